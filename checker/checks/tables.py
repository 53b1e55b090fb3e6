"""The totals of tables beside what their rows and columns add up to.

A total may be that of the rows since the last one, of all rows, or of the subtotals: it is wrong only if it
is none of them. And a table shows by its other totals that it adds up at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.checks.crossings import Sum, crossing
from checker.checks.exhibits import counts_equal_exhibits
from checker.checks.kind import Options
from checker.checks.reckoned import misreckoned
from checker.checks.sectioned import sections_equal_things
from checker.checks.totals import Check, nearest
from checker.facts.tables import Row, Table, is_total
from checker.facts.totals import columns_beside, counts, is_distribution, is_open_part, levels
from checker.frozen import dataclass, replace
from checker.model import Mismatch, Related, Span
from checker.text.figures import added
from checker.text.vocabulary import vocabulary
from checker.ties.trust import SUM, Evidence, sum_gap
from checker.verdicts import Ledger

MOST_TOTALS = 250
"""Rows of totals in a table, at most: each is held against all rows, and of thousands that takes too long."""


def total_equals_sum(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Totals of rows and columns that differ from the sum of what stands above or beside them."""
    for table in ledger.facts.tables:
        rows = list(_total_rows(table))
        columns = [
            list(_total_column(table, column))
            for column in range(1, len(table.columns))
            if table.columns[column].total
        ]
        off = _crossed(ledger, table, rows, columns)
        if off is not None:
            yield off
            continue
        broken = list(misreckoned(ledger, table))
        if broken:
            yield from broken
            continue
        yield from _reported(ledger, table, [*rows, *_sections(table)])
        for column in columns:
            yield from _reported(ledger, table, column, beside=True)
    yield from counts_equal_exhibits(ledger)
    yield from sections_equal_things(ledger.facts)


def _reported(
    ledger: Ledger, table: Table, checks: Sequence[Check], *, beside: bool = False
) -> Iterator[Mismatch]:
    """The totals that are wrong in a table that else adds up; one alone may be, if not `beside` its parts."""
    found = [(check, weight) for check, weight in weighed(checks, beside=beside) if weight.gap]
    names = _names(table, beside=beside) if found else {}
    for check, weight in found:
        yield _mismatch(ledger, check, names, "row" if beside else "column", weight)


def weighed(checks: Sequence[Check], *, beside: bool) -> Iterator[tuple[Check, Evidence]]:
    """Totals beside their sums; none where a table does not add up at all, or the two are far apart."""
    wrong = [check for check in checks if not check.agrees and not check.carried]
    right = sum(check.agrees for check in checks)
    adds_up = len(wrong) <= right or (len(checks) == 1 and not beside)
    proved = {check.title for check in checks if check.agrees and check.grand}
    where = "a total of a row" if beside else "a total of a column"
    for check in checks:
        others = right - check.agrees
        told = "others add up" if others else "a total alone" if len(checks) == 1 else "others do not add up"
        signs = ("a total", SUM, where, told)
        if check.agrees:
            yield check, Evidence(signs, "")
        elif check.likely and (adds_up or check.title in proved):
            yield check, Evidence(signs, sum_gap(check.total.value, added(check.parts)))


def evidence(ledger: Ledger) -> Iterator[tuple[Span, Evidence]]:
    """All totals of tables beside their sums."""
    for table in ledger.facts.tables:
        groups = [(False, [*_total_rows(table), *_sections(table)])]
        columns = (at for at in range(1, len(table.columns)) if table.columns[at].total)
        groups += [(True, [*_total_column(table, at)]) for at in columns]
        for beside, checks in groups:
            yield from ((check.total.span, weight) for check, weight in weighed(checks, beside=beside))


def _names(table: Table, *, beside: bool) -> dict[Span, str]:
    """What a number of the table is called among the parts of a total: its column, else its row."""
    return {
        cell.span: column.title if beside else row.label
        for row in table.rows
        for cell, column in zip(row.cells, table.columns, strict=True)
    }


def _crossed(
    ledger: Ledger, table: Table, rows: Sequence[Check], columns: Sequence[Sequence[Check]]
) -> Mismatch | None:
    """The one cell that is off in a table with one row and one column of totals.

    Where all other sums are right to the last digit, nothing in the table was rounded.
    """
    if len(columns) != 1 or sum(row.total for row in table.rows) != 1:
        return None
    for exactly in (False, True):
        down, across = (
            {one.at: Sum(one.total, one.off if exactly else one.gap) for one in checks}
            for checks in (rows, columns[0])
        )
        found = crossing(ledger, table, down, across)
        if found is not None:
            return found
    return None


