"""Points for signs, fitted to agreement: a logistic regression with a ridge, sign by sign.

The loss of all rows is made as small as one sign alone can make it, then with the next sign, over and over
(coordinate descent, as glmnet and liblinear do it). The ridge draws a sign that few rows have towards 0, which is
its parent's worth: "colon, sure" adds to "colon". Rows of one source may be left out, to be predicted.

Texts that points were fitted to before need not be at hand again: what is known of a sign from them draws it as
strongly as its places there said anything (Laplace's approximation, sign by sign, as in Bishop 2006, section 4.5).

Some of what disagrees is the author's mistake, and was read rightly: in print one count in a hundred is wrong. So
the points are fitted, every disagreement is asked how likely it is the author's, and the points are fitted again to
that (expectation maximisation, Dempster, Laird and Rubin 1977). Otherwise no trust could pass 0.99.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import exp
from zlib import crc32

from checker.facts.derived.weights import grades
from checker.ties.trust import GAPS, SHARES
from evaluation.agreement.rows import Row
from evaluation.agreement.spread import SPREAD

RIDGE = 2.0
"""How many rows' worth of doubt every sign has to overcome."""
SWEEPS = 60
"""Times that all signs are gone through; the points no longer move in the third digit."""
PRINTED = 0.01
"""The share of counts in print that their authors got wrong."""
ROUNDS = 3
"""Times that the disagreements are asked anew; then fewer than one in a hundred changes hands."""
TRUSTED = 0.8
"""Only what is trusted so far can contradict, so only there it matters how far off a misreading is."""
FEWEST = 8
"""Rows that a sign must have to get points at all."""
FOLDS = 5
BESIDE = 20
"""Rows' worth of all gaps together, by which those of one kind are drawn."""
LARGEST = 13
"""The number of items that stands for all larger ones."""


@dataclass(frozen=True, slots=True)
class Before:
    """What was fitted before: the points, and how many places of each sign they were fitted to and agreed.

    `places` are all of them; `words` and `sources` what they were found in.
    """

    start: float
    points: Mapping[str, float]
    counts: Mapping[str, tuple[int, float]]
    misread: Mapping[str, float]
    chance: Mapping[str, float]
    places: int
    words: int
    sources: int

    def mean(self, sign: str) -> float:
        return self.points.get(sign, 0.0)

    def weight(self, sign: str) -> float:
        """How many rows' worth of doubt it takes to move a sign, besides the ridge."""
        places, agree = self.counts.get(sign, (0, 0.5))
        return _known(places, agree)


NOTHING = Before(0.0, {}, {}, {}, {}, 0, 0, 0)
"""Before the first fit."""


def _known(places: int, agree: float) -> float:
    """What places say of a point: the curvature of their loss. All of them that agree say little of how often."""
    likely = min(max(agree, 1 / (places + 2)), 1 - 1 / (places + 2))
    return places * likely * (1 - likely)


@dataclass(frozen=True, slots=True)
class Fitted:
    """What every tie begins with, what each sign adds, and how mistakes of the reading are spread."""

    start: float
    signs: Mapping[str, float]
    misread: Mapping[str, float]
    chance: Mapping[str, float] = field(default_factory=dict)

    def trust(self, signs: Sequence[str]) -> float:
        known = {**grades(), **self.signs}
        return 1 / (1 + exp(-self.start - sum(known.get(sign, 0.0) for sign in signs)))

    def authors(self, row: Row, mistakes: float) -> float:
        """The probability that a row that disagrees is its author's mistake, where `mistakes` of all are wrong."""
        trust = self.trust(row.signs)
        wrong = mistakes * trust * SPREAD.get(row.gap, 1.0)
        return wrong / (wrong + (1 - trust) * self.misread.get(row.gap, 1.0))


def fold(source: str) -> int:
    """The fold that a source is in; it stays there whatever sources are added."""
    return crc32(source.encode()) % FOLDS


