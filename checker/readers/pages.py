"""Paragraphs that a page end cut in two, the page's notes between the halves."""

from __future__ import annotations

from checker.frozen import replace
from checker.model import BlockKind
from checker.readers.raw import Raw
from checker.readers.tracked import join

_OPEN_ENDS = frozenset(
    "a an and as at between but by each for from in into its nor of on or our over per that than the their "
    "these this those to under upon which whose with within without".split()
)
_STOPS = ".!?:;"
_CLOSERS = "\"'”’»)]}"


def join_pages(raws: list[Raw]) -> list[Raw]:
    """The blocks with every cut paragraph or item whole again, its notes behind it."""
    joined: list[Raw] = []
    head: list[Raw] = []  # the parts of the block that may go on
    notes: list[Raw] = []  # the notes seen since its last part
    for raw in raws:
        if head and raw.kind is BlockKind.NOTE:
            notes.append(raw)
            continue
        if head and notes and _goes_on(head[-1], raw, notes):
            head.append(raw)
            joined.extend(notes)
            notes = []
            continue
        joined.extend([*_whole(head), *notes])
        head, notes = ([raw], []) if raw.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM} else ([], [])
        if not head:
            joined.append(raw)
    return [*joined, *_whole(head), *notes]


def _whole(head: list[Raw]) -> list[Raw]:
    if len(head) < 2:
        return head
    return [replace(head[0], text=join(part.text for part in head))]


def _goes_on(head: Raw, raw: Raw, notes: list[Raw]) -> bool:
    if raw.kind is not BlockKind.PARAGRAPH or not any(note.form in {"raised", "bracket"} for note in notes):
        return False
    words = head.text.text[-40:].split()
    text = raw.text.text
    if not words or not text:
        return False
    if words[-1] in _OPEN_ENDS:
        return True
    bare = words[-1].rstrip(_CLOSERS)
    return text[0].islower() and not bare.endswith(tuple(_STOPS))
