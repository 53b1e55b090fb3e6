"""Percentages that are shares of one whole: 40 % for roads and 35 % for rail; the remaining 25 % for ports.

A sentence says so by "the remaining", "the rest", or by words that split the whole before the first of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from checker.facts.amounts import amount_tokens
from checker.facts.sharing import SHARE, may_share, share_figure, share_places
from checker.frozen import dataclass, replace
from checker.model import PROSE, Document, Span
from checker.text.alternatives import seek
from checker.text.anchors import at_numbers, with_numbers
from checker.text.figures import YEAR, Figure, added, slack
from checker.text.language import in_english
from checker.text.partitions import Row, row
from checker.text.sentences import sentences
from checker.text.spots import Sought, seeking
from checker.text.vocabulary import vocabulary

_SEVERAL, _WHOLE, _MORE = 3, 100, 10
"""Shares of a row that no word splits a whole into, at least, and by how much they are more, at most."""
_MOST = 40
"""Shares of a whole, at most: a row of more is data."""


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
        if block.kind in PROSE and may_share(text, block.span)
        for found in (
            _in_block(text, block.span)
            if _split_words().search(text, block.span.start, block.span.end)
            else _in_rows(text, block.span)
        )
    )


@seeking
def _split_words() -> Sought:
    """What is in every phrase that says of percentages that they split a whole."""
    return seek("LEFT_OVER", "SPLIT_INTO", "SHARED_OUT", "SEX")


def _in_rows(text: str, block: Span) -> Iterator[Partition]:
    """The rows of percentages that are a little more than a whole, though no word splits one into them.

    Of 24 million words of print and drafts, 88 such rows make a whole, and seven of nine that make more are
    mistaken. One that makes less leaves something untold.
    """
    if len(share_places(text, block)) < _SEVERAL:
        return
    for sentence in sentences(text, block):
        found = list(at_numbers(SHARE, text, sentence.start, sentence.end))
        shares = _figures(text, found) if _SEVERAL <= len(found) <= _MOST else []
        over = added(shares) - _WHOLE
        if not slack(shares) < over <= _MORE or YEAR.search(text, sentence.start, sentence.end):
            continue
        read = row(amount_tokens(text, sentence), [Span(*match.span(1)) for match in found])
        total = any(
            abs(2 * one.value - over - _WHOLE) <= slack(shares) for one in shares
        )  # the others make it
        if read is not None and read.series and not total and not _are_rates(text, sentence, shares):
            yield Partition(Span(shares[0].span.start, shares[-1].span.end), tuple(shares))


def _are_rates(text: str, sentence: Span, shares: Sequence[Figure]) -> bool:
    """Whether percentages are of several things: "Turnout was 40 % in the north, 35 % in the south"."""
    known = vocabulary()
    behind = [text[one.span.end : sentence.end].split(maxsplit=2)[:2] for one in shares]
    placed = any(
        known.has("PREPOSITION", first)
        or (known.has("IN", first) and (of[0].isupper() or known.has("THE", of)))
        for first, of in (words for words in behind if len(words) > 1)
    )
    ahead = text[sentence.start : shares[0].span.start].lower().split()
    return placed or any(known.has("SHARE_NOUN", word) for word in ahead)


def _in_block(text: str, block: Span) -> Iterator[Partition]:
    before: list[Figure] = []
    stated: list[Decimal] | None = None
    for sentence in sentences(text, block):
        found = list(at_numbers(SHARE, text, sentence.start, sentence.end))
        shares = _figures(text, found)
        places = [Span(*match.span(1)) for match in found]
        read = row(amount_tokens(text, sentence), places) if len(shares) > (not before) else None
        rest = read is not None and len(shares) == 1 and bool(read.rest)
        if read is None or not (rest or read.series):
            before = shares if len(shares) == 1 else []
            continue
        shares = [*before, *shares] if rest else shares
        before = shares if len(shares) < _MOST else []
        if 1 < len(shares) <= _MOST and _is_partition(text, read, shares):
            stated = _stated(text, block) if stated is None else stated
            if not _is_filled(stated, shares):
                yield Partition(Span(shares[0].span.start, shares[-1].span.end), tuple(shares))


def _figures(text: str, found: Iterable[re.Match[str]]) -> list[Figure]:
    """The percentages of a sentence with their signs; none where one is a guess, a level or a change."""
    read = [(match, share_figure(text, Span(*match.span(1)), "NO_SHARE")) for match in found]
    figures = [replace(one, span=Span(*match.span())) for match, one in read if one is not None]
    return figures if len(figures) == len(read) else []


def _stated(text: str, block: Span) -> list[Decimal]:
    """The percentages of a paragraph, the least first."""
    read = (share_figure(text, place) for place in share_places(text, block))
    return sorted(one.value for one in read if one is not None)


def _is_filled(stated: Sequence[Decimal], shares: Sequence[Figure]) -> bool:
    """Whether another percentage of the paragraph is what the shares lack of a whole.

    Only 6 % were saved. … 52 % were damaged. The remaining 42 % sank.
    """
    lacking = 100 - sum(share.value for share in shares)
    room = sum(share.step for share in shares)
    nearest = bisect_left(stated, lacking - room)
    return lacking > room and nearest < len(stated) and stated[nearest] <= lacking + room


def _is_partition(text: str, read: Row, shares: Sequence[Figure]) -> bool:
    """Whether the last one is what is left, or words say that all split one whole, not over time."""
    rest = [share for share in shares if share.span.start in read.rest]
    dated = YEAR.search(text, shares[0].span.end, shares[-1].span.start) is not None
    return rest == [shares[-1]] if rest else read.split and not dated
