"""Runs cut in two where a comment begins or ends inside them, so that not a letter of the text changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from xml.parsers import expat

from checker.annotate.docx.markup import Tags
from checker.annotate.docx.stretches import Stretch
from checker.frozen import dataclass, field
from checker.readers.written.sheet import Anchor
from checker.readers.written.story import Run

_START_TAG = re.compile(rb"<[^\s/>]+(?:\s+[^\s=]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*\s*>")
_PRESERVES = re.compile(rb"\sxml:space\s*=\s*[\"']preserve[\"']")
_CHARACTER = re.compile(rb"&[^;]+;|\r\n|[\xc2-\xf4][\x80-\xbf]+|[^<&]", re.DOTALL)
"""One character of text as its bytes are written."""
_BLANKS = b" \t\r\n"
_PRESERVE = b' xml:space="preserve"'


@dataclass(slots=True)
class _Seam:
    """Where comments begin and end; `close` and `open` end what is cut there and begin it again."""

    close: bytes = b""
    open: bytes = b""
    ends: list[bytes] = field(default_factory=list)
    starts: list[bytes] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Anatomy:
    """A run in bytes of the part: where it stands, what begins and ends it, and where its children stand."""

    start: int
    end: int
    head: bytes
    tail: bytes
    children: Sequence[tuple[int, int]]


class Cuts:
    """The text's part `data`, whose runs are `runs`, and the comments that are put in."""

    def __init__(self, data: bytes, runs: Sequence[Run], tags: Tags) -> None:
        self._data = data
        self._runs = runs
        self._tags = tags
        self._seams: dict[int, _Seam] = {}
        self._kept: set[int] = set()  # where blanks of a text must be said to count
        self._known: dict[int, _Anatomy] = {}

    def comment(self, number: int, stretch: Stretch) -> None:
        """Puts a comment around a stretch of the text."""
        tags = self._tags
        mark = tags.piece("r", tags.element("commentReference", id=number))
        start, end = (tags.piece(name, id=number) for name in ("commentRangeStart", "commentRangeEnd"))
        before = self._seam(stretch.first, stretch.start - stretch.first.start, after=False)
        behind = self._seam(stretch.last, stretch.end - stretch.last.start, after=True)
        before.starts.append(start.encode())
        behind.ends.append(f"{end}{mark}".encode())

    def made(self, more: Iterable[tuple[int, bytes]] = ()) -> bytes:
        """The part with all comments in it, and `more` at its places."""
        pieces = {
            at: b"".join([seam.close, *seam.ends, *seam.starts, seam.open])
            for at, seam in self._seams.items()
        }
        pieces.update(dict.fromkeys(self._kept, _PRESERVE))
        for at, piece in more:
            pieces[at] = pieces.get(at, b"") + piece
        out, last = [], 0
        for at in sorted(pieces):
            out += [self._data[last:at], pieces[at]]
            last = at
        return b"".join([*out, self._data[last:]])

    def _seam(self, anchor: Anchor, inside: int, *, after: bool) -> _Seam:
        """Where a comment begins at the character `inside` of an anchor, or ends in front of it (`after`)."""
        if anchor.first < 0 or not self._runs[anchor.run].splits:
            return self._at(self._end(anchor.run) if after else self._runs[anchor.run].start)
        run = self._anatomy(anchor.run)
        index = next((at for at, (start, _) in enumerate(run.children) if start == anchor.first), -1)
        if index < 0:
            return self._at(run.end if after else run.start)
        if 0 < inside < anchor.length and (seam := self._in_text(run, anchor, inside)):
            return seam
        index += after
        if index in (0, len(run.children)):
            return self._at(run.end if index else run.start)
        return self._at(run.children[index][0], run.tail, run.head)

    def _in_text(self, run: _Anatomy, anchor: Anchor, inside: int) -> _Seam | None:
        """A cut in the middle of a text; None where its bytes cannot be counted."""
        data = self._data
        tag = _START_TAG.match(data, anchor.first, anchor.last)
        if tag is None:
            return None
        raw = data[tag.end() : anchor.last]
        preserves = _PRESERVES.search(tag[0]) is not None
        if b"<" in raw or (not preserves and raw.strip(_BLANKS) != raw):
            return None
        at = tag.end()
        for _ in range(inside):
            character = _CHARACTER.match(data, at, anchor.last)
            if character is None:
                return None
            at = character.end()
        again = tag[0]
        if not preserves:
            name_end = anchor.first + len(tag[0].split(b">", 1)[0].split(None, 1)[0])
            self._kept.add(name_end)
            again = data[anchor.first : name_end] + _PRESERVE + data[name_end : tag.end()]
        close = data[anchor.last : data.index(b">", anchor.last) + 1]
        return self._at(at, close + run.tail, run.head + again)

    def _at(self, at: int, close: bytes = b"", again: bytes = b"") -> _Seam:
        return self._seams.setdefault(at, _Seam(close, again))

    def _anatomy(self, index: int) -> _Anatomy:
        if index not in self._known:
            run = self._runs[index]
            self._known[index] = _dissected(self._data[run.start : self._end(index)], run.start)
        return self._known[index]

    def _end(self, index: int) -> int:
        """Where the run of that number ends, in bytes, its tag included."""
        return self._data.index(b">", self._runs[index].end) + 1


def _dissected(data: bytes, start: int) -> _Anatomy:
    """The anatomy of a run; `data` are its bytes, known to be well-formed, and begin at `start`."""
    parser = expat.ParserCreate()
    names: list[str] = []
    found: list[tuple[str, int]] = []
    tail = 0

    def begin(name: str, _: object) -> None:
        if len(names) == 1:
            found.append((name.rpartition(":")[2], parser.CurrentByteIndex))
        names.append(name)

    def end(_: str) -> None:
        nonlocal tail
        names.pop()
        tail = parser.CurrentByteIndex

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.Parse(data, True)
    places = [start + at for _, at in found] + [start + tail]
    children = [(places[at], places[at + 1]) for at, (name, _) in enumerate(found) if name != "rPr"]
    head = data[: (children[0][0] if children else start + tail) - start]
    return _Anatomy(start, start + len(data), head, data[tail:], children)
