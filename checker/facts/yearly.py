"""Numbers whose time is told: by a year, or by words such as "before" and "now", and changes between two.

The town spent 486 million in 2022 and 559 million in 2023, a rise of 15 %.
Loans came to 44.1 million in 2022. In 2023 they came to 46.4 million, 5.2 % more than in the year before.
In 2023 there were 391 deaths, in 2022 there had been 412. That is a fall of 5.1 %.
The trip took 150 minutes before the works and takes 96 now. There were 36 in 2019, and there are 27 today.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.facts.pairs import Number, Phrases, alike
from checker.frozen import dataclass
from checker.text.figures import is_year
from checker.text.growth import Growth
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary

_FAR = 12
"""Terminals between a number and its year, at most."""
_NEAR = 8
"""The same where a word tells its time."""
_OLD, _NEW = 0, 9999
"""The years, as it were, of what was before and of what is now."""
_TIMES = frozenset({"YEAR_BEFORE", "THIS_YEAR"})
_RANGED = frozenset({"DASH", "MINUS_SIGN"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A number, at the terminal `at` of its sentence, and the year it is of."""

    at: int
    number: Number
    year: int


def dated_numbers(said: Phrases) -> Sequence[Dated]:
    """Each exact amount with the year behind it, else the one before it, no other number between the two."""
    years = {at: int(token.text) for at, token in enumerate(said.line) if is_year(token.text)}
    dated = _dated(said, _amounts(said), years, _FAR) if years else ()
    # a number that is a guess still takes its year: "from about 4.5 billion in 2003 to 29 billion"
    return [one for one in dated if not one.number.hedge]


def _amounts(said: Phrases) -> Sequence[int]:
    """The numbers that are no shares, and no second halves of "2021–22"."""
    own = (at for at in said.counted if not said.numbers[at].percent)
    return [at for at in own if not at or said.line[at - 1].kind not in _RANGED]


def then_and_now(said: Phrases) -> Iterator[tuple[int, int]]:
    """Two numbers side by side, the old one first; a word tells the time of one at least."""
    words = vocabulary().sets["AT_FIRST"] | vocabulary().sets["BY_NOW"]
    if not any(token.kind in _TIMES or token.lower in words for token in said.line):
        return
    times = {at: year for at, token in enumerate(said.line) if (year := _time(token)) is not None}
    dated = {one.at: one for one in _dated(said, said.counted, times, _NEAR)}
    for first, second in pairwise(said.counted):
        if first in dated and second in dated and {_OLD, _NEW} & {dated[first].year, dated[second].year}:
            pair = of_two((dated[first], dated[second]))
            if pair is not None:
                yield pair[0].at, pair[1].at


def _dated(said: Phrases, own: Sequence[int], times: dict[int, int], far: int) -> Iterator[Dated]:
    for place, at in enumerate(own):
        stop = own[place + 1] if place + 1 < len(own) else len(said.line)
        start = own[place - 1] + 1 if place else 0
        behind = [year for index, year in times.items() if at < index < min(stop, at + 1 + far)]
        ahead = [year for index, year in times.items() if max(start, at - far) <= index < at]
        found = behind[:1] if behind and not (ahead and not place) else ahead[-1:]
        if found:
            yield Dated(at, said.numbers[at], found[0])


def _time(token: Token) -> int | None:
    """The year of a word that tells a time."""
    if token.kind == "YEAR_BEFORE" or vocabulary().has("AT_FIRST", token.lower):
        return _OLD
    if token.kind == "THIS_YEAR" or vocabulary().has("BY_NOW", token.lower):
        return _NEW
    return int(token.text) if is_year(token.text) else None


def of_two(found: Sequence[Dated]) -> tuple[Dated, Dated] | None:
    """Two numbers of one thing in two years, the older first."""
    if len(found) != 2 or found[0].year == found[1].year:
        return None
    old, new = sorted(found, key=lambda one: one.year)
    same = old.number.times == new.number.times and old.number.unit == new.number.unit
    return (old, new) if same and alike(old.number, new.number) else None


def between_years(
    said: Phrases, one: Growth, own: Sequence[Dated], opening: Sequence[Dated], told: Sequence[Dated]
) -> tuple[Number, Number] | None:
    """The old number and the new of a change; None where they are not told for sure.

    `own` are those of its sentence, `opening` those of the sentence before, `told` all before these.
    """
    before = [at for at in _amounts(said) if at < one.at and not said.numbers[at].hedge]
    ahead = [dated for dated in own if dated.at < one.at]
    if one.since:
        if not ahead or ahead[-1].at != before[-1]:
            return None
        new = ahead[-1]
        since = int(one.since) if one.since.isdecimal() else new.year - 1
        values = {dated.number.figure.value: dated for dated in (*told, *ahead[:-1]) if dated.year == since}
        found = [*values.values(), new]
        return (
            (found[0].number, new.number) if len(found) == 2 and alike(found[0].number, new.number) else None
        )
    if (one.sums_up and not before) or len(ahead) == len(before) == len(opening) == 1:
        pair = of_two([*opening, *ahead])
    else:
        pair = of_two(ahead) if len(ahead) == len(before) else None
    return None if pair is None else (pair[0].number, pair[1].number)
