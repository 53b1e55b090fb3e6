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

from checker.facts.portions import Portion
from checker.facts.shownby import nearly_all
from checker.facts.tables import Row, Table
from checker.frozen import dataclass
from checker.model import Span
from checker.text.figures import Figure

_FEWEST = 3
"""Rows whose shares are right, and as many different shares, at least: fewer are right by chance."""
_REACH = 8
"""Columns between a share and the numbers it is of, at most: wider tables have them side by side."""
_FINE = 4
"""A number that is rounded must be so many times as fine as its share, that its rounding is no matter."""


@dataclass(frozen=True, slots=True)
class _Whole:
    """What shares are of, and where it stands if it is given."""

    value: Decimal
    told: Span | None = None


def shares_in_columns(table: Table) -> Iterator[Portion]:
    """The shares of `table` whose column nearly always gives the share of another column's total.

    Or what another column is of a third: "82 samples, 14 failed, 17.1 %".
    """
    plain = [row for row in table.rows if not row.total and not row.part]
    wholes: dict[int, _Whole] = {}
    for at in range(2, len(table.columns)):
        percent = "%" in table.columns[at].title
        rows = [row for row in table.rows if row.cells[at].figure and (percent or row.cells[at].percent)]
        if len(rows) < _FEWEST:
            continue
        shares = [row for row in plain if row.cells[at].figure and (percent or row.cells[at].percent)]
        for beside in range(at - 1, max(at - 1 - _REACH, 0), -1):
            if beside not in wholes:
                wholes[beside] = _whole(table, plain, beside)
            of_total = [(row, wholes[beside]) for row in shares]
            found = _shares(table, of_total, beside, at) or _of_columns(table, rows, beside, at)
            if found:
                yield from found
                break


def _of_columns(table: Table, rows: Sequence[Row], beside: int, at: int) -> Sequence[Portion]:
    """The shares of a column that say what the one `beside` is of a third before them."""
    for of in range(max(at - 1 - _REACH, 1), at):
        figures = [(row, row.cells[of].figure) for row in rows]
        wholes = [(row, _Whole(one.value, one.span)) for row, one in figures if one is not None]
        found = _shares(table, wholes, beside, at) if of != beside else ()
        if found:
            return found
    return ()


def _shares(table: Table, rows: Sequence[tuple[Row, _Whole]], beside: int, at: int) -> Sequence[Portion]:
    """The shares of a column with the parts `beside` them; none where too many of them are wrong."""
    found: list[Portion] = []
    right: set[Decimal] = set()
    wrong = 0
    for row, whole in rows:
        one = _share(table, row, beside, at, whole)
        if one is not None:
            found.append(one)
            wrong += not one.fits
            right.update([one.share.value] * one.fits)
            if not nearly_all(len(rows) - wrong, wrong):
                return ()
    shown = len(right) >= _FEWEST and nearly_all(len(found) - wrong, wrong)
    return found if shown else ()


def _share(table: Table, row: Row, beside: int, at: int, whole: _Whole) -> Portion | None:
    part, share = row.cells[beside], row.cells[at].figure
    if part.figure is None or part.percent or share is None or part.figure.value <= 0 or whole.value <= 0:
        return None
    rounded = table.columns[beside].rounded or part.figure.step < 1
    if rounded and not _is_fine(part.figure, whole.value, share):
        return None
    value, amount = part.figure.value, part.figure.span
    way = "a share in a column"
    return Portion(share.span, value, whole.value, share, way=way, told=whole.told, amount=amount)


def _whole(table: Table, rows: Sequence[Row], at: int) -> _Whole:
    """The total of a column as its one row of totals gives it, else its sum."""
    totals = [row.cells[at].figure for row in table.rows if row.total]
    if len(totals) == 1 and totals[0] is not None:
        return _Whole(totals[0].value, totals[0].span)
    figures = [row.cells[at].figure for row in rows]
    return _Whole(sum([one.value for one in figures if one is not None], Decimal(0)))


def _is_fine(part: Figure, whole: Decimal, share: Figure) -> bool:
    return 100 * part.step / whole * _FINE <= share.step
