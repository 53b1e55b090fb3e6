"""Words → lines: what stands on one baseline, with the marks that are raised above it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

from checker.frozen import dataclass
from checker.readers.pdf.words import Word

_SPACE = 1.0
"""Sizes of type that a space is wide, at most: what is farther apart is of two columns or cells."""
LEVEL = 0.2
"""Sizes by which letters of one line may stand at different heights."""
_RAISED = 0.75
"""Sizes by which a mark stands higher than its line, at most."""
_SMALL = 0.86
"""How much of its line's size a raised mark has, at most."""
_SMALLER = 0.96
"""And where it stands much higher than its line."""
_LONGEST_MARK = 8
"""Characters of the longest mark that is set apart: "12, 13"."""
_NEAR = 0.5
"""Sizes of type within which the pieces of a word stand, and a mark stands beside its word."""
_HANGING = 3.0
"""Sizes of type between a note's mark and its text, at most, where the mark hangs."""
_HANG = 0.2
"""Sizes by which letters may hang over what stands beside them."""
_PLACED = 0.4
"""And a mark that is placed by hand, where the widths of letters are not those of the file."""
_CELL = 1.6
"""Sizes of type that lie between two cells of a table, at least."""


@dataclass(frozen=True)
class Line:
    """Words on one baseline, from left to right. `size` and `base` are those of most of its letters.

    Those of an `even` one are all of one size and height.
    """

    words: tuple[Word, ...]
    size: float
    base: float
    even: bool = False

    @property
    def left(self) -> float:
        return self.words[0].left

    @cached_property
    def right(self) -> float:
        return max(word.right for word in self.words)

    @cached_property
    def largest(self) -> float:
        """The size of its largest word: that of the capitals where small ones follow, and of no bullet."""
        lettered = [word.size for word in self.words if any(map(str.isalpha, word.text))]
        return max(lettered or [word.size for word in self.words])

    @cached_property
    def bold(self) -> bool:
        """Whether all its letters are bold, and it has some."""
        lettered = [word.bold for word in self.words if any(map(str.isalpha, word.text))]
        return bool(lettered) and all(lettered)

    @cached_property
    def text(self) -> str:
        """Its words, marks and all."""
        if not any(word.glued for word in self.words):
            return " ".join([word.text for word in self.words])
        return "".join(
            word.text if not index or self.is_glued(index) else f" {word.text}"
            for index, word in enumerate(self.words)
        )

    def is_glued(self, index: int) -> bool:
        """Whether no space stands in front of the word of that number."""
        word, before = self.words[index], self.words[index - 1]
        return word.glued and word.left - before.right < _NEAR * self.size

    def is_raised(self, word: Word) -> bool:
        """Whether a word of it stands higher and is smaller than the others."""
        rise = word.base - self.base
        share = _SMALLER if rise > LEVEL * self.size else _SMALL
        return word.size <= share * self.size and 0.1 * self.size < rise <= _RAISED * self.size

    @cached_property
    def cells(self) -> tuple[Line, ...]:
        """Its parts between which there is more room than between words."""
        starts = [
            index
            for index, (one, other) in enumerate(pairwise(self.words), 1)
            if other.left - one.right > _CELL * self.size
        ]
        if not starts:
            return (self,)
        ends = [*starts, len(self.words)]
        return tuple(
            Line(self.words[start:end], self.size, self.base, self.even)
            for start, end in zip([0, *starts], ends, strict=True)
        )


_left = attrgetter("left")


def line_of(words: Iterable[Word]) -> Line:
    """The line that words make."""
    ordered = sorted(words, key=_left)
    first = ordered[0]
    if all(word.size == first.size and word.base == first.base for word in ordered):  # most lines are even
        return Line(tuple(ordered), round(first.size * 2) / 2, round(first.base, 1), even=True)
    sizes: Counter[float] = Counter()
    for word in ordered:
        sizes[round(word.size * 2) / 2] += len(word.text)
    size = max(sizes, key=lambda one: (sizes[one], one))
    bases: Counter[float] = Counter()
    for word in ordered:
        if abs(word.size - size) < 0.3:
            bases[round(word.base, 1)] += len(word.text)
    base = max(bases, key=lambda one: (bases[one], -one)) if bases else ordered[0].base
    return Line(tuple(ordered), size, base)


def fragments(words: Sequence[Word]) -> Iterator[Line]:
    """The words in stretches that no more than a space divides, in the order of the file."""
    held: list[Word] = []
    for word in words:
        if held and not _goes_on(held, word):
            yield line_of(held)
            held = []
        held.append(word)
    if held:
        yield line_of(held)


def _goes_on(held: Sequence[Word], word: Word) -> bool:
    last = held[-1]
    size = max(last.size, word.size)
    gap = word.left - last.right
    if not -0.3 * size <= gap <= _SPACE * size:
        return False
    if word.base == last.base:
        return True
    anchor = next((one for one in reversed(held) if one.size >= word.size * 0.95), last)
    rise = word.base - anchor.base
    if abs(rise) <= LEVEL * size:
        return True
    return abs(rise) <= _RAISED * size and (word.size < 0.95 * anchor.size or last.size < 0.95 * word.size)


def rows(parts: Sequence[Line]) -> list[list[Line]]:
    """Stretches that stand side by side, from the head of the page to its foot, each from left to right."""
    found: list[list[Line]] = []
    for part in sorted(parts, key=lambda one: (-one.base, one.left)):
        row = next((row for row in reversed(found[-3:]) if _beside(row, part)), None)
        if row is None:
            found.append([part])
        else:
            row.append(part)
    for row in found:
        row.sort(key=lambda one: one.left)
    found.sort(key=lambda row: -max(row, key=lambda one: one.right - one.left).base)
    return found


def _beside(row: Sequence[Line], part: Line) -> bool:
    """Whether a stretch is of a row: at its height, or a mark raised above it, and over nothing of it."""
    main = row[0] if len(row) == 1 else max(row, key=lambda one: one.size * (one.right - one.left))
    apart = abs(main.base - part.base)
    if apart > _RAISED * max(main.size, part.size):
        return False
    if apart <= LEVEL * max(main.size, part.size):
        return not any(_over(one, part, _HANG * min(one.size, part.size)) for one in row)
    small, others = (part, row) if part.size < main.size else (main, [part])
    big = main if small is part else part
    if len(small.text) > _LONGEST_MARK or small.size > _SMALL * big.size or (small is main and len(row) > 1):
        return False
    if not 0 < small.base - big.base <= _RAISED * big.size:
        return False
    near = _NEAR * big.size
    words = [word for one in others for word in one.words]
    touched = any(
        -near < small.left - word.right < near or -near < word.left - small.right < near for word in words
    )
    leads = 0 < min(word.left for word in words) - small.right < _HANGING * big.size
    return (touched or leads) and not any(_over(word, small, _PLACED * big.size) for word in words)


def _over(one: Line | Word, other: Line | Word, hang: float) -> bool:
    """Whether one stands over the other, but for some overhang."""
    return one.left < other.right - hang and other.left < one.right - hang


def joined(row: Sequence[Line]) -> Line:
    """A row as one line."""
    return row[0] if len(row) == 1 else line_of(word for part in row for word in part.words)
