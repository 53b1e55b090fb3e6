"""Laws in XML from outside: what is printed of them, which files of a folder are read, and that none is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from shell import Run, runner, write

from legal.markup import akn, formex, note, p, tag

DRAFT = akn(
    tag(
        "article",
        tag("num", "Article 2"),
        tag("heading", "Ports"),
        tag(
            "paragraph",
            tag("num", "1."),
            p("Nine lines have signed", note("Arden, Brack, Castor, Delphin and Eastern Star."), "."),
        ),
    )
)


@pytest.fixture
def real(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs the program with its own rules, in a folder with a draft."""
    monkeypatch.chdir(tmp_path)
    write("draft.akn", DRAFT)
    write("checker.toml", "mistakes = 0.5\n")  # so that all that is found is an error
    return runner(monkeypatch, capsysbinary)


def test_findings_name_articles_and_notes(real: Run) -> None:
    code, out, err = real("check", ".", "--no-cache")
    assert (code, err) == (1, "")
    assert (
        out
        == """\
draft.akn, Article 2(1): error CNT001 the text says 9 lines, note 1 lists 5
      in Article 2 Ports
Article 2(1) | 1. Nine lines have signed¹.
             |    ^^^^^^^^^^
      note 1 | Arden, Brack, Castor, Delphin and Eastern Star.
             | ---------------------------------------------- the list: 5 items
      = 5 instead of 9, or 4 items more in the list

1 error
1 count: 0 confirmed, 1 contradicted, 0 unsupported, 0 unread
"""
    )


def test_a_law_is_not_mended(real: Run) -> None:
    write("draft.akn", akn(p("The the port is closed for the whole of the winter.")))
    code, _, err = real("check", "draft.akn", "--fix", "--no-cache")
    assert (code, err) == (2, "checker: draft.akn: only text, Markdown, HTML and LaTeX can be mended\n")


def test_other_xml_in_a_folder_is_passed_over(real: Run) -> None:
    write("pom.xml", b"<project/>")
    write("broken.xml", b"<")
    write("law.xml", formex(tag("P", "Six ports.")))
    code, _, err = real("ledger", ".", "--no-cache", "--exclude", "draft.akn")
    assert (code, err) == (0, "")
    code, _, err = real("check", "pom.xml", "law.xml", "--no-cache")
    assert (code, err) == (
        2,
        "checker: pom.xml: the file is XML, but neither Akoma Ntoso nor Formex: it begins with <project>\n",
    )
    assert real("check", "pom.xml", "law.xml", "--no-cache", "--force-exclude")[0] == 0
    assert real("check", ".", "--include", "*.xml", "--no-cache")[0] == 2
