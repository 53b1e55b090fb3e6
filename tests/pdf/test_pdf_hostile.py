"""PDF files that are none, are locked or damaged, hold no text, or were made to hang or fill the machine."""

from __future__ import annotations

from pathlib import Path

import pytest
from word.markup import docx, p

from checker.readers import ReaderError, read
from checker.readers.pdf import process
from pdf.paper import filed, pdf
from pdf.support import column

WHOLE = pdf(column("Nine ports are open."))
PICTURE = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
    "<< /Length 22 >>\nstream\n72 72 400 600 re f\nQ Q\nendstream",
]


def refusal(data: bytes) -> str:
    with pytest.raises(ReaderError) as caught:
        read("draft.pdf", data)
    said = str(caught.value)
    assert "\n" not in said
    return said.removeprefix("draft.pdf: ")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "the file is empty"),
        (b"Nine ports closed.", "the file is something else, not a PDF, whatever its name"),
        (docx(p("Nine")), "the file is an archive, such as Word and OpenDocument files are, not a PDF, whatever its name"),
        (b"<!DOCTYPE html><p>Nine", "the file is HTML, not a PDF, whatever its name"),
        (b"%PDF-1.7\nnothing\n%%EOF\n", "the file is damaged: it cannot be read as a PDF"),
        (filed(PICTURE), "the file holds pictures and no text, as scans do; have its text recognised first"),
    ],
)  # fmt: skip
def test_what_holds_no_text(data: bytes, why: str) -> None:
    assert refusal(data) == why


def test_a_file_that_is_locked() -> None:
    word = "<" + "5f" * 32 + ">"
    locked = pdf(
        column("Nine ports are open."),
        trailer=f"/Encrypt << /Filter /Standard /V 1 /R 2 /O {word} /U {word} /P -4 >> /ID [{word} {word}] ",
    )
    assert refusal(locked) == "the file is encrypted; save it without a password"


@pytest.mark.parametrize("length", [20, len(WHOLE) // 2, len(WHOLE) - 8])
def test_a_file_that_is_cut_off(length: int) -> None:
    assert refusal(WHOLE[:length]) == "the file is cut off or damaged: its end is missing"


def test_blanks_behind_its_end_are_no_damage() -> None:
    assert read("draft.pdf", WHOLE + b"\0" * 5000).text == "Nine ports are open."


def test_a_page_that_is_missing_is_a_refusal_and_no_shorter_report() -> None:
    held = [*PICTURE]
    held[1] = "<< /Type /Pages /Kids [3 0 R 9 0 R] /Count 2 >>"
    assert refusal(filed(held)) == "the file is damaged: page 2 cannot be read"


def test_every_damaged_byte_is_a_refusal_or_a_document() -> None:
    said = set()
    for at in range(10, len(WHOLE) - 40, 211):
        data = WHOLE[:at] + bytes([WHOLE[at] ^ 0xFF]) + WHOLE[at + 1 :]
        try:
            said.add(read("draft.pdf", data).text)
        except ReaderError as error:
            said.add(str(error))
    assert "Nine ports are open." in said
    assert not any("\n" in one for one in said)


# --- the process ----------------------------------------------------------------------------


def instead(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, code: str) -> None:
    """Another program in the place of the one that reads."""
    child = tmp_path / "child.py"
    child.write_text(code)
    monkeypatch.setattr(process, "CHILD", child)


def test_what_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    instead(monkeypatch, tmp_path, "import time; time.sleep(600)")
    monkeypatch.setattr(process, "WAIT", 0.2)
    assert refusal(WHOLE) == "reading it takes more than 0.2 seconds"


@pytest.mark.parametrize(
    ("code", "how"),
    [
        ("import os; os.kill(os.getpid(), 11)", "signal 11"),
        ("import sys; sys.exit(3)", "exit code 3"),
        ("print('{\"pages\":1}')", "exit code 0"),
        ("print('{\"pages\":1}'); print('[]')", "exit code 0"),
        ("print('{\"pages\":1}'); print('{\"box\":[0,0,1,1],\"turn\":0,\"pictures\":0,\"rules\":[],\"words\":[[1]]}')", "exit code 0"),
        ("print('Nine')", "exit code 0"),
    ],
)  # fmt: skip
def test_a_process_that_breaks(code: str, how: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    instead(monkeypatch, tmp_path, code)
    assert refusal(WHOLE) == f"the file is damaged, or too large: reading it ended with {how}"


def test_more_text_than_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "LETTERS", 10)
    assert refusal(WHOLE) == "the file holds more text than is read"


def test_memory_has_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "MEMORY", 16 * 1024**2)
    assert refusal(WHOLE).startswith("the file is damaged, or too large: reading it ended with ")


def test_a_folder_of_drafts_offers_no_modules_to_the_process(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "pypdfium2_raw.py").write_text("raise SystemExit(7)")
    (tmp_path / "json.py").write_text("raise SystemExit(7)")
    monkeypatch.chdir(tmp_path)
    assert read("draft.pdf", WHOLE).text == "Nine ports are open."


def test_without_the_extra_a_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "find_spec", lambda _: None)
    assert refusal(WHOLE) == "reading PDF takes an extra: pip install 'report-checker[pdf]'"
