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

_POINT, LENGTH, HYPHENED, AGE, OLD, JUBILEE = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004", "\ue005"
"""The signs for a point and for a length, which none of a text is: "six weeks", a "six-week" before its noun,
"at the age of 80" of a person, "80 years old" of anything, and "its 80th anniversary"."""
_ANY = rf"[^{_POINT}-{JUBILEE}]"
_WORD = rf"[^.;:()\d{_POINT}-{JUBILEE}]"
_WORDS = rf"{_WORD}*"
"""What stands between, anything or the words of one clause; no other point or length."""
_MARK = r"\s*[,;(–—:]?\s*"
_FAR, _CLAUSE, _CLOSE, _LEAD = 200, 100, 60, 40
"""Characters between the parts of a form, at most: some sentences, a long clause, a short one, a phrase."""
_STEM = 4
"""Letters in which words for one event agree, "call" and "called"."""


@dataclass(frozen=True, slots=True)
class Way:
    """A form in which a length and two points stand, in whatever order.

    It is counted from the one to the other, so that the last is not of it, where it has years `apart`: by so
    many it may be less, for what happened in December is younger for most of a year. Where it may be counted
    from `either` of them, the later may be told first. `due`: it runs out on the
    last, unless it was put off; so may a limit, "within 30 days". An `event` that it is counted from must be
    named before the first.
    """

    form: re.Pattern[str]
    apart: int | None = None
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
    text: str, block: Span, points: Sequence[Span], lengths: Sequence[tuple[Span, str]]
) -> Iterator[Spanned]:
    """Each length of a block, by its sign, that stands in one of the known ways with two of its points."""
    signs = [(span, _POINT, index) for index, span in enumerate(points)]
    signs += [(span, sign, index) for index, (span, sign) in enumerate(lengths)]
    shape, at, places, order = "", block.start, list[int](), list[tuple[Span, str, int]]()
    for span, sign, index in sorted(signs):
        if span.start >= at:  # "at the age of 82" and "82 years" are one
            shape += text[at : span.start] + sign
            places.append(len(shape) - 1)
            order.append((span, sign, index))
            at = span.end
    shape += text[at : block.end]
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
    return (*_of_range(), *_between(), *_apart(), *_lived(), *_due())


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
    yield Way(regex(rf"{_between_two()}(?:(?:{leads}){LENGTH}(?!{counted})|{_MARK}{LENGTH}{ended})"))
    own = rf"(?:{opens}\s+)?"
    word = rf"\s(?!{opens}\s)[a-z]+"
    ahead = rf"{_MARK}|(?:{word}){{0,2}}{_MARK}{lasts},?\s+|(?:{word}){{1,4}},\s+(?={opens}\s)"
    yield Way(regex(rf"{LENGTH}(?:{ahead}){own}{_range()}"))
    # no words that end in "s": "two-month leases from" are several
    noun = r"(?:\s[a-z][\w’'-]*(?<![^s]s)){1,5}"
    yield Way(regex(rf"{HYPHENED}{noun}\s\(?{own}{_range()}"))
    runs = rf",?\s+(?:[a-z]+\s+){{0,3}}{alternatives('RUNS')}\s+{opens}\s+"
    yield Way(regex(rf"(?<=\b{alternatives('OF')}\s){LENGTH}{runs}{_range()}"))


def _between() -> Iterator[Way]:
    """began in May 2015 and ended in May 2021, after six years · opened on 3 May and lasted six weeks, until

    It may be told behind both: "It was open for five weeks." · "the six weeks between these visits"
    """
    joint, lasted, after = alternatives("AND"), alternatives("LASTED"), alternatives("AFTERWARDS")
    so, ends = alternatives("LASTS_SO", "AFTERWARDS", "LASTED"), alternatives("COMES_TO_END")
    took = rf"{_WORDS}(?:\.\s+(?i:{alternatives('SAME_THING')})(?:\s+[a-z]+)?)?\s+{lasted}\s+{LENGTH}"
    last = rf"\b{alternatives('ENDING', 'COMES_TO_END')}\b"
    yield Way(
        regex(
            rf"(?:{_between_two()}|{_POINT}{_ANY}{{0,{_CLAUSE}}}{last}{_WORDS}{_POINT}){took}(?!\s{alternatives('OF_DAY')}\s{_POINT})"
        )
    )
    yield Way(regex(rf"{_POINT}{_WORDS}\b{ends}{_WORDS}{_POINT}{_WORDS}\b{so}\s+{LENGTH}"))
    yield Way(regex(rf"{_POINT}\s+{so}\s+{LENGTH}{_WORDS}\b{ends}\b{_WORDS}{_POINT}"))
    yield Way(regex(rf"{_POINT}{_WORDS}\b(?:{joint}|{ends}),?\s+{after}\s+{LENGTH}{_WORDS}{_POINT}"))
    until = rf"\s*,?\s*{alternatives('SPAN_ENDS')}\s+"
    yield Way(regex(rf"{_POINT}{_WORDS}\b{joint}\s+(?:[a-z]+\s+)?{lasted}\s+{LENGTH}{until}{_POINT}"))
    both = rf"\s+(?:[a-z]+\s+)?{alternatives('BETWEEN_THEM')}\s+{alternatives('BOTH_OF_THEM')}\s+[a-z]+"
    yield Way(regex(rf"{_POINT}{_ANY}{{0,{_FAR}}}{_POINT}{_ANY}{{0,{_FAR}}}{LENGTH}{both}"))


