"""Whole numbers in words and figures, apart from the program's own reading of them."""

from __future__ import annotations

import re

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

MOST = 99
"""The largest number that is written in words here."""


def in_words(value: int) -> str:
    """42 → "forty-two"."""
    if value < len(_ONES):
        return _ONES[value]
    tens, ones = divmod(value, 10)
    word = _TENS[tens - 2]
    return f"{word}-{_ONES[ones]}" if ones else word


_VALUES = {in_words(value): value for value in range(MOST + 1)}

NUMBER = re.compile(
    r"(?<![\w.,])(?:\d+|" + "|".join(sorted(_VALUES, key=len, reverse=True)) + r")(?![\w-]|[.,]\d)",
    re.IGNORECASE,
)

WORD_AND_FIGURE = re.compile(NUMBER.pattern + r" \((\d+)\)", re.IGNORECASE)
"""ten (10)"""


def value_of(text: str) -> int:
    """The number that `text`, a match of `NUMBER`, stands for."""
    return int(text) if text.isdigit() else _VALUES[text.lower()]


def written_like(value: int, model: str) -> str:
    """`value` in figures or words, capital or not, as `model` is."""
    if model.isdigit():
        return str(value)
    words = in_words(value)
    return words.capitalize() if model[:1].isupper() else words


def written_otherwise(value: int, model: str) -> str:
    """`value` in words where `model` is in figures, and the other way round."""
    return in_words(value) if model.isdigit() else str(value)
