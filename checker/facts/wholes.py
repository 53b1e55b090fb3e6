"""Counts that only their parts give away.

    76 (40 in 2014 and 36 in 2015) requests · a staff of 84 (50 local, 34 international)

The grammar of counts needs a noun behind its number. Here a bracket of parts stands between the two, or the
noun stands in front, or it is one that else is measured and not counted ("1 050 refuelling points (809 …)").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.facts.countable import countable
from checker.facts.counts import find
from checker.facts.parts import Parts, read_parts
from checker.model import PROSE, Document, Quantity, Span, Statement
from checker.regex import regex
from checker.text import numbers
from checker.text.anchors import with_numbers
from checker.text.language import language
from checker.text.sentences import sentences_from
from checker.text.spots import at_digits
from checker.text.tokens import singular, tokenize
from checker.text.vocabulary import vocabulary

_WHOLE = regex(
    r"(?<![\w.,/€$£§#:-])(?P<number>\d{1,3}(?:[,\u00a0\u202f\u2009 ]\d{3}){1,6}|\d{1,9})(?![\d.,/:-])"
    r"(?P<noun>(?:[ \u00a0][^\W\d_]+(?:[-’'][^\W\d_]+)*){0,6})\s?\((?=[^()]{5,400}(?:\([^()]*\)[^()]*)*\))"
)
_CLOSE = regex(r"[^()]*(?:\([^()]*\)[^()]*)*\)")
_OF = regex(r"((?:[^\W\d_]+ )?[^\W\d_]+) (?:of|totalling|totaling)\s$")
_MOST = 20
"""Such counts of a sentence, at most: each is held against all that stands behind it, and more are data."""
_BEFORE = 24
_NO_NOUN = frozenset({"PERCENT", "SCALE", "TO", "OR", "AND"})
_AFTER = 80


def wholes(document: Document, known: Sequence[Statement]) -> tuple[Statement, ...]:
    """`known` and the counts that only their parts give away, in document order."""
    if not language().english:
        return tuple(known)
    taken = {statement.quantity.span.start for statement in known}
    found = [
        statement
        for _, block in with_numbers(document)
        if block.kind in PROSE
        for statement in _in_block(document, block.span, known, taken)
    ]
    if not found:
        return tuple(known)
    return tuple(sorted([*known, *found], key=lambda statement: statement.span.start))


def _in_block(
    document: Document, block: Span, known: Sequence[Statement], taken: set[int]
) -> Iterator[Statement]:
    if document.text.find("(", block.start, block.end) < 0:
        return
    ahead = sentences_from(document.text, block)
    sentence, found = Span(block.start, block.start), 0
    for match in at_digits(_WHOLE, document.text, block.start, block.end):
        while match.start() >= sentence.end:
            sentence, found = next(ahead), 0
        if match.start() not in taken and found < _MOST:
            statement = _statement(document, block, sentence, match, known)
            if statement is not None:
                found += 1
                yield statement


def _statement(
    document: Document, block: Span, sentence: Span, match: re.Match[str], known: Sequence[Statement]
) -> Statement | None:
    text = document.text
    close = _CLOSE.match(text, match.end(), block.end)
    if close is None or not _can_count(text, block, match):
        return None
    parts = read_parts(text, Span(match.end(), close.end() - 1))
    value = numbers.figure(match["number"])
    if parts is None or not _is_sum(parts, value):
        return None
    unit = _unit(text, block, match, close.end()) or _said_before(known, block, match.start())
    if not unit:
        return None
    number = Span(*match.span("number"))
    head = singular(unit.split(" ")[-1].lower())
    if vocabulary().has("MEASURE", head) and " " not in unit:
        return None  # 1 234 tonnes (…): what is measured may be rounded
    span = Span(number.start, match.end("noun"))
    return Statement(span, Quantity(number, value), unit, head, sentence, sentence)


def _can_count(text: str, block: Span, match: re.Match[str]) -> bool:
    """Whether the number is exact and is not that of an article, an amount or a year."""
    number = countable(text, block.start, *match.span("number"))
    noun = tokenize(match["noun"])
    return number is not None and number.exact and all(token.kind not in _NO_NOUN for token in noun)


def _is_sum(parts: Parts, value: int) -> bool:
    """Whether the parts can only be the number's: read for certain, and near to it together."""
    return parts.listed.sure and abs(parts.total - value) * 4 <= value


def _unit(text: str, block: Span, match: re.Match[str], close: int) -> str:
    """The noun counted, "" where none is found."""
    if match["noun"]:
        return _cut(match["noun"])
    behind = "2" + text[close : min(close + _AFTER, block.end)]
    tokens, counts = find(behind) if behind[1:2] == " " else ((), ())
    if counts and counts[0].noun is not None and counts[0].noun[0] == 1 and not counts[0].singular:
        return behind[tokens[1].start : tokens[counts[0].noun[1] - 1].end]
    before = _OF.search(text, max(match.start() - 2 * _BEFORE, block.start), match.start())
    return before[1].removeprefix("a ").removeprefix("the ") if before else ""


def _said_before(known: Sequence[Statement], block: Span, offset: int) -> str:
    """The noun of the count before, where it stands in the same block: "352 were made …, 237 by …"."""
    index = bisect_left(known, offset, key=lambda statement: statement.span.start)
    before = known[index - 1] if index else None
    return before.unit if before is not None and before.span.start >= block.start else ""


def _cut(noun: str) -> str:
    """A noun phrase up to the words that only say where or by whom."""
    kept: list[str] = []
    for token in tokenize(noun):
        if kept and token.kind in ("PREPOSITION", "IN", "OF", "VERB", "STOP", "THEM"):
            break
        kept.append(token.text)
    return " ".join(kept)
