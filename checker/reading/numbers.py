"""Number phrases → values."""

from __future__ import annotations

from checker.regex import regex

_VALUES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
        " sixteen seventeen eighteen nineteen".split()
    )
}
_VALUES |= {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_DIGITS = 18
HUGE = 10**_DIGITS
"""What any longer number counts as."""
_NOT_DIGIT = regex(r"\D")
_NAMES = {value: word for word, value in _VALUES.items()}


_ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
}


def ordinal(word: str) -> int | None:
    """The value of an ordinal or its adverb, lower case: "second" and "secondly" are 2."""
    return _ORDINALS.get(word.removesuffix("ly"))


def figure(text: str) -> int:
    """The value of a whole number in digits, whatever separates its thousands; no more than `HUGE`."""
    digits = text if text.isdecimal() else _NOT_DIGIT.sub("", text)
    return int(digits) if len(digits) <= _DIGITS else HUGE


def cardinal(words: list[str]) -> int:
    """The value of a cardinal, word by word: ["two", "hundred", "and", "five"] is 205."""
    total = part = 0
    for word in (word.lower() for word in words):
        if word in _SCALES:
            total += max(part, 1) * _SCALES[word]
            part = 0
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word == "dozen":
            part = max(part, 1) * 12
        elif word[:1].isdigit():
            part += figure(word)
        else:
            part += _VALUES.get(word, 0)
    return total + part


def in_words(value: int) -> str:
    """The number as a report writes it: in words up to twelve, in figures above."""
    return _NAMES[value] if 0 < value <= 12 else str(value)
