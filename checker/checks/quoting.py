"""Quotes that are short enough for a message."""

from __future__ import annotations

_MOST = 8
_KEPT = 3


def enough(text: str) -> str:
    """A quote with its middle left out where it is long."""
    words = text.split()
    if len(words) <= _MOST:
        return " ".join(words)
    return f"{' '.join(words[:_KEPT])} … {' '.join(words[-_KEPT:])}"


def first_words(text: str, number: int) -> str:
    """The first words of a text."""
    return " ".join(text.split(maxsplit=number)[:number])


def last_words(text: str, number: int) -> str:
    """The last words of a text."""
    return " ".join(text[-200:].rsplit(maxsplit=number)[-number:])
