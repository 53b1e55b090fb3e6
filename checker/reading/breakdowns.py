"""Amounts that the text breaks down: EUR 61 million, of which EUR 29 million … and EUR 32 million …

The parts follow their whole in brackets, after a colon, or after words that introduce all parts
("comprising", "split into") or some of them ("of which"); or a note splits the amount at its mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.model import BlockKind, Document, Span
from checker.reading.amounts import Amount, may_hold, read_amounts
from checker.reading.sentences import sentences
from checker.reading.vocabulary import vocabulary

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_SPLIT = re.compile(
    r"\b(?:split|divided|broken\s+down|shared|comprises|consists\s+of|made\s+up\s+of)\b[^.:]*:?\s*$"
)
_JOINT = re.compile(r"[,;]|\band\b|\bplus\b|&")
_TOGETHER = re.compile(
    r"[,;(–—-]?\s*(?:and\s+|or\s+)?(?:for\s+|making\s+|giving\s+|that\s+is\s+)?"
    r"(?:a\s+total\s+of|in\s+total|in\s+all|together|totalling|adding\s+up\s+to|amounting\s+to\s+a\s+total\s+of)\s*:?\s*"
)
_FAR = 90
_NEXT = 12
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BARRED = re.compile(
    r"\b(?:compared|against|than|including|includes|include|of\s+which|of\s+these|such\s+as|instead|respectively|each"
    r"|per|up\s+to|or|while|whereas|previously|earlier|excluding|less|minus|respectively|then|original\w*)\b"
    r"|\b(?:19|20)\d\d/\d\d\b|[%?]|\b(?:from|to|by|of)\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Breakdown:
    """An amount and its parts; `whole` are all of them, else the parts named may be some.

    `dated`: years tell the parts apart, as they would a series over time.
    """

    amount: Amount
    parts: tuple[Amount, ...]
    whole: bool
    dated: bool = False


def breakdowns(document: Document) -> tuple[Breakdown, ...]:
    """All amounts that the prose of `document` breaks down, in document order."""
    found: list[Breakdown] = []
    for block in document.blocks:
        if block.kind in _READ and may_hold(document.text, block.span.start, block.span.end):
            for sentence in sentences(document.text, block.span):
                if may_hold(document.text, sentence.start, sentence.end):
                    found.extend(_in_sentence(document.text, sentence))
    return (*found, *_in_notes(document))


# --- in one sentence -----------------------------------------------------------------------


def _in_sentence(text: str, sentence: Span) -> Iterator[Breakdown]:
    amounts = read_amounts(text, sentence)
    for index, amount in enumerate(amounts[:-2]):
        made = _made_of(text, sentence, amount, amounts[index + 1 :])
        if made is not None:
            yield made
    if len(amounts) > 2:
        yield from _together(text, amounts)


def _made_of(text: str, sentence: Span, amount: Amount, behind: Sequence[Amount]) -> Breakdown | None:
    """The parts that follow an amount."""
    gap = text[amount.span.end : behind[0].span.start]
    whole, end = _introduced(text, gap, amount.span.end, sentence.end)
    if whole is None:
        return None
    parts = [part for part in behind if part.span.end <= end]
    if not _is_series(text, amount, parts):
        return None
    dated = _YEAR.search(text, parts[0].span.end, min(parts[-1].span.end + _NEXT, end)) is not None
    return Breakdown(amount, tuple(parts), whole, dated)


def _introduced(text: str, gap: str, start: int, end: int) -> tuple[bool | None, int]:
    """Whether the words behind an amount introduce all of its parts (None: no parts), and where those end."""
    words = vocabulary()
    plain = " ".join(gap.strip(" ,").lower().split())
    opening = gap.rfind("(")
    if opening >= 0 and not gap[:opening].strip() and ")" not in gap:
        close = text.find(")", start, end)
        inner = gap[opening + 1 :].strip().lower()
        return (None if close < 0 or inner else True), close
    if len(gap) > _FAR:
        return None, end
    if not plain.strip(" :") or (plain.endswith(":") and _SPLIT.search(plain)):
        return (True if plain.endswith(":") else None), end
    if plain in words.sets["MADE_OF"] or (_SPLIT.search(plain) and plain.endswith(("into", "in", ":", "of"))):
        return True, end
    return (False if plain in words.sets["SOME_OF"] - {"with", "including"} else None), end


def _is_series(text: str, amount: Amount, parts: Sequence[Amount]) -> bool:
    """Whether amounts are parts of one: two or more, of its unit, exact, with nothing else between them."""
    if len(parts) < 2 or not amount.exact or any(not part.exact for part in parts):
        return False
    if not all(part.unit == amount.unit or (not part.unit and part.times) for part in parts):
        return False
    gaps = [text[one.span.end : other.span.start] for one, other in pairwise(parts)]
    return all(_JOINT.search(gap) and not _BARRED.search(gap) for gap in gaps)


def _together(text: str, amounts: Sequence[Amount]) -> Iterator[Breakdown]:
    """EUR 29 million for roads and EUR 32 million for rail, a total of EUR 61 million"""
    for index in range(2, len(amounts)):
        gap = text[amounts[index - 1].span.end : amounts[index].span.start]
        match = _TOGETHER.search(gap)
        if match is None or match.end() != len(gap) or match.start() > _FAR or _BARRED.search(gap):
            continue
        parts = amounts[:index]
        if _is_series(text, amounts[index], parts):
            yield Breakdown(amounts[index], tuple(parts), whole=False)


# --- in a note -----------------------------------------------------------------------------


def _in_notes(document: Document) -> Iterator[Breakdown]:
    """EUR 61 million¹, where note 1 says: split in two lots: EUR 29 million … and EUR 32 million …"""
    for note in document.notes:
        if (
            note.body is None
            or not note.references
            or not may_hold(document.text, note.body.start, note.body.end)
        ):
            continue
        for sentence in sentences(document.text, note.body):
            parts = read_amounts(document.text, sentence)
            if not parts:
                continue
            yield from _in_sentence(document.text, sentence)
            before = document.text[sentence.start : parts[0].span.start]
            if _SPLIT.search(before) and before.rstrip().endswith((":", "into", "in")):
                amount = _at_mark(document, note.references[0])
                if amount is not None and _is_series(document.text, amount, parts):
                    yield Breakdown(amount, tuple(parts), whole=True)


def _at_mark(document: Document, mark: int) -> Amount | None:
    """The one amount of the sentence in front of a note's mark."""
    block = document.blocks[document.block_at(max(mark - 1, 0))]
    for sentence in sentences(document.text, block.span):
        if sentence.start < mark <= sentence.end + 1:
            amounts = read_amounts(document.text, Span(sentence.start, min(mark, sentence.end)))
            return amounts[0] if len(amounts) == 1 else None
    return None
