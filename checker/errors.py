"""Failures that end a run, and how an unforeseen one is told in a line."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from checker.escaping import safe

DEBUG = "CHECKER_DEBUG"
"""With this in the environment, an error inside the program prints its traceback."""


class CheckerError(Exception):
    """The run cannot go on. One line says where and why."""


def debug(error: Exception) -> None:
    """The traceback of `error`, for whoever asked for it; it quotes what a stranger wrote."""
    if os.environ.get(DEBUG) and sys.stderr is not None:
        import traceback

        told = safe("".join(traceback.format_exception(error)))
        with suppress(OSError):  # nobody hears it, and what is printed next finds out
            print(told, end="", file=sys.stderr, flush=True)


def internal(error: Exception) -> str:
    """An unforeseen error and its innermost place in the program, in one line."""
    import traceback  # what takes long to load, and hardly any run needs

    debug(error)
    package = f"{Path(__file__).parent}{os.sep}"
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(package)
    ]
    where = f"{frames[-1].filename.removeprefix(package)}:{frames[-1].lineno}" if frames else "the program"
    return " ".join(f"internal error in {where}: {type(error).__name__}: {error}".split())


def reason(error: OSError) -> str:
    """Why the system refused, in its words: "permission denied"."""
    words = error.strerror or str(error)
    return words[:1].lower() + words[1:]


LONGEST = 2000
"""Characters of a line of complaint, at most; the middle of a longer one is left out."""


def complaint(text: str) -> str:
    """`text` on one line of a length that can be read."""
    line = one_line(text)
    half = LONGEST // 2
    return line if len(line) <= LONGEST else f"{line[:half]} … {line[-half:]}"


def one_line(text: str) -> str:
    """`text` on one line: line breaks and control characters as escapes."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
