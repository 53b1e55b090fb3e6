"""Text → the dates in it, and the ranges of dates.

A month's name, a date in figures or a range of years marks the place. From there the grammar `date.lark`
takes the longest phrase: 14 March 2025, from 14 to 16 March, March 14, 2025.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from operator import attrgetter

from checker.frozen import dataclass, replace
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text.calendar import DateRange, Day
from checker.text.grammar import Leaf, Node, longest
from checker.text.spots import Sought, seeking
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary

_PIECE = regex(
    r"[ \u00a0\u2009\u202f]*(?:"
    r"(?P<NUMERIC>(?<![\w.,/-])\d\d?(?P<SIGN>[./])\d\d?(?P=SIGN)\d{4}(?![\w/]|[.,]\d)|(?<![\w.,/-])\d{4}-\d\d-\d\d(?![\w/-]))"
    r"|(?P<YEAR>(?<![\w.,/])(?:1\d|2[01])\d\d(?![\w/%]|[.,]\d|-\d{3}(?!\d)))"
    r"|(?P<DAY>(?<![\w.,:/])\d\d?(?:st|nd|rd|th)?(?![\w/%]|[.,:]\d|[ \u00a0]\d{3}\b))"
    r"|(?P<WORD>[A-Za-z]+)(?P<STOP>\.(?=\s?\d))?"
    r"|(?P<COMMA>,)|(?P<DASH>[–—-])|(?P<OTHER>[\s\S]))"
)
_KINDS = {
    "to": "TO", "until": "TO", "till": "TO", "through": "TO", "and": "AND", "from": "FROM",
    "between": "BETWEEN", "of": "OF", "the": "THE",
}  # fmt: skip
_OPENS = frozenset({"WEEKDAY", "DAY", "MONTH", "YEAR", "NUMERIC", "FROM", "BETWEEN"})
_ENDS = frozenset({"DAY", "MONTH", "YEAR", "NUMERIC"})
_BACK, _ON = 48, 64
"""Characters before and behind a place that a date may reach: "from Wednesday, the 30th of September"."""
_MOST = 20
"""Tokens of a range, at most."""
_JOINTS = {"TO": "to", "DASH": "dash", "AND": "and"}


@dataclass(frozen=True, slots=True)
class Days:
    """The dates of a document, those of ranges among them, and the ranges; both in its order."""

    days: tuple[Day, ...]
    ranges: tuple[DateRange, ...]

    def inside(self, span: Span) -> Sequence[Day]:
        """The dates that begin in a stretch."""
        begins = attrgetter("span.start")
        return self.days[
            bisect_left(self.days, span.start, key=begins) : bisect_left(self.days, span.end, key=begins)
        ]


def read_days(document: Document) -> Days:
    """All dates in the prose, tables and notes of `document`."""
    days: list[Day] = []
    ranges: list[DateRange] = []
    for found in _found(document):
        if isinstance(found, DateRange):
            ranges.append(found)
            days += (found.first, found.last)
        else:
            days.append(found)
    return Days(tuple(days), tuple(ranges))


def _found(document: Document) -> Iterator[Day | DateRange]:
    text, done = document.text, 0
    for match in _trigger().finditer(text):
        if match.start() < done:
            continue
        block = document.block(match.start())
        if block.kind is BlockKind.CODE:
            continue
        for found in _around(text, match, Span(max(done, block.span.start), block.span.end)):
            yield found
            done = max(done, found.span.end)


def dates(text: str, span: Span) -> Iterator[tuple[Span, date]]:
    """The whole dates in a stretch, in order; of "6 to 9 May 2025" the second."""
    done = span.start
    for match in _trigger().finditer(text, span.start, span.end):
        for found in _around(text, match, Span(done, span.end)) if match.start() >= done else ():
            done = max(done, found.span.end)
            for day in (found,) if isinstance(found, Day) else (found.first, found.last):
                written = str(day.year) in text[day.span.start : day.span.end]
                if day.date is not None and written:
                    yield day.span, day.date


def _around(text: str, match: re.Match[str], within: Span) -> Iterator[Day | DateRange]:
    start = _whole_word(text, max(match.start() - _BACK, within.start), match.start())
    return _in_island(_pieces(text, start, min(match.end() + _ON, within.end)), match)


@seeking
def _trigger() -> Sought:
    """What marks a date: the name of a month, a short one before a number, a date or years in figures."""
    months = vocabulary().months
    whole = {value: word for word, value in sorted(months.items(), key=lambda item: len(item[0]))}.values()
    names, short = (
        "|".join(word.capitalize() for word in words) or "(?!)"
        for words in (whole, sorted(months.keys() - whole))
    )
    return Sought(
        rf"(?<![^\W_])(?:(?:{names})\b|(?:{short})\b(?=\.?\s?\d|\.?\s*[–-])"
        r"|(?<![\w.,/-])\d(?:\d?[./]\d\d?[./][12]\d\d\d(?![\w/]|[.,]\d)"
        r"|(?<=[12])\d\d\d(?:-\d\d-\d\d(?![\w/-])|\s?(?:[–-]|to|and|until)\s?[12]\d\d\d(?![\w/-]|[.,]\d))))",
        months,
        digits=True,
    )


def _whole_word(text: str, start: int, end: int) -> int:
    """The first offset from `start` to `end` at which no word or number is cut in two."""
    while start < end and text[start - 1 : start].isalnum():
        start += 1
    return start


def _pieces(text: str, start: int, end: int) -> list[Token]:
    tokens: list[Token] = []
    for match in _PIECE.finditer(text, start, end):
        word = match[0].lstrip()
        kind = _kind(match["WORD"]) if match["WORD"] else match.lastgroup or "OTHER"
        if match["WORD"] and tokens and tokens[-1].kind == "YEAR" and _is_of_time(word.lower()):
            tokens[-1] = tokens[-1]._replace(kind="OTHER")  # "Wednesday 15 March 2000, 1930 hrs"
        tokens.append(Token(kind, word, match.end() - len(word), match.end()))
    return tokens


def _is_of_time(word: str) -> bool:
    return any(vocabulary().has(kind, word) for kind in ("SHORT_TIME", "TIME_UNIT"))


def _kind(word: str) -> str:
    lower = word.lower()
    known = vocabulary()
    if word[0].isupper() and lower in known.months:
        return "MONTH"
    if word[0].isupper() and lower in known.weekdays:
        return "WEEKDAY"
    return _KINDS.get(lower, "OTHER")


def _in_island(tokens: Sequence[Token], place: re.Match[str]) -> Iterator[Day | DateRange]:
    """The phrase that holds what marks the place; what stands behind it has a place of its own."""
    index = 0
    while index < len(tokens) and tokens[index].start < place.end():
        parsed = (
            longest("date", tokens[index : index + _MOST], _ENDS) if tokens[index].kind in _OPENS else None
        )
        if parsed is None or _is_cut(tokens[index : index + parsed[1] + 1]):
            index += 1
            continue
        tree, used = parsed
        if tokens[index + used - 1].end > place.start():
            yield from _read(tree, tokens[index : index + used])
            return
        index += used


def _is_cut(tokens: Sequence[Token]) -> bool:
    """Whether a phrase took the number of something else for its day: the 70 of "2014-170 July 21"."""
    return [token.kind for token in tokens[-3:]] == ["DAY", "MONTH", "DAY"]


# --- one phrase ----------------------------------------------------------------------------


def _read(tree: Node, tokens: Sequence[Token]) -> Iterator[Day | DateRange]:
    opening = next(tree.find("opening"), None)
    form = tree.children[-1]
    assert isinstance(form, Node)
    if form.data != "range":
        yield _day(form.leaves, tokens)
        return
    cut = next(form.find("joint")).leaves[0]
    first = _day([leaf for leaf in form.leaves if leaf.index < cut.index], tokens)
    last = _day([leaf for leaf in form.leaves if leaf.index > cut.index], tokens)
    first, last = _filled(first, last), _filled(last, first)
    if cut.kind == "AND" and (opening is None or opening.leaves[0].kind != "BETWEEN"):
        yield from (first, last)
        return
    yield DateRange(
        Span(first.span.start, last.span.end), first, last, _JOINTS[cut.kind], opening is not None
    )


def _filled(day: Day, other: Day) -> Day:
    """A day with the month that the other end names: the 14 of "14 to 16 March", the 6 of "May 4 and 6"."""
    if day.month is not None or day.day is None:
        return day
    return replace(day, month=other.month, year=day.year or other.year, form=other.form)


def _day(leaves: Sequence[Leaf], tokens: Sequence[Token]) -> Day:
    words = {leaf.kind: tokens[leaf.index] for leaf in leaves}
    span = Span(tokens[leaves[0].index].start, tokens[leaves[-1].index].end)
    weekday = vocabulary().weekdays[words["WEEKDAY"].lower.rstrip(".")] - 1 if "WEEKDAY" in words else None
    if "NUMERIC" in words:
        return replace(_numeric(words["NUMERIC"].text), span=span, weekday=weekday)
    order = [leaf.kind for leaf in leaves if leaf.kind in ("DAY", "MONTH")]
    return Day(
        span,
        int(words["YEAR"].text) if "YEAR" in words else None,
        vocabulary().months[words["MONTH"].lower.rstrip(".")] if "MONTH" in words else None,
        int(words["DAY"].text.rstrip("sthnrd")) if "DAY" in words else None,
        weekday,
        "american" if order == ["MONTH", "DAY"] else "solemn" if "OF" in words else "words",
    )


def _numeric(text: str) -> Day:
    """A date in figures. Its month may stand first: it is read so where it cannot be otherwise."""
    nowhere = Span(0, 0)
    if text[4] == "-":
        year, month, day = map(int, text.split("-"))
        return Day(nowhere, year, month, day, form="y-m-d")
    sign = "/" if "/" in text else "."
    day, month, year = map(int, text.split(sign))
    if month > 12 >= day > 0:
        return Day(nowhere, year, day, month, form=f"m{sign}d{sign}y")
    return Day(nowhere, year, month, day, form=f"d{sign}m{sign}y")
