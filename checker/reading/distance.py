"""How far two words are apart: letters wrong, lost, added, or two that changed places."""

from __future__ import annotations


def distance(one: str, other: str, most: int | None = None) -> int:
    """The optimal string alignment distance; where it is more than `most`, one more than that."""
    from rapidfuzz.distance import OSA  # takes longer to load than a short report takes to check

    return OSA.distance(one, other, score_cutoff=most)
