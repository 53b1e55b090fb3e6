"""A checker with one rule, which finds every "Nine", to look at from outside."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import NamedTuple

import pytest
from made import claim, ledger

from checker.__main__ import main
from checker.checks import Options
from checker.model import Document, Mismatch, Span, Verdict
from checker.verdicts import Ledger

FINDING = """\
a.txt:1:1: error TST001 the text says 9, the list has 2
    1 | Nine towns.
      | ^^^^

1 error
1 count: 0 confirmed, 1 contradicted, 0 unsupported, 0 unread
"""
CLEAN = "0 counts: nothing to check in clean.txt\n"


class Ended(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Ended]


def every_nine(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Finds every "Nine"; fails at "crash"."""
    text = ledger.facts.document.text
    if "crash" in text:
        raise ValueError("crashed")
    at = text.find("Nine")
    while at >= 0:
        yield Mismatch(Span(at, at + 4), {"stated": 9, "listed": 2}, stated=9, listed=2)
        at = text.find("Nine", at + 1)


def tied(made: Document, _mistakes: float | None = None) -> Ledger:
    if "boom" in made.text:
        raise RecursionError("too\ndeep")
    found = [claim(made.text, "Nine", 9, Verdict.CONTRADICTED, unit="towns")] if "Nine" in made.text else []
    return ledger(made, *found)


def write(name: str, text: str | bytes = "Nine towns.\n") -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def runner(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs the program with arguments and a standard input, in this process."""

    def run(*arguments: str, stdin: bytes = b"") -> Ended:
        monkeypatch.setattr(sys, "argv", ["checker", *arguments])
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(stdin)))
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        captured = capsysbinary.readouterr()
        return Ended(code, captured.out.decode(), captured.err.decode())

    return run
