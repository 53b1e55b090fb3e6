"""Counts that a summary or a conclusion states again.

Only a section that frames the report ("Summary", "Conclusions") is held against its body: elsewhere the same
words with another number speak of another subject more often than not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.facts import Facts
from checker.model import BlockKind, Relation, Statement
from checker.reading.counts import find
from checker.reading.predicates import stem
from checker.reading.vocabulary import vocabulary

_CONTENT = frozenset({"WORD", "PLURAL", "SINGULAR", "PAST", "VERB"})
_NAMED = frozenset({"NAME", "YEAR", "CODE"})
_FEWEST = 2
_ALIKE = 0.75
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Recap:
    """A count in a framing section and the one count of the body that says the same."""

    frame: Statement
    body: Statement


@dataclass(frozen=True, slots=True)
class _Said:
    """What a count's sentence says besides its number: content stems, and names, years and codes."""

    words: frozenset[str]
    names: frozenset[str]


def recaps(facts: Facts) -> Iterator[Recap]:
    """Every count of a framing section with the only count of the body that it can be a recap of."""
    framing = _framing_blocks(facts)
    if not framing:
        return
    document = facts.document
    plain = [
        s
        for s in facts.statements
        if s.exact and not s.implied and s.relation in (Relation.PLAIN, Relation.OUT_OF)
    ]
    inside = [s for s in plain if document.block_at(s.span.start) in framing]
    body: dict[str, list[Statement]] = {}
    for statement in plain:
        if document.block_at(statement.span.start) not in framing:
            body.setdefault(statement.unit.lower(), []).append(statement)
    for frame in inside:
        said = _said(facts, frame)
        alike = [s for s in body.get(frame.unit.lower(), ()) if _same(said, _said(facts, s))]
        if len(alike) == 1:
            yield Recap(frame, alike[0])


def _framing_blocks(facts: Facts) -> frozenset[int]:
    """The blocks of the sections whose heading frames the report."""
    framing: set[int] = set()
    level = 0
    for index, block in enumerate(facts.document.blocks):
        if block.kind is BlockKind.HEADING and (not level or block.level <= level):
            words = _WORD.findall(facts.document.quote(block.span).lower())
            frames = any(vocabulary().has("RECAP", word) for word in words[:3])
            level = block.level if frames else 0
        if level and block.kind is not BlockKind.NOTE:
            framing.add(index)
    return frozenset(framing)


def _said(facts: Facts, statement: Statement) -> _Said:
    text = facts.document.text
    tokens, _ = find(text[statement.sentence.start : statement.sentence.end])
    unit = {word.lower() for word in statement.unit.split(" ")}
    words = frozenset(stem(t.lower) for t in tokens if t.kind in _CONTENT and t.lower not in unit)
    first = tokens[0].start if tokens else 0
    names = frozenset(t.text for t in tokens if t.kind in _NAMED and t.start != first and t.lower not in unit)
    return _Said(words, names)


def _same(left: _Said, right: _Said) -> bool:
    shared = left.words & right.words
    if len(shared) < _FEWEST or left.names != right.names:
        return False
    return len(shared) >= _ALIKE * len(left.words | right.words)
