"""Shares with their intervals: precision, recall, F1."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

_Z = 1.959964
"""Of the 95 % interval."""


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson's score interval); everything where nothing was seen."""
    if not of:
        return 0.0, 1.0
    share, square = hits / of, _Z * _Z
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = _Z * sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    return max(middle - half, 0.0), min(middle + half, 1.0)


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    hits: int
    of: int

    def __add__(self, other: Share) -> Share:
        return Share(self.hits + other.hits, self.of + other.of)

    def __str__(self) -> str:
        """0.97 (0.95–0.98), or a dash where nothing was seen."""
        return _with_interval(self.hits / self.of, wilson(self.hits, self.of)) if self.of else "–"


@dataclass(frozen=True, slots=True)
class Score:
    """What was found rightly, what wrongly, and what was missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> Share:
        return Share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> Share:
        return Share(self.right, self.right + self.missed)

    @property
    def f1(self) -> str:
        """F1, its interval carried over from right / (right + wrong + missed), with which it grows."""
        of = self.right + self.wrong + self.missed
        if not of:
            return "–"
        low, high = wilson(self.right, of)
        return _with_interval(_f1(self.right / of), (_f1(low), _f1(high)))


def per_100_000(findings: int, words: int) -> str:
    """Findings per 100,000 words, with the interval of a share."""
    if not words:
        return "–"
    low, high = wilson(findings, words)
    return f"{findings / words * 100_000:.1f} ({low * 100_000:.1f}–{high * 100_000:.1f})"


def _f1(overlap: float) -> float:
    return 2 * overlap / (1 + overlap)


def _with_interval(share: float, interval: tuple[float, float]) -> str:
    return f"{share:.3f} ({interval[0]:.3f}–{interval[1]:.3f})"
