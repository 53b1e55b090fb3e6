"""Which letters are a word."""

from __future__ import annotations

import pytest

from pdf import paper
from pdf.paper import Text, width
from pdf.support import LONG, column, texts


def test_a_word_cut_at_a_line_end_is_whole_again_where_it_is_known() -> None:
    page = column(
        "A transposition was asked for in the spring, and the transpo-",
        "sition came in the autumn of the year, well before the well-",
        "known day on which the pilots of the harbour are at sea, un-",
        "less the wind blows from the east. It was a well-known day.",
    )
    assert texts(page) == [
        "A transposition was asked for in the spring, and the transposition came in the autumn of the year, well before "
        "the well-known day on which the pilots of the harbour are at sea, un- less the wind blows from the east. "
        "It was a well-known day."
    ]


def test_a_hyphen_of_several_marks_is_one() -> None:
    mark = "-\xad\u2010"
    page = column(
        f"The co{mark}master is a well{mark}known man. He asked for forty{mark}",
        "eight boats, and for forty-eight crews, in the spring of the year.",
    )
    assert texts(page) == [
        "The co-master is a well-known man. He asked for forty-eight boats, and for forty-eight crews, in the spring of "
        "the year."
    ]


def test_words_that_are_printed_twice_over_are_read_once() -> None:
    assert texts([*column("Nine lines have signed."), *column("Nine lines have signed.")]) == [
        "Nine lines have signed."
    ]


@pytest.mark.parametrize(("gap", "read"), [(0.03, "ShareAlike"), (0.09, "Share Alike")])
def test_words_of_two_objects_are_parted_where_a_capital_stands_a_little_off(gap: float, read: str) -> None:
    line = "All ships go by Share"
    behind = 72 + width(line, 11.0) + 11.0 * gap
    assert texts([*column(line), Text(behind, 760, "Alike")]) == [f"All ships go by {read}"]
    assert texts([*column(line), Text(behind, 760, "holders")]) == [f"{line}holders"]


@pytest.mark.parametrize(("gap", "said"), [(0.0, "ofthe"), (1.2, "ofthe"), (1.6, "of the")])
def test_half_a_blank_between_two_strings_parts_two_words(
    gap: float, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "WIDTH", 0.62)  # so that PDFium takes up to 1.7 points for no blank
    first = "The lamp of"
    page = [Text(72, 700, first), Text(72 + width(first, 11) + gap, 700, "the port is old.")]
    assert texts(page) == [f"The lamp {said} port is old."]


def test_letters_set_apart_one_by_one_are_one_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper, "WIDTH", 0.62)
    page = [Text(72 + (width("H", 11) + 1.6) * at, 700, letter) for at, letter in enumerate("HARBOUR")]
    assert texts(page) == ["HARBOUR"]


def test_ligatures_are_letters() -> None:
    assert texts(column("Nine ﬁrms have ﬂeets of oﬃcial ships.")) == [
        "Nine firms have fleets of official ships."
    ]


def test_capitals_of_two_sizes_are_a_word() -> None:
    page = [
        Text(72, 700, "E", 14, True),
        Text(79.6, 700, "FFECTIVE DATES", 11, True),
        *column(*LONG, top=670),
    ]
    assert texts(page)[0] == "EFFECTIVE DATES"


def test_a_dot_of_hardly_any_size_is_read() -> None:
    page = [*column(*LONG), *column(".", top=500, size=0.1), *column(*LONG, top=480)]
    assert len(texts(page)) > 1
