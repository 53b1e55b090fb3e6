"""Four times the text takes about four times the work, whatever the text is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from math import log2

import pytest
from steps import BY_CLOCK, STEEPEST, doubled, slowing, steps

from benchmarks.growth.texts import texts
from checker.bounds import STRETCH
from checker.damage.words import read_words
from checker.engine import examine
from checker.facts.abbreviations.misfits import misfits
from checker.facts.derived.rests import rests
from checker.facts.derived.terms import Terms
from checker.facts.divisions import divisions
from checker.facts.told import Numbers
from checker.facts.typography.pairs import halves
from checker.facts.variants.mentions import mentions
from checker.facts.variants.places import Places
from checker.model import Document
from checker.readers import read
from checker.rulebook import Rule, load_default, select
from growth.shapes import SHAPES

SIZE = 1200
"""Characters: a shape that grows too fast shows it from here on."""
MOST = 126
"""Calls a character, at most: a text of nothing but counts and what is left of them takes 123, ordinary prose 3."""
MOST_AT_LENGTH = 45
"""Calls a byte of a text that is longer than `STRETCH`: what is no prose is left unread, and the rest takes 37."""
LONG = 2500
SLOWEST = (
    "amounts with shares",
    "both of the following",
    "bracketed",
    "bracketed row",
    "by shares",
    "bytes of carriage",
    "counts of one noun",
    "fences",
    "headings",
    "inline notes",
    "items that differ",
    "lines of a letter",
    "lines of quotes",
    "many lists",
    "names in a row",
    "notes to notes",
    "numbers and commas",
    "one note said again",
    "out of",
    "paragraphs of lists",
    "parts of one whole",
    "raised",
    "rules of a page",
    "shares before a pair",
    "shares behind",
    "shares of these",
    "telling counts",
    "totals after tabs",
    "underlined headings",
    "wholes that differ",
)
"""Of all texts that `benchmarks.growth` makes, those that took longest where every count was looked into."""
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
    return lambda size: _examining(SHAPES[shape](size), name)


def _examining(text: str, name: str) -> Callable[[], object]:
    data = text.encode()
    return lambda: examine(read(name, data), _rules())


@pytest.mark.parametrize("shape", SHAPES)
def test_steps_grow_with_the_text_and_are_few(shape: str) -> None:
    short, long = doubled(_reading(shape, "draft.md"), SIZE)
    assert log2(long / short) <= STEEPEST
    assert long / len(SHAPES[shape](2 * SIZE)) <= MOST


@pytest.mark.parametrize("suffix", ["md", "txt"])
@pytest.mark.parametrize("shape", SLOWEST)
def test_a_long_text_that_is_no_prose_takes_few_steps(shape: str, suffix: str) -> None:
    text = texts()[shape](2 * STRETCH)
    assert steps(_examining(text, f"draft.{suffix}")) <= MOST_AT_LENGTH * len(text.encode())


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
        ("the rest in a row", lambda document, _: rests(Terms(document))),
        ("two of the other", lambda document, _: rests(Terms(document))),
    ],
)
def test_numbers_of_a_sentence_are_held_against_those_near_them(
    shape: str, finder: Callable[[Document, Numbers], Iterable[object]]
) -> None:
    def of_size(size: int) -> Callable[[], object]:
        document = read("draft.md", SHAPES[shape](size).encode())
        return lambda: list(finder(document, Numbers(document.text)))

    assert slowing(of_size, 2 * LONG) <= BY_CLOCK


@pytest.mark.parametrize(
    ("piece", "finder"),
    [
        ("The Quay Aid Fund (QFA) met. ", misfits),
        ("A lake froze. Lake Corvany froze. ", lambda document: mentions(_places(document), {"corvany"})),
    ],
    ids=["letters of a name", "first words of names"],
)
def test_what_stands_elsewhere_is_sought_once(
    piece: str, finder: Callable[[Document], Iterable[object]]
) -> None:
    def of_size(size: int) -> Callable[[], object]:
        document = read("draft.txt", (piece * (size // len(piece))).encode())
        return lambda: list(finder(document))

    assert slowing(of_size, 8 * LONG) <= BY_CLOCK


def _places(document: Document) -> Places:
    return Places(document, read_words(document))


def test_the_mark_of_a_note_is_not_sought_in_each_block_anew() -> None:
    def of_size(size: int) -> Callable[[], object]:
        document = read("draft.md", SHAPES["notes never told"](size).encode())
        return lambda: halves(document, "(")

    short, long = doubled(of_size, 2 * LONG)
    assert log2(long / short) <= STEEPEST
