"""Points for signs, fitted to agreement: a logistic regression with a ridge, sign by sign.

The loss of all rows is made as small as one sign alone can make it, then with the next sign, over and over
(coordinate descent, as glmnet and liblinear do it). The ridge draws a sign that few rows have towards 0, which is
its parent's worth: "colon, sure" adds to "colon". Rows of one source may be left out, to be predicted.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import exp
from zlib import crc32

from checker.claims.trust import GAPS, SHARES
from evaluation.agreement.rows import Row

RIDGE = 2.0
"""How many rows' worth of doubt every sign has to overcome."""
SWEEPS = 60
"""Times that all signs are gone through; the points no longer move in the third digit."""
FEWEST = 8
"""Rows that a sign must have to get points at all."""
FOLDS = 5
BESIDE = 20
"""Rows' worth of all gaps together, by which those of one kind are drawn."""
LARGEST = 13
"""The number of items that stands for all larger ones."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """What every tie begins with, what each sign adds, and how mistakes of the reading are spread."""

    start: float
    signs: Mapping[str, float]
    misread: Mapping[str, float]
    chance: Mapping[str, float] = field(default_factory=dict)

    def trust(self, signs: Sequence[str]) -> float:
        return 1 / (1 + exp(-self.start - sum(self.signs.get(sign, 0.0) for sign in signs)))


def fold(source: str) -> int:
    """The fold that a source is in; it stays there whatever sources are added."""
    return crc32(source.encode()) % FOLDS


def fit(rows: Sequence[Row], *, ridge: float = RIDGE) -> Fitted:
    """The points that explain `rows` best."""
    count = Counter(sign for row in rows for sign in row.signs)
    having: dict[str, list[int]] = defaultdict(list)
    for index, row in enumerate(rows):
        for sign in row.signs:
            if count[sign] >= FEWEST:
                having[sign].append(index)
    agrees = [1.0 if row.agrees else 0.0 for row in rows]
    logits = [0.0] * len(rows)
    everywhere = range(len(rows))
    start, worth = 0.0, dict.fromkeys(sorted(having), 0.0)
    for _ in range(SWEEPS):
        start += _step(everywhere, agrees, logits, 0.0, 0.0)
        for sign in worth:
            worth[sign] += _step(having[sign], agrees, logits, worth[sign], ridge)
    return Fitted(start, worth, misread(rows), chance(rows))


def _step(
    rows: Sequence[int], agrees: Sequence[float], logits: list[float], worth: float, ridge: float
) -> float:
    """Newton's step for one sign, with the logits of its rows brought up to date."""
    slope, bend = -ridge * worth, ridge + 1e-6
    for index in rows:
        likely = 1 / (1 + exp(-logits[index]))
        slope += agrees[index] - likely
        bend += likely * (1 - likely)
    step = max(-1.0, min(1.0, slope / bend))  # a longer step may overshoot where nearly all rows agree
    for index in rows:
        logits[index] += step
    return step


def misread(rows: Sequence[Row]) -> dict[str, float]:
    """How far off the sure rows are that disagree, nearly all of them misread: the shares of each gap."""
    count = Counter(row.gap for row in rows if row.gap and row.speaks)
    found: dict[str, float] = {}
    for family in (GAPS, SHARES):
        total = sum(count[gap] for gap in family) + BESIDE
        found |= {gap: (count[gap] + BESIDE / len(family)) / total for gap in family}
    return found


def chance(rows: Sequence[Row]) -> dict[str, float]:
    """How often a list that is misread has so many items: what fits a count by chance."""
    wrong = [row for row in rows if row.gap and row.value is not None and row.listed is not None]
    found: dict[str, float] = {}
    for number in range(1, LARGEST + 1):
        others = [row for row in wrong if min(row.value or 0, LARGEST) != number]
        fits = sum(min(row.listed or 0, LARGEST) == number for row in others)
        share = fits / len(others) if others else 0.0
        # of the lists that stand for all larger counts, few have just the number stated
        found[str(number)] = share if number < LARGEST else share / LARGEST
    return found


def held_out(rows: Sequence[Row], *, ridge: float = RIDGE) -> list[tuple[Row, Fitted]]:
    """Every row with the points that were fitted without its fold."""
    found: list[tuple[Row, Fitted]] = []
    for number in range(FOLDS):
        inside = [row for row in rows if fold(row.source) == number]
        points = fit([row for row in rows if fold(row.source) != number], ridge=ridge)
        found.extend((row, points) for row in inside)
    return found
