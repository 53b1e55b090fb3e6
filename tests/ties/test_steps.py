"""The ordinals that sentences begin with, and those that one sentence tells at once."""

from __future__ import annotations

import pytest

from checker.model import Span
from checker.ties.steps import joined, step_of, told_at_once


def whole(text: str) -> Span:
    return Span(0, len(text))


@pytest.mark.parametrize(
    ("text", "so_far", "step"),
    [
        ("First, the docks were closed.", 0, "First restarts adverb sure"),
        ("First, the docks were closed.", 2, "First restarts adverb sure"),
        ("First of all, the docks were closed.", 0, "First restarts adverb sure"),
        ("In the first place the docks were closed.", 0, "In the first restarts adverb sure"),
        ("In the second place the docks were closed.", 1, "In the second adverb sure"),
        ("The first port was closed.", 0, "The first restarts sure"),
        ("A second port was closed.", 1, "A second sure"),
        ("And, secondly, fees rose.", 1, "And, secondly adverb sure"),
        ("Secondly fees rose.", 1, "Secondly adverb sure"),
        ("Next, fees rose.", 1, "Next adverb sure"),
        ("Lastly, fees rose.", 2, "Lastly adverb last sure"),
        ("Final, fees rose.", 2, "Final adverb last sure"),
        ("The last is old.", 2, "The last last sure"),
        ("The last ferry sails at ten.", 2, "The last last"),
        ("The other is old.", 1, "The other last sure"),
        ("The other ferry sails at ten.", 1, "The other last"),
        ("Another is old.", 1, "Another sure"),
        ("A further reason is age.", 1, "A further sure"),
        ("One is old.", 0, "One restarts sure"),
        # one is left out, so that the sentence tells a later one
        ("The fourth port was closed.", 2, "The fourth last"),
        ("Fourth, fees rose.", 2, "Fourth adverb last"),
    ],
)
def test_a_sentence_begins_with_an_ordinal(text: str, so_far: int, step: str) -> None:
    found = step_of(text, whole(text), so_far)
    assert found is not None
    flags = [name for name in ("restarts", "adverb", "last", "sure") if getattr(found, name)]
    assert " ".join([text[found.span.start : found.span.end], *flags]) == step


@pytest.mark.parametrize(
    ("text", "so_far"),
    [
        ("– 40 ports", 0),
        ("Fourth, fees rose.", 0),  # nothing leads to it
        ("The fourth port was closed.", 0),
        ("Second ports are rare.", 1),  # "second" says which
        ("Ports were closed, and fees rose.", 1),
        ("The other is old.", 0),
        ("The other is old.", 2),  # of the two that are left
        ("Other, older ports were closed.", 1),
        ("Lastly, fees rose.", 0),
        ("Another is old.", 0),
        ("Another 40 ports were closed.", 1),
        ("The another is old.", 1),
        ("A further 40 ports were closed.", 1),
        ("Further is old.", 1),
        ("One port was closed.", 0),
        ("One is old.", 1),
        ("The one is old.", 0),
        ("Next, fees rose.", 0),
        ("The next is old.", 1),
    ],
)
def test_a_sentence_begins_with_none(text: str, so_far: int) -> None:
    assert step_of(text, whole(text), so_far) is None


@pytest.mark.parametrize(
    ("text", "so_far", "found"),
    [
        ("The first is new, and the second is old.", 1, ["second"]),
        ("The first is new, a second old; the third is lost.", 1, ["second", "third"]),
        ("The first is new, and the third is old.", 1, []),
        ("The first is new, and a port is old.", 1, []),
        ("One is new, another is old.", 1, []),
    ],
)
def test_ordinals_follow_in_one_sentence(text: str, so_far: int, found: list[str]) -> None:
    assert [text[span.start : span.end] for span, _ in joined(text, whole(text), so_far)] == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One is new, another is old, and the last is lost.", 3),
        ("One is new, one is old, and the final is lost.", 3),
        ("The first is new, the second old and the third lost.", 3),
        ("The first is new, another is old, and the last is lost.", 3),
        ("The first port is new, and the second is old.", 2),
        ("The first is new, the second old, the third lost.", 0),  # no "and" leads to the last
        ("The first is new and the second old, and the third lost.", 0),  # and it ends once
        ("The first is new, the second old, and the port is lost.", 0),
        ("The first is new, and the last is old.", 0),  # two are told, or any more
        ("The first is new, and one is old.", 0),
        ("The first is new, and another 40 are old.", 0),
        ("First, the port is new, and the second is old.", 0),
        ("The second is new, and the third is old.", 0),
        ("Ports are new, and the second is old.", 0),
    ],
)
def test_one_sentence_tells_them_at_once(text: str, count: int) -> None:
    assert len(told_at_once(text, whole(text))) == count
