"""The text's place for a place of the source, where notes were moved."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.model import OffsetMap
from checker.model.places import Run


def away(run: Run, offset: int) -> int:
    return max(run.source_start - offset, offset - run.source_start - run.source_length, 0)


@given(
    st.lists(st.tuples(st.integers(1, 4), st.integers(0, 3)), max_size=8), st.randoms(), st.integers(0, 60)
)
def test_the_nearest_run_is_found_wherever_it_stands(
    shapes: list[tuple[int, int]], order: object, offset: int
) -> None:
    sources, at = [], 0
    for length, gap in shapes:
        sources.append((at + gap, length))
        at += gap + length
    order.shuffle(sources)  # type: ignore[attr-defined]
    runs = tuple(Run(10 * index, length, start, length) for index, (start, length) in enumerate(sources))
    run = min(runs, key=lambda run: away(run, offset), default=None)
    expected = 0 if run is None else run.start + min(max(offset - run.source_start, 0), run.length)
    assert OffsetMap(runs).text_at(offset) == expected
