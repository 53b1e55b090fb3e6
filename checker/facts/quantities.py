"""Text → the numbers with a unit that amounts leave out: kr 3,214 · 48.4 million crowns · 4,200 CFU/g."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from checker.facts.amounts import Amount
from checker.model import Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.anchors import at_numbers
from checker.text.figures import NUMBER, Figure, read_number
from checker.text.language import of_language
from checker.text.spots import Signs, Sought, seeking
from checker.text.tokens import singular
from checker.text.vocabulary import vocabulary

_KINDS = ("MASS", "LENGTH", "VOLUME", "AREA", "SPEED", "POWER", "ENERGY")
"""Sets of units that one takes for another; those of money are one more."""
_TIMES = ("TIME_UNIT",)
"""Units of time: the same number of one and of another is common, but hardly where both are of one thing."""
MONEY = "money"
"""What all currencies measure."""
_MONEY = ("COIN", "MONEY", "CURRENCY")
_PER = "/"
_IN_TITLE = regex(r"(?:[(\[]|,\s|\bin\s)(?P<unit>[^\s()\[\],]+(?: met(?:re|er)s)?)[)\]]?\s*$")
"""A title that ends in a unit."""
_SIGN = 2
"""Letters of the sign of a unit, at most."""
_BACK = 8
"""Characters before a number in which the name of its currency stands."""


def kind(unit: str) -> str:
    """What a unit measures, "" where that is not known: "mass" for "kg", "CFU/mass" for "CFU/kg"."""
    words = vocabulary()
    if _PER in unit and not words.has("SPEED", unit):
        over, _, under = unit.partition(_PER)
        return f"{over}{_PER}{kind(under)}" if kind(under) else ""
    lower = unit.lower()
    if any(words.has(name, lower) for name in _MONEY):
        return MONEY
    return _kinds().get(lower, "")


@of_language
def _kinds() -> Mapping[str, str]:
    """What each unit measures, by its name in lower case, as amounts have it: "mwh"."""
    sets = vocabulary().sets
    return {word.lower(): name.lower() for name in reversed(_KINDS) for word in sets[name]}


def is_same(unit: str, other: str) -> bool:
    """Whether two names are of one unit: m and metre, metre and meter."""
    short, long = sorted((unit.lower(), other.lower()), key=len)
    if sorted(short) == sorted(long):
        return True
    letters = iter(long)
    signed = len(short) <= _SIGN < len(long) and short[:1] == long[:1]
    return signed and all(letter in letters for letter in short)


def may_measure(text: str, span: Span) -> bool:
    """A quick look: False where a stretch has neither the word nor the sign of a unit."""
    return bool(_units().search(text, span.start, span.end) or _signs().stand_in(text, span.start, span.end))


def read_quantities(text: str, span: Span) -> Iterator[Amount]:
    """The numbers of a stretch that stand beside a unit of a known kind, left to right."""
    if not may_measure(text, span):
        return  # many times faster than the pattern
    for match in at_numbers(_form(), text, span.start, span.end):
        number = read_number(match["number"])
        ahead = _money().search(text, max(match.start() - _BACK, span.start), match.start())
        unit = match["unit"] or (ahead[1] if ahead else "")
        if number is None or not unit or not (kind(unit) or vocabulary().has("TIME_UNIT", unit)):
            continue
        power = vocabulary().powers.get((match["times"] or "").lower(), 0)
        factor = Decimal(10) ** power
        figure = Figure(Span(*match.span("number")), number[0] * factor, number[1] * factor)
        start = ahead.start() if ahead and not match["unit"] else match.start()
        yield Amount(Span(start, match.end()), figure, named(unit), power, exact=True)


def measure(title: str) -> str:
    """The unit that a title ends in: "Length (m)", "Area in hectares"; "" where it ends in none."""
    match = _IN_TITLE.search(title)
    unit = match["unit"] if match is not None else ""
    return named(unit) if kind(unit) not in ("", MONEY) else ""


def named(unit: str) -> str:
    """A unit by one name: EUR for euros, crown for crowns."""
    lower = unit.lower()
    known = vocabulary().currencies.get(lower)
    if known is None and (_PER in unit or len(unit) <= 2):
        return unit
    ahead, dash, last = lower.rpartition("-")
    return known or (lower.upper() if vocabulary().has("CURRENCY", lower) else ahead + dash + singular(last))


@seeking
def _units() -> Sought:
    """The words of units and currencies, one of which stands beside every such number, or a stroke does."""
    words = [word for word in _unit_words() if word[0].isalpha()]
    return Sought(rf"(?i:{'|'.join(map(re.escape, sorted(words))) or '(?!)'})", words)


@of_language
def _signs() -> Signs:
    """The signs that are units, and the stroke between two."""
    return Signs(_PER, *(word for word in _unit_words() if not word[0].isalpha()))


def _unit_words() -> frozenset[str]:
    return frozenset().union(*(vocabulary().sets[name] for name in (*_KINDS, *_TIMES, *_MONEY, "COIN_AHEAD")))


@of_language
def _form() -> re.Pattern[str]:
    """A number with its scale and what may be its unit; that of a currency may stand before it."""
    scales = "|".join(sorted(vocabulary().scales, key=len, reverse=True)) or "(?!)"
    units = alternatives(*_KINDS, *_TIMES, "COIN")
    compound = r"[A-Za-zµ°]{1,8}/[A-Za-zµ]{1,10}"
    return regex(
        rf"(?<![\w.,/–-])(?P<number>{NUMBER})(?:\s(?P<times>{scales})\b)?"
        rf"(?:\s?(?P<unit>{units}(?![\w/²³])|{compound}|(?i:{alternatives('COIN')}))(?![\w/²³]))?"
    )


@of_language
def _money() -> re.Pattern[str]:
    return regex(rf"(?<![\w])((?i:{alternatives('COIN_AHEAD', 'CURRENCY')}))\.?\s?$")
