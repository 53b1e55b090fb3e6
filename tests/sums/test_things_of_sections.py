"""Tables that say how many things each section of the document has."""

from __future__ import annotations

import pytest

from sums.support import messages

PARTS = {"Doors": 2, "Stairs": 4, "Lifts": 3, "Lamps": 5, "Signs": 2, "Ramps": 1}
STATED = {**PARTS, "Lamps": 6}
SAID = "the table gives 6 for “{}”; the section has 5"


def report(stated: dict[str, int], line: str, *, numbered: bool = True) -> str:
    """A report whose sections have as many lines as `PARTS` says; a line may name its section and its number."""
    head, number, table, body = "", 0, "| Chapter | Rules |\n|---|---:|\n", ""
    for at, (name, many) in enumerate(PARTS.items(), start=1):
        title = f"{at}. {name}" if numbered else name
        table += f"| {title} | {stated[name]} |\n"
        body += f"## {title}\n\n{head}"
        for step in range(1, many + 1):
            number += 1
            body += line.format(number=number, step=step, code=name[:3].upper())
        body += "\n"
    return f"# Safe stations\n\n{table}\n{body}"


@pytest.mark.parametrize(
    "line",
    [
        "No {number} must be met by every station.\n\n",
        "- The keeper checks this on day {number} of each year.\n",
        "**RULE-{code}-{step:02}** must be met by every station.\n\n",
        "### Rule of chapter {number}\n\nIt must be met.\n\n",
    ],
)
def test_a_row_that_does_not_count_its_section(line: str) -> None:
    assert messages(report(STATED, line), "SUM005") == [SAID.format("4. Lamps")]
    assert not messages(report(PARTS, line), "SUM005")


def test_what_stands_around_the_things_is_none_of_them() -> None:
    text = report(STATED, "- The keeper checks this on day {number}.\n")
    first = "- The keeper checks this on day 10."
    assert messages(text.replace(first, f"Lamps are lit at dusk.\n\n{first}"), "SUM005") == [
        SAID.format("4. Lamps")
    ]


def test_rows_of_tables_are_things_as_well() -> None:
    lines = report(STATED, "| R{number} | must be met |\n").split("\n\n")
    text = "\n\n".join(
        part if not part.startswith("| R") else "| Rule | Text |\n|---|---|\n" + part for part in lines
    )
    assert messages(text, "SUM005") == [SAID.format("4. Lamps")]


def test_sections_are_called_by_their_words_or_their_number() -> None:
    text = report(STATED, "- The keeper checks this on day {number}.\n", numbered=False)
    assert messages(text, "SUM005") == [SAID.format("Lamps")]
    assert messages(text.replace("## Lamps", "## Lamps (24 hours)"), "SUM005") == [SAID.format("Lamps")]


def test_rows_that_mostly_differ_count_something_else() -> None:
    line = "- The keeper checks this on day {number}.\n"
    assert not messages(report({name: many + 1 for name, many in PARTS.items()}, line), "SUM005")
    assert not messages(report({**PARTS, "Lamps": 6, "Doors": 3, "Ramps": 2}, line), "SUM005")


def test_rows_of_one_number_show_nothing() -> None:
    parts = "\n".join(
        f"## {name}\n\n- one\n- two\n" for name in ("Doors", "Stairs", "Lifts", "Lamps", "Signs", "Ramps")
    )
    rows = "".join(f"| {name} | 2 |\n" for name in ("Doors", "Stairs", "Lifts", "Lamps", "Signs"))
    table = f"| Chapter | Rules |\n|---|---:|\n{rows}| Ramps | 3 |\n"
    assert not messages(f"# Stations\n\n{table}\n{parts}", "SUM005")


def test_a_number_that_is_shown_as_an_example_counts_in_its_own_section() -> None:
    shown = "No 5 stands for a rule, as others do.\n\n"
    text = report(PARTS, "No {number} must be met by every station.\n\n")
    assert not messages(text.replace("| Chapter", f"{shown}| Chapter", 1), "SUM005")
    text = report(STATED, "No {number} must be met by every station.\n\n")
    assert messages(text.replace("| Chapter", f"{shown}| Chapter", 1), "SUM005") == [SAID.format("4. Lamps")]
