"""Columns of shares: each beside the number of its row and the total that this is a share of.

| Use        | Hectares | Share |
| Arable     | 352,170  | 43 %  |      352,170 of 819,000 is 43 %
| Grassland  | 401,310  | 49 %  |
| Total      | 819,000  | 100 % |

That a column is one of shares of another is shown by its rows: nearly all of them must be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.frozen import dataclass
from checker.model import Span
from checker.reading.figures import Figure
from checker.reading.portions import Portion
from checker.reading.tables import Row, Table

_FEWEST = 3
"""Rows whose shares are right, and as many different shares, at least: fewer are right by chance."""
_SHOWN = 3
"""Of such rows so many must be right for each that is wrong."""
_FINE = 4
"""A number must be so many times as fine as its share, that its own rounding is no matter."""


_REACH = 20
"""Columns between a share and the number it is of, at most: wider tables have the two side by side."""


@dataclass(frozen=True, slots=True)
class _Whole:
    """The total of a column, and where it stands if it is given."""

    value: Decimal
    told: Span | None = None


def shares_in_columns(table: Table) -> Iterator[Portion]:
    """The shares of `table` whose column nearly always gives the share of another column's total."""
    rows = [row for row in table.rows if not row.total and not row.part]
    wholes: dict[int, _Whole] = {}
    for at in range(2, len(table.columns)):
        percent = "%" in table.columns[at].title
        shares = [row for row in rows if row.cells[at].figure and (percent or row.cells[at].percent)]
        if len(shares) < _FEWEST:
            continue
        for beside in range(at - 1, max(at - 1 - _REACH, 0), -1):
            if beside not in wholes:
                wholes[beside] = _whole(table, rows, beside)
            found = _shares(shares, beside, at, wholes[beside])
            if found:
                yield from found
                break


def _shares(rows: Sequence[Row], beside: int, at: int, whole: _Whole) -> Sequence[Portion]:
    """The shares of a column of the total of the one `beside`, none where too many of them are wrong."""
    found: list[Portion] = []
    right: set[Decimal] = set()
    wrong = 0
    for row in rows if whole.value > 0 else ():
        part, share = row.cells[beside], row.cells[at]
        if part.figure is None or part.percent or share.figure is None:
            continue
        if _is_fine(part.figure, whole.value, share.figure):
            one = Portion(
                share.span,
                part.figure.value,
                whole.value,
                share.figure,
                way="a share in a column",
                told=whole.told,
                amount=part.figure.span,
            )
            found.append(one)
            wrong += not one.fits
            right.update([one.share.value] * one.fits)
            if wrong * _SHOWN > len(rows) - wrong:
                return ()
    shown = len(right) >= _FEWEST and wrong * _SHOWN <= len(found) - wrong
    return found if shown else ()


def _whole(table: Table, rows: Sequence[Row], at: int) -> _Whole:
    """The total of a column as its one row of totals gives it, else its sum."""
    totals = [row.cells[at].figure for row in table.rows if row.total]
    if len(totals) == 1 and totals[0] is not None:
        return _Whole(totals[0].value, totals[0].span)
    figures = [row.cells[at].figure for row in rows]
    return _Whole(sum([one.value for one in figures if one is not None], Decimal(0)))


def _is_fine(part: Figure, whole: Decimal, share: Figure) -> bool:
    return part.value > 0 and 100 * part.step / whole * _FINE <= share.step
