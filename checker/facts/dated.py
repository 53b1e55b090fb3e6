"""The day a report speaks of: it picks the members of groups that change."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from checker.facts.days import dates
from checker.model import Block, BlockKind, Document, Span
from checker.regex import regex
from checker.text.calendar import full_name
from checker.text.spots import has_digit
from checker.text.vocabulary import vocabulary

_STATE = regex(r"(?:state of play|situation|position|as) (?:as of|at|of|on)\s+$")
_FRONT = regex(r"^(?:date|as-of|as_of):\s*[\"']?", re.MULTILINE)
_FAR = 30
"""Characters behind a key of front matter in which its day stands."""
_TITLE_BLOCKS = 12
_TITLE_WORDS = 14
_DATE_LINE = 5
"""Words of a line that says no more than where and when: "Arden, Monday 14 March 2025"."""
_LABEL = regex(r"([A-Za-z ]{1,20}?)\s*[:|]")
"""What a line of a page begins with that says one thing."""
_CHANGED = regex(r"\b(?:updated?|revised?|revision|changed?|modified|edited)\b", re.IGNORECASE)
"""What was updated is mostly older than that: "Update, 4 May 2024"."""


def said(day: date) -> str:
    """A day in a message: "4 May 2021", which no reader takes for April."""
    return f"{day.day} {full_name(vocabulary().months, day.month)} {day.year}"


def document_date(document: Document) -> date | None:
    """The date of a report: its front matter's, its "state of play as of", else its title page's."""
    return _in_front_matter(document) or _state_of_play(document) or _on_title_page(document)


def day_of_issue(document: Document) -> date | None:
    """The day a report is dated: in its front matter, else on its title page."""
    return _in_front_matter(document) or day_in_line(document)


def day_in_line(document: Document) -> date | None:
    """The day on a line of the title page that says no more than where and when, and is the only one like it.

    A file of many minutes, or a page of many events, has such a line for each.
    """
    if _announces(document):
        return None
    opening = _in_lines(document, document.blocks[:_TITLE_BLOCKS], _DATE_LINE)
    line, day = next((one for one in opening if not _CHANGED.search(one[0])), ("", None))
    others = _in_lines(document, document.blocks, _DATE_LINE) if day is not None else ()
    return day if all(other == day for its, other in others if its == line) else None


def _announces(document: Document) -> bool:
    """Whether the title page says when and where an event is: its day is not the page's own."""
    opening = document.blocks[:_TITLE_BLOCKS]
    labels = (_LABEL.match(document.text, block.span.start, block.span.end) for block in opening)
    known = vocabulary().sets["EVENT_LINE"]
    return any(label is not None and label[1].lower() in known for label in labels)


def _in_front_matter(document: Document) -> date | None:
    if not document.source.startswith("---"):
        return None
    end = document.source.find("\n---", 3)
    match = _FRONT.search(document.source, 0, max(end, 0))
    if match is None:
        return None
    line = document.source[match.end() :][:_FAR]
    return next((day for _, day in dates(line, Span(0, len(line)))), None)


def _state_of_play(document: Document) -> date | None:
    """The day that most of the text's "state of play as of" name."""
    found: Counter[date] = Counter()
    at = document.text.find("state of play")
    while at != -1:
        for span, day in dates(document.text, Span(at, at + 60)):
            if _STATE.search(document.text, max(span.start - 30, 0), span.start):
                found[day] += 1
            break
        at = document.text.find("state of play", at + 1)
    return found.most_common(1)[0][0] if found else None


def _on_title_page(document: Document) -> date | None:
    opening = _in_lines(document, document.blocks[:_TITLE_BLOCKS], _TITLE_WORDS)
    return next((day for _, day in opening), None)


def _in_lines(document: Document, blocks: Sequence[Block], words: int) -> Iterator[tuple[str, date]]:
    """The lines that have a date and so many `words` at most, each without it, and the first of each."""
    text = document.text
    for block in blocks:
        held = block.kind is not BlockKind.NOTE and has_digit(text, block.span.start, block.span.end)
        line = document.quote(block.span) if held else ""
        if held and len(line.split()) <= words:
            for span, day in islice(dates(text, block.span), 1):
                rest = text[block.span.start : span.start] + text[span.end : block.span.end]
                yield rest, day
