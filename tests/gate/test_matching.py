"""Which allowance holds for which finding, against a slow and simple reading of the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import document

from checker.gate.allowances import Allowance, Extent
from checker.gate.files import GateError
from checker.gate.matching import matched
from checker.gate.sidecar import QUOTES
from checker.model import Finding, Place, Position, Range, Severity, Span
from gate.support import checked

TEXT = "a b c\na  b b a\nc a b c c a"
CODES = ("CNT001", "CNT002")
PLACE = Place("draft.md", "", Range(Position(1, 1, 0), Position(1, 1, 0)), "")


def finding(code: str, start: int, end: int) -> Finding:
    where = Range(Position(1, start + 1, start), Position(1, end + 1, end))
    place = replace(PLACE, quote=TEXT[start:end], range=where, span=Span(start, end))
    mark = f"{code}-{start % 3}"
    return Finding(code, "", Severity.ERROR, "", place, (), None, None, None, mark)


def holds(allowance: Allowance, found: Finding) -> bool:
    extent, where = allowance.extent, found.place.range
    start, end = where.start.offset, where.end.offset
    if found.code not in allowance.codes:
        return False
    if extent.fingerprint:
        return found.fingerprint == extent.fingerprint
    if extent.quote:
        return extent.quote in " ".join(found.place.quote.split()) or any(
            low <= start and end <= high for low, high in standing(extent.quote)
        )
    return extent.start <= start < extent.end


def standing(quote: str) -> list[tuple[int, int]]:
    """Where `quote` stands in the text."""
    ends = [(low, high) for low in range(len(TEXT)) for high in range(low, len(TEXT) + 1)]
    return [
        (low, high)
        for low, high in ends
        if TEXT[low:high] == TEXT[low:high].strip() and " ".join(TEXT[low:high].split()) == quote
    ]


def width(allowance: Allowance) -> tuple[bool, int]:
    extent = allowance.extent
    return not (extent.fingerprint or extent.quote), extent.end - extent.start


offsets = st.integers(0, len(TEXT))
stretches = st.tuples(offsets, offsets).map(sorted).map(tuple)
words = st.sampled_from(["a", "b", "a b", "b c", "c a", "a b c", "b a c", "a b c c", "a c"])
extents = st.one_of(
    stretches.map(lambda ends: Extent(ends[0], ends[1])),
    st.sampled_from(["CNT001-0", "CNT001-1", "CNT002-2"]).map(lambda mark: Extent(0, 99, fingerprint=mark)),
    words.map(lambda quote: Extent(0, 99, quote=quote)),
)
codes = st.sets(st.sampled_from(CODES), min_size=1).map(frozenset)
allowances = st.builds(lambda codes, extent: Allowance("", codes, "", extent, (0, 0), PLACE), codes, extents)
findings = st.builds(
    lambda code, ends: finding(code, *ends),
    st.sampled_from(CODES),
    stretches.filter(lambda ends: ends[0] < ends[1]),
)


@given(st.lists(allowances, max_size=6), st.lists(findings, max_size=6))
def test_narrowest_that_holds(allowed: list[Allowance], found: list[Finding]) -> None:
    match = matched(document(TEXT), allowed, found)
    told = [next((one for one in sorted(allowed, key=width) if holds(one, each)), None) for each in found]
    assert [one and (one.codes, one.extent) for one in match.by] == [
        one and (one.codes, one.extent) for one in told
    ]
    assert match.used == tuple(any(holds(one, each) for each in found) for one in allowed)


def test_thousand_texts_are_quoted() -> None:
    def beside(number: int) -> str:
        return "".join(f'[[allow]]\nrule = "CNT001"\nquote = "port {one}"\n' for one in range(number))

    same = '[[allow]]\nrule = "CNT002"\nquote = "port 1"\n'
    assert len(checked("All is well.", "draft.txt", beside(QUOTES) + same).findings) == QUOTES + 1
    with pytest.raises(GateError) as caught:
        checked("All is well.", "draft.txt", beside(QUOTES + 1))
    assert str(caught.value) == (
        "draft.txt.checker.toml: quotes more than 1000 texts; name findings by their fingerprints"
    )
