"""Members that an act does not bind: "Denmark did not take part in …", "not applicable in Ireland".

What a paragraph or one of its notes says of an act holds for the counts of that paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.facts import Facts
from checker.model import Span
from checker.reading.folding import fold
from checker.reading.lists import read_names
from checker.reading.sentences import sentences
from checker.reading.tokens import tokenize

_BEHIND = re.compile(
    r"(?:is|are)?\s?not applicable (?:in|to) |(?:does|do) not apply (?:in|to) |not bind(?:ing)? (?:on )?"
)
_BEFORE = re.compile(
    r"did not take part in|(?:is|are) not bound by|not subject to its application|opted out of"
)


def opted_out(facts: Facts, block: Span) -> frozenset[str]:
    """The keys of the members that the act of a paragraph does not bind."""
    spans = [block, *(note.body for _, note in facts.notes_in(block) if note.body is not None)]
    return frozenset(
        key for span in spans for sentence in _telling(facts, span) for key in _named(facts, sentence)
    )


def _telling(facts: Facts, span: Span) -> Iterator[Span]:
    text = facts.document.text
    if _BEHIND.search(text, span.start, span.end) or _BEFORE.search(text, span.start, span.end):
        yield from sentences(text, span)


def _named(facts: Facts, sentence: Span) -> Iterator[str]:
    text = facts.document.text
    behind = _BEHIND.search(text, sentence.start, sentence.end)
    if behind is not None:
        start = behind.end()
    elif _BEFORE.search(text, sentence.start, sentence.end):
        start = sentence.start
    else:
        return
    run = read_names(fold(tokenize(text[start : sentence.end], start)))
    if run is not None:
        yield from (item.key for item in run.items.items)
