"""A document's sentences that state a number of a day or a year, as rows that find their like elsewhere.

A sentence is known by its words without the numbers that it states. The same words in two documents are the
same statement: about the same year, which is one of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from hashlib import sha256

from checker.corpus.rows import place
from checker.corpus.tables import Row
from checker.locating import located
from checker.model import PROSE, Document, Span
from checker.placing import Places
from checker.regex import regex
from checker.text.figures import NUMBER
from checker.text.sentences import sentences
from checker.verdicts import Ledger

LEAST = 10
"""Words that a sentence has at least: shorter ones stand in documents that know nothing of one another."""

_DIGITS = 16
_YEAR = regex(r"(?<!\d)(?<!\d,)(?:19|20)\d\d(?!\d|[.,]\d)")
# 61 % · 4.5 per cent · EUR 12 million · €3.2 billion: what is counted is read by the grammars.
_MEASURED = regex(
    rf"(?:(?:EUR|USD|GBP|[€$£])\s?(?P<sum>{NUMBER})|(?P<share>{NUMBER})\s?(?:%|per\s?cent\b|percent\b|million\b|billion\b))"
)


def passages(ledger: Ledger, name: str) -> Iterator[Row]:
    """One row a sentence; `name` is the document's id."""
    facts = ledger.facts
    document, places = facts.document, Places(facts.document)
    years = [match.start() for match in _YEAR.finditer(document.text)]
    counted = sorted(statement.quantity.span for statement in facts.statements)
    for block in document.blocks if years else ():
        if block.kind not in PROSE or not _within(years, block.span):
            continue
        every = sentences(document.text, block.span)
        for sentence in every:
            numbers = _numbers(document, sentence, counted)
            if numbers and _within(years, sentence) and len(document.quote(sentence).split()) >= LEAST:
                rest = [one for one in every if one != sentence]
                where = located(document, places(sentence))
                yield {
                    "document": name,
                    "path": where.path,
                    "passage": _digest(_masked(document, sentence, numbers)),
                    "numbers": " | ".join(document.quote(number) for number in numbers),
                    "around": _digest(*map(document.quote, rest)) if _is_long(document, rest) else None,
                    **place(where),
                }


def _within(starts: Sequence[int], span: Span) -> bool:
    index = bisect_left(starts, span.start)
    return index < len(starts) and starts[index] < span.end


def _numbers(document: Document, sentence: Span, counted: Sequence[Span]) -> list[Span]:
    """The numbers that a sentence states, in its order."""
    first = bisect_left(counted, Span(sentence.start, sentence.start))
    found = set(counted[first : bisect_left(counted, Span(sentence.end, sentence.end))])
    for match in _MEASURED.finditer(document.text, sentence.start, sentence.end):
        span = Span(*match.span("sum" if match["sum"] else "share"))
        if not any(one.start < span.end and span.start < one.end for one in found):
            found.add(span)
    return sorted(found)


def _masked(document: Document, sentence: Span, numbers: Sequence[Span]) -> str:
    """The words of a sentence, a mark for each of its numbers."""
    at, parts = sentence.start, []
    for number in numbers:
        parts.append(document.text[at : number.start])
        at = number.end
    return "\0".join([*parts, document.text[at : sentence.end]])


def _is_long(document: Document, rest: Sequence[Span]) -> bool:
    """Whether what stands around a sentence is enough to tell that a whole passage was copied."""
    return sum(len(document.quote(one).split()) for one in rest) >= LEAST


def _digest(*texts: str) -> str:
    plain = "\n".join(" ".join(text.lower().split()) for text in texts)
    return sha256(plain.encode("utf-8", "backslashreplace")).hexdigest()[:_DIGITS]
