"""How long it is from one date to another, where the text says both.

from 1 March 2021 to 28 February 2023, i.e. for two years      six weeks (3 May to 14 June)
a two-year project from March 2021 to February 2023             30 June 2023 was extended by 18 months, to …
on 14 June, six weeks after the vote of 3 May                   on 3 May and, six weeks later, on 14 June
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, combinations
from math import isinf

from checker.facts.ages import age_words, ages_in
from checker.facts.days import Days
from checker.facts.durationwords import NEAR, counted_from
from checker.facts.periods import Duration
from checker.facts.spans import AGE, JUBILEE, OLD, spanned
from checker.facts.statedtimes import Stated, between, form, onward, told_in
from checker.frozen import replace
from checker.model import PROSE, Document, Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.calendar import DateRange, Day
from checker.text.language import in_english, of_language
from checker.text.sentences import sentences
from checker.text.spots import at_digits, has_digit
from checker.text.vocabulary import vocabulary

A_YEAR = regex(r"(?<![\w.,/:$€£–+-])(?:1[5-9]|20)\d\d(?![\w/%–-]|[.,:]\d)")
"""A year that stands by itself, or ends a date."""
_AGES = (AGE, OLD, JUBILEE)
_REACH = 120
"""Characters from a duration to the further of its days, at most, where no words lead to them."""
_TIMES, _OUT = 2, 4
"""How many times as long it may be, or as short, from one day to the other: more is told of other days.

The second is of what is told to run out."""


@in_english(())
def durations(document: Document, days: Days) -> tuple[Duration, ...]:
    """All durations of the prose of `document` that stand beside the two dates they lie between."""
    text, found = document.text, dict[Span, Duration]()
    sought = (match for words in (form(), age_words()) for match in words.finditer(text))
    for index in sorted({document.block_at(match.start()) for match in sought}):
        block = document.blocks[index]
        if block.kind in PROSE and has_digit(text, block.span.start, block.span.end):
            whole = days.inside(block.span)
            told = sentences(text, block.span)
            for one in _by_words(text, block.span, told, _with_years(text, block.span, whole)):
                found.setdefault(one.span, one)
            known = {_key(one) for one in found.values()}
            for at, sentence in enumerate(told if len(whole) > 1 else ()):
                for one in _nearest(text, told[max(at - 1, 0) : at + 2], sentence, whole, days.ranges):
                    if _key(one) not in known:
                        found.setdefault(one.span, one)
    return tuple(sorted(found.values(), key=lambda one: one.span))


def _key(one: Duration) -> tuple[object, ...]:
    """What makes two one that is told twice."""
    return one.value, one.unit, one.first.span, one.last.span


def _inside(span: Span, days: Sequence[Day]) -> Sequence[Day]:
    return [one for one in days if span.start <= one.span.start < span.end]


def _with_years(text: str, span: Span, days: Sequence[Day]) -> Sequence[Day]:
    """The days of a stretch, and the years that stand by themselves."""
    years = (Span(*match.span()) for match in at_digits(A_YEAR, text, span.start, span.end))
    alone = [year for year in years if not any(one.span.start <= year.start < one.span.end for one in days)]
    return sorted(
        [*days, *(Day(year, int(text[year.start : year.end])) for year in alone)], key=lambda one: one.span
    )


def _by_words(text: str, block: Span, told: Sequence[Span], days: Sequence[Day]) -> Iterator[Duration]:
    """Those that words tie to two days, unless two others of the sentences are so far apart."""
    stated = [*ages_in(text, block), *chain(*(told_in(text, one) for one in told))] if len(days) > 1 else []
    for pair in spanned(text, block, [day.span for day in days], [(one.span, one.sign) for one in stated]):
        apart = between if pair.way.either else onward
        first, last = days[pair.first], days[pair.last]
        found = apart(stated[pair.length], first, last)
        if stated[pair.length].sign in _AGES and not (first.year and last.year):
            continue  # "died on 3 August at the age of 78. Born on 20 September 1943, …"
        if found is None or (stated[pair.length].limit and not pair.way.due):
            continue
        found = replace(found, apart=pair.way.apart)
        of = [one for one in told if one.end > pair.span.start and one.start < pair.span.end]
        around = Span(of[0].start, of[-1].end)
        if found.fits or not (
            _explained(found, _inside(around, days)) or (pair.way.due and _put_off(text, around.start, found))
        ):
            yield found


def _explained(found: Duration, days: Sequence[Day]) -> bool:
    """Whether any other two of some days are as far apart as a duration tells."""
    own = found.first.span, found.last.span
    others = (pair for pair in combinations(days, 2) if tuple(day.span for day in pair) != own)
    pairs = (between(found, *pair) for pair in others)
    return any(one is not None and replace(one, apart=found.apart).fits for one in pairs)


def _put_off(text: str, start: int, found: Duration) -> bool:
    """Whether what was to run out may have been put off, or be of other days altogether."""
    low, high = found.bounds
    late = _later().search(text, start, found.last.span.end + NEAR) is not None
    return late or not low / _OUT <= found.value <= high * _OUT


@of_language
def _later() -> re.Pattern[str]:
    return regex(rf"\b(?i:{alternatives('PUT_OFF')})\b")


# --- without words -------------------------------------------------------------------------


def _away(span: Span, day: Day) -> int:
    """How many characters lie between a duration and a day."""
    return max(span.start - day.span.end, day.span.start - span.end)


def _nearest(
    text: str, around: Sequence[Span], sentence: Span, days: Sequence[Day], ranges: Sequence[DateRange]
) -> Iterator[Duration]:
    """Days, weeks and months of a sentence that are not what the two days that stand nearest are apart.

    No words need lead to them. So are years, where the days are the first and the last of whole ones and no
    words lead to another. What is shorter than a range may be a part of it: "two of these weeks".
    """
    some = _inside(Span(around[0].start, around[-1].end), days)
    stated = [one for one in told_in(text, sentence) if not one.limit] if len(some) > 1 else []
    for told in (
        stated if len(stated) == 1 and stated[0].value > 1 else ()
    ):  # of several each has its own days
        near = sorted(some, key=lambda day: _away(told.span, day))
        first, last = sorted(near[:2], key=lambda day: day.span)
        found = between(told, first, last) if first.day and last.day else None
        if found is None or isinf(found.least + found.most) or _is_of_another(text, told, near):
            continue
        leads = counted_from().match(text, told.span.end) is not None
        if found.first.span != first.span and not leads:
            continue  # "to end on 3 May 2024, for six years from 4 May 2019"
        if told.unit == "year" and (leads or not found.exactly):
            continue
        low, high = found.bounds
        within = any(one.first == first and one.last == last for one in ranges) and found.value < low
        close = low / _TIMES <= found.value <= high * _TIMES
        if close and not within and not _explained(found, some):
            yield found


def _is_of_another(text: str, told: Stated, days: Sequence[Day]) -> bool:
    """Whether a number, an "and", a month or many words part a duration from its days: "a week in June"."""
    nearest, last = days[0].span, max(one.span.start for one in days[:2])
    gap = text[told.span.end : nearest.start] or text[nearest.end : told.span.start]
    words = text[told.span.end : last].lower().split()
    far = _away(told.span, days[1]) > _REACH or _own_time().match(text, told.span.end) is not None
    return far or any(map(str.isdigit, gap)) or any(vocabulary().has("AND", word) for word in words)


@of_language
def _own_time() -> re.Pattern[str]:
    return regex(rf"\s{alternatives('IN')}\s(?i:{alternatives('MONTH')})\b")
