"""Series of numbers, each with the number near by that it is likeliest all of.

We opened 96 beds: 42 at the mill, 28 at the port, 16 in Arden and ten in Brack.
There were 640 letters. They came from farmers (208), millers (172), pilots (196) and others (64).
The other 1,944 left. Of their reasons, 648 had found a job, 486 fell ill, 243 moved and 567 gave none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from math import log
from operator import itemgetter

from checker.facts.derived.cues import cue
from checker.facts.derived.made import balance
from checker.facts.derived.signs import behind, between, crossed, how_many, lead, nouns, size, where, words
from checker.facts.derived.terms import Term, Terms, times
from checker.facts.derived.weights import LEAST, MARGIN, Kind, graded, weights
from checker.facts.division import Division
from checker.facts.sayings import PERCENT, Saying
from checker.facts.slips import exchanges, is_few_off, is_mistyped, is_reordered, last_digit, proof, slack
from checker.facts.told import Told
from checker.frozen import dataclass
from checker.model import PROSE
from checker.text.anchors import may_hold, with_numbers
from checker.text.sentences import sentences
from checker.text.vocabulary import vocabulary

_FEWEST, _MOST = 2, 10
"""Numbers of a series: of more, some of their sums are a number near by by chance."""
_WHOLES = 4
"""Numbers before a series that may be the whole of it, at most."""
_APART = 160
"""Characters between two numbers of a series, at most: of 227 that agree none has more than 98."""
_JOINTS = frozenset({",", ";", ")"})
_SEVERAL, _FEW = 3, 20
"""The least parts, and what a whole is more than, where a sum says something: of three parts or more and a
whole above 20 96 in 100 agree, of those that agree or that a slip parts; of others 70."""
_SMALL = 3
"""The least whole: two things are told as one and one."""
_DIGITS = 3
"""Digits of a number, at least, in which one that is another is a slip, in the whole or in a part."""
_TIMES = 2
"""How many times another number is, at most, that a slip parts from it: one further off is no whole."""
_PROVED, _LIKELY = 1.0, -3.0
"""The least score, with what digits prove, of a whole that need not be the likeliest, and without that: in
1,900 published files no other finding is made by the two."""
_SIZES = (10, 20, 100, 1000)


@dataclass(frozen=True, slots=True)
class Whole:
    """A number, and the numbers of a series that may be all of it. `slack` is what rounding may hide."""

    whole: Term
    parts: tuple[Term, ...]
    slack: Decimal
    signs: tuple[str, ...]

    @property
    def due(self) -> Decimal:
        return sum((one.value for one in self.parts), Decimal(0))

    @property
    def fits(self) -> bool:
        return abs(self.due - self.whole.value) <= self.slack

    @property
    def slips(self) -> bool:
        """Whether a slip of the hand, in the whole or in one of the parts, keeps the parts from making it."""
        off, value = self.due - self.whole.value, self.whole.value
        if is_few_off(self.due, value):
            return True
        wrong = [(value, value + off), *((one.value, one.value - off) for one in self.parts)]
        return any(
            is_reordered(one, due) or is_mistyped(one, due, last_digit(one), _DIGITS)
            for one, due in wrong
            if due > 0 and _tells(one)
        )

    @property
    def exact(self) -> bool:
        return all(one.saying.exact for one in (self.whole, *self.parts))

    @property
    def proof(self) -> float:
        """How much likelier two digits are exchanged in one of the numbers than chance parts them so."""
        off = self.due - self.whole.value
        wrong = [(self.whole.saying, off), *((one.saying, -off) for one in self.parts)]
        found = (
            proof(one.value, one.value + gap, one.step)
            for one, gap in wrong
            if one.value + gap in exchanges(one.value, one.step)
        )
        return max(found, default=0.0) - log(len(wrong))


@dataclass(frozen=True, slots=True)
class Series:
    """Numbers that follow one another, what stands near, and what they may be all of, the likeliest first."""

    parts: Sequence[Term]
    near: Sequence[Term]
    ways: Sequence[tuple[float, Whole]]

    def explains(self, best: Whole) -> bool:
        """Whether some of the numbers make one near by: 892 at first, 34 closed, 12 opened, 870 at last.

        It is asked where they make none of the wholes that they may be all of, and this one likeliest.
        """
        if balance(best.whole.value, [one.value for one in best.parts]):
            return True
        missing, start = best.whole.value - best.due, min(best.whole.start, best.parts[0].start)
        return any(abs(one.value) == abs(missing) for one in self.near if one.start >= start)


def _tells(value: Decimal) -> bool:
    """Whether a number has digits enough without the noughts at its end: many a sum is off by hundreds."""
    return len(value.normalize().as_tuple().digits) >= _DIGITS


def sums(terms: Terms) -> Iterator[Division]:
    """The wholes of a document that a series makes, or that it is a slip away from while nothing explains it.

    Two numbers, or small ones, are near to another by chance too often to say anything.
    """
    for place in places(terms, _SEVERAL):
        fitting = next((way for way in place.ways if way[1].fits), None)
        found = _slipped(place) if fitting is None else fitting if fitting[0] >= LEAST else None
        if found is not None and _is_told(found[1]):
            score, best = found
            power = times(*(one.saying for one in (best.whole, *best.parts)))
            whole, *parts = (_as_told(one.saying, power) for one in (best.whole, *best.parts))
            yield Division(whole, tuple(parts), graded(Kind.SUM, score))


def _is_told(one: Whole) -> bool:
    return len(one.parts) >= _SEVERAL and one.whole.value > _FEW


def _slipped(place: Series) -> tuple[float, Whole] | None:
    """What a series is all of but for a slip, with its score: the likeliest, or what its digits prove."""
    score, best = place.ways[0]
    margin = score - place.ways[1][0] if len(place.ways) > 1 else MARGIN
    if _is_told(best) and score >= LEAST and margin >= MARGIN and best.slips:
        return None if place.explains(best) or not best.exact else (score, best)
    told = [
        (score + one.proof, score, one) for score, one in place.ways if score >= _LIKELY and _is_told(one)
    ]
    proved, score, best = max(told, key=itemgetter(0), default=(0.0, score, best))
    return (score, best) if proved >= _PROVED and best.exact and not place.explains(best) else None


def _as_told(one: Saying, power: int) -> Told:
    return Told(one.span, one.value, one.unit, one.step, one.exact, power)


def places(terms: Terms, fewest: int = _FEWEST) -> Iterator[Series]:
    """The series of so many numbers that may be all of a number near by, in their order."""
    text, table = terms.document.text, weights(Kind.SUM)
    for index, block in with_numbers(terms.document):
        told = sentences(text, block.span) if block.kind in PROSE else ()
        if not any(may_hold(text, one.start, one.end, fewest) for one in told):
            continue  # many times quicker than to read the numbers
        for run in _runs(text, terms.of(index), fewest):
            sentence, first = run[0]
            near = terms.near(index, sentence, first)
            parts = [Term(one, 0, 0) for _, one in run]
            ways = [(table.score(one.signs), one) for one in _ways(text, parts, near)]
            if ways:
                yield Series(parts, near, sorted(ways, key=lambda one: -one[0]))


def _runs(text: str, told: Sequence[tuple[int, Saying]], fewest: int) -> Iterator[list[tuple[int, Saying]]]:
    """The numbers of a sentence that signs or an "and" part from one another."""
    wanted = [one for one in told if one[1].unit != PERCENT]
    run: list[tuple[int, Saying]] = []
    for before, one in pairwise([None, *wanted]):
        if one is None:
            continue
        if before is not None and run and _joined(text, before, one):
            run.append(one)
        else:
            if len(run) >= fewest:
                yield run
            run = [one]
    if len(run) >= fewest:
        yield run


def _joined(text: str, before: tuple[int, Saying], one: tuple[int, Saying]) -> bool:
    if before[0] != one[0] or not before[1].may_be_of(one[1]):
        return False
    gap = words(text, before[1].span.end, one[1].span.start)
    apart = one[1].span.start - before[1].span.end > _APART
    known = vocabulary()
    inside = any(known.has("OUT_OF", one) and known.has("THEM", other) for one, other in pairwise(gap))
    return not (apart or inside) and any(word in _JOINTS or known.has("AND", word) for word in gap)


def _ways(text: str, run: Sequence[Term], near: Sequence[Term]) -> Iterator[Whole]:
    """What a series, or its end, may be all of: a number before it; its beginning: one behind it."""
    before = [one for one in near if one.start < run[0].start and one.saying.unit != PERCENT]
    for first in range(len(run) - _FEWEST + 1):
        parts = tuple(run[first:])
        if len(parts) > _MOST or cue(text, parts[-1].saying):
            continue  # what is called a rest is weighed as one
        ahead = [*before, *run[:first]][-_WHOLES:]
        for at, whole in enumerate(ahead):
            if _may_be(text, whole, parts):
                yield _whole(text, whole, parts, ahead[at + 1 :], run[:first])
    parts = tuple(run[:-1])
    if _FEWEST <= len(parts) <= _MOST and _may_be(text, run[-1], parts):
        yield _whole(text, run[-1], parts, (), ())


def _may_be(text: str, whole: Term, parts: Sequence[Term]) -> bool:
    values = [one.value for one in parts]
    named = text[whole.end : whole.end + 2].strip()[:1].isupper()
    return (
        not (named and not whole.saying.noun)  # 42 U.S.C.
        and _SMALL <= whole.value > max(values)
        and whole.value <= _TIMES * sum(values)
        and min(values) > 0
        and sum(values) <= _TIMES * whole.value
        and all(whole.saying.may_be_of(one.saying) for one in parts)
    )


def _whole(
    text: str, whole: Term, parts: tuple[Term, ...], skipped: Sequence[Term], ahead: Sequence[Term]
) -> Whole:
    rounding = slack(*(one.saying for one in (whole, *parts)))
    seen = _signs(text, whole, parts, [one for one in skipped if one not in ahead], ahead)
    return Whole(whole, parts, rounding, seen)


def _signs(
    text: str, whole: Term, parts: Sequence[Term], skipped: Sequence[Term], ahead: Sequence[Term]
) -> tuple[str, ...]:
    first, last = parts[0], parts[-1]
    follows = whole.start > last.start
    gap = words(text, last.end, whole.start) if follows else words(text, whole.end, first.start)
    joints = [words(text, one.end, other.start) for one, other in pairwise(parts)]

    def seen() -> Iterator[tuple[str, str]]:
        yield "whole", "behind" if follows else where(whole, first.saying)
        yield "gap", between(text, whole, last if follows else first)
        yield "colon", "".join(sign for sign in gap if sign in (":", ";", "(", "—", "–"))[:2]
        yield "whole led by", lead(text, whole)
        yield "whole led by one", lead(text, whole, 1)
        yield "first led by", lead(text, first, 1)
        yield "parts", how_many(parts)
        yield "ends", "".join(joints[-1][:1] + joints[-1][-1:]) if joints[-1] else ""
        yield "alike", _how_alike(text, parts)
        yield "bracketed", str(all(joint[:1] == [")"] and joint[-1:] == ["("] for joint in joints))
        yield "skipped", how_many(skipped)
        yield "ahead", how_many(ahead)
        yield "size", size(whole, _SIZES)
        yield "least", str(min(one.value for one in parts) == 1)
        yield "nouns", nouns(whole.saying, first.saying)
        yield "of parts", nouns(first.saying, last.saying)
        yield "unit", "money" if whole.saying.unit else ""
        yield "old", str(any(one.saying.old for one in (whole, *parts)))
        yield "years", str(len(first.saying.years) > 1)
        yield "behind parts", " ".join(behind(text, last.saying, 2))

    pairs = [("whole", "colon"), ("whole", "parts"), ("whole", "ends"), ("size", "parts"), ("colon", "parts")]
    pairs += [("whole", "skipped"), ("whole", "nouns"), ("whole", "alike"), ("colon", "alike")]
    pairs += [("nouns", "of parts"), ("parts", "ends"), ("whole", "ahead"), ("size", "colon")]
    return crossed(seen(), pairs)


def _how_alike(text: str, parts: Sequence[Term]) -> str:
    """Whether the same word stands behind each number, or a sign."""
    found = [behind(text, one.saying, 1) for one in parts]
    if all(one == found[0] for one in found):
        return "all"
    if all(one == found[1] for one in found[1:]):
        return "but the first"
    return "not"
