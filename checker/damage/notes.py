"""Notes that a conversion broke: a mark without a text, a text without a mark, a note inside another.

A note in brackets that has no end, or that its paragraph goes on behind, is told of by itself. Else marks and
bodies are matched by their labels. Only a document whose numbered notes are whole but for a few
says anything: elsewhere a number in brackets may be no note at all. What follows a lost number is compared
with the next note, as a page's last note is often read twice, the second time badly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise

from checker.damage.printed import is_printed
from checker.frozen import dataclass
from checker.model import BlockKind, Document, Note, Span
from checker.regex import regex

_FEWEST = 1
"""Whole notes in a document that says anything, at least."""
_BROKEN = 0.2
"""Of all notes so many may be broken, or one: else the numbers are no notes, or the notes stand elsewhere."""
_COUNTED = 2
"""Whole notes beside which the number of a stray one is beyond the last; it may be twice that, at most."""
_ALIKE = 55.0
"""Per cent of the characters that a garbled copy shares with its original, at least."""
_LONGEST = 600
_SOUGHT = 20
"""Lost numbers that are looked for in the text, at most."""
_LONGEST_WORD = 100
_INDEXED = r"\[\d|\s*=|;[^\S\n]*(?://|\n)"
"""What stands behind the index of a value, and behind no mark: names[2] = 4, rows[2][4], rates[2]; // and."""
_MARKS = regex(r"(?:[^\S\n]?(?:\[\^?[^\]\s\[]{1,64}\]|<sup>[^<>]{1,20}</sup>|[⁰¹²³⁴-⁹]{1,4})){1,9}")
"""The marks that stand together at a word."""


@dataclass(frozen=True, slots=True)
class BrokenNote:
    """A broken note and where it shows. `kind`: "lost" (no text), "unmarked", "inside" (another note),
    "unclosed" (its bracket has no other) or "followed" (by text of its paragraph).

    `host` is the note it stands in; `copy` the note that what stands at `other` is a bad copy of; `before`
    the text of the note before it, which may have swallowed it; `stray` what stands in front of such a copy
    and may be its own text; `source` where it shows in the source.
    """

    label: str
    kind: str
    span: Span
    other: Span | None = None
    host: str = ""
    copy: str = ""
    before: Span | None = None
    stray: Span | None = None
    source: tuple[int, int] | None = None


def broken_notes(document: Document) -> Iterator[BrokenNote]:
    """The broken notes of `document`: first those that do not end as they should, then by their number.

    A printed page has none: what is not read there is the reader's fault, and no conversion's.
    """
    if is_printed(document):
        return
    for flaw in document.flaws:
        yield BrokenNote(flaw.label, flaw.kind, Span(0, 0), source=(flaw.start, flaw.end))
    told = {flaw.label for flaw in document.flaws if flaw.kind == "unclosed"}
    yield from _unmatched(document, [note for note in document.notes if note.label not in told])


def _unmatched(document: Document, among: Sequence[Note]) -> Iterator[BrokenNote]:
    """Those of some notes whose mark or text is elsewhere, or nowhere; a note without a text has a mark."""
    numbered = [note for note in among if note.label.isdecimal()]
    notes = {int(note.label): note for note in numbered}
    if len(notes) < len(numbered):
        return  # each chapter numbers its own
    whole = [number for number, note in notes.items() if note.references and note.body is not None]
    if len(whole) < _FEWEST or len(notes) - len(whole) > max(1, _BROKEN * len(notes)):
        return
    bodies = {note.body: number for number, note in notes.items() if note.body is not None}
    sought = 0
    for number in sorted(notes):
        note = notes[number]
        inside = _inside(document, bodies, number, note)
        if inside is not None:
            yield inside
        elif note.body is None and (
            _is_in_turn(notes, number, note.references[0]) or _is_beyond(notes, whole, number)
        ):
            sought += 1
            yield _lost(document, notes, number, seek=sought <= _SOUGHT)
        elif note.body is not None and not note.references and not _is_in_code(document, note.label):
            yield BrokenNote(note.label, "unmarked", note.body)
    yield from _gaps(document, notes)


def _is_in_code(document: Document, label: str) -> bool:
    """Whether the mark stands in a paragraph that is indented as code is, and read so."""
    marks = f"[{label}]", f"[^{label}]"
    code = (document.quote(block.span) for block in document.blocks if block.kind is BlockKind.CODE)
    return any(mark in text for text in code for mark in marks)


def _is_in_turn(notes: Mapping[int, Note], number: int, here: int) -> bool:
    """Whether a mark stands behind that of the note before and in front of that of the next: an exponent,
    a year or a citation would not."""
    before, after = notes.get(number - 1), notes.get(number + 1)
    if before is not None and before.references and before.references[0] > here:
        return False
    if after is not None and after.references and after.references[-1] < here:
        return False
    return before is not None or after is not None


def _is_beyond(notes: Mapping[int, Note], whole: Sequence[int], number: int) -> bool:
    """Whether a mark in brackets is the only one beyond notes that are all there: (5) of four."""
    counted = len(whole) > _COUNTED and sorted(whole) == [*range(1, len(whole) + 1)]
    near = number <= 2 * len(whole) and len(notes) == len(whole) + 1
    return counted and near and notes[number].form == "bracket" and len(notes[number].references) == 1