def fit(rows: Sequence[Row], *, ridge: float = RIDGE, before: Before = NOTHING) -> Fitted:
    """The points that explain `rows` best, where some disagreements are their authors' mistakes.

    What numbers near by tell has its points in `derived.toml`, so it has no say.
    """
    rows = [row for row in rows if grades().keys().isdisjoint(row.signs)]
    fitted = _fit(rows, [float(row.agrees or row.verdict == "right") for row in rows], ridge, before)
    for _ in range(ROUNDS):
        fitted = _fit(rows, [_rightly(row, fitted) for row in rows], ridge, before)
    return fitted


def _rightly(row: Row, fitted: Fitted) -> float:
    """How likely a row was read rightly: where it disagrees, by what a person said of it, or by the points."""
    if row.agrees or row.verdict:
        return float(row.agrees or row.verdict == "right")
    return fitted.authors(row, PRINTED)


def _fit(rows: Sequence[Row], rightly: Sequence[float], ridge: float, before: Before) -> Fitted:
    """The points for how likely each row was read rightly."""
    count = Counter(sign for row in rows for sign in row.signs)
    having: dict[str, list[int]] = {sign: [] for sign in before.points}
    for index, row in enumerate(rows):
        for sign in row.signs:
            if count[sign] >= FEWEST or sign in having:
                having.setdefault(sign, []).append(index)
    start, worth = before.start, {sign: before.mean(sign) for sign in sorted(having)}
    logits = [start + sum(worth.get(sign, 0.0) for sign in row.signs) for row in rows]
    everywhere = range(len(rows))
    share = sum(known[0] * known[1] for known in before.counts.values()) or 0.0
    held = _known(before.places, share / (sum(known[0] for known in before.counts.values()) or 1))
    for _ in range(SWEEPS):
        start += step(everywhere, rightly, logits, start - before.start, held)
        for sign in worth:
            doubt = ridge + before.weight(sign)
            worth[sign] += step(having[sign], rightly, logits, worth[sign] - before.mean(sign), doubt)
    fitted = Fitted(start, worth, {}, _together(before, chance(rows), len(rows)))
    speaking = (
        (row, right)
        for row, right in zip(rows, rightly, strict=True)
        if row.speaks and fitted.trust(row.signs) >= TRUSTED
    )
    return replace(fitted, misread=misread(speaking, before.misread))


def _together(before: Before, chance: Mapping[str, float], rows: int) -> dict[str, float]:
    """How often a list fits by chance, in the texts of before and in these."""
    every = before.places + rows
    return {
        number: (before.chance.get(number, 0.0) * before.places + share * rows) / every
        for number, share in chance.items()
    }


def step(
    rows: Sequence[int], rightly: Sequence[float], logits: list[float], moved: float, doubt: float
) -> float:
    """Newton's step for one sign, `moved` so far from where it is drawn with `doubt`; its rows' logits follow."""
    slope, bend = -doubt * moved, doubt + 1e-6
    for index in rows:
        likely = 1 / (1 + exp(-logits[index]))
        slope += rightly[index] - likely
        bend += likely * (1 - likely)
    step = max(-1.0, min(1.0, slope / bend))  # a longer step may overshoot where nearly all rows agree
    for index in rows:
        logits[index] += step
    return step


def misread(rows: Iterable[tuple[Row, float]], before: Mapping[str, float] | None = None) -> dict[str, float]:
    """How far off rows are that were misread, given with how likely each was read rightly: shares of each gap.

    `before` are the shares that were known before; else all gaps are as likely.
    """
    count: dict[str, float] = defaultdict(float)
    for row, right in rows:
        if row.gap:
            count[row.gap] += 1 - right
    found = {gap: share for gap, share in (before or {}).items() if gap not in (*GAPS, *SHARES)}
    for family in (GAPS, SHARES):
        total = sum(count[gap] for gap in family) + BESIDE
        known = {gap: (before or {}).get(gap, 1 / len(family)) for gap in family}
        found |= {gap: (count[gap] + BESIDE * known[gap]) / total for gap in family}
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


def held_out(rows: Sequence[Row], *, before: Before = NOTHING) -> list[tuple[Row, Fitted]]:
    """Every row with the points that were fitted without its fold."""
    found: list[tuple[Row, Fitted]] = []
    for number in range(FOLDS):
        inside = [row for row in rows if fold(row.source) == number]
        points = fit([row for row in rows if fold(row.source) != number], before=before)
        found.extend((row, points) for row in inside)
    return found
