"""Numbers that the text says rows of a table have together, beside the sums of those rows.

Plaice, sole and turbot together came to 11,510 tonnes       Quays and docks between them cost 31.2 million

The rows stand one after the other, and the number is the first behind them. A column whose sum it is confirms
it. It is held against one only where a digit parts the two, for it may be told of other years or things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from checker.facts.complete import Facts
from checker.facts.division import Division
from checker.facts.reckoned import CHANGE
from checker.facts.rows.named import Named, row_names
from checker.facts.slips import is_exchanged_sum, is_mistyped, slack
from checker.facts.tables import Row, Table
from checker.facts.told import Numbers, Told
from checker.frozen import replace
from checker.model import Span
from checker.regex import regex
from checker.text.alternatives import alternatives, seek
from checker.text.anchors import may_hold
from checker.text.figures import YEAR, Figure
from checker.text.language import in_english, of_language
from checker.text.spots import Sought, seeking

_FEWEST, _MOST = 2, 8
"""Rows that are told together."""
_REACH = 120
"""Characters from the last of the rows to their number, at most."""
_POWERS = (0, 3, 6, 9)
"""Powers of ten in which a column may be written beside its text: in thousands, in millions."""
_DIGITS = 3
"""Digits of a number, at least, in which one that is another is a slip."""
WAY = "rows together"


@in_english(())
def rows_together(facts: Facts, numbers: Numbers) -> Iterator[Division]:
    """The numbers of the prose that rows of a table have together, or would have but for a slip."""
    names, document = facts.once(row_names), facts.document
    for sentence, named in names.spoken_of(document, _tells) if names else ():
        block = document.block(sentence.start).span
        runs = _runs(document.text, named)
        told = next((one.numbers for one in numbers(block) if one.span == sentence), ()) if runs else ()
        end = max((run[-1].span.end for run in runs), default=0)
        whole = next((one for one in told if one.span.start >= end), None)
        if whole is None or not whole.exact or whole.span.start - end > _REACH:
            continue
        if next(_summed().finditer(document.text, end, sentence.end), None) is not None:
            of_sentence = YEAR.findall(document.text, sentence.start, sentence.end)
            years = frozenset(of_sentence or YEAR.findall(document.text, block.start, sentence.start)[-1:])
            found = [_division(run, whole, years) for run in runs]
            fitting = [one for one in found if one is not None and one.fits]
            yield from fitting[:1] or (one for one in found if one is not None and len(runs) == 1)


def _tells(text: str, span: Span) -> bool:
    """Whether there is a number, and words that put several together."""
    return may_hold(text, span.start, span.end) and any(_summed().finditer(text, span.start, span.end))


@seeking
def _summed() -> Sought:
    return seek("SUMMED_UP")


@of_language
def _joint() -> re.Pattern[str]:
    return regex(
        rf"\s*(?:,\s*|\s{alternatives('AND')}\s+|,\s*{alternatives('AND')}\s+)(?:{alternatives('THE')}\s+)?"
    )


def _runs(text: str, named: Sequence[Named]) -> Sequence[Sequence[Named]]:
    """The rows of each table that follow one another, no words but "and" between; none if more are named."""
    of: dict[int, list[Named]] = {}
    for one in named:
        of.setdefault(id(one.table), []).append(one)
    return [found for found in of.values() if _is_run(text, found)]


def _is_run(text: str, found: Sequence[Named]) -> bool:
    gaps = (text[one.span.end : other.span.start] for one, other in pairwise(found))
    several = _FEWEST <= len({id(one.row) for one in found}) == len(found) <= _MOST
    return several and all(_joint().fullmatch(gap) for gap in gaps)


def _division(run: Sequence[Named], whole: Told, years: frozenset[str]) -> Division | None:
    """A number with the numbers of one column that make it, or do so but for a slip."""
    table, rows = run[0].table, [one.row for one in run]
    read = (
        (column.title, _scaled(whole, _column(rows, table, at))) for at, column in enumerate(table.columns)
    )
    found = [(title, Division(whole, parts, WAY)) for title, parts in read if parts]
    dated = [(title, one) for title, one in found if years & {*YEAR.findall(title)}]
    fitting = next((one for _, one in (*dated, *found) if one.fits), None)
    if fitting is not None or _stands(table, whole):
        return fitting
    near = [one for _, one in dated or found if _is_slip(one)]
    return near[0] if len({one.total for one in near}) == 1 else None


def _column(rows: Sequence[Row], table: Table, at: int) -> Sequence[Figure]:
    """The numbers of some rows in a column that adds up; none where one has none, or it tells of changes."""
    cells = [row.cells[at] for row in rows] if at else []
    figures = [cell.figure for cell in cells if cell.figure is not None and not cell.percent]
    column = table.columns[at]
    adds = column.adds and CHANGE.search(column.title) is None and all(one.value > 0 for one in figures)
    return figures if adds and cells and len(figures) == len(rows) else ()


def _scaled(whole: Told, figures: Sequence[Figure]) -> tuple[Told, ...]:
    """The numbers of a column in the scale of the text, in which their sum is nearest to the whole."""
    total = sum((one.value for one in figures), Decimal(0))
    power = next((one for one in _POWERS if whole.value <= 2 * total.scaleb(one) <= 4 * whole.value), None)
    if power is None:
        return ()
    return tuple(
        replace(whole, span=one.span, value=one.value.scaleb(power), step=one.step.scaleb(power))
        for one in figures
    )


def _stands(table: Table, whole: Told) -> bool:
    """Whether a cell of the table is the number, in whatever scale."""
    return any(
        abs(cell.figure.value.scaleb(power) - whole.value) <= whole.step / 2
        for row in table.rows
        for cell in row.cells
        if cell.figure is not None
        for power in _POWERS
    )


def _is_slip(one: Division) -> bool:
    """Whether a digit that is another, or two that are exchanged, part a number from its sum."""
    whole, *parts = [(told.value, told.step) for told in (one.whole, *one.parts)]
    step = max(one.whole.step, *(part.step for part in one.parts))
    exact = slack(one.whole, *one.parts) < abs(one.total - one.whole.value)
    return exact and (
        is_mistyped(one.whole.value, one.total, step, _DIGITS) or is_exchanged_sum(whole, parts)
    )
