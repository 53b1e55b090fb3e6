"""A percentage, or a difference → the pairs that it may be worked out from, each with its signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.facts.derived.signs import behind, between, crossed, how_many, lead, nouns, where, words
from checker.facts.derived.terms import Due, Term
from checker.facts.derived.weights import Kind
from checker.facts.pairs import growths_in, phrases_in, rest_follows
from checker.facts.sayings import PERCENT, Saying
from checker.frozen import dataclass
from checker.text import roles
from checker.text.growth import Growth, Said
from checker.text.language import of_language
from checker.text.predicates import stem
from checker.text.tokens import singular
from checker.text.vocabulary import vocabulary

_BETWEEN = 5
"""Numbers that may stand between a derived number and the nearer of its two, at most."""
_FAR = 10
"""How many times what is stated two numbers may make: those that make more are of two things."""
_NEAR = 40
"""Characters before a number in which it is called a change."""
_BACK_TO = ("THESE", "THEM", "TOTAL_OF")
"""What a share is said to be of where its whole is not named again."""
_TENTHS = 10
"""A whole up to here is told as a share itself, and rounded: "six of ten (61 %)"."""
_MOVED = ("UP", "DOWN", "MORE_OR_LESS", "SHARE_NOUN", "POINT", "PERCENT")
"""What says of nothing that it changed, or is a share: "an increase of 13 %"."""
_OPENING = 4
"""Words before a number that begin its sentence and are a sign as they stand: "That is"."""
_ROUNDED = 100_000
"""From here on a number without a fraction may be rounded to its last digits that are not 0."""


@dataclass(frozen=True, slots=True)
class Candidate(Due):
    """Two numbers that a third may be worked out from. `part` is the new one of a change, `whole` the old."""

    part: Term
    whole: Term

    @property
    def pair(self) -> tuple[int, int]:
        """Where its two numbers stand."""
        return self.part.start, self.whole.start


def kind_of(text: str, place: Saying) -> str | None:
    """What the words around a percentage say that it is; None where they say it in a way that is not read."""
    if any(vocabulary().has("POINT", word) for word in behind(text, place, 2)):
        return Kind.POINTS
    before = words(text, max(place.sentence.start, place.span.start - _NEAR), place.span.start)
    if _growth(text, place) is not None or before[-1:] == ["by"]:
        return Kind.CHANGE
    return None if _is_change(before) else Kind.SHARE


def _is_change(before: Sequence[str]) -> bool:
    """Whether a clause speaks of a change that it tells last: "the increase was still a good 43 %"."""
    known = vocabulary()
    at = max(
        (at for at, word in enumerate(before) if known.has("UP", word) or known.has("DOWN", word)), default=-1
    )
    return at >= 0 and any(known.has("FINITE", word) for word in before[at + 1 :]) and "," not in before[at:]


def is_difference(text: str, place: Saying, *, bare: bool = True) -> bool:
    """Whether words call a number what lies between two: "an increase of 30", "by 30", "30 more".

    `bare`: words that need not tell of a change count as well, "a saving of 30".
    """
    growth = _growth(text, place)
    return growth is not None and growth.kind == Said.DIFFERENCE and (bare or not growth.bare)


def _growth(text: str, place: Saying) -> Growth | None:
    """The change that a number is said to be; behind "or" it may be a share."""
    found = (one for one in growths_in(text, place.sentence) if one.lead != "OR")
    return next((one for one in found if place.span.start <= one.figure.span.start < place.span.end), None)


def candidates(text: str, kind: str, place: Saying, near: Sequence[Term]) -> Iterator[Candidate]:
    """The pairs that a percentage may be worked out from."""
    said = phrases_in(text, place.sentence)
    wanted = [one for one in near if (one.saying.unit == PERCENT) == (kind == Kind.POINTS) and one.value > 0]
    if kind != Kind.SHARE:  # "up by 24 and the other by 26", "58 of them": neither is at a time
        wanted = [one for one in wanted if not is_difference(text, one.saying)]
        wanted = [one for one in wanted if roles.behind(text, one.end) not in roles.OF_THEM]
    for part in wanted:
        inside = [one for one in wanted if one is not part and _is_between(one, part, place)]
        if kind == Kind.SHARE and is_difference(text, part.saying):
            continue  # "575 letters, 75 more than in 2022, or 15 %": of those of 2022
        if part.block or len(inside) > _BETWEEN or (kind != Kind.SHARE and _is_apart(text, part, place)):
            continue
        if kind != Kind.SHARE and _shared(place, part) == "others":
            continue  # "It spent 400 and then 460. Fees are up 13 %."
        for whole in wanted:
            if whole is part or whole.saying.unit != part.saying.unit or whole.value == part.value:
                continue
            if kind == Kind.DIFFERENCE and place.unit != part.saying.unit:
                continue
            small = whole.value < part.value or whole.value <= _TENTHS
            if kind == Kind.SHARE and small:
                continue
            if kind != Kind.SHARE and _goes(text, place, part, whole) == "against":
                continue
            if kind != Kind.SHARE and part.start > place.span.start and _is_apart(text, whole, place):
                continue  # "From 40 in 2022, while fees grew by 20 %, it rose to 50."
            if kind != Kind.SHARE and rest_follows(said, whole.saying.figure, part.saying.figure):
                continue
            due, slack = _worked_out(kind, place, part.saying, whole.saying)
            if due > _FAR * place.value:
                continue
            seen = _signs(text, kind, place, part, whole, wanted, how_many(inside))
            yield Candidate(due, slack, seen, part, whole)


def _is_apart(text: str, part: Term, place: Saying) -> bool:
    """Whether words part the clause of a number from that of a change: "40 now, while fees fell by 25 %"."""
    before = words(text, max(part.end, place.sentence.start), place.span.start)
    return not vocabulary().sets["APART"].isdisjoint(before)


def _is_between(one: Term, part: Term, place: Saying) -> bool:
    first, last = sorted((part.start, place.span.start))
    return first < one.start < last


def _worked_out(kind: str, place: Saying, part: Saying, whole: Saying) -> tuple[Decimal, Decimal]:
    """What two numbers make, and how far what is stated may be off it."""
    if kind == Kind.POINTS:
        return abs(part.value - whole.value), (place.step + part.step + whole.step) / 2
    if kind == Kind.DIFFERENCE:
        return abs(part.value - whole.value), (_step(place) + _step(part) + _step(whole)) / 2
    share = 100 * part.value / whole.value
    due = share if kind == Kind.SHARE else abs(share - 100)
    rounding = (100 * _step(part) + share * _step(whole)) / whole.value / 2
    return due, place.step / 2 + rounding


def _step(one: Saying) -> Decimal:
    """What the last digit of a number is worth that it need not be rounded to; 0 for a count as it stands."""
    if one.unit or one.step != 1:
        return one.step
    return Decimal(10) ** _zeros(one.value) if one.value >= _ROUNDED else Decimal(0)


def _zeros(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(exponent, 0) if isinstance(exponent, int) else 0


def _signs(
    text: str, kind: str, place: Saying, part: Term, whole: Term, wanted: Sequence[Term], inside: str
) -> tuple[str, ...]:
    nearer = [
        one
        for one in wanted
        if one is not part
        and one is not whole
        and one.saying.unit == whole.saying.unit
        and abs(one.start - place.span.start) < abs(whole.start - place.span.start)
    ]

    opening = words(text, place.sentence.start, place.span.start)
    opens = " ".join(opening) if len(opening) <= _OPENING else ""
    apart = whole.block or part.sentence != whole.sentence

    def seen() -> Iterator[tuple[str, str]]:
        yield "between", between(text, part, place)
        yield "part", where(part, place)
        yield "inside", inside
        yield "whole", where(whole, place) + ("" if whole.start < part.start else ", behind the part")
        yield "whole led by", lead(text, whole)
        yield "whole led by one", lead(text, whole, 1)
        yield "part led by one", lead(text, part, 1)
        yield "pair", "apart" if apart else between(text, part, whole)
        yield "nouns", nouns(part.saying, whole.saying)
        yield "told of", _told_of(part, whole)
        yield "of", _of(text, place, whole)
        yield "to whole", "" if apart or whole.start < place.span.start else between(text, place, whole)
        yield "nearer", how_many([one for one in nearer if kind != Kind.SHARE or one.value > part.value])
        yield "opens", opens
        yield "words", _shared(place, part)
        yield "old", f"{part.saying.old:d}{whole.saying.old:d}"
        yield "unit", "money" if part.saying.unit else ""
        if kind != Kind.SHARE:
            yield "goes", _goes(text, place, part, whole)
        else:
            yield "named", f"{may_be_of(text, place, whole):d}"

    return crossed(seen(), _together(kind))


def _together(kind: str) -> Sequence[tuple[str, str]]:
    """The signs of a kind that are looked at together."""
    ends = ("inside", "nouns", "nearer", "whole led by one", "between")
    pairs = [("whole", one) for one in ends]
    pairs += [("opens", one) for one in ("whole", "part", "nearer", "whole led by one")]
    pairs += [("part", "inside"), ("pair", "inside"), ("whole", "of"), ("between", "inside")]
    if kind == Kind.SHARE:
        return [*pairs, ("named", "whole"), ("named", "inside")]
    pairs += [("part led by one", "whole led by one"), ("goes", "whole"), ("goes", "pair")]
    return [*pairs, ("words", "whole"), ("words", "inside")]


def _shared(place: Saying, part: Term) -> str:
    """Whether the clause of a number has words of its part's sentence, if that is another one."""
    if not part.sentence and not part.block:
        return "here"
    if place.clause & part.saying.words:
        return "some"
    return "others" if place.clause - _of_change() else "none"


