"""Four times the text takes about four times the work, whatever the text is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from math import log2

import pytest
from steps import BY_CLOCK, STEEPEST, doubled, slowing

from checker.engine import examine
from checker.model import Document
from checker.readers import read
from checker.reading.divisions import divisions
from checker.reading.rests import rests
from checker.reading.told import Numbers
from checker.rulebook import Rule, load_default, select
from growth.shapes import SHAPES

SIZE = 1200
"""Characters: a shape that grows too fast shows it from here on."""
MOST = 120
"""Calls a character, at most: a text of nothing but counts and what is left of them takes 104, ordinary prose 3."""
LONG = 2500
IN_ONE_CALL = (
    "capitals",
    "capitals and hyphens",
    "capitals and apostrophes",
    "letters",
    "letters beyond ASCII",
    "years after letters",
    "years after days",
    "stops",
    "backticks",
    "marks at one word",
    "open notes",
    "a number without end",
    "a row in a bracket",
    "a grouped row in a bracket",
)
"""Shapes whose work is done inside of a few calls, by patterns."""


@cache
def _rules() -> tuple[Rule, ...]:
    """All rules, those among them that have to be asked for."""
    rules = load_default()
    return tuple(select(rules, [rule.code for rule in rules], []))


def _reading(shape: str, name: str) -> Callable[[int], Callable[[], object]]:
    def of_size(size: int) -> Callable[[], object]:
        data = SHAPES[shape](size).encode()
        return lambda: examine(read(name, data), _rules())

    return of_size


@pytest.mark.parametrize("shape", SHAPES)
def test_steps_grow_with_the_text_and_are_few(shape: str) -> None:
    short, long = doubled(_reading(shape, "draft.md"), SIZE)
    assert log2(long / short) <= STEEPEST
    assert long / len(SHAPES[shape](2 * SIZE)) <= MOST


@pytest.mark.parametrize("suffix", ["md", "txt"])
@pytest.mark.parametrize("shape", IN_ONE_CALL)
def test_time_inside_of_a_pattern_grows_with_the_text(shape: str, suffix: str) -> None:
    assert slowing(_reading(shape, f"draft.{suffix}"), LONG) <= BY_CLOCK


@pytest.mark.parametrize(
    ("shape", "finder"),
    [
        ("parts of parts", divisions),
        ("numbers behind commas", divisions),
        ("figures in brackets", divisions),
        ("the rest in a row", rests),
        ("two of the other", rests),
    ],
)
def test_numbers_of_a_sentence_are_held_against_those_near_them(
    shape: str, finder: Callable[[Document, Numbers], Iterable[object]]
) -> None:
    def of_size(size: int) -> Callable[[], object]:
        document = read("draft.md", SHAPES[shape](size).encode())
        return lambda: list(finder(document, Numbers(document.text)))

    assert slowing(of_size, 2 * LONG) <= BY_CLOCK
