"""The text around a note's mark, and of a note, without what is only there to point."""

from __future__ import annotations

import re

from checker.frozen import replace
from checker.readers.tracked import HIDDEN, Mark, Tracked
from checker.regex import regex

_DRESSED = regex(rf"(?:\[\s?{HIDDEN}\s?\]|\(\s?{HIDDEN}\s?\)|{HIDDEN})(?:\s(?=[.,;:!?)]))?")
"""A mark with its brackets, and with the blank behind it that only the layout of the source has put there."""
_LEAD = regex(r"[\s^↑]*(?:\(\s*\)|\[\s*\])?[.:]?\s*")
"""What is left in front of a note once its way back is cut."""


def dressed(text: Tracked) -> Tracked:
    """With the brackets around a note's mark, and the blank behind it, as a part of it."""
    wider = {match.start(): match.end() for match in _DRESSED.finditer(text.text)}
    marks: list[Mark] = []
    for mark in text.marks:
        start = next((at for at in range(mark.start, mark.start - 3, -1) if at in wider), -1)
        if mark.kind == "note" and start >= 0:
            mark = replace(mark, start=start, end=wider[start])
        marks.append(mark)
    return replace(text, marks=tuple(marks))


def without_mark(body: Tracked, label: str, marked: bool) -> Tracked:
    """A note without the mark at its start, which is text where it is no link (not `marked`)."""
    lead = _LEAD.match(body.text)
    body = body.slice(lead.end() if lead else 0, len(body.text))
    if marked:
        return body
    own = re.match(rf"[\[(]?{re.escape(label)}(?:[\])][.:]?|[.:](?=\s)|(?=\s))\s*", body.text, re.IGNORECASE)
    return body.slice(own.end(), len(body.text)) if own else body