def _mismatch(
    ledger: Ledger, check: Check, names: Mapping[Span, str], kind: str, weight: Evidence
) -> Mismatch:
    style = ledger.facts.style_at(check.total.span)
    total = added(check.parts)
    stated, listed = style.shown(check.total.value), style.shown(total)
    of = f" of the {kind} “{check.title}”" if is_total(check.title) else f" of “{check.title}”"
    values: dict[str, str | int] = {
        "says": f"the table gives {stated} as the total{of if check.title else ''}",
        "stated": stated,
        "of": of if check.title else "",
        "sum": style.sum([part.value for part in check.parts], total),
        "listed": listed,
    }
    named = ((names.get(part.span, ""), part.span) for part in check.parts)
    whole = check.total.value == int(check.total.value) and total == int(total)
    return Mismatch(
        span=check.total.span,
        values=values,
        related=tuple(Related(f"a part: {name}" if name else "a part", span) for name, span in named),
        stated=int(check.total.value) if whole else None,
        listed=int(total) if whole else None,
        suggestion=f"{listed} instead of {stated}, or another number in the table",
        confidence=weight.confidence,
    )


# --- total rows ----------------------------------------------------------------------------


def _total_rows(table: Table) -> Iterator[Check]:
    """The totals among the rows; none where there are more than `MOST_TOTALS`."""
    totals = [at for at, row in enumerate(table.rows) if row.total]
    if len(totals) > MOST_TOTALS:
        return
    counted = [counts(row) for row in table.rows]
    kinds = _Kinds(
        counted,
        [is_counted and not row.total for row, is_counted in zip(table.rows, counted, strict=True)],
        [is_open_part(row) for row in table.rows],
    )
    for at in totals:
        if not vocabulary().sets["LEAVES_OUT"].isdisjoint(table.rows[at].label.lower().split()):
            continue  # "Total excl. fees"
        found = [_down(table, kinds, at, number) for number in range(1, len(table.columns))]
        checks = [check for check in found if check is not None]
        yield from [replace(check, carried=_is_carried(table, check, checks)) for check in checks]


def _is_carried(table: Table, check: Check, beside: Sequence[Check]) -> bool:
    """Whether a grand total only adds up totals that are off."""
    parts = set(columns_beside(table, check.at)) if table.columns[check.at].total else set()
    return not check.agrees and check.gap == sum(other.gap for other in beside if other.at in parts)


@dataclass(frozen=True, slots=True)
class _Kinds:
    """Of each row, whether it counts, is a part, is an open one: every total asks for all rows above it."""

    counts: Sequence[bool]
    part: Sequence[bool]
    open: Sequence[bool]


def _down(table: Table, kinds: _Kinds, at: int, number: int) -> Check | None:
    """The total in one column, beside the rows above it (below it, where it opens the table)."""
    total, column = table.rows[at].cells[number], table.columns[number]
    shares = is_distribution(table, number, total)
    if total.figure is None or ((total.percent or not column.adds) and not shares):
        return None
    rows = range(at) if at else range(1, len(table.rows))
    readings = [
        [table.rows[index].cells[number] for index in chosen if kinds.counts[index]]
        for since in _readings(table.rows, rows)
        for chosen in levels(table, since, number)
    ]
    check = nearest(total.figure, [cells for cells in readings if len(cells) > 1], column, percent=shares)
    if check is None or (not check.agrees and True in kinds.open[rows.start : rows.stop]):
        return None
    subtotals = any(table.rows[index].total for index in rows)
    grand = subtotals and len(check.parts) >= kinds.part[rows.start : rows.stop].count(True)
    return replace(check, grand=grand, at=number)


def _readings(rows: Sequence[Row], among: range) -> list[list[int]]:
    """The rows that a total may be the sum of: since the total before it, all, the subtotals."""
    plain = [index for index in among if not rows[index].total]
    totals = [index for index in among if rows[index].total]
    if among.start or not totals:
        return [plain]
    since = list(range(totals[-1] + 1, among.stop))
    return [since, plain, [*totals, *since]]


# --- sections ------------------------------------------------------------------------------


def _sections(table: Table) -> Iterator[Check]:
    """Rows that others stand under, beside the sum of those: 1. North, 1.1 Aube, 1.2 Marne."""
    checks = [
        check
        for at, under in table.under.items()
        for number in range(1, len(table.columns))
        if (check := _section(table, at, under, number)) is not None
    ]
    proved = any(check.agrees for check in checks)
    for check in checks:
        # what stands under a row may be some of it only, unless it is all of it elsewhere
        if check.agrees or proved or added(check.parts) > check.total.value:
            yield check


def _section(table: Table, at: int, under: Sequence[int], number: int) -> Check | None:
    row, column = table.rows[at], table.columns[number]
    total = row.cells[number]
    if total.figure is None or total.percent or not column.adds:
        return None
    parts = [table.rows[index].cells[number] for index in under if counts(table.rows[index])]
    if len(parts) < 2 or any(is_open_part(table.rows[index]) for index in under):
        return None
    return nearest(total.figure, [parts], column, row.label)


# --- total columns -------------------------------------------------------------------------


def _total_column(table: Table, at: int) -> Iterator[Check]:
    parts = columns_beside(table, at)
    if len(parts) < 2:
        return
    for number, row in enumerate(table.rows):
        total = row.cells[at]
        if total.figure is None or total.percent:
            continue
        check = nearest(total.figure, [[row.cells[part] for part in parts]], table.columns[at], row.label)
        if check is not None:
            yield replace(check, at=number)
