"""Numbers that are what others leave, each with the whole and the parts that it is likeliest left of.

There were 3,150 calls, among them 1,260 by tankers and 945 by ferries. The other 945 …
We closed 1,250 cases. We found for one side in 460 and for the other in 585; the remaining 205 …
Boats cost 31.5 million francs. Fees paid 12.6 million, the town the remaining 18.9 million.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import log

from checker.facts.derived.cues import NEAR, cue, speaks
from checker.facts.derived.made import leave
from checker.facts.derived.signs import behind, lead
from checker.facts.derived.taken import Taken, taken
from checker.facts.derived.terms import Term, Terms
from checker.facts.derived.weights import Kind, weights
from checker.facts.sayings import PERCENT, Saying
from checker.facts.slips import exchanges, is_slip, last_digit, proof
from checker.frozen import dataclass
from checker.model import PROSE
from checker.regex import regex
from checker.text import roles
from checker.text.alternatives import alternatives
from checker.text.anchors import may_hold, with_numbers
from checker.text.language import of_language
from checker.text.openings import said_from
from checker.text.predicates import stem
from checker.text.tokens import singular
from checker.text.vocabulary import vocabulary

_LEAST = -2.5
"""The least score of a rest: from it to 0, 131 agree and 14 are off, of which seven are planted in drafts."""
_FEW = 3
"""Rests up to this are of too little: of 16 that nothing explains two are planted, of 45 greater ones 38."""
_COUNTED = 2
"""How far a hand that counts is off, at most: of those that no slip parts and that are off by more, two of 19
are planted, of six that are off by as much all."""
_CLOSE = 0.7
"""How much less may speak for what a rest is a slip off than for what is likeliest: up to here five are
planted and none is misread, further off one."""
_PROVED, _LIKELY = 1.5, -3.0
"""The least score, with what the digits prove, of a way that need not be the likeliest, and without that. In
drafts and seven million words 17 rests that nothing else explains are so, all planted; one below is misread.
"""
_DIGITS = 100
"""The least rest of which digits prove something."""
_SURE, _FAR = -1.0, 2
"""From which score on a rest may be so many times what is left where its whole is surely told: of the 12 in
45 million words all come out, or in another way that begins with the whole."""


@dataclass(frozen=True, slots=True)
class Left:
    """A rest, the whole it is of, and what is taken off that. `score` says how surely."""

    whole: Saying
    parts: tuple[Saying, ...]
    rest: Saying
    expected: Decimal
    fits: bool
    score: float


@dataclass(frozen=True, slots=True)
class Rest:
    """A number that is called a rest, the numbers near by, and what may leave it, the likeliest first."""

    stated: Saying
    near: Sequence[Term]
    ways: Sequence[tuple[float, Taken]]

    @property
    def explained(self) -> bool:
        """Whether something near by leaves it."""
        before = [one.saying for one in self.near if one.start < self.stated.span.start]
        return any(one.fits(self.stated) for _, one in self.ways) or leave(self.stated, before)


def places(terms: Terms) -> Iterator[Rest]:
    """The numbers of a document that are called a rest and have a whole before them, in their order."""
    text, table = terms.document.text, weights(Kind.REST)
    for index, block in with_numbers(terms.document):
        told = speaks().finditer(text, block.span.start, block.span.end) if block.kind in PROSE else ()
        if not any(may_hold(text, one.start(), one.end() + NEAR) for one in told):
            continue
        for sentence, stated in terms.of(index):
            if stated.unit == PERCENT or stated.old or stated.value <= 0 or not cue(text, stated):
                continue
            near = terms.near(index, sentence, stated)
            ways = [(table.score(one.signs), one) for one in taken(text, stated, near)]
            if ways:
                yield Rest(stated, near, sorted(ways, key=lambda one: -one[0]))


def rests(terms: Terms) -> Iterator[Left]:
    """The rests of a document that a whole and its parts leave, or that nothing near by explains."""
    for place in places(terms):
        fitting = next((way for way in place.ways if way[1].fits(place.stated)), None)
        found = fitting or _slipped(terms.document.text, place)
        if found is not None and (found is not fitting or found[0] >= _LEAST):
            score, best = found
            parts = tuple(one.saying for one in best.parts)
            yield Left(best.whole.saying, parts, place.stated, best.due, fitting is not None, score)


def is_off(stated: Decimal, due: Decimal) -> bool:
    """Whether a rest is so near to what is left that an author's mistake may part them."""
    return is_slip(stated, due) or abs(stated - due) <= _COUNTED


