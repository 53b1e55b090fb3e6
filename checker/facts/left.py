"""A whole, what is taken off it and what is left; and wholes that stand somewhere else in the document."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from functools import cached_property

from checker.facts.countable import Countable, countables, noun_behind
from checker.facts.division import is_slip
from checker.facts.told import Sentence, Told
from checker.frozen import dataclass
from checker.model import BlockKind, Document, Span
from checker.text.anchors import may_hold

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})
_OF_WHOLE, _OF_REST = 20, 4
"""A rest that is off by a twentieth of the whole and a quarter of itself at most may be a slip."""
_AGAIN = 2
"""How often a whole that is told elsewhere must stand, at least."""
_NEAREST = 2
"""How far off it may be."""
_LEAST = 20
"""The least whole that is sought elsewhere: smaller ones are near to many a sum."""


@dataclass(frozen=True, slots=True)
class Left:
    """A whole, what is taken off it, and the rest that the text names."""

    whole: Told
    parts: tuple[Told, ...]
    rest: Told

    @property
    def expected(self) -> Decimal:
        return self.whole.value - sum([part.value for part in self.parts], Decimal(0))

    @property
    def fits(self) -> bool:
        terms = (self.whole, self.rest, *self.parts)
        written = [one.step for one in terms if one.unit or one.step > 1]
        return abs(self.expected - self.rest.value) <= sum(written, Decimal(0)) / 2

    @property
    def near(self) -> bool:
        """Whether a slip can part the rest from what is left."""
        off, value = abs(self.expected - self.rest.value), self.rest.value
        slip = is_slip(self.expected, value) and off * _OF_REST <= value
        few = min(self.whole.value // _OF_WHOLE, value // _OF_REST)
        return self.expected > 0 and (off <= max(self.rest.step, few) or slip)


class Elsewhere:
    """The numbers of a document by the noun that they count; read when the first of them is asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _of(self) -> dict[str, dict[int, list[Span]]]:
        text = self._document.text
        found: dict[str, dict[int, list[Span]]] = defaultdict(lambda: defaultdict(list))
        for block in self._document.blocks:
            if block.kind in _READ and may_hold(text, block.span.start, block.span.end):
                for one in countables(text, block.span):
                    if one.value >= _LEAST:
                        found[noun_behind(text, one, block.span.end)][one.value].append(one.span)
        return found

    def whole(self, sentence: Sentence, at: int) -> Left | None:
        """The number of the same things that leaves nearly what a sentence says is left.

        It built 64 works. … By kind, 41 works were quays, 14 were locks, and the remaining eight were both.
        """
        *parts, rest = sentence.numbers[: at + 1]
        if len(parts) < _AGAIN or any(one.unit or one.times or not one.exact for one in (*parts, rest)):
            return None
        total = int(sum([one.value for one in (*parts, rest)], Decimal(0)))
        first = Countable(parts[0].span, int(parts[0].value), exact=True)
        noun = noun_behind(self._document.text, first, sentence.span.end) if total >= _LEAST else ""
        values = self._of.get(noun) if noun else None
        if values is None or total in values:
            return None
        off = range(total - _NEAREST, total + _NEAREST + 1)
        near = [value for value in off if len(values.get(value, ())) >= _AGAIN]
        if len(near) != 1:
            return None
        left = Left(Told(values[near[0]][0], Decimal(near[0])), tuple(parts), rest)
        return left if left.expected > 0 else None
