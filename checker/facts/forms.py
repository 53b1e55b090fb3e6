"""Forms of citations: the pages in `rules/citations`, and the patterns that they stand for.

A form says how a thing is cited: "{word}({year}) {number}". A blank may be left out where it is read, and one
may be put before a bracket. A citation is garbled where a letter stands for a digit, a bracket where none is
due, or the letter of a court is missing; it is turned where number and year have changed places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from checker.frozen import dataclass
from checker.regex import beginning, regex
from checker.tables import tables
from checker.text.spots import Sought, before_looking

_GAP = "[ \u00a0\u202f]?"
_LONG_YEAR, _YEAR = r"(?:19|20)\d\d", r"(?:(?:19|20)\d\d|\d\d)"
_SLOTS = {
    "number": r"\d{1,6}",
    "part": r"\d{1,3}",
    "session": r"\d{1,3}",
    "domain": "(?:EU|EC|EEC|ECSC|Euratom|CFSP|JHA|(?:EU|EC), ?Euratom)",
    "court": "[CTF]",
    "series": "[LC]",
    "suffix": r"[^\s\"<>()\[\]{}|]*\w",
}
_MISREAD = "lIOoSB"
"""Letters that a misreading puts for the digits 1, 1, 0, 0, 5 and 8."""
_MIXED_ONE = rf"(?=[lIO]?\d*[{_MISREAD}])(?=[lIO]?\d)[\dlIO][\d{_MISREAD}]"
_MIXED = rf"(?=[lIO]?\d*[{_MISREAD}])(?=(?:[{_MISREAD}]*\d){{2}})[\dlIO][\d{_MISREAD}]"
"""Digits with such letters among them: two digits at least, one beside a year, and hardly a letter first."""
_GARBLED = {
    "year": {"year": rf"{_MIXED}{{3}}"},
    "number": {"number": rf"{_MIXED}{{1,5}}"},
    "bracket": {"number": rf"\({_SLOTS['number']}"},
    "court": {"court": ""},
}
"""What can be wrong with a citation → the slots that then look otherwise."""
_UNCLOSED = r"(?!\))"
"""What stands behind a number with a stray bracket: "Regulation (390/2013)" has it in a pair of them."""
_BESIDE_YEAR = {"number": rf"{_MIXED_ONE}(?:[\d{_MISREAD}]{{0,4}})"}
_PIECE = regex(r"\{(\w+)\}|( )|(\()|([^{} (]+)")
_END = r"(?![\w/]|[-.]\d)"


@dataclass(frozen=True)
class Form:
    """How something is cited.

    `words` begin it; `status` may stand behind its number, "" for nothing. `dated`: a date right behind it
    is its own, and of the year in its number. `since` and `until` are the first and last year of this
    style, and `yearly` says of some words about how many numbers a year has. `like` is an example. `right`,
    `turned`, `unlikely` (None without year or number) and `garbled` match what is in order, turned, of a year
    that cannot be, or garbled; they have a group for every slot, and "gap1", "gap2" … for the blanks.
    """

    name: str
    words: tuple[str, ...]
    status: str
    dated: bool
    since: int
    until: int
    like: str
    yearly: tuple[tuple[str, int], ...]
    right: re.Pattern[str]
    turned: re.Pattern[str] | None
    unlikely: re.Pattern[str] | None
    garbled: tuple[re.Pattern[str], ...]


class FormError(ValueError):
    """A form that says too little, or what no form says."""


@dataclass(frozen=True, slots=True)
class Row:
    """A form as its page writes it: `docs/citations.md` tells what each key says."""

    name: str
    words: tuple[str, ...]
    write: str
    like: str
    status: str = ""
    dated: bool = False
    since: int = 0
    until: int = 9999
    short_years: bool = False
    yearly: tuple[tuple[str, int], ...] = ()


_KEYS = {
    "name": str, "words": list, "write": str, "like": str, "status": str, "dated": bool, "since": int,
    "until": int, "short-years": bool, "yearly": dict,
}  # fmt: skip
_NEEDED = ("name", "words", "write", "like")


def row_of(table: Mapping[str, Any]) -> Row:
    """The form that a table describes. Raises `FormError`."""
    for key, value in table.items():
        if key not in _KEYS:
            raise FormError(f"unknown key '{key}' of a form; known are {', '.join(sorted(_KEYS))}")
        if type(value) is not _KEYS[key]:
            raise FormError(f"'{key}' of a form is of another type than {_KEYS[key].__name__}")
    for key in _NEEDED:
        if not table.get(key):
            raise FormError(f"the key '{key}' of a form is missing")
    slots = [slot for slot, *_ in _PIECE.findall(table["write"]) if slot]
    strange = next((slot for slot in slots if slot not in {*_SLOTS, "word", "year"}), None)
    if strange is not None:
        raise FormError(f"unknown slot {{{strange}}} of a form")
    if slots[:1] != ["word"] or len(set(slots)) < len(slots) or not table["write"].startswith("{word}"):
        raise FormError("'write' of a form begins with {word}, and has each slot once")
    words = table["words"]
    if not all(isinstance(word, str) and word[:1].isalnum() for word in words):
        raise FormError("'words' of a form begin with a letter or a figure")
    plain = {key.replace("-", "_"): value for key, value in table.items()}
    return Row(**plain | {"words": tuple(words), "yearly": tuple(table.get("yearly", {}).items())})


@cache
def forms(more: tuple[Row, ...] = ()) -> Mapping[str, tuple[Form, ...]]:
    """The forms of a house, then those that ship, by the words that begin them, in the pages' order."""
    found: dict[str, tuple[Form, ...]] = {}
    for row in (*more, *_shipped()):
        form = _form(row)
        for word in form.words:
            found[word] = (*found.get(word, ()), form)
    return found


