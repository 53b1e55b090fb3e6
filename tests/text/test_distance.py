"""Tests for small distances that are worked out letter by letter."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from checker.text.distance import up_to

_WORDS = st.text(alphabet="abc", max_size=7)


@given(most=st.integers(0, 2), one=_WORDS, other=_WORDS)
@example(most=1, one="cab", other="cba")
@example(most=2, one="abca", other="bacb")
def test_what_is_worked_out_is_what_the_library_says(most: int, one: str, other: str) -> None:
    assert up_to(most, one, other) == OSA.distance(one, other, score_cutoff=most)
