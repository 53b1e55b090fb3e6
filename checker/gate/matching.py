"""Findings × allowances → the allowance that holds for each finding, and the allowances that are used.

There may be thousands of both in one file, so no pair of them is tried: stretches are swept in the order of
the text, fingerprints are looked up, and each quote is searched for once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from checker.frozen import dataclass
from checker.gate.allowances import Allowance
from checker.gate.quotes import Quotes
from checker.model import Document, Finding


@dataclass(frozen=True, slots=True)
class Matched:
    """`by` is the allowance that holds for each finding, None where none does.

    `used` says of each allowance whether it holds for a finding, be it that another is told as the reason.
    """

    by: tuple[Allowance | None, ...]
    used: tuple[bool, ...]


class _Stretch(NamedTuple):
    """Where an allowance holds in the source, and its place among the others."""

    start: int
    end: int
    rank: int


def matched(document: Document, allowances: Sequence[Allowance], findings: Sequence[Finding]) -> Matched:
    """What the `allowances` of a document say of its `findings`.

    Of several that hold, the narrowest is told: one that names a finding by its fingerprint or its words,
    else the shortest stretch.
    """
    order = sorted(range(len(allowances)), key=lambda index: _width(allowances[index]))
    ranked = [allowances[index] for index in order]
    by_code = _by_code(findings)
    best: dict[int, int] = {}
    used: set[int] = set()
    for rank, found in _named(document, ranked, findings):
        best.setdefault(found, rank)
        used.add(rank)
    for code, stretches in _stretches(ranked, by_code).items():
        starts = [findings[index].place.range.start.offset for index in by_code[code]]
        used.update(one.rank for one in stretches if _holds_any(one, starts))
        for index, narrowest in zip(by_code[code], _narrowest(stretches, starts), strict=True):
            if narrowest is not None:
                best.setdefault(index, narrowest)
    return Matched(
        by=tuple(ranked[best[index]] if index in best else None for index in range(len(findings))),
        used=tuple(found for _, found in sorted((index, rank in used) for rank, index in enumerate(order))),
    )


def _width(allowance: Allowance) -> tuple[bool, int]:
    extent = allowance.extent
    return not (extent.fingerprint or extent.quote), extent.end - extent.start


def _by_code(findings: Sequence[Finding]) -> dict[str, list[int]]:
    """The indexes of the findings of each code, in the order of the source."""
    found: dict[str, list[int]] = defaultdict(list)
    for index in sorted(range(len(findings)), key=lambda index: findings[index].place.range.start.offset):
        found[findings[index].code].append(index)
    return found


def _named(
    document: Document, ranked: Sequence[Allowance], findings: Sequence[Finding]
) -> Iterator[tuple[int, int]]:
    """The ranks of allowances that name a finding, each with the index of that finding, in order.

    Of a quote that is allowed again, one finding is enough: the first that allowed them is told.
    """
    marks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, finding in enumerate(findings):
        marks[finding.code, finding.fingerprint].append(index)
    quotes = Quotes(document, findings)
    seen: set[tuple[str, str]] = set()
    for rank, allowance in enumerate(ranked):
        extent = allowance.extent
        if not (extent.fingerprint or extent.quote):
            return  # stretches come behind all others
        for code in sorted(allowance.codes):
            key = code, extent.fingerprint or extent.quote
            holding = marks.get(key, []) if extent.fingerprint else quotes.holding(extent.quote, code)
            for index in holding[:1] if key in seen else holding:
                yield rank, index
            seen.add(key)


def _stretches(ranked: Sequence[Allowance], by_code: dict[str, list[int]]) -> dict[str, list[_Stretch]]:
    """The stretches that are allowed, by the codes that found something."""
    found: dict[str, list[_Stretch]] = defaultdict(list)
    for rank, allowance in enumerate(ranked):
        extent = allowance.extent
        if not (extent.fingerprint or extent.quote):
            for code in allowance.codes & by_code.keys():
                found[code].append(_Stretch(extent.start, extent.end, rank))
    return found


def _holds_any(stretch: _Stretch, starts: Sequence[int]) -> bool:
    """Whether one of `starts`, which are in order, lies in a stretch."""
    first = bisect_left(starts, stretch.start)
    return first < len(starts) and starts[first] < stretch.end


def _narrowest(stretches: Sequence[_Stretch], starts: Sequence[int]) -> Iterator[int | None]:
    """The least rank among the stretches that each of `starts` lies in."""
    coming = sorted(stretches, reverse=True)
    open_: list[tuple[int, int]] = []
    for start in starts:
        while coming and coming[-1].start <= start:
            stretch = coming.pop()
            heappush(open_, (stretch.rank, stretch.end))
        while open_ and open_[0][1] <= start:
            heappop(open_)
        yield open_[0][0] if open_ else None
