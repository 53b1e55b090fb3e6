"""Several documents as one: its text, its notes, and the way back."""

from __future__ import annotations

import pytest

from checker.model import BlockKind, Document
from checker.readers import read
from pieces.packing import FILES, FIRST, REPORT, SECOND, together


@pytest.fixture
def whole() -> Document:
    return together(FILES)


def test_texts_stand_behind_one_another_and_notes_behind_all(whole: Document) -> None:
    assert whole.text.splitlines() == [whole.quote(block.span) for block in whole.blocks]
    kinds = [block.kind for block in whole.blocks]
    assert kinds[-2:] == [BlockKind.NOTE] * 2
    assert BlockKind.NOTE not in kinds[:-2]
    assert whole.text.splitlines()[-1] == "Arden, Brack and Calder."


def test_notes_keep_the_numbers_of_their_file(whole: Document) -> None:
    told = [(note.label, note.number, whole.quote(note.body)) for note in whole.notes if note.body]
    assert told == [
        ("1", 1, "The two lights (Arden and Brack) are no ports."),
        ("1", 1, "Arden, Brack and Calder."),
    ]
    before = [whole.text[: note.references[0]].split()[-1] for note in whole.notes]
    assert before == ["ports.", "piers"]


def test_every_block_leads_back_to_its_file(whole: Document) -> None:
    for piece, text in zip(whole.pieces, (REPORT, FIRST, SECOND), strict=True):
        assert whole.source[piece.start :].startswith(text)
        assert whole.position(piece.start).line == piece.line
        for block in piece.document.blocks:
            moved = piece.span(block.span)
            assert whole.quote(moved) == piece.document.quote(block.span)
            assert (
                whole.range(moved).start.offset - piece.start == piece.document.range(block.span).start.offset
            )


def test_lists_of_two_files_are_two_lists(whole: Document) -> None:
    lists = {block.list_id for block in whole.blocks if block.kind is BlockKind.ITEM}
    assert len(lists) == 2
    assert 0 not in lists


def test_landmarks_and_comments_move_along() -> None:
    page = "<p>Nine towns.</p><!-- checker: allow CNT001: jointly --><p>Ten towns.</p>"
    whole = together({"report.md": "Two lights 💡.\n", "annex-1.html": page})
    (comment,) = whole.comments
    assert whole.source[comment.start : comment.end] == "<!-- checker: allow CNT001: jointly -->"
    assert whole.pieces[1].wide == 1


def test_an_empty_file_among_them_is_no_harm() -> None:
    whole = together({"a.md": "", "report.md": REPORT, "annex-1.md": "", "annex-2.md": SECOND})
    assert whole.text.splitlines() == [whole.quote(block.span) for block in whole.blocks]
    assert [piece.first for piece in whole.pieces] == [0, 0, 2, 2]


def test_a_report_of_one_kind_of_file_is_of_that_format() -> None:
    assert together({"a.md": "Two lights.", "b.md": "Nine towns."}).format == "markdown"
    assert together({"a.md": "Two lights.", "b.txt": "Nine towns."}).format == "pieces"


def test_one_file_reads_as_it_does_alone() -> None:
    whole, alone = together({"report.md": REPORT}), read("report.md", REPORT.encode())
    assert (whole.text, whole.blocks, whole.notes, whole.origin) == (
        alone.text,
        alone.blocks,
        alone.notes,
        alone.origin,
    )
