"""Amounts beside the table that their sentence names: "EUR 61 million (see Table 3)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from checker.facts.amounts import Amount, currency, last_digit, may_hold, power, read_amounts
from checker.facts.complete import Facts
from checker.facts.exhibits import Exhibit, Reference, content, narrowing, spoken
from checker.facts.tables import Table
from checker.frozen import dataclass
from checker.model import BlockKind, Span
from checker.regex import regex
from checker.text.figures import YEAR, Figure, added
from checker.text.predicates import stem
from checker.text.sentences import sentences
from checker.ties.cells import column_meant, parts_of, total_of
from checker.ties.trust import SUM, Evidence, sum_gap

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_MENTION = regex(r"able\b|nnex\b|ppendix\b")
_OTHER = regex(
    r"\b(?:of\s+which|only|another|more|less|further|additional|remaining|average|each|per|up|rose|fell|not|excluding"
    r"|including|except|from|compared|than|increas\w+|decreas\w+|net|gross|initial\w*|planned|estimated)\b",
    re.IGNORECASE,
)
_NEAR = 10
_PERIOD = 2


@dataclass(frozen=True, slots=True)
class Quoted:
    """An amount and what the table says instead: its total, in the amount's unit, and the place of it."""

    amount: Amount
    exhibit: Exhibit
    total: Decimal
    place: Span

    @property
    def evidence(self) -> Evidence:
        """The amount beside the total; weighed like a count beside the table that its sentence names."""
        return Evidence(("exhibit", SUM), sum_gap(self.amount.figure.value, self.total))


def misquoted(facts: Facts) -> Iterator[Quoted]:
    """Amounts that differ from the total of the table named beside them by more than rounding explains."""
    document = facts.document
    for block in document.blocks if facts.tables else ():
        start, end = block.span.start, block.span.end
        if block.kind not in _READ or not _MENTION.search(document.text, start, end):
            continue
        for sentence in sentences(document.text, block.span):
            if may_hold(document.text, sentence.start, sentence.end):
                found = _in_sentence(facts, sentence)
                if found is not None:
                    yield found


def _in_sentence(facts: Facts, sentence: Span) -> Quoted | None:
    text = facts.document.text
    reference = facts.reference_in(sentence)
    amounts = read_amounts(text, sentence)
    if reference is None or reference.exhibit.table is None or len(amounts) != 1 or not amounts[0].exact:
        return None
    amount, table = amounts[0], reference.exhibit.table
    words = text[sentence.start : sentence.end]
    if _OTHER.search(words) or not _speaks_of(reference, words, text[amount.span.start : amount.span.end]):
        return None
    column = column_meant(table, reference.exhibit.title, words, frozenset())
    if column is None:
        return None
    title = f"{reference.exhibit.title} {table.columns[column].title}"
    if currency(title) != amount.unit:
        return None
    return _compared(amount, reference.exhibit, table, column, Decimal(10) ** power(title))


def _speaks_of(reference: Reference, sentence: str, amount: str) -> bool:
    """Whether a sentence has all that the table's title says, its year too, and names none of its rows."""
    assert reference.exhibit.table is not None
    table = reference.exhibit.table
    said = spoken(sentence.replace(amount, " "))
    title = narrowing(reference.exhibit.title)
    labels = {stem(word) for row in table.rows if not row.total for word in content(row.label)}
    years = set(YEAR.findall(reference.exhibit.title))
    said_years = set(YEAR.findall(sentence))
    in_time = said_years <= years if years else len(said_years) < _PERIOD
    return bool(title) and title <= said and not said & labels and in_time


def _compared(amount: Amount, exhibit: Exhibit, table: Table, column: int, factor: Decimal) -> Quoted | None:
    total, parts = total_of(table, column), parts_of(table, column)
    if total is None and not parts:
        return None
    cells = [cell.figure for row in table.rows for cell in row.cells if cell.figure is not None]
    slack = max(last_digit(amount, cap=True), amount.figure.step) / 2
    if any(_is_same(amount, cell, factor, slack) for cell in cells):
        return None
    value = (added(parts) if total is None else total.value) * factor
    place = total.span if total is not None else Span(parts[0].span.start, parts[-1].span.end)
    off = abs(amount.figure.value - added(parts) * factor)
    if parts and off <= slack + sum(part.slack for part in parts) * factor:
        return None
    if abs(amount.figure.value - value) * _NEAR > amount.figure.value:
        return None
    return Quoted(amount, exhibit, value, place)


def _is_same(amount: Amount, cell: Figure, factor: Decimal, slack: Decimal) -> bool:
    return abs(amount.figure.value - cell.value * factor) <= slack + cell.slack * factor
