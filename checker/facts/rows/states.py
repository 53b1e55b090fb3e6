"""Which rows of a table a word stands in: "achieved in part", "open", "yes" in a column with that title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.facts.tables import Cell, CellKind, Row, Table
from checker.frozen import dataclass
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.language import of_language
from checker.text.predicates import DEGREES, FULL, NONE, PARTIAL, degrees, stem
from checker.text.tokens import singular, tokenize
from checker.text.vocabulary import vocabulary

_LONGEST = 60
"""Characters of a cell that says how a thing stands, at most."""
_WORD = regex(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_LETTER = regex(r"[^\W\d_]")
_DEGREES = ("NEGATIVE", "PARTIAL", "FULL")


@dataclass(frozen=True, slots=True)
class _State:
    """What a cell or a clause says, as stems, and how far."""

    stems: frozenset[str]
    degrees: frozenset[str]


def states(
    text: str, said: str, table: Table, title: str, rows: Sequence[Row]
) -> Iterator[Sequence[bool | None]]:
    """Of each column of words with what is said, which rows say so; None where a row may."""
    clause = _state(said)
    known = words_of(" ".join((title, *(column.title for column in table.columns))))
    either = _either().search(said) is not None
    for at in range(1, len(table.columns)):
        cells = [row.cells[at] for row in rows]
        if not all(_is_word(cell) for cell in cells):
            continue
        head = words_of(table.columns[at].title)
        found = [_of_cell(text[cell.span.start : cell.span.end], head) for cell in cells]
        if len(set(found)) == len(found):
            continue
        within = [one for one in found if one.stems and one.stems <= clause.stems]
        more = frozenset[str]().union(*(one.stems for one in within)) if either else frozenset()
        same = [one for one in within if not clause.stems - one.stems - known - more]
        if same:
            every = frozenset(degree for one in same for degree in one.degrees or {""})
            yield [one in same and _fits(clause.degrees, one.degrees, every) for one in found]


@of_language
def _either() -> re.Pattern[str]:
    """What joins two words that a cell may say: "good or fair"."""
    return regex(rf"\b(?i:{alternatives('OR')})\b")


def _fits(said: frozenset[str], cell: frozenset[str], every: frozenset[str]) -> bool | None:
    """Whether what a cell says to some degree is what is said; `every` are the degrees of all cells."""
    if said or not cell:
        return said == cell or (said == {FULL} and not cell and FULL not in every)
    if cell == {FULL}:
        return True if "" not in every else None
    return None if cell == {PARTIAL} and "" not in every else False


def _is_word(cell: Cell) -> bool:
    short = cell.span.end - cell.span.start <= _LONGEST
    return cell.kind is CellKind.NIL or (cell.kind is CellKind.WORDS and short)


def _of_cell(text: str, head: frozenset[str]) -> _State:
    """What a cell says; "yes", "no" and "in part" say what its column is called."""
    word = text.strip(" .*_").lower()
    if vocabulary().has("ROW_YES", word):
        return _State(head, frozenset())
    if vocabulary().has("ROW_NO", word) or not _LETTER.search(word):
        return _State(head, frozenset({NONE}))
    found = _state(text)
    return found if found.stems or not found.degrees else _State(head, found.degrees)


def _state(text: str) -> _State:
    tokens = tokenize(text)
    words = words_of(text) - stems_in(text, "ROW_RATED", "ROW_PLAIN", "AUXILIARY")
    how = stems_in(text, *_DEGREES) - stems_in(text, "ROW_DONE")
    return _State(words - how, degrees(tokens) & DEGREES)


def words_of(text: str) -> frozenset[str]:
    """The stems of a title or a clause, without those that say nothing."""
    known = vocabulary()
    words = (word.lower() for word in _WORD.findall(text))
    return frozenset(
        stem(singular(word)) for word in words if len(word) > 1 and not known.has("FUNCTION", word)
    )


def stems_in(text: str, *names: str) -> frozenset[str]:
    """The stems of the words of a text that stand in one of some sets."""
    known = vocabulary()
    words = (word.lower() for word in _WORD.findall(text))
    return frozenset(
        stem(singular(word))
        for word in words
        if any(known.has(name, word) or known.has(name, singular(word)) for name in names)
    )
