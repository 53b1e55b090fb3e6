"""Numbers that hang together and no longer do: tables, shares, changes, anniversaries, groups, recaps.

The places are found by plain patterns: cells above a total, percentages that make a hundred and that a word calls parts, years between
two dates. What the program reads is not asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from evaluation.mistakes.mistake import Edit, Injected, injected
from evaluation.numbers import MOST, NUMBER, value_of, written_like
from evaluation.texts import Clean, Stretch

_ROW = re.compile(r"^\|.*\|[ \t]*$", re.MULTILINE)
_TOTAL = re.compile(r"^\|[ \t*]*(?:total|sum|all)\b", re.IGNORECASE)
_CELL = re.compile(r"(?<=[|* ])(\d+(?:\.\d+)?)(?=[* ]*\|)")
_PERCENT = re.compile(r"(?<![\d.,])(\d{1,2})(?= ?(?:%|per cent|percent))")
_SENTENCE = re.compile(r"[^.!?\n]+(?:\.\d[^.!?\n]*)*[.!?]")
_SPLIT = re.compile(
    r"\b(?:remaining|the rest|the others?|broken down|divided|split|consists?|comprises?|as follows)\b"
)
_CHANGE = re.compile(
    r"\bfrom (?:EUR |€)?(\d[\d ]*(?:\.\d+)?)(?: million)?[^.%]{0,40}? to (?:EUR |€)?(\d[\d ]*(?:\.\d+)?)"
    r"[^.%]{0,60}?(\d{1,2}) ?(?:%|per cent|percent)"
)
_YEARS = re.compile(rf"({NUMBER.pattern}) years (?:after|since)\b[^.\n]*?\b((?:19|20)\d\d)\b", re.IGNORECASE)
_OUT_OF = re.compile(rf"({NUMBER.pattern}) (?:out )?of the ({NUMBER.pattern}) [a-z]", re.IGNORECASE)
_FRAME = re.compile(r"^#+ .*\b(?:summary|conclusions?|overview)\b.*$", re.IGNORECASE | re.MULTILINE)
_HEADING = re.compile(r"^#+ ", re.MULTILINE)
_COUNTED = re.compile(rf"({NUMBER.pattern}) [a-z]+s\b", re.IGNORECASE)


def table_cell_changed(text: Clean, rng: Random) -> Injected | None:
    """A number in a column that ends in its total is another number."""
    cells = [cell for table in _tables(_source(text)) for cell in _summed(text.source, table)]
    if not cells:
        return None
    cell = rng.choice(cells)
    old = cell.of(text.source)
    digits = [index for index, sign in enumerate(old) if sign.isdigit() and (index or len(old) == 1)]
    at = rng.choice(digits[:2] or [0])
    new = str((int(old[at]) + rng.randint(2, 7)) % 10)
    if at == 0 and new == "0":
        new = "9"
    return injected(text.source, Edit(*cell, old[:at] + new + old[at + 1 :]))


def share_changed(text: Clean, rng: Random) -> Injected | None:
    """60 %, 25 % and 15 % → 60 %, 25 % and 20 %."""
    wholes = []
    for sentence in _SENTENCE.finditer(_source(text)):
        found = list(_PERCENT.finditer(text.source, *sentence.span()))
        if len(found) > 2 and sum(int(match[1]) for match in found) == 100 and _SPLIT.search(sentence[0]):
            wholes.append([Stretch(*match.span(1)) for match in found])
    if not wholes:
        return None
    share = rng.choice(rng.choice(wholes))
    value = int(share.of(text.source)) + rng.choice((-6, -4, 4, 6))
    return injected(text.source, Edit(*share, str(max(value, 1))))


def change_misstated(text: Clean, rng: Random) -> Injected | None:
    """From 50 to 40, down by 20 % → from 50 to 40, down by 27 %."""
    places = []
    for match in _CHANGE.finditer(_source(text)):
        old, new = (float(match[group].replace(" ", "")) for group in (1, 2))
        if old and abs(abs(new - old) / old * 100 - int(match[3])) < 1:
            places.append(Stretch(*match.span(3)))
    if not places:
        return None
    place = rng.choice(places)
    return injected(text.source, Edit(*place, str(int(place.of(text.source)) + rng.choice((7, 9, 11)))))


def anniversary_off(text: Clean, rng: Random) -> Injected | None:
    """Fifteen years after … 2004, in 2019 → sixteen years after …."""
    years = [int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", text.source)]
    places = [
        Stretch(*match.span(1))
        for match in _YEARS.finditer(_source(text))
        if int(match[2]) + value_of(match[1]) in years
    ]
    return _more(text, rng.choice(places), rng.choice((2, 3))) if places else None


def part_beyond_whole(text: Clean, rng: Random) -> Injected | None:
    """15 out of the 22 hospitals → 25 out of the 22 hospitals."""
    places = [
        (Stretch(*match.span(1)), value_of(match[2]))
        for match in _OUT_OF.finditer(_source(text))
        if value_of(match[1]) <= value_of(match[2])
    ]
    if not places:
        return None
    place, whole = rng.choice(places)
    return _more(text, place, whole - value_of(place.of(text.source)) + rng.choice((1, 2, 3)))


def recap_left_behind(text: Clean, rng: Random) -> Injected | None:
    """A count in the summary is not the body's, though a sentence there has all its words."""
    places = []
    for start, end in _frames(_source(text)):
        for match in _COUNTED.finditer(text.source, start, end):
            outside = f"{text.source[:start]}\n{text.source[end:]}"
            again = outside.find(match[0])
            if outside.count(match[0]) != 1 or value_of(match[1]) <= 2:
                continue
            if _words(text.source, match.start()) <= _words(outside, again):
                places.append(Stretch(*match.span(1)))
    return _more(text, rng.choice(places), rng.choice((1, 2, 3))) if places else None


