"""Shares that the text gives to a row of a table: "Freight makes up 17 % of the total".

The row is named in the sentence, or it holds the very number that has the share ("70.2 million, or 88 % of
the amount granted"). What the share is of is the total of a column, or the number of the row under the title
that the share names. A share that any numbers of the row, or of the sentence, make is none of these.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from decimal import Decimal
from itertools import chain

from checker.facts.exhibits import spoken
from checker.facts.pairs import phrases_in
from checker.facts.portions import Portion
from checker.facts.rows.named import Named, RowNames
from checker.facts.sharing import SHARE, Share, may_share, parts_in, share_figure
from checker.facts.slips import is_mistyped
from checker.facts.tables import Cell, Row, Table
from checker.frozen import dataclass
from checker.model import Document, Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.anchors import at_numbers
from checker.text.figures import YEAR, Figure
from checker.text.language import in_english, of_language
from checker.text.predicates import stem
from checker.text.vocabulary import vocabulary

_OPENED = regex(r"\(\s*$")
_REACH = 90
"""Characters from a row's name to its share, at most."""
MOST = 20
"""Numbers of a sentence, at most: one with more is data, and some two of them make any share."""
_DIGITS = 2
"""Digits of a number, at least, that is known by its value alone."""
_WHOLE = 100
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class _Of:
    """A number of a row and what it may be a share of; `linked`: words say that it is."""

    part: Cell
    whole: Cell
    linked: bool = False
    title: str = ""

    @property
    def due(self) -> Decimal:
        assert self.part.figure is not None
        assert self.whole.figure is not None
        return _WHOLE * self.part.figure.value / self.whole.figure.value


@in_english(())
def row_shares(
    document: Document, tables: Sequence[Table], names: RowNames, known: frozenset[int]
) -> Iterable[Portion]:
    """The shares of rows in the prose of `document`; `known` are the places of those that were read."""
    cells = _Cells(tables)
    for sentence, named in names.spoken_of(document, may_share) if tables else ():
        yield from _in_sentence(document.text, sentence, known, named, cells)


def _in_sentence(
    text: str, sentence: Span, known: frozenset[int], named: Sequence[Named], cells: _Cells
) -> Iterator[Portion]:
    parts = {one.figure.span.start: one for one in parts_in(text, sentence)}
    if not named and not parts:
        return
    said = phrases_in(text, sentence)
    numbers = sum(not said.numbers[at].percent for at in said.counted)
    changes = {one.figure.span.start for one in said.growths}
    years = frozenset(YEAR.findall(text, sentence.start, sentence.end))
    for match in at_numbers(SHARE, text, sentence.start, sentence.end) if numbers <= MOST else ():
        figure = share_figure(text, Span(*match.span(1)), "NO_PART_BEHIND")
        if figure is None or figure.span.start in known or figure.span.start in changes:
            continue
        part = parts.get(figure.span.start)
        rows = _of_row(text, sentence, figure, match.end(), named) if part is None else []
        ways = rows or (list(cells.of_part(text, part, match.end())) if part is not None else [])
        found = _meant(figure, ways, rows, years)
        if found is not None:
            yield _portion(figure, found)


# --- which is meant ------------------------------------------------------------------------


def _meant(figure: Figure, ways: Sequence[_Of], rows: Sequence[_Of], years: Set[str]) -> _Of | None:
    """What the share is of: it is made by one of the ways, or is one of them but for a slip."""
    fitting = next((one for one in ways if abs(one.due - figure.value) <= figure.slack), None)
    if fitting is not None:
        return fitting if fitting.linked or not rows else None
    linked = of_year([one for one in ways if one.linked], years)
    near = [one for one in linked if is_mistyped(figure.value, one.due, figure.step)]
    return near[0] if len({one.due for one in near}) == 1 else None


def of_year(ways: Sequence[_Of], years: Set[str]) -> Sequence[_Of]:
    """Those under the years that the sentence names, where any are; else those under the last year."""
    dated = [(set(YEAR.findall(one.title)), one) for one in ways]
    named = [one for told, one in dated if told & years]
    last = max((max(told) for told, _ in dated if told), default="")
    return named or [one for told, one in dated if not last or last in told]


def _portion(figure: Figure, one: _Of) -> Portion:
    assert one.part.figure is not None
    assert one.whole.figure is not None
    return Portion(
        figure.span,
        one.part.figure.value,
        one.whole.figure.value,
        figure,
        way="a share of a row",
        told=one.whole.figure.span,
        amount=one.part.figure.span,
    )


# --- by the name of the row ----------------------------------------------------------------


