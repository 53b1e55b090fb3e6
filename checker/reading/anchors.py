"""Where a count may be: a look at the text that is many times faster than reading it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from checker.frozen import dataclass
from checker.reading.language import language, of_language
from checker.reading.vocabulary import vocabulary
from checker.regex import regex

NUMBERS = frozenset({"ONES", "TEENS", "TENS", "FIGURE"})
ANCHORS = NUMBERS | {"BOTH", "HALF", "DOZEN", "HUNDRED"}


def may_count(text: str, start: int, end: int) -> bool:
    """A quick look, many times faster than `find`: False where `text[start:end]` surely states no count."""
    found = _found(text, language().key).anchors
    return bisect_left(found, start) < bisect_left(found, end)


def may_hold(text: str, start: int, end: int, numbers: int = 1) -> bool:
    """Whether `text[start:end]` has so many numbers at least, in figures or in words."""
    found = _found(text, language().key).numbers
    return bisect_left(found, end) - bisect_left(found, start) >= numbers


def at_numbers(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` finds, where the pattern begins with a number: looked for nowhere else."""
    found = _found(text, language().key).numbers
    done = start
    for place in found[bisect_left(found, start) : bisect_left(found, end)]:
        match = pattern.match(text, place, end) if place >= done else None
        if match is not None:
            done = match.end()
            yield match


@dataclass(frozen=True, slots=True)
class _Found:
    """Where the numbers of a text begin, and those that may begin a count."""

    numbers: Sequence[int]
    anchors: Sequence[int]


@lru_cache(maxsize=2)
def _found(text: str, _language: str) -> _Found:
    """All of them, found once: many ask, block by block and sentence by sentence."""
    numbers = [match.start() for match in _number().finditer(text)]
    anchor = _anchor().match
    return _Found(numbers, [place for place in numbers if anchor(text, place)])


@of_language
def _number() -> re.Pattern[str]:
    letters, tails = _words()
    return regex(rf"[\d{letters}](?:(?<=\d)[\d.,]*|(?<![^\W\d_].)(?:{tails})(?![^\W\d_]))")


def _words() -> tuple[str, str]:
    """The letters that number words begin with, and a pattern for what stands behind the first.

    A pattern that opens with a class of letters is quickest, for `re` skips to those; the rest is looked at
    behind.
    """
    words = sorted(word for word, kind in vocabulary().kinds.items() if kind in ANCHORS)
    initials = sorted({word[0] for word in words if word[0].isalpha()})
    tails = _any(
        f"(?<=[{one}{one.upper()}])(?:{'|'.join(_either(word[1:]) for word in words if word[0] == one)})"
        for one in initials
    )
    return "".join(initials) + "".join(initials).upper(), tails


@of_language
def _anchor() -> re.Pattern[str]:
    """What may begin a count: a number word, or a figure that is no part of a code, a year or a date."""
    letters, tails = _words()
    months = _any(month.capitalize() for month in sorted(vocabulary().sets["MONTH"]))
    code = r"\d*(?:[A-Za-z/°]|\.\d{1,2}(?!\d))"
    year = r"(?:(?<=1)9\d\d|(?<=2)0\d\d|(?<=2)100)(?!\d)"
    date = rf"\d?\s+(?:{months})[\s,;)]"
    figure = rf"(?<=\d)(?<![^\s(\[{{\"'“‘–—«/*]\d)(?!{code}|{year}|{date})"
    return regex(rf"[\d{letters}](?:{figure}|(?<![^\W\d_].)(?:{tails})(?![^\W\d_]))")


def _any(forms: Iterable[str]) -> str:
    """A pattern for one of `forms`; for nothing at all, where a language has none."""
    return "|".join(forms) or "(?!)"


def _either(word: str) -> str:
    """A pattern for a word in small or capital letters."""
    return "".join(
        f"[{letter}{letter.upper()}]" if letter.isalpha() else re.escape(letter) for letter in word
    )
