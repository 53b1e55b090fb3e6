"""Documents → the one that they are together: their texts one behind the other, then the notes of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from checker.frozen import replace
from checker.model import (
    Block,
    BlockKind,
    Comment,
    Document,
    Note,
    NoteFlaw,
    OffsetMap,
    Piece,
    Run,
)

FORMAT = "pieces"

_BETWEEN = "\n\n"
"""Stands between two sources, so that no paragraph goes on from the one into the other."""


def joined(found: Sequence[tuple[str, Document]]) -> Document:
    """The document that all these are together, in this order, each with its name in the report."""
    pieces = _pieces(found)
    runs = [_run(run, one) for one in pieces for run in one.document.origin.runs]
    return Document(
        path="",
        format=FORMAT,
        source=_BETWEEN.join(document.source for _, document in found),
        sha256="",
        text="\n".join(filter(None, [*map(_text_of_body, pieces), *map(_text_of_notes, pieces)])),
        blocks=(*_blocks(pieces, notes=False), *_blocks(pieces, notes=True)),
        notes=tuple(_note(note, one) for one in pieces for note in one.document.notes),
        origin=OffsetMap(tuple(sorted(runs, key=lambda run: run.start))),
        comments=tuple(_stretch(comment, one) for one in pieces for comment in one.document.comments),
        landmarks=tuple(
            replace(mark, start=mark.start + one.start) for one in pieces for mark in one.document.landmarks
        ),
        flaws=tuple(_stretch(flaw, one) for one in pieces for flaw in one.document.flaws),
        pieces=tuple(pieces),
        language=next(filter(None, (document.language for _, document in found)), ""),
    )


def _pieces(found: Sequence[tuple[str, Document]]) -> list[Piece]:
    """The documents with their places, those of their notes behind the texts of all."""
    pieces: list[Piece] = []
    first, body, start, line, wide = 0, 0, 0, 1, 0
    for name, document in found:
        blocks = document.blocks
        cut = next((block.span.start for block in blocks if _is_note(block)), len(document.text) + 1)
        pieces.append(Piece(name, document, first, body, cut, 0, start, line, wide))
        end = document.position(len(document.source))
        first += sum(not _is_note(block) for block in blocks)
        body += _length(_text_of_body(pieces[-1]))
        start += len(document.source) + len(_BETWEEN)
        line += end.line - 1 + _BETWEEN.count("\n")
        wide += end.wide
    notes = body
    for index, one in enumerate(pieces):
        pieces[index] = replace(one, notes=notes)
        notes += _length(_text_of_notes(one))
    return pieces


def _length(text: str) -> int:
    """The characters that a text takes with the line break behind it; one that is empty takes none."""
    return len(text) + 1 if text else 0


def _text_of_body(one: Piece) -> str:
    return one.document.text[: one.cut].removesuffix("\n")


def _text_of_notes(one: Piece) -> str:
    return one.document.text[one.cut :]


def _is_note(block: Block) -> bool:
    return block.kind is BlockKind.NOTE


# --- what moves -----------------------------------------------------------------------------


def _blocks(pieces: Sequence[Piece], *, notes: bool) -> Iterator[Block]:
    """The notes, or all other blocks; the numbers of lists go on from those of the document before."""
    lists = 0
    for one in pieces:
        for block in one.document.blocks:
            if _is_note(block) == notes:
                yield _block(block, one, lists)
        lists += max((block.list_id for block in one.document.blocks), default=0)


def _block(block: Block, one: Piece, lists: int) -> Block:
    return replace(
        block,
        span=one.span(block.span),
        cells=tuple(map(one.span, block.cells)),
        list_id=block.list_id + lists if block.list_id else 0,
    )


def _run(run: Run, one: Piece) -> Run:
    return replace(run, start=one.at(run.start), source_start=run.source_start + one.start)


def _note(note: Note, one: Piece) -> Note:
    return replace(
        note,
        references=tuple(map(one.at, note.references)),
        body=None if note.body is None else one.span(note.body),
    )


Stretch = TypeVar("Stretch", Comment, NoteFlaw)


def _stretch(of: Stretch, one: Piece) -> Stretch:
    return replace(of, start=of.start + one.start, end=of.end + one.start)
