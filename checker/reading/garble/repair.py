"""What to take out of a text that says something twice.

One stretch is cut, from behind some words to behind the same words further on, so that the text reads on
over the cut. Among the cuts that are possible the one that leaves the fewest repeats wins, then one with
two words or more in common, then one whose join is attested elsewhere in the document, then the shortest.
It is offered only where nothing is said twice after it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.model import Span
from checker.reading.garble.words import NOTHING, Words, is_content

if TYPE_CHECKING:
    from checker.reading.garble.repeats import Repeat

_WIDEST = 400
"""Words in a place whose cuts are all tried; in a longer one only the copies themselves."""
_MARGIN = 12
_TRIED = 8
"""So many of the best cuts are tried until one leaves nothing behind."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Take out the words `start` up to `end`: the characters of `span`."""

    start: int
    end: int
    span: Span


def mended(
    words: Words, place: Repeat, stretch: tuple[int, int], left: Callable[[Words], bool]
) -> Cut | None:
    """The cut that mends `place`, a part of `stretch`; None where every one leaves a repeat behind."""
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
    made = Words(
        words.text,
        [*words.keys[low:start], *words.keys[end:high]],
        [*words.spans[low:start], *words.spans[end:high]],
        before,
        [],
        (),
    )
    number = 0
    for kind in before:
        number += kind == 2
        made.sentences.append(number)
    return made


def _cut(words: Words, start: int, end: int, stretch: tuple[int, int]) -> Cut:
    """The cut with the characters to take out: up to the next word, or the last up to the block's end."""
    slack = 0
    while start - slack > stretch[0] and words.keys[start - slack - 1] == words.keys[end - slack - 1]:
        slack += 1
    for back in range(slack + 1):  # where the same stands before both words, nothing is lost or doubled
        first, last = start - back, end - back
        if last < stretch[1] and words.before[first] == words.before[last] == NOTHING:
            return Cut(first, last, Span(words.spans[first][0], words.spans[last][0]))
    if end < stretch[1]:
        return Cut(start, end, Span(words.spans[start][0], words.spans[end][0]))
    if start > stretch[0]:
        return Cut(start, end, Span(words.spans[start - 1][1], words.spans[end - 1][1]))
    return Cut(start, end, words.span(start, end))
