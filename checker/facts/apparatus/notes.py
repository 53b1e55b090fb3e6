"""Slips of notes: marks and notes that miss each other, numbers used twice, skipped or out of their order.

What a conversion breaks is told of in `checker/damage/notes.py`, and not again here. Whose numbers a
reader sees decides what may be said: `[^12]` is counted anew when the page is shown, <sup>12</sup> is not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from checker.damage.notes import with_mark, word_before
from checker.frozen import dataclass, replace
from checker.model import BlockKind, Document, Note, Span
from checker.regex import regex

_ORDERED = 4
"""Marks in a document that has an order, at least."""
_STRAYS = 20
"""One number in so many may be off, or one in all: else the document counts in another way."""
_ALONE = 2
"""Notes that nothing refers to make a file of notes where there are more, and no others."""
_CARET = regex(r"\[\^([^\]\s\[]{1,64})\]")
_WRITTEN = frozenset({"caret", "raised", "bracket", "word"})
_COUNTED = frozenset({"caret", "word"})
"""Forms whose numbers begin once in a document, whatever its chapters do."""
_MARGIN = 40
"""Characters of blanks and of a mark, at most, that part a note from the one above it."""
_WORD = regex(r"[^\W\d_]{4}")
"""What is no mark, nor the tag around one: <sup>."""
_MARKED = regex(r"[\w.,;:!?)”\"’']")
_GOES_ON = regex(r"[\s.,;:!?)”\"’'–—-]")
"""What stands in front of a mark, and behind it."""
_LONG = 6
"""Words of a note that says something; "see above" may stand twice."""


@dataclass(frozen=True, slots=True)
class NoteSlip:
    """A note that is not as its neighbours lead one to expect.

    `span` is the word that its mark stands at, or the text of the note; `other` the place that tells so,
    `beside` the note that stands there. `source` is where the word stands in the source, with the mark.
    """

    label: str
    span: Span
    other: Span | None = None
    beside: str = ""
    source: tuple[int, int] | None = None


def at_mark(document: Document, label: str, place: int) -> NoteSlip:
    """The slip of a mark that stands at a place."""
    word = word_before(document, place)
    return NoteSlip(label, word, source=with_mark(document, word))


def marks_without_note(document: Document, told: Collection[str]) -> Iterator[NoteSlip]:
    """Marks that nothing is said of; those of `told` are told of elsewhere.

    In a document without notes `[^a]` may be a pattern, or a mark whose note another file holds.
    """
    notes = [note for note in document.notes if note.form == "caret"]
    lost = [note for note in notes if note.body is None and note.label not in told]
    if any(note.body is not None and note.references for note in notes):
        counted = lost
    else:
        counted = [note for note in lost if len(lost) == 1 == len(notes) and _ends_word(document, note)]
    for note in counted:
        yield at_mark(document, note.label, note.references[0])


def _ends_word(document: Document, note: Note) -> bool:
    """Whether the first note's only mark stands at the end of a word or sentence, as no pattern does."""
    place, text = note.references[0], document.text
    behind = text[place : place + 1]
    ends = _MARKED.match(text, place - 1) is not None if place else False
    return (
        note.label == "1"
        and len(note.references) == 1
        and ends
        and (not behind or bool(_GOES_ON.match(behind)))
    )


def notes_without_mark(document: Document, told: Collection[str]) -> Iterator[NoteSlip]:
    """Notes that nothing refers to: who reads the page never sees them.

    A file of notes that other files refer to is left alone, and a mark that stands in what is read as code.
    """
    notes = [note for note in document.notes if note.form == "caret" and note.body is not None]
    lost = [note for note in notes if not note.references and note.label not in told]
    if not lost or (len(lost) == len(notes) and len(notes) > _ALONE):
        return
    named = Counter(_CARET.findall(document.source))
    for note in lost:
        if named[note.label] == 1:
            assert note.body is not None
            yield NoteSlip(note.label, note.body)


def repeated_numbers(document: Document) -> Iterator[NoteSlip]:
    """Notes that bear the number of an earlier one. A document may count anew from 1, in each chapter."""
    seen: dict[tuple[str, str], Span] = {}
    last: dict[str, int] = {}
    written = [note for note in document.notes if note.body is not None and note.form in _WRITTEN]
    beside = _beside(document, written)
    for note in written:
        assert note.body is not None
        number = int(note.label) if note.label.isdecimal() else 0
        key = note.form, note.label
        if number == 1 and last.get(note.form) == 1 and note in beside:
            yield NoteSlip(note.label, note.body, seen[key])
        elif note.form not in _COUNTED and (number == 1 or not number):
            seen = {one: span for one, span in seen.items() if one[0] != note.form}
        elif key in seen:
            yield NoteSlip(note.label, note.body, seen[key])
        seen.setdefault(key, note.body)
        last[note.form] = number


