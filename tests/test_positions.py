"""Characters, bytes and UTF-16 units of a line, there and back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.positions import SHORT, Lines

LINES = Lines()
utf8_length, utf16_length = LINES.utf8_length, LINES.utf16_length
from_utf8, from_utf16 = LINES.from_utf8, LINES.from_utf16

LINE = "Île 🚢 port"
"""An accent (two bytes, one unit) and a ship (four bytes, two units)."""

UNITS = [(utf8_length, from_utf8, "utf-8", 1), (utf16_length, from_utf16, "utf-16-le", 2)]

every_unit = pytest.mark.parametrize(("there", "back", "encoding", "size"), UNITS, ids=["utf8", "utf16"])
# half characters stand in a text that was decoded with mistakes
short = st.text(st.characters(exclude_characters="\r\n", exclude_categories=[]))
lines = short | short.map(lambda line: line + "🚢é" * SHORT)

Convert = Callable[[str, int], int]


@pytest.mark.parametrize(
    ("characters", "in_bytes", "in_units"),
    [(0, 0, 0), (1, 2, 1), (4, 5, 4), (5, 9, 6), (6, 10, 7), (10, 14, 11), (11, 14, 11), (-1, 0, 0)],
)
def test_lengths_of_a_beginning(characters: int, in_bytes: int, in_units: int) -> None:
    assert utf8_length(LINE, characters) == in_bytes
    assert utf16_length(LINE, characters) == in_units


@pytest.mark.parametrize(
    ("convert", "length", "characters"),
    [
        (from_utf8, 0, 0),
        (from_utf8, 1, 0),
        (from_utf8, 2, 1),
        (from_utf8, 8, 4),
        (from_utf8, 9, 5),
        (from_utf8, 99, 10),
        (from_utf16, 4, 4),
        (from_utf16, 5, 4),
        (from_utf16, 6, 5),
        (from_utf16, 99, 10),
        (from_utf16, -1, 0),
    ],
)
def test_half_a_character_is_none(convert: Convert, length: int, characters: int) -> None:
    assert convert(LINE, length) == characters


def test_every_length_of_a_character() -> None:
    line = "\x7f\x80\u07ff\u0800\uffff\U00010000"
    in_bytes, in_units = [0, 1, 3, 5, 8, 11, 15], [0, 1, 2, 3, 4, 5, 7]
    assert [utf8_length(line, count) for count in range(7)] == in_bytes
    assert [utf16_length(line, count) for count in range(7)] == in_units
    assert [from_utf8(line, length) for length in in_bytes] == list(range(7))
    assert [from_utf16(line, length) for length in in_units] == list(range(7))


@pytest.mark.parametrize("convert", [utf8_length, utf16_length, from_utf8, from_utf16])
def test_plain_text_is_as_long_in_every_unit(convert: Convert) -> None:
    assert [convert("Nine", length) for length in (-1, 0, 3, 4, 5)] == [0, 0, 3, 4, 4]


@every_unit
@given(line=lines, characters=st.integers(-2, 50))
def test_there_and_back(
    there: Convert, back: Convert, encoding: str, size: int, line: str, characters: int
) -> None:
    kept = min(max(characters, 0), len(line))
    length = there(line, characters)
    assert length * size == len(line[:kept].encode(encoding, "surrogatepass"))
    assert back(line, length) == kept


@every_unit
@given(line=lines, length=st.integers(-2, 100))
def test_back_and_there_loses_half_a_character_at_most(
    there: Convert, back: Convert, encoding: str, size: int, line: str, length: int
) -> None:
    whole = len(line.encode(encoding, "surrogatepass")) // size
    again = there(line, back(line, length))
    assert again <= max(length, 0)
    assert again > min(length, whole) - 4
    assert back(line, again) == back(line, length)
