"""Where sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model import Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.language import of_language, of_text
from checker.text.vocabulary import vocabulary

_STOPPED = r"(?<!;)[\"”’'»)\]]*\s+(?=[\"“‘'«(\[$€£]?[^\W_a-z])"
"""What stands behind a stop that ends a sentence."""
_STOP = regex(r"[.!?](?=\s)")
_ENDLESS = 100_000
_LAST_WORD = regex(r"[\w.]*$")
_MARK = regex(r"(?:^|(?P<sign>[:;.!?])(?:\s\w+)?\s)(?P<mark>\d\d?|[a-z]|[ivx]{2,4})$")
"""What stands before the stop of "1. It mends boats; 2. It mends nets": a sign, and a number or letter."""
_WIDEST = 10
"""Characters of a sign and the mark behind it, at most: "; and 12"."""
_BACK = 600
"""Characters before a mark in which the one before it stands, and behind a semicolon in which others do."""


@of_language
def _end() -> re.Pattern[str]:
    """What ends a sentence, and the blanks behind it: one class, to which `re` skips, and what follows."""
    clause = rf"(?<=;)\s+(?={alternatives('CLAUSE_GOES_ON')}\b)"
    return regex(rf"[.!?…;](?:{_STOPPED}|{clause})")


def sentences(text: str, span: Span) -> Sequence[Span]:
    """The sentences of `text` inside `span`, without the white space between them.

    Rules: a stop, question or exclamation mark, then white space, then anything but a lower-case
    letter, perhaps behind a sign ("$40 was paid"); not after an abbreviation, a single initial or a bare
    ordinal number in front of a word. A semicolon ends one where a clause follows that has a subject of
    its own: "…, nine crews; they met".
    What goes on for `_ENDLESS` characters is cut there: it is no prose, and has to be read all the same.
    """
    known = _known(text)
    found = known.get((span.start, span.end))
    if found is None:
        found = known[span.start, span.end] = tuple(sentences_from(text, span))
    return found


def sentence_at(text: str, span: Span, offset: int) -> Span:
    """The sentence of `span` that holds an offset, or comes next; all of it where there is none."""
    return next((one for one in sentences(text, span) if one.end > offset), span)


@of_text
def _known(_text: str) -> dict[tuple[int, int], tuple[Span, ...]]:
    """The sentences of each block of a text: many look at all of them, one after the other."""
    return {}


def sentences_from(text: str, span: Span) -> Iterator[Span]:
    """The sentences as above, each cut when it is asked for: for those who want the first ones alone."""
    start = span.start
    for match in _end().finditer(text, span.start, span.end):
        if _is_abbreviation(text, start, match.start()) or _is_between_items(text, start, match, span.end):
            continue
        ended = match.start() if match[0][0] == ";" else match.end()
        yield from _pieces(text, start, ended)
        start = match.end()
    if start < span.end:
        yield from _pieces(text, start, span.end)


def _is_between_items(text: str, start: int, match: re.Match[str], end: int) -> bool:
    """Whether a semicolon parts items behind a colon: "three rules: it is safe; it is light; it is paid"."""
    at = match.start()
    colon = text.find(":", start, at) if text[at] == ";" else -1
    if colon < 0:
        return False
    stop = _STOP.search(text, at, min(end, at + _BACK))
    return text.count(";", colon, end if stop is None else stop.start()) > 1


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > _ENDLESS:
        cut = text.rfind(" ", start + 1, start + _ENDLESS) + 1 or start + _ENDLESS
        yield Span(start, _rstrip(text, start, cut))
        start = cut
    yield Span(start, _rstrip(text, start, end))


def _rstrip(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _is_abbreviation(text: str, start: int, stop: int) -> bool:
    if text[stop] != ".":
        return False
    word = text[max(start, stop - 20) : stop].rpartition(" ")[2]
    if not word.replace(".", "").isalnum():
        word = _LAST_WORD.findall(word)[0]
    if not word:
        return False
    if _is_mark(text, start, stop):
        return True
    known, lower = vocabulary(), word.lower()
    if len(word) == 1 and word.isupper() and not known.has("LETTER_WORD", lower):
        following = text[stop + 1 : stop + 3].strip()
        return not following or following[0].isupper()
    if known.has("NUMBER_ABBREVIATION", lower):
        return text[stop + 1 : stop + 3].strip()[:1].isdecimal()  # No. 7
    return lower.rstrip(".") in known.shortened and not known.has("LAST_ABBREVIATION", lower)


def _is_mark(text: str, start: int, stop: int) -> bool:
    """Whether a stop belongs to the mark of an item in a line: "1.)", "a.)", or "2." behind "1."."""
    match = _MARK.search(text, max(start, stop - _WIDEST), stop)
    if match is None or text.startswith(")", stop + 1):
        return match is not None
    if not match["mark"].isdecimal():
        return False
    if int(match["mark"]) == 1:
        return match["sign"] == ":"
    return text.rfind(f" {int(match['mark']) - 1}. ", max(stop - _BACK, 0), stop) >= 0


def are_apart(text: str, one: Span, other: Span) -> bool:
    """Whether a full stop stands between two places: a semicolon parts what is told in one breath."""
    first, last = sorted((one, other))
    return _STOP.search(text, first.end, last.start) is not None