@of_language
def _of_change() -> frozenset[str]:
    """The stems of what says of nothing that it changed, or is a share."""
    sets = vocabulary().sets
    return frozenset(stem(singular(word)) for kind in _MOVED for word in sets[kind])


def _told_of(part: Term, whole: Term) -> str:
    """Whether two numbers in two sentences are told with the same words: the loans of 2003, those of 2007."""
    if part.sentence == whole.sentence and part.block == whole.block:
        return "one sentence"
    return "the same" if part.saying.clause & whole.saying.clause else "others"


def may_be_of(text: str, place: Saying, whole: Term) -> bool:
    """Whether a share may be of a number: what it says it is of is named where that number stands."""
    named = _named(text, place)
    if named is None or any(vocabulary().has(kind, named) for kind in _BACK_TO):
        return True
    own = whole.saying
    return stem(singular(named)) in (own.clause if own.sentence == place.sentence else own.words)


def _named(text: str, place: Saying) -> str | None:
    """The word that a share is said to be of, without what stands before it; None where nothing is."""
    after = behind(text, place, 5)
    if after[:1] != ["of"]:
        return None
    kinds = ("THE", "ALL", *_BACK_TO[:1])
    plain = [word for word in after[1:] if not any(vocabulary().has(kind, word) for kind in kinds)]
    return plain[0] if plain and plain[0].isalpha() else None


def _of(text: str, place: Saying, whole: Term) -> str:
    """What a share is said to be of."""
    named = _named(text, place)
    if named is None:
        return "".join(behind(text, place, 1))
    own, name = whole.saying, stem(singular(named))
    if name == own.noun:
        return "its noun"
    return "its clause" if name in own.clause else "its sentence" if name in own.words else f"of {named}"


def _goes(text: str, place: Saying, part: Term, whole: Term) -> str:
    """Whether the new number lies on the side of the old one that the words say."""
    growth = _growth(text, place)
    if growth is None or growth.up is None:
        return "untold"
    return "as told" if (part.value > whole.value) == growth.up else "against"
