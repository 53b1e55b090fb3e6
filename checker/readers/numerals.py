"""Numbers as Word prints them in front of headings and list items, and as marks of notes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from checker.readers.starts import to_roman

_MOST_ROMAN = 32767
"""The largest number that Word writes in Roman letters."""
_MOST_LETTERS = 780
"""The largest number that Word writes in letters: thirty times z."""
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_CHICAGO = "*†‡§"


def printed(value: int, form: str) -> str:
    """`value` in the number format `form` ("upperRoman"); one that is not known prints in figures."""
    if form == "none":
        return ""
    write = _FORMS.get(form)
    return (write(value) if write and value >= 0 else "") or str(value)


def _roman(value: int) -> str:
    return to_roman(value) if value <= _MOST_ROMAN else ""


def _letters(value: int) -> str:
    """a … z, aa … zz, aaa …"""
    if not 0 < value <= _MOST_LETTERS:
        return ""
    rounds, letter = divmod(value - 1, 26)
    return chr(ord("a") + letter) * (rounds + 1)


def _ordinal(value: int) -> str:
    teens = value % 100 in (11, 12, 13)
    return f"{value}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"


def _words(value: int) -> str:
    """In words up to ninety-nine; "" beyond."""
    if value < len(_ONES):
        return _ONES[value]
    tens, ones = divmod(value, 10)
    if tens > 9:
        return ""
    return f"{_TENS[tens - 2]}-{_ONES[ones]}" if ones else _TENS[tens - 2]


def _ordinal_words(value: int) -> str:
    head, _, last = _words(value).rpartition("-")
    if not last:
        return ""
    last = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return f"{head}-{last}" if head else last


def _chicago(value: int) -> str:
    """* † ‡ § ** †† …"""
    if not 0 < value <= _MOST_LETTERS:
        return ""
    rounds, sign = divmod(value - 1, len(_CHICAGO))
    return _CHICAGO[sign] * (rounds + 1)


def _circled(value: int) -> str:
    return chr(ord("①") + value - 1) if 0 < value <= 20 else ""


_FORMS: Mapping[str, Callable[[int], str]] = {
    "cardinalText": lambda value: _words(value).capitalize(),
    "chicago": _chicago,
    "decimalEnclosedCircle": _circled,
    "decimalZero": lambda value: f"{value:02}",
    "hex": lambda value: f"{value:X}",
    "lowerLetter": _letters,
    "lowerRoman": _roman,
    "numberInDash": lambda value: f"- {value} -",
    "ordinal": _ordinal,
    "ordinalText": lambda value: _ordinal_words(value).capitalize(),
    "upperLetter": lambda value: _letters(value).upper(),
    "upperRoman": lambda value: _roman(value).upper(),
}
