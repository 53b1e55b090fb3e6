"""What is sought where its words and digits stand is what the pattern alone finds."""

from __future__ import annotations

import re

import pytest

from checker.text import spots
from checker.text.spots import Signs, Sought, at_digits, digits, has_digit

WORDS = ("rise", "set up", "année")
PATTERN = r"(?<!\w)(?i:rise|set\s+up|année)\b"
TEXTS = (
    "Rise and shine, then set\nup the RISE.",
    "sunrise, rises, x_rise, 3rise, rise3, (rise)rise-rise",
    "reset up, set down, set up. Set up",
    "L’année, l'ANNÉE, annéerise, rise…rise", "ěrise riseě rise ё rise", "",
)  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_words_are_found_where_the_pattern_finds_them(text: str) -> None:
    found = [match.span() for match in Sought(PATTERN, WORDS).finditer(text)]
    assert found == [match.span() for match in re.finditer(PATTERN, text)]


@pytest.mark.parametrize("text", TEXTS)
def test_a_search_finds_the_first_between_two_words(text: str) -> None:
    sought, pattern = Sought(PATTERN, WORDS), re.compile(PATTERN)
    edges = [place for place in range(len(text) + 1) if not text[place - 1 : place + 1].strip().isalnum()]
    for start in edges:
        for end in edges:
            found, known = sought.search(text, start, end), pattern.search(text, start, end)
            assert (found and found.span()) == (known and known.span())


def test_a_long_text_is_cut_between_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spots, "_PIECE", 7)
    text = "a rise, arise rise rise rise set  up of rises"
    found = [match.start() for match in Sought(PATTERN, WORDS).finditer(text)]
    assert found == [match.start() for match in re.finditer(PATTERN, text)]


def test_words_of_other_scripts_are_sought_by_their_pattern() -> None:
    text = "Рост, рост и 4 роста"
    assert [match.start() for match in Sought(r"\b(?i:рост)\b", ["рост"]).finditer(text)] == [0, 6]


def test_what_begins_with_a_digit_is_sought_there_as_well() -> None:
    sought = Sought(r"(?<![\w.])(?:\d+|May)(?: \d+)?", ["may"], digits=True)
    text = "May 14, 3.5 and 14 1500 may, May"
    assert [match[0] for match in sought.finditer(text)] == ["May 14", "3", "14 1500", "May"]
    assert Sought(r"\b7up", ["7up"]).search("a 7up") is not None


def test_a_word_that_is_sought_later_is_found_as_well() -> None:
    text = "One quay, two quays"
    assert Sought(r"\bquay\b", ["quay"]).search(text) is not None
    assert Sought(r"\bquays\b", ["quays"]).search(text) is not None


def test_digits_are_found_in_every_script() -> None:
    western = digits("7, 1,500 and x²9")
    assert list(zip(western.starts, western.ends, strict=True)) == [(0, 1), (3, 4), (5, 8), (15, 16)]
    other = digits("٣ and 12")
    assert list(zip(other.starts, other.ends, strict=True)) == [(0, 1), (6, 8)]


def test_a_number_outside_the_bounds_is_none() -> None:
    text = "12 quays and 7"
    assert [has_digit(text, 0, 1), has_digit(text, 1, 13), has_digit(text, 1, 14)] == [True, False, True]
    pattern = re.compile(r"\d+ ?")
    assert [match[0] for match in at_digits(pattern, text, 1)] == ["7"]
    assert [match[0] for match in at_digits(pattern, text, 0, 2)] == ["12"]


@pytest.mark.parametrize(
    ("start", "end", "stands"),
    [
        (0, 5, True),
        (0, 4, False),
        (1, 9, False),
        (1, 10, True),
        (6, 10, True),
        (10, 13, False),
        (0, 0, False),
    ],
)
def test_a_sign_stands_whole_in_a_stretch(start: int, end: int, stands: bool) -> None:
    assert Signs("fours", "%").stand_in("fours and%of", start, end) is stands
