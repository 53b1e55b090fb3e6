"""A table with a row for each thing counted right above it: "There are eight bin types." over eight rows."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence

from checker.facts.complete import Facts
from checker.facts.exhibits import content
from checker.facts.tables import CellKind, Row, Table
from checker.model import BlockKind, Item, ItemList, ListKind, Relation, Span, SupportKind
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.language import of_language
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context
from checker.ties.strength import announces
from checker.ties.tie import Strength, Tie, tie_to

MENTION = regex(r"\b[Tt]able\b|\b[Aa]nnex\b|\b[Aa]ppendix\b|list below|overview below")
"""What a sentence points at its table with; another one is not meant."""
_FEWEST, _SEVERAL = 3, 4
"""The least count of things known already, and of new ones: two are often two of more."""


_NARROWS = frozenset({"OF", "IN", "TO", "PREPOSITION", "WORD", "PAST"})
"""What stands behind a noun that not all are meant of: "the five wards with a pier"."""
_NUMBERS = frozenset({"no", "nr", "number"})
"""The title of a column that only numbers the rows; it may have none."""
_LINE = 120
"""Characters of a line that is a title, at most."""
_AHEAD = 3
"""Words before a count in which it is said which of them are meant: "the largest of the nine"."""
_PLACES = frozenset({"OF", "IN"})
"""What may say only where all are: "the nine ports of the region"."""


def tabled(context: Context) -> Tie | None:
    """The rows of the table that begins right below the count's paragraph or heading."""
    statement = context.statement
    if statement.value == 1 or statement.relation not in (Relation.PLAIN, Relation.ALL):
        return None
    table = _below(context)
    if table is None:
        return None
    listed = rows_of(table, statement.head, statement.unit)
    if statement.implied or listed is None:
        return None
    sure = announces(context, statement.sentence.end)
    return tie_to(SupportKind.TABLE, (listed,), Strength.SURE if sure else Strength.WEAK)


def columned(context: Context) -> Tie | None:
    """the seven stations – where the one table of the section with a column "Station" has a row for each

    "The three largest stations" are some of them.
    """
    statement = context.statement
    if not _is_of_all(context) or _is_of_some(context, _NARROWS) or _announces_another(context):
        return None
    tables = _in_section(context, _titled(context))
    listed = rows_of(tables[0], statement.head, statement.unit) if len(tables) == 1 else None
    return None if listed is None else tie_to(SupportKind.TABLE, (listed,), Strength.SURE)


def tabled_elsewhere(context: Context) -> Tie | None:
    """all seven stations – where each table with a column "Station", wherever it stands, has as many rows

    More than one row apart they tell of something else.
    """
    statement = context.statement
    if not _is_of_all(context) or _is_of_some(context, _NARROWS - _PLACES) or _announces_another(context):
        return None
    if MENTION.search(context.text, statement.sentence.start, statement.sentence.end):
        return None
    known, noun = context.facts.once(_known), (statement.head, statement.unit)
    if noun not in known:
        known[noun] = _alike(rows_of(one, *noun) for one in _titled(context))
    listed = known[noun]
    if listed is None or abs(len(listed.items) - statement.value) > 1:
        return None
    return tie_to(SupportKind.TABLE, (listed,), Strength.SURE)


def in_the_table(context: Context) -> Tie | None:
    """the five streams in this table, the eight items of Table 2 – a row for each, whatever it is called"""
    statement = context.statement
    plain = statement.relation is Relation.PLAIN
    if statement.value < _FEWEST or not (plain or statement.relation in (Relation.ALL, Relation.EACH)):
        return None
    found = _in_the_table().match(context.text, statement.span.end, statement.sentence.end)
    if found is None or statement.implied or context.is_of_more:
        return None
    named = context.facts.reference_in(statement.sentence) if found["number"] else None
    table = _beside(context) if not found["number"] else named.exhibit.table if named is not None else None
    listed = rows(table) if table is not None else None
    if table is None or listed is None or abs(len(listed.items) - statement.value) > 1:
        return None
    if statement.value != len(listed.items) and _may_be_others(context, table, found.end()):
        return None
    return tie_to(SupportKind.TABLE, (listed,), Strength.SURE)


