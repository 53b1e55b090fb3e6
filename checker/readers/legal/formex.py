"""What only Formex has: letters that are set otherwise than written, and how notes are numbered."""

from __future__ import annotations

import re
from functools import partial

from checker.readers.legal.dialects import FORMEX
from checker.readers.legal.walk import Walker
from checker.readers.written.events import Attributes, Ends, Starts


class Formex(Walker):
    """A walker through Formex."""

    def __init__(self, path: str, space: str) -> None:
        super().__init__(path, FORMEX, space)
        self._listing = 0  # groups of notes that are referred to from elsewhere

    def tables(self) -> tuple[Starts, Ends]:
        starts, ends = super().tables()
        more_starts: Starts = {
            "HT": self._highlight,
            "QUOT.START": self._quote,
            "QUOT.END": self._quote,
            "QUOT.S": partial(self._quote_parts, by=1),
            "NOTE": self._start_note,
            "GR.NOTES": partial(self._list_notes, by=1),
        }
        more_ends: Ends = {
            "QUOT.S": partial(self._quote_parts, {}, by=-1),
            "HT": self._end_style,
            "NOTE": self._end_note,
            "GR.NOTES": partial(self._list_notes, {}, by=-1),
        }
        return {**starts, **more_starts}, {**ends, **more_ends}

    def _highlight(self, attributes: Attributes) -> None:
        kind = attributes.get("TYPE")
        self._style(attributes, raised=kind == "SUP", capitals=kind == "UC")

    def _quote(self, attributes: Attributes) -> None:
        code = attributes.get("CODE", "")
        if re.fullmatch(r"[0-9A-Fa-f]{2,4}", code) and (sign := chr(int(code, 16))).isprintable():
            self._characters(sign)

    def _start_note(self, attributes: Attributes) -> None:
        if known := attributes.get("NOTE.REF"):
            self._refer_to("footnote", known)
            self._into([])
            return
        name = attributes.get("NOTE.ID") or f"note {len(self.story.references)}"
        self.marks.form(name, attributes.get("NUMBERING", ""))
        if not self._listing:
            self._refer_to("footnote", name)
        self._into(self.story.notes.setdefault(name, []))

    def _list_notes(self, _: Attributes, *, by: int) -> None:
        self._boundary()
        self._listing += by
