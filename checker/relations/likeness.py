"""What is seen of two numbers that may be one: the signs of a candidate for what is told again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from checker.facts.derived.candidates import kind_of
from checker.facts.derived.signs import behind, crossed, how_many, nouns
from checker.facts.sayings import PERCENT, Saying
from checker.relations.bydigits import digits
from checker.relations.elsewhere import CELL, Elsewhere, Placed
from checker.text.tokens import tokenize
from checker.text.vocabulary import vocabulary

NAME = "a name"
FEW = 13
"""Below, a count is known by no digit, but by what it counts: up to twelve all are told in words, and
often."""
_PARTS = (0.99, 0.7, 0.4)
_SHARES = (0.999, 0.75, 0.5, 0.25, 0.0001)
"""Steps in which it is told how much of what is said of one is said of the other, down to nothing."""
_WORDS, _DIGITS = 4, 5
"""Words and digits that are counted, at most."""
_THOUSAND = 1000
"""From here on a number with one digit and noughts is a round one."""
_LEAD = 30
"""Characters before a number in which the word before it stands."""


class Seen:
    """A number, the `others` of its unit, and what words are worth.

    `worth` is how much of what its clause says, `whole`, is said of each of the others; `best` the most.
    """

    def __init__(self, one: Placed, others: Sequence[Placed], numbers: Elsewhere) -> None:
        self.one, self.others, self.numbers, self.text = one, others, numbers, numbers.text
        clause = one.saying.clause
        self.whole = self.weight(clause)
        self.worth = {its.saying.span.start: self.weight(clause & its.saying.words) for its in others}
        self.best = max(self.worth.values(), default=0.0)

    def weight(self, words: frozenset[str]) -> float:
        """What some words are worth together."""
        return sum(self.numbers.weights.get(word, 0.0) for word in sorted(words))


def signs(seen: Seen, other: Placed) -> tuple[str, ...]:
    """The signs of another number that one may say again."""
    one, its, text = seen.one.saying, other.saying, seen.text
    worth, weight = seen.worth.get(its.span.start, 0.0), seen.weight

    def found() -> Iterator[tuple[str, str]]:
        yield "nouns", _nouns(one, its)
        yield "said", _step(worth, seen.whole, _SHARES)
        yield "sentence", _step(weight(one.words & its.words), weight(one.words), _SHARES)
        yield "back", _step(weight(its.clause & one.words), weight(its.clause), _SHARES)
        yield "clauses", _step(weight(its.clause & one.clause), weight(its.clause | one.clause), _SHARES)
        yield "shared", str(min(len(one.clause & its.words), _WORDS))
        yield "rank", _step(worth, seen.best, _PARTS)
        yield "rivals", how_many(_rivals(seen, other, worth))
        yield "years", _years(one, its)
        yield "unit", one.unit if one.unit in ("", PERCENT) else "other"
        yield "units", "same" if one.unit == its.unit else "other"
        yield "size", _size(one)
        yield "of noun", how_many(_of_noun(seen))
        yield "part", seen.one.role
        yield "kind", other.kind
        yield "of", f"{is_some(text, one):d}{is_some(text, its):d}"
        yield "cell", _cell(one, other)
        yield "share", _kinds(text, one, other)
        yield "where", other.role
        yield "fellows", _fellows(seen, other)
        yield "old", f"{its.old:d}{its.exact:d}"
        yield "ahead", ahead(text, one)
        yield "ahead of both", _alike(_before(text, one), _before(text, its))
        yield "behind both", _alike(_behind(text, one), _behind(text, its))

    return crossed(found(), [*_pairs(), ("ahead", "ahead of both")])


def may_be(one: Placed, other: Placed) -> bool:
    """Whether another number stands elsewhere, can be of the same unit, and something is said of both."""
    return not one.saying.words.isdisjoint(other.saying.words) and is_of_kind(one, other)


def is_of_kind(one: Placed, other: Placed) -> bool:
    """Whether another number stands elsewhere, and can be of the same year and unit."""
    mine, its = one.saying, other.saying
    if other.block == one.block or (mine.years and its.years and not mine.years & its.years):
        return False
    if is_small(mine) and mine.noun not in (its.clause if other.kind == CELL else (its.noun,)):
        return False
    if mine.unit == its.unit:
        return True
    if other.kind == CELL:
        return not its.unit and mine.unit != PERCENT
    bare = next((saying for saying in (mine, its) if not saying.unit), None)
    return bare is not None and not bare.noun and PERCENT not in (mine.unit, its.unit)


def says_so(one: Placed, other: Placed) -> bool:
    """Whether the clause of each number shares a word with the sentence of the other, in two sections.

    A long amount whose clause has no words, "one for £1.5 million", has those of its sentence.
    """
    if one.run and other.run == one.run:
        return False
    mine, its = one.saying, other.saying
    amounts = mine.unit not in ("", PERCENT) and min(len(digits(each.value)) for each in (mine, its)) > 1
    clause, its_clause = (one.clause or (one.words if amounts else one.clause) for one in (mine, its))
    return not (clause.isdisjoint(its.words) or its_clause.isdisjoint(mine.words))


@cache
def _pairs() -> Sequence[tuple[str, str]]:
    """The signs that are looked at together."""
    of = {
        "nouns": "said size rank sentence shared",
        "rank": "said rivals shared size",
        "kind": "said rank size nouns",
        "size": "said shared",
        "fellows": "said size",
        "part": "size said nouns",
        "unit": "size said",
        "ahead": "nouns",
        "cell": "size rank",
        "years": "said",
        "sentence": "size",
        "of noun": "nouns",
        "behind both": "nouns",
        "share": "said",
    }
    return [(one, other) for one, others in of.items() for other in others.split()]


def is_small(one: Saying) -> bool:
    """Whether a count is so small that only what it counts tells it from others."""
    return one.value < FEW and one.value % 1 == 0 and not one.unit


def is_some(text: str, one: Saying) -> bool:
    """Whether a number is one of some that are told: "three of the sites", "the first three sites"."""
    of_more = vocabulary().has("OF_MORE", _before(text, one).lower())
    return of_more or one.total is not None or behind(text, one, 1) == ["of"]


def ahead(text: str, one: Saying) -> str:
    """What kind of word leads to a number: "in 40", "closed 40", "port 40", "Mill 40"."""
    word = _before(text, one)
    if word[:1].isupper():
        return NAME
    return next((token.kind for token in tokenize(word)[-1:]), "")


def _rivals(seen: Seen, other: Placed, worth: float) -> set[Decimal]:
    """The other values of which as much is said, or nearly."""
    enough, known = worth * _PARTS[1], (other.saying.value, seen.one.saying.value)
    third = (one.saying for one in seen.others)
    return {one.value for one in third if seen.worth[one.span.start] >= enough and one.value not in known}


def _of_noun(seen: Seen) -> set[Decimal]:
    """The values that are counted of the noun."""
    noun = seen.one.saying.noun
    return {other.saying.value for other in seen.others if noun and other.saying.noun == noun}


def _nouns(one: Saying, its: Saying) -> str:
    """How the nouns of two numbers go together."""
    named, around = one.noun or its.noun, its.words if one.noun else one.clause
    alone = not (one.noun and its.noun)
    return nouns(one, its) + (" named" if alone and named and named in around else "")


def _step(part: float, whole: float, steps: Sequence[float]) -> str:
    share = part / whole if whole else 0.0
    return str(next((at for at, least in enumerate(steps) if share >= least), len(steps)))


def _years(one: Saying, its: Saying) -> str:
    if one.years and its.years:
        return "same" if one.years == its.years else "some" if one.years & its.years else "other"
    return f"{bool(one.years):d}{bool(its.years):d}"


def _size(one: Saying) -> str:
    """How many digits a number has that are no noughts at its end: few are alike by chance."""
    if is_small(one):
        return "small"
    known = len(digits(one.value))
    return str(min(known, _DIGITS)) + (" round" if known == 1 and one.value >= _THOUSAND else "")


def _fellows(seen: Seen, other: Placed) -> str:
    """How many of the numbers beside one stand beside the other."""
    mine = seen.numbers.beside[seen.one.saying.sentence] - {seen.one.saying.value}
    its = seen.numbers.beside[other.saying.sentence] - {other.saying.value}
    return f"{min(len(mine & its), 2)} of {min(len(mine), 2)}" if mine and its else "none"


def _cell(one: Saying, other: Placed) -> str:
    """What of a cell is said of a number, too: its row, its column."""
    if other.kind != CELL:
        return ""
    row = "total" if other.total else str(bool(one.words & other.row))
    return f"{row}, {bool(one.clause & other.column):d}{bool(one.words & other.column):d}"


def _kinds(text: str, one: Saying, other: Placed) -> str:
    """Whether two shares are both shares, or both changes."""
    if one.unit != PERCENT or other.kind == CELL:
        return ""
    return "same" if kind_of(text, one) == kind_of(text, other.saying) else "other"


def _before(text: str, one: Saying) -> str:
    """The word before a number, as it is written where it begins no sentence."""
    found = text[max(one.span.start - _LEAD, one.sentence.start) : one.span.start].split()
    return found[-1] if len(found) > 1 else "".join(found).lower()


def _behind(text: str, one: Saying) -> str:
    """The word behind a number."""
    return next((word for word in behind(text, one, 1) if word.isalpha()), "")


def _alike(mine: str, its: str) -> str:
    if not mine or not its:
        return "none"
    return "same" if mine.lower() == its.lower() else "other"
