"""Findings as highlights: on their words, behind the bytes of the file, and not a letter of it changes."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pypdfium2_raw as pdfium
import pytest
from shell import Run, runner, write

from checker.annotate import AnnotateError
from checker.annotate.pdf import annotate
from checker.annotate.remarks import Remark, Table
from checker.readers import USUAL, read
from pdf.paper import Text, pdf, width
from pdf.support import column

LINES = ("Nine lines have signed the treaty, which", "was made by all the towns of the coast.")
DRAFT = pdf(column(*LINES), column("A second page, and its port."))
SOURCE = read("draft.pdf", DRAFT).source


class Note(NamedTuple):
    """A highlight: its page from 0, boxes as left, bottom, right and top, what it says, and who."""

    page: int
    boxes: tuple[tuple[float, float, float, float], ...]
    said: str
    author: str


def notes(data: bytes) -> list[Note]:
    """The highlights of a file, as PDFium sees them."""
    pdfium.FPDF_InitLibrary()
    held = (ctypes.c_char * len(data)).from_buffer_copy(data)
    document = pdfium.FPDF_LoadMemDocument64(held, len(data), None)
    found = [note for page in range(pdfium.FPDF_GetPageCount(document)) for note in _on(document, page)]
    pdfium.FPDF_CloseDocument(document)
    return found


def _on(document: object, number: int) -> Iterator[Note]:
    page = pdfium.FPDF_LoadPage(document, number)
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        assert pdfium.FPDFAnnot_GetSubtype(note) == pdfium.FPDF_ANNOT_HIGHLIGHT
        boxes = []
        for at in range(pdfium.FPDFAnnot_CountAttachmentPoints(note)):
            corners = pdfium.FS_QUADPOINTSF()
            pdfium.FPDFAnnot_GetAttachmentPoints(note, at, corners)
            boxes.append((round(corners.x1), round(corners.y3), round(corners.x2), round(corners.y1)))
        yield Note(number, tuple(boxes), _string(note, b"Contents"), _string(note, b"T"))
        pdfium.FPDFPage_CloseAnnot(note)
    pdfium.FPDF_ClosePage(page)


def _string(note: object, key: bytes) -> str:
    size = pdfium.FPDFAnnot_GetStringValue(note, key, None, 0)
    buffer = (pdfium.FPDF_WCHAR * (size // 2))()
    pdfium.FPDFAnnot_GetStringValue(note, key, buffer, size)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")


def on(words: str, *lines: str) -> Remark:
    start = SOURCE.index(words)
    return Remark(start, start + len(words), lines or ("said",))


def made(remarks: Sequence[Remark], data: bytes = DRAFT) -> bytes:
    return annotate("draft.pdf", data, USUAL, remarks, None).data


def test_a_highlight_stands_on_its_words_and_says_what_is_wrong() -> None:
    data = made([on("lines", "error CNT001: “nine” – not 5", "= 5 instead of 9")])
    left = 72 + width("Nine ", 11)
    box = (round(left), round(760 - 0.24 * 11), round(left + width("lines", 11)), round(760 + 0.78 * 11))
    assert notes(data) == [Note(0, (box,), "error CNT001: “nine” – not 5\n= 5 instead of 9", "checker")]


def test_what_the_file_held_stands_before_it_byte_for_byte() -> None:
    data = made([on("lines"), on("port")])
    assert data.startswith(DRAFT)
    assert read("draft.pdf", data).text == read("draft.pdf", DRAFT).text
    assert [note.page for note in notes(data)] == [0, 1]


def test_a_highlight_over_two_lines_has_a_box_for_each() -> None:
    start = SOURCE.index("which")
    (note,) = notes(made([Remark(start, SOURCE.index("by all"), ("said",))]))
    assert [box[0] for box in note.boxes] == [
        round(72 + width("Nine lines have signed the treaty, ", 11)),
        72,
    ]


def test_highlights_that_are_there_stay() -> None:
    once = made([on("lines", "first")])
    assert [note.said for note in notes(made([on("treaty", "second")], once))] == ["first", "second"]


@pytest.mark.parametrize("spun", [90, 180, 270])
def test_on_a_page_that_is_turned_a_highlight_stands_on_its_words(spun: int) -> None:
    data = pdf(column(*LINES), spun=spun)
    (note,) = notes(made([on("Nine")], data))
    left, bottom, right, top = note.boxes[0]
    along, across = (right - left, top - bottom) if spun == 180 else (top - bottom, right - left)
    assert along == round(width("Nine", 11))
    assert across in {11, 12}
    begin = {90: bottom, 180: right, 270: top}[spun]
    assert begin == {90: 72, 180: 595 - 72, 270: 842 - 72}[spun]


def test_nothing_to_say_changes_nothing() -> None:
    assert annotate("draft.pdf", DRAFT, USUAL, [], None).data == DRAFT


def test_no_page_is_added() -> None:
    with pytest.raises(AnnotateError, match=r"draft\.pdf: a PDF takes no ledger; leave --with-ledger out"):
        annotate("draft.pdf", DRAFT, USUAL, [], Table("Ledger", (("place",),)))


def test_a_process_that_breaks_writes_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    child = tmp_path / "child.py"
    child.write_text("import sys; sys.exit(5)")
    monkeypatch.setattr("checker.annotate.pdf._CHILD", child)
    with pytest.raises(AnnotateError, match=r"draft\.pdf: .* reading it ended with exit code 5"):
        made([on("lines")])


@pytest.fixture
def real(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs the program with its own rules, in a folder with a draft."""
    monkeypatch.chdir(tmp_path)
    return runner(monkeypatch, capsysbinary)


def test_from_the_command_line(real: Run, tmp_path: Path) -> None:
    said = "Nine lines have signed"
    foot = [Text(72, 93, "1", 6), Text(78, 90, "Arden, Brack, Castor, Delphin and Eastern Star.", 9)]
    draft = pdf([*column(said), Text(72 + width(said, 11), 764, "1", 7), *foot])
    write("draft.pdf", draft)
    write("checker.toml", "mistakes = 0.5\n")  # so that a warning is enough
    assert real("annotate", "draft.pdf", "-o", "reviewed.pdf") == (
        0,
        "",
        "checker: reviewed.pdf: 1 highlight\n",
    )
    (note,) = notes((tmp_path / "reviewed.pdf").read_bytes())
    assert note.said.partition(" ")[2].split("\n") == [  # how grave it is, is fitted anew now and then
        "CNT001: the text says 9 lines, note 1 lists 5",
        "page 1, line 2, the list: 5 items: “Arden, Brack, Castor, Delphin and Eastern Star”",
        "= 5 instead of 9, or 4 items more in the list",
    ]
    assert (tmp_path / "draft.pdf").read_bytes() == draft