def _apart() -> Iterator[Way]:
    """on 3 May and, six weeks later, on 14 June · on 14 June, six weeks after the vote of 3 May"""
    later, after = alternatives("COUNTED_TO"), alternatives("COUNTED_FROM")
    on, joined = alternatives("OF_DAY", "AT_TIME"), r",?\s(?:[–—(]\s?)?"
    there = rf",?\s{on}\s"
    no_other = rf"(?:(?!\b{alternatives('AND', 'RELATIVE', 'TO')}\b)(?!,){_WORD})*"
    then = rf"{LENGTH}\s{after}{no_other}\b{on}\s{_POINT}"
    forwards = rf"(?!{alternatives('COUNTED_BACKWARDS')}\b){later}\b"
    yield Way(regex(rf"{_POINT}{_ANY}{{0,{_FAR}}}{_POINT}{joined}{LENGTH}\s{forwards}"), apart=1)
    yield Way(regex(rf"{_POINT}{_ANY}{{0,{_CLOSE}}}{LENGTH}\s{later}{there}{_POINT}"), apart=1, either=True)
    yield Way(regex(rf"{_POINT}{joined}{then}"), apart=1, either=True)
    yield Way(regex(rf"{then}{there}{_POINT}"), apart=1, either=True)
    delay = rf"{_WORDS}{alternatives('DELAY')}\s{LENGTH}"
    yield Way(regex(rf"{_POINT}{_WORDS}{_POINT},?\s{delay}"), apart=1)
    event = rf"(?!{alternatives('COUNTED_BACKWARDS')}\b){after}\s(?:[a-z]+\s)?(?P<event>[a-z]{{4,}})"
    yield Way(regex(rf"{_POINT}{_ANY}{{0,{_FAR}}}{_POINT},\s{LENGTH}\s{event}"), apart=1)


def _lived() -> Iterator[Way]:
    """born in 1947 and died in 2019 at the age of 82 · founded in 1921, it kept its centenary in 2012"""
    no_other = rf"(?:(?!\b{alternatives('RELATIVE', 'AND')}\b){_WORD}){{0,{_LEAD}}}"
    born, began = (
        rf"\b(?i:{alternatives('BORN', *more)})\b{_WORD}{{0,{_LEAD}}}{_POINT}"
        for more in ((), ("BEGINS", "SET_UP", "BUILT"))
    )
    named = rf"\b[Tt]he\s(?:[a-z]+\s{alternatives('OF')}\s{_POINT}|{_POINT}(?=\s[A-Z][a-z]))"
    either = f"(?:{began}|{named})"
    for cue, age, less in ((born, AGE, 1), (either, OLD, 1), (either, JUBILEE, 0)):
        beside = rf"(?:{_POINT}{no_other}{age}|{age}{no_other}{_POINT})"
        yield Way(regex(rf"{cue}{_ANY}{{0,{_FAR}}}{beside}"), apart=less)
        yield Way(regex(rf"{beside}{_ANY}{{0,{_FAR}}}{cue}"), apart=less, either=True)


def _due() -> Iterator[Way]:
    """runs for three years from 1 January 2023 and will thus expire on 31 December 2026

    A reply is due within 30 days. The request came on 1 June 2021, so the reply was due by 1 August 2021.
    """
    gap, until = rf"{_ANY}{{0,{_CLAUSE}}}", alternatives("RUNS_UNTIL")
    out = rf"{gap}\b{alternatives('RUNS_OUT', 'RUNS_UNTIL')}\b[a-z, ]*{_POINT}"
    leads = rf"(?:{_MARK}{alternatives('SPAN_OPENS')}|\s{alternatives('COUNTED_FROM', 'REACHES')})\s"
    yield Way(regex(rf"{LENGTH}{leads}{_POINT}{out}"), due=True)
    thus = rf"(?={gap}\b(?:{alternatives('THUS')}|{until})\b)"
    yield Way(regex(rf"{LENGTH}{_ANY}{{0,{_FAR}}}{_POINT}{thus}{out}"), due=True)
