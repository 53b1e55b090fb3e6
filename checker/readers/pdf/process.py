"""PDFium in a process of its own, which is given the file and so much time and memory."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any

from checker.pdfium import CHILD
from checker.readers.errors import ReaderError, misnamed
from checker.readers.pdf.words import Page, page_of

SECONDS = 60
"""How long the processor may read a file, at most: a report of 300 pages takes three."""
WAIT = 5 * SECONDS
"""Seconds after which it is ended all the same: on a machine that has much to do, it may have to wait."""
MEMORY = 2 * 1024**3
"""Bytes of memory that the process may ask for: PDFium takes 300 MB of addresses for a page of pictures."""
LETTERS = 64 * 1024 * 1024
"""Characters that are read, at most: as many as the largest file of plain text has."""
_LIMITS = Path(__file__).with_name("limits.py")
_MISSING = "reading PDF takes an extra: pip install 'report-checker[pdf]'"
_HEAD, _TAIL = 1024, 2048
"""Bytes at its ends within which a PDF says what it is, and that it is whole."""
_DAMAGED = "the file is damaged: it cannot be read as a PDF"
_REASONS = {
    "locked": "the file is encrypted; save it without a password",
    "damaged": _DAMAGED,
    "long": "the file holds more text than is read",
}


def pages_of(path: str, data: bytes) -> list[Page]:
    """The pages of a PDF. Raises `ReaderError` where `data` is none, is locked, cut off or has no text."""
    _check(path, data)
    pages = list(_read(path, data))
    if not any(page.words for page in pages) and any(page.pictures for page in pages):
        raise ReaderError(
            path, "the file holds pictures and no text, as scans do; have its text recognised first"
        )
    return pages


def _check(path: str, data: bytes) -> None:
    if not data:
        raise ReaderError(path, "the file is empty")
    if b"%PDF-" not in data[:_HEAD]:
        raise misnamed(path, data, "a PDF")
    if b"%%EOF" not in data.rstrip(b"\0 \t\r\n")[-_TAIL:]:
        raise ReaderError(path, "the file is cut off or damaged: its end is missing")


def _read(path: str, data: bytes) -> Iterator[Page]:
    with running(path, CHILD, [str(LETTERS)], [data]) as pipe:
        yield from _told(path, pipe)


@contextmanager
def running(path: str, script: Path, arguments: list[str], data: list[bytes]) -> Iterator[IO[bytes]]:
    """What a script says that is given `data` on its standard input, and is ended when that is read.

    Raises `ReaderError` where it cannot be started, and in the place of a `ValueError`, `TypeError` or
    `KeyError`, which say that it told nonsense: it ended too early, or took too long.
    """
    if find_spec("pypdfium2_raw") is None:
        raise ReaderError(path, _MISSING)
    command = [sys.executable, "-P", str(_LIMITS), str(SECONDS), str(MEMORY), str(script), *arguments]
    try:
        child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
    except OSError as error:
        raise ReaderError(path, f"no process can be started to read it: {error.strerror}") from None
    late = threading.Event()

    def end() -> None:
        late.set()
        child.kill()

    timer = threading.Timer(WAIT, end)
    timer.daemon = True
    timer.start()
    try:
        assert child.stdin is not None
        assert child.stdout is not None
        with suppress(OSError), child.stdin as pipe:  # where it has ended, that is seen by what it says
            pipe.writelines(data)
        yield child.stdout
    except (ValueError, TypeError, KeyError):
        raise ReaderError(path, _took_too_long() if late.is_set() else _broke(child)) from None
    finally:
        timer.cancel()
        child.kill()
        child.wait()
        if child.stdout is not None:
            child.stdout.close()


def _told(path: str, pipe: IO[bytes]) -> Iterator[Page]:
    """The pages that the process tells of. Raises `ValueError` where it ends before all are told."""
    first = _said(pipe)
    if "error" in first:
        raise ReaderError(path, _REASONS.get(str(first["error"]), _DAMAGED))
    for number in range(1, int(first["pages"]) + 1):
        said = _said(pipe)
        if said.get("error") == "page":
            raise ReaderError(path, f"the file is damaged: page {number} cannot be read")
        if "error" in said:
            raise ReaderError(path, _REASONS.get(str(said["error"]), _DAMAGED))
        yield page_of(number, said)


def _said(pipe: IO[bytes]) -> dict[str, Any]:
    said = json.loads(pipe.readline())
    if not isinstance(said, dict):
        raise TypeError
    return said


def _took_too_long() -> str:
    return f"reading it takes more than {WAIT} seconds"


def _broke(child: subprocess.Popen[bytes]) -> str:
    code = child.wait()
    how = f"signal {-code}" if code < 0 else f"exit code {code}"
    return f"the file is damaged, or too large: reading it ended with {how}"
