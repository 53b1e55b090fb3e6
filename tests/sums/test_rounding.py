"""Rounding: whatever adds up before it is rounded is never called wrong."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine import examine
from checker.facts.styles import Style
from checker.readers import read
from checker.rulebook import load_default, select
from checker.text.figures import read_number

RULES = select(load_default(), ["SUM002", "SUM003", "SUM004", "SUM005", "SUM006"], [])

amounts = st.decimals(Decimal("0.6"), Decimal("900"), places=4)


def findings(text: str) -> list[str]:
    report = examine(read("report.md", text.encode()), RULES)
    return [finding.message for finding in report.findings]


def rounded(value: Decimal, places: int) -> str:
    return f"{value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN):f}"


@given(
    st.lists(amounts, min_size=2, max_size=7), st.integers(0, 3), st.sampled_from([":", ", of which", " ("])
)
def test_amounts_that_add_up_are_never_flagged(values: list[Decimal], places: int, joint: str) -> None:
    parts = [f"EUR {rounded(value, places)} million for port {n}" for n, value in enumerate(values, start=1)]
    whole = f"EUR {rounded(sum(values, Decimal(0)), places)} million"
    close = ")" if joint == " (" else ""
    space = "" if joint == " (" else " "
    assert (
        findings(f"The fund has {whole}{joint}{space}{', '.join(parts[:-1])} and {parts[-1]}{close}.") == []
    )


@given(st.lists(st.tuples(amounts, amounts), min_size=2, max_size=9), st.integers(0, 2))
def test_tables_that_add_up_are_never_flagged(values: list[tuple[Decimal, Decimal]], places: int) -> None:
    rows = [(first, second, first + second) for first, second in values]
    total = tuple(sum((row[at] for row in rows), Decimal(0)) for at in range(3))
    lines = ["Table 1: EUR million", "", "| Port | 2018 EUR | 2019 EUR | Total EUR |", "|---|---|---|---|"]
    for name, row in [*((f"Port {chr(65 + n)}", row) for n, row in enumerate(rows)), ("Total", total)]:
        lines.append(f"| {name} | " + " | ".join(rounded(value, places) for value in row) + " |")
    assert findings("\n".join(lines)) == []


@given(st.lists(st.integers(1, 900), min_size=2, max_size=6), st.integers(0, 2))
def test_shares_that_make_a_whole_are_never_flagged(weights: list[int], places: int) -> None:
    shares = [rounded(Decimal(weight) * 100 / sum(weights), places) for weight in weights]
    listed = ", ".join(f"{share} % in port {n}" for n, share in enumerate(shares[:-1], start=1))
    assert findings(f"The fleet lies in ports: {listed}, and the remaining {shares[-1]} % at sea.") == []


@given(st.integers(2, 99_999), st.integers(2, 99_999), st.integers(0, 2))
def test_changes_that_are_right_are_never_flagged(old: int, new: int, places: int) -> None:
    change = abs(Decimal(new) / old - 1) * 100
    verb, noun = ("rose", "an increase") if new > old else ("fell", "a decrease")
    assert findings(f"Visits {verb} from {old} to {new}, {noun} of {rounded(change, places)} %.") == []


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("1 050", "1050", "1"),
        ("1,234", "1234", "1"),
        ("1,234.5", "1234.5", "0.1"),
        ("29.000.000", "29 000 000", "1"),
        ("29.000.000,50", "29 000 000.5", "0.01"),
        ("12,5", "12.5", "0.1"),
        ("2.5", "2.5", "0.1"),
        ("0.125", "0.125", "0.001"),
        ("0,125", "0.125", "0.001"),
        ("1\u202f050\u00a0000", "1 050 000", "1"),
    ],
)
def test_numbers(text: str, value: str, step: str) -> None:
    read_as = read_number(text)
    assert read_as is not None
    assert (Style().shown(read_as[0]), Style().shown(read_as[1])) == (value, step)


@pytest.mark.parametrize("text", ["1.234", "1.2.3", "12,34,5", ""])
def test_numbers_that_can_be_read_in_two_ways(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("The number of calls rose from 1,400 to 1,895, an increase of 35.3 %.", "advice"),  # 35.357
        ("The number of calls rose from 1,400 to 1,895, an increase of 35.2 %.", "warning"),
        ("The number of calls rose from 1,400 to 1,895, an increase of 35.5 %.", "warning"),
        ("The number of calls fell from 1,400 to 905, a decrease of 35.3 %.", "advice"),
    ],
)
def test_a_change_that_was_cut_off_and_not_rounded_is_an_advice(text: str, grade: str) -> None:
    (finding,) = examine(read("report.md", text.encode()), RULES).findings
    assert (finding.code, finding.severity) == ("SUM006", grade)


@pytest.mark.parametrize(
    ("boats", "total", "said"),
    [
        ((1800, 1160, 5100, 9500, 440, 2500), 20_530, 0),  # 20,500, and each may be five off
        ((1800, 1160, 5100, 9500, 440, 2500), 20_540, 1),
        ((1803, 1160, 5100, 9500, 440, 2500), 20_530, 1),
        ((1800, 1160, 5100), 8080, 1),  # three may end in a nought by chance
    ],
)
def test_a_column_whose_numbers_all_end_in_a_nought_is_rounded(
    boats: tuple[int, ...], total: int, said: int
) -> None:
    rows = "\n".join(f"| {name} | {number:,} |" for name, number in zip("ABCDEF", boats, strict=False))
    assert len(findings(f"| Port | Boats |\n|---|---:|\n{rows}\n| Total | {total:,} |\n")) == said


@pytest.mark.parametrize(
    ("boats", "total", "said"),
    [((821, 846, 400), 2068, 0), ((821, 846, 400), 2070, 1), ((21, 84, 40), 146, 1), ((21, 84, 40), 145, 0)],
)
def test_a_large_total_may_be_one_off_for_its_rounding(boats: tuple[int, ...], total: int, said: int) -> None:
    rows = "\n".join(f"| {name} | {number} |" for name, number in zip("ABC", boats, strict=True))
    assert len(findings(f"| Port | Boats |\n|---|---:|\n{rows}\n| Total | {total} |\n")) == said
