"""Amounts that others near by make, but for their unit.

Homes used 20,000 kilowatt-hours before and 7,000 kilowatt-hours after it, so 13,000 megawatt-hours less.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Container, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from checker.facts.complete import Facts
from checker.facts.quantities import is_same, kind
from checker.frozen import dataclass
from checker.model import Block, BlockKind
from checker.relations.rescaled import Placed, placed_amounts

_BLOCKS = 2
"""Paragraphs before an amount in which those stand that make it, no heading between."""
_CHANCE = 0.05
"""How many pairs of the amounts near by may be expected to make such an amount by chance."""
_MOST = 12
"""Amounts of one unit near by, at most: of more, some two make any."""

_Near = defaultdict[tuple[str, int], deque[tuple[int, Placed]]]
"""Amounts by their unit and scale, each with the index of its block."""


@dataclass(frozen=True, slots=True)
class Made:
    """An amount, and two of another unit whose difference or sum it is."""

    stated: Placed
    pair: tuple[Placed, Placed]


def made_in_another_unit(facts: Facts) -> Iterator[Made]:
    """The amounts of the prose whose number two amounts near by make, both of one other unit."""
    at: defaultdict[int, list[Placed]] = defaultdict(list)
    for one in facts.once(placed_amounts):
        at[facts.document.block_at(one.amount.span.start)].append(one)
    measured = {one.amount.unit: kind(one.amount.unit) for found in at.values() for one in found}
    near: _Near = defaultdict(deque)
    for index, first in _firsts(facts.document.blocks, at):
        for one in at[index]:
            near[one.kind].append((index, one))
        for others in near.values():
            while others and others[0][0] < first:
                others.popleft()
        if facts.document.blocks[index].kind is not BlockKind.ROW:
            for stated in at[index]:
                pair = _pair(stated, _of_other_units(stated, near, measured))
                if pair is not None:
                    yield Made(stated, pair)


def _firsts(blocks: Sequence[Block], asked: Container[int]) -> Iterator[tuple[int, int]]:
    """The blocks that are asked for, each with the first that is near it, up to a heading.

    Of tables and lists all rows and items are near.
    """
    start, told = 0, deque[int](maxlen=_BLOCKS + 1)
    for index, block in enumerate(blocks):
        if index in asked:
            yield index, told[0] + 1 if len(told) > _BLOCKS else start
        if block.kind is BlockKind.HEADING:
            start = index + 1
            told.clear()
        elif block.kind is BlockKind.PARAGRAPH:
            told.append(index)


def _of_other_units(stated: Placed, near: _Near, measured: Mapping[str, str]) -> Sequence[Sequence[Placed]]:
    """The amounts near one that measure the same in another unit, unit by unit, the nearest block first."""
    mine = stated.amount.unit
    meant = [
        sorted(found, key=lambda one: -one[0])
        for (unit, times), found in near.items()
        if 1 < len(found) <= _MOST
        and measured[unit] == measured[mine] != ""
        and (unit, times) != stated.kind
        and not is_same(unit, mine)
    ]
    ordered = sorted(meant, key=lambda found: (-found[0][0], found[0][1].amount.span.start))
    return [[one for _, one in found] for found in ordered]


def _pair(stated: Placed, near: Sequence[Sequence[Placed]]) -> tuple[Placed, Placed] | None:
    """Two amounts of one unit that make the number of one of another unit of its kind, if any do."""
    written = _written(stated)
    long = len(str(written).replace(".", "").strip("0"))
    for found in near:
        pairs = list(combinations(found, 2))
        if len(pairs) > _CHANCE * 9 * 10 ** (long - 1):
            continue
        for first, second in pairs:
            values = _written(first), _written(second)
            if written in (abs(values[0] - values[1]), sum(values)) and written not in values:
                return first, second
    return None


def _written(one: Placed) -> Decimal:
    """The number of an amount as it is written, without its scale."""
    return one.amount.figure.value / Decimal(10) ** one.amount.times