def _may_be_others(context: Context, table: Table, end: int) -> bool:
    """Whether a count may be of some of the rows, or of no rows: of columns, or of what a column tells.

    "The three main streams in the table", "the three streams in the table which grew", "the three years in
    the table", "the three colours in the table".
    """
    value, text = context.statement.value, context.text
    behind = text[end : context.statement.sentence.end].lower().split(None, 1)[:1]
    some = " " in context.statement.unit or any(vocabulary().has("RELATIVE", word) for word in behind)
    held = (
        {text[row.cells[at].span.start : row.cells[at].span.end].strip().lower() for row in table.rows}
        for at in range(1, len(table.columns))
        if any(row.cells[at].kind is CellKind.WORDS for row in table.rows)
    )
    columns = len(table.columns)
    return some or value in (columns, columns - 1) or any(len(one) == value for one in held)


@of_language
def _in_the_table() -> re.Pattern[str]:
    there = rf"(?:{alternatives('THE')}\s+table|table\s+(?P<number>\d+))"
    return regex(rf"(?i:\s+{alternatives('IN', 'OF')}\s+{there})\b(?!\s+{alternatives('OF')}\b)")


def _beside(context: Context) -> Table | None:
    """The table right above or below a paragraph; None where there are two."""
    index = context.block_index
    near = [one for one in _in_section(context, context.facts.tables) if index in (one.end, one.first - 1)]
    return near[0] if len(near) == 1 else None


def shown(context: Context) -> Tie | None:
    """We held five fairs in 2023. Table 1 gives their dates. – and below it a table with the column "Fair"

    Of new things no table need have all: with more than one row apart it tells of something else.
    """
    statement, block = context.statement, context.block.span
    if statement.relation is not Relation.PLAIN or statement.definite or context.is_of_more:
        return None
    if statement.value < _SEVERAL or statement.implied:
        return None
    near = _in_section(context, context.facts.tables)
    if not near or not MENTION.search(context.text, block.start, block.end):
        return None
    found = [rows_of(table, statement.head, statement.unit) for table in near]
    lists = [one for one in found if one is not None]
    if len(lists) != 1 or abs(len(lists[0].items) - statement.value) > 1:
        return None
    return tie_to(SupportKind.TABLE, (lists[0],), Strength.SURE)


def _below(context: Context) -> Table | None:
    """The table that begins right below the paragraph which the sentence of a count ends."""
    last = not context.text[context.statement.sentence.end : context.block.span.end].strip()
    return context.facts.once(_starts).get(context.block_index + 1) if last else None


def _announces_another(context: Context) -> bool:
    """Whether a colon leads to a table of something else: "These vary across the four countries:"."""
    sentence = context.statement.sentence
    return context.text[sentence.start : sentence.end].rstrip().endswith(":") and _below(context) is not None


def _in_section(context: Context, tables: Sequence[Table]) -> Sequence[Table]:
    """Those of some tables that stand in the section of the count."""
    sections = context.facts.once(_sections)
    at = bisect_right(sections, context.block_index)
    first, end = (
        bisect_left(tables, one, key=lambda table: table.first) for one in sections[at - 1 : at + 1]
    )
    return tables[first:end]


def _known(_facts: Facts) -> dict[tuple[str, str], ItemList | None]:
    """The rows of the tables of a noun, kept once they were looked for: a report counts one noun often."""
    return {}


def _alike(found: Iterable[ItemList | None]) -> ItemList | None:
    """The last of several lists of rows; None where they differ in number, or one has none."""
    lists = list(found)
    numbers = {None if one is None else len(one.items) for one in lists}
    return lists[-1] if len(numbers) == 1 else None


def _is_of_all(context: Context) -> bool:
    """Whether a count speaks of all things of its noun as known: "the seven stations", "each of its six"."""
    statement = context.statement
    known = statement.definite and statement.relation is Relation.PLAIN  # "the other three" are not all
    known = known or statement.relation in (Relation.ALL, Relation.EACH)
    return known and statement.value >= _FEWEST and not statement.implied and not context.is_of_more


