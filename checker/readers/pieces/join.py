"""Documents → the one that they are together: their texts one behind the other, then the notes of all."""

from __future__ import annotations

from collections.abc import Sequence

from checker.frozen import dataclass, replace
from checker.model import (
    Block,
    BlockKind,
    Comment,
    Document,
    Landmark,
    Note,
    NoteFlaw,
    OffsetMap,
    Piece,
    Run,
    Span,
)

FORMAT = "pieces"

_BETWEEN = "\n\n"
"""Stands between two sources, so that no paragraph goes on from the one into the other."""


@dataclass(frozen=True, slots=True)
class _Moved:
    """A document on its way into another.

    Its text is cut in two at `cut`, where its notes begin; the halves begin at `body` and at `notes` of the
    whole text, its source at `source`. The numbers of its lists go on from `lists`.
    """

    document: Document
    cut: int
    body: int
    notes: int
    source: int
    lists: int

    def at(self, offset: int) -> int:
        """Where a character of its text stands in the whole text."""
        return self.body + offset if offset < self.cut else self.notes + offset - self.cut

    def span(self, span: Span) -> Span:
        start = self.at(span.start)
        return Span(start, start + span.end - span.start)

    def block(self, block: Block) -> Block:
        return replace(
            block,
            span=self.span(block.span),
            cells=tuple(map(self.span, block.cells)),
            list_id=block.list_id + self.lists if block.list_id else 0,
        )

    def run(self, run: Run) -> Run:
        return replace(run, start=self.at(run.start), source_start=run.source_start + self.source)

    def note(self, note: Note) -> Note:
        return replace(
            note,
            references=tuple(map(self.at, note.references)),
            body=None if note.body is None else self.span(note.body),
        )

    def comment(self, comment: Comment) -> Comment:
        return replace(comment, start=comment.start + self.source, end=comment.end + self.source)

    def flaw(self, flaw: NoteFlaw) -> NoteFlaw:
        return replace(flaw, start=flaw.start + self.source, end=flaw.end + self.source)

    def landmark(self, landmark: Landmark) -> Landmark:
        return replace(landmark, start=landmark.start + self.source)


def joined(found: Sequence[tuple[str, Document]]) -> Document:
    """The document that all these are together, in this order, each with its name in the report."""
    moved = _moved([document for _, document in found])
    blocks = [one.block(block) for one in moved for block in _body(one.document)]
    blocks += [one.block(block) for one in moved for block in one.document.blocks if _is_note(block)]
    runs = [one.run(run) for one in moved for run in one.document.origin.runs]
    return Document(
        path="",
        format=FORMAT,
        source=_BETWEEN.join(document.source for _, document in found),
        sha256="",
        text="\n".join(filter(None, [*map(_text_of_body, moved), *map(_text_of_notes, moved)])),
        blocks=tuple(blocks),
        notes=tuple(one.note(note) for one in moved for note in one.document.notes),
        origin=OffsetMap(tuple(sorted(runs, key=lambda run: run.start))),
        comments=tuple(one.comment(comment) for one in moved for comment in one.document.comments),
        landmarks=tuple(one.landmark(landmark) for one in moved for landmark in one.document.landmarks),
        flaws=tuple(one.flaw(flaw) for one in moved for flaw in one.document.flaws),
        pieces=tuple(_pieces(found, moved)),
    )


def _moved(documents: Sequence[Document]) -> list[_Moved]:
    moved: list[_Moved] = []
    body = source = lists = 0
    for document in documents:
        cut = next((block.span.start for block in document.blocks if _is_note(block)), len(document.text) + 1)
        moved.append(_Moved(document, cut, body, 0, source, lists))
        body += _length(_text_of_body(moved[-1]))
        source += len(document.source) + len(_BETWEEN)
        lists += max((block.list_id for block in document.blocks), default=0)
    notes = body
    for index, one in enumerate(moved):
        moved[index] = replace(one, notes=notes)
        notes += _length(_text_of_notes(one))
    return moved


def _length(text: str) -> int:
    """The characters that a text takes with the line break behind it; one that is empty takes none."""
    return len(text) + 1 if text else 0


def _text_of_body(one: _Moved) -> str:
    return one.document.text[: one.cut].removesuffix("\n")


def _text_of_notes(one: _Moved) -> str:
    return one.document.text[one.cut :]


def _body(document: Document) -> list[Block]:
    return [block for block in document.blocks if not _is_note(block)]


def _is_note(block: Block) -> bool:
    return block.kind is BlockKind.NOTE


def _pieces(found: Sequence[tuple[str, Document]], moved: Sequence[_Moved]) -> list[Piece]:
    pieces: list[Piece] = []
    line, wide, first = 1, 0, 0
    for (name, document), one in zip(found, moved, strict=True):
        lines = not document.landmarks
        pieces.append(Piece(document.path, name, one.source, line, wide, first, lines))
        end = document.position(len(document.source))
        line += end.line - 1 + _BETWEEN.count("\n")
        wide += end.wide
        first += len(_body(document))
    return pieces
