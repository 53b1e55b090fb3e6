"""The numbers of a document's blocks, each read once, and those that stand near a place."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import zip_longest

from checker.facts.complete import Facts
from checker.facts.sayings import Saying, sayings
from checker.frozen import dataclass, replace
from checker.model import PROSE, BlockKind, Document
from checker.text.anchors import may_hold
from checker.text.sentences import sentences

CELLS = 2
"""Cells of a row that tells one thing and its number; with more, it is one of a table."""
_BLOCKS = 2
"""Blocks before a number's own in which what it is worked out from may stand, no heading between."""
_BACK, _HERE, _AHEAD = 8, 10, 2
"""Numbers of the blocks before, of its own block before it, and of its sentence behind it, at most."""
_LONGEST = 6000
"""Characters of a block that is read: a longer one is no paragraph."""
_MOST = 60
"""Numbers of a paragraph, at most: one with more is data."""
_SCALES, _DECIMALS = (9, 6), 2
"""Powers of ten that have words, and how many decimals a number of them has, at most."""
_SMALL = 1000
"""Up to here, a number without scale is no scaled one's fellow: "from 8.0 to 8.4 million" is."""


@dataclass(frozen=True, slots=True)
class Term:
    """A number near a place. `block` and `sentence` count from those of the place, 0 or less."""

    saying: Saying
    block: int
    sentence: int

    @property
    def value(self) -> Decimal:
        return self.saying.value

    @property
    def start(self) -> int:
        return self.saying.span.start

    @property
    def end(self) -> int:
        return self.saying.span.end


@dataclass(frozen=True, slots=True)
class Due:
    """What some terms make, how far it may be off for their rounding, and what is seen of them."""

    due: Decimal
    slack: Decimal
    signs: tuple[str, ...]

    def fits(self, stated: Saying) -> bool:
        return abs(self.due - stated.value) <= self.slack


class Terms:
    """The numbers of a document, block by block, each read when it is first asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._read: dict[int, Sequence[tuple[int, Saying]]] = {}
        self._counts: dict[int, Sequence[tuple[int, Saying]]] = {}

    def of(self, index: int) -> Sequence[tuple[int, Saying]]:
        """The counts, amounts and shares of a block, each with the index of its sentence."""
        if index not in self._counts:
            self._counts[index] = [one for one in self.all_of(index) if not one[1].measured]
        return self._counts[index]

    def all_of(self, index: int) -> Sequence[tuple[int, Saying]]:
        """Those, and what measures."""
        if index not in self._read:
            text, block = self.document.text, self.document.blocks[index]
            found: list[tuple[int, Saying]] = []
            start, end = block.span.start, block.span.end
            told = block.kind in PROSE or (block.kind is BlockKind.ROW and len(block.cells) <= CELLS)
            if told and end - start <= _LONGEST and may_hold(text, start, end):
                for at, sentence in enumerate(sentences(text, block.span)):
                    found += [(at, one) for one in _scaled(list(sayings(text, sentence)))]
                if len(found) > _MOST:
                    found = []
            self._read[index] = found
        return self._read[index]

    def near(self, index: int, sentence: int, place: Saying) -> list[Term]:
        """The numbers that `place` may be worked out from, left to right, without itself."""
        blocks = self._blocks_before(index)
        before = [
            Term(one, at - len(blocks), 0) for at, other in enumerate(blocks) for _, one in self.of(other)
        ]
        own = [
            Term(one, 0, at - sentence) for at, one in self.of(index) if at <= sentence and one is not place
        ]
        here = [term for term in own if term.start < place.span.start]
        ahead = [term for term in own if term.start > place.span.start and term.sentence == 0]
        return [*before[-_BACK:], *here[-_HERE:], *ahead[:_AHEAD]]

    def _blocks_before(self, index: int) -> Sequence[int]:
        """The blocks before one up to the heading above it, the nearest two, in their order."""
        found: list[int] = []
        for other in range(index - 1, -1, -1):
            kind = self.document.blocks[other].kind
            if kind is BlockKind.HEADING or len(found) == _BLOCKS:
                break
            if kind in PROSE:
                found.append(other)
        return found[::-1]


def terms_of(facts: Facts) -> Terms:
    """The numbers of the document of these facts; made once, by `Facts.once`."""
    return Terms(facts.document)


def times(*several: Saying) -> int:
    """The power of ten that numbers are written in: 6 for millions."""
    least = min(one.step.adjusted() for one in several)
    return next((scale for scale in _SCALES if least >= scale - _DECIMALS), 0)


def _scaled(found: Sequence[Saying]) -> list[Saying]:
    """The numbers of a sentence; a small one before a scaled one has its scale: from 8.0 to 8.4 million."""
    out: list[Saying] = []
    for one, following in zip_longest(found, found[1:]):
        factor = _factor(one, following)
        if factor is not None and following is not None:
            out.append(
                replace(one, value=one.value * factor, step=one.step * factor, unit=following.unit, noun="")
            )
        else:
            out.append(one)
    return out


def _factor(one: Saying, following: Saying | None) -> Decimal | None:
    """What a number is to be multiplied by to be of the scale of the one behind it, None for its own."""
    if following is None or one.noun or one.unit not in ("", following.unit) or one.value >= _SMALL:
        return None
    if one.step != 1 and following.step > _SMALL:
        exponent = following.step.normalize().as_tuple().exponent
        decimals = one.step.normalize().as_tuple().exponent
        if isinstance(exponent, int) and isinstance(decimals, int):
            return Decimal(10) ** (exponent - decimals)
    return None