def _titled(context: Context) -> Sequence[Table]:
    """The tables whose rows are named in a column that bears what is counted as its title."""
    return context.facts.once(_by_title).get(content(context.statement.unit), ())


def _by_title(facts: Facts) -> Mapping[frozenset[str], Sequence[Table]]:
    """The tables by the words of the title of the column that names their rows; none of some things."""
    titles = {one.table.first: content(one.title) for one in facts.exhibits.values() if one.table is not None}
    found: dict[frozenset[str], list[Table]] = {}
    for table in facts.tables:
        title = titles.get(table.first) or content(_above(facts, table))
        if vocabulary().sets["CHOSEN"].isdisjoint(title):
            found.setdefault(naming(table), []).append(table)
    return found


def _above(facts: Facts, table: Table) -> str:
    """The line right above a table, where it is no sentence."""
    blocks = facts.document.blocks
    line = facts.document.quote(blocks[table.first - 1].span) if table.first else ""
    return "" if len(line) > _LINE or line.endswith((".", ":")) else line


def _is_of_some(context: Context, narrows: frozenset[str]) -> bool:
    """Whether the words around a count narrow it: "these five wards", "the five wards with a pier"."""
    statement = context.statement
    if context.text.startswith("-", statement.quantity.span.end):
        return True  # "a five-year plan"
    ahead = context.text[statement.sentence.start : statement.span.start].lower().split()[-_AHEAD:]
    if context.takes_up or any(vocabulary().has("CHOSEN", word) for word in ahead):
        return True  # "the five largest of the nine districts"
    behind = context.rest[0] if context.rest else None
    return behind is not None and (behind.kind in narrows or vocabulary().has("RELATIVE", behind.lower))


def naming(table: Table) -> frozenset[str]:
    """The words over what the rows of a table are called: the second column where the first numbers them."""
    titles = [content(column.title) for column in table.columns[:2]]
    numbers = titles[0] <= _NUMBERS and all(row.cells[0].figure for row in table.rows)
    return titles[-1] if numbers else titles[0]


def rows_of(table: Table, head: str, unit: str) -> ItemList | None:
    """The rows of a table that names them in a column which bears what is counted as its title."""
    titles = [content(column.title) for column in table.columns]
    title = naming(table)
    if len(titles) > 1 and all(head in one for one in titles):
        return None  # a column for each: "Period 1 | Period 2"
    return rows(table) if title and (head in title or title <= content(unit)) else None


def rows(table: Table) -> ItemList | None:
    """The rows of a table without its totals; None where one is nameless, or two are one."""
    # a row that is numbered on may be the sum of the others by chance
    whole = [row for row in table.rows if not row.part and (not row.total or row.label.isdecimal())]
    if len(whole) > 1 and _is_no_row(whole[-1]):
        whole.pop()
    spans = [row.cells[0].span for row in whole]
    names = [row.label.lower() for row in whole]
    if table.under or len(whole) < 2 or any(span.start == span.end for span in spans):
        return None
    if any(_opens_with(row, "OTHER") for row in whole):
        return None  # "Other eight wards" is a row of several: in one of 170 drafts
    if len(set(names)) < len(names):
        return None
    items = tuple(Item(span, name) for span, name in zip(spans, names, strict=True))
    return ItemList(ListKind.ITEMS, Span(spans[0].start, spans[-1].end), items)


def _opens_with(row: Row, kind: str) -> bool:
    """Whether the label of a row opens with such a word: "All stations" sums up the others."""
    return vocabulary().has(kind, row.label.lower().partition(" ")[0])


def _is_no_row(last: Row) -> bool:
    """Whether the last row sums up, "All stations", or is a note below the others."""
    alone = all(cell.kind is CellKind.NOTHING for cell in last.cells[1:])
    return alone or _opens_with(last, "ALL")


def _starts(facts: Facts) -> Mapping[int, Table]:
    """The tables by the index of their first block."""
    return {table.first: table for table in facts.tables}


def _sections(facts: Facts) -> Sequence[int]:
    """The blocks that sections begin with, and where the last of them ends."""
    blocks = facts.document.blocks
    return [0, *(at for at, block in enumerate(blocks) if block.kind is BlockKind.HEADING), len(blocks)]
