"""Numbers that are told again, each with the numbers elsewhere that it may say again, the likeliest first.

34 written submissions in the summary, "The written submissions came from …, 37 in all" in the body
241,500 kroner paid in arrears in the conclusions, 214,500 kroner in the section on wages

Only what is equal or a slip of the hand away is a candidate: whether two are of one thing, their signs tell.
Where any of them agrees, or numbers beside it make the number, nothing is said. Away from what sums up one
digit is other by chance too often; two of three and more are hardly ever exchanged by chance.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from checker.facts.derived.made import make, part
from checker.facts.derived.terms import Terms
from checker.facts.derived.weights import weights
from checker.facts.sayings import PERCENT, Saying
from checker.frozen import dataclass
from checker.model import Span
from checker.regex import regex
from checker.relations.elsewhere import CELL, Numbers, Part, Stated
from checker.relations.likeness import NAME, Seen, ahead, is_small, is_some, signs
from checker.relations.slip import (
    FEWEST,
    LONG,
    digits,
    due,
    exchanged,
    fits,
    is_exchanged,
    is_year,
    slips,
    surprise,
)
from checker.text.language import in_english

RECAP = "recap"
_MOST = 1500
"""Numbers of a document that are looked at, at most: with more it is a register."""
_PLACES = 40
"""Places of one number that are looked at, at most: they grow with the text."""
_WAYS = 12
"""Candidates that are weighed, at most."""
_LARGE = 1000
"""From here on a number is no label, and with one digit and noughts, 50,000, it is known by no digit."""
_SCORE, _SWAPPED, _SURE = 0.3, 2.0, 3.0
"""The least score of what is said; of two exchanged digits; and of those where neither sums up."""
_ALL = (Part.HEADED, Part.OPENING, Part.CLOSING, Part.BODY)
_HELD = (Part.HEADED,)
"""What is held against the body in each digit: of what opens or closes a text, too much is near by chance."""
_WRITTEN = regex(r"\d[\d.,]*\d|\d")
"""The digits of a number with their signs."""
_BECOMES = regex(r"\s?(?:→|⇒|[-=]+>)")
"""What leads from an old number to the new one: 40 → 41."""
_LIKELY = 0.7
"""How much of what is said of the likeliest number must be said of the one that is meant."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number elsewhere that one may say again. `due` is it in the scale of that one.

    `likely`: hardly more is said of any other of its noun. `swapped`: what two exchanged digits are worth.
    """

    other: Stated
    due: Decimal
    fits: bool
    likely: bool
    swapped: float
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Retold:
    """A number with what it may say again, best first. `explained`: something agrees, or makes it.

    `times`: how often it stands.
    """

    stated: Stated
    times: int
    ways: Sequence[tuple[float, Candidate]]
    explained: bool


@in_english(())
def retold(terms: Terms) -> Sequence[tuple[Stated, Candidate]]:
    """Numbers that nothing explains, each beside the one that it is likeliest to say again, a slip away.

    A pair that is seen from both its ends is told of once, and in it what sums up is wrong, else the later.
    Where several are beside one, they tell of other things: 24, 19 and twelve institutions beside the 21 of
    the text.
    """
    found: list[tuple[Stated, Candidate]] = []
    known: set[tuple[int, Decimal]] = set()
    found_in = sorted(
        places(terms, _HELD), key=lambda one: (one.stated.part != Part.HEADED, -one.stated.block)
    )
    for place in found_in:
        way = next((way for way in place.ways if _is_told(*way, alone=place.times == 1)), None)
        if place.explained or way is None:
            continue
        best = way[1]
        mine, its = place.stated.saying, best.other.saying
        ends = {(mine.span.start, best.due), (its.span.start, mine.value)}
        if (its.exact or best.swapped) and known.isdisjoint(ends):
            known |= ends
            found.append((place.stated, best))
    times = Counter(best.other.saying.span.start for _, best in found)
    return tuple(pair for pair in found if times[pair[1].other.saying.span.start] == 1)


def _is_told(score: float, way: Candidate, *, alone: bool) -> bool:
    """Whether enough speaks for a number elsewhere, more where their words say little.

    `alone`: the one that may be wrong stands nowhere else.
    """
    weight = score + way.swapped
    if way.swapped:
        return alone and weight >= (_SWAPPED if way.likely else _SURE)
    return way.likely and weight >= _SCORE


def places(terms: Terms, parts: Sequence[str] = _ALL) -> Iterator[Retold]:
    """The numbers of a document that another may be, or nearly.

    One of the two stands in `parts`, or they have two digits exchanged.
    """
    numbers = Numbers(terms)
    some = (one for at, part in numbers.parts.items() if part in parts for one in numbers.of(at))
    held = any(_is_known(numbers.text, one) for one in some)
    swapped = exchanged(numbers.text) if not held else frozenset()
    if not (held or swapped):
        return  # as of most documents
    inside = [
        one
        for one in numbers.told
        if (held or digits(one.saying.value) in swapped) and _is_known(numbers.text, one)
    ]
    if not inside or len(numbers.all) > _MOST:
        return
    known: defaultdict[str, list[Stated]] = defaultdict(list)
    for other in numbers.all:
        same = known[digits(other.saying.value)]
        if len(same) < _PLACES:
            same.append(other)
    firsts = {(one.saying.value, one.saying.unit, one.saying.noun): one for one in reversed(inside)}
    for one in inside if parts == _ALL else reversed(firsts.values()):
        near = [
            (other, value)
            for other, value in _near(one, known, numbers, parts)
            if one.part in parts or _is_meant(one, other, value, numbers)
        ]
        agreed = any(fits(one.saying, other.saying, value) for other, value in near)
        if near and not (agreed and parts == _HELD):
            yield _weighed(one, near, numbers, agreed=agreed)


def _near(
    one: Stated, known: Mapping[str, Sequence[Stated]], numbers: Numbers, parts: Sequence[str]
) -> Iterator[tuple[Stated, Decimal]]:
    """The numbers elsewhere that are equal to one or a slip away, in its scale; `known` has all by digits.

    Where neither stands in these parts, or one is told roughly, only two exchanged digits are a slip.
    """
    mine, exact = one.saying, _is_exact(one.saying)
    for key in sorted(slips(mine.value)):
        short = max(len(key), len(digits(mine.value))) < LONG
        for other in known.get(key, ()):
            value = due(mine, other) if _may_be(one, other) else None
            if value is None:
                continue
            inside = exact and {one.part, other.part} & {*parts}
            held = inside or (short and is_exchanged(mine, value))
            said = _says_so(one, other) and (held or fits(mine, other.saying, value))
            if said or surprise(numbers, mine, other.saying, value):
                yield other, value


def _is_meant(one: Stated, other: Stated, value: Decimal, numbers: Numbers) -> bool:
    """Whether a number agrees, has two digits exchanged, or sums up and is as likely to say one."""
    mine, its = one.saying, other.saying
    if fits(mine, its, value) or is_exchanged(mine, value):
        return True
    if not _is_known(numbers.text, other) or value in numbers.beside[mine.sentence]:
        return False
    back = _weighed(other, [(one, mine.value)], numbers, agreed=False)
    return back.ways[0][1].likely and not back.explained


def _weighed(
    one: Stated, near: Sequence[tuple[Stated, Decimal]], numbers: Numbers, *, agreed: bool
) -> Retold:
    """A number with what may be it, weighed."""
    seen = Seen(one, [other for other in numbers.all if _may_be(one, other)], numbers)
    first = sorted(near, key=lambda pair: (-seen.worth[pair[0].saying.span.start], pair[0].saying.span.start))
    ways = [_candidate(seen, other, value) for other, value in first[:_WAYS]]
    table = weights(RECAP)
    weighed = sorted(((table.score(way.signs), way) for way in ways), key=lambda way: -way[0])
    mine, best = one.saying, weighed[0][1].other.saying
    made = make(mine.value, numbers.beside[mine.sentence])
    made = made or part(mine.value, best.value, numbers.beside[best.sentence])
    return Retold(one, _times(numbers.text, mine.span), weighed, agreed or made)


def _is_known(text: str, stated: Stated) -> bool:
    """Whether a number is known by its value: no year, no part of a name, none for comparison."""
    one = stated.saying
    if stated.part == Part.BODY and len(digits(one.value)) < LONG:
        return False
    if not one.unit and is_year(text[one.span.start : one.span.end].split()[0]):
        return False
    if one.value < FEWEST or (not _is_exact(one) and len(digits(one.value)) < LONG):
        return False
    if one.value >= _LARGE and len(digits(one.value)) == 1:
        return False
    if _BECOMES.match(text, one.span.end):
        return False
    return bool(one.unit) or ahead(text, one) != NAME


def _is_exact(one: Saying) -> bool:
    """Whether a number is told as it is, and not for comparison: of others only the digits are held."""
    return one.exact and not one.old


def _may_be(one: Stated, other: Stated) -> bool:
    """Whether another number stands elsewhere, can be of the same unit, and something is said of both."""
    if other.block == one.block:
        return False
    mine, its = one.saying, other.saying
    if mine.words.isdisjoint(its.words) or (mine.years and its.years and not mine.years & its.years):
        return False
    if is_small(mine) and mine.noun not in (its.clause if other.kind == CELL else (its.noun,)):
        return False
    if mine.unit == its.unit:
        return True
    if other.kind == CELL:
        return not its.unit and mine.unit != PERCENT
    bare = next((saying for saying in (mine, its) if not saying.unit), None)
    return bare is not None and not bare.noun and PERCENT not in (mine.unit, its.unit)


def _says_so(one: Stated, other: Stated) -> bool:
    """Whether the clause of each number shares a word with the sentence of the other, in two sections."""
    if one.run and other.run == one.run:
        return False
    mine, its = one.saying, other.saying
    return not mine.clause.isdisjoint(its.words) and not its.clause.isdisjoint(mine.words)


def _times(text: str, span: Span) -> int:
    """How often a number stands in a text as it is written there."""
    quote = text[span.start : span.end]
    written = next(iter(_WRITTEN.findall(quote)), quote)
    return len(re.findall(rf"(?<![\d.,]){re.escape(written)}(?![\d]|[.,]\d)", text))


def _candidate(seen: Seen, other: Stated, value: Decimal) -> Candidate:
    one, its = seen.one.saying, other.saying
    swapped = surprise(seen.numbers, one, its, value)
    alike = bool(one.noun) and its.noun == one.noun
    rivals = (third for third in seen.others if not alike or third.saying.noun == one.noun)
    most = max((seen.worth[third.saying.span.start] for third in rivals), default=0.0)
    said = (third for third in seen.others if third.saying.value == its.value)
    worth = max((seen.worth[third.saying.span.start] for third in said), default=0.0)
    likely = not _is_loose(seen, other) and worth >= most * _LIKELY
    if swapped:
        likely = _says_so(seen.one, other) and Part.HEADED in (seen.one.part, other.part)
    return Candidate(other, value, fits(one, its, value), likely, swapped, signs(seen, other))


def _is_loose(seen: Seen, other: Stated) -> bool:
    """Whether the nouns of two numbers do not tie them, nor a number that both have beside them.

    What counts two things, only some of them ("three of the sites"), or nothing, as labels do.
    """
    one, its, beside = seen.one.saying, other.saying, seen.numbers.beside
    apart = one.noun != its.noun if one.noun and its.noun else not (one.unit or one.noun or its.noun)
    told = CELL not in (seen.one.kind, other.kind)
    bare = apart and told and one.value < _LARGE
    some = told and one.unit != PERCENT and is_some(seen.text, one) != is_some(seen.text, its)
    return (bare or some) and beside[one.sentence].isdisjoint(beside[its.sentence])
