"""A sentence that stands in two paragraphs, and those that are meant to."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.readers import read
from damage.support import rules

SAID = "The survey boat lost four days to bad weather."
DRAFT = """# Survey

The pots were hauled in May. {first} All the same, every station was fished.

The crews were heard in June, and nobody had a complaint to make about the berths.

Divers counted the scallops. {second} Of these, nine in ten were young.
"""


def told(text: str) -> list[str]:
    """The words of each finding and of its other place."""
    found = examine(read("report.md", text.encode()), rules("GRB011")).findings
    return [f"{one.place.quote} | {one.related[0].quote}" for one in found]


def draft(first: str = SAID, second: str = SAID) -> str:
    return DRAFT.format(first=first, second=second)


def test_a_sentence_of_an_event_stands_twice() -> None:
    assert told(draft()) == [f"{SAID.rstrip('.')} | {SAID.rstrip('.')}"]


@pytest.mark.parametrize(
    "text",
    [
        draft(second="The survey boat lost five days to bad weather."),
        draft("The boat lost four days to fog.", "The boat lost four days to fog."),  # seven words
        draft(f"“{SAID}”"),
        draft("Boats that lost their way are found by day.", "Boats that lost their way are found by day."),
        draft("Any boat that lost its way must wait.", "Any boat that lost its way must wait."),
        draft("A boat and its crew at sea, by night.", "A boat and its crew at sea, by night."),
        draft() + f"\nNobody spoke. {SAID} Nobody asked.\n",  # a refrain
        draft() + f"\n## Later\n\n{SAID}\n",
        draft().replace("# Survey", "# Summary"),
        draft().replace("The pots were hauled in May. ", "").replace(" All the same, every station was fished.", ""),
        draft().replace("The pots", "- The pots"),
        draft().replace("The pots", "> The pots"),
        draft().replace("Divers", "> Divers"),
    ],
    ids=[
        "another-number", "short", "quoted", "holds-always", "asks", "no-verb", "three-times", "and-alone", "summary",
        "whole-paragraph", "item", "quotation", "quoted-later",
    ],
)  # fmt: skip
def test_a_sentence_may_be_meant_to_stand_twice(text: str) -> None:
    assert told(text) == []


AGAIN = "The floods taught us much. {rest} The floods taught us much.\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (AGAIN.format(rest="For nine days the office had no light."), 1),
        (AGAIN.format(rest=""), 0),  # a loop
        (AGAIN.format(rest="For nine days the office had no light.\n\nThey were long days."), 0),
        (AGAIN.format(rest="The floods taught us much. For nine days we had no light."), 0),
        (AGAIN.format(rest="He wrote: “For nine days.").replace("much.\n", "much.”\n"), 0),
        (AGAIN.format(rest="It rained.").replace("taught us much", "https://flood.example"), 0),
        ("4.3 " + AGAIN.format(rest="For nine days the office had no light."), 1),
    ],
    ids=["once", "loop", "another-paragraph", "refrain", "quoted", "address", "numbered-paragraph"],
)
def test_a_sentence_comes_again_in_its_paragraph(text: str, found: int) -> None:
    assert told(text) == ["The floods taught us much | The floods taught us much"] * found


def test_a_sentence_may_end_in_a_small_word() -> None:
    text = "Nine masters left the fleet and ten joined it. It rained. Nine masters left the fleet and ten joined it."
    assert told(text) == [f"{text.rpartition(' It rained. ')[2].rstrip('.')} | {text.partition('.')[0]}"]
    assert told(text.replace("it.", "et al.")) == []


def test_a_sentence_that_ends_a_paragraph_begins_the_next() -> None:
    said = "Each boat is led by two masters who know the sea."
    text = f"There are nine boats. {said}\n\n{said} The board likes them.\n"
    assert told(text) == [f"{said.rstrip('.')} | {said.rstrip('.')}"]
    assert told(text.replace("\n\nEach", "\n\nFog lay. Each")) == []
    assert told(text.replace("\n\nEach", "\n\n## Later\n\nEach")) == []


def test_what_came_of_an_event_may_be_told_beside_it() -> None:
    said = "The gap between money and time is a worry and was named by all."
    assert told(draft(said, said)) == [f"{said.rstrip('.')} | {said.rstrip('.')}"]
    ruled = said.replace("was named by all", "must be named by all")
    assert told(draft(ruled, ruled)) == []


def test_other_sentences_that_stand_twice_make_it_a_form() -> None:
    other = "Nobody had asked the crews of the boats."
    third = "The masters of the boats had asked in vain."
    assert len(told(draft(f"{SAID} {other} {third}", f"{SAID} It rained. {third}"))) == 2
    assert told(draft(f"{SAID} {other} {third}", f"{SAID} It rained. {other} Fog lay. {third}")) == []
