"""The one cell of a table in which a wrong row and a wrong column cross.

A table that adds up both ways tells which of its numbers is off: the cell that stands in the only row and
the only column that do not come to their totals, both by the same amount. It may be the total of its row
itself: then the row has too little by what the column has too much.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from checker.facts.tables import Table
from checker.frozen import dataclass
from checker.model import Mismatch, Related
from checker.text.figures import Figure
from checker.ties.trust import ANY, SUM, Evidence
from checker.verdicts import Ledger

_FEWEST = 2
"""Rows, and columns, that add up beside the wrong one, at least."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A total, and by how much its parts are more; 0 where that is no more than rounding explains."""

    total: Figure
    gap: Decimal


def crossing(
    ledger: Ledger, table: Table, down: Mapping[int, Sum], across: Mapping[int, Sum]
) -> Mismatch | None:
    """The cell that is off, None where no single one is; `down` are sums of columns, `across` of rows."""
    columns = [number for number, one in down.items() if one.gap]
    rows = [number for number, one in across.items() if one.gap]
    if len(columns) != 1 or len(rows) != 1 or min(len(down), len(across)) <= _FEWEST:
        return None
    below, beside = down[columns[0]], across[rows[0]]
    row, column = table.rows[rows[0]], table.columns[columns[0]]
    cell = row.cells[columns[0]].figure
    expected = -below.gap if column.total else below.gap
    if beside.gap != expected or row.total or cell is None or cell.value < below.gap:
        return None
    style = ledger.facts.style_at(cell.span)
    right, wrong = style.shown(cell.value - below.gap), style.shown(cell.value)
    of = f" as “{column.title}” of “{row.label}”" if column.title and row.label else ""
    return Mismatch(
        span=cell.span,
        values={
            "says": f"the table gives {wrong}{of}",
            "stated": wrong,
            "of": of,
            "sum": f"its row and its column add up with {right}",
            "listed": right,
        },
        related=(
            *(() if column.total else (Related("the total of its row", beside.total.span),)),
            Related("the total of its column", below.total.span),
        ),
        suggestion=f"{right} instead of {wrong}",
        confidence=Evidence(("a total", SUM, "others add up"), ANY, ties=2).confidence,
    )
