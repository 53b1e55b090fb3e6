"""How long it is from one date to another, where the text says both.

from 1 March 2021 to 28 February 2023, i.e. for two years      six weeks (3 May to 14 June)
a two-year project from March 2021 to February 2023             30 June 2023 was extended by 18 months, to …
on 14 June, six weeks after the vote of 3 May                   on 3 May and, six weeks later, on 14 June
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import isinf
from typing import TypeVar

from checker.facts.begun import TOLD, begun
from checker.facts.days import Days
from checker.facts.durationwords import NEAR, patterns
from checker.facts.periods import Duration, dated
from checker.facts.runsout import runs_out
from checker.facts.statedtimes import Stated, between, form, length, told_in
from checker.model import PROSE, Document, Span
from checker.regex import regex
from checker.text.calendar import DateRange, Day
from checker.text.language import in_english
from checker.text.sentences import sentences
from checker.text.spots import has_digit
from checker.text.tokens import tokenize
from checker.text.vocabulary import vocabulary

Dated = TypeVar("Dated", Day, DateRange)
_REACH = 120
"""Characters from a duration to the further of its days, at most, where no words lead to them."""
_TIMES = 2
"""How many times as long it may be, or as short, from one day to the other: more is told of other days."""
_OWNED = 8
"""Characters before a duration in which "of" stands: a trial of two months."""
_APART = regex(r"\s*[,;(–—:]?\s*")
_CLAUSE = regex(r",?(?:\s[a-z]+){1,3}\s")
"""What stands between "a lease of ten years" and the day that it began on."""
_HYPHENED = regex(r"(?:\s[a-z][\w’'-]*){1,5}\s\(?")
"""What stands between a "six-week" and its dates: "six-week survey, which ran"."""


@in_english(())
def durations(document: Document, days: Days) -> tuple[Duration, ...]:
    """All durations of the prose of `document` that stand beside the two dates they lie between."""
    found = {one.span: one for one in _found(document, days)}
    nearest: dict[tuple[object, ...], Duration] = {}
    for one in sorted(found.values(), key=lambda one: (_away(one.span, one.first), one.span)):
        nearest.setdefault((one.value, one.unit, one.first, one.last), one)
    return tuple(sorted(nearest.values(), key=lambda one: one.span))


def _away(span: Span, day: Day) -> int:
    """How many characters lie between a duration and a day."""
    return max(span.start - day.span.end, day.span.start - span.end)


def _found(document: Document, days: Days) -> Iterator[Duration]:
    text, ranges = document.text, sorted((*days.ranges, *begun(document, days)), key=lambda one: one.span)
    starts, of_ranges = ([one.span.start for one in found] for found in (days.days, ranges))
    for index in sorted({document.block_at(match.start()) for match in form().finditer(text)}):
        block = document.blocks[index]
        if block.kind in PROSE and has_digit(text, block.span.start, block.span.end):
            before: list[Day] = []
            spans: Sequence[DateRange] = ()
            of_block = _inside(block.span, days.days, starts)
            told = sentences(text, block.span)
            for at, sentence in enumerate(told):
                yield from _nearest(text, told[max(at - 1, 0) : at + 2], sentence, of_block, days.ranges)
                yield from runs_out(text, told[at - 1] if at else Span(0, 0), sentence, of_block)
                inside = _inside(sentence, days.days, starts)
                if inside:
                    spans = _inside(sentence, ranges, of_ranges)
                if len(inside) > 1:
                    yield from _in_sentence(text, sentence, inside, spans)
                elif not inside and len(before) == 2:
                    yield from _in_sentence(text, sentence, before, spans)
                before = [*before[-1:], *inside] if len(inside) == 1 else list(inside)


def _inside(span: Span, found: Sequence[Dated], starts: Sequence[int]) -> Sequence[Dated]:
    """Those that begin in a sentence."""
    return found[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def _in_sentence(
    text: str, sentence: Span, days: Sequence[Day], ranges: Sequence[DateRange]
) -> Iterator[Duration]:
    for told in told_in(text, sentence):
        pair = _delayed(text, told, days) or _of_range(text, told, ranges) or _over(text, told, days, ranges)
        if pair is not None:
            found = length(told, *dated(*pair))
            if found is not None:
                yield found


def _nearest(
    text: str, around: Sequence[Span], sentence: Span, days: Sequence[Day], ranges: Sequence[DateRange]
) -> Iterator[Duration]:
    """Days, weeks and months of a sentence that are not what the two days that stand nearest are apart.

    No words need lead to them. So are years, where the days are the first and the last of whole ones and no
    words lead to another. What is shorter than a range may be a part of it: "two of these weeks".
    """
    some = [one for one in days if around[0].start <= one.span.start < around[-1].end]
    stated = list(told_in(text, sentence)) if len(some) > 1 else []
    for told in (
        stated if len(stated) == 1 and stated[0].value > 1 else ()
    ):  # of several each has its own days
        near = sorted(some, key=lambda day: _away(told.span, day))
        first, last = sorted(near[:2], key=lambda day: day.span)
        found = between(told, first, last) if first.day and last.day else None
        if found is None or isinf(found.least + found.most) or _is_of_another(text, told, near):
            continue
        leads = patterns().leads.match(text, told.span.end) is not None
        if found.first.span != first.span and not leads:
            continue  # "to end on 3 May 2024, for six years from 4 May 2019"
        if told.unit == "year" and (leads or not found.exactly):
            continue
        others = (between(told, *pair) for pair in combinations(some, 2))
        low, high = found.bounds
        within = any(one.first == first and one.last == last for one in ranges) and found.value < low
        close = low / _TIMES <= found.value <= high * _TIMES
        if close and not within and not any(one is not None and one.fits for one in others):
            yield found


def _is_of_another(text: str, told: Stated, days: Sequence[Day]) -> bool:
    """Whether a number, an "and" or many words part a duration from its days: "a week in 2021, to 3 May"."""
    nearest, last = days[0].span, max(one.span.start for one in days[:2])
    gap = text[told.span.end : nearest.start] or text[nearest.end : told.span.start]
    words = text[told.span.end : last].lower().split()
    far = _away(told.span, days[1]) > _REACH
    return far or any(map(str.isdigit, gap)) or any(vocabulary().has("AND", word) for word in words)


# --- the two days --------------------------------------------------------------------------


def _of_range(text: str, told: Stated, ranges: Sequence[DateRange]) -> tuple[Day, Day] | None:
    """from 1 March to 30 April, i.e. for two months · two months (1 March to 30 April)"""
    for one in ranges:
        behind = one.span.end <= told.span.start
        first, end = (one.span.end, told.span.start) if behind else (told.span.end, one.span.start)
        if end - first > NEAR:
            continue
        gap = text[first:end]
        if _is_behind(text, told, gap) if behind else (_is_ahead(told, gap, one) or _runs(text, told, gap)):
            return one.first, one.last
    return None


def _is_behind(text: str, told: Stated, gap: str) -> bool:
    """Whether a duration tells of the dates before it, with or without a word that says so."""
    if patterns().leads.match(text, told.span.end):
        return False
    if patterns().lasts.fullmatch(gap) or patterns().so.fullmatch(gap):
        return True
    return _APART.fullmatch(gap) is not None and patterns().ended.match(text, told.span.end) is not None


def _is_ahead(told: Stated, gap: str, dates: DateRange) -> bool:
    """Whether dates behind a duration are its own: "two months from", "a two-month survey, from"."""
    if dates.joint == "and":
        return False
    if dates.joint == TOLD and not told.hyphened:
        return _CLAUSE.fullmatch(gap) is not None
    if not told.hyphened:
        return patterns().opens.fullmatch(gap) is not None
    return _HYPHENED.fullmatch(gap) is not None and all(token.kind != "PLURAL" for token in tokenize(gap))


def _runs(text: str, told: Stated, gap: str) -> bool:
    """Whether a duration is that of what goes on between the days: "of two months, which will run from"."""
    owned = text[max(told.span.start - _OWNED, 0) : told.span.start].split()[-1:]
    of = bool(owned) and vocabulary().has("OF", owned[0].lower())
    return of and patterns().runs.fullmatch(gap) is not None


def _delayed(text: str, told: Stated, days: Sequence[Day]) -> tuple[Day, Day] | None:
    """due in May 2020 and submitted in June 2023, a delay of three years"""
    if len(days) != 2 or not patterns().delay.fullmatch(text, days[1].span.end, told.span.start):
        return None
    return days[0], days[1]


def _over(
    text: str, told: Stated, days: Sequence[Day], ranges: Sequence[DateRange]
) -> tuple[Day, Day] | None:
    """first on 3 June and last on 24 June; it lasted 21 days · in May 2015 and, after six years, in May 2021

    begun in May 2015 and ended in May 2021, six years later · signed in 2015 for six years, it ends in 2021

    opened on 3 May and lasted six weeks, closing on 14 June

    The sentence behind may say how long it was: "It was open for five weeks." · "the weeks between these"
    """
    if len(days) != 2:
        return None
    first, last = days
    words = patterns()
    if first.span.end <= told.span.start < last.span.start:
        after = words.after.search(text, first.span.end, told.span.start) is not None
        ends = words.ends.fullmatch(text, told.span.end, last.span.start) is not None
        so = ends and words.so.fullmatch(text, first.span.end, told.span.start) is not None
        until = words.until.fullmatch(text, told.span.end, last.span.start) is not None
        went = until and words.went_on.fullmatch(text, first.span.end, told.span.start) is not None
        return (first, last) if after or so or went else None
    if last.span.end <= told.span.start and words.of_both.match(text, told.span.end):
        return first, last
    between = bool(ranges) or words.last.search(text, first.span.end, last.span.start) is not None
    lasted = words.lasted_so.fullmatch(text, last.span.end, told.span.start) is not None
    leads = words.leads.match(text, told.span.end)
    later = leads is not None and leads["last"] and text[last.span.end : told.span.start].strip() == ","
    back = later and leads is not None and vocabulary().has("COUNTED_BACKWARDS", leads[0].strip())
    return (first, last) if (between and lasted) or (later and not back) else None
