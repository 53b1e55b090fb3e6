"""What the text says that two rows of a table come to, and by how much one is ahead of the other.

Quays and locks together came to 1,606.        Freight was ahead of fish by 58,000 tonnes.

A number that any column makes, or that the table holds, is none of these; nor is one that is no slip of what
the two rows make in one column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from checker.facts.amounts import Amount, amount_tokens
from checker.facts.breakdowns import Breakdown
from checker.facts.changed import Change, Said
from checker.facts.pairs import Number, read_numbers
from checker.facts.rows.named import Named, RowNames
from checker.facts.rows.shares import MOST
from checker.facts.rows.slips import slipped
from checker.facts.tables import Row, Table
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text.alternatives import alternatives, seek
from checker.text.anchors import may_hold
from checker.text.figures import Figure
from checker.text.language import in_english, of_language
from checker.text.sentences import sentences
from checker.text.spots import Sought, seeking
from checker.text.vocabulary import vocabulary

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})
_DIGITS = 3
"""Digits of a sum or a difference, at least: of fewer, one is a slip of many."""
_SCALES = tuple(Decimal(10) ** (3 * times) for times in range(4))
"""What a table may count in: ones, thousands, millions, billions."""
_ROWS = 2


@in_english(())
def row_sums(document: Document, names: RowNames) -> Iterable[Breakdown]:
    """The sums of named rows in the prose of `document` that are theirs but for a slip."""
    for text, sentence, named in _sentences(document, names, _together()):
        for number in _numbers(text, sentence):
            rows = _rows([one for one in named if one.span.end <= number.figure.span.start])
            found = _one(number, [(table, of) for table, of in rows if len(of) >= _ROWS], adds=True)
            if found is not None:
                yield _breakdown(number, found)


@in_english(())
def row_gaps(document: Document, names: RowNames) -> Iterable[Change]:
    """The differences between two named rows in the prose of `document` that are theirs but for a slip."""
    for text, sentence, named in _sentences(document, names, _compares()):
        for number in _numbers(text, sentence):
            if _tells_apart(text, sentence, number):
                rows = [(table, of) for table, of in _rows(named) if len(of) == _ROWS]
                found = _one(number, rows, adds=False)
                if found is not None:
                    old, new = sorted(found, key=lambda figure: figure.value)
                    span, figure = number.figure.span, _scaled(number, found, adds=False)
                    gap = Said.DIFFERENCE, figure, Decimal(0)
                    yield Change(span, *gap, True, False, old, new, way="a gap of two rows")


def _sentences(
    document: Document, names: RowNames, told: Sought
) -> Iterator[tuple[str, Span, Sequence[Named]]]:
    """The sentences with a number and what is `told`, beside the rows that they name."""
    text = document.text
    for block in document.blocks if names else ():
        if block.kind in _READ and told.search(text, block.span.start, block.span.end):
            for sentence in sentences(text, block.span):
                start, end = sentence.start, sentence.end
                if may_hold(text, start, end) and told.search(text, start, end):
                    named = names.within(text, sentence)
                    if len({one.span for one in named}) >= _ROWS:
                        yield text, sentence, named


def _rows(named: Sequence[Named]) -> list[tuple[Table, Sequence[Row]]]:
    """The rows that are named of each table."""
    found: dict[int, tuple[Table, list[Row]]] = {}
    for one in named:
        rows = found.setdefault(one.table.first, (one.table, []))[1]
        if one.row not in rows:
            rows.append(one.row)
    return list(found.values())


def _numbers(text: str, sentence: Span) -> list[Number]:
    """The numbers of a sentence that are long enough, exact, and no share."""
    found = list(read_numbers(amount_tokens(text, sentence)))
    return [
        one
        for one in (found if len(found) <= MOST else ())
        if not one.percent
        and not one.year
        and not one.hedge
        and len(str(int(one.figure.value / one.figure.step))) >= _DIGITS
    ]


# --- words ---------------------------------------------------------------------------------


@seeking
def _together() -> Sought:
    return seek("TAKEN_TOGETHER")


@seeking
def _compares() -> Sought:
    return seek("AHEAD_BY", "MORE_OR_LESS")


@of_language
def _apart() -> re.Pattern[str]:
    return regex(rf"\b(?i:{alternatives('AHEAD_BY')})\s+(?:[^\W\d_]+\s|[€$£]\s?)?$")


def _tells_apart(text: str, sentence: Span, number: Number) -> bool:
    """Whether a number is by how much one thing is more: by 58,000 · 58,000 more than."""
    if _apart().search(text, sentence.start, number.figure.span.start):
        return True
    behind = text[number.figure.span.end : sentence.end].lower().split()[:2]
    return any(vocabulary().has("MORE_OR_LESS", word) for word in behind)


# --- which is meant ------------------------------------------------------------------------


def _one(
    number: Number, rows: Sequence[tuple[Table, Sequence[Row]]], *, adds: bool
) -> Sequence[Figure] | None:
    """The numbers of the rows in the one column that make the number but for a slip."""
    ways = [way for table, of in rows for way in _columns(table, of)]
    held = [cell.figure for table, _ in rows for row in table.rows for cell in row.cells if cell.figure]
    if any(_is_same(number.figure, figure.value) for figure in held):
        return None
    if any(_is_same(number.figure, _made(way, adds=adds)) for way in ways):
        return None
    near = [way for way in ways if _slip(number.figure, _made(way, adds=adds))]
    return near[0] if len({_made(way, adds=adds) for way in near}) == 1 else None


def _columns(table: Table, rows: Sequence[Row]) -> Iterator[Sequence[Figure]]:
    """The numbers of some rows, in each column where all have one."""
    for at, column in enumerate(table.columns):
        cells = [row.cells[at] for row in rows]
        figures = [cell.figure for cell in cells if cell.figure is not None and not cell.percent]
        if at and len(figures) == len(rows) and "%" not in column.title:
            yield figures


def _made(figures: Sequence[Figure], *, adds: bool) -> Decimal:
    first, *others = (figure.value for figure in figures)
    rest = sum(others, Decimal(0))
    return first + rest if adds else abs(first - rest)


def _is_same(stated: Figure, value: Decimal) -> bool:
    return any(abs(stated.value - value * scale) <= stated.slack for scale in _SCALES)


def _slip(stated: Figure, value: Decimal) -> bool:
    return any(slipped(stated, value * scale) for scale in _SCALES)


def _scaled(number: Number, figures: Sequence[Figure], *, adds: bool) -> Figure:
    """The number as the table counts."""
    due, stated = _made(figures, adds=adds), number.figure
    scale = next(scale for scale in _SCALES if slipped(stated, due * scale))
    return Figure(stated.span, stated.value / scale, stated.step / scale)


def _breakdown(number: Number, figures: Sequence[Figure]) -> Breakdown:
    figure = _scaled(number, figures, adds=True)
    parts = tuple(Amount(one.span, one, "", 0, exact=True) for one in figures)
    return Breakdown(Amount(figure.span, figure, "", 0, exact=True), parts, whole=True)
