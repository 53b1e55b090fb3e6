"""Two articles side by side, and those that stand there on purpose."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.readers import read
from damage.support import rules


def told(text: str, name: str = "report.md") -> list[str]:
    found = examine(read(name, text.encode()), rules("GRB012")).findings
    return [one.place.quote for one in found]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The board asked for a the plan of the port.", "a the"),
        ("It will improve the our quays by June.", "the our"),
        ("The crews opened an the second berth.", "an the"),
        ("A the pilots said, it was late.", "A the"),
        ("- Each crew keeps the its own log.", "the its"),
        ("It says that the “the harbour is not at peace”.", "the “the"),
        ('They called it a "a port of its own" at once.', 'a "a'),
    ],
)
def test_one_of_two_is_left_over(text: str, quote: str) -> None:
    assert told(text) == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "The the plan is late.",  # the other rule's
        "It names the “a port” of the north.",
        "It says “the “the plan””.",
        "It was an a priori choice.",
        "Pay A the first half and B the second.",
        "The A the pilots use is a beacon.",
        "He wrote “the a” twice.",
        "It asked for a/the plan of the port.",
        "The *a* of the title is red.",
        "The `the` of the title is red.",
        "She spoke of the A. The pilots left.",
        "# Of the a port",
        "They lead on to the, a word that has no end.",
    ],
)
def test_what_stands_so_on_purpose_is_left(text: str) -> None:
    assert told(text) == []


def twice(text: str) -> list[str]:
    found = examine(read("report.md", text.encode()), rules("GRB004")).findings
    return [one.place.quote for one in found]


@pytest.mark.parametrize("lead", ["in the", "of our", "at their", "to these", "is on", "are in"])
def test_a_preposition_stands_twice_with_its_article(lead: str) -> None:
    assert twice(f"The crews told the board {lead} {lead} port of their own.") == [lead]


@pytest.mark.parametrize(
    "text",
    [
        "They press for the For the People Act.",
        "It goes on and on and on.",
        "They look at the, at the last moment, late boat.",
        "We will have to have to wait.",
        "They went in the `in the` of the code.",
    ],
)
def test_what_leads_twice_on_purpose_is_left(text: str) -> None:
    assert twice(text) == []