@of_language
def _of() -> re.Pattern[str]:
    """What a share is said to be of, behind it."""
    articles = rf"(?:{alternatives('THE', 'ALL')}\s+)*"
    return regex(rf"\s*\)?\s+{alternatives('OF')}\s+{articles}(?P<of>[^,;:.()\d]{{2,60}})")


@of_language
def _ends() -> re.Pattern[str]:
    """What stands behind a share that no noun follows."""
    year = rf"{alternatives('IN')}\s+{YEAR.pattern}"
    return regex(rf"\s*(?:[,.;)]|$|(?:{alternatives('APART')}|{year})\b)")


@of_language
def _says() -> re.Pattern[str]:
    """What says between a row and a number that it is the row's share."""
    return regex(rf"\b(?i:{alternatives('MAKES_UP')})\b")


def _of_row(text: str, sentence: Span, figure: Figure, end: int, named: Sequence[Named]) -> list[_Of]:
    """The numbers of the row that is named before a share, each with what it may be a share of."""
    ahead = [one for one in named if one.span.end <= figure.span.start]
    last = max((one.span.start for one in ahead), default=-1)
    meant = [one for one in ahead if one.span.start == last]
    if not meant or figure.span.start - meant[0].span.end > _REACH:
        return []
    between = text[meant[0].span.end : figure.span.start]
    opened = _OPENED.search(between) is not None and len(between) <= len(" (")
    of = _of().match(text, end, sentence.end)
    if not opened and not _says().search(between):
        return []
    if of is None and not _ends().match(text, end, sentence.end):
        return []
    return list(chain.from_iterable(_ways(one.table, one.row, of["of"] if of else "") for one in meant))


def _ways(table: Table, row: Row, of: str) -> Iterator[_Of]:
    totals = [one for one in table.rows if one.total]
    said = spoken(of)
    general = not said or bool(said & spoken(_titles(table))) or not said - _of_all()
    for at, cell in enumerate(row.cells):
        if cell.figure is None or not at:
            continue
        if cell.percent or "%" in table.columns[at].title:
            yield from _stated(cell)
        elif len(totals) == 1:
            column = table.columns[at]
            linked = general and column.adds
            yield from _pair(cell, totals[0].cells[at], linked=linked, title=column.title)
        for other, beside in enumerate(row.cells):
            if other != at and other:
                yield from _pair(cell, beside, linked=False)


def _titles(table: Table) -> str:
    return " ".join(column.title for column in table.columns)


def _stated(cell: Cell) -> Iterator[_Of]:
    """A share that the table gives itself."""
    assert cell.figure is not None
    whole = Cell(cell.span, cell.kind, Figure(cell.figure.span, Decimal(_WHOLE), Decimal(1)))
    yield _Of(cell, whole)


def _pair(part: Cell, whole: Cell, *, linked: bool, title: str = "") -> Iterator[_Of]:
    if part.figure is None or whole.figure is None or part.percent or whole.percent:
        return
    if 0 < part.figure.value < whole.figure.value:
        yield _Of(part, whole, linked, title)


@of_language
def _of_all() -> frozenset[str]:
    """What a share is said to be of, where it is of all that there is."""
    return frozenset(stem(word) for word in vocabulary().sets["OF_ALL"] | vocabulary().sets["FUNCTION"])


# --- by its number -------------------------------------------------------------------------


class _Cells:
    """The numbers of tables, by their digits."""

    def __init__(self, tables: Sequence[Table]) -> None:
        self._at: dict[Decimal, list[tuple[Table, Row, int]]] = defaultdict(list)
        for table in tables:
            for row in table.rows:
                for at, cell in enumerate(row.cells):
                    if at and cell.figure is not None and not cell.percent and cell.figure.value > 0:
                        self._at[_scaled(cell.figure.value)].append((table, row, at))

    def of_part(self, text: str, part: Share, end: int) -> Iterator[_Of]:
        """The cells that hold a part, each with what the share is said to be of."""
        if len(str(part.value).replace(".", "").strip("0")) < _DIGITS:
            return
        of = _of().match(text, end)
        said = spoken(of["of"]) - _of_all() if of else frozenset()
        for table, row, at in self._at.get(_scaled(part.value), ()):
            titles = [spoken(column.title) for column in table.columns]
            for other, beside in enumerate(row.cells):
                if other not in (0, at):
                    named = titles[other] - titles[at]
                    yield from _pair(row.cells[at], beside, linked=bool(said & named))
            totals = [one for one in table.rows if one.total]
            if len(totals) == 1 and not row.total:
                yield from _pair(row.cells[at], totals[0].cells[at], linked=of is not None and not said)


def _scaled(value: Decimal) -> Decimal:
    """A number without its scale: 70.2 for 70.2 million."""
    while value >= _THOUSAND:
        value /= _THOUSAND
    return value.normalize()
