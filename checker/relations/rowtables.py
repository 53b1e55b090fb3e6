"""Tables with a row for each thing that a text counts, and whether what it says leaves one of them out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.facts.complete import Facts
from checker.facts.exhibits import content
from checker.facts.rows.states import stems_in, words_of
from checker.facts.rows.tallied import counted_rows
from checker.facts.tables import Row, Table
from checker.frozen import dataclass, replace
from checker.model import BlockKind, Relation, Span, Statement
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.figures import YEAR
from checker.text.language import of_language
from checker.text.predicates import stem
from checker.text.rowsaid import Against, RowSaid
from checker.text.tokens import singular
from checker.text.vocabulary import vocabulary
from checker.ties.tabled import naming as naming_of

UNNAMED = "the table"
_TWO = 2
_OTHER = 1
"""Words for what a table tells that it does not have itself, at most: "consumption" over "energy used"."""
_ABOVE, _LONGEST = 2, 200
"""Blocks above a table that may hold its title, and how long one is, at most."""
_NUMBER = regex(r"\d")


@dataclass(frozen=True, slots=True)
class Titled:
    """A table with the things it has a row for, its title, what it is called, and the words over it.

    `naming` are the words over what its rows are called, `about` those of the title that tell the rows: what
    stands behind "by" or "per" in it is `each` of them.
    """

    table: Table
    rows: tuple[Row, ...]
    title: str
    label: str
    words: frozenset[str]
    naming: frozenset[str]
    about: frozenset[str]
    each: bool


def titled_tables(facts: Facts) -> list[Titled]:
    """The tables of a document that have rows to count."""
    named = {id(one.table): one for one in facts.exhibits.values() if one.table is not None}
    found: list[Titled] = []
    for table in facts.tables:
        rows, exhibit = counted_rows(table), named.get(id(table))
        title = exhibit.title if exhibit is not None else _above(facts, table)
        words = words_of(" ".join((title, *(column.title for column in table.columns))))
        label = exhibit.label if exhibit is not None else UNNAMED
        each = _each().search(title)
        about = content(title[each.end() if each is not None else 0 :])
        if rows:
            naming = _naming(table)
            found.append(Titled(table, tuple(rows), title, label, words, naming, about, each is not None))
    return found


def whole(statement: Statement) -> int | None:
    """How many things there are, where the count says so."""
    return statement.value if statement.relation is Relation.ALL else statement.total


def _above(facts: Facts, table: Table) -> str:
    """What stands above a table and is no sentence."""
    lines: list[str] = []
    for block in reversed(facts.document.blocks[max(table.first - _ABOVE, 0) : table.first]):
        line = facts.document.quote(block.span)
        if len(line) > _LONGEST or line.endswith((".", ":")) or block.kind is BlockKind.ROW:
            break
        lines.append(line)
    return " ".join(reversed(lines))


def among(facts: Facts, statement: Statement, others: Sequence[Statement]) -> Statement:
    """A count of things that are told right before it: "Of the five ports, | four …"."""
    text = facts.document.text
    for other in others:
        joint = text[other.span.end : statement.span.start]
        before = text[statement.sentence.start : other.span.start].lower().split()[-2:]
        led = any(vocabulary().has("OF", word) or vocabulary().has("AMONG", word) for word in before)
        if joint.strip() == "," and led and other.exact and other.value > statement.value:
            return replace(
                statement,
                span=statement.quantity.span,
                unit=other.unit,
                head=other.head,
                implied=True,
                relation=Relation.OUT_OF,
                total=other.value,
            )
    return statement


def shortened(facts: Facts, statement: Statement) -> Statement:
    """A count without the words behind its noun that were read as one: "two of the four wards | visits"."""
    words = statement.unit.replace(",", " ").split()
    if (
        statement.implied
        or len(words) < _TWO
        or not facts.document.quote(statement.span).endswith(statement.unit)
    ):
        return statement
    end = statement.span.end - len(statement.unit) + len(words[0])
    span, head = Span(statement.span.start, end), singular(words[0].lower())
    return replace(statement, span=span, unit=words[0], head=head)


def is_of(one: Titled, statement: Statement, said: RowSaid) -> bool:
    """Whether a table of another section is spoken of: what is said has a word of its titles."""
    if _is_aim(one, statement):
        return True
    named = statement.head in one.naming
    shared = words_of(said.words) & one.words - {stem(statement.head)}
    return named and (bool(shared) or said.against is Against.WORDS)


def _is_aim(one: Titled, statement: Statement) -> bool:
    """Whether a column of a table is of what is counted: "six targets were met"."""
    return stem(statement.head) in one.words and bool(stems_in(statement.head, "ROW_PLAN", "ROW_AIM"))


def tells(one: Titled, statement: Statement, said: RowSaid, ahead: str = "") -> bool:
    """Whether no word of what is said leaves a row of a table out.

    What `ahead`, in the paragraph, is told of by the words of a table may be told of by one other word.
    """
    if _NUMBER.search(_said_of_time().sub(" ", said.words)):
        return False
    years, shown = set(YEAR.findall(said.clause)), _years(one)
    if not years <= shown and (shown or said.against in (Against.BEFORE, Against.WORDS)):
        return False
    kind = "" if whole(statement) is not None or statement.implied else statement.unit  # "four small ports"
    unknown = words_of(f"{said.words} {kind}") - one.words - _plain(said) - {stem(statement.head)}
    unknown -= {stem(of[1].lower()) for of in _of().finditer(said.subject) if words_of(of[2]) & one.words}
    if said.against is Against.BEFORE and _is_renamed(one, statement, said, ahead):
        return len(unknown) <= _OTHER
    return said.against is Against.WORDS or not unknown or _is_untitled(one, statement)


def _is_renamed(one: Titled, statement: Statement, said: RowSaid, ahead: str) -> bool:
    """Whether a sentence before had words for what a table tells, and what is said has none of them.

    The use of energy went down. Consumption fell at four of the seven sites.
    """
    told = one.words - one.naming - {stem(statement.head)}
    here = words_of(said.words) & told
    return not here and whole(statement) == len(one.rows) and bool(words_of(ahead) & told)


def _is_untitled(one: Titled, statement: Statement) -> bool:
    """Whether a table of as many things as are told says nowhere what it tells of them: "2020", "2021"."""
    return not one.words - {stem(word) for word in one.naming} and whole(statement) == len(one.rows)


def are_counted(one: Titled, statement: Statement) -> bool:
    """Whether the rows of a table are what is counted: by the title of their column, or of the table."""
    head = statement.head
    if head in one.naming:
        return True
    if statement.relation is Relation.OF_THESE:
        return False
    if _is_aim(one, statement):
        return True
    if whole(statement) is not None and vocabulary().has("ROW_PLAIN", head):
        return True  # "all five figures"
    return (one.each or whole(statement) is not None) and head in one.about


def _naming(table: Table) -> frozenset[str]:
    """The words over what the rows of a table are called: of two columns where the first has their codes."""
    first, second = (content(column.title) for column in table.columns[:2])
    coded = all(vocabulary().has("ROW_NAMELESS", word) for word in first)
    coded = coded and all(row.cells[1].figure is None for row in table.rows)
    return naming_of(table) | (second if coded else frozenset())


@of_language
def _each() -> re.Pattern[str]:
    return regex(rf"\b(?i:{alternatives('ROW_EACH')})\b")


@of_language
def _of() -> re.Pattern[str]:
    """What is said of a thing that is measured, before it: "the use | of salt"."""
    return regex(rf"\b([a-z]+)\s+{alternatives('OF')}\s+(?:{alternatives('THE')}\s+)?([a-z]+)\b")


@of_language
def _said_of_time() -> re.Pattern[str]:
    """Years, days, and the numbers of tables, which tell of nothing else."""
    return regex(
        rf"{YEAR.pattern}(?:[/–-]\d{{2,4}})?|\d{{1,2}}\s+(?i:{alternatives('MONTH')})\b"
        rf"|(?i:{alternatives('ROW_SHOWN')})\s+\d{{1,3}}(?:\.\d{{1,2}})*"
    )


def _years(one: Titled) -> set[str]:
    return set(YEAR.findall(" ".join((one.title, *(column.title for column in one.table.columns)))))


def _plain(said: RowSaid) -> frozenset[str]:
    """The stems of what says of no row more than of the others."""
    spent = (
        stems_in(said.words, "ROW_ACTUAL", "ROW_MONEY") if stems_in(said.clause, "ROW_PLAN") else frozenset()
    )
    return spent | stems_in(
        said.words, "ROW_PLAIN", "ROW_DEGREE", "ROW_BEFORE", "ROW_PLAN", "ROW_AIM", "TITLED",
        "AUXILIARY", "CURRENCY", "DONE", "SCALE",
    )  # fmt: skip
