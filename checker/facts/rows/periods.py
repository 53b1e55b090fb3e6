"""Changes of a column whose rows are years: "the rate rose by 10.9 points between the first and the last".

| Cohort  | Entered | Rate (%) |
| 2014/15 | 36      | 61.1     |
| 2018/19 | 50      | 72.0     |

The table stands near by, and the sentence says what the column is called. It means the years that it names,
else the first and the last, or the last two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from checker.facts.amounts import amount_tokens
from checker.facts.changed import Change, Said
from checker.facts.exhibits import noun_stems
from checker.facts.grown import Grown, grown
from checker.facts.pairs import read_numbers
from checker.facts.rows.changes import changed, due, is_level, is_made, tells_change
from checker.facts.rows.shares import MOST, YEAR
from checker.facts.rows.slips import slipped
from checker.facts.tables import Table
from checker.model import BlockKind, Document, Span
from checker.text.figures import Figure
from checker.text.language import in_english
from checker.text.sentences import sentences

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})
_NEAR = 4
"""Blocks between a paragraph and its table, at most."""
_FEWEST = 2

_Dated = tuple[str, Figure]
"""The year of a row, and its number."""


@in_english(())
def period_changes(document: Document, tables: Sequence[Table], known: frozenset[int]) -> Iterable[Change]:
    """Such changes in the prose of `document`; `known` are the places of those that were read."""
    text = document.text
    dated = [table for table in tables if sum(map(bool, _years(table))) >= _FEWEST]
    for index, block in enumerate(document.blocks if dated else ()):
        near = [one for one in dated if one.first - _NEAR <= index < one.end + _NEAR]
        if near and block.kind in _READ and tells_change(text, block.span):
            for sentence in sentences(text, block.span):
                if tells_change(text, sentence):
                    yield from _in_sentence(text, sentence, known, near)


def _years(table: Table) -> list[str]:
    """The year that each row begins with, "" where it has none or is a total."""
    found = [YEAR.search(row.label) for row in table.rows]
    return [
        match[0] if match and match.start() == 0 and not row.total else ""
        for match, row in zip(found, table.rows, strict=True)
    ]


def _in_sentence(
    text: str, sentence: Span, known: frozenset[int], tables: Sequence[Table]
) -> Iterator[Change]:
    tokens = amount_tokens(text, sentence)
    numbers = [one for one in read_numbers(tokens) if not one.year]
    if len(numbers) > MOST:
        return
    for said in grown(tokens):
        own = [one.figure for one in numbers if one.figure.span.start != said.figure.span.start]
        if said.span.start in known or is_made(said, own):
            continue
        pairs = [pair for table in tables for pair in _pairs(text, sentence, table, said)]
        if len({due(said, *pair) for pair in pairs}) == 1:
            yield changed(said, *pairs[0], way="a change of a column of years")


def _pairs(text: str, sentence: Span, table: Table, said: Grown) -> Iterator[tuple[Figure, Figure]]:
    """The numbers of the two years that a change may be told of, of each column that is named."""
    words = noun_stems(text[sentence.start : sentence.end])
    years = _years(table)
    named = frozenset(YEAR.findall(text, sentence.start, sentence.end)) & frozenset(years)
    for at, column in enumerate(table.columns):
        title = noun_stems(column.title)
        if not at or not title or not title <= words:
            continue
        rows = [(year, row.cells[at]) for year, row in zip(years, table.rows, strict=True) if year]
        series = [
            (year, cell.figure)
            for year, cell in rows
            if cell.figure is not None and cell.figure.value > 0
            if is_level(table, at, cell, points=said.kind == Said.POINTS)
        ]
        figures = [figure for _, figure in series]
        if not is_made(said, figures) and not any(one.value == said.figure.value for one in figures):
            yield from (pair for pair in _meant(series, named) if slipped(said.figure, due(said, *pair)))


def _meant(series: Sequence[_Dated], named: frozenset[str]) -> Iterator[tuple[Figure, Figure]]:
    """The pairs of numbers, the older first, that the years of a sentence can mean."""
    ordered = sorted(series, key=lambda one: one[0])
    chosen = [one for one in ordered if one[0] in named]
    if len(chosen) != _FEWEST:
        chosen = [*ordered[:1], *ordered[-2:]] if len(ordered) > _FEWEST else ordered
    for (_, old), (year, new) in combinations(chosen, _FEWEST):
        if year == chosen[-1][0]:
            yield old, new