def _words(source: str, at: int) -> frozenset[str]:
    """The longer words of the sentence in which a place stands."""
    start = max(source.rfind(". ", 0, at), source.rfind("\n\n", 0, at)) + 1
    ends = [end for end in (source.find(". ", at), source.find("\n\n", at)) if end >= 0]
    return frozenset(re.findall(r"[a-z]{4,}", source[start : min(ends, default=len(source))].lower()))


def _source(text: Clean) -> str:
    """The text, if nothing is wrong with it yet: two mistakes in one table may hide each other."""
    return text.source if text.right else ""


def _more(text: Clean, place: Stretch, more: int) -> Injected | None:
    old = place.of(text.source)
    value = value_of(old) + more
    if not old.isdigit() and value > MOST:
        return None
    return injected(text.source, Edit(*place, written_like(value, old)))


def _tables(source: str) -> Iterator[list[re.Match[str]]]:
    """Runs of table rows of which the last is a total."""
    rows: list[re.Match[str]] = []
    for row in _ROW.finditer(source):
        if rows and row.start() != rows[-1].end() + 1:
            rows = []
        rows.append(row)
        if len(rows) > 3 and _TOTAL.match(row[0]):
            yield rows
            rows = []


def _summed(source: str, table: list[re.Match[str]]) -> Iterator[Stretch]:
    """The cells of columns whose numbers make their total, that one left out."""
    lines = [[Stretch(*cell.span(1)) for cell in _CELL.finditer(source, *row.span())] for row in table]
    total = lines[-1]
    body = [line for line in lines[:-1] if len(line) == len(total)]
    for column, cell in enumerate(total):
        values = [float(line[column].of(source)) for line in body]
        if len(values) > 1 and abs(sum(values) - float(cell.of(source))) < 1e-6:
            yield from (line[column] for line in body)


def _frames(source: str) -> Iterator[tuple[int, int]]:
    """The sections under a heading that frames the report."""
    for heading in _FRAME.finditer(source):
        after = _HEADING.search(source, heading.end())
        yield heading.end(), after.start() if after else len(source)
