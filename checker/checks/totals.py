"""A total of a table beside what its parts add up to."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from operator import itemgetter

from checker.facts.tables import Cell, CellKind, Column, half_steps
from checker.frozen import dataclass
from checker.text.figures import Figure, added, slack


@dataclass(frozen=True, slots=True)
class Check:
    """A total beside the sum that is nearest to it. `grand`: it adds up all rows. `at` is the number of its
    column where it stands below its parts, of its row where it stands beside them. `carried`: it is off by as
    much as the totals beside it are together, so theirs is the mistake and this one follows from it."""

    total: Figure
    parts: tuple[Figure, ...]
    title: str
    agrees: bool
    likely: bool
    grand: bool = False
    at: int = -1
    carried: bool = False

    @property
    def off(self) -> Decimal:
        """By how much the parts are more."""
        return added(self.parts) - self.total.value

    @property
    def gap(self) -> Decimal:
        """By how much the parts are more than rounding explains."""
        return Decimal(0) if self.agrees else self.off


def nearest(
    total: Figure,
    readings: Sequence[Sequence[Cell]],
    column: Column,
    title: str | None = None,
    *,
    percent: bool = False,
) -> Check | None:
    """The total beside the reading that comes nearest to it; None where a cell cannot be read.

    `percent`: the cells may be percentages, of which the total is the hundred; each is rounded.
    """
    found: list[tuple[bool, Decimal, Check]] = []
    for cells in readings:
        if [cell for cell in cells if cell.kind is CellKind.WORDS or (cell.percent and not percent)]:
            return None
        parts = tuple([cell.figure for cell in cells if cell.figure is not None])
        if len(parts) < 2:
            continue
        gap = total.value - added(parts)
        agrees = abs(gap) <= (slack(parts) if percent else half_steps([total, *parts], column))
        # a cell that is empty may hold what is missing
        unknown = gap > 0 and CellKind.NOTHING in [cell.kind for cell in cells]
        if agrees or not unknown:
            likely = abs(gap) * 4 <= abs(total.value)
            name = column.title if title is None else title
            found.append((not agrees, abs(gap), Check(total, parts, name, agrees, likely)))
        else:
            return None
    return min(found, key=itemgetter(0, 1))[2] if found else None
