"""The page says what the program says on the desk: of every report of the house, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from htmlreport.support import EXAMPLE
from odt import markup as written
from reports import ALL
from word import markup as word

from desk.support import Window
from page.inside.desk import Desk

SUFFIXES = {"markdown": ".md", "text": ".txt", "html": ".html"}
EVALUATED = EXAMPLE.parents[1] / "evaluation" / "reports"
TEXT = (
    "Four towns (Arden, Brack and Calder) have signed, and nine ships came: Juno, Kestrel and seven others."
)
FILES = {
    "word.docx": word.docx(word.p(TEXT) + word.p("Two rules:") + word.p("No ship enters.")),
    "open.odt": written.odt(written.p(TEXT) + written.p("The towns are Arden, Brack and Arden.")),
    EXAMPLE.name: EXAMPLE.read_bytes(),
    **{f"{one.name}{SUFFIXES[one.format]}": one.text.encode() for one in ALL},
    **{file.name: file.read_bytes() for file in EVALUATED.iterdir() if file.suffix in SUFFIXES.values()},
}


def test_the_page_finds_what_the_program_finds(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, data in FILES.items():
        Path(name).write_bytes(data)
    native = Desk()
    native.check(sorted(FILES), "[]", "{}", lambda _done, _total: None)
    window.drop(*FILES.items())
    _, findings = window.saved("The findings, for a program")
    assert findings.decode() == native.written("json")
    _, counts = window.saved("All counts, for a spreadsheet")
    assert counts.decode() == native.written("csv", "ledger")
    _, report = window.saved("The report, as a page")
    assert report.decode() == native.written("html")