def _inside(document: Document, bodies: Mapping[Span, int], number: int, note: Note) -> BrokenNote | None:
    """A note whose mark stands in the note before: with its text, or with a bad copy of it."""
    for reference in note.references:
        host = bodies.get(document.block(reference).span)
        if host != number - 1:
            continue
        span = word_before(document, reference)
        place = with_mark(document, span)
        if note.body is None:
            return BrokenNote(note.label, "inside", span, host=str(host), source=place)
        if _alike(document, reference, note):
            return BrokenNote(note.label, "inside", span, note.body, str(host), note.label, source=place)
    return None


def _lost(document: Document, notes: Mapping[int, Note], number: int, *, seek: bool) -> BrokenNote:
    """A note without a text, and where its number stands in the text instead, if it does so once."""
    note = notes[number]
    span = word_before(document, note.references[0])
    previous = notes.get(number - 1)
    before = None if previous is None else previous.body
    places = list(islice(_strays(document, number), 2)) if seek else []
    if len(places) != 1:
        return BrokenNote(note.label, "lost", span, before=before)
    following = notes.get(number + 1)
    if following is None or not _alike(document, places[0].end, following):
        return BrokenNote(note.label, "lost", span, places[0])
    stray = _in_front(document, places[0])
    return BrokenNote(note.label, "lost", span, places[0], copy=str(number + 1), stray=stray)


def _in_front(document: Document, number: Span) -> Span | None:
    """What stands in front of a number in its paragraph."""
    start = document.block(number.start).span.start
    end = start + len(document.text[start : number.start].rstrip())
    return Span(start, end) if end > start else None


def _strays(document: Document, number: int) -> Iterator[Span]:
    """Where a number opens a line or stands behind a full stop, as a note's number does."""
    stray = regex(rf"(?:(?<=[.)\]”\"»>] )|^){number}(?=[ \t]+[A-Z(])", re.MULTILINE)
    for match in stray.finditer(document.text):
        if document.block(match.start()).kind is not BlockKind.HEADING:
            yield Span(*match.span())


def _gaps(document: Document, notes: Mapping[int, Note]) -> Iterator[BrokenNote]:
    """Numbers that are no note, beside one that is, whose mark or text still stands in brackets.

    Where all marks are raised, a number in brackets is a law's or a list's: "44 USC § 3502[19]".
    """
    if all(note.form == "raised" for note in notes.values()):
        return
    numbers = sorted(notes)
    missing = [low + 1 for low, high in pairwise(numbers) if high - low == 2]
    for number in [*missing[:_SOUGHT], numbers[0] - 1, numbers[-1] + 1]:
        found = _bracketed(document, notes, number) if number else None
        if found is not None:
            yield found


def _bracketed(document: Document, notes: Mapping[int, Note], number: int) -> BrokenNote | None:
    """The note whose number stands in brackets: as a mark in its turn, or in front of its text."""
    brackets = re.finditer(rf"\[{number}(\](?!{_INDEXED})|: )", document.text)
    places = [(Span(*match.span()), match[1] == "]") for match in islice(brackets, 3)]
    previous = notes.get(number - 1)
    before = None if previous is None else previous.body
    inside = [span for span, _ in places if before and before.start <= span.start < before.end]
    if before is not None and any(span.start == before.start for span in inside):
        return None  # "[10] [11] Port Fund, 2007": one text for both
    if len(places) == 2 and len(inside) == 1 and places[0][1]:
        return BrokenNote(str(number), "inside", inside[0], places[0][0], str(number - 1))
    if len(places) != 1:
        return None
    span, is_mark = places[0]
    if not is_mark:
        return BrokenNote(str(number), "unmarked", span)
    return (
        BrokenNote(str(number), "lost", span, before=before)
        if _is_in_turn(notes, number, span.start)
        else None
    )


def _alike(document: Document, start: int, note: Note) -> bool:
    """Whether the text from `start` to its block's end is a copy of the note, good or bad."""
    from rapidfuzz.fuzz import ratio

    if note.body is None:
        return False
    block = document.block(start).span
    ours = document.text[start : block.end].strip()[:_LONGEST].lower()
    theirs = document.quote(note.body).strip()[:_LONGEST].lower()
    return bool(ours) and ratio(ours, theirs) >= _ALIKE


def with_mark(document: Document, word: Span) -> tuple[int, int]:
    """Where a word and the marks behind it stand in the source; a mark may stand at no word."""
    where = document.range(word)
    marks = _MARKS.match(document.source, where.end.offset)
    return where.start.offset, marks.end() if marks else where.end.offset


def word_before(document: Document, offset: int) -> Span:
    """The word that a mark stands at; the mark itself is not part of the text, which may be empty."""
    if not document.blocks:
        return Span(offset, offset)
    block = document.block(offset).span
    before = document.text[max(block.start, offset - _LONGEST_WORD) : offset]
    words = before.split()
    return Span(offset - len(before) + before.rindex(words[-1]), offset) if words else Span(offset, offset)
