"""Ways of writing that change within one document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checker.checks.kind import Options
from checker.claims import Ledger
from checker.model import BlockKind, Mismatch, Related
from checker.reading.calendar import Day
from checker.regex import regex

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})
_HABIT = 5
"""Dates of one form that make a habit."""
_MINORITY = 0.2
"""The share of all dates that another form may have, to be the odd one."""
_SHOWN = 20
"""Further places of the odd form that a finding names."""
_EXEMPT = frozenset({"solemn", "y-m-d"})
"""Ways that have their own place: the 4th of July 1776, and what a program wrote or reads."""
_IN_WORDS = frozenset({"words", "american"})
_PADDED = regex(r"(?<!\d)0\d(?!\d)")
_BARE = regex(r"(?<!\d)[1-9](?!\d)")


def dates_written_alike(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Whole dates of the prose that are written otherwise than nearly all others of their family."""
    document = ledger.facts.document
    families: dict[str, dict[str, list[Day]]] = defaultdict(lambda: defaultdict(list))
    for day in ledger.facts.days.days:
        if day.date is None or document.blocks[document.block_at(day.span.start)].kind not in _READ:
            continue
        if day.form in _EXEMPT:
            continue
        family = "words" if day.form in _IN_WORDS else "figures"
        families[family][day.form].append(day)
        padding = _padding(document.quote(day.span)) if family == "figures" else ""
        if padding:
            families["padding"][padding].append(day)
    for forms in families.values():
        usual = max(map(len, forms.values()))
        few = _MINORITY * sum(map(len, forms.values()))
        for days in forms.values():
            if usual >= _HABIT and len(days) <= few:
                related = tuple(Related("and here", day.span) for day in days[1:_SHOWN])
                values: dict[str, str | int] = {"date": document.quote(days[0].span), "usual": usual}
                yield Mismatch(span=days[0].span, values=values, related=related)


def _padding(figures: str) -> str:
    """Whether a small day or month has a zero in front, "" where both are large."""
    return "padded" if _PADDED.search(figures) else "bare" if _BARE.search(figures) else ""
