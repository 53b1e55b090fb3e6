"""Counts of a table's rows by what their cells say: "five of the seven counties recorded fewer cases".

The table is the one that is named, or the one of the section whose rows are what is counted; elsewhere it
must have as many rows as there are said to be things. Every way to read its columns must give one number,
and nothing that is said may leave a row out: a word that the table does not have narrows the count down.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from checker.facts.complete import Facts
from checker.facts.rows.states import stems_in
from checker.facts.rows.tallied import Of, Tally, is_rest, tallies
from checker.facts.tables import Row, Table
from checker.frozen import dataclass, replace
from checker.model import BlockKind, Relation, Span, Statement, Support, SupportKind
from checker.relations.onlyones import only_ones
from checker.relations.rowtables import (
    UNNAMED,
    Titled,
    among,
    are_counted,
    is_of,
    shortened,
    tells,
    titled_tables,
    whole,
)
from checker.relations.somerows import is_denied, is_misnamed, is_of_some
from checker.text.language import in_english
from checker.text.rowsaid import Against, RowSaid, said_of
from checker.ties.arithmetic import Reason, Reasons
from checker.ties.trust import ANY, Evidence, list_gap

_RELATIONS = frozenset({Relation.PLAIN, Relation.ALL, Relation.OUT_OF, Relation.OF_THESE})
_FAR = 2
"""How far off a count may be, at most: further off something else is counted."""
_UNSURE = 1
"""Rows of which it is not sure whether they count, at most."""
_MOST_TABLES = 12
"""Tables of what is counted in a section, or in all, at most: among more than that none is the one meant."""
_MOST_NAMES = 8
"""Rows that are told by name, at most."""


@dataclass(frozen=True, slots=True)
class Tallied:
    """A count beside the `rows` of a table that are as it says; `label` is what the table is called.

    `statement` is what is counted, `claimed` the same as it was read of its sentence alone.
    """

    statement: Statement
    claimed: Statement
    said: RowSaid
    table: Table
    label: str
    span: Span
    rows: tuple[Row, ...]
    whole: int | None
    stated: int
    misnamed: bool = False

    @property
    def fits(self) -> bool:
        return len(self.rows) == self.stated and not self.misnamed

    @property
    def of_whole(self) -> bool:
        """Whether it is the number of all things that is held against the rows."""
        return self.stated != self.statement.value

    @property
    def evidence(self) -> Evidence:
        """How far off a count is; that so many things are told, as many as there are rows, says more."""
        told = "of all rows" if self.whole else "of some rows"
        signs = ("rows told", f"rows told beside {self.said.against.value}", told)
        if self.misnamed or (self.stated == 0 and not self.fits):
            return Evidence(signs, ANY)  # other rows, or some where none is told
        return Evidence(signs, "" if self.fits else list_gap(self.stated, len(self.rows)))


def tallied(facts: Facts) -> Sequence[Tallied]:
    """The counts that rows of a table confirm or contradict."""
    return facts.once(_tallied)


@in_english(())
def _tallied(facts: Facts) -> Sequence[Tallied]:
    if not facts.tables:
        return ()
    shown = _Shown(facts)
    counts = ((statement, shown.of(statement)) for statement in facts.statements)
    found = [replace(one, claimed=statement) for statement, one in counts if one is not None]
    alone = (shown.of(statement, name) for statement, name in only_ones(facts))
    return (*found, *(one for one in alone if one is not None))


def reasons(facts: Facts) -> Reasons:
    """The counts that are those of the rows."""
    return {one.claimed: Reason(told(facts, one), _support(one)) for one in tallied(facts) if one.fits}


def refutations(facts: Facts) -> Reasons:
    """The counts that are not."""
    return {
        one.claimed: Reason(told(facts, one), _support(one), one.evidence.confidence)
        for one in tallied(facts)
        if not one.fits and not one.of_whole and not one.misnamed
    }


def told(facts: Facts, one: Tallied) -> str:
    """The rows that count: "table 1 shows 4: Arden, Brack, Calder, Esk"."""
    number = facts.style_at(one.statement.span).shown(len(one.rows))
    names = [row.label for row in one.rows[:_MOST_NAMES]]
    more = ", …" if len(one.rows) > _MOST_NAMES else ""
    return f"{one.label} shows {number}" + (f": {', '.join(names)}{more}" if names else "")


def _support(one: Tallied) -> Support:
    label = "" if one.label == UNNAMED else one.label
    return Support(SupportKind.TABLE, one.span, len(one.rows), label)


# --- the table that is meant -----------------------------------------------------------------


class _Shown:
    """The tables of a document, by section and by what they are called."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._tables = titled_tables(facts)
        self._known: dict[tuple[str, bool, bool], list[Titled]] = {}
        blocks = facts.document.blocks
        heads = (at for at, block in enumerate(blocks) if block.kind is BlockKind.HEADING)
        self._sections = [0, *heads, len(blocks)]

    def of(self, statement: Statement, name: str = "") -> Tallied | None:
        """A count beside the rows of the one table that is meant; `name` is what is counted, where told."""
        facts = self._facts
        if not self._tables or not _may_count(statement):
            return None
        beside = [one for one in facts.statements_in(statement.sentence) if one is not statement]
        statement = among(facts, statement, beside)
        counted = self._of(statement)
        if not counted:
            statement = shortened(facts, statement)
            counted = self._of(statement)
        if not counted or is_of_some(facts, statement):
            return None
        others = [one.span for one in beside if one.exact or one.span.start > statement.span.start]
        count = statement.quantity.span if statement.implied else statement.span
        said = said_of(facts.document.text, statement.sentence, count, others)
        if said is None or (said.against is not Against.WORDS and is_denied(said)):
            return None
        said = replace(said, named=said.named or name)
        read = self._meant(counted, statement, said)
        if len(read) != 1:
            return None
        titled, ways, number = read[0]
        if number != (whole(statement) or number):
            return self._whole_beside(statement, said, titled, ways)
        return _beside(statement, said, titled, ways)

    def _whole_beside(
        self, statement: Statement, said: RowSaid, one: Titled, ways: Sequence[Tally]
    ) -> Tallied | None:
        """How many things there are said to be, where all that is said of some is so of one row more or less.

        The text says nowhere else that there are so many: a table may leave some of them out.
        """
        if any(not way.least == way.most == statement.value for way in ways):
            return None
        total, rows = statement.total, one.rows
        said_else = [
            other
            for other in self._facts.statements
            if other.head == statement.head and other is not statement and other.exact
        ]
        if total is None or any(total in (other.value, other.total) for other in said_else):
            return None
        span = Span(rows[0].cells[0].span.start, rows[-1].cells[-1].span.end)
        return Tallied(statement, statement, said, one.table, one.label, span, rows, total, stated=total)

    def _of(self, statement: Statement) -> Sequence[Titled]:
        """The tables whose rows may be what is counted; a report counts one noun often."""
        key = statement.head, statement.relation is Relation.OF_THESE, whole(statement) is None
        if key not in self._known:
            self._known[key] = [one for one in self._tables if are_counted(one, statement)]
        return self._known[key]

    def _meant(
        self, counted: Sequence[Titled], statement: Statement, said: RowSaid
    ) -> list[tuple[Titled, Sequence[Tally], int]]:
        """The table that the sentence names, one of the section, or one with as many rows elsewhere."""
        facts = self._facts
        named = facts.reference_in(statement.sentence)
        if named is not None:
            there = named.exhibit.table
            return self._read([one for one in counted if one.table is there], statement, said)
        index = facts.document.block_at(statement.span.start)
        at = bisect_right(self._sections, index)
        first, end = (
            bisect_left(counted, one, key=lambda titled: titled.table.first)
            for one in self._sections[at - 1 : at + 1]
        )
        near = counted[first:end]
        ahead = facts.document.text[facts.document.blocks[index].span.start : statement.sentence.start]
        ahead = ahead if len(near) == 1 else ""
        read = self._read(near, statement, said, ahead) if len(near) <= _MOST_TABLES else []
        if read or whole(statement) is None or len(counted) > _MOST_TABLES:
            return read
        far = [*counted[:first], *counted[end:]]
        return self._read([one for one in far if is_of(one, statement, said)], statement, said)

    def _read(
        self, tables: Sequence[Titled], statement: Statement, said: RowSaid, ahead: str = ""
    ) -> list[tuple[Titled, Sequence[Tally], int]]:
        """Those of some tables that tell of what is counted, each with its readings."""
        found = [one for one in tables if tells(one, statement, said, ahead)]
        read = [(one, *_readings(self._facts, one, statement, said)) for one in found]
        return [one for one in read if one[1]]


