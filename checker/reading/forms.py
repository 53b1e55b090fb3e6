"""Forms of citations: the pages in `rules/citations`, and the patterns that they stand for.

A form says how a thing is cited: "{word}({year}) {number}". A blank may be left out where it is read, and one
may be put before a bracket. A citation is garbled where a letter stands for a digit, a bracket where none is
due, or the letter of a court is missing; it is turned where number and year have changed places.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from checker.frozen import dataclass
from checker.regex import beginning, regex
from checker.resources import folder

_GAP = "[ \u00a0\u202f]?"
_LONG_YEAR, _YEAR = r"(?:19|20)\d\d", r"(?:(?:19|20)\d\d|\d\d)"
_SLOTS = {
    "number": r"\d{1,6}",
    "part": r"\d{1,3}",
    "session": r"\d{1,3}",
    "domain": "(?:EU|EC|EEC|ECSC|Euratom|CFSP|JHA|(?:EU|EC), ?Euratom)",
    "court": "[CTF]",
    "series": "[LC]",
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


@cache
def forms() -> Mapping[str, tuple[Form, ...]]:
    """The forms of all pages, by the words that begin them, in the order of the pages."""
    found: dict[str, tuple[Form, ...]] = {}
    for path in sorted((folder("rules") / "citations").glob("*.toml")):
        for form in map(_form, tomllib.loads(path.read_text("utf-8"))["forms"]):
            for word in form.words:
                found[word] = (*found.get(word, ()), form)
    return found


@cache
def openings() -> re.Pattern[str]:
    """Where a citation may begin: one of the words, with what can follow it."""
    words = sorted(forms(), key=len, reverse=True)
    return regex(rf"(?:{beginning(*map(re.escape, words))})(?=[ \u00a0(:/-])")


def _form(row: Mapping[str, Any]) -> Form:
    write, words = row["write"], row["words"]
    usual = _SLOTS | {"word": _any(words), "year": _YEAR if row.get("short-years") else _LONG_YEAR}
    turned = write.replace("{year}", "{x}").replace("{number}", "{year}").replace("{x}", "{number}")
    return Form(
        name=row["name"],
        words=tuple(words),
        status=row.get("status", ""),
        dated=row.get("dated", False),
        since=row.get("since", 0),
        until=row.get("until", 9999),
        like=row["like"],
        yearly=tuple(row.get("yearly", {}).items()),
        right=_pattern(write, usual),
        turned=None if turned == write else _pattern(turned, usual | {"year": _LONG_YEAR}),
        unlikely=_pattern(write, usual | {"year": r"\d{4}"}) if turned != write else None,
        garbled=tuple(
            _pattern(write, usual | (_BESIDE_YEAR if kind == "number" and "{year}" in write else slots))
            for kind, slots in _GARBLED.items()
            if all(f"{{{slot}}}" in write for slot in slots)
        ),
    )


def _any(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _pattern(write: str, slots: Mapping[str, str]) -> re.Pattern[str]:
    return regex("".join(_pieces(write, slots)) + _END)


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
