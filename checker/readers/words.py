"""Notes as a Word converter prints them: `[footnoteRef:2]`, and ` [2:  body]` at the paragraph's end.

The number is Word's internal id: a footnote and an endnote can share it. The body belongs to the
first open reference with its number in the same paragraph. A body that the paragraph goes on behind is
one all the same; one without an end is a note that nothing refers to. Both are told of: neither stops
the reading.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from checker.frozen import dataclass
from checker.model import BlockKind, FlawKind, NoteFlaw, NoteKind
from checker.readers.raw import Raw
from checker.readers.tracked import Builder, Mark, Tracked, folded
from checker.regex import regex

_TOKEN = regex(r"\[(?:(footnote|endnote)Ref:(\d{1,9})\]|(\d{1,9}):(?=\s|\]))")
_END = regex(r"\](?=[^\S\n]*+(?:\n|\Z|\[\d{1,9}:))")
_BRACKET = regex(r"[\[\]]")
_BLANK = regex(r"\n[^\S\n]*+(?=\n)")
_NEXT = regex(r"\s*+\S*+")


@dataclass(frozen=True, slots=True)
class _Reference:
    kind: NoteKind
    key: str


def has_word_notes(text: str) -> bool:
    """Whether a text holds notes of this kind."""
    return "[footnoteRef:" in text or "[endnoteRef:" in text


class Lifted(NamedTuple):
    """The pieces with references marked and bodies cut out, the bodies as notes, and what is wrong there."""

    pieces: list[Tracked]
    notes: list[Raw]
    flaws: tuple[NoteFlaw, ...]


def lift_word_notes(pieces: Sequence[Tracked]) -> Lifted:
    """The notes of this kind, taken out of the text."""
    lifter = _Lifter()
    lifted = [lifter.lift(piece) for piece in pieces]
    return Lifted(lifted, lifter.notes, tuple(lifter.flaws))


class _Lifter:
    def __init__(self) -> None:
        self.notes: list[Raw] = []
        self.flaws: list[NoteFlaw] = []
        self._here: dict[str, deque[_Reference]] = {}  # of this paragraph, by number
        self._waiting: dict[str, deque[_Reference]] = {}
        self._taken: set[str] = set()
        self._told: set[str] = set()  # numbers of bodies
        self._unclosed: set[str] = set()
        self._count = 0

    def lift(self, piece: Tracked) -> Tracked:
        text = _with_line_ends(piece)
        self._here = {}
        tokens = _outside_code(piece, _TOKEN.finditer(text))
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
            elif reference := self._wanted(token[3]) or self._again(token, text):
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
                if waiting[0].key not in self._taken:
                    return waiting[0]
                waiting.popleft()
        return None

    def _again(self, token: re.Match[str], text: str) -> _Reference | None:
        """What a body refers to whose number an earlier one has, and that is awaited nowhere: nothing."""
        if token[3] not in self._told or text[max(token.start() - 1, 0)] not in "[] \t\n\xa0":
            return None
        self._count += 1
        return _Reference("footnote", f"word:{self._count}:again")

    def _open(self, token: re.Match[str]) -> bool:
        waiting = self._waiting.get(token[3] or "")
        while waiting and waiting[0].key in self._taken:
            waiting.popleft()
        return bool(token[1] or waiting)

    def _body(self, piece: Tracked, token: re.Match[str], reference: _Reference, ends: _Ends) -> int:
        """Cuts a body out of the text. One without an end is nobody's note, and its reference still waits.

        What is tried again and has no end either stays in the text: it was told of.
        """
        end, flaw = ends.of(token.start(), self._open)
        key, after = reference.key, end + 1
        if flaw == "unclosed":
            if key in self._unclosed:
                return token.start()
            self._unclosed.add(key)
            key, after = f"{key}:unclosed", end
            self._flaw(piece, token[3], flaw, *token.span())
        else:
            self._taken.add(key)
            self._told.add(token[3])
        if flaw == "followed":
            self._flaw(piece, token[3], flaw, end, ends.next_word(after))
        body = folded(piece.slice(token.end(), end))
        self.notes.append(
            Raw(BlockKind.NOTE, body, marker=token[3], form="word", key=key, note_kind=reference.kind)
        )
        return after

    def _flaw(self, piece: Tracked, label: str, kind: FlawKind, start: int, end: int) -> None:
        self.flaws.append(NoteFlaw(label, kind, piece.source_at(start), piece.source_at(end - 1) + 1))


def _outside_code(piece: Tracked, tokens: Iterable[re.Match[str]]) -> list[re.Match[str]]:
    code = [mark for mark in piece.marks if mark.kind == "verbatim"]
    starts = [mark.start for mark in code]
    behind = ((bisect_right(starts, token.start()), token) for token in tokens)
    return [token for at, token in behind if not at or code[at - 1].end <= token.start()]


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
        self._text = text
        self._ends = [match.start() for match in _END.finditer(text)]
        self._blanks = [match.start() for match in _BLANK.finditer(text)]
        self._tokens = tokens
        self._starts = [token.start() for token in tokens]
        self._matching = _matching(text)
        self._opening = {end: start for start, end in self._matching.items()}

    def of(self, start: int, opens: Callable[[re.Match[str]], bool]) -> tuple[int, FlawKind | None]:
        """The bracket that closes the body opened at `start`, and what is wrong with it.

        No body holds a reference, the start of a body that is still awaited (`opens`), or a blank line. One
        that is never closed ends there, or with its line.
        """
        limit = self._limit(start, opens)
        match = self._matching.get(start, limit)
        closed = match < limit
        ending = self._after(match - 1 if closed else start, limit)
        if closed and (ending == limit or self._are_apart(match, ending)):
            return match, None if match == ending else "followed"
        if ending < limit:
            return ending, None
        line = self._text.find("\n", start, limit)
        return (line if line != -1 else limit), "unclosed"

    def _are_apart(self, match: int, ending: int) -> bool:
        """Whether the bracket at `match` ends a body, and that at `ending` something behind it."""
        return match == ending or (self._text[match + 1].isspace() and self._opening.get(ending, 0) > match)

    def next_word(self, at: int) -> int:
        """The end of the word behind `at`."""
        found = _NEXT.match(self._text, at)
        return found.end() if found else at

    def _limit(self, start: int, opens: Callable[[re.Match[str]], bool]) -> int:
        blank = bisect_right(self._blanks, start)
        limit = self._blanks[blank] if blank < len(self._blanks) else len(self._text)
        for index in range(bisect_right(self._starts, start), len(self._tokens)):
            if self._starts[index] > limit or opens(self._tokens[index]):
                return min(self._starts[index], limit)
        return limit

    def _after(self, offset: int, limit: int) -> int:
        """The first bracket behind `offset` that ends a line or a body; `limit` where none does before it."""
        index = bisect_right(self._ends, offset)
        return min(self._ends[index], limit) if index < len(self._ends) else limit


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
