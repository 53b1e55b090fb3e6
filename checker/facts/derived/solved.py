"""Numbers of hundredths, each with the pair of numbers that it is likeliest worked out from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from checker.facts.complete import Facts
from checker.facts.derived.candidates import Candidate, Kind, candidates, kind_of
from checker.facts.derived.terms import READ, Term, Terms
from checker.facts.derived.weights import weights
from checker.facts.portions import is_guess
from checker.facts.sayings import PERCENT, Saying
from checker.frozen import dataclass
from checker.model import Document
from checker.text.spots import Signs

_SIGNS = Signs("%", "cent")
_HUNDRED = 100
_MOST = 8
"""Shares of a block whose sums and differences are looked at, at most."""


@dataclass(frozen=True, slots=True)
class Derived:
    """A number of hundredths beside its likeliest pair. `explained`: some pair, or other shares, make it.

    `margin` is how much less speaks for the next likeliest pair.
    """

    kind: str
    stated: Saying
    best: Candidate
    score: float
    explained: bool
    margin: float

    @property
    def fits(self) -> bool:
        return self.best.fits(self.stated)


def derived_numbers(facts: Facts) -> Sequence[Derived]:
    """The numbers of hundredths of the document of these facts that have a pair near by, in their order."""
    return derived(facts.document)


def derived(document: Document) -> Sequence[Derived]:
    """As `derived_numbers`, of a document alone."""
    terms = Terms(document)
    found: list[tuple[Saying, list[Term], str, list[tuple[float, Candidate]]]] = []
    for index, block in enumerate(document.blocks):
        if block.kind not in READ or not _SIGNS.stand_in(document.text, block.span.start, block.span.end):
            continue
        for sentence, place in terms.of(index):
            if place.unit == PERCENT and place.value > 0 and not is_guess(document.text, place.span.start):
                near = terms.near(index, sentence, place)
                kind = kind_of(document.text, place)
                found.append((place, near, kind, _weighed(document.text, kind, place, near)))
    taken = {one.pair for place, _, _, pairs in found for _, one in pairs[:1] if one.fits(place)}
    out: list[Derived] = []
    for place, near, kind, pairs in found:
        if any(one.fits(place) for _, one in pairs[:1]):
            free = pairs
        else:
            free = [(score, one) for score, one in pairs if one.pair not in taken]
        if free:
            explained = any(one.fits(place) for _, one in pairs) or _is_of_shares(place, near)
            score, best = free[0]
            margin = score - free[1][0] if len(free) > 1 else score
            out.append(Derived(kind, place, best, score, explained, margin))
    return _held(out)


def _held(found: Sequence[Derived]) -> Sequence[Derived]:
    """The numbers without those that are held against one whole, where it makes none of several."""
    wholes: defaultdict[int, list[bool]] = defaultdict(list)
    for one in found:
        if (one.kind == Kind.SHARE and not one.explained) or one.fits:
            wholes[one.best.whole.start].append(one.fits)
    return [
        one for one in found if any(wholes[one.best.whole.start]) or len(wholes[one.best.whole.start]) < 2
    ]


def _weighed(text: str, kind: str, place: Saying, near: list[Term]) -> list[tuple[float, Candidate]]:
    """The pairs that a number may be worked out from, the likeliest first."""
    table = weights(Kind.CHANGE if kind == Kind.POINTS else kind)
    found = [(table.score(one.signs), one) for one in candidates(text, kind, place, near)]
    return sorted(found, key=lambda one: -one[0])


def _is_of_shares(place: Saying, near: list[Term]) -> bool:
    """Whether other shares near by make a number: as their sum, its rest, or their difference."""
    shares = [one.saying for one in near if one.saying.unit == PERCENT][-_MOST:]
    for count in (1, 2, 3):
        for some in combinations(shares, count):
            total = sum((one.value for one in some), Decimal(0))
            slack = (place.step + sum((one.step for one in some), Decimal(0))) / 2
            if abs(_HUNDRED - total - place.value) <= slack or abs(total - place.value) <= slack:
                return True
    return any(
        abs(abs(a.value - b.value) - place.value) <= place.step / 2 for a, b in combinations(shares, 2)
    )
