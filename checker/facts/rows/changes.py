"""Changes that the text tells of a row of a table: "Quays cost 10 % more than planned" beside 58.0 and 63.8.

The row is named in the sentence. Of its numbers those are meant that stand under the years of the sentence,
else the last two. A change that any numbers of the row, or of the sentence, make is none of these; nor is one
that is no slip of what the two make.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from checker.facts.changed import Change
from checker.facts.comparing import of_change
from checker.facts.pairs import Number, phrases_in
from checker.facts.reckoned import CHANGE
from checker.facts.rows.named import Named, RowNames
from checker.facts.rows.shares import MOST
from checker.facts.slips import is_mistyped, is_of_the_new
from checker.facts.tables import Cell, Row, Table
from checker.model import Document, Span
from checker.text.anchors import may_hold
from checker.text.figures import YEAR, Figure
from checker.text.growth import Growth, Said
from checker.text.language import in_english

_WHOLE = 100
_LARGE = 100
"""A difference has three digits at least: of two, one is a slip of many."""
_PAIR = 2
"""Numbers of a change."""
_REACH = 120
"""Characters from a row's name to what is said of its change, at most."""


@in_english(())
def row_changes(document: Document, names: RowNames, known: frozenset[int]) -> Iterable[Change]:
    """The changes of rows in the prose of `document`; `known` are the places of those that were read."""
    for sentence, named in names.spoken_of(document, tells_change) if names else ():
        yield from _in_sentence(document.text, sentence, known, named)


def tells_change(text: str, span: Span) -> bool:
    """Whether there is a number and a word of change."""
    return may_hold(text, span.start, span.end) and of_change().search(text, span.start, span.end) is not None


def _in_sentence(
    text: str, sentence: Span, known: frozenset[int], named: Sequence[Named]
) -> Iterator[Change]:
    if not named:
        return
    phrases = phrases_in(text, sentence)
    numbers = [phrases.numbers[at] for at in phrases.counted]
    if len(numbers) > MOST:
        return
    for said in phrases.growths:
        least = _LARGE * said.figure.step if said.kind == Said.DIFFERENCE else 0
        told = said.kind == Said.FACTOR or said.up is None or said.span.start in known
        if not told and said.figure.value >= least:
            pair = _pair(text, sentence, said, named, numbers)
            if pair is not None:
                yield changed(said, *pair, way="a change of a row")


def _pair(
    text: str, sentence: Span, said: Growth, named: Sequence[Named], numbers: Sequence[Number]
) -> tuple[Figure, Figure] | None:
    """The old number and the new of the row that a change is told of."""
    own = [one.figure for one in numbers if one.figure.span.start != said.figure.span.start]
    ahead = [one for one in named if one.span.end <= said.span.start]
    last = max((one.span.start for one in ahead), default=-1)
    meant = [one for one in ahead if one.span.start == last and said.span.start - one.span.end <= _REACH]
    years = frozenset(YEAR.findall(text, sentence.start, sentence.end))
    pairs = [pair for one in meant for pair in _of_row(one.table, one.row, said, years)]
    turned = [pair for pair in pairs if _is_of_the_new(said, *pair)]
    rows = [row for one in named for row in (one.table.rows if said.kind == Said.DIFFERENCE else (one.row,))]
    if is_made(said, own) or any(_holds(row, said, turned=bool(turned)) for row in rows):
        return None
    near = [pair for pair in pairs if is_mistyped(said.figure.value, due(said, *pair), said.figure.step)]
    near = turned or near
    return near[0] if len({due(said, *pair) for pair in near}) == 1 else None


def _is_of_the_new(said: Growth, old: Figure, new: Figure) -> bool:
    """Whether a change that goes the way it is said to is worked out from its new number."""
    figure = said.figure
    as_said = said.kind == Said.PERCENT and (new.value > old.value) == said.up
    return as_said and is_of_the_new(figure.value, figure.step, old.value, new.value)


def _holds(row: Row, said: Growth, *, turned: bool) -> bool:
    """Whether two numbers of a row make the change, or the row tells it itself."""
    figures = [cell.figure for cell in row.cells[1:] if cell.figure is not None]
    made = is_made(said, figures, turned=turned)
    return made or any(abs(figure.value) == said.figure.value for figure in figures)


def is_made(said: Growth, figures: Sequence[Figure], *, turned: bool = False) -> bool:
    """Whether two of some numbers make the change; from new to old, too, unless that is what is `turned`."""
    return any(
        abs((due(said, one, other) if turned else abs(due(said, one, other))) - said.figure.value)
        <= said.figure.step
        for one in figures
        for other in figures
        if one is not other and one.value > 0
    )


def due(said: Growth, old: Figure, new: Figure) -> Decimal:
    """What the change from one number to another is; a fall counts as positive where one is stated."""
    gap = new.value - old.value
    change = gap / old.value * _WHOLE if said.kind == Said.PERCENT else gap
    return change if said.up else -change


def _of_row(table: Table, row: Row, said: Growth, years: frozenset[str]) -> Iterator[tuple[Figure, Figure]]:
    """The two numbers of a row that a change may be told of, the old one first."""
    plain = [
        (table.columns[at].title, cell)
        for at, cell in enumerate(row.cells)
        if at and cell.figure is not None and cell.figure.value > 0
        if is_level(table, at, cell, points=said.kind == Said.POINTS)
    ]
    of_years = [(title, cell) for title, cell in plain if years & set(YEAR.findall(title))]
    chosen = of_years if len(of_years) == 2 else plain
    if len(chosen) == 2 or all(YEAR.search(title) for title, _ in chosen):
        for one, other in _last_two(chosen):
            dated = all(YEAR.search(title) for title, _ in (one, other))
            backwards = dated and YEAR.findall(one[0]) > YEAR.findall(other[0])
            old, new = (other[1], one[1]) if backwards else (one[1], other[1])
            if old.figure is not None and new.figure is not None:
                yield old.figure, new.figure


def _last_two(chosen: Sequence[tuple[str, Cell]]) -> Iterator[tuple[tuple[str, Cell], tuple[str, Cell]]]:
    """The last two numbers under each title, years apart: tonnes in 2022 and 2023, value in 2022 and 2023."""
    of: dict[str, list[tuple[str, Cell]]] = defaultdict(list)
    for title, cell in chosen:
        of["".join(filter(str.isalpha, title)) if len(chosen) > _PAIR else ""].append((title, cell))
    told = [several for several in of.values() if len(several) >= _PAIR] or [list(chosen)]
    yield from ((several[-2], several[-1]) for several in told if len(several) >= _PAIR)


def is_level(table: Table, at: int, cell: Cell, *, points: bool) -> bool:
    """Whether a number of a row can be one of those that a change is of: no change itself."""
    title = table.columns[at].title
    percent = cell.percent or "%" in title
    return CHANGE.search(title) is None and percent == points


def changed(said: Growth, old: Figure, new: Figure, way: str) -> Change:
    """What is said, beside the two numbers."""
    shares = said.kind == Said.POINTS
    return Change(said.span, said.kind, said.figure, Decimal(0), bool(said.up), False, old, new, shares, way)
