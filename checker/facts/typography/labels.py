"""Closing brackets that end the mark of an item, a label or the number of a note: "a)", "Option 2)"."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from checker.facts.typography.stamps import STAMPED, Half
from checker.model import Document
from checker.regex import regex
from checker.text.language import of_text
from checker.text.vocabulary import vocabulary

_LABEL = regex(
    r"(?:^|[\s,;:.–—/“\"'‘>|*#-])"
    r"(?:[A-Za-z]?\d{1,3}(?:\.\d{1,2})*(?:[a-z]|[ivx]{1,5})?|[A-Za-z]{1,2}|[ivxlcIVXLC]{1,6})[.:]?$"
)
"""What the mark of an item has before its bracket, behind a blank or a sign: "a)", "12)", "iv)"."""
_POINT = regex(r"(?:^|\s)[a-z]$|[-–—]\s[\dA-Z]$")
"""A letter before a bracket is a point of a list wherever it stands, "as under b)"; so is "- 1)", "- A)"."""
_BEHIND_STOP = regex(r"(?:[.!?:;][\"”’)]* +[*_]*(?:\d{1,2}|[a-z]|[ivx]{2,4})|: [A-Z])$")
"""A number that begins a sentence; its other points may stand elsewhere: "… as agreed. 2) We meet"."""
_CITED = regex(r"\d[a-z]\d?\)?$")
"""The number of a point that a house writes with its bracket wherever it is named: "Regulation 9m)"."""
_POINT_LENGTH = 5
"""Characters before a bracket that may be such a number, and the bracket that it has."""
_HEAD = regex(r"[^\Wa-z_][^.!?()\[\]]{0,23}$")
"""What stands before the bracket of a label of several words: "Option 2)", "Lines 42-46)"."""
_COUNTED = regex(r"(\S*)\s+(\d{1,2})$")
"""The number of an item, and what stands before it."""
_SIGNS = frozenset(",;:.–—")
"""What ends before an item: "1) tugs, 2) rafts"."""
_NOTED = regex(r"(?:^|\s)(\d{1,2}\))$")
"""A number that a note may begin with, and its bracket."""
_LISTED = regex(r"(?<!\S)(\d{1,2})\)(?=\s)")
"""The mark of an item in a line."""
LABELS = 2
"""Marks of items in a line, at least; one alone stands at its beginning."""
LONGEST_LABEL = 8
"""Characters from the start of a block to the bracket of its mark, at most."""
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
    """All but the brackets behind numbers that mark notes or items: "its suppliers 1)", "of 2)".

    Marks of items may go on in sentences of their own: "… 1) weigh and 2) clean. The next is to 3) sort".
    """
    marks = {one: mark for one in found if (mark := _mark_before(document, one)) is not None}
    noted = {block.marker for block in document.blocks} | _listed(document) if marks else set()
    for number in sorted(int(mark[:-1]) for mark in marks.values()):
        if f"{number - 1})" in noted:
            noted.add(f"{number})")
    return [one for one in found if marks.get(one) not in noted]


@of_text
def _listed(document: Document) -> Set[str]:
    """The marks of items that stand in lines, and beside the next: "1) tugs and 2) rafts".

    Such a line closes more brackets than it opens.
    """
    found: set[str] = set()
    for start, end in ((one.span.start, one.span.end) for one in document.blocks):
        if document.text.count("(", start, end) < document.text.count(")", start, end):
            numbers = {int(mark[1]) for mark in _LISTED.finditer(document.text, start, end)}
            found.update(f"{one})" for one in numbers if {one - 1, one + 1} & numbers)
    return found


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
    """Where the mark of an item ends: at its own bracket, of two in a row the first."""
    return at - 1 if text[at - 1 : at] == ")" else at


def item_marks(text: str, start: int, signs: Sequence[int]) -> set[int]:
    """Brackets among some signs that end marks of items, whatever is open: "b)", "1) tugs, and 2) rafts"."""
    counted: list[int] = []
    for at in signs:
        number = _COUNTED.search(text[max(at - _LOOK, start) : at]) if text[at] == ")" else None
        if number is not None and int(number[2]) == len(counted) + 1 and _parts(number[1]):
            counted.append(at)
    marks = {at for at in signs if is_label(text, start, at) and begins(text, start, at)}
    return marks.union(counted) if len(counted) >= LABELS else marks


def _parts(before: str) -> bool:
    """Whether a sign or an "and" stands before the number of an item, or nothing: not "(see table 1)"."""
    parts = before[-1:] in _SIGNS or not before
    return parts or any(vocabulary().has(kind, before.lower()) for kind in ("AND", "OR"))


def begins(text: str, start: int, at: int) -> bool:
    """Whether the mark of an item that ends at `at` begins its block, or is a letter alone."""
    at = _end(text, at)
    before = text[max(at - _LOOK, start) : at]
    return (
        at - start < LONGEST_LABEL
        or (at - start < _LOOK and _LABEL.fullmatch(text[start:at]) is not None)
        or _POINT.search(before[-_FEW:]) is not None
        or _BEHIND_STOP.search(before) is not None
    )
