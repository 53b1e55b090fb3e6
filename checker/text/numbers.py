"""Number phrases → values."""

from __future__ import annotations

import re

from checker.regex import regex
from checker.text.vocabulary import vocabulary

_DIGITS = 18
HUGE = 10**_DIGITS
"""What any longer number counts as."""
_NOT_DIGIT = regex(r"\D")


def ordinal(word: str) -> int | None:
    """The value of an ordinal or its adverb, lower case: "second" and "secondly" are 2."""
    return vocabulary().ordinals.get(word.removesuffix("ly"))


def figure(text: str) -> int:
    """The value of a whole number in digits, whatever separates its thousands; no more than `HUGE`."""
    digits = text if text.isdecimal() else _NOT_DIGIT.sub("", text)
    return int(digits) if len(digits) <= _DIGITS else HUGE


def words_for(least: int, most: int) -> str:
    """A pattern for a word that is a number from `least` to `most`, without a group."""
    named = (re.escape(word) for word, value in vocabulary().numbers.items() if least <= value <= most)
    return f"(?:{'|'.join(named) or '(?!)'})"


def cardinal(words: list[str]) -> int:
    """The value of a cardinal, word by word: ["two", "hundred", "and", "five"] is 205."""
    known = vocabulary()
    total = part = 0
    for word in (word.lower() for word in words):
        if word in known.scales:
            total += max(part, 1) * 10 ** known.scales[word]
            part = 0
        elif word in known.multiples:
            part = max(part, 1) * known.multiples[word]
        elif word[:1].isdecimal():  # a "①" is a digit, and no number
            part += figure(word)
        else:
            part += known.numbers.get(word, 0)
    return total + part