@cache
def _shipped() -> tuple[Row, ...]:
    return tuple(row_of(row) for page in tables("citations").values() for row in page["forms"])


@cache
def openings(more: tuple[Row, ...] = ()) -> Sought:
    """Where a citation may begin: one of the words, with what can follow it."""
    words = sorted(forms(more), key=len, reverse=True)
    return Sought(rf"(?:{beginning(*map(re.escape, words))})(?=[ \u00a0(:/-])", words)


before_looking(openings)


def _form(row: Row) -> Form:
    write, words = row.write, row.words
    usual = _SLOTS | {"word": _any(words), "year": _YEAR if row.short_years else _LONG_YEAR}
    turned = write.replace("{year}", "{x}").replace("{number}", "{year}").replace("{x}", "{number}")
    return Form(
        name=row.name,
        words=words,
        status=row.status,
        dated=row.dated,
        since=row.since,
        until=row.until,
        like=row.like,
        yearly=row.yearly,
        right=_pattern(write, usual),
        turned=None if turned == write else _pattern(turned, usual | {"year": _LONG_YEAR}),
        unlikely=_pattern(write, usual | {"year": r"\d{4}"}) if turned != write else None,
        garbled=tuple(
            _pattern(
                write,
                usual | (_BESIDE_YEAR if kind == "number" and "{year}" in write else slots),
                _UNCLOSED if kind == "bracket" else "",
            )
            for kind, slots in _GARBLED.items()
            if all(f"{{{slot}}}" in write for slot in slots)
        ),
    )


def _any(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _pattern(write: str, slots: Mapping[str, str], end: str = "") -> re.Pattern[str]:
    return regex("".join(_pieces(write, slots)) + _END + end)


def _pieces(write: str, slots: Mapping[str, str]) -> Iterator[str]:
    gaps, blank_before = 0, True
    for slot, blank, bracket, literal in _PIECE.findall(write):
        if blank or (bracket and not blank_before):
            gaps += 1
            yield f"(?P<gap{gaps}>{_GAP})"
        if bracket:
            yield r"\("
        elif slot:
            yield f"(?P<{slot}>{slots[slot]})"
        elif literal:
            yield r"(?:[Nn]o\.?|[Nn]r\.?)" if literal == "No" else re.escape(literal)
        blank_before = bool(blank)
