"""Days and acts that are told again with one digit of the year changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from checker.checks.kind import Options
from checker.claims import Ledger
from checker.model import BlockKind, Document, Mismatch, Related
from checker.reading.calendar import Day
from checker.reading.citations import Citation
from checker.regex import regex

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})
_LED = regex(r"\b(?:of|on)\s+(?:the\s+)?$")
# What is named by its day, and comes again: the act of 3 March, the meeting of 4 June.
_NAMED = regex(
    r"\b(?:acts?|laws?|statutes?|orders?|resolutions?|decrees?|decisions?|treat(?:y|ies)|conventions?|agreements?"
    r"|letters?|messages?|judgments?|reports?|minutes|memoranda|memorandum|notes?|meetings?|sessions?|budgets?"
    r"|proclamations?|issues?|versions?)\s+(?:of|on)\s+(?:the\s+)?$"
)
# A period of a year begins and ends on the same day.
_PERIOD = regex(r"\b(?:start|begin|began|end|expir|due|valid|effective|deadline|term)[a-z]*\b[^.;:]*$")
_WORD = regex(r"(?<![\w’'-])[a-z][a-z’'-]{4,}")
_CUT = regex(r"[.;:]\s")
_STEM = 6
"""Letters by which two words are one: visit and visits."""
_BEFORE = 80
"""Characters before a date that may say what happened then."""
_DAY = timedelta(days=1)
_FEW, _LARGE = 3, 100
"""Acts of a kind that are not mixed up, and the number from which on one hardly stands in two years."""


def days_told_alike(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Days that stand twice, with the same words before them, and once with another year."""
    document = ledger.facts.document
    told: dict[tuple[int | None, int | None], list[Day]] = defaultdict(list)
    of_acts = {citation.day.span for citation in ledger.facts.citations if citation.day is not None}
    for day in ledger.facts.days.days:
        if day.span not in of_acts and _tells(document, day):
            told[day.month, day.day].append(day)
    for days in told.values():
        years = [day.year for day in days]
        odd = min(days, key=lambda day: (years.count(day.year), -day.span.start))
        other = next((day for day in days if day.year != odd.year), None)
        if other is None or len(set(years)) > 2 or years.count(odd.year) > 1 or not odd.is_slip_of(other):
            continue
        said = _words(document, odd)
        shared = next((day for day in days if day is not odd and said & _words(document, day)), None)
        if shared is not None:
            yield Mismatch(
                span=odd.span,
                values={"date": document.quote(odd.span), "other": document.quote(shared.span)},
                related=(Related("the other date", shared.span),),
            )


def _tells(document: Document, day: Day) -> bool:
    """Whether "of" or "on" leads to a whole date of the prose that ends no period, as 30 June does."""
    moment = day.date
    if moment is None or moment.day == 1 or (moment + _DAY).day == 1:
        return False
    block = document.blocks[document.block_at(day.span.start)]
    start = max(block.span.start, day.span.start - _BEFORE)
    ends = start, day.span.start
    if block.kind not in _READ or _LED.search(document.text, *ends) is None:
        return False
    return not any(known.search(document.text, *ends) for known in (_NAMED, _PERIOD))


def _words(document: Document, day: Day) -> frozenset[str]:
    """The stems of the words before a date in its clause, names aside."""
    block = document.blocks[document.block_at(day.span.start)].span
    before = document.text[max(block.start, day.span.start - _BEFORE) : day.span.start]
    return frozenset(word[:_STEM] for word in _WORD.findall(_CUT.split(before)[-1]))


# --- acts ------------------------------------------------------------------------------------


def acts_told_alike(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Acts cited once whose number differs from that of another in one digit of the year."""
    document = ledger.facts.document
    kinds: dict[str, list[Citation]] = defaultdict(list)
    for citation in ledger.facts.citations:
        if citation.form.dated and citation.state in ("right", "unlikely"):
            kinds[citation.word].append(citation)
    for citations in kinds.values():
        for odd, other in _slips(citations):
            yield Mismatch(
                span=odd.act,
                values={"citation": document.quote(odd.act), "other": document.quote(other.act)},
                related=(Related("the other act", other.act),),
            )


def _slips(citations: Sequence[Citation]) -> Iterator[tuple[Citation, Citation]]:
    """Those that may be slips of another. Of two that stand once, the dated one, else the first, is right."""
    by_key: dict[object, list[Citation]] = defaultdict(list)
    by_number: dict[int | None, list[list[Citation]]] = defaultdict(list)
    for citation in citations:
        by_key[citation.key].append(citation)
    for same in by_key.values():
        by_number[same[0].number].append(same)
    for number, acts in by_number.items():
        if len(acts) != 2 or number is None or (number < _LARGE and len(by_key) > _FEW):
            continue
        other, odd = sorted(
            acts, key=lambda same: (len(same), _is_dated(same), -same[0].act.start), reverse=True
        )
        if len(odd) == 1 and not _is_dated(odd) and _one_digit(odd[0].year, other[0].year):
            yield odd[0], other[0]


def _is_dated(citations: Sequence[Citation]) -> bool:
    """Whether one of the citations has a date, of the year in its number."""
    return any(one.day is not None and one.day.year == one.year for one in citations)


def _one_digit(year: int | None, other: int | None) -> bool:
    return sum(own != its for own, its in zip(str(year), str(other), strict=False)) == 1
