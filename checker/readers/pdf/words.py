"""What a page holds before anything is made of it: words and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from checker.frozen import dataclass
from checker.readers.symbols import LIGATURES, seen
from checker.regex import regex

_BOLD, _SIGN, _GLUED, _HIDDEN = 1, 2, 4, 8
_HIGH = 12
"""Points from the foot of a line up to the middle of its bullet, at most: no list has larger type."""
_BEHIND = 2.5
"""Sizes of type between a bullet and its text, at most."""
_BELOW, _ENDS = 0.3, 0.12
"""Sizes of type that an underscore lies below its line, and that it ends beside its words, at most."""
_SMALLEST = 50
"""Hundredths of a point of a letter, at least: lines are told in halves, and some dots are of no size."""
_HYPHENS = regex("-*[\xad\u2010]+-*")
"""A hyphen that is only there at a line's end, for PDFs hold those that are seen; and one of several marks,
printed over one another, as a Mac does it."""
_LETTERS = str.maketrans({**LIGATURES})
"""Letters that are printed as one sign."""


class Word(NamedTuple):
    """A word, or a piece of one where its letters change their size or height.

    `left` and `right` are its ends from the left side of the page, `base` its baseline from the foot, `size`
    that of its type, all in points. `glued`: no space stands in front of it.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    sign: bool = False
    glued: bool = False


class Rule(NamedTuple):
    """A straight line that is drawn on a page, by its box, in points from the left and from the foot."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def upright(self) -> bool:
        return self.top - self.bottom > self.right - self.left


@dataclass(frozen=True, slots=True)
class Page:
    """A page, turned so that it reads. `number` counts from 1, `width` and `height` are in points.

    `box` is its place in the file's own measure, left, bottom, right and top, and `turn` by how many quarters
    of a circle its text is turned there. `pictures`: it holds more than text. `recognised`: its text is what
    a program read off a picture, and is not drawn itself.
    """

    number: int
    width: float
    height: float
    words: Sequence[Word]
    rules: Sequence[Rule]
    box: tuple[float, float, float, float]
    turn: int
    pictures: bool
    recognised: bool = False


def page_of(number: int, said: dict[str, object]) -> Page:
    """The page that the child process tells of. Raises `ValueError` or `TypeError` where that is none."""
    left, bottom, right, top = _points(_listed(said["box"]))
    turn = int(str(said["turn"]))
    width, height = (right - left, top - bottom) if turn in {0, 2} else (top - bottom, right - left)
    told = _listed(said["words"])
    dots, dashes = ([Rule(*_points(one)) for one in _listed(said[drawn])] for drawn in ("dots", "dashes"))
    words = _with_bullets(_with_underscores(_once(told), dashes), dots)
    rules = [Rule(*_points(one)) for one in _listed(said["rules"])]
    hidden = sum(bool(look & _HIDDEN) for *_, look in told)
    return Page(
        number,
        width,
        height,
        words,
        rules,
        box=(left, bottom, right, top),
        turn=turn,
        pictures=bool(said["pictures"]),
        recognised=2 * hidden > len(told),  # a stamp or a cover may be drawn
    )


def _once(words: Iterable[tuple[str, int, int, int, int, int]]) -> list[Word]:
    """The words, without those that are printed again over themselves, to look bold: within half a point."""
    found: dict[tuple[str, int, int], Word] = {}
    for word in words:
        text, left, _, base, _, _ = word
        where = text, (left + 25) // 50, (base + 25) // 50
        if where not in found:
            found[where] = _word(*word)
    return list(found.values())


def _with_underscores(words: list[Word], dashes: Sequence[Rule]) -> list[Word]:
    """The words, and an underscore for each dash that is drawn below the room between two: TeX draws them."""
    heights: dict[int, list[Rule]] = {}
    for dash in dashes:
        heights.setdefault(round(dash.top), []).append(dash)
    found = words[:1]
    for word in words[1:] if heights else ():
        before = found[-1]
        near = range(round(word.base - _BELOW * word.size) - 1, round(word.base) + 2)
        drawn = (dash for height in near for dash in heights.get(height, ()))
        if before.base == word.base and any(_fills(dash, before, word) for dash in drawn):
            found.append(Word("_", before.right, word.left, word.base, word.size, word.bold, glued=True))
            word = word._replace(glued=True)
        found.append(word)
    return found if heights else words


def _fills(dash: Rule, before: Word, word: Word) -> bool:
    """Whether a dash lies at the foot of two words, and from the one to the other."""
    below = word.base - dash.top
    level = dash.right - dash.left > dash.top - dash.bottom and -0.1 * word.size < below < _BELOW * word.size
    ends = abs(dash.left - before.right), abs(dash.right - word.left)
    return level and before.right < word.left and max(ends) <= _ENDS * word.size


def _with_bullets(words: list[Word], dots: Sequence[Rule]) -> list[Word]:
    """The words, and a bullet for each dot that is drawn where a line begins: browsers print lists so."""
    lines: dict[int, list[Word]] = {}
    for word in words if dots else ():
        lines.setdefault(round(word.base), []).append(word)
    return [*words, *filter(None, (_bullet(dot, lines) for dot in dots))]


def _bullet(dot: Rule, lines: Mapping[int, Sequence[Word]]) -> Word | None:
    """The bullet that a dot is: the first word of a line stands right behind it."""
    middle = round((dot.bottom + dot.top) / 2)
    near = (word for base in range(middle - _HIGH, middle + 1) for word in lines.get(base, ()))
    beside = [word for word in near if word.base <= middle <= word.base + word.size]
    first = min(beside, key=lambda word: word.left, default=None)
    if first is None or not 0 < first.left - dot.right <= _BEHIND * first.size:
        return None
    return Word("•", dot.left, dot.right, first.base, first.size, sign=True)


def _listed(said: object) -> list[Any]:
    if not isinstance(said, list):
        raise TypeError
    return said


def _points(hundredths: Sequence[int]) -> Iterator[float]:
    return (one / 100 for one in hundredths)


def _word(text: str, left: int, right: int, base: int, size: int, look: int) -> Word:
    if not text.isascii():
        text = seen(_HYPHENS.sub("-", text).translate(_LETTERS))
    return Word(
        text,
        left / 100,
        max(left, right) / 100,
        base / 100,
        max(size, _SMALLEST) / 100,
        bool(look & _BOLD),
        bool(look & _SIGN),
        bool(look & _GLUED),
    )
