"""A text → its whole check, by every rule."""

from __future__ import annotations

from contextlib import suppress

from benchmarks.growth.measure import Work
from checker.readers import ReaderError
from checker.run import report
from checker.sources import Source
from evaluation.soundness import SETTINGS

SUFFIXES = ("md", "txt")


def checking(text: str, suffix: str) -> Work:
    """What checks a text; a refusal is an answer like another."""
    data = text.encode()

    def check() -> None:
        with suppress(ReaderError):
            report(Source(f"draft.{suffix}"), data, SETTINGS)

    return check


def warm() -> None:
    """Does what is done once."""
    for suffix in SUFFIXES:
        checking("Five quays (Brack and Corran) were closed.\n\n" * 5, suffix)()
