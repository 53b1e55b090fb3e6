"""Notes as a Word converter prints them: `[footnoteRef:2]`, and ` [2:  body]` at the paragraph's end.

The number is Word's internal id: a footnote and an endnote can share it. The body belongs to the
first open reference with its number in the same paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from checker.model import BlockKind, NoteKind
from checker.readers.errors import ReaderError
from checker.readers.raw import Raw
from checker.readers.tracked import Builder, Mark, Tracked, folded

_TOKEN = re.compile(r"\[(?:(footnote|endnote)Ref:(\d{1,9})\]|(\d{1,9}):(?=\s|\]))")
_END = re.compile(r"\](?=[^\S\n]*+(?:\n|\Z|\[\d{1,9}:))")
_BRACKET = re.compile(r"[\[\]]")


@dataclass(frozen=True, slots=True)
class _Reference:
    kind: NoteKind
    key: str


def has_word_notes(text: str) -> bool:
    """Whether a text holds notes of this kind."""
    return "[footnoteRef:" in text or "[endnoteRef:" in text


def lift_word_notes(path: str, pieces: Sequence[Tracked], source: str) -> tuple[list[Tracked], list[Raw]]:
    """The pieces with references marked and bodies cut out, and the bodies as notes."""
    lifter = _Lifter(path, source)
    return [lifter.lift(piece) for piece in pieces], lifter.notes


class _Lifter:
    def __init__(self, path: str, source: str) -> None:
        self.path = path
        self.source = source
        self.notes: list[Raw] = []
        self._here: dict[str, deque[_Reference]] = {}  # of this paragraph, by number
        self._waiting: dict[str, deque[_Reference]] = {}
        self._taken: set[str] = set()
        self._count = 0

    def lift(self, piece: Tracked) -> Tracked:
        text = _with_line_ends(piece)
        self._here = {}
        tokens = list(_TOKEN.finditer(text))
        if not tokens:
            return piece
        ends = _Ends(text, tokens)
        builder = Builder()
        at = 0
        for token in tokens:
            if token.start() < at:
                continue
            if text.find("\n", at, token.start()) != -1:
                self._here = {}
            builder.add(piece, at, token.start())
            at = token.start()
            if token[1]:
                at = self._reference(piece, token, builder)
            elif reference := self._wanted(token[3]):
                at = self._body(piece, token, reference, ends)
                if text[max(token.start() - 1, 0)] in " \t" and text[at : at + 1].isspace():
                    builder.drop_space()
        builder.add(piece, at, len(text))
        return builder.build()

    def _reference(self, piece: Tracked, token: re.Match[str], builder: Builder) -> int:
        kind: NoteKind = "footnote" if token[1] == "footnote" else "endnote"
        self._count += 1
        reference = _Reference(kind, f"word:{self._count}")
        for waiting in (self._here, self._waiting):
            waiting.setdefault(token[2], deque()).append(reference)
        start = builder.length
        builder.add(piece, token.start(), token.end())
        builder.mark(Mark(start, builder.length, "note", token[2], reference.key, kind))
        return token.end()

    def _wanted(self, number: str) -> _Reference | None:
        for waiting in (self._here.get(number), self._waiting.get(number)):
            while waiting:
                reference = waiting.popleft()
                if reference.key not in self._taken:
                    self._taken.add(reference.key)
                    return reference
        return None

    def _open(self, token: re.Match[str]) -> bool:
        waiting = self._waiting.get(token[3] or "")
        while waiting and waiting[0].key in self._taken:
            waiting.popleft()
        return bool(token[1] or waiting)

    def _body(self, piece: Tracked, token: re.Match[str], reference: _Reference, ends: _Ends) -> int:
        end = ends.of(token.start(), self._open)
        if end is None:
            line = self.source.count("\n", 0, piece.source_at(token.start())) + 1
            raise ReaderError(self.path, f"note {token[3]}, opened on line {line}, is never closed")
        body = folded(piece.slice(token.end(), end))
        note = Raw(BlockKind.NOTE, body, marker=token[3], form="word", key=reference.key)
        self.notes.append(replace(note, note_kind=reference.kind))
        return end + 1


def _with_line_ends(piece: Tracked) -> str:
    """The text, its line breaks "\\n" again where Markdown folded them."""
    text = piece.text
    breaks = [mark.start for mark in piece.marks if mark.kind == "break"]
    if not breaks:
        return text
    starts = [0, *(at + 1 for at in breaks)]
    return "\n".join(text[start:end] for start, end in zip(starts, [*breaks, len(text)], strict=True))


class _Ends:
    """Where bodies end: the bracket that matches, or the first that ends a line or a body."""

    def __init__(self, text: str, tokens: list[re.Match[str]]) -> None:
        self._length = len(text)
        self._ends = [match.start() for match in _END.finditer(text)]
        self._tokens = tokens
        self._starts = [token.start() for token in tokens]
        self._matching = _matching(text)

    def of(self, start: int, opens: Callable[[re.Match[str]], bool]) -> int | None:
        """The place of the bracket that closes the body opened at `start`; None if none does.

        No body holds a reference, or the start of a body that is still awaited (`opens`).
        """
        limit = self._limit(start, opens)
        match = self._matching.get(start, limit)
        if match < limit and self._after(match - 1) == match:
            return match
        first = self._after(start)
        return first if first is not None and first < limit else None

    def _limit(self, start: int, opens: Callable[[re.Match[str]], bool]) -> int:
        for index in range(bisect_right(self._starts, start), len(self._tokens)):
            if opens(self._tokens[index]):
                return self._starts[index]
        return self._length

    def _after(self, offset: int) -> int | None:
        index = bisect_right(self._ends, offset)
        return self._ends[index] if index < len(self._ends) else None


def _matching(text: str) -> dict[int, int]:
    """Each opening bracket's closing one, by depth."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        if match[0] == "[":
            opened.append(match.start())
        elif opened:
            pairs[opened.pop()] = match.start()
    return pairs
