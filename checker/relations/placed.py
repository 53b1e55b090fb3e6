"""One number in its place: what it counts or measures, the words around it, whether other numbers make it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, pairwise

from checker.facts.complete import Facts
from checker.facts.pairs import Number, numbers_in
from checker.facts.tables import Table
from checker.frozen import dataclass
from checker.model import BlockKind, Span
from checker.regex import regex
from checker.text.figures import added
from checker.text.predicates import stem
from checker.text.sentences import sentences
from checker.text.tokens import Token, singular, tokenize
from checker.text.vocabulary import vocabulary
from checker.ties.cells import parts_of, total_of

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE, BlockKind.HEADING})
_CONTENT = frozenset({"WORD", "PLURAL", "SINGULAR", "PAST", "NAME"})
_YEAR = regex(r"\b(?:19|20)\d\d\b")
_PERCENT = "%"
_NOUN = 3
"""Tokens behind a number in which the noun stands that it counts: "840 full-time students"."""
_RUN = 8
"""Numbers side by side whose sum is looked for, at most."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A number in its place. `span` has unit and noun; `unit` is "%", "km", a currency or "", as in a cell.

    `words` are stems of its sentence, or of the titles of its cell. `place` is the index of its block, or -1
    and less for a table. `stands`: other numbers make it. `times` is the power of ten it is written in,
    `grouped` whether a sign parts its digits, `off` how far the rows of its column are off their total.
    """

    span: Span
    value: Decimal
    unit: str
    noun: str
    words: frozenset[str]
    years: frozenset[str]
    place: int
    stands: bool
    times: int = 0
    grouped: bool = False
    off: Decimal = Decimal(0)

    @property
    def cell(self) -> bool:
        return self.place < 0


class PlacedNumbers:
    """The numbers of a document, each read once, when it is asked for."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._kept: dict[int, Placed | None] = {}
        self._cells = {
            cell.figure.span.start: (index, row, at)
            for index, table in enumerate(facts.tables)
            for row, line in enumerate(table.rows)
            for at, cell in enumerate(line.cells)
            if cell.figure is not None
        }

    def at(self, place: Span) -> Placed | None:
        """The number at a place; None where it is a year, a label, inexact, or stands in code."""
        if place.start not in self._kept:
            cell = self._cells.get(place.start)
            found = _in_prose(self._facts, place) if cell is None else _in_cell(self._facts, *cell)
            self._kept[place.start] = found
        return self._kept[place.start]


def _in_prose(facts: Facts, place: Span) -> Placed | None:
    text, index = facts.document.text, facts.document.block_at(place.start)
    block = facts.document.blocks[index]
    if block.kind not in _READ:
        return None
    sentence = next((one for one in sentences(text, block.span) if one.start <= place.start < one.end), None)
    if sentence is None:
        return None
    tokens, numbers = numbers_in(text, sentence)
    number = next((one for one in numbers if one.figure.span.start == place.start), None)
    if number is None or number.year or number.hedge or _is_label(text, block.span, tokens, number):
        return None
    noun = next((token for token in _behind(tokens, number) if _is_noun(token)), None)
    end = noun.end if noun is not None else tokens[number.end - 1 + bool(number.behind)].end
    return Placed(
        Span(tokens[number.first].start, end),
        number.figure.value,
        _PERCENT if number.percent else number.unit or (number.behind if noun is None else ""),
        stem(singular(noun.lower)) if noun is not None else "",
        _stems(tokens),
        frozenset(_YEAR.findall(text, sentence.start, sentence.end)),
        index,
        _is_made(number.figure.value, [one.figure.value for one in numbers]),
        number.times,
        not text[place.start : place.end].isdigit(),
    )


def _is_label(text: str, block: Span, tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number is that of a paragraph, "12.4 The board …", or belongs to a name: "RFC 6762"."""
    first = tokens[number.first]
    if first.start == block.start and "." in text[first.start : number.figure.span.end]:
        return True
    name = tokens[number.first - 1].text if number.first else ""
    return not number.unit and len(name) > 1 and name.isupper()


def _behind(tokens: Sequence[Token], number: Number) -> Iterator[Token]:
    """The words right behind a number, up to a sign."""
    for token in tokens[number.end : number.end + _NOUN]:
        if not token.text[:1].isalpha():
            return
        yield token


def _is_noun(token: Token) -> bool:
    """Whether a word names what is counted: boats, students."""
    return token.kind == "PLURAL" or vocabulary().has("PEOPLE", token.lower)


def _stems(tokens: Sequence[Token]) -> frozenset[str]:
    words = vocabulary()
    return frozenset(
        stem(singular(token.lower))
        for token in tokens
        if (token.kind in _CONTENT or _is_noun(token)) and not words.has("AUXILIARY", token.lower)
    )


def _is_made(value: Decimal, numbers: Sequence[Decimal]) -> bool:
    """Whether numbers side by side add up to one, or two of them are so far apart."""
    if any(abs(one - other) == value for one, other in pairwise(numbers) if value not in (one, other)):
        return True
    return any(
        value in list(accumulate(numbers[first : first + _RUN]))[1:]
        for first in range(len(numbers))
        if numbers[first] < value
    )


def _in_cell(facts: Facts, index: int, row: int, at: int) -> Placed | None:
    table = facts.tables[index]
    figure = table.rows[row].cells[at].figure
    assert figure is not None
    caption = next((one.title for one in facts.exhibits.values() if one.table is table), "")
    title = f"{table.columns[at].title} {table.rows[row].label}"
    off = _off(table, at)
    return Placed(
        figure.span,
        figure.value,
        "",
        "",
        _stems(tokenize(f"{caption} {title}")),
        frozenset(_YEAR.findall(title) or _YEAR.findall(caption)),
        -1 - index,
        stands=off == 0,
        off=abs(off or Decimal(0)),
    )


def _off(table: Table, column: int) -> Decimal | None:
    """How far the rows of a column are off their total; None where it has none."""
    total, parts = total_of(table, column), parts_of(table, column)
    return total.value - added(parts) if total is not None and parts else None
