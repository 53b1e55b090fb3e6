"""What to take out of a text that says something twice.

One stretch is cut, from behind some words to behind the same words further on, so that the text reads on
over the cut. Among the cuts that are possible the one that leaves the fewest repeats wins, then one with
two words or more in common, then one whose join is attested elsewhere in the document, then the shortest.
It is offered only where nothing is said twice after it.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from checker.model import Span
from checker.reading.garble.evidence import broken
from checker.reading.garble.words import NOTHING, STOP, Spans, Words, is_content

if TYPE_CHECKING:
    from checker.reading.garble.repeats import Repeat

_WIDEST = 400
"""Words in a place whose cuts are all tried; in a longer one only the copies themselves."""
_COPIES = 64
"""Copies in so wide a place, at most: no one cut mends more, and none is looked for."""
_MARGIN = 12
_TRIED = 8
"""So many of the best cuts are tried until one leaves nothing behind."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Take out the words `start` up to `end`: the characters of `span`; one of `others` does as well."""

    start: int
    end: int
    span: Span
    others: tuple[Span, ...] = ()


def mended(
    words: Words, place: Repeat, stretch: tuple[int, int], left: Callable[[Words], bool]
) -> Cut | None:
    """The cut that mends `place`, a part of `stretch`; None where every one leaves a repeat behind."""
    if place.end - place.start > _WIDEST and len(place.copies) > _COPIES:
        return None
    low, high = stretch
    window = (max(place.start - _MARGIN, low), min(place.end + _MARGIN, high))
    tried: set[tuple[str, ...]] = set()
    for start, end in _ranked(words, place, window):
        around = (max(window[0] - 4 * _MARGIN, low), min(window[1] + 4 * _MARGIN, high))
        text = _without(words, around, start, end)
        if tuple(text.keys) in tried:
            continue
        tried.add(tuple(text.keys))
        if not left(text):
            return _cut(words, start, end, stretch)
        if len(tried) >= _TRIED:
            return None
    return None


def _ranked(words: Words, place: Repeat, window: tuple[int, int]) -> list[tuple[int, int]]:
    found = sorted(
        {(_rank(words, window, start, end), start, end) for start, end in _candidates(words, place)},
        key=lambda one: (one[0], -one[1]),
    )
    return [(start, end) for _, start, end in found]


def _candidates(words: Words, place: Repeat) -> Iterator[tuple[int, int]]:
    """All cuts inside `place` that leave the same words before both ends, and the copies themselves."""
    for copy in place.copies:
        yield copy.second, copy.end
        if copy.passes:
            whole = (copy.end - copy.first) // copy.length * copy.length
            yield copy.first, copy.first + whole - copy.length
            yield copy.first + copy.length, copy.first + whole
        if copy.points:
            yield copy.first + copy.length, copy.end
    if place.end - place.start > _WIDEST:
        return
    keys = words.keys
    same: defaultdict[str, list[int]] = defaultdict(list)
    for at in range(place.start, place.end):
        for earlier in same[keys[at]]:
            if is_content(keys[at]) or (earlier > 0 and keys[at - 1] == keys[earlier - 1]):
                yield earlier + 1, at + 1
        same[keys[at]].append(at)


def _rank(words: Words, window: tuple[int, int], start: int, end: int) -> tuple[int, bool, bool, int]:
    keys = words.keys
    kept = [*keys[window[0] : start], *keys[end : window[1]]]
    runs = Counter(zip(kept, kept[1:], kept[2:], kept[3:], strict=False))
    twice = sum(number - 1 for number in runs.values())
    common = start >= 2 and keys[start - 2 : start] == keys[end - 2 : end]
    return twice, not common, not _attested(words, window, start, end), end - start


def _attested(words: Words, window: tuple[int, int], start: int, end: int) -> bool:
    """Whether the words at the new join stand so elsewhere in the document."""
    keys = words.keys
    for before in (3, 2, 1):
        gram = (*keys[max(start - before, 0) : start], *keys[end : end + 4 - before])
        if len(gram) == 4 and any(not window[0] <= at < window[1] for at in words.grams.get(gram, ())):
            return True
    return False


def _without(words: Words, window: tuple[int, int], start: int, end: int) -> Words:
    """The words of the window without those of the cut, as a text by themselves."""
    low, high = window
    join = min(words.before[start], words.before[end]) if end < high else NOTHING
    before = [*words.before[low:start], *([join] if end < high else []), *words.before[end + 1 : high]]
    return Words(
        words.text,
        [*words.keys[low:start], *words.keys[end:high]],
        Spans([*words.spans[low:start], *words.spans[end:high]]),
        bytearray(before),
        array("l", accumulate(kind == STOP for kind in before)),
        (),
    )


def _cut(words: Words, start: int, end: int, stretch: tuple[int, int]) -> Cut:
    """The cut as characters to take out: up to the next word, or at a block's end up to the end of the last.

    Where the same words stand before or behind both its ends it may as well lie a little to the left or
    right. Best is what breaks no sentence and has the same before both its ends.
    """
    if end == stretch[1]:
        span = Span(words.spans[start - 1][1], words.spans[end - 1][1]) if start > stretch[0] else None
        return Cut(start, end, span or words.span(start, end))
    left, right = _slack(words, start, end, stretch)
    places = sorted(
        range(-left, right + 1), key=lambda by: (*_badness(words, start, end, by, left, right), abs(by))
    )
    spans = [Span(words.spans[start + by][0], words.spans[end + by][0]) for by in places]
    return Cut(start + places[0], end + places[0], spans[0], tuple(spans[1:]))


def _slack(words: Words, start: int, end: int, stretch: tuple[int, int]) -> tuple[int, int]:
    keys = words.keys
    left = right = 0
    while start - left > stretch[0] and keys[start - left - 1] == keys[end - left - 1]:
        left += 1
    while end + right + 1 < stretch[1] and keys[start + right] == keys[end + right]:
        right += 1
    return left, right


def _badness(words: Words, start: int, end: int, by: int, left: int, right: int) -> tuple[int, bool]:
    """How often the kept words of both ends break a sentence, and whether the cut changes a mark."""
    kept = [*range(start - left, start + by), *range(end + by + 1, end + right + 1)]
    broke = sum(bool(at) and bool(broken(words, at)) for at in kept)
    return broke, not words.before[start + by] == words.before[end + by] == NOTHING
