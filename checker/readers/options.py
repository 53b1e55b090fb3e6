"""What a reader is told besides the bytes of a file."""

from __future__ import annotations

from typing import Literal

from checker.frozen import dataclass

TrackedChanges = Literal["final", "original"]
"""A draft with all its tracked changes accepted, or with all rejected."""


@dataclass(frozen=True, slots=True)
class Options:
    """How files are read. `tracked`: which state of a draft that has tracked changes."""

    tracked: TrackedChanges = "final"


USUAL = Options()
