"""Raw blocks → the document: the steps that all formats share, and the text laid out."""

from __future__ import annotations

from collections.abc import Mapping

from checker.frozen import dataclass
from checker.model import (
    Block,
    BlockKind,
    Comment,
    Document,
    Landmark,
    Note,
    NoteFlaw,
    NoteForm,
    NoteKind,
    OffsetMap,
    Run,
    Span,
)
from checker.readers.bodies import note_bodies
from checker.readers.endnotes import with_endnotes
from checker.readers.legible import has_signs, legible
from checker.readers.lists import number_lists
from checker.readers.marks import take_marks
from checker.readers.pages import join_pages
from checker.readers.raw import Raw, pieces_of, with_pieces
from checker.readers.rounds import with_round_notes
from checker.readers.tracked import Tracked, as_written
from checker.readers.verses import without_verses


def build(
    path: str,
    form: str,
    source: str,
    sha256: str,
    raws: list[Raw],
    comments: tuple[Comment, ...] = (),
    landmarks: tuple[Landmark, ...] = (),
    flaws: tuple[NoteFlaw, ...] = (),
    language: str = "",
) -> Document:
    """The document that raw blocks, in the order of the source, make."""
    if "lt;" in source:
        raws = [_as_written(raw, source) for raw in raws]
    if has_signs(source):
        raws = [_legible(raw) for raw in raws]
    noted = with_endnotes(with_round_notes(without_verses(raws)))
    whole = number_lists(join_pages(take_marks(note_bodies(noted))))
    sheet = _Sheet()
    for raw in whole:
        if raw.kind is not BlockKind.NOTE:
            sheet.lay(raw)
    told = [raw for raw in whole if raw.kind is BlockKind.NOTE]
    told.sort(key=lambda raw: raw.text.source_at(0))
    bodies = [sheet.lay(raw) for raw in told]
    notes = _notes(told, bodies, sheet.references)
    text, blocks, origin = "\n".join(sheet.texts), tuple(sheet.blocks), OffsetMap(tuple(sheet.runs))
    return Document(
        path, form, source, sha256, text, blocks, notes, origin, comments, landmarks, flaws, language=language
    )


def _as_written(raw: Raw, source: str) -> Raw:
    pieces = pieces_of(raw)
    if not any("<" in piece.text for piece in pieces):
        return raw
    return with_pieces(raw, [as_written(piece, source) for piece in pieces])


def _legible(raw: Raw) -> Raw:
    pieces = pieces_of(raw)
    if all(piece.text.isascii() for piece in pieces):
        return raw  # as most are
    return with_pieces(raw, [legible(piece) for piece in pieces])


@dataclass(frozen=True, slots=True)
class _Reference:
    offset: int
    label: str
    kind: NoteKind


class _Sheet:
    """The text laid out so far, one block to a line."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.runs: list[Run] = []
        self.blocks: list[Block] = []
        self.references: dict[str, list[_Reference]] = {}  # by key, in text order
        self._length = 0  # of the text so far, with the line break to come

    def lay(self, raw: Raw) -> Span | None:
        """Add a block; its span, None where it has no text and so is no block."""
        cells: tuple[Span, ...] = ()
        start = self._length
        if raw.kind is BlockKind.ROW:
            cells = self._row(raw)
        else:
            self._piece(raw.text, start)
        text = "\t".join(cell.text for cell in raw.cells) if cells else raw.text.text
        if not text.strip():
            return None
        span = Span(start, start + len(text))
        self.texts.append(text)
        self._length = span.end + 1
        list_id = raw.group if raw.kind is BlockKind.ITEM else 0
        self.blocks.append(Block(raw.kind, span, raw.level, raw.marker, cells, list_id))
        return span

    def _row(self, raw: Raw) -> tuple[Span, ...]:
        spans = []
        at = self._length
        for cell in raw.cells:
            self._piece(cell, at)
            spans.append(Span(at, at + len(cell.text)))
            at += len(cell.text) + 1
        return tuple(spans)

    def _piece(self, piece: Tracked, start: int) -> None:
        if piece.text:
            for run in piece.runs:
                self.runs.append(Run(start + run.start, run.length, run.source_start, run.source_length))
        for mark in piece.marks:
            if mark.kind == "note":
                # A mark in a block that is nothing else belongs to the end of the block before.
                offset = start + mark.start if piece.text else max(start - 1, 0)
                reference = _Reference(offset, mark.label, mark.note_kind)
                self.references.setdefault(mark.key, []).append(reference)


def _notes(
    noted: list[Raw], bodies: list[Span | None], references: dict[str, list[_Reference]]
) -> tuple[Note, ...]:
    """A note for every body, then one for every reference that has none.

    What has neither, a definition without a word that nothing refers to, is no note.
    """
    numbers = _numbers(references)
    notes: list[Note] = []
    seen: set[str] = set()
    for raw, body in zip(noted, bodies, strict=True):
        of_it = references.get(raw.key, []) if raw.key not in seen else []
        seen.add(raw.key)
        offsets = tuple(one.offset for one in of_it)
        if offsets or body is not None:
            number = numbers[raw.key] if of_it else 0
            notes.append(Note(raw.marker, raw.note_kind, number, offsets, body, raw.form))
    for key, of_it in references.items():
        if key not in seen:
            offsets = tuple(one.offset for one in of_it)
            notes.append(Note(of_it[0].label, of_it[0].kind, numbers[key], offsets, None, _form(key)))
    return tuple(notes)


_KEYED: Mapping[str, NoteForm] = {"raised": "raised", "bracket": "bracket", "caret": "caret"}
"""With what the key of a mark begins whose note is missing."""


def _form(key: str) -> NoteForm:
    return _KEYED.get(key.partition(":")[0], "")


def _numbers(references: dict[str, list[_Reference]]) -> dict[str, int]:
    """The printed number of each note: the order of first reference, per kind."""
    counts: dict[NoteKind, int] = {"footnote": 0, "endnote": 0}
    numbers = {}
    for key, of_it in references.items():
        counts[of_it[0].kind] += 1
        numbers[key] = counts[of_it[0].kind]
    return numbers
