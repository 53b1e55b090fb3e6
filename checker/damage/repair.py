"""What to take out of a text that says something twice.

One stretch is cut, from behind some words to behind the same words further on, so that the text reads on
over the cut. Among the cuts that are possible the one that leaves the fewest repeats wins, then one with
two words or more in common, then one whose join is attested elsewhere in the document, then the shortest.
It is offered only where nothing is said twice after it.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, islice
from typing import TYPE_CHECKING

from checker.damage.columns import NOTHING, Columns
from checker.damage.evidence import broken
from checker.damage.words import LEAST, Words, is_content
from checker.frozen import dataclass
from checker.model import Span

if TYPE_CHECKING:
    from checker.damage.repeats import Repeat

_WIDEST = 400
"""Words in a place whose cuts are all tried; in a longer one only the copies themselves."""
_CUTS = 4
"""Cuts for every word of a place, at most: where words come again more often, as in a long loop, the copies
themselves are the cuts. Of 117 places in clean prose one has more than three."""
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
    """The cuts, the best first."""
    cuts = sorted(set(_candidates(words, place)))
    ranks = [
        (twice, *_likeness(words, window, start, end), end - start, -start)
        for (start, end), twice in zip(cuts, _left_twice(words.keys, window, cuts), strict=True)
    ]
    return [cut for _, cut in sorted(zip(ranks, cuts, strict=True))]


def _candidates(words: Words, place: Repeat) -> list[tuple[int, int]]:
    """The cuts inside `place` that leave the same words before both ends, and the copies themselves."""
    copies = [*_whole_copies(place)]
    size = place.end - place.start
    between = [*islice(_between_words(words, place), _CUTS * size + 1)] if size <= _WIDEST else []
    return copies if len(between) > _CUTS * size else copies + between


def _whole_copies(place: Repeat) -> Iterator[tuple[int, int]]:
    for copy in place.copies:
        yield copy.second, copy.end
        if copy.passes:
            whole = (copy.end - copy.first) // copy.length * copy.length
            yield copy.first, copy.first + whole - copy.length
            yield copy.first + copy.length, copy.first + whole
        if copy.points:
            yield copy.first + copy.length, copy.end


def _between_words(words: Words, place: Repeat) -> Iterator[tuple[int, int]]:
    """From behind a word to behind the same word further on; of small words two must be the same."""
    keys = words.keys
    same: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(place.start, place.end):
        first = at if is_content(keys[at]) else max(at - 1, 0)
        earlier = same[tuple(keys[first : at + 1])]
        for one in earlier:
            yield one + 1, at + 1
        earlier.append(at)


def _left_twice(
    keys: Sequence[str], window: tuple[int, int], cuts: Sequence[tuple[int, int]]
) -> Iterator[int]:
    """How many runs of four words still come again after each of the cuts, which are in order.

    A run that does so lies before the cut, behind it, on both sides, or over the join.
    """
    low, high = window
    runs = [*_runs(keys[low:high])]
    first: dict[tuple[str, ...], int] = {}
    before = [0]  # of the runs up to each, how many came already
    for at, run in enumerate(runs):
        before.append(before[-1] + (run in first))
        first.setdefault(run, at)
    last: dict[tuple[str, ...], int] = {}
    behind = [0]  # the same from the end
    for at in range(len(runs) - 1, -1, -1):
        behind.append(behind[-1] + (runs[at] in last))
        last.setdefault(runs[at], at)
    behind.reverse()
    begun: list[int] = []  # where the runs that began before the cut come last, in order
    coming = ((at, last[run]) for run, at in first.items())
    following = next(coming, None)
    for start, end in cuts:
        stop, rest = max(start - low - LEAST + 1, 0), min(end - low, len(runs))
        while following is not None and following[0] < stop:
            insort(begun, following[1])
            following = next(coming, None)
        over = [*_runs([*keys[max(start - LEAST + 1, low) : start], *keys[end : min(end + LEAST - 1, high)]])]
        again = sum(
            first.get(run, stop) < stop or last.get(run, -1) >= rest or run in over[:index]
            for index, run in enumerate(over)
        )
        yield before[stop] + behind[rest] + len(begun) - bisect_left(begun, rest) + again


def _runs(keys: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(keys, keys[1:], keys[2:], keys[3:], strict=False)


def _likeness(words: Words, window: tuple[int, int], start: int, end: int) -> tuple[bool, bool]:
    """Whether the words before both ends differ, and whether no other place has the words at the join."""
    keys = words.keys
    common = start >= 2 and keys[start - 2 : start] == keys[end - 2 : end]
    return not common, not _attested(words, window, start, end)


def _attested(words: Words, window: tuple[int, int], start: int, end: int) -> bool:
    """Whether the words at the new join stand so elsewhere in the document."""
    keys = words.keys
    for before in (3, 2, 1):
        places = words.grams.get((*keys[max(start - before, 0) : start], *keys[end : end + LEAST - before]))
        if places and not window[0] <= places[0] <= places[-1] < window[1]:
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
        Columns.listed([*words.spans[low:start], *words.spans[end:high]], before),
        (),
        words.lowered,
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
    broke = _broke(words, start, end, left, right)
    places = sorted(
        range(-left, right + 1), key=lambda by: (broke[left + by], _is_marked(words, start, end, by), abs(by))
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


def _broke(words: Words, start: int, end: int, left: int, right: int) -> list[int]:
    """How often the words that are kept at both ends break a sentence, by how far the cut is moved."""
    before = [bool(at) and bool(broken(words, at)) for at in range(start - left, start + right)]
    behind = [bool(broken(words, at)) for at in range(end - left + 1, end + right + 1)]
    more = (kept - gone for kept, gone in zip(before, behind, strict=True))
    return [*accumulate(more, initial=sum(behind))]


def _is_marked(words: Words, start: int, end: int, by: int) -> bool:
    """Whether a cut that is moved by so many words changes a mark."""
    return not words.before[start + by] == words.before[end + by] == NOTHING
