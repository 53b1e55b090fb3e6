"""A table with a row for each thing counted right above it: "There are eight bin types." over eight rows."""

from __future__ import annotations

from collections.abc import Mapping

from checker.facts.complete import Facts
from checker.facts.exhibits import content
from checker.facts.tables import Table
from checker.model import Item, ItemList, ListKind, Relation, Span, SupportKind
from checker.ties.context import Context
from checker.ties.strength import announces
from checker.ties.tie import Strength, Tie, tie_to


def tabled(context: Context) -> Tie | None:
    """The rows of the table that begins right below the count's paragraph or heading."""
    statement = context.statement
    if statement.value == 1 or statement.relation not in (Relation.PLAIN, Relation.ALL):
        return None
    table = context.facts.once(_starts).get(context.block_index + 1)
    if table is None or context.text[statement.sentence.end : context.block.span.end].strip():
        return None
    listed = rows_of(table, statement.head, statement.unit)
    if statement.implied or listed is None:
        return None
    sure = announces(context, statement.sentence.end)
    return tie_to(SupportKind.TABLE, (listed,), Strength.SURE if sure else Strength.WEAK)


def rows_of(table: Table, head: str, unit: str) -> ItemList | None:
    """The rows of a table whose first column bears what is counted as its title."""
    titles = [content(column.title) for column in table.columns]
    title = titles[0]
    if len(titles) > 1 and all(head in one for one in titles):
        return None  # a column for each: "Period 1 | Period 2"
    return rows(table) if title and (head in title or title <= content(unit)) else None


def rows(table: Table) -> ItemList | None:
    """The rows of a table without its totals; None where one is nameless, or two are one."""
    whole = [row for row in table.rows if not row.total and not row.part]
    spans = [row.cells[0].span for row in whole]
    names = [row.label.lower() for row in whole]
    if table.under or len(whole) < 2 or any(span.start == span.end for span in spans):
        return None
    if len(set(names)) < len(names):
        return None
    items = tuple(Item(span, name) for span, name in zip(spans, names, strict=True))
    return ItemList(ListKind.ITEMS, Span(spans[0].start, spans[-1].end), items)


def _starts(facts: Facts) -> Mapping[int, Table]:
    """The tables by the index of their first block."""
    return {table.first: table for table in facts.tables}
