"""What an editor would quote of a count whose noun is left out: not "15 are" but "15 are behind schedule"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Span, Statement
from checker.text.tokens import Token, tokenize

_LIMITS = frozenset({"COMMA", "SEMI", "COLON", "DASH", "LPAR", "RPAR", "PUNCT"})
_NUMBERS = frozenset({"FIGURE", "ONES", "TEENS", "TENS"})
_POINTING = frozenset({"THEM", "THESE", "PLURAL"})
"""Words that stand for the noun: "of them", "of these"."""
_BARE = frozenset({"VERB", "TO"})
"""Words that say nothing without what follows them: a count is better quoted without them."""
_DETERMINERS = frozenset({"THE", "ALL", "AT_LEAST", "AT_MOST", "ABOUT", "OTHER", "REMAINING"})
_LONGEST = 120
"""Characters of a sentence's rest that are read for it."""


def phrase(text: str, statement: Statement) -> Span:
    """The span of `statement`, with what the things counted did where nothing else says what they are."""
    span = statement.span
    if not statement.implied:
        return span
    last = tokenize(text[span.start : span.end])[-1]
    if last.kind in _NUMBERS | _POINTING:
        return span
    end = min(statement.clause.end, span.end + _LONGEST)
    behind = tokenize(text[span.end : end], span.end)
    kept = behind[: _limit(behind)]
    if not kept and last.kind in _BARE:
        return Span(span.start, statement.quantity.span.end)
    return Span(span.start, kept[-1].end if kept else span.end)


def _limit(tokens: Sequence[Token]) -> int:
    """How many tokens stand before the next limit: a comma, a bracket, or "and" with a count behind it."""
    ranged = False
    for index, token in enumerate(tokens):
        counted = token.kind in ("AND", "OR") and _counts(tokens[index + 1 :])
        if token.kind in _LIMITS or (counted and not ranged):
            return index
        ranged = not counted and (ranged or token.lower == "between")
    return len(tokens)


def _counts(tokens: Sequence[Token]) -> bool:
    first = next((token for token in tokens if token.kind not in _DETERMINERS), None)
    return first is not None and first.kind in _NUMBERS
