"""Names of countries that have another name on the report's day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import cache

from checker.checks.kind import Options
from checker.facts.dated import said
from checker.model import WORDED, Document, Mismatch, Span
from checker.regex import regex
from checker.text.figures import YEAR
from checker.text.names import key, renamed, spelled
from checker.text.sentences import sentences
from checker.verdicts import Ledger

# What stands before the name of something else (North Macedonia, Bank of Zaire), or before an old name.
_BEFORE = regex(r"(?:\b(?!The\b)[A-Z][\w-]*(?: of)? |[Ff]ormer(?:ly)? |\bnow |[(\"“‘«/–-])$")
_BEHIND = regex(r" [A-Z]|[)\"”’»/-]|, (?:now|today) ")
_REACH = 24


@cache
def _names() -> re.Pattern[str]:
    longest_first = sorted(renamed(), key=len, reverse=True)
    return regex(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def no_given_up_name(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """The first place of every name that its country had given up before the report's day."""
    document, day = ledger.facts.document, ledger.facts.dated
    seen: set[str] = set()
    for span in _places(document) if day else ():
        name = document.quote(span)
        last = renamed()[name]
        if day is None or name in seen or last >= day:
            continue
        seen.add(name)
        first = last + timedelta(days=1)
        values: dict[str, str | int] = {"item": name, "name": spelled(key(name)), "day": said(first)}
        yield Mismatch(span=span, values=values)


def _places(document: Document) -> Iterator[Span]:
    """Where the prose has such a name for the country of today."""
    text = document.text
    for block in document.blocks:
        if block.kind not in WORDED or not _names().search(text, block.span.start, block.span.end):
            continue
        for sentence in sentences(text, block.span):
            for match in _names().finditer(text, sentence.start, sentence.end):
                if not _tells_of_then(text, sentence, Span(*match.span())):
                    yield Span(*match.span())


def _tells_of_then(text: str, sentence: Span, place: Span) -> bool:
    """Whether a name is that of something else, is given as an old one, or belongs to the year named."""
    last = renamed()[text[place.start : place.end]]
    before = text[max(sentence.start, place.start - _REACH) : place.start]
    return (
        _BEFORE.search(before) is not None
        or _BEHIND.match(text, place.end) is not None
        or any(int(year) <= last.year for year in YEAR.findall(text, sentence.start, sentence.end))
    )
