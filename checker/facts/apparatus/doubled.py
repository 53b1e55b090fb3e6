"""Marks of notes that stand twice at one place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter

from checker.facts.apparatus.notes import NoteSlip, at_mark
from checker.model import Document

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_TWO_SERIES = {"raised", "bracket"}
"""Forms of marks that number notes, and works, each from 1 on."""


def _are_of_two_cells(document: Document, place: int) -> bool:
    """Whether two marks may be of two cells: those of a cell without text stand behind another's."""
    cells = document.block(place).cells if document.blocks else ()
    at = bisect_left(cells, place, key=attrgetter("end"))
    beside = cells[at : at + 2]
    return len(beside) == 2 and beside[0].end == place and beside[1].start == beside[1].end


def doubled_marks(document: Document) -> Iterator[NoteSlip]:
    """Marks that stand twice at one place: [^6][^6], ⁶⁶; told of once, however often they stand there.

    A raised mark and one in brackets are of two series: "events¹ [1, 2]".
    """
    notes = {note.label: note for note in document.notes if note.body is not None}
    marks = sorted((place, note.label, note.form) for note in document.notes for place in note.references)
    told = False
    for (place, label, form), (after, again, its) in pairwise(marks):
        alike = label == again and {form, its} != _TWO_SERIES
        beside = alike and not document.text[place:after].strip(" ,;")
        doubled = beside and not _are_of_two_cells(document, place)
        if doubled and not told:
            yield at_mark(document, label, place)
        told = doubled
    for note in document.notes:
        if note.form != "raised":
            continue
        once = notes.get(_half(note.label))
        if note.body is None and once is not None and not once.references:
            yield at_mark(document, once.label, note.references[0])
        raised = note.label.translate(_RAISED)  # the second was taken for a power
        if not note.label.isdecimal():
            continue
        for place in note.references:
            if document.text.startswith(raised, place):
                yield at_mark(document, note.label, place)


def _half(label: str) -> str:
    """What a label is twice: "6" of "66"."""
    middle = len(label) // 2
    return label[:middle] if label[:middle] == label[middle:] else ""
