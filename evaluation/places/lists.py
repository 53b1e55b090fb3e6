"""The lists that stand for confirmed counts.

A stretch near the count is taken for its list only where a plain cut at commas, semicolons and "and"
gives as many items as the text states: the hand label is the checksum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from evaluation.places.counts import Count, counts
from evaluation.places.items import items_below
from evaluation.places.notes import ANY_MARK, notes
from evaluation.texts import Clean, Stretch

_STOP = re.compile(r"[.!?](?:\s|$|\[|<sup>|[⁰¹²³⁴⁵⁶⁷⁸⁹])|\n[ \t]*\n|\n[-*•]|\n\d+\. ")
_PARENTHESIS = re.compile(r"[^().;:]{0,60}?\(([^()]*)\)")
_LEAD = re.compile(r":\s+|,? namely |,? i\.e\. | [–—] |: ")
_SOME = r"(?:(?!and\b)[\w'’.-]+\s?){1,7}"
_BESIDE = re.compile(rf"[^.;:()\n]{{0,40}}?,\s+({_SOME}(?:,\s+{_SOME})*,?\s*and(?:\s+[\w'’.-]+){{1,7}})[,.]")
_SENTENCE = re.compile(r"[^.]+(?:\.(?=\w)[^.]+)*")
_TAIL = re.compile(r"\s*(?:\([^()]*\))?\s*\.?\s*$")
_LINK = re.compile(r"\s+(?:and|or|as well as)\s+")
_LINKED = re.compile(r"and|or|as well as")
_COMMA = re.compile(r"\s*,\s+(?:(?:and|or|as well as)\s+)?")
_SEMICOLON = re.compile(r"\s*;\s+(?:and\s+|or\s+)?")
_NUMBERED = re.compile(r"[,;]?\s*(?:and\s+)?\((?:\d|[a-z])\)\s+")
_NAME = re.compile(r"(?:the\s+)?[A-ZÀ-Ý][\w'’.-]*(?:\s+(?:(?:and|of|the|de|y)\s+)*[A-ZÀ-Ý\d][\w'’.-]*)*")
_CLAUSE = re.compile(
    r",? (?:for|during|which|who|whose|where|when|while|with|each|as|"
    r"from|after|before|since|until|at|in order)\b"
)
_LEADING = re.compile(r".*?(?:\bare |\bwere |: )", re.DOTALL)
_QUOTES = '“”„"‘'
_BEHIND = re.compile(r",(?= [a-z])")
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Listed:
    """The list that stands for a count, and its items.

    `where`: in a "parenthesis", the rest of its "sentence", an "apposition" between commas, a "note" as a
    whole, or a "statement" in a note.
    """

    count: Count
    where: str
    items: tuple[Stretch, ...]

    def numbered(self, source: str) -> bool:
        """Each item has a number of its own: (1) … (2) …"""
        return "(" in self.gap(0, source)

    def gap(self, index: int, source: str) -> str:
        """What stands between item `index` and the next."""
        return source[self.items[index].end : self.items[index + 1].start]


@lru_cache(maxsize=256)
def lists(text: Clean) -> tuple[Listed, ...]:
    """The lists of two and more items in running text that stand for the confirmed counts of `text`."""
    found = []
    for count in counts(text):
        listed = None if count.arithmetic or count.stated < 2 else _listed(count, text.source)
        if listed:
            found.append(listed)
    return tuple(found)


@lru_cache(maxsize=256)
def proved(text: Clean) -> tuple[Count, ...]:
    """The confirmed counts that a list surely stands for, though it may not be found here."""
    found = {listed.count for listed in lists(text)} | {below.count for below in items_below(text)}
    return tuple(count for count in counts(text) if not count.arithmetic and (text.right or count in found))


def _listed(count: Count, source: str) -> Listed | None:
    for where, stretch in _candidates(count, source):
        for items in _cuts(stretch, source):
            named = where not in ("statement", "apposition") or all(
                _NAME.match(source, *item) for item in items
            )
            if len(items) == count.stated and named and _plausible(items, source):
                return Listed(count, where, _trimmed(_without_lead(items, source), source))
    return None


# --- where a list may stand ------------------------------------------------------------------


def _candidates(count: Count, source: str) -> Iterator[tuple[str, Stretch]]:
    stop = _STOP.search(source, count.words.end)
    end = stop.start() if stop else len(source)
    bracket = _PARENTHESIS.match(source, count.words.end)
    if bracket:
        yield "parenthesis", Stretch(*bracket.span(1))
    lead = _LEAD.search(source, count.words.end, end)
    if lead:
        dash = lead[0].strip() in ("–", "—")
        close = source.find(lead[0], lead.end(), end) if dash else -1
        whole = Stretch(lead.end(), close if close > 0 else end)
        yield "sentence", _rstripped(whole, source)
        for clause in (*_CLAUSE.finditer(source, *whole), *_BEHIND.finditer(source, *whole)):
            yield "sentence", Stretch(whole.start, clause.start())
    beside = _BESIDE.match(source, count.words.end)
    if beside:
        yield "apposition", _rstripped(Stretch(*beside.span(1)), source)
    yield from _from_notes(count, source, end)


def _from_notes(count: Count, source: str, end: int) -> Iterator[tuple[str, Stretch]]:
    reach = end + 1
    while mark := ANY_MARK.match(source, reach):
        reach = mark.end()
    for note in notes(source):
        if any(count.words.start <= mark.start <= reach for mark in note.marks):
            yield "note", note.body
            for match in _SENTENCE.finditer(source, note.body.start, note.body.end):
                text = match[0]
                yield "statement", Stretch(match.start() + len(text) - len(text.lstrip()), match.end())


# --- cutting it into items -------------------------------------------------------------------


def _cuts(stretch: Stretch, source: str) -> Iterator[tuple[Stretch, ...]]:
    tail = _TAIL.search(source, stretch.start, stretch.end)
    whole = Stretch(stretch.start, tail.start() if tail else stretch.end)
    text = whole.of(source)
    if _NUMBERED.match(text):
        yield tuple(_split(whole, list(_NUMBERED.finditer(source, *whole)), source))[1:]
        return
    if ";" in text:
        yield tuple(_split(whole, list(_SEMICOLON.finditer(source, *whole)), source))
        return
    commas = list(_COMMA.finditer(source, *whole))
    last = Stretch(commas[-1].end() if commas else whole.start, whole.end)
    links = list(_LINK.finditer(source, *last))
    if commas and (_LINKED.search(commas[-1][0]) or not _LINK.search(text)):
        yield tuple(_split(whole, commas, source))
    if len(links) == 1:
        yield tuple(_split(whole, [*commas, links[0]], source))


def _split(whole: Stretch, gaps: list[re.Match[str]], source: str) -> Iterator[Stretch]:
    start = whole.start
    for gap in gaps:
        yield _rstripped(Stretch(start, gap.start()), source)
        start = gap.end()
    yield _rstripped(Stretch(start, whole.end), source)


def _plausible(items: tuple[Stretch, ...], source: str) -> bool:
    """Distinct items of a usual length, no sentence end in them."""
    words = [" ".join(item.of(source).split()) for item in items]
    return len(set(words)) == len(words) and all(
        0 < len(word) <= _LONGEST
        and not re.search(r"[.!?] |^(?:Although|While|If) ", word)
        and not _CLAUSE.match(f" {word}")
        and sum(map(word.count, _QUOTES)) % 2 == 0
        for word in words
    )


def _without_lead(items: tuple[Stretch, ...], source: str) -> tuple[Stretch, ...]:
    """Judges Abel, Brandt and Colmar; The judges are Abel, Brandt and Colmar: the first item is Abel."""
    leading = _LEADING.match(source, *items[0])
    if leading and leading.end() < items[0].end:
        return (Stretch(leading.end(), items[0].end), *items[1:])
    first = items[0].of(source)
    lead = first.rpartition(" ")[0]
    if lead.endswith("s") and len(items) > 2 and not any(" " in item.of(source) for item in items[1:]):
        return (Stretch(items[0].start + first.rindex(" ") + 1, items[0].end), *items[1:])
    return items


def _trimmed(items: tuple[Stretch, ...], source: str) -> tuple[Stretch, ...]:
    """The last of several names without what the sentence says of them."""
    names = [_NAME.fullmatch(item.of(source)) for item in items[:-1]]
    last = _NAME.match(source, *items[-1])
    if all(names) and last and last.end() > items[-1].start:
        return (*items[:-1], Stretch(items[-1].start, last.end()))
    return items


def _rstripped(stretch: Stretch, source: str) -> Stretch:
    return Stretch(stretch.start, stretch.start + len(stretch.of(source).rstrip(" \n\t.,;")))
