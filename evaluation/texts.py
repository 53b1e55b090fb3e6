"""Clean texts: a report as its author wrote it, and the counts in it that a person has confirmed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Stretch(NamedTuple):
    """Characters `start` up to, not including, `end` of a source text."""

    start: int
    end: int

    def of(self, source: str) -> str:
        return source[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Row:
    """One count of a hand-made ledger. `line` is the source line (from 1), 0 where it is not told."""

    quote: str
    stated: int
    verdict: str
    line: int = 0
    arithmetic: bool = False
    """Only other numbers of the document stand for it, no list."""


@dataclass(frozen=True)
class Clean:
    """A text into which mistakes are made. What is wrong with it already is not counted."""

    name: str
    path: str
    source: str
    rows: tuple[Row, ...] = ()
    right: bool = True
    """Nothing known is wrong with it: its labels alone prove a count. Elsewhere a list must be found too."""
