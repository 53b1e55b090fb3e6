"""Percentages that are shares of one whole: 40 % for roads and 35 % for rail; the remaining 25 % for ports.

A sentence says so by "the remaining", "the rest", or by words that split the whole before the first of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from checker.frozen import dataclass
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text.alternatives import by_initial
from checker.text.anchors import at_numbers, with_numbers
from checker.text.figures import NUMBER, YEAR, Figure, read_number
from checker.text.language import in_english
from checker.text.sentences import sentences

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})
_SHARE = regex(rf"(?<![\d.,–-])({NUMBER})\s?(?:%|per\s?cent\b)(?!\s*(?:points?|(?:to|[–-])\s*\d))")
_CENT = regex(r"per\s?cent")
_HEDGE = regex(
    r"\b(?:about|around|approximately|some|nearly|almost|over|under|than|least|most|up\s+to|roughly|only|circa|ca\.?"
    r"|by|from|to|of\s+(?:the\s+)?remaining|of\s+the\s+other|between|additional|further|another|extra)\s*$|[~≈<>≤≥±+]\s?$",
    re.IGNORECASE,
)
_HEDGING = ".~≈<>≤≥±+"
"""What a hedge can end with besides letters."""
_REST = regex(
    by_initial(("remaining", "remainder", "rest", "balance"), r"(?<!\w.)")
    + r"\b(?:\s+(?i:of\s+(?:the|it|them)\s*\w*|is|was|are|were|being|made\s+up|amounts?\s+to|\())*\s*\(?$"
)
_OTHER = regex(r"\bthe\s+other\s+$", re.IGNORECASE)
_KINDS = r"(?:wo)?men|(?:fe)?male|girls|boys"
_ARE_KINDS = regex(
    rf"%(?:\s+of\s+(?:the\s+)?(?!{_KINDS})[a-z]+)?\s+(?:are|were)\s+(?:{_KINDS})(?:\s+and|,)\s+\S+\s?%"
    rf"(?:\s+(?:are|were))?\s+(?:{_KINDS})\b"
    rf"|\b(?:{_KINDS})\s+(?:make|made)\s+up\s[^%]*%\s+of\s+(?:the\s+)?[a-z]+(?:\s+and|,)\s+(?:{_KINDS})\s+[^%a-z]*%"
    rf"|\b(?:{_KINDS})\s+account(?:ed)?\s+for\s[^%]*%\s+of\s+(?:the\s+)?[a-z]+(?:\s+and|,)\s+(?:{_KINDS})\s+for\s[^%a-z]*%",
    re.IGNORECASE,
)
_BETWEEN = regex(r"\b(?:split|divided|shared)\s+between\b[^.%:]*\($", re.IGNORECASE)
_SPLIT = regex(
    r"\b(?:broken\s+down|break-?down|breaks\s+down|split|splits|divided|divides|distributed|distribution|composition"
    r"|composed\s+of|made\s+up\s+of|consists?\s+of|as\s+follows)\b[^.%]*$",
    re.IGNORECASE,
)
_JOINT = regex(r"[,;]|\b(?:and|while|whereas|with|but)\b", re.IGNORECASE)
_BARRED = regex(
    r"\b(?:compared|against|than|up|down|respectively|of\s+(?:which|these|whom|those)|including|increas\w+|decreas\w+"
    r"|rose|fell|grew|rise|drop\w*|growth|or|average|half|third|quarter|both|twice|each|per|also|target|threshold)\b"
    r"|[.?!:]\s",
    re.IGNORECASE,
)
_MOST = 40
"""Shares of a whole, at most: a row of more is data."""
_LONGEST = 160
"""Characters between two shares of one whole, at most."""


@dataclass(frozen=True, slots=True)
class Partition:
    """The percentages that one whole is split into, and their place from the first to the last."""

    span: Span
    shares: tuple[Figure, ...]


@in_english(())
def partitions(document: Document) -> tuple[Partition, ...]:
    """All wholes that the prose of `document` splits into percentages, in document order."""
    text = document.text
    return tuple(
        found
        for _, block in with_numbers(document)
        if block.kind in _READ and _may_hold(text, block.span.start, block.span.end)
        for found in _in_block(text, block.span)
    )


def _may_hold(text: str, start: int, end: int) -> bool:
    """Whether there is a share. Few blocks have one, and to find no sign of it takes hardly any time."""
    signs = text.find("%", start, end) >= 0 or _CENT.search(text, start, end)
    return bool(signs) and _SHARE.search(text, start, end) is not None


def _in_block(text: str, block: Span) -> Iterator[Partition]:
    before: list[Figure] = []
    stated: list[Decimal] | None = None
    for sentence in sentences(text, block):
        shares = _shares(text, sentence)
        if shares is None:
            before = []
            continue
        if len(shares) == 1 and before and _is_rest(text, sentence.start, shares[0]):
            shares = [*before, *shares]
        elif not _is_series(text, shares):
            before = shares if len(shares) == 1 else []
            continue
        before = shares if len(shares) < _MOST else []
        if 1 < len(shares) <= _MOST and _is_partition(text, sentence, shares):
            stated = _stated(text, block) if stated is None else stated
            if not _is_filled(stated, shares):
                yield Partition(Span(shares[0].span.start, shares[-1].span.end), tuple(shares))


def _stated(text: str, block: Span) -> list[Decimal]:
    """The percentages of a paragraph, the least first."""
    read = (read_number(match[1]) for match in _SHARE.finditer(text, block.start, block.end))
    return sorted(one[0] for one in read if one is not None)


def _is_filled(stated: Sequence[Decimal], shares: Sequence[Figure]) -> bool:
    """Whether another percentage of the paragraph is what the shares lack of a whole.

    Only 6 % were saved. … 52 % were damaged. The remaining 42 % sank.
    """
    lacking = 100 - sum(share.value for share in shares)
    room = sum(share.step for share in shares)
    nearest = bisect_left(stated, lacking - room)
    return lacking > room and nearest < len(stated) and stated[nearest] <= lacking + room


def _shares(text: str, sentence: Span) -> list[Figure] | None:
    """The percentages of a sentence; None where one is not exact."""
    found = []
    for match in at_numbers(_SHARE, text, sentence.start, sentence.end):
        number = read_number(match[1])
        if number is None or _is_hedged(text, max(match.start() - 30, sentence.start), match.start()):
            return None
        found.append(Figure(Span(*match.span()), *number))
    rest = text[sentence.start : sentence.end]
    return found if rest.count("%") <= len(found) or not found else None


def _is_hedged(text: str, start: int, end: int) -> bool:
    """Whether a hedge ends there. Before most shares stands nothing that one can end with."""
    last = text[start:end].rstrip()[-1:]
    return (last.isalpha() or last in _HEDGING) and _HEDGE.search(text, start, end) is not None


def _is_series(text: str, shares: Sequence[Figure]) -> bool:
    """Whether nothing but their labels and joints stands between percentages."""
    gaps = [text[one.span.end : other.span.start] for one, other in pairwise(shares)]
    return all(len(gap) <= _LONGEST and _JOINT.search(gap) and not _BARRED.search(gap) for gap in gaps)


def _is_partition(text: str, sentence: Span, shares: Sequence[Figure]) -> bool:
    rest = [share for share in shares if _is_rest(text, max(share.span.start - 60, 0), share)]
    if rest:
        return rest == [shares[-1]]
    if YEAR.search(text, shares[0].span.end, shares[-1].span.start):
        return False  # a series over time
    opening = text[sentence.start : shares[0].span.start]
    if len(shares) == 2:
        return _BETWEEN.search(opening) is not None or _are_women_and_men(text, sentence)
    return _SPLIT.search(opening) is not None


def _are_women_and_men(text: str, sentence: Span) -> bool:
    """Whether two percentages say how many are women and how many men, not what women and men did."""
    said = text[sentence.start : sentence.end].replace("per cent", "%")
    return _ARE_KINDS.search(said) is not None


def _is_rest(text: str, start: int, share: Figure) -> bool:
    """Whether a percentage is called the remaining one."""
    return any(pattern.search(text, start, share.span.start) for pattern in (_REST, _OTHER))
