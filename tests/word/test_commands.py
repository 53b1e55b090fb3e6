"""Word files from outside: what is printed of them, and copies with comments."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from shell import Run, runner, write

from word.markup import docx, footnote, level, notes, numbered, numbering, p, r

BODY = (
    p("Ports", style="heading1")
    + p(r("Nine lines have signed"), footnote(1), r(", and the following four rules hold:"))
    + "".join(
        p(text, properties=numbered(1)) for text in ("no ship enters", "no ship leaves", "no crew rests")
    )
)
DRAFT = docx(
    BODY,
    footnotes=notes({1: "Arden, Brack, Castor, Delphin and Eastern Star."}),
    numbering=numbering({1: level(0, "decimal", "(%1)")}),
)


@pytest.fixture
def real(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs the program with its own rules, in a folder with a draft."""
    monkeypatch.chdir(tmp_path)
    write("draft.docx", DRAFT)
    write("checker.toml", "mistakes = 0.5\n")  # so that all that is found is an error
    return runner(monkeypatch, capsysbinary)


def comments(path: Path) -> str:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        return archive.read("word/comments.xml").decode()


def test_findings_name_paragraphs_and_notes(real: Run) -> None:
    code, out, err = real("check", "draft.docx", "--no-cache")
    assert (code, err) == (1, "")
    assert (
        out
        == """\
draft.docx, paragraph 2: error CNT001 the text says 9 lines, note 1 lists 5
      in Ports
paragraph 2 | Nine lines have signed¹, and the following four rules hold:
            | ^^^^^^^^^^
     note 1 | Arden, Brack, Castor, Delphin and Eastern Star.
            | ---------------------------------------------- the list: 5 items
      = 5 instead of 9, or 4 items more in the list

draft.docx, paragraph 2: error CNT002 the text says 4 rules, the list below has 3
      in Ports
paragraph 2 | Nine lines have signed¹, and the following four rules hold:
            |                                            ^^^^^^^^^^
paragraph 3 | (1) no ship enters
            |     -------------- the list: 3 items
      = 3 instead of 4, or one item more in the list

2 errors
2 counts: 0 confirmed, 2 contradicted, 0 unsupported, 0 unread
"""
    )


def test_findings_become_comments(real: Run) -> None:
    assert real("annotate", "draft.docx", "-o", "reviewed.docx") == (
        0,
        "",
        "checker: reviewed.docx: 2 comments\n",
    )
    assert Path("draft.docx").read_bytes() == DRAFT
    said = comments(Path("reviewed.docx"))
    for line in (
        "error CNT001: the text says 9 lines, note 1 lists 5",
        "note 1, the list: 5 items: “Arden, Brack, Castor, Delphin and Eastern Star”",
        "= 5 instead of 9, or 4 items more in the list",
        "error CNT002: the text says 4 rules, the list below has 3",
    ):
        assert f">{line}</w:t>" in said
    assert real("check", "reviewed.docx", "--no-cache")[1] == (
        real("check", "draft.docx", "--no-cache")[1].replace("draft", "reviewed")
    )


def test_the_ledger_is_added_where_it_is_asked_for(real: Run) -> None:
    assert real("annotate", "draft.docx", "-o", "reviewed.docx", "--with-ledger", "--select", "CNT001") == (
        0,
        "",
        "checker: reviewed.docx: 1 comment\n",
    )
    out = real("check", "reviewed.docx", "--format", "json", "--no-cache")[1]
    assert json.loads(out)["findings"][0]["place"]["label"] == "paragraph 2"
    with zipfile.ZipFile("reviewed.docx") as archive:
        text = archive.read("word/document.xml").decode()
    assert "Ledger: 2 counts, 0 confirmed, 2 contradicted, 0 unsupported, 0 unread" in text
    assert text.count("<w:tr>") == 3


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (
            ["draft.docx", "-o", "draft.docx"],
            "draft.docx: is one of the files to check and is not overwritten",
        ),
        (["gone.docx", "-o", "a.docx"], "gone.docx: no such file or folder"),
        (
            ["draft.docx", "-o", "a.docm"],
            "a.docm: the copy is a .docx file as draft.docx is, and its name must say so",
        ),
        (["draft.docx", "-o", "gone/a.docx"], "gone/a.docx: no such file or directory"),
        (["a.md", "-o", "b.md"], "a.md: only Word, PDF and HTML files take remarks"),
        (["bad.docx", "-o", "a.docx"], "bad.docx: the file is a PDF, not a Word document, whatever its name"),
    ],
)
def test_what_cannot_be_annotated(real: Run, arguments: list[str], why: str) -> None:
    write("a.md", "Nine ports.\n")
    write("bad.docx", b"%PDF-1.7")
    before = {path.name: path.read_bytes() for path in Path().iterdir()}
    assert real("annotate", *arguments) == (2, "", f"checker: {why}\n")
    assert {path.name: path.read_bytes() for path in Path().iterdir()} == before


def test_a_word_file_is_not_mended_and_offers_no_change(real: Run) -> None:
    write("draft.docx", docx(p("The the port is closed for the whole of the winter.")))
    code, out, err = real("check", "draft.docx", "--fix", "--format", "json", "--no-cache")
    assert (code, err) == (2, "checker: draft.docx: only text, Markdown, HTML and LaTeX can be mended\n")
    assert [(one["code"], one["change"]) for one in json.loads(out)["findings"]] == [("GRB004", None)]


def test_what_is_wrong_with_one_file_leaves_the_others(run: Run) -> None:
    write("a.txt")
    write("bad.docx", b"PK\3\4 cut off")
    ended = run("check", "bad.docx", "a.txt")
    assert ended.code == 2
    assert ended.out.startswith("a.txt:1:1: error TST001")
    assert (
        ended.err == "checker: bad.docx: the file is cut off or damaged: its table of contents is missing\n"
    )