def _beside(document: Document, notes: Sequence[Note]) -> frozenset[Note]:
    """Those of some notes that stand right below another in the source, with blanks and marks between.

    The notes of two chapters or pages have text between them.
    """
    origin, source = document.origin, document.source
    found = set()
    for one, other in pairwise(notes):
        assert one.body is not None
        assert other.body is not None
        start, end = origin.source_end(one.body.end), origin.source_start(other.body.start)
        if 0 < end - start <= _MARGIN and not _WORD.search(source, start, end):
            found.add(other)
    return frozenset(found)


def marks_out_of_order(document: Document) -> Iterator[NoteSlip]:
    """The one mark of a document whose number does not follow the one before: 4, 7, 5, 6.

    Of numbers that are counted anew when the page is shown, and of those in brackets, which may be citations
    of a list that the alphabet orders, only two neighbours that changed places are told of.
    """
    marks = _in_text_order(document)
    end = min((note.body.start for note in document.notes if note.body is not None), default=0)
    for form in ("raised", "word", "bracket", "caret"):
        found = [(number, place) for number, place, one in marks if one == form]
        fall = _only_fall(found)
        if fall is None or not _is_swap(found, fall):
            # chapters with notes of their own count anew behind the first of them
            found = [(number, place) for number, place in found if place < max(end, 1)]
            fall = _only_fall(found) if form == "raised" and len(found) >= _ORDERED else None
        if fall is None:
            continue
        before = found[fall - 1][0] if fall else 0
        wrong, right = (fall, fall + 1) if found[fall + 1][0] > before else (fall + 1, fall)
        number, place = found[wrong]
        other, there = found[right]
        slip = at_mark(document, str(number), place)
        yield replace(slip, other=word_before(document, there), beside=str(other))


def _only_fall(found: Sequence[tuple[int, int]]) -> int | None:
    """The one place behind which a smaller number stands; None where there is none, or several."""
    falls = [index for index, (one, other) in enumerate(pairwise(found)) if other[0] < one[0]]
    return falls[0] if len(falls) == 1 else None


def _is_swap(found: Sequence[tuple[int, int]], fall: int) -> bool:
    """Whether two neighbours changed places, and all other numbers count on: 3, 5, 4, 6."""
    numbers = [number for number, _ in found]
    first, second = numbers[fall : fall + 2]
    return first == second + 1 and sorted(numbers) == list(range(min(numbers), min(numbers) + len(numbers)))


def _in_text_order(document: Document) -> list[tuple[int, int, str]]:
    """The number, place and form of each note's first mark in running text, in the order of the text."""
    if not document.blocks:
        return []  # a text that is nothing but marks
    forms = {note.form for note in document.notes if note.form}
    usual = forms.pop() if len(forms) == 1 else ""  # that of a mark whose note stands before it, or nowhere
    first = [
        (int(note.label), note.references[0], note.form or usual)
        for note in document.notes
        if note.references and note.label.isdecimal()
    ]
    in_prose = [one for one in first if document.block(one[1]).kind is not BlockKind.ROW]
    return sorted(in_prose, key=lambda one: one[1])


def skipped_numbers(document: Document, told: Collection[str]) -> Iterator[NoteSlip]:
    """Numbers that neither a mark nor a note has, between two that have both.

    A count that does not begin at 1 is an excerpt's, and one with several gaps is no count.
    """
    marks = [(number, place) for number, place, form in _in_text_order(document) if form == "raised"]
    numbers = sorted({number for number, _ in marks})
    if len(numbers) < _ORDERED or numbers[0] != 1:
        return
    known = {note.label for note in document.notes} | set(told)
    gaps = [(low, high) for low, high in pairwise(numbers) if high > low + 1]
    if len(gaps) > max(1, len(numbers) // _STRAYS):
        return
    places = dict(reversed(marks))
    for low, high in gaps:
        if high == low + 2 and str(low + 1) not in known:
            slip = at_mark(document, str(low + 1), places[high])
            yield replace(slip, other=word_before(document, places[low]), beside=str(high))


def empty_notes(document: Document) -> Iterator[NoteSlip]:
    """Notes that hold a sign at most.

    A raised number that no mark stands for may be a mark itself: it ends a sentence, or "[***]" stands behind
    it for what an act of amendment left out.
    """
    for note in document.notes:
        held = "" if note.body is None else document.quote(note.body).strip()
        mark = note.form == "raised" and not note.references
        mark = mark or note.form == "inline"  # "^[^ ]*" is a pattern
        mark = mark or held == "#"  # a link of Markdown that leads nowhere yet: "[5]: #"
        if note.body is not None and not any(map(str.isalnum, held)) and not mark:
            yield NoteSlip(note.label, note.body)


def notes_said_again(document: Document) -> Iterator[NoteSlip]:
    """Notes that say word for word what an earlier one says."""
    seen: dict[str, Note] = {}
    for note in document.notes:
        if note.body is None:
            continue
        words = document.quote(note.body).lower().strip(" .").split()
        earlier = seen.setdefault(" ".join(words), note)
        if earlier is not note and len(words) >= _LONG:
            yield NoteSlip(note.label, note.body, earlier.body, earlier.label)
