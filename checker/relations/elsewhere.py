"""All numbers of a document, each in its place: in what sums up, opens or closes, in the body, in a cell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from math import log

from checker.facts.derived.terms import CELLS, Terms
from checker.facts.sayings import PERCENT, Saying, stems_of
from checker.facts.tables import Table, tables
from checker.frozen import dataclass, replace
from checker.model import PROSE, BlockKind, Document, Span
from checker.relations.framing import headed_blocks
from checker.text.anchors import with_numbers
from checker.text.figures import YEAR
from checker.text.language import of_language
from checker.text.predicates import stem
from checker.text.tokens import singular
from checker.text.vocabulary import vocabulary

CELL = "cell"
_OPENING, _CLOSING = 8, 2
"""Blocks before the second heading, a page of them, and at the end, that may sum up though nothing says so:
it is a sign of theirs, and no more."""
_TOLD = PROSE | {BlockKind.ROW}
_AHEAD = 2
"""Words before a whole that opens its sentence, at most."""
_CAPTION = 300
"""Characters of what stands above a table that are looked at."""


class Role:
    """What the block of a number is to its document: it sums up, opens or closes, or is of the body."""

    HEADED, OPENING, CLOSING, BODY = "headed", "opening", "closing", "body"


@dataclass(frozen=True, slots=True)
class Placed:
    """A number in its place. `run` counts the blocks side by side that sum up, 0 for the body.

    Of a cell, `row` and `column` have the stems of what its row and column are called.
    """

    saying: Saying
    block: int
    run: int
    role: str
    kind: str
    row: frozenset[str] = frozenset()
    column: frozenset[str] = frozenset()
    total: bool = False


class Elsewhere:
    """The numbers of a document."""

    def __init__(self, terms: Terms) -> None:
        self._document, self._terms, self.text = terms.document, terms, terms.document.text
        self.roles = _roles(terms.document)
        self.runs = _runs(self.roles)
        self._of: dict[int, tuple[Placed, ...]] = {}

    @cached_property
    def all(self) -> Sequence[Placed]:
        """All of them, those of the cells behind the others."""
        return [*self.told, *self._cells()]

    @cached_property
    def told(self) -> Sequence[Placed]:
        """Those that stand in no table with columns."""
        return [one for index, _ in with_numbers(self._document) for one in self.of(index)]

    @cached_property
    def beside(self) -> Mapping[object, frozenset[Decimal]]:
        """The values of each sentence, or row."""
        return _values((one.saying.sentence, one) for one in self.all)

    def column_of(self, cell: Placed) -> frozenset[Decimal]:
        """The values of the column of a cell; none of what is no cell."""
        return self._columns.get(_column(cell), frozenset()) if cell.kind == CELL else frozenset()

    @cached_property
    def _columns(self) -> Mapping[object, frozenset[Decimal]]:
        return _values((_column(one), one) for one in self.all if one.kind == CELL)

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """What a word is worth that two sentences share: the more, the fewer sentences have it."""
        of_sentence = {one.saying.sentence: one.saying.words for one in self.all}
        times = Counter(word for words in of_sentence.values() for word in words)
        return {word: log((len(of_sentence) + 1) / number) for word, number in times.items()}

    def of(self, index: int) -> tuple[Placed, ...]:
        """The numbers of a block that is no row of a table with columns."""
        if index not in self._of:
            run, role = self.runs.get(index, 0), self.roles.get(index, Role.BODY)
            kind = self._document.blocks[index].kind.value
            told = _told(self.text, [saying for _, saying in self._terms.all_of(index)])
            self._of[index] = tuple(Placed(one, index, run, role, kind) for one in told)
        return self._of[index]

    def _cells(self) -> Iterator[Placed]:
        for table in tables(self._document):
            if len(table.columns) > CELLS:
                run, role = self.runs.get(table.first, 0), self.roles.get(table.first, Role.BODY)
                yield from _of_table(self._document, table, run, role)


def _values(places: Iterable[tuple[object, Placed]]) -> Mapping[object, frozenset[Decimal]]:
    """The values that stand at each place."""
    found: defaultdict[object, set[Decimal]] = defaultdict(set)
    for place, one in places:
        found[place].add(one.saying.value)
    return {place: frozenset(values) for place, values in found.items()}


def _column(cell: Placed) -> tuple[int, frozenset[str], frozenset[str]]:
    """What tells the column of a cell from others: its table, its title, its years."""
    return cell.block, cell.column, cell.saying.years


def _told(text: str, found: Sequence[Saying]) -> Iterator[Saying]:
    """The numbers of a block, without the words of their units; a bare one behind a whole is of its noun.

    Of the 40 schools, 22 had a contract with the provider of each app.
    """
    whole, silent = None, units()
    for one in found:
        if whole is None or one.sentence != whole.sentence:
            whole = one if _opens(text, one) else None
        if whole is not None and one is not whole and not one.noun and not one.unit:
            one = replace(one, noun=whole.noun, total=int(whole.value))
        if not one.words.isdisjoint(silent):
            one = replace(one, clause=one.clause - silent, words=one.words - silent)
        yield one


def _opens(text: str, one: Saying) -> bool:
    """Whether a number is the whole that a sentence begins with: "Of the 40 schools, …"."""
    ahead = text[one.sentence.start : one.span.start].lower().split()
    return 0 < len(ahead) <= _AHEAD and vocabulary().has("OF", ahead[0])


@of_language
def units() -> frozenset[str]:
    """The stems of what numbers are told in, which says nothing of what they are told of."""
    sets = vocabulary().sets
    words = (sets["PERCENT"] | sets["UNIT"] | sets["MONEY"]) - sets["PEOPLE"]
    return frozenset(stem(singular(word)) for word in words)


def _of_table(document: Document, table: Table, run: int, role: str) -> Iterator[Placed]:
    """The numbers of the cells of a table: what is said of each is said by its row and its column."""
    above = document.blocks[table.first - 1] if table.first else None
    captioned = above is not None and above.kind is not BlockKind.ROW
    caption = document.quote(above.span)[:_CAPTION] if above is not None and captioned else ""
    around = stems_of(caption)
    for row in table.rows:
        label, line = stems_of(row.label), Span(row.cells[0].span.start, row.cells[-1].span.end)
        for cell, column in zip(row.cells, table.columns, strict=True):
            if cell.figure is not None:
                figure, title = cell.figure, stems_of(column.title)
                years = frozenset(YEAR.findall(f"{row.label} {column.title}") or YEAR.findall(caption))
                share = cell.percent or PERCENT in column.title or PERCENT in row.label
                unit, words = PERCENT if share else "", label | title
                saying = Saying.of_cell(cell.span, figure, unit, words, words | around, years, line)
                total = row.total or column.total
                yield Placed(saying, table.first, run, role, CELL, label, title, total)


def _roles(document: Document) -> Mapping[int, str]:
    """The blocks that sum up, or may."""
    blocks = document.blocks
    found = dict.fromkeys(headed_blocks(document), Role.HEADED)
    headings = [at for at, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    second = headings[1] if len(headings) > 1 else 0
    told = [at for at, block in enumerate(blocks) if block.kind in _TOLD]
    for at in [at for at in told if at < second][:_OPENING]:
        found.setdefault(at, Role.OPENING)
    for at in told[-_CLOSING:]:
        found.setdefault(at, Role.CLOSING)
    return found


def _runs(roles: Mapping[int, str]) -> Mapping[int, int]:
    """Which run each of these blocks is of: those side by side of one kind are one."""
    found: dict[int, int] = {}
    number = 0
    for at in sorted(roles):
        number += at - 1 not in found or roles[at - 1] != roles[at]
        found[at] = number
    return found
