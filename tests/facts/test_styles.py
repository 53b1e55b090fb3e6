"""Numbers in messages, written as the draft writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine import examine
from checker.facts.styles import Style
from checker.readers import read
from checker.rulebook import load_default


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", "1204 · 14 429 · 1 234 567.5"),
        ("14,429 letters", "1204 · 14,429 · 1,234,567.5"),
        ("3,100 letters", "1,204 · 14,429 · 1,234,567.5"),
        ("14\u00a0429 letters", "1204 · 14\u00a0429 · 1\u00a0234\u00a0567.5"),
        ("1'204 letters", "1'204 · 14'429 · 1'234'567.5"),
        ("EUR 29.000.000", "1204 · 14.429 · 1.234.567,5"),
        ("14429 letters", "1204 · 14429 · 1234567.5"),
        ("12,5 tonnes", "1204 · 14 429 · 1 234 567,5"),
        ("in 2019 and in 2020", "1204 · 14 429 · 1 234 567.5"),
        ("14,429 letters, 12 400 calls and 9,300 visits", "1,204 · 14,429 · 1,234,567.5"),
        ("14,429 letters in file 123456", "1204 · 14,429 · 1,234,567.5"),
        (f"file {'1' * 41}", "1204 · 14 429 · 1 234 567.5"),
    ],
)
def test_a_style_is_read_off_a_text(text: str, shown: str) -> None:
    assert (
        " · ".join(Style().like(text).shown(Decimal(one)) for one in ("1204", "14429", "1234567.50")) == shown
    )


def test_a_number_tells_more_than_the_rest_of_the_text() -> None:
    style = Style().like("14,429 letters and 3,100 calls")
    assert style.like("12 400 visits").arithmetic("12400 − 9300 = 3100") == "12 400 − 9 300 = 3 100"
    assert style.like("3100 visits").arithmetic("12400 − 9300 = 3100") == "12,400 − 9300 = 3100"
    assert style.like("nine visits").arithmetic("4 × 2500 = 10000") == "4 × 2,500 = 10,000"


def test_the_middle_of_a_long_sum_is_left_out() -> None:
    values = [Decimal(number) for number in (1000, -2, 3, 4, 5, 6, 7, 8, 9, 10)]
    assert (
        Style(",", ".", 1000).sum(values, Decimal(1050)) == "1,000 − 2 + 3 + 4 + 5 + 6 + 7 + … + 10 = 1,050"
    )


@given(st.integers(0, 10**30), st.sampled_from(" ,'\u00a0"))
def test_what_is_written_in_a_style_is_read_in_it(number: int, group: str) -> None:
    style = Style(group, ".", 1000)
    written = style.shown(number)
    assert written.replace(group, "") == str(number)
    if number >= 10_000 and len(written) <= 40:
        assert Style().like(written).shown(number) == written


# --- in messages ----------------------------------------------------------------------------


def said(text: str) -> tuple[list[tuple[str, str | None]], list[str]]:
    """The messages and suggestions of findings, and the explanations of counts that have a verdict."""
    report = examine(read("draft.md", text.encode()), load_default())
    found = [(one.message, one.suggestion) for one in report.findings]
    return found, [one.explanation for one in report.claims if one.support]


@pytest.mark.parametrize(
    ("text", "found", "why"),
    [
        (
            "They filed 14,429 notices: 9,300 in May and 5,139 in June.",
            [("the text says 14,429 notices; 9,300 + 5,139 = 14,439", "14,439 instead of 14,429, or parts that make 10 fewer")],
            ["9,300 + 5,139 = 14,439"],
        ),
        (
            "They filed 14 429 notices: 9 300 in May and 5 129 in June.",
            [],
            ["9 300 + 5 129 = 14 429"],
        ),
        (
            "They filed 14429 notices: 9300 in May and 5129 in June.",
            [],
            ["9300 + 5129 = 14429"],
        ),
        (
            "The port had 2,480 visitors. Of these, 1,736 came by sea. The remaining 745 visitors came by land.",
            [("2,480 − 1,736 = 744, the text says 745 visitors remain", "744 instead of 745, or another whole or part")],
            ["2,480 − 1,736 = 744"],
        ),
        (
            "The Fund has EUR 1 050 000: EUR 600 000 for roads and EUR 460 000 for quays.",
            [("the text says EUR 1 050 000; 600 000 + 460 000 = 1 060 000", "EUR 1 060 000 instead of EUR 1 050 000, or other parts")],
            [],
        ),
        (
            "Visits rose from 11,000 to 12,100, an increase of 20 %.",
            [("the text says “20 %”; from 11,000 to 12,100 is an increase of 10 %", None)],
            [],
        ),
        (
            "Visits rose from 10,5 to 12,0 a day, an increase of 20 %.",
            [("the text says “20 %”; from 10,5 to 12 is an increase of 14,3 %", None)],
            [],
        ),
        (
            "The register has 36,078 entries. They are stored in two halls (Aube, Brack and Calder).",
            [("the text says 2 halls, the parenthesis lists 3", "3 instead of 2, or one item fewer in the list")],
            ["the parenthesis lists 3"],
        ),
    ],
)  # fmt: skip
def test_messages_write_as_the_draft_does(
    text: str, found: list[tuple[str, str | None]], why: list[str]
) -> None:
    assert said(text) == (found, why)
