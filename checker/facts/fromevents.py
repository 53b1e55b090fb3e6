"""How long before or after something a day is, where the day of that is told elsewhere.

on 7 October 2025, the day after the poll · within 28 days of publication, which means by 17 November 2025
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from checker.facts.apart import Apart
from checker.facts.days import Days
from checker.facts.durationwords import NEAR, UNITS, how_many
from checker.frozen import replace
from checker.model import PROSE, Document, Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.calendar import Day
from checker.text.language import in_english, of_language
from checker.text.numbers import cardinal
from checker.text.sentences import sentence_at
from checker.text.vocabulary import vocabulary

_STEM = 5
"""Letters in which words for one event agree: "publication" and "published"."""
_FEW = 6
"""So many days are told exactly: of more, the first or the last may be counted, too."""
_ROUNDED = {"day": 1, "week": 3, "month": 10}
"""Days by which such a length may be rounded."""
_WEEK = 7
"""Days that an author is off by, with as much again as is told: what is further off is from another day."""
_CUT = regex(r"[.;:()\d]")
"""Where the clause of a day ends."""


@in_english(())
def from_events(document: Document, days: Days) -> Iterator[Apart]:
    """The days of the prose of `document` that are not so long before or after an event as it says."""
    whole = [day for day in days.days if day.date is not None]
    for day in days.days if whole else ():
        match = _beside(document, day) if day.month and day.day else None
        if match is None:
            continue
        length, slack = _length(match)
        event = _of_event(document, match["event"], whole, day)
        if event is None:
            continue
        last = day if day.year is not None else replace(day, year=event.year)
        around = [_apart(one.date, last.date) for one in whole if one.date != last.date]
        if last.date is None or any(abs(gap - length) <= slack for gap in around):
            continue
        due = _apart(event.date, last.date)
        exact = match.groupdict().get("so") or not vocabulary().has("REACHES", match["way"])
        if due and (exact or due > length + slack) and abs(due) <= 2 * abs(length) + _WEEK:
            first, last = sorted((event, day), key=lambda one: (one is event) == (due < 0))
            yield Apart(Span(*match.span("much")), abs(length), first.span, last.span, abs(due), "day")


def _apart(first: date | None, last: date | None) -> int:
    assert first is not None
    assert last is not None
    return (last - first).days


def _length(match: re.Match[str]) -> tuple[int, int]:
    """How many days a length has, fewer than none where it leads back, and by how many it is rounded."""
    back = -1 if vocabulary().has("COUNTED_BACKWARDS", match["way"]) else 1
    if match["number"] is None:
        return back, 0
    number = cardinal(match["number"].split("-"))
    exact = match["unit"] == "day" and number <= _FEW
    return round(back * number * UNITS[match["unit"]]), 0 if exact else _ROUNDED[match["unit"]]


# --- the words -------------------------------------------------------------------------------


def _beside(document: Document, day: Day) -> re.Match[str] | None:
    """The words that tell a day from an event: behind it, or right before it."""
    block = document.block(day.span.start)
    if block.kind not in PROSE:
        return None
    sentence = sentence_at(document.text, block.span, day.span.start)
    return _behind().match(document.text, day.span.end, sentence.end) or _ahead().search(
        document.text, sentence.start, day.span.start
    )


@of_language
def _much() -> str:
    """The day after the poll · two weeks before publication; no digit may stand close behind."""
    units = "|".join(_ROUNDED)
    number = rf"(?P<number>{how_many()})\s(?P<unit>{units})s?"
    way = alternatives("COUNTED_FROM", "FOLLOWING", "REACHES")
    event = rf"(?:{alternatives('THE', 'ITS', 'THESE')}\s+)?(?P<event>[a-z]{{4,}})\b"
    return rf"(?<![\w-])(?P<much>{alternatives('THE_DAY')}|{number})\s+(?P<way>{way})\s+{event}"


@of_language
def _behind() -> re.Pattern[str]:
    return regex(rf",?\s(?:\(|[–—]\s)?(?:{alternatives('LASTS')}\s)?{_much()}(?![^.;:()]{{0,{NEAR}}}\d)")


@of_language
def _ahead() -> re.Pattern[str]:
    so, on = alternatives("LASTS", "WHICH_MEANS"), alternatives("OF_DAY", "REACHES_DAY")
    return regex(rf"{_much()}[^.;:()\d]{{0,{NEAR}}}?(?:,\s|\s\()(?P<so>{so},?\s)?(?:{on}\s)*$")


# --- the event -------------------------------------------------------------------------------


def _of_event(document: Document, event: str, whole: Sequence[Day], day: Day) -> Day | None:
    """The day that the text names most often beside the word for an event; None where two are as often."""
    known = vocabulary()
    words = {event, *(known.sets["VOTE"] if known.has("VOTE", event) else ())}
    named = regex(rf"\b(?i:{'|'.join(sorted(word[:_STEM] for word in words))})")
    found = [one for one in whole if one.date != day.date and _is_of(document, one, named)]
    times = Counter(one.date for one in found).most_common(2)
    if not times or (len(times) > 1 and times[0][1] == times[1][1]):
        return None
    return next(one for one in found if one.date == times[0][0])


def _is_of(document: Document, day: Day, named: re.Pattern[str]) -> bool:
    """Whether the clause of a day names an event."""
    ahead, behind = document.around(day.span, NEAR)
    ahead, behind = _CUT.split(ahead)[-1], _CUT.split(behind)[0]
    return named.search(ahead) is not None or named.search(behind) is not None
