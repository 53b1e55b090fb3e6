"""What a page holds before anything is made of it: words and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from checker.frozen import dataclass
from checker.readers.symbols import LIGATURES, seen

_BOLD, _SIGN, _GLUED = 1, 2, 4
_SMALLEST = 50
"""Hundredths of a point of a letter, at least: lines are told in halves, and some dots are of no size."""
_LETTERS = str.maketrans(
    {
        **LIGATURES,
        "\xad": "-",  # a hyphen that is only there at a line's end; PDFs hold those that are seen
    }
)  # fmt: skip
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
    of a circle its text is turned there. `pictures`: it holds more than text.
    """

    number: int
    width: float
    height: float
    words: Sequence[Word]
    rules: Sequence[Rule]
    box: tuple[float, float, float, float]
    turn: int
    pictures: bool


def page_of(number: int, said: dict[str, object]) -> Page:
    """The page that the child process tells of. Raises `ValueError` or `TypeError` where that is none."""
    left, bottom, right, top = _points(_listed(said["box"]))
    turn = int(str(said["turn"]))
    width, height = (right - left, top - bottom) if turn in {0, 2} else (top - bottom, right - left)
    words = _once(_listed(said["words"]))
    rules = [Rule(*_points(one)) for one in _listed(said["rules"])]
    return Page(number, width, height, words, rules, (left, bottom, right, top), turn, bool(said["pictures"]))


def _once(words: Iterable[tuple[str, int, int, int, int, int]]) -> list[Word]:
    """The words, without those that are printed again over themselves, to look bold: within half a point."""
    found: dict[tuple[str, int, int], Word] = {}
    for word in words:
        text, left, _, base, _, _ = word
        where = text, (left + 25) // 50, (base + 25) // 50
        if where not in found:
            found[where] = _word(*word)
    return list(found.values())


def _listed(said: object) -> list[Any]:
    if not isinstance(said, list):
        raise TypeError
    return said


def _points(hundredths: Sequence[int]) -> Iterator[float]:
    return (one / 100 for one in hundredths)


def _word(text: str, left: int, right: int, base: int, size: int, look: int) -> Word:
    if not text.isascii():
        text = seen(text.translate(_LETTERS))
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
