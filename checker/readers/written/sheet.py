"""The text that a Word file is read as, line by line, and the way back from it to the runs of the file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.model import Landmark, Run
from checker.readers.bodies import RAISED, TO_SUPERSCRIPT
from checker.readers.tracked import HIDDEN, Mark, Tracked
from checker.readers.typed import PAGE
from checker.readers.written.story import Break, Paragraph, Reference, Words


class Anchor(NamedTuple):
    """Where `length` characters of the source, from `start`, stand in the file: in the run of that number.

    `first` and `last` are where the tags of the text's element begin, in bytes of the part; `first` is -1
    where the run cannot be cut there, as for a note, whose anchor is its mark.
    """

    start: int
    length: int
    run: int
    first: int = -1
    last: int = -1


class Sheet:
    """The source while it is written; `labels` are those of the references, by their identity."""

    def __init__(self, references: Sequence[Reference], labels: Sequence[str]) -> None:
        self.labels = {id(one): label for one, label in zip(references, labels, strict=True)}
        self.landmarks: list[Landmark] = []
        self.anchors: list[Anchor] = []
        self.length = 0
        self._texts: list[str] = []

    @property
    def source(self) -> str:
        return "".join(self._texts)

    def land(self, label: str) -> None:
        """What follows is called `label`."""
        if not self.landmarks or self.landmarks[-1].label != label:
            self.landmarks.append(Landmark(self.length, label))

    def put(self, text: str) -> None:
        self._texts.append(text)
        self.length += len(text)

    def label(self, text: str, blank: str = "\t") -> None:
        """Writes what Word prints in front of a paragraph."""
        if text:
            self.put(text + blank)

    def flow(self, paragraph: Paragraph, start: int, lead: str = "", held: int | None = None) -> Tracked:
        """Writes the text of a paragraph; gives what stands in the source from `start` on, its marks in it.

        `lead` is what stands there already. `held` is the run that is the anchor of all of it.
        """
        texts = [lead]
        marks: list[Mark] = []
        for piece in paragraph.pieces:
            at = self.length
            if isinstance(piece, Words):
                text = piece.text.translate(TO_SUPERSCRIPT) if _is_raised(piece) else piece.text
                self._anchor(at, len(text), piece, held)
                if piece.raised:
                    _raise(marks, at - start, len(text), start)
                texts.append(text)
                self.put(text)
            elif isinstance(piece, Break):
                marks.append(Mark(at - start, at - start + 1, "break", PAGE if piece.page else ""))
                texts.append(" ")
                self.put(" ")
            else:
                texts.append(self._refer(piece, at - start, marks, held))
        text = "".join(texts)
        runs = (Run(0, len(text), start, len(text)),) if text else ()
        return Tracked(text, runs, tuple(marks))

    def _anchor(self, at: int, length: int, piece: Words, held: int | None) -> None:
        if held is not None:
            self.anchors.append(Anchor(at, length, held))
        elif piece.run >= 0:
            self.anchors.append(Anchor(at, length, piece.run, piece.start, piece.end))

    def _refer(self, one: Reference, at: int, marks: list[Mark], held: int | None) -> str:
        """Writes a note's mark as the reader sees it; gives what stands for it in the text."""
        label = self.labels.get(id(one), one.mark)
        shown = label.translate(TO_SUPERSCRIPT) if label.isdecimal() and label.isascii() else f"[{label}]"
        marks.append(Mark(at, at + len(shown), "note", label, key_of(one.kind, one.id), one.kind))
        self.anchors.append(Anchor(self.length, len(shown), one.run if held is None else held))
        self.put(shown)
        return HIDDEN * len(shown)


def key_of(kind: str, name: str) -> str:
    """What a note and its references share."""
    return f"word:{kind}:{name}"


def _is_raised(words: Words) -> bool:
    return words.raised and RAISED.issuperset(words.text)


def _raise(marks: list[Mark], at: int, length: int, start: int) -> None:
    """Marks superscript; what goes on with it is of the same mark."""
    begin = at
    if marks and marks[-1].kind == "raised" and marks[-1].end == at:
        begin = marks.pop().start
    marks.append(Mark(begin, at + length, "raised", source=(start + begin, start + at + length)))
