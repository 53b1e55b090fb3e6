"""Bare numbers with a bracket that says which are meant: the noun stands before, and is left out.

It lies above the mean in two (Marches and South); seven (five schools and two halls) have a kitchen.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.facts.countable import is_hedged
from checker.model import PROSE, Document, Quantity, Span, Statement
from checker.regex import regex
from checker.text import numbers
from checker.text.alternatives import alternatives
from checker.text.anchors import at_numbers, with_numbers
from checker.text.language import of_language
from checker.text.sentences import sentences
from checker.text.tokens import tokenize
from checker.text.vocabulary import vocabulary

_FEWEST = 2
"""Of one, a bracket explains what it is."""
_BACK = 24
"""Characters before a number in which stands what makes it no count."""
_NO_COUNT = frozenset({"CODE", "FIGURE", "HYPHEN", "DASH", "NAME", "ONES", "TEENS", "TENS", "HUNDRED"})


def bracketed(document: Document, known: Sequence[Statement]) -> tuple[Statement, ...]:
    """`known` and the bare numbers whose bracket lists what they count, in document order."""
    taken = {statement.quantity.span.start for statement in known}
    found = [
        statement
        for _, block in with_numbers(document)
        if block.kind in PROSE and document.text.find(" (", block.span.start, block.span.end) >= 0
        for statement in _in_block(document.text, block.span, known)
        if statement.quantity.span.start not in taken
    ]
    return tuple(sorted([*known, *found], key=lambda one: one.span.start)) if found else tuple(known)


@of_language
def _bare() -> re.Pattern[str]:
    """A small number in words, with a bracket that holds a comma, or an "and" between two words."""
    joint = rf"[^()]*\w\s+{alternatives('AND')}\s+\w[^()]*"
    return regex(rf"(?i)(?<![\w-])({alternatives('ONES', 'TEENS')}) \((?={joint}\))")


def _in_block(text: str, block: Span, known: Sequence[Statement]) -> Iterator[Statement]:
    if not any(at_numbers(_bare(), text, block.start, block.end)):
        return
    for sentence in sentences(text, block):
        for match in at_numbers(_bare(), text, sentence.start, sentence.end):
            number = Span(*match.span(1))
            value = numbers.cardinal([match[1].lower()])
            noun = _said_before(known, block, number.start)
            if (
                noun is None
                or value is None
                or value < _FEWEST
                or not _may_count(text, sentence, number.start)
            ):
                continue
            stated = Quantity(number, value, words=True)
            yield Statement(number, stated, noun.unit, noun.head, sentence, sentence, implied=True)


def _may_count(text: str, sentence: Span, start: int) -> bool:
    """Whether no hedge, label or other number stands before a number."""
    back = max(start - _BACK, sentence.start)
    before = tokenize(text[back:start])
    label = bool(before) and vocabulary().has("LABEL", before[-1].lower)
    return not is_hedged(text, back, start) and not label and (not before or before[-1].kind not in _NO_COUNT)


def _said_before(known: Sequence[Statement], block: Span, start: int) -> Statement | None:
    """The count before, where it stands in the same block: its noun is meant."""
    index = bisect_left(known, start, key=lambda statement: statement.span.start)
    before = known[index - 1] if index else None
    return before if before is not None and before.span.start >= block.start else None
