"""Where a count may be: a look at the text that is many times faster than reading it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from checker.frozen import dataclass
from checker.model import Block, Document
from checker.regex import regex
from checker.text.language import of_language, of_text
from checker.text.spots import Sought, at_digits, is_western, seeking
from checker.text.vocabulary import vocabulary

NUMBERS = frozenset({"ONES", "TEENS", "TENS", "FIGURE"})
ANCHORS = NUMBERS | {"BOTH", "HALF", "DOZEN", "HUNDRED"}
_FIGURE = regex(r"\d[\d.,]*")


def may_count(text: str, start: int, end: int) -> bool:
    """A quick look, many times faster than `find`: False where `text[start:end]` surely states no count."""
    found = anchored(text).anchors
    first = bisect_left(found, start)
    return first < len(found) and found[first] < end


def may_hold(text: str, start: int, end: int, numbers: int = 1) -> bool:
    """Whether `text[start:end]` has so many numbers at least, in figures or in words."""
    found = anchored(text).numbers
    last = bisect_left(found, start) + numbers - 1
    return last < len(found) and (numbers < 1 or found[last] < end)


@of_text
def with_numbers(document: Document) -> Sequence[tuple[int, Block]]:
    """The blocks that have a number, in figures or in words, each with its index: a third of most texts."""
    blocks, numbers = document.blocks, anchored(document.text).numbers
    starts = [block.span.start for block in blocks]
    low, high = (starts[0], blocks[-1].span.end) if blocks else (0, 0)
    own = numbers[bisect_left(numbers, low) : bisect_left(numbers, high)]
    first = {bisect_right(starts, place) - 1: place for place in reversed(own)}
    return [(index, blocks[index]) for index in sorted(first) if first[index] < blocks[index].span.end]


def at_numbers(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` finds, where the pattern begins with a number: looked for nowhere else."""
    found = anchored(text).numbers
    done = start
    for place in found[bisect_left(found, start) : bisect_left(found, end)]:
        match = pattern.match(text, place, end) if place >= done else None
        if match is not None:
            done = match.end()
            yield match


@dataclass(frozen=True, slots=True)
class Anchored:
    """Where the numbers of a text begin, and those that may begin a count."""

    numbers: Sequence[int]
    anchors: Sequence[int]


@of_text
def anchored(text: str) -> Anchored:
    """All of them."""
    figures = [match.start() for match in at_digits(_FIGURE, text)]
    word = _word()
    alone = word.plain and is_western(text)  # then there is nothing more to look at
    words = word.words_in(text) if alone else [match.start() for match in word.finditer(text)]
    counting = _counting().match
    anchors = (place for place in figures if counting(text, place))
    return Anchored(sorted([*figures, *words]), sorted([*anchors, *words]))


@seeking
def _word() -> Sought:
    """A number word."""
    words = [word for word, kind in vocabulary().kinds.items() if kind in ANCHORS and word[0].isalpha()]
    forms = "|".join(map(_either, sorted(words))) or "(?!)"
    return Sought(rf"(?<![^\W\d_])(?:{forms})(?![^\W\d_])", words)


@of_language
def _counting() -> re.Pattern[str]:
    """A figure that may begin a count: it is no part of a code, a year or a date."""
    months = "|".join(month.capitalize() for month in sorted(vocabulary().sets["MONTH"])) or "(?!)"
    code = r"\d*(?:[A-Za-z/°]|\.\d{1,2}(?!\d))"
    year = r"(?:(?<=1)9\d\d|(?<=2)0\d\d|(?<=2)100)(?!\d)"
    date = rf"\d?\s+(?:{months})[\s,;)]"
    return regex(rf"\d(?<![^\s(\[{{\"'“‘–—«/*]\d)(?!{code}|{year}|{date})")


def _either(word: str) -> str:
    """A pattern for a word in small or capital letters."""
    return "".join(
        f"[{letter}{letter.upper()}]" if letter.isalpha() else re.escape(letter) for letter in word
    )
