"""Closing brackets that end the mark of an item, a label or the number of a note: "a)", "Option 2)"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.damage.words import is_function
from checker.facts.typography.stamps import STAMPED, Half
from checker.model import Document
from checker.regex import regex

_LABEL = regex(
    r"(?:^|[\s,;:.–—/“\"'‘>|*#-])"
    r"(?:[A-Za-z]?\d{1,3}(?:\.\d{1,2})*(?:[a-z]|[ivx]{1,5})?|[A-Za-z]{1,2}|[ivxlcIVXLC]{1,6})[.:]?$"
)
"""What the mark of an item has before its bracket, behind a blank or a sign: "a)", "12)", "iv)"."""
_POINT = regex(r"(?:^|\s)[a-z]$|[-–—]\s[\dA-Z]$")
"""A letter before a bracket is a point of a list wherever it stands, "as under b)"; so is "- 1)", "- A)"."""
_BEHIND_STOP = regex(r"(?:[.!?:;][\"”’)]* +[*_]*(?:\d{1,2}|[a-z]|[ivx]{2,4})|: [A-Z])$")
"""A number that begins a sentence; its other points may stand elsewhere: "… as agreed. 2) We meet"."""
_SET_APART = regex(r"(?:^|\s)(?:\d{1,2}|[a-z]|[ivx]{2,4}) $")
"""A mark that print has set apart from its bracket, as where lines are filled: "and vii ) a source"."""
_SPOKEN_OF = regex(r"[\"“‘'](?:\d{1,2}|[a-z]|[ivx]{2,4})\)[\"”’']")
"""The mark of an item that is itself spoken of, as in what amends a list: strike "1)"."""
_CITED = regex(r"\d[a-z]\d?\)?$")
"""The number of a point that a house writes with its bracket wherever it is named: "Regulation 9m)"."""
_POINT_LENGTH = 5
"""Characters before a bracket that may be such a number, and the bracket that it has."""
_HEAD = regex(r"[^\Wa-z_][^.!?()\[\]]{0,23}$")
"""What stands before the bracket of a label of several words: "Option 2)", "Lines 42-46)"."""
_NOTED = regex(r"(?:^|\s)(\d{1,2}\))$")
"""A number that a note may begin with, and its bracket."""
_IN_LINE = regex(r"(?:(\w+) |(?:^|[,;:–—“\"'(]) ?)([1-9]\d?|[a-z])$")
"""What numbers a point within a sentence, before its bracket, and the word before it: "… are: 1) the harbour,
and 2) the canal"."""
_FIRSTS = frozenset({"1", "a"})
_ABOVE = 12
"""Blocks before a number in which the item stands that it names."""
LABELS = 2
"""Marks of items in a line, at least; one alone stands at its beginning."""
_LONGEST_LABEL = 8
_BROKEN = 2
"""Blocks behind an open bracket in which its paragraph, which a page has broken, may go on and close it."""
_LOOK = 24
"""Characters before a bracket that tell what it ends."""
_FEW = 3
"""Characters before a bracket in which a letter or a number stands that it belongs to."""


def without_labels(document: Document, found: Sequence[Half]) -> list[Half]:
    """All but the brackets of labels of a document's own: several blocks have a few words before one."""
    labels = {
        one
        for before, one in pairwise([None, *found])
        if one is not None
        and one.sign == ")"
        and not (before is not None and before.opens and one.block - before.block <= _BROKEN)
        and _HEAD.match(document.text, document.blocks[one.block].span.start, one.span.start)
        and document.text[one.span.end : one.span.end + 1].isspace()
    }
    points = {
        one
        for one in found
        if one.sign == ")"
        and _CITED.search(document.text, max(one.span.start - _POINT_LENGTH, 0), one.span.start)
    }
    if len(labels) < LABELS:
        labels = set()
    if len(points) >= STAMPED:
        labels |= points
    return [one for one in found if one not in labels]


def without_notes(document: Document, found: Sequence[Half]) -> list[Half]:
    """All but the brackets behind numbers that mark notes, which begin with the same: "its suppliers 1)".

    Nor those behind the number of an item shortly before, however the list has written it: "scenario 2)".
    """
    noted = {block.marker for block in document.blocks}
    return [
        one
        for one in found
        if (mark := _mark_before(document, one)) not in noted and not _is_of_item(document, one, mark)
    ]


def _is_of_item(document: Document, one: Half, mark: str | None) -> bool:
    """Whether a number with its bracket names an item of a list that stands before it."""
    items = (block for block in document.blocks[max(one.block - _ABOVE, 0) : one.block])
    return mark is not None and mark.strip("()") in {block.marker.strip("().") for block in items}


def _mark_before(document: Document, one: Half) -> str | None:
    """The number right before a bracket, with it; None where there is none."""
    begin = max(one.span.start - _FEW, document.blocks[one.block].span.start)
    mark = _NOTED.search(document.text[begin : one.span.end])
    return None if mark is None else mark[1]


def is_label(text: str, start: int, at: int) -> bool:
    """Whether a closing bracket ends the mark of an item, or stands behind it: "(Section 4 c))"."""
    end = _end(text, at)
    return text[at] == ")" and _LABEL.search(text[max(end - _LOOK, start) : end]) is not None


def _end(text: str, at: int) -> int:
    """Where the mark of an item ends: at its own bracket, of two in a row the first; at a blank before it."""
    if text[at - 1 : at] == ")":
        return at - 1
    return at - 1 if _SET_APART.search(text[max(at - _LONGEST_LABEL, 0) : at]) else at


def numbering(text: str, start: int, brackets: Sequence[int]) -> frozenset[int]:
    """The closing brackets of a paragraph that number the points of a sentence, from the first on: 1), 2)."""
    found: list[int] = []
    wanted = _FIRSTS
    for at in brackets:
        mark = _IN_LINE.search(text[max(at - _LOOK, start) : at])
        if mark is None or mark[2] not in wanted:
            continue
        if mark[1] is None or is_function(mark[1].lower()):  # not "(Figure 4)"
            found.append(at)
            wanted = frozenset({_next(mark[2])})
    return frozenset(found if len(found) >= LABELS else ())


def _next(mark: str) -> str:
    """The number or letter that follows one."""
    return str(int(mark) + 1) if mark.isdigit() else chr(ord(mark) + 1)


def begins(text: str, start: int, at: int) -> bool:
    """Whether the mark of an item that ends at `at` begins its block, or is a letter alone."""
    at = _end(text, at)
    before = text[max(at - _LOOK, start) : at]
    return (
        at - start < _LONGEST_LABEL
        or (at - start < _LOOK and _LABEL.fullmatch(text[start:at]) is not None)
        or _POINT.search(before[-_FEW:]) is not None
        or _BEHIND_STOP.search(before) is not None
        or _SPOKEN_OF.search(before[-_POINT_LENGTH:] + text[at : at + 2]) is not None
    )
