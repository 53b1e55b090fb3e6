"""Numbers that are told again, each with the numbers elsewhere that it may say again, the likeliest first.

34 written submissions in the summary, "The written submissions came from …, 37 in all" in the body
241,500 kroner paid in arrears in the conclusions, 214,500 kroner in the section on wages

Only what is equal or a slip of the hand away is a candidate: whether two are of one thing, their signs tell.
Where any of them agrees, or numbers beside it make the number, nothing is said.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from checker.facts.derived.terms import Terms, times
from checker.facts.derived.weights import weights
from checker.facts.sayings import PERCENT, Saying
from checker.frozen import dataclass
from checker.regex import regex
from checker.relations.elsewhere import CELL, Numbers, Part, Stated
from checker.relations.likeness import NAME, Beside, Seen, ahead, digits, is_small, is_some, plain, signs
from checker.text.digits import one_digit, two_exchanged
from checker.text.language import in_english

RECAP = "recap"
_FEWEST = 3
"""Two of a thing are often two of three of them."""
_APART = 2
"""How far whole numbers may be apart that share no digit: 19 and 21."""
_CLOSE, _SWAPPED = 5, 2
"""With one digit other, two numbers are a fifth of the larger apart at most; a half with two exchanged."""
_LONG = 3
"""Digits of a number in the body, at least: of fewer, too many are alike by chance."""
_YEARS = range(1000, 2100)
"""Numbers that are years where they count and measure nothing: a life has many."""
_MOST = 1500
"""Numbers of a document that are looked at, at most: with more it is a register."""
_PLACES = 40
"""Places of one number that are looked at, at most: they grow with the text."""
_WAYS = 12
"""Candidates that are weighed, at most."""
_LARGE = 1000
"""From here on a number is no label, and with one digit and noughts, 50,000, it is known by no digit."""
_SCORE = 0.3
"""The least score of what is said."""
_ALL = (Part.HEADED, Part.OPENING, Part.CLOSING, Part.BODY)
_HELD = (Part.HEADED,)
"""What is held against the body: of what opens or closes a text, too much is near by chance."""
_BECOMES = regex(r"\s?(?:→|⇒|[-=]+>)")
"""What leads from an old number to the new one: 40 → 41."""
_LIKELY = 0.7
"""How much of what is said of the likeliest number must be said of the one that is meant."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number elsewhere that one may say again. `due` is it in the scale of that one.

    `likely`: hardly more is said of any other of its noun.
    """

    other: Stated
    due: Decimal
    fits: bool
    likely: bool
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Retold:
    """A number with what it may say again, best first. `explained`: something agrees, or makes it."""

    stated: Stated
    ways: Sequence[tuple[float, Candidate]]
    explained: bool


@in_english(())
def slips(terms: Terms) -> Sequence[tuple[Stated, Candidate]]:
    """Numbers that nothing explains, each beside the one that it is likeliest to say again, a slip away.

    Where both of a pair are so, the first stands. Where several numbers are beside one, they tell of other
    things: 24, 19 and twelve institutions beside the 21 of the text.
    """
    found: dict[tuple[int, int], tuple[Stated, Candidate]] = {}
    for place in places(terms, _HELD):
        way = next((way for way in place.ways if way[1].likely), None)
        if place.explained or way is None or place.ways[0][1].fits:
            continue
        score, best = way
        mine, its = place.stated.saying, best.other.saying
        if score >= _SCORE and its.exact and (its.span.start, mine.span.start) not in found:
            found[mine.span.start, its.span.start] = place.stated, best
    times = Counter(best.other.saying.span.start for _, best in found.values())
    return tuple(pair for pair in found.values() if times[pair[1].other.saying.span.start] == 1)


def places(terms: Terms, parts: Sequence[str] = _ALL) -> Iterator[Retold]:
    """The numbers of a document that another may be, or nearly, in their order."""
    document, numbers = terms.document, Numbers(terms)
    some = (one for at, part in numbers.parts.items() if part in parts for one in numbers.of(at))
    if Part.BODY not in parts and not any(_is_known(document.text, one) for one in some):
        return  # as of most documents
    inside = [one for one in numbers.told if one.part in parts and _is_known(document.text, one)]
    if not inside or len(numbers.all) > _MOST:
        return
    table, beside = weights(RECAP), _beside(numbers.all)
    known: defaultdict[str, list[Stated]] = defaultdict(list)
    for other in numbers.all:
        same = known[digits(other.saying.value)]
        if len(same) < _PLACES:
            same.append(other)
    firsts = {(one.saying.value, one.saying.unit, one.saying.noun): one for one in reversed(inside)}
    for one in inside if parts == _ALL else reversed(firsts.values()):
        near = list(_near(one, known))
        agreed = any(_fits(one.saying, other.saying, due) for other, due in near)
        if not near or (agreed and parts == _HELD):
            continue
        others = [other for other in numbers.all if _may_be(one, other)]
        seen = Seen(document.text, one, others, beside, numbers.weights)
        near.sort(key=lambda pair: (-seen.worth[pair[0].saying.span.start], pair[0].saying.span.start))
        ways = [_candidate(seen, other, due) for other, due in near[:_WAYS]]
        weighed = sorted(((table.score(way.signs), way) for way in ways), key=lambda way: -way[0])
        best = weighed[0][1].other.saying
        yield Retold(
            one, weighed, agreed or _is_made(one.saying, beside) or _is_left(one.saying, best, beside)
        )


def _near(one: Stated, known: Mapping[str, Sequence[Stated]]) -> Iterator[tuple[Stated, Decimal]]:
    """The numbers elsewhere that are equal to one or a slip away, in its scale; `known` has all by digits."""
    for key in sorted(_slips(one.saying.value)):
        for other in known.get(key, ()):
            if _may_be(one, other) and _says_so(one, other):
                due = _due(one.saying, other)
                if due is not None:
                    yield other, due


def _slips(value: Decimal) -> set[str]:
    """The digits of a number, and what a slip of the hand makes of them, without the noughts at the end."""
    own = digits(value)
    long, near = f"{own}0", range(-_APART, _APART + 1)
    one = {f"{long[:at]}{other}{long[at + 1 :]}" for at in range(len(long)) for other in "0123456789"}
    two = {f"{own[:at]}{own[at + 1]}{own[at]}{own[at + 2 :]}" for at in range(len(own) - 1)}
    return {key.rstrip("0") for key in one | two} | {digits(value + off) for off in near}


def _beside(numbers: Sequence[Stated]) -> Beside:
    """The values of each sentence, or row."""
    found: dict[object, set[Decimal]] = {}
    for one in numbers:
        found.setdefault(one.saying.sentence, set()).add(one.saying.value)
    return {sentence: frozenset(values) for sentence, values in found.items()}


def _is_known(text: str, stated: Stated) -> bool:
    """Whether a number is known by its value: no year, no part of a name, none for comparison."""
    one = stated.saying
    if stated.part == Part.BODY and len(digits(one.value)) < _LONG:
        return False
    if not one.unit and not one.noun and one.plain.isdecimal() and int(one.plain) in _YEARS:
        return False
    if one.value < _FEWEST or one.old or not one.exact:
        return False
    if one.value >= _LARGE and len(digits(one.value)) == 1:
        return False
    if _BECOMES.match(text, one.span.end):
        return False
    return bool(one.unit) or ahead(text, one) != NAME


def _may_be(one: Stated, other: Stated) -> bool:
    """Whether another number stands elsewhere, can be of the same unit, and something is said of both."""
    if other.block == one.block or (one.run and other.run == one.run):
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
    """Whether the clause of each number shares a word with the sentence of the other."""
    mine, its = one.saying, other.saying
    return not mine.clause.isdisjoint(its.words) and not its.clause.isdisjoint(mine.words)


def _due(one: Saying, other: Stated) -> Decimal | None:
    """A number in the scale of one, where it is equal or a slip of the hand away."""
    its = other.saying
    for power in {0, times(one)} if other.kind == CELL else {0}:
        due = its.value.scaleb(power)
        if _agrees(one, due, its.step.scaleb(power)) or _is_slip(one, due):
            return due
    return None


def _fits(one: Saying, its: Saying, due: Decimal) -> bool:
    return _agrees(one, due, its.step * (due / its.value if its.value else 1))


def _agrees(one: Saying, due: Decimal, step: Decimal) -> bool:
    """Whether two numbers are equal, as far as the rounder of them is written out."""
    if one.step == step:
        return one.value == due
    return abs(one.value - due) * 2 <= max(one.step, step)


def _is_slip(one: Saying, due: Decimal) -> bool:
    """Whether one digit is another, two are exchanged, or whole numbers are one or two apart."""
    if not due or due == one.value:
        return False
    off = abs(one.value - due)
    if off <= _APART and one.value % 1 == 0 and due % 1 == 0 and one.step <= 1:
        return due >= _FEWEST
    other = one_digit(plain(one.value), plain(due)) and off * _CLOSE <= max(one.value, due)
    return other or _is_exchanged(one, due)


def _is_exchanged(one: Saying, due: Decimal) -> bool:
    """Whether two digits side by side changed places."""
    swapped = two_exchanged(plain(one.value), plain(due))
    return swapped and abs(one.value - due) * _SWAPPED <= max(one.value, due)


def _candidate(seen: Seen, other: Stated, due: Decimal) -> Candidate:
    one, its = seen.one.saying, other.saying
    alike = bool(one.noun) and its.noun == one.noun
    rivals = (third for third in seen.others if not alike or third.saying.noun == one.noun)
    most = max((seen.worth[third.saying.span.start] for third in rivals), default=0.0)
    likely = not _is_loose(seen, other) and seen.worth[its.span.start] >= most * _LIKELY
    return Candidate(other, due, _fits(one, its, due), likely, signs(seen, other))


def _is_loose(seen: Seen, other: Stated) -> bool:
    """Whether the nouns of two numbers do not tie them, nor a number that both have beside them.

    What counts two things, only some of them ("three of the sites"), or nothing, as labels do.
    """
    one, its = seen.one.saying, other.saying
    apart = one.noun != its.noun if one.noun and its.noun else not (one.unit or one.noun or its.noun)
    bare = apart and other.kind != CELL and one.value < _LARGE
    some = is_some(seen.text, one) != is_some(seen.text, its)
    return (bare or some) and seen.beside[one.sentence].isdisjoint(seen.beside[its.sentence])


def _is_made(one: Saying, beside: Beside) -> bool:
    """Whether two numbers of its sentence make a number: 42 bridges, 30 of them new and 12 mended."""
    others = beside[one.sentence] - {one.value}
    return any(
        one.value in (first + second, first - second)
        for first in others
        for second in others
        if first != second
    )


def _is_left(one: Saying, its: Saying, beside: Beside) -> bool:
    """Whether a number beside another one makes it one: of 48 six were not built, so 42 were."""
    return any(one.value in (its.value - other, its.value + other) for other in beside[its.sentence])
