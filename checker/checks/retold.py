"""Days and acts that are told again with one digit of the year changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from checker.checks.kind import Options
from checker.checks.own import places_of
from checker.facts.citations import Citation
from checker.facts.tellings import Telling, close_by, tellings
from checker.facts.titledacts import TitledAct, by_year_alone, titled_acts
from checker.model import Document, Mismatch, Related, Span
from checker.text.calendar import Day
from checker.text.digits import one_digit, two_exchanged
from checker.text.sentences import are_apart
from checker.verdicts import Ledger

_FEW, _LARGE = 3, 100
"""Acts of a kind that are not mixed up, and the number from which on one hardly stands in two years."""
_DIGIT, _ORDER = "one digit of the year", "the order of two digits of the year"
_NUMBER = "the order of two digits"
_LIKELY = "likely"


def days_told_alike(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Days that are told of the same thing with two years, one of which stands once.

    The days of two years running are of the same weekday in none: without one it is "likely", no more.
    """
    facts = ledger.facts
    of_acts = {citation.day.span for citation in facts.citations if citation.day is not None}
    told: dict[tuple[int | None, int | None], list[Telling]] = defaultdict(list)
    years: dict[tuple[int | None, int | None], set[int | None]] = defaultdict(set)
    for day in facts.days.days:
        if day.whole and day.span not in of_acts:
            years[day.month, day.day].add(day.year)
    if not any(len(of_day) > 1 for of_day in years.values()):
        return
    for one in tellings(facts.document, facts.days, facts.prose.words.lowered):
        key = one.day.month, one.day.day
        if len(years[key]) > 1 and one.day.span not in of_acts:
            told[key].append(one)
    pairs = [_odd(same, facts.prose.words.counts) for same in told.values()]
    days = [day for day in facts.days.days if day.span not in of_acts]
    close = (_rarer(pair, days) for pair in close_by(facts.document, days))
    found = filter(None, (*pairs, *close))
    for odd, other in dict(reversed([*found])).items():
        yield Mismatch(
            span=odd.span,
            values={"date": facts.document.quote(odd.span), "other": facts.document.quote(other.span)},
            related=(Related("the other date", other.span),),
            grade="" if odd.weekday is not None else _LIKELY,
        )


def _odd(told: Sequence[Telling], counts: Mapping[str, int]) -> tuple[Day, Day] | None:
    """Of the same day in several years, the one that stands once, and another that tells of the same.

    What is told of three years happens every year.
    """
    times = Counter(one.day.year for one in told)
    for odd in sorted(told, key=lambda one: -one.day.span.start):
        others = [one for one in told if one.day.year != odd.day.year and one.is_of(odd, counts)]
        if times[odd.day.year] == 1 and len({one.day.year for one in others}) == 1:
            other = others[0]
            rarer = times[other.day.year] > 1 or other.day.span.start < odd.day.span.start
            if rarer and odd.day.is_slip_of(other.day):
                return odd.day, other.day
    return None


def _rarer(pair: tuple[Day, Day], days: Sequence[Day]) -> tuple[Day, Day]:
    """Of the same day in two years the one that stands less often, else the second; and the other."""
    first, last = pair
    times = Counter(day.date for day in days)
    return (first, last) if times[first.date] < times[last.date] else (last, first)


# --- acts ------------------------------------------------------------------------------------


def acts_told_alike(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Acts cited once that differ from another in the year alone: in one digit, or in the order of two.

    "likely" where it is a title that is the same, and a digit that differs: such acts come every few years.
    """
    document = ledger.facts.document
    kinds: dict[str, list[Citation]] = defaultdict(list)
    for citation in ledger.facts.citations:
        if citation.form.dated and citation.state in ("right", "unlikely"):
            kinds[citation.word].append(citation)
    for citations in kinds.values():
        for odd, other in _slips(citations):
            yield _other_year(document, odd.act, other.act, _DIGIT)
        for odd, other in _exchanged(document.text, citations):
            yield _other_year(document, odd.act, other.act, _NUMBER)
    acts = [act for act in titled_acts(document) if ledger.facts.once(places_of).own(act.span)]
    for one, its in _of_other_years(document, acts):
        swapped = two_exchanged(str(one.year), str(its.year))
        how, grade = (_ORDER, "") if swapped else (_DIGIT, _LIKELY)
        yield _other_year(document, one.span, its.span, how, grade)
    for span, act in by_year_alone(document, acts):
        yield _other_year(document, span, act.span, _DIGIT)


def _other_year(document: Document, odd: Span, other: Span, how: str, grade: str = "") -> Mismatch:
    return Mismatch(
        span=odd,
        values={"citation": document.quote(odd), "other": document.quote(other), "how": how},
        related=(Related("the other act", other),),
        grade=grade,
    )


def _of_other_years(document: Document, acts: Sequence[TitledAct]) -> Iterator[tuple[TitledAct, TitledAct]]:
    """Acts cited once beside another of their title, whose year is a slip of the hand away.

    Of two that stand once, the first is right.
    """
    by_title: dict[str, dict[int, list[TitledAct]]] = defaultdict(lambda: defaultdict(list))
    for act in acts:
        by_title[act.title][act.year].append(act)
    few = sum(map(len, by_title.values())) <= _FEW
    for years in by_title.values():
        if len(years) != 2:
            continue
        other, odd = sorted(years.values(), key=lambda same: (-len(same), same[0].span))
        year, its = str(odd[0].year), str(other[0].year)
        digit = few and one_digit(year, its) and abs(odd[0].year - other[0].year) > 1
        blocks = {document.block_at(act.span.start) for act in other}
        apart = document.block_at(odd[0].span.start) not in blocks
        if len(odd) == 1 and apart and (digit or two_exchanged(year, its)):
            yield odd[0], other[0]


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
        if len(odd) == 1 and not _is_dated(odd) and one_digit(str(odd[0].year), str(other[0].year)):
            yield odd[0], other[0]


def _exchanged(text: str, citations: Sequence[Citation]) -> Iterator[tuple[Citation, Citation]]:
    """Acts of one year, the odd one cited once and undated, with two digits of the number exchanged."""
    of_year: dict[int | None, dict[int, list[Citation]]] = defaultdict(lambda: defaultdict(list))
    for citation in citations:
        if citation.number is not None and citation.number >= _LARGE:
            of_year[citation.year][citation.number].append(citation)
    few = sum(map(len, of_year.values())) <= _FEW
    for numbers in of_year.values():
        for one, other in combinations(numbers, 2):
            right, odd = sorted((numbers[one], numbers[other]), key=lambda same: (-len(same), same[0].act))
            once = len(odd) == 1 and not _is_dated(odd)
            once = once and all(are_apart(text, odd[0].act, its.act) for its in right)
            if once and two_exchanged(str(one), str(other)) and (few or len(right) > _FEW):
                yield odd[0], right[0]


def _is_dated(citations: Sequence[Citation]) -> bool:
    """Whether one of the citations has a date, of the year in its number."""
    return any(one.day is not None and one.day.year == one.year for one in citations)
