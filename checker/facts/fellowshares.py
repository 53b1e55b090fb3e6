"""A share beside its part, where the shares around it tell what it is of.

There were 2 150 cases. Pay made up 860 of them (40 %), hours 645 (30 %) and leave 430 (20 %).
- pay: 860 (40 %)   - hours: 645 (30 %)   - leave: 430 (20 %)

Where all other shares of a sentence, a paragraph or a list are of one number, the last of them is as well:
unless words between them name another whole, or another number near by makes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, islice

from checker.facts.amounts import Amount, may_hold, read_amounts
from checker.facts.countable import Countable, countables
from checker.facts.portions import Portion
from checker.facts.sharing import AMONG, Share, may_share, parts_in, share_places
from checker.frozen import dataclass
from checker.model import PROSE, Block, BlockKind, Document, Span
from checker.text.sentences import sentences
from checker.text.windows import Windows

_OTHERS = 2
"""Other shares that must be of one number, at least: a single one is of many by chance."""
_MOST = 40
"""Shares of a paragraph or a list, at most: one with more is data."""
_REACH = 1500
"""Characters before the first share in which the whole is sought."""


@dataclass(frozen=True, slots=True)
class _Whole:
    """A number that shares may be of; the sum of the parts stands nowhere."""

    value: Decimal
    unit: str
    span: Span | None


class _Near:
    """The numbers and the amounts of a text, by where they stand."""

    def __init__(self, text: str) -> None:
        self._counts: Windows[Countable] = Windows(text, countables)
        self._amounts: Windows[Amount] = Windows(text, _amounts)

    def __call__(self, series: Sequence[Share]) -> list[_Whole]:
        """The numbers before and among the shares of a series, without its parts; the nearest first."""
        first, last = series[0].span.start, series[-1].figure.span.end
        around = Span(max(first - _REACH, 0), last)
        found = [_Whole(Decimal(one.value), "", one.span) for one in self._counts(around)]
        found += [_Whole(one.figure.value, one.unit, one.span) for one in self._amounts(around)]
        parts = {one.span.start for one in series}
        ahead = [one for one in found if one.span is not None and one.span.start not in parts]
        return sorted(ahead, key=lambda one: abs(one.span.start - first) if one.span else 0)


def _amounts(text: str, span: Span) -> list[Amount]:
    return list(read_amounts(text, span) if may_hold(text, span.start, span.end) else [])


def fellow_shares(document: Document, read: Sequence[Portion]) -> Iterator[Portion]:
    """The shares of `document` whose whole the others tell; `read` are those whose whole is known already."""
    known, near = {one.share.span.start: one for one in read}, _Near(document.text)
    for series in _series(document, known):
        new = any(one.figure.span.start not in known for one in series)
        if new and _OTHERS < len(series) <= _MOST:
            for portion in _in_series(document.text, series, known, near(series)):
                known[portion.share.span.start] = portion
                yield portion


# --- series --------------------------------------------------------------------------------


def _series(document: Document, known: dict[int, Portion]) -> Iterator[list[Share]]:
    """The shares of each sentence, of each paragraph, and of each list with one share an item."""
    text = document.text
    if not may_share(text, Span(0, len(text))):
        return
    for is_item, run in groupby(document.blocks, lambda block: block.kind is BlockKind.ITEM):
        blocks = [block for block in run if block.kind in PROSE]
        if is_item:
            yield from _items(text, blocks, known)
        for block in blocks:
            if may_share(text, block.span):
                told = [_all(text, sentence, known) for sentence in sentences(text, block.span)]
                yield from told
                if sum(map(bool, told)) > 1:
                    yield [one for several in told for one in several]


def _items(text: str, blocks: Sequence[Block], known: dict[int, Portion]) -> Iterator[list[Share]]:
    """Items side by side with one share each; one without a share among them ends the series."""
    for _, level in groupby(blocks, lambda block: block.level):
        items = list(level)
        if len(items) > _OTHERS and all(may_share(text, block.span) for block in items):
            found = [_all(text, block.span, known) for block in items]
            if all(len(one) == 1 for one in found):
                yield [one for several in found for one in several]


def _all(text: str, span: Span, known: dict[int, Portion]) -> list[Share]:
    """The shares of a stretch with their parts: those whose whole is known, too, in their order."""
    own = {one.figure.span.start: one for one in parts_in(text, span)}
    beside = (known.get(place.start) for place in share_places(text, span) if place.start not in own)
    own |= {one.share.span.start: Share(one.span, Decimal(one.part), "", one.share) for one in beside if one}
    return [own[start] for start in sorted(own)]


# --- wholes --------------------------------------------------------------------------------


def _in_series(
    text: str, series: Sequence[Share], known: dict[int, Portion], near: Sequence[_Whole]
) -> Iterator[Portion]:
    wholes = [(whole, _misfits(series, whole)) for whole in _wholes(series, known, near)]
    for at, one in enumerate(series):
        others = [*series[:at], *series[at + 1 :]]
        if one.figure.span.start in known or len({other.value for other in others}) < _OTHERS:
            continue
        if at and AMONG.search(text, series[at - 1].figure.span.end, one.span.start):
            continue
        of = [whole for whole, misfits in wholes if misfits in ([], [at])]
        if not of or one.unit != of[0].unit or one.value > of[0].value:
            continue
        fitting = next((whole for whole in of if _fits(one, whole)), None)
        summed = any(whole.value == sum(part.value for part in series) for whole in of)
        if fitting is None and not summed and any(_fits(one, whole) for whole in near):
            continue  # another number near by makes it
        whole = fitting or of[0]
        yield Portion(
            Span(one.span.start, one.figure.span.end),
            one.value,
            whole.value,
            one.figure,
            way="a whole that other shares tell",
            told=whole.span,
            amount=one.span if one.unit or not text[one.span.end - 1].isdigit() else None,
        )


def _fits(one: Share, whole: _Whole) -> bool:
    if one.unit != whole.unit or not 0 < one.value <= whole.value:
        return False
    return abs(100 * one.value / whole.value - one.figure.value) <= one.figure.slack


def _misfits(series: Sequence[Share], whole: _Whole) -> list[int]:
    """Which shares of a series are not of a whole: the first two of them."""
    return list(islice((at for at, one in enumerate(series) if not _fits(one, whole)), 2))


def _wholes(series: Sequence[Share], known: dict[int, Portion], near: Sequence[_Whole]) -> Iterator[_Whole]:
    """The numbers that the shares may be of, the nearest first; last, what all parts make together."""
    shares = filter(None, (known.get(one.figure.span.start) for one in series))
    yield from (_Whole(Decimal(one.whole), "", one.told) for one in shares)
    yield from near
    if len({one.unit for one in series}) == 1:
        yield _Whole(sum((one.value for one in series), Decimal(0)), series[0].unit, None)
