"""Blocks that begin with the number of a note, though nothing leads from it to its mark."""

from __future__ import annotations

import re

from checker.frozen import dataclass
from checker.model import BlockKind, NoteForm
from checker.readers.raw import Raw

_BODIES = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})


@dataclass(frozen=True, slots=True)
class Numbered:
    """How the numbers are written: as the marker of an item, or as what a paragraph begins with."""

    form: NoteForm
    marker: re.Pattern[str]
    begins: re.Pattern[str]

    def number(self, raw: Raw) -> int | None:
        """The number that a block begins with."""
        match = self._match(raw) if raw.kind in _BODIES else None
        return int(match[1]) if match else None

    def note(self, raw: Raw) -> Raw:
        """The note that a block with a number is."""
        match = self._match(raw)
        assert match is not None
        text = raw.text if raw.marker else raw.text.slice(match.end(), len(raw.text.text))
        label = str(int(match[1]))
        return Raw(BlockKind.NOTE, text, marker=label, form=self.form, key=f"{self.form}:{label}")

    def _match(self, raw: Raw) -> re.Match[str] | None:
        return self.marker.fullmatch(raw.marker) if raw.marker else self.begins.match(raw.text.text)
