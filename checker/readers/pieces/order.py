"""The order of a report's files, by their names: its text, then what is attached to it."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from checker.frozen import dataclass
from checker.readers.starts import readings

_ATTACHED = re.compile(
    r"(?<![^\W\d_])(?P<word>annex|appendix)(?P<many>es)?[\W_]*"
    r"(?:(?P<number>\d{1,3}|[ivxlc]{1,6}|[a-z])(?![^\W_]))?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"(\d+)")

Key = tuple[bool, int, tuple[tuple[int, str], ...]]


@dataclass(frozen=True, slots=True)
class Attached:
    """What a file's name says that it is: "Annex_II-ports.docx" is "annex", "II". `written` may be ""."""

    word: str
    written: str


def attached(name: str) -> Attached | None:
    """What the file `name` says that it is; None where it is no annex."""
    match = _ATTACHED.search(PurePosixPath(name).stem)
    return None if match is None else Attached(match["word"].lower(), match["number"] or "")


def key(name: str) -> Key:
    """What the files of a report are sorted by: annexes last, in the order of their numbers; 2 before 10."""
    found = attached(name)
    numbers = [value for _, value in readings(found.written)] if found and found.written else [0]
    return found is not None, numbers[0], tuple(map(_part, _DIGITS.split(name.casefold())))


def _part(text: str) -> tuple[int, str]:
    return (int(text), "") if text.isdecimal() else (-1, text)
