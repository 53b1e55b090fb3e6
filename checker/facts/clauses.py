"""The clause that a count stands in, and what the things counted did in it: its predicate."""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts.borrowed import Sentence
from checker.facts.counts import Count
from checker.text.predicates import predicate
from checker.text.tokens import Token

_LIMITS = frozenset({"COMMA", "SEMI", "COLON", "DASH"})
_BREAKS = frozenset({"SEMI", "COLON"})


def clause_of(tokens: Sequence[Token], count: Count) -> tuple[int, int]:
    """The tokens between the semicolons or colons around a count."""
    start, end = count.first, count.end
    while start > 0 and tokens[start - 1].kind not in _BREAKS:
        start -= 1
    while end < len(tokens) and tokens[end].kind not in _BREAKS:
        end += 1
    return start, end


def predicate_of(sentence: Sentence, index: int) -> frozenset[str]:
    """What the members of a count did: the words after a subject, the words around an object."""
    counts, tokens = sentence.counts, sentence.tokens
    count = counts[index]
    before_start = counts[index - 1].end if index else 0
    after_end = counts[index + 1].first if index + 1 < len(counts) else len(tokens)
    previous = tokens[count.first - 1] if count.first else None
    after = _until(tokens, count.end, after_end)
    is_object = previous is not None and previous.kind in ("PREPOSITION", "IN", "TO", "OF")
    if not is_object:
        return predicate(after)
    before = tokens[_back(tokens, count.first, before_start) : count.first]
    follows = after if after and after[0].kind in ("VERB", "PREPOSITION") else []
    return predicate([*before, *follows])


def _until(tokens: Sequence[Token], start: int, end: int) -> list[Token]:
    """The words from `start` to the next limit; a comma right behind the count opens an aside."""
    index = start
    while index < end and (tokens[index].kind not in _LIMITS or index == start):
        index += 1
    return list(tokens[start:index])


def _back(tokens: Sequence[Token], index: int, limit: int) -> int:
    while index > limit and tokens[index - 1].kind not in _BREAKS:
        index -= 1
    return index