def _may_count(statement: Statement) -> bool:
    """Whether a count may be of some rows: not "the three ports"."""
    known = statement.definite and statement.relation is Relation.PLAIN
    return statement.exact and statement.relation in _RELATIONS and not known


# --- how many rows ---------------------------------------------------------------------------


def _readings(facts: Facts, one: Titled, statement: Statement, said: RowSaid) -> tuple[Sequence[Tally], int]:
    """The readings of a table, of as many rows as there are said to be, or one more or less; and how many."""
    number, rows = whole(statement), one.rows
    if number is not None and len(rows) != number:
        rows = tuple(row for row in rows if not is_rest(row))
        if len(rows) != number:
            rows = one.rows
            if statement.total is None or abs(len(rows) - number) > 1 or any(map(is_rest, rows)):
                return (), 0
    of = Of(one.table, one.title, rows, number is not None)
    return tallies(facts.document.text, said, statement.head, of), len(rows)


def _beside(statement: Statement, said: RowSaid, one: Titled, ways: Sequence[Tally]) -> Tallied | None:
    """A count beside its rows: all readings must give one number, or the count."""
    value, rows = statement.value, ways[0].rows
    least, most = min(way.least for way in ways), max(way.most for way in ways)
    if least <= value <= most:
        if len(rows) != value or not all(way.least <= value <= way.most for way in ways):
            return None
    elif most - least > _UNSURE or min(abs(value - least), abs(value - most)) > _FAR:
        return None
    elif value < least and stems_in(said.clause, "ROW_DEGREE"):
        return None  # "two fell slightly" of three that fell
    first, last = (rows or one.rows)[0], (rows or one.rows)[-1]
    span = Span(first.cells[0].span.start, last.cells[-1].span.end)
    found = Tallied(
        statement, statement, said, one.table, one.label, span, rows, whole(statement), stated=value
    )
    return replace(found, misnamed=found.fits and is_misnamed(said.named, statement.head, one.rows, rows))
