"""How old somebody or something is: "at the age of 82", "was 35 years old", "its centenary"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.facts.durationwords import how_many
from checker.facts.spans import AGE, JUBILEE, OLD
from checker.facts.statedtimes import Stated
from checker.model import Span
from checker.regex import regex
from checker.text.alternatives import alternatives, seek
from checker.text.language import of_language
from checker.text.numbers import cardinal, figure
from checker.text.spots import Sought, seeking
from checker.text.vocabulary import vocabulary

_CENTURY = 100
"""Years of a centenary."""


@seeking
def age_words() -> Sought:
    """A word of every age."""
    return seek("OLD", "AGE_OF", "JUBILEE", "CENTENARY")


def ages_in(text: str, span: Span) -> Iterator[Stated]:
    """The ages that a stretch tells, in years."""
    for match in _age().finditer(text, span.start, span.end):
        much, sign = next(one for one in (("much", AGE), ("more", OLD), ("most", JUBILEE)) if match[one[0]])
        value = _number(match)
        yield Stated(Span(*match.span(much)), value, "year", sign, value, value)


@of_language
def _age() -> re.Pattern[str]:
    number, ordinals = how_many(), "|".join(vocabulary().ordinals)
    nth = rf"(?P<nth>\d{{1,3}}(?=st|nd|rd|th)|{ordinals})[a-z]{{0,2}}\s{alternatives('JUBILEE')}"
    return regex(
        rf"\b(?P<much>(?i:{alternatives('AGE_OF')})\s(?P<aged>{number}))(?![\w.,/%–-]\w)"
        rf"|\b{alternatives('IS')}\s(?:[a-z]+\s)?(?P<more>(?P<old>{number})\s{alternatives('YEARS')}\s{alternatives('OLD')})\b"
        rf"|\b(?i:{alternatives('OWN')})\s(?P<most>{nth}|(?P<hundred>{alternatives('CENTENARY')}))\b"
    )


def _number(match: re.Match[str]) -> int:
    if match["hundred"]:
        return _CENTURY
    if match["nth"]:
        return vocabulary().ordinals.get(match["nth"]) or figure(match["nth"])
    return cardinal((match["aged"] or match["old"]).split("-"))
