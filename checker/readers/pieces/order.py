"""The order of a report's files, by their names: its text, then what is attached to it."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from checker.frozen import dataclass
from checker.readers.starts import readings, to_roman
from checker.regex import regex

_ATTACHED = regex(
    r"(?<![^\W\d_])(?P<word>annex|appendix)(?:es)?(?![^\W\d_])[\W_]*"
    r"(?:(?P<number>\d{1,3}|[ivxlc]{1,6}|[a-z])(?![^\W_]))?",
    re.IGNORECASE,
)
_DIGITS = regex(r"(\d+)")

Key = tuple[bool, int, tuple[tuple[int, str], ...]]


@dataclass(frozen=True, slots=True)
class Attached:
    """What a file's name says that it is: "Annex_II-ports.docx" is "annex", "II". `written` may be ""."""

    word: str
    written: str

    @property
    def ways(self) -> tuple[str, ...]:
        """How its number may be written where the text names it: "2", "II", "B"; none where it has none."""
        ways = [self.written] if self.written else []
        for kind, value in readings(self.written) if self.written else ():
            ways += [str(value)] if "number" in kind or "roman" in kind else []
            ways += [to_roman(value).upper()] if "number" in kind else []
        return tuple(dict.fromkeys(ways))


def attached(name: str) -> Attached | None:
    """What the file `name` says that it is, or else a folder that it lies in; None where it is no annex."""
    path = PurePosixPath(name)
    found = (_ATTACHED.search(part) for part in (path.stem, *reversed(path.parent.parts)))
    match = next(filter(None, found), None)
    return None if match is None else Attached(match["word"].lower(), match["number"] or "")


def key(name: str) -> Key:
    """What the files of a report are sorted by: annexes last, in the order of their numbers; 2 before 10."""
    found = attached(name)
    numbers = [value for _, value in readings(found.written)] if found and found.written else [0]
    return found is not None, numbers[0], tuple(map(_part, _DIGITS.split(name.casefold())))


def _part(text: str) -> tuple[int, str]:
    return (int(text), "") if text.isdecimal() else (-1, text)
