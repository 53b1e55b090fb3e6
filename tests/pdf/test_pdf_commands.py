"""PDF files from outside: what is printed of them, and that they are not written."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from shell import Run, runner, write

from pdf.paper import Text, pdf, width
from pdf.support import column

SIGNED = "Nine lines have signed"
DRAFT = pdf(
    [
        *column("Ports", size=16, bold=True),
        *column(SIGNED, top=730),
        Text(72 + width(SIGNED, 11), 734, "1", 7),
        *column("The following four rules hold:", top=702),
        *(Text(left, 680 - 16 * at, text) for at, said in enumerate(("no ship enters", "no ship leaves", "no crew rests"), 1) for left, text in ((90, f"({at})"), (112, said))),
        Text(72, 93, "1", 6),
        Text(78, 90, "Arden, Brack, Castor, Delphin and Eastern Star.", 9),
    ],
    column("A second page."),
)  # fmt: skip


@pytest.fixture
def real(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs the program with its own rules, in a folder with a draft."""
    monkeypatch.chdir(tmp_path)
    write("draft.pdf", DRAFT)
    write("checker.toml", "mistakes = 0.5\n")  # so that all that is found is an error
    return runner(monkeypatch, capsysbinary)


def test_findings_name_pages_and_lines(real: Run) -> None:
    code, out, err = real("check", ".", "--no-cache")
    assert (code, err) == (1, "")
    assert (
        out
        == """\
draft.pdf, page 1, line 2: error CNT001 the text says 9 lines, note 1 lists 5
      in Ports
page 1, line 2 | Nine lines have signed¹
               | ^^^^^^^^^^
page 1, line 7 | ¹ Arden, Brack, Castor, Delphin and Eastern Star.
               |   ---------------------------------------------- the list: 5 items
      = 5 instead of 9, or 4 items more in the list

draft.pdf, page 1, line 3: error CNT002 the text says 4 rules, the list below has 3
      in Ports
page 1, line 3 | The following four rules hold:
               |               ^^^^^^^^^^
page 1, line 4 | (1) no ship enters
               |     -------------- the list: 3 items
      = 3 instead of 4, or one item more in the list

2 errors
2 counts: 0 confirmed, 2 contradicted, 0 unsupported, 0 unread
"""
    )


def test_what_is_known_of_a_file_is_kept(real: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    first = real("check", "draft.pdf", "--cache-dir", "kept")

    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("checker.readers.pdf.process._read", never)
    assert real("check", "draft.pdf", "--cache-dir", "kept") == first


def test_a_file_that_cannot_be_read_costs_no_other(real: Run) -> None:
    write("cut.pdf", DRAFT[:-20])
    code, out, err = real("check", ".", "--no-cache", "--select", "CNT001", "--format", "concise")
    assert code == 2
    assert out.startswith("draft.pdf, page 1, line 2: CNT001 error ")
    assert err == "checker: cut.pdf: the file is cut off or damaged: its end is missing\n"


def test_a_file_is_not_mended_and_offers_no_change(real: Run) -> None:
    write("draft.pdf", pdf(column("The the port is closed for the whole of the winter.")))
    code, out, err = real("check", "draft.pdf", "--fix", "--format", "json", "--no-cache")
    assert (code, err) == (2, "checker: draft.pdf: only text, Markdown, HTML and LaTeX can be mended\n")
    assert [(one["code"], one["change"]) for one in json.loads(out)["findings"]] == [("GRB004", None)]


def test_the_file_beside_a_draft_allows_its_findings(real: Run) -> None:
    entry = '[[allow]]\nrule = "CNT001"\nquote = "Nine lines"\nreason = "counted by hand"\n'
    write("draft.pdf.checker.toml", entry.encode())
    code, out, _ = real("check", "draft.pdf", "--no-cache", "--select", "CNT001", "--format", "json")
    assert code == 0
    assert [one["reason"] for one in json.loads(out)["allowed"]] == ["counted by hand"]


def test_files_are_named_on_standard_input_too(real: Run) -> None:
    write("list.txt", b"draft.pdf\n")
    code, out, _ = real(
        "check", "--files-from", "list.txt", "--no-cache", "--format", "concise", "--select", "CNT002"
    )
    assert (code, out.count("CNT002")) == (1, 1)


SAID = (
    "The port has three piers: Arden, Brack, Castor and Delphin.",
    "It was the the only one (in winter two ships came.",
)
DRAWN = [Text(72, 700 - 40 * at, said) for at, said in enumerate(SAID)]
SCANNED = [replace(one, hidden=True) for one in DRAWN]
NUMBERS, LETTERS = {(1, "CNT001")}, {(1, "GRB004"), (1, "TYP001")}


@pytest.mark.parametrize(
    ("pages", "said", "found"),
    [
        ([DRAWN], "", NUMBERS | LETTERS),
        ([SCANNED], "1 page is a scan", NUMBERS),
        ([[*SCANNED, Text(72, 800, "Port Arden 2024")]], "1 page is a scan", NUMBERS),  # a stamp
        ([[*DRAWN, Text(72, 800, "Port Arden 2024", hidden=True)]], "", NUMBERS | LETTERS),
        ([DRAWN, [Text(72, 700, "A second page.", hidden=True)]], "1 page is a scan", NUMBERS | LETTERS),
        ([[Text(72, 700, said, hidden=True)] for said in SAID], "2 pages are scans", NUMBERS),
    ],
)
def test_of_a_scan_only_the_numbers_are_checked(
    real: Run, pages: list[list[Text]], said: str, found: set[tuple[int, str]]
) -> None:
    write("draft.pdf", pdf(*pages))
    _, out, err = real(
        "check", "draft.pdf", "--no-cache", "--format", "json", "--select", "CNT,GRB004,TYP001"
    )
    content = json.loads(out)
    assert {(one["place"]["box"]["page"], one["code"]) for one in content["findings"]} == found
    assert err == (f"checker: draft.pdf: {said}, of which only the numbers are checked\n" if said else "")
    assert content["documents"][0]["recognised_pages"] == int(said[:1] or 0)
