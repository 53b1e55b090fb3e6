"""Amounts that others near by make, but for their unit.

Homes used 20,000 kilowatt-hours before and 7,000 kilowatt-hours after it, so 13,000 megawatt-hours less.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from checker.facts.complete import Facts
from checker.facts.quantities import is_same, kind
from checker.frozen import dataclass
from checker.model import BlockKind
from checker.relations.rescaled import Placed, placed_amounts

_BLOCKS = 2
"""Paragraphs before an amount in which those stand that make it, no heading between."""
_CHANCE = 0.05
"""How many pairs of the amounts near by may be expected to make such an amount by chance."""
_MOST = 12
"""Amounts of one unit near by, at most: of more, some two make any."""


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
    for index, found in at.items():
        if facts.document.blocks[index].kind is not BlockKind.ROW:
            near = [one for block in _near(facts, index) for one in at.get(block, ())]
            for stated in found:
                pair = _pair(stated, near)
                if pair is not None:
                    yield Made(stated, pair)


def _near(facts: Facts, index: int) -> Sequence[int]:
    """A block and those before it, up to a heading; of tables and lists all rows and items."""
    found, told = [index], 0
    for other in range(index - 1, -1, -1):
        block = facts.document.blocks[other].kind
        told += block is BlockKind.PARAGRAPH
        if block is BlockKind.HEADING or told > _BLOCKS:
            break
        found.append(other)
    return found


def _pair(stated: Placed, near: Sequence[Placed]) -> tuple[Placed, Placed] | None:
    """Two amounts of one unit that make the number of one of another unit of its kind, if any do."""
    mine, written = stated.amount.unit, _written(stated)
    of_kind: defaultdict[tuple[str, int], list[Placed]] = defaultdict(list)
    for one in near:
        if one is not stated and kind(one.amount.unit) == kind(mine) != "":
            of_kind[one.kind].append(one)
    of_kind.pop(stated.kind, None)
    long = len(str(written).replace(".", "").strip("0"))
    for (unit, _), found in of_kind.items():
        pairs = list(combinations(found, 2)) if len(found) <= _MOST and not is_same(unit, mine) else []
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
