"""Ways of writing that change within one document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.checks.dates import OTHER_WAY
from checker.checks.kind import Options
from checker.model import PROSE, Document, Mismatch, Related
from checker.regex import regex
from checker.text.calendar import Day
from checker.verdicts import Ledger

_SHOWN = 20
"""Further places of the rarer form that a finding names."""
_EXEMPT = frozenset({"solemn", "y-m-d"})
"""Ways that have their own place: the 4th of July 1776, and what a program wrote or reads."""
_IN_WORDS = frozenset({"words", "american"})
_PADDED = regex(r"(?<!\d)0\d(?!\d)")
_BARE = regex(r"(?<!\d)[1-9](?!\d)")


def dates_written_alike(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Whole dates of the prose that are written otherwise than most others of their family."""
    document = ledger.facts.document
    families: dict[str, dict[str, list[Day]]] = defaultdict(lambda: defaultdict(list))
    forms_used = {day.form for day in ledger.facts.days.days}
    ends = {day.span for one in ledger.facts.days.ranges for day in (one.first, one.last)}
    for day in ledger.facts.days.days:
        if day.span in ends or day.date is None or document.block(day.span.start).kind not in PROSE:
            continue
        if day.form in _EXEMPT or OTHER_WAY.get(day.form) in forms_used:
            continue  # where days come first, 06.23.2014 is no date at all
        family = "words" if day.form in _IN_WORDS else "figures"
        families[family][day.form].append(day)
        padding = _padding(document.quote(day.span)) if family == "figures" else ""
        if padding:
            families["padding"][padding].append(day)
    for forms in families.values():
        usual, *rarer = sorted(forms.values(), key=lambda days: (-len(days), days[0].span))
        for days in rarer:
            first, *rest = days
            yield Mismatch(
                span=first.span,
                values={"date": document.quote(first.span), "others": _others(document, usual)},
                related=(
                    *(Related("and here", day.span) for day in rest[:_SHOWN]),
                    Related("the other way", usual[0].span),
                ),
            )


def _others(document: Document, usual: Sequence[Day]) -> str:
    """The first date in the usual form, and how many more there are."""
    more = len(usual) - 1
    first = document.quote(usual[0].span)
    return first if not more else f"{first} and {more} other date{'s' * (more > 1)}"


def _padding(figures: str) -> str:
    """Whether a small day or month has a zero in front, "" where both are large."""
    return "padded" if _PADDED.search(figures) else "bare" if _BARE.search(figures) else ""
