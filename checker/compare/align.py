"""Two lists of words side by side, in linear time.

Runs of words that stand once in each text are anchors; the longest chain of them that rises in both
(patience sorting) cuts the texts into short gaps, and only the gaps are compared word by word.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_RUN = 4
_WIDEST = 25_000_000
"""Words times words of a gap that is compared word by word, at most."""

Keys = Sequence[str]


class Difference(NamedTuple):
    """Words `start` up to `end` of the one where the other has its words `low` up to `high`."""

    start: int
    end: int
    low: int
    high: int


def differences(draft: Keys, reference: Keys) -> Iterator[Difference]:
    """Where two lists of words differ, in order; stretches that touch are one."""
    last: Difference | None = None
    for one in _raw(draft, reference):
        if last is not None and last.end == one.start and last.high == one.low:
            last = Difference(last.start, one.end, last.low, one.high)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _raw(draft: Keys, reference: Keys) -> Iterator[Difference]:
    start = low = 0
    for end, high in [*_anchors(draft, reference), (len(draft), len(reference))]:
        if end < start or high < low:
            continue  # inside the last anchor
        yield from _gap(draft, reference, Difference(start, end, low, high))
        start, low = end, high
        while start < len(draft) and low < len(reference) and draft[start] == reference[low]:
            start, low = start + 1, low + 1


def _gap(draft: Keys, reference: Keys, gap: Difference) -> Iterator[Difference]:
    start, end, low, high = gap
    while start < end and low < high and draft[start] == reference[low]:
        start, low = start + 1, low + 1
    while start < end and low < high and draft[end - 1] == reference[high - 1]:
        end, high = end - 1, high - 1
    if start == end and low == high:
        return
    if start == end or low == high or (end - start) * (high - low) > _WIDEST:
        yield Difference(start, end, low, high)
        return
    from rapidfuzz.distance import Levenshtein

    for change in Levenshtein.opcodes(draft[start:end], reference[low:high]):
        if change.tag != "equal":
            yield Difference(
                start + change.src_start,
                start + change.src_end,
                low + change.dest_start,
                low + change.dest_end,
            )


def _anchors(draft: Keys, reference: Keys) -> list[tuple[int, int]]:
    """Where runs of words that stand once in each begin, both rising."""
    ours, theirs = _unique(draft), _unique(reference)
    return _rising([(at, theirs[run]) for run, at in ours.items() if run in theirs])


def _unique(keys: Keys) -> dict[tuple[str, ...], int]:
    runs = list(zip(*(keys[skip:] for skip in range(_RUN)), strict=False))
    count = Counter(runs)
    return {run: at for at, run in enumerate(runs) if count[run] == 1}


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain of pairs, ordered by their first, whose second rises too."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, second) in enumerate(pairs):
        place = bisect_left(tails, second)
        if place == len(tails):
            tails.append(second)
            ends.append(index)
        else:
            tails[place], ends[place] = second, index
        before.append(ends[place - 1] if place else -1)
    chain: list[tuple[int, int]] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]
