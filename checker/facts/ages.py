"""How old somebody or something is, and the years beside it.

born in 1947 and died in 2019 at the age of 82 · founded in 1921, the society kept its centenary in 2012
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from checker.facts.apart import Apart
from checker.facts.durations import A_YEAR
from checker.facts.durationwords import how_many
from checker.model import PROSE, Document, Span
from checker.regex import regex
from checker.text.alternatives import alternatives, seek
from checker.text.language import in_english, of_language
from checker.text.numbers import cardinal, figure
from checker.text.sentences import sentences
from checker.text.spots import Sought, at_digits, has_digit, seeking
from checker.text.vocabulary import vocabulary

_IN_TWO = regex(r"(?:1[5-9]|20)\d\d\s?[/–-]\s?\d\d")
"""A year of accounts, or a range: which of its two years is meant is not told."""
_CENTURY = 100
"""Years of a centenary."""
_LEAD = 40
"""Characters before a year in which stands what began then: "founded by the guild of weavers in"."""
_NAMED = regex(r"\b[Tt]he\s(?:[a-z]+\s(?P<of>of)\s)?$")
_NAME = regex(r"\s[A-Z][a-z]")
"""What stands around the year of an act or a treaty: "the 1996 Water Act", "the treaty of 1951"."""


@in_english(())
def ages(document: Document) -> Iterator[Apart]:
    """The numbers of years in prose that the two years of their sentence do not bear out."""
    text = document.text
    for index in sorted({document.block_at(match.start()) for match in _key().finditer(text)}):
        block = document.blocks[index]
        if block.kind in PROSE and has_digit(text, block.span.start, block.span.end):
            before = Span(0, 0)
            for sentence in sentences(text, block.span):
                yield from _in_sentence(text, before, sentence)
                before = sentence


def _in_sentence(text: str, before: Span, sentence: Span) -> Iterator[Apart]:
    """Those of a sentence that names two years; one of them may be the only one of the sentence before."""
    places = _years_in(text, sentence)
    if len(places) == 1 and len(_years_in(text, before)) == 1:
        sentence = Span(before.start, sentence.end)
        places = _years_in(text, sentence)
    if len(places) != 2 or _IN_TWO.search(text, sentence.start, sentence.end):
        return
    yield from _lived(text, sentence, places)


def _years_in(text: str, span: Span) -> Mapping[int, Span]:
    """The years that a stretch names, each where it stands first."""
    found: dict[int, Span] = {}
    for match in at_digits(A_YEAR, text, span.start, span.end):
        found.setdefault(int(match[0]), Span(*match.span()))
    return found


@seeking
def _key() -> Sought:
    return seek("OLD", "AGE_OF", "JUBILEE", "CENTENARY")


# --- since it began --------------------------------------------------------------------------


def _lived(text: str, sentence: Span, places: Mapping[int, Span]) -> Iterator[Apart]:
    """How old somebody or something is, counted from the year in which it began, in the year beside it."""
    first, last = sorted(places)
    begun = _began().search(text, max(places[first].start - _LEAD, sentence.start), places[first].start)
    named = _NAMED.search(text, sentence.start, places[first].start)
    if named and not named["of"] and not _NAME.match(text, places[first].end):
        named = None
    if not (begun or named):
        return
    for match in _age().finditer(text, sentence.start, sentence.end):
        person = match["aged"] is not None
        less = 0 if match["most"] else 1
        born = begun is not None and vocabulary().has("BORN", begun[1].lower())
        start, end = max(match.start(), places[last].start), min(match.end(), places[last].end)
        beside = _beside().fullmatch(text, end, start)
        if beside and (born or not person):
            much = next(name for name in ("much", "more", "most") if match[name])
            stated, due = Span(*match.span(much)), last - first
            value = _number(match)
            if not due - less <= value <= due:  # who is born in December is younger for most of a year
                yield Apart(stated, value, places[first], places[last], due, "year")


@of_language
def _began() -> re.Pattern[str]:
    cue = alternatives("BEGINS", "SET_UP", "BUILT", "BORN")
    return regex(rf"\b(?i:({cue}))\b[^.;:()\d]*(?:\d\d?\s[A-Z][a-z]+\s)?$")


@of_language
def _beside() -> re.Pattern[str]:
    """What stands between an age and its year: no other person, clause or number."""
    words = rf"(?:(?!\b{alternatives('RELATIVE', 'AND')}\b)[^.;:()\d]){{0,{_LEAD}}}"
    return regex(rf"{words}(?:\d\d?\s(?:[A-Z][a-z]+\s)?)?")


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
