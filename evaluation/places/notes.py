"""Notes in a source text, in every dialect: where their marks stand, and their bodies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from evaluation.texts import Stretch

_WORD_MARK = re.compile(r"\[(?:foot|end)noteRef:(\d+)\]")
_WORD_BODY = re.compile(r"\[(\d+):\s+")
_INLINE = re.compile(r"\^\[([^\[\]]*)\]")
_STYLES = (
    (re.compile(r"\[\^(\w+)\](?!:)"), re.compile(r"^\[\^(\w+)\]:[ \t]*", re.MULTILINE)),
    (
        re.compile(r"(?<=[^\s>])<sup>(\d+)</sup>"),
        re.compile(r"^<sup>(?:&</sup>lt;sup>)?(\d+)</sup>[ \t]*", re.MULTILINE),
    ),
    (re.compile(r"(?<=[^\s⁰¹²³⁴⁵⁶⁷⁸⁹])([⁰¹²³⁴⁵⁶⁷⁸⁹]+)"), re.compile(r"^([⁰¹²³⁴⁵⁶⁷⁸⁹]+)[ \t]+", re.MULTILINE)),
    (re.compile(r"(?<=\S)[ ]?\[(\d+)\](?!:)"), re.compile(r"^\[(\d+)\]:?[ \t]+", re.MULTILINE)),
)
_END = re.compile(r"\n[ \t]*\n(?![ \t])|\Z")


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its label, where it is referred to, its body, and body and mark together."""

    label: str
    marks: tuple[Stretch, ...]
    body: Stretch
    whole: Stretch


@lru_cache(maxsize=256)
def notes(source: str) -> tuple[Note, ...]:
    """The notes whose mark and body both stand in `source`, in the order of their marks."""
    found = [*_word(source), *_inline(source)]
    for mark, body in _STYLES:
        found += _styled(source, mark, body)
    return tuple(sorted(found, key=lambda note: note.marks[0]))


def _word(source: str) -> list[Note]:
    marks = _marks(_WORD_MARK, source)
    found = []
    for match in _WORD_BODY.finditer(source):
        end = _closing(source, match.end())
        if end and match[1] in marks:
            whole = Stretch(match.start(), end + 1)
            found.append(Note(match[1], marks[match[1]], Stretch(match.end(), end), whole))
    return found


def _closing(source: str, at: int) -> int:
    depth = 1
    for offset in range(at, len(source)):
        depth += {"[": 1, "]": -1}.get(source[offset], 0)
        if not depth:
            return offset
    return 0


def _inline(source: str) -> list[Note]:
    return [
        Note(str(number), (Stretch(*match.span()),), Stretch(*match.span(1)), Stretch(*match.span()))
        for number, match in enumerate(_INLINE.finditer(source), 1)
    ]


def _styled(source: str, mark: re.Pattern[str], body: re.Pattern[str]) -> list[Note]:
    starts = list(body.finditer(source))
    bodies = {match.start() for match in starts}
    marks = {
        label: tuple(place for place in places if place.start not in bodies)
        for label, places in _marks(mark, source).items()
    }
    found = []
    for number, match in enumerate(starts):
        limit = starts[number + 1].start() if number + 1 < len(starts) else len(source)
        stop = _END.search(source, match.end())
        end = min(limit, stop.start() if stop else limit)
        text = source[match.end() : end].rstrip()
        if marks.get(match[1]) and text:
            last = match.end() + len(text)
            found.append(
                Note(match[1], marks[match[1]], Stretch(match.end(), last), Stretch(match.start(), last))
            )
    return found


def _marks(pattern: re.Pattern[str], source: str) -> dict[str, tuple[Stretch, ...]]:
    found: dict[str, tuple[Stretch, ...]] = {}
    for match in pattern.finditer(source):
        found[match[1]] = (*found.get(match[1], ()), Stretch(*match.span()))
    return found


ANY_MARK = re.compile(
    r"\[(?:foot|end)noteRef:\d+\]|\[\^\w+\](?!:)|\^\[[^\[\]]*\]"
    r"|<sup>(?:&</sup>lt;sup>)?\d+</sup>|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[ ]?\[\d+\](?!:)"
)
"""A note's mark in any dialect."""
