"""Marks that overlap, and pieces that do not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.model import Span
from checker.reports.html.cut import Mark, Piece, pieces, stretches

TEXT = "Nine ports of the ten ports closed."


def spans(text: str) -> st.SearchStrategy[tuple[int, int]]:
    return st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(
        lambda ends: (min(ends), max(ends))
    )


def lines(text: str) -> list[Span]:
    """One leaf a line."""
    found, at = [], 0
    for line in text.split("\n"):
        found.append(Span(at, at + len(line)))
        at += len(line) + 1
    return found


def test_overlapping_marks_are_cut_where_they_meet() -> None:
    (leaf,) = pieces(TEXT, [Span(0, len(TEXT))], [Mark(0, 21, 7), Mark(14, 27, 8)], [])
    assert leaf == [
        Piece("Nine ports of ", (7,), opens=(7,)),
        Piece("the ten", (8, 7), opens=(8,), closes=(7,)),
        Piece(" ports", (8,), closes=(8,)),
        Piece(" closed."),
    ]


def test_the_inner_mark_comes_first() -> None:
    for outer, inner in ((1, 2), (2, 1)):
        (leaf,) = pieces(TEXT, [Span(0, len(TEXT))], [Mark(0, 27, outer), Mark(5, 10, inner)], [])
        assert [(piece.text, piece.entries) for piece in leaf] == [
            ("Nine ", (outer,)),
            ("ports", (inner, outer)),
            (" of the ten ports", (outer,)),
            (" closed.", ()),
        ]


def test_notes_stand_where_they_stood() -> None:
    (leaf,) = pieces(TEXT, [Span(0, len(TEXT))], [Mark(0, 10, 0)], [(4, 5), (10, 6), (35, 5)])
    assert leaf == [
        Piece("Nine", (0,), opens=(0,)),
        Piece("", note=5, opens=(5,)),
        Piece(" ports", (0,), closes=(0,)),
        Piece("", note=6, opens=(6,)),
        Piece(" of the ten ports closed."),
        Piece("", note=5),
    ]


def test_a_mark_between_two_leaves_stands_at_the_end_of_the_first() -> None:
    first, second = pieces("one\ntwo", [Span(0, 3), Span(4, 7)], [Mark(3, 4, 0), Mark(5, 5, 1)], [])
    assert first == [Piece("one"), Piece("", (0,), opens=(0,), closes=(0,))]
    assert second == [Piece("t"), Piece("", (1,), opens=(1,), closes=(1,)), Piece("wo")]


def test_text_without_leaves_has_no_pieces() -> None:
    assert pieces("", [], [Mark(0, 0, 0)], [(0, 0)]) == []


def test_stretches_of_a_span_over_several_leaves() -> None:
    assert list(stretches([Span(0, 3), Span(4, 7), Span(8, 9)], Span(2, 8))) == [(0, 2, 3), (1, 0, 3)]


@given(st.data())
def test_pieces_are_the_text_and_marks_cover_their_spans(data: st.DataObject) -> None:
    text = data.draw(st.text(st.sampled_from("ab \n"), max_size=40))
    marks = [Mark(*ends, number) for number, ends in enumerate(data.draw(st.lists(spans(text), max_size=8)))]
    notes = sorted((at, 0) for at in data.draw(st.lists(st.integers(0, len(text)), max_size=4)))
    cut = pieces(text, lines(text), marks, notes)
    assert "\n".join("".join(piece.text for piece in leaf) for leaf in cut) == text
    flat = [piece for leaf in cut for piece in leaf]
    assert sum(piece.note is not None for piece in flat) == len(notes)
    for mark in marks:
        words = "".join(piece.text for piece in flat if mark.entry in piece.entries)
        assert words == text[mark.start : mark.end].replace("\n", "")
        on = [piece for piece in flat if mark.entry in piece.entries]
        assert [mark.entry in piece.opens for piece in on] == [True] + [False] * (len(on) - 1)
        assert [mark.entry in piece.closes for piece in on] == [False] * (len(on) - 1) + [True]
