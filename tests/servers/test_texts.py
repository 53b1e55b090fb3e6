"""Places in an editor and places in a text are the same places."""

from __future__ import annotations

import pytest

pytest.importorskip("lsprotocol", reason="needs the extra lsp")

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import (
    Position,
    Range,
    TextDocumentContentChangePartial,
    TextDocumentContentChangeWholeDocument,
)

from checker.servers.texts import UNITS, Text

WORDS = st.text(st.sampled_from("ab \u00e9\u2028\f🚢\n\r"), max_size=30)
ENCODINGS = st.sampled_from(sorted(UNITS))


def replaced(start: tuple[int, int], end: tuple[int, int], text: str) -> TextDocumentContentChangePartial:
    return TextDocumentContentChangePartial(Range(Position(*start), Position(*end)), text)


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 10), ("utf-16", 6), ("utf-32", 5)])
def test_columns_count_what_was_agreed(encoding: str, column: int) -> None:
    text = Text("Ports.\n\n🚢é: 9 lines have signed.\n", encoding)
    nine = text.content.index("9") + 1
    assert text.position(nine) == Position(2, column - (encoding == "utf-8"))
    assert text.offset(Position(2, column - (encoding == "utf-8"))) == nine


@pytest.mark.parametrize(
    ("content", "line"),
    [("One.\nTwo.", 1), ("One.\r\nTwo.", 1), ("One.\rTwo.", 1), ("One.\fTwo.", 0), ("One.\u2028Two.", 0)],
)
def test_lines_end_where_the_protocol_says(content: str, line: int) -> None:
    assert Text(content).position(content.index("Two")).line == line


def test_a_byte_order_mark_is_a_column_and_no_character() -> None:
    text = Text("\ufeffNine ports.\nTen.")
    assert text.position(0) == Position(0, 1)
    assert text.offset(Position(0, 1)) == 0
    assert text.offset(Position(0, 0)) == 0
    assert text.position(12) == Position(1, 0)


def test_what_lies_past_an_end_is_that_end() -> None:
    text = Text("One.\r\nTwo.")
    assert text.offset(Position(0, 99)) == 4
    assert text.offset(Position(1, 99)) == 10
    assert text.offset(Position(7, 3)) == 10


def test_edits_are_made_one_after_the_other() -> None:
    text = Text("🚢 9 lines\r\nsigned.")
    edits = [
        replaced((0, 3), (0, 4), "Ten"),
        replaced((0, 3), (0, 6), "Eleven"),
        replaced((1, 6), (1, 7), "!"),
    ]
    assert text.changed(edits).content == "🚢 Eleven lines\r\nsigned!"


def test_a_whole_text_takes_the_place_of_the_old_one() -> None:
    changed = Text("Nine.", "utf-8").changed([TextDocumentContentChangeWholeDocument("Ten.")])
    assert changed == Text("Ten.", "utf-8")


def test_text_may_be_added_behind_the_last_line() -> None:
    assert Text("Nine.\n").changed([replaced((1, 0), (1, 0), "Ten.\n")]).content == "Nine.\nTen.\n"
    assert Text("").changed([replaced((0, 0), (0, 0), "Ten.")]).content == "Ten."


@given(WORDS, ENCODINGS, st.data())
def test_there_and_back(content: str, encoding: str, data: st.DataObject) -> None:
    text = Text(content, encoding)
    at = data.draw(st.integers(0, len(content)))
    inside = content[at - 1 : at + 1] == "\r\n" if at else False
    assert text.offset(text.position(at)) == at - inside


@given(WORDS, WORDS, ENCODINGS, st.data())
def test_an_edit_changes_what_it_names(content: str, new: str, encoding: str, data: st.DataObject) -> None:
    text = Text(content.replace("\r\n", "\n"), encoding)
    start = data.draw(st.integers(0, len(text.content)))
    end = data.draw(st.integers(start, len(text.content)))
    edit = TextDocumentContentChangePartial(Range(text.position(start), text.position(end)), new)
    assert text.changed([edit]).content == text.content[:start] + new + text.content[end:]


CHANGES = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 9), st.integers(0, 5), st.integers(0, 9), WORDS), max_size=4
)


@given(WORDS, CHANGES, ENCODINGS)
def test_many_edits_at_once_are_many_one_by_one(
    content: str, made: list[tuple[int, int, int, int, str]], encoding: str
) -> None:
    edits = [replaced((line, column), (last, end), text) for line, column, last, end, text in made]
    text = Text(content, encoding)
    for edit in edits:
        start, end = text.offset(edit.range.start), text.offset(edit.range.end)
        text = Text(text.content[:start] + edit.text + text.content[max(start, end) :], encoding)
    assert Text(content, encoding).changed(edits) == text


@given(WORDS)
def test_lines_make_up_the_text(content: str) -> None:
    assert "".join(Text(content).lines) == content
