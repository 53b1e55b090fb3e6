"""How a length of time and the two points that it lies between stand together in a sentence, or in two.

Whatever the points are (days, years, times of day): a text in which a sign stands for each of them and for
each length is matched with a few forms. A form has one length and two points, and nothing but words between.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.frozen import dataclass
from checker.model import Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.language import of_language

_POINT, _LENGTH, _HYPHENED = "\ue000", "\ue001", "\ue002"
"""The signs for a point, a length, and one before its noun, "six-week": none that a text has."""
_ANY = rf"[^{_POINT}-{_HYPHENED}]"
_WORDS = rf"[^.;:()\d{_POINT}-{_HYPHENED}]*"
"""What stands between, anything or the words of one clause; no other point or length."""
_MARK = r"\s*[,;(–—:]?\s*"
_FAR, _CLAUSE, _CLOSE = 200, 100, 60
"""Characters between the parts of a form, at most: some sentences, a long clause, and a short one."""
_STEM = 4
"""Letters in which words for one event agree, "call" and "called"."""


@dataclass(frozen=True, slots=True)
class Way:
    """A form in which a length and two points stand, in whatever order.

    `apart`: it is counted from the one to the other, so that the last is not of it, and where it may be
    `either` of them, the later may be told first. `due`: it runs out on the
    last, unless it was put off; so may a limit, "within 30 days". An `event` that it is counted from must be
    named before the first.
    """

    form: re.Pattern[str]
    apart: bool = False
    either: bool = False
    due: bool = False


@dataclass(frozen=True, slots=True)
class Spanned:
    """A length and the two points beside it, by their places among those of the text; `span` has them all."""

    way: Way
    span: Span
    length: int
    first: int
    last: int


def spanned(
    text: str, block: Span, points: Sequence[Span], lengths: Sequence[Span], hyphened: Sequence[bool] = ()
) -> Iterator[Spanned]:
    """Each length of a block that stands in one of the known ways with two of its points."""
    signs = [(span, _POINT, index) for index, span in enumerate(points)]
    for index, span in enumerate(lengths):
        signs.append((span, _HYPHENED if hyphened and hyphened[index] else _LENGTH, index))
    pieces, at, places = [], block.start, []
    for span, sign, _ in sorted(signs):
        pieces += [text[at : span.start], sign]
        places.append(sum(map(len, pieces)) - 1)
        at = span.end
    shape, order = "".join((*pieces, text[at : block.end])), sorted(signs)
    for way in ways():
        for match in way.form.finditer(shape):
            own = order[bisect_left(places, match.start()) :][:3]
            first, last = (index for _, sign, index in own if sign == _POINT)
            length = next(index for _, sign, index in own if sign != _POINT)
            event = match.groupdict().get("event")
            if event is None or event[:_STEM] in shape[: match.start()].lower():
                yield Spanned(way, Span(own[0][0].start, own[-1][0].end), length, first, last)


@of_language
def ways() -> Sequence[Way]:
    """All of them; those by which a length is told of a range come first."""
    return (*_of_range(), *_between(), *_apart(), *_due())


def _range() -> str:
    """From one point to another."""
    on = rf"(?:{alternatives('AT_TIME', 'ON_DAY')}\s)?"
    return rf"{_POINT}(?:\s?[–—-]|\s{alternatives('SPAN_ENDS')})\s?{on}{_POINT}"


def _between_two() -> str:
    """The same, or "between" two, which a length right before it may well be a part of."""
    return rf"(?:{_range()}|{alternatives('SPAN_OPENS')}\s+{_POINT}\s{alternatives('AND')}\s{_POINT})"


def _of_range() -> Iterator[Way]:
    """ran from 1 March to 30 April, i.e. for two months · a two-month survey, from 1 March to 30 April"""
    so, lasts, opens = (
        alternatives("LASTS_SO", "AFTERWARDS"),
        alternatives("LASTS"),
        alternatives("SPAN_OPENS"),
    )
    ended = rf"(?=\s?[,;.)–—]|$|\s{lasts}\b)"
    counted = rf"\s+{alternatives('COUNTED_FROM', 'COUNTED_TO')}\b"
    leads = rf"{_MARK}(?i:{lasts})[,:]?(?:\s+{so})?(?:\s+{alternatives('THE')})?\s+|\s+{so}\s+"
    yield Way(regex(rf"{_between_two()}(?:(?:{leads}){_LENGTH}(?!{counted})|{_MARK}{_LENGTH}{ended})"))
    own = rf"(?:{opens}\s+)?"
    word = rf"\s(?!{opens}\s)[a-z]+"
    ahead = rf"{_MARK}|(?:{word}){{0,2}}{_MARK}{lasts},?\s+|(?:{word}){{1,4}},\s+(?={opens}\s)"
    yield Way(regex(rf"{_LENGTH}(?:{ahead}){own}{_range()}"))
    # no words that end in "s": "two-month leases from" are several
    noun = r"(?:\s[a-z][\w’'-]*(?<![^s]s)){1,5}"
    yield Way(regex(rf"{_HYPHENED}{noun}\s\(?{own}{_range()}"))
    runs = rf",?\s+(?:[a-z]+\s+){{0,3}}{alternatives('RUNS')}\s+{opens}\s+"
    yield Way(regex(rf"(?<=\b{alternatives('OF')}\s){_LENGTH}{runs}{_range()}"))


def _between() -> Iterator[Way]:
    """began in May 2015 and ended in May 2021, after six years · opened on 3 May and lasted six weeks, until

    It may be told behind both: "It was open for five weeks." · "the six weeks between these visits"
    """
    joint, lasted, after = alternatives("AND"), alternatives("LASTED"), alternatives("AFTERWARDS")
    so, ends = alternatives("LASTS_SO", "AFTERWARDS", "LASTED"), alternatives("COMES_TO_END")
    took = rf"{_WORDS}(?:\.\s+(?i:{alternatives('SAME_THING')})(?:\s+[a-z]+)?)?\s+{lasted}\s+{_LENGTH}"
    last = rf"\b{alternatives('ENDING', 'COMES_TO_END')}\b"
    yield Way(
        regex(
            rf"(?:{_between_two()}|{_POINT}{_ANY}{{0,{_CLAUSE}}}{last}{_WORDS}{_POINT}){took}(?!\s{alternatives('OF_DAY')}\s{_POINT})"
        )
    )
    yield Way(regex(rf"{_POINT}{_WORDS}\b{ends}{_WORDS}{_POINT}{_WORDS}\b{so}\s+{_LENGTH}"))
    yield Way(regex(rf"{_POINT}\s+{so}\s+{_LENGTH}{_WORDS}\b{ends}\b{_WORDS}{_POINT}"))
    yield Way(regex(rf"{_POINT}{_WORDS}\b(?:{joint}|{ends}),?\s+{after}\s+{_LENGTH}{_WORDS}{_POINT}"))
    until = rf"\s*,?\s*{alternatives('SPAN_ENDS')}\s+"
    yield Way(regex(rf"{_POINT}{_WORDS}\b{joint}\s+(?:[a-z]+\s+)?{lasted}\s+{_LENGTH}{until}{_POINT}"))
    both = rf"\s+(?:[a-z]+\s+)?{alternatives('BETWEEN_THEM')}\s+{alternatives('BOTH_OF_THEM')}\s+[a-z]+"
    yield Way(regex(rf"{_POINT}{_ANY}{{0,{_FAR}}}{_POINT}{_ANY}{{0,{_FAR}}}{_LENGTH}{both}"))


def _apart() -> Iterator[Way]:
    """on 3 May and, six weeks later, on 14 June · on 14 June, six weeks after the vote of 3 May"""
    later, after = alternatives("COUNTED_TO"), alternatives("COUNTED_FROM")
    on, joined = alternatives("OF_DAY", "AT_TIME"), r",?\s(?:[–—(]\s?)?"
    there = rf",?\s{on}\s"
    no_other = rf"(?:(?!\b{alternatives('AND', 'RELATIVE', 'TO')}\b)[^,.;:()\d{_POINT}-{_HYPHENED}])*"
    then = rf"{_LENGTH}\s{after}{no_other}\b{on}\s{_POINT}"
    forwards = rf"(?!{alternatives('COUNTED_BACKWARDS')}\b){later}\b"
    yield Way(regex(rf"{_POINT}{_ANY}{{0,{_FAR}}}{_POINT}{joined}{_LENGTH}\s{forwards}"), apart=True)
    yield Way(
        regex(rf"{_POINT}{_ANY}{{0,{_CLOSE}}}{_LENGTH}\s{later}{there}{_POINT}"), apart=True, either=True
    )
    yield Way(regex(rf"{_POINT}{joined}{then}"), apart=True, either=True)
    yield Way(regex(rf"{then}{there}{_POINT}"), apart=True, either=True)
    delay = rf"{_WORDS}{alternatives('DELAY')}\s{_LENGTH}"
    yield Way(regex(rf"{_POINT}{_WORDS}{_POINT},?\s{delay}"), apart=True)
    event = rf"(?!{alternatives('COUNTED_BACKWARDS')}\b){after}\s(?:[a-z]+\s)?(?P<event>[a-z]{{4,}})"
    yield Way(regex(rf"{_POINT}{_ANY}{{0,{_FAR}}}{_POINT},\s{_LENGTH}\s{event}"), apart=True)


def _due() -> Iterator[Way]:
    """runs for three years from 1 January 2023 and will thus expire on 31 December 2026

    A reply is due within 30 days. The request came on 1 June 2021, so the reply was due by 1 August 2021.
    """
    gap, until = rf"{_ANY}{{0,{_CLAUSE}}}", alternatives("RUNS_UNTIL")
    out = rf"{gap}\b{alternatives('RUNS_OUT', 'RUNS_UNTIL')}\b[a-z, ]*{_POINT}"
    leads = rf"(?:{_MARK}{alternatives('SPAN_OPENS')}|\s{alternatives('COUNTED_FROM', 'REACHES')})\s"
    yield Way(regex(rf"{_LENGTH}{leads}{_POINT}{out}"), due=True)
    thus = rf"(?={gap}\b(?:{alternatives('THUS')}|{until})\b)"
    yield Way(regex(rf"{_LENGTH}{_ANY}{{0,{_FAR}}}{_POINT}{thus}{out}"), due=True)
