"""Other ways to say how long ago something was than "fifteen years after … of 4 June 2004".

the 30th anniversary of the Treaty of 4 June 1989 was marked on 4 June 2019
the museum, founded on 3 May 2009, celebrated its tenth anniversary on 3 May 2019
the Act of 3 May 2009 was repealed ten years later, on 3 May 2019
ten years ago, on 3 May 2009, the port was opened
opened on 3 May 2009, and so on 3 May 2019 we drank to the first ten years
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from operator import itemgetter

from checker.model import Span
from checker.regex import regex
from checker.text import numbers
from checker.text.tokens import tokenize

Dated = tuple[Span, date]
Found = tuple[Span, int, Dated]
"""The place of the number, its value, and the day it is counted from."""

MAYBE = regex(r"\banniversary\b|\byears\s+(?:later|ago)\b|\b[12]\d{3}\b[^.]*\b[12]\d{3}\b")
# A word is tried at its first letter only: a long run of letters could begin one at each.
_WORD = r"(?<![A-Za-z])[A-Za-z]+(?:-[a-z]+)?"
_ANNIVERSARY = regex(r"(?P<number>\d{1,3}(?:st|nd|rd|th)|(?<![a-z])[a-z]+(?:-[a-z]+)?)\s+anniversary\b")
_LATER = regex(rf"(?P<number>\d{{1,3}}|{_WORD})\s+(?P<unit>years\s+later)\b")
_AGO = regex(rf"(?P<number>\d{{1,3}}|{_WORD})\s+(?P<unit>years\s+ago),\s+on\s+")
_YEARS = regex(
    rf"(?P<number>\d{{1,3}}|{_WORD})\s+(?P<unit>years)\b(?!\s+(?:old|of|before|earlier|than|later|ago)\b)"
)
_BEGUN = regex(
    r"\b(?:founded|established|opened|adopted|signed|created|set\s+up|built|launched)\s+(?:in\s+[A-Z]\w+\s+)?on\s+$"
)
_OF = regex(r"\s+of\s[^.;:,\d]{2,80}\bo[fn]\s+$")
_HEDGE = regex(
    r"\b(?:about|around|nearly|almost|over|than|some|least|roughly|approximately|just"
    r"|(?:before|until|after|since|towards|of|next|for)\s+(?:its|the|their|his|her))\s+$",
    re.IGNORECASE,
)
_BOTH = 2
_BACK = 100
"""Characters before a day or a number in which what leads to it is sought: "founded in Arden on"."""


def jubilee(text: str, sentence: Span, days: Sequence[Dated]) -> Found | None:
    """The number of years in such a phrase, and the one day of the sentence that it is counted from."""
    match = _only(_ANNIVERSARY, text, sentence)
    if match is not None:
        begun = [day for day in days if _is_beginning(text, sentence, match, day[0])]
        years = _ordinal(match["number"])
        return (Span(*match.span()), years, begun[0]) if years and len(begun) == 1 else None
    match = _only(_LATER, text, sentence)
    if match is not None:
        others = [day for day in days if not _stands_at(text, match, day[0])]
        return _counted(match, others[0]) if len(days) == _BOTH and len(others) == 1 else None
    match = _only(_AGO, text, sentence)
    if match is not None:
        return _counted(match, next((day for day in days if day[0].start == match.end()), None))
    match = _only(_YEARS, text, sentence) if is_one_day(days) else None
    return _counted(match, min(days, key=itemgetter(1))) if match is not None else None


def is_one_day(days: Sequence[Dated]) -> bool:
    """Whether there are two days, and they are one but for the year, as that of a charter and its feast.

    What is told of the last day of a month is the end of a period.
    """
    if len(days) != _BOTH:
        return False
    first, last = (day for _, day in days)
    same = (first.month, first.day) == (last.month, last.day) and first.year != last.year
    return same and (first + timedelta(days=1)).day != 1


def _stands_at(text: str, match: re.Match[str], day: Span) -> bool:
    """Whether a day is the one that came years later: "ten years later, on 3 May 2019"."""
    behind = text[match.end() : day.start] in (", on ", " on ") if day.start > match.end() else False
    return behind or text[day.end : match.start()] == ", "


def _only(pattern: re.Pattern[str], text: str, sentence: Span) -> re.Match[str] | None:
    """The one match in a sentence, where its number is exact."""
    found = list(pattern.finditer(text, sentence.start, sentence.end))
    hedged = len(found) != 1 or _HEDGE.search(
        text, max(sentence.start, found[0].start() - _BACK), found[0].start()
    )
    return None if hedged else found[0]


def _is_beginning(text: str, sentence: Span, match: re.Match[str], day: Span) -> bool:
    if day.start >= match.end():
        return _OF.fullmatch(text, match.end(), day.start) is not None
    return _BEGUN.search(text, max(sentence.start, day.start - _BACK), day.start) is not None


def _counted(match: re.Match[str], day: Dated | None) -> Found | None:
    tokens = [token for token in tokenize(match["number"]) if token.kind != "HYPHEN"]
    if day is None or any(token.kind not in ("ONES", "TEENS", "TENS", "FIGURE") for token in tokens):
        return None
    return Span(match.start(), match.end("unit")), numbers.cardinal([token.text for token in tokens]), day


def _ordinal(word: str) -> int | None:
    return int(word[:-2]) if word[0].isdigit() else numbers.ordinal(word)
