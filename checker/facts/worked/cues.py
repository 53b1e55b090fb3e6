"""Numbers of a sentence that are so much for each of something, by the words that say so.

18 per course · 180 a day · 16 to every member · an average per auditor: 180 · each van cost £33,500
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.facts.quantities import MONEY, kind
from checker.facts.worked.figures import Figured, words_from
from checker.facts.worked.made import NOWHERE
from checker.frozen import dataclass, replace
from checker.model import Span
from checker.text.alternatives import seek
from checker.text.figures import read_number
from checker.text.numbers import cardinal
from checker.text.spots import Sought, seeking
from checker.text.tokens import Token, singular
from checker.text.vocabulary import vocabulary

_NOUN = 3
"""Words of a noun, at most: between a number and "per", and behind it."""
_FAR = 9
"""Words between "per course", "each van" and the number that is told of it, at most."""
_NEAR = 5
"""Words between "average" and its number, at most."""
_APART = frozenset({"COMMA", "SEMI", "RPAR", "AND", "OR"})
"""What no clause goes on behind, between such words and their number."""


class Way:
    """How a number is said to be a rate."""

    PER, AHEAD, EACH, ONE, MEAN, PAID, INVERSE = "per", "ahead", "each", "one", "mean", "paid", "inverse"
    TOLD = frozenset({PER, AHEAD, EACH, INVERSE})


@dataclass(frozen=True, slots=True)
class Rate:
    """A number that is so much for `per` of what `under` are the words of, of which there may be `known`.

    `period`: what it is for is a time, by its name. `at` is where the number `per` stands, no other one;
    `of` are the words of what a mean is said to be of.
    """

    stated: Figured
    under: frozenset[str]
    per: Decimal
    way: str
    known: Figured | None = None
    period: str = ""
    at: Span = NOWHERE
    of: frozenset[str] = frozenset()


@seeking
def speaks() -> Sought:
    """A word that may say so."""
    return seek("RATE_PER", "RATE_EACH", "RATE_MEAN", "RATE_PAID", "RATE_A", "CONCLUDES")


def rates(tokens: Sequence[Token], numbers: Sequence[Figured]) -> Iterator[Rate]:
    """The rates of a sentence, each number in the first way that it is told in."""
    seen: set[int] = set()
    taken: set[int] = set()
    for find in (_behind, _ahead, _paid, _mean):
        for one, places in find(tokens, numbers, frozenset(taken)):
            if one.stated.first not in seen:
                seen.add(one.stated.first)
                taken |= places
                yield one


_Found = Iterator[tuple[Rate, set[int]]]


def _behind(tokens: Sequence[Token], numbers: Sequence[Figured], _taken: frozenset[int]) -> _Found:
    """Numbers right behind which it is said what they are for: "€0.35 per kilometre", "8 kg a week"."""
    for one in numbers:
        at = _marker(tokens, one.end)
        if at is None:
            continue
        index, way = at
        if way == Way.ONE and tokens[index + 1 : index + 2]:
            noun = singular(tokens[index + 1].lower)
            if not vocabulary().has("PERIOD", noun) and not vocabulary().has("RATE_HEAD", noun):
                continue
        made = _under(tokens, numbers, one, index + 1, Way.PER)
        if made is not None and one.value == 1 and made.per > 1:
            made = replace(made, way=Way.INVERSE)
        if made is not None:
            yield made, {index}
        elif way == Way.EACH:  # "40 vans at £33,500 each"
            before = [its for its in numbers if its.end <= one.first and its.noun]
            if before:
                yield Rate(one, frozenset({before[-1].noun}), Decimal(1), Way.EACH, before[-1]), {index}


def _marker(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """Where the word stands behind a number that says what it is for, no more than its noun between."""
    known = vocabulary()
    for index in range(at, min(at + _NOUN + 1, len(tokens))):
        token = tokens[index]
        if known.has("RATE_PER", token.lower):
            return index, Way.PER
        if known.has("RATE_EACH", token.lower):
            return index, Way.EACH
        following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        if known.has("RATE_LEADS", token.lower) and known.has("RATE_EACH", following):
            return index + 1, Way.EACH
        if token.kind == "TO" and known.has("A", following):
            return index + 1, Way.PER  # "20 to a course"
        if token.kind == "A":
            return (index, Way.ONE) if index <= at + 1 else None
        if not token.text[:1].isalpha() or token.kind in ("VERB", "OF", "AND", "OR", "PREPOSITION", "IN"):
            return None
    return None


def _under(
    tokens: Sequence[Token], numbers: Sequence[Figured], one: Figured, at: int, way: str
) -> Rate | None:
    """What a rate is for: the noun behind "per", how many of it, and their number where that stands there."""
    per, known, place = Decimal(1), None, NOWHERE
    if at < len(tokens) and tokens[at].kind == "OF":
        known = next((its for its in numbers if at < its.first <= at + 2), None)
        if known is None:
            return None
        words = known.words
        at = known.end
    elif at < len(tokens) and tokens[at].kind == "NUMBER":
        read = read_number(tokens[at].text)
        if read is None:
            return None
        per, place, at = read[0], Span(tokens[at].start, tokens[at].end), at + 1
        words = frozenset(words_from(tokens, at, _NOUN))
    else:
        words = frozenset(words_from(tokens, at, _NOUN))
        behind = at + len(words)
        if [token.kind for token in tokens[behind : behind + 2]] == ["OF", "THE"]:
            words |= frozenset(words_from(tokens, behind + 2, _NOUN))
    if not words and per == 1 and known is None:
        return None
    noun = singular(tokens[at].lower) if at < len(tokens) else ""
    period = noun if vocabulary().has("PERIOD", noun) else (known.unit if known else "")
    return Rate(one, words, per, way, known, period if vocabulary().has("PERIOD", period) else "", place)


def _ahead(tokens: Sequence[Token], numbers: Sequence[Figured], taken: frozenset[int]) -> _Found:
    """Numbers before which it is said what they are for: "the cost per kilometre was", "each van cost"."""
    known = vocabulary()
    for index, token in enumerate(tokens):
        per, each = known.has("RATE_PER", token.lower), known.has("RATE_EACH", token.lower)
        one_of = index == 0 and (token.kind == "A" or cardinal([token.lower]) == 1)
        if index in taken or not (per or each or one_of):
            continue
        if each and index and tokens[index - 1].kind not in _APART | {"COLON", "LPAR"}:
            continue
        counted = index + 1 < len(tokens) and tokens[index + 1].kind in ("OF", "NUMBER")
        own = next((its for its in numbers if counted and index < its.first <= index + 3), None)
        first = index + 1
        if own is not None and tokens[first].kind == "OF":
            first = own.end
        one = next((its for its in numbers if first < its.first and its is not own), None)
        if one is None or one.first - first > _FAR:
            continue
        if any(its.kind in _APART for its in tokens[first : one.first]) or (one_of and not _is_money(one)):
            continue
        made = _under(tokens, numbers, one, index + 1, Way.AHEAD if per else Way.EACH if each else Way.ONE)
        if made is not None:
            yield made, {index}


def _paid(tokens: Sequence[Token], numbers: Sequence[Figured], _taken: frozenset[int]) -> _Found:
    """Numbers that are each of several alike: "twelve equal instalments of €3,000"."""
    for one in numbers:
        if one.first < 2 or tokens[one.first - 1].kind != "OF":
            continue
        before = next((its for its in numbers if 0 < one.first - 1 - its.end <= _NOUN), None)
        words = [token.lower for token in tokens[before.end : one.first]] if before else []
        if before and any(vocabulary().has("RATE_PAID", word) for word in words):
            yield Rate(one, before.words, Decimal(1), Way.PAID, before), set()


def _mean(tokens: Sequence[Token], numbers: Sequence[Figured], _taken: frozenset[int]) -> _Found:
    """Numbers that are called an average, of what is not said: "their average was 18", "18 on average"."""
    known = vocabulary()
    for index, token in enumerate(tokens):
        if not known.has("RATE_MEAN", token.lower):
            continue
        one = next((its for its in numbers if index < its.first <= index + _NEAR), None)
        apart = one is None or any(its.kind in _APART | {"COLON"} for its in tokens[index : one.first])
        if apart and index and known.has("RATE_LEADS", tokens[index - 1].lower):
            one = next((its for its in reversed(numbers) if its.end <= index - 1 <= its.end + _NOUN), None)
            apart = one is None or any(its.kind in _APART for its in tokens[one.end : index])
        if one is not None and not apart:
            of = frozenset(words_from(tokens, index + 1, _NOUN))
            yield Rate(one, frozenset(), Decimal(1), Way.MEAN, of=of), set()


def _is_money(one: Figured) -> bool:
    return kind(one.unit) == MONEY
