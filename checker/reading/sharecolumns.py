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


def shares_in_columns(table: Table) -> Iterator[Portion]:
    """The shares of `table` whose column nearly always gives the share of another column's total."""
    for at in range(2, len(table.columns)):
        for beside in range(at - 1, 0, -1):
            found = list(_shares(table, beside, at))
            right = {one.share.value for one in found if one.fits}
            wrong = sum(not one.fits for one in found)
            if len(right) >= _FEWEST and wrong * _SHOWN <= len(found) - wrong:
                yield from found
                break


def _shares(table: Table, beside: int, at: int) -> Iterator[Portion]:
    rows = [row for row in table.rows if not row.total and not row.part]
    whole, told = _whole(table, rows, beside)
    percent = "%" in table.columns[at].title
    for row in rows if whole > 0 else ():
        part, cell = row.cells[beside], row.cells[at]
        if part.figure is None or part.percent or cell.figure is None or not (cell.percent or percent):
            continue
        if _is_fine(part.figure, whole, cell.figure):
            amount, way = part.figure.span, "a share in a column"
            yield Portion(cell.span, part.figure.value, whole, cell.figure, way=way, told=told, amount=amount)


def _whole(table: Table, rows: Sequence[Row], at: int) -> tuple[Decimal, Span | None]:
    """The total of a column as its one row of totals gives it, else its sum."""
    totals = [row.cells[at].figure for row in table.rows if row.total]
    if len(totals) == 1 and totals[0] is not None:
        return totals[0].value, totals[0].span
    figures = [row.cells[at].figure for row in rows]
    return sum([one.value for one in figures if one is not None], Decimal(0)), None


def _is_fine(part: Figure, whole: Decimal, share: Figure) -> bool:
    return part.value > 0 and 100 * part.step / whole * _FINE <= share.step
