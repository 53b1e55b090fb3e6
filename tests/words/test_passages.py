"""Brackets and quotation marks around passages of many paragraphs."""

from __future__ import annotations

import pytest

from words.saying import said

PARTS = "\n\n".join(f"It holds for boats of class {number}." for number in range(2, 30))
QUOTED = f"""\
{{before}}“(1) This section is of all boats.

{PARTS}

A boat is a “ship” where it is large.{{behind}}

The board said it was “late.
"""
FIGURE = f"""\
[Figure: the boats of the "port"

{PARTS}

{{behind}}The nets in red]
"""


def late(text: str) -> list[str]:
    """What is said of a text besides the one slip that it has."""
    found = [message for message, *_ in said("TYP002", text)]
    assert found[-1] == "the quotation is never closed: “late."
    return found[:-1]


def test_a_quotation_of_many_paragraphs_is_whole() -> None:
    assert late(QUOTED.format(before="", behind="”")) == []
    assert len(late(QUOTED.format(before="", behind=""))) == 1
    assert len(late(QUOTED.format(before="", behind="”\n\nA net is old.”"))) == 1


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("It says: ", "”"),  # who quotes a passage gives it a paragraph of its own
        ("", "” It was read out"),
        ("", "\n\n## Nets\n\nA net is old.”"),
        ("", ' It is "dry.”'),
    ],
)
def test_two_marks_that_are_not_around_a_passage(before: str, behind: str) -> None:
    assert len(late(QUOTED.format(before=before, behind=behind))) == 2


def test_brackets_around_a_passage_are_whole() -> None:
    assert said("TYP001", FIGURE.format(behind="")) == []
    assert len(said("TYP001", FIGURE.format(behind="## Nets\n\n"))) == 2
