"""When the rows of a table show what a column of it is: nearly all of them come out as it would have them."""

from __future__ import annotations

_SHOWN = 3
"""Rows that must come out for each that does not: a mistake is one among several, and what more of them break
was never meant."""


def nearly_all(right: int, wrong: int) -> bool:
    """Whether so many rows come out that those which do not are mistakes."""
    return wrong * _SHOWN <= right