def _slipped(text: str, place: Rest) -> tuple[float, Taken] | None:
    """What a rest is left of but for a slip, of the likeliest; None where something else can be meant."""
    stated = place.stated
    found = _surely(text, place) or _nearly(place)
    if found is None or found[1].skips or found[0] < _LEAST:
        found = _proved(place)
    if stated.value <= _FEW or found is None:
        return None
    best = found[1]
    if len(best.parts) == 1 and lead(text, best.parts[0], 1) in vocabulary().sets["AND"]:
        return None  # "ten at the mill and eight at the port; at the other three": once in 27 million words
    terms = (stated, best.whole.saying, *(part.saying for part in best.parts))
    exact = all(one.exact for one in terms)
    if _another_one().search(text, best.whole.start, stated.span.start) is not None:
        return None  # one has no number: "another does not, and the other two", one of 170 drafts
    return found if exact and not _is_of_others(text, stated, best.whole.saying) else None


def _nearly(place: Rest) -> tuple[float, Taken] | None:
    """The only way, of the likeliest, from which a slip parts a rest that nothing near by leaves."""
    stated, top = place.stated, place.ways[0][0]
    near = [way for way in place.ways if is_off(stated.value, way[1].due) and way[0] >= top - _CLOSE]
    told = {(way.whole.value, way.due) for _, way in near}  # "14 failed. Of the 14, nine came again"
    return near[0] if len(told) == 1 and not place.explained else None


def _proved(place: Rest) -> tuple[float, Taken] | None:
    """The way from which digits show that a slip parts a rest that nothing near by leaves, likely or not."""
    stated = place.stated.value
    if stated < _DIGITS or place.explained:
        return None
    told = [(score + _proof(place.stated, way), score, way) for score, way in place.ways if score >= _LIKELY]
    proved, score, way = max(told, key=lambda one: one[0], default=(0.0, 0.0, None))
    return None if way is None or proved < _PROVED else (score, way)


def _proof(stated: Saying, way: Taken) -> float:
    """How much likelier a slip in the rest, or an exchange in what it is left of, is than chance."""
    off = way.due - stated.value
    others = [(way.whole.saying, -off), *((part.saying, off) for part in way.parts)]
    exchanged = [
        proof(one.value, due, one.step)
        for one, gap in others
        if (due := one.value + gap) in exchanges(one.value, one.step)
    ]
    in_rest = proof(stated.value, way.due, last_digit(stated.value))
    return max(in_rest, max(exchanged, default=0.0) - log(len(others)))


def _surely(text: str, place: Rest) -> tuple[float, Taken] | None:
    """The likeliest way, where a rest may be off by more and only what stands from its whole on explains it.

    Of the 84, 57 are done and 15 begun; the remaining 14: the whole opens its sentence, or has several parts.
    """
    score, best = place.ways[0]
    opens = said_from(text, best.whole.saying.sentence)
    framed = roles.between(text[opens : best.whole.start]) in roles.OPENS
    if score < _SURE or best.whole.block or not (framed or len(best.parts) > 1):
        return None
    stated, start = place.stated, best.whole.start
    own = [one.saying for one in place.near if start <= one.start < stated.span.start]
    others = any(way.fits(stated) and way.whole.start >= start for _, way in place.ways)
    far = not stated.value / _FAR <= best.due <= stated.value * _FAR
    return None if far or others or leave(stated, own) else (score, best)


def _is_of_others(text: str, stated: Saying, whole: Saying) -> bool:
    """Whether the noun right behind a rest is another than its whole's: none is, in 27 million words."""
    noun = "".join(behind(text, stated, 1))
    return stem(singular(noun)) == stated.noun and bool(whole.noun) and whole.noun != stated.noun


@of_language
def _another_one() -> re.Pattern[str]:
    """One more that no number tells: "One was refused and another was withdrawn"."""
    return regex(rf"\banother\s+(?={alternatives('FINITE')}\b)", re.IGNORECASE)
