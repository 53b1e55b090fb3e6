"""Support by dates: the sessions of a month, the days of a meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from checker.model import Item, ItemList, ListKind, Span, SupportKind
from checker.regex import regex
from checker.text.calendar import full_name
from checker.text.language import in_english, of_language
from checker.text.vocabulary import vocabulary
from checker.ties.context import Context
from checker.ties.tie import Strength, Tie, tie_to

_HEAD = regex(
    r"\s*(?:(?:were|was)\s+held|took\s+place|met|were\s+organised|followed|have\s+been\s+held)?\s*[,:]?\s*\(?(?:on|in)\s+"
)
_DATE_GAP = regex(r"\s*(?:,\s*and|,|and|;|on|in)\s*(?:on\s+|in\s+)?")


_DAY = regex(r"(?<!\d)\d{1,2}(?!\d)")


@of_language
def _form() -> re.Pattern[str]:
    """A day of a month at length, a month, a year; a day that shares its month with the last one."""
    months = "|".join(full_name(vocabulary().months, number) for number in range(1, 13))
    return regex(
        rf"(?:{months})\s\d{{1,2}}(?!\d)(?:,\s\d{{4}}(?!\d))?"
        rf"|(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{months})(?:\s+\d{{4}})?|(?<![\d.])(?:19|20)\d\d(?!\d)"
        rf"|\d{{1,2}}(?=(?:,\s\d{{1,2}})*,?\s(?:and|or)\s\d{{1,2}}\s(?:{months}))"
    )


def _may_last(found: Sequence[re.Match[str]]) -> bool:
    """Whether days follow one another, as those of one session do: 20 and 21 May."""
    days = [int(day.group()) for one in found if (day := _DAY.search(one.group())) is not None]
    return any(after - day == 1 for day, after in pairwise(days))


@in_english()
def dates(context: Context) -> Tie | None:
    """three negotiating sessions in July, September and October 2019 · two meetings took place on … and …
    · four reminders (on 20 February, 6 March, 17 March and 2 April)"""
    start = context.statement.span.end
    head = _HEAD.match(context.text, start, context.statement.sentence.end)
    if head is None:
        return None
    found: list[re.Match[str]] = []
    at = head.end()
    while (match := _form().match(context.text, at, context.statement.sentence.end)) is not None:
        found.append(match)
        gap = _DATE_GAP.match(context.text, match.end())
        if gap is None:
            break
        at = gap.end()
    if len(found) < 2:
        return None
    items = tuple(Item(Span(*match.span()), match.group()) for match in found)
    listed = ItemList(ListKind.DATES, Span(items[0].span.start, items[-1].span.end), items)
    days = all(_DAY.search(item.key) for item in items)
    # two sessions can share a month, hardly a day; but a month more than sessions is one too many
    sure = not _may_last(found) if days else len(items) > context.statement.value
    years = all(len(item.key) == 4 and item.key.isdigit() for item in items)
    strength = Strength.SURE if sure and not years else Strength.WEAK
    return tie_to(SupportKind.APPOSITION, (listed,), strength)
