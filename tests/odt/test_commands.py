"""OpenDocument texts from outside: what is printed of them, and that they are not written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from shell import Run, runner, write

from odt.markup import h, items, note, numbers, odt, p

DRAFT = odt(
    h(1, "Ports")
    + p("Nine lines have signed", note("1", "Arden, Brack, Castor, Delphin and Eastern Star."), ".")
    + p("The following four rules hold:")
    + items("no ship enters", "no ship leaves", "no crew rests", style="N"),
    numbers("N", 'style:num-format="1" style:num-prefix="(" style:num-suffix=")"'),
)


@pytest.fixture
def real(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs the program with its own rules, in a folder with a draft."""
    monkeypatch.chdir(tmp_path)
    write("draft.odt", DRAFT)
    write("checker.toml", "mistakes = 0.5\n")  # so that all that is found is an error
    return runner(monkeypatch, capsysbinary)


def test_findings_name_paragraphs_and_notes(real: Run) -> None:
    code, out, err = real("check", ".", "--no-cache")
    assert (code, err) == (1, "")
    assert (
        out
        == """\
draft.odt, paragraph 2: error CNT001 the text says 9 lines, note 1 lists 5
      in Ports
paragraph 2 | Nine lines have signed¹.
            | ^^^^^^^^^^
     note 1 | Arden, Brack, Castor, Delphin and Eastern Star.
            | ---------------------------------------------- the list: 5 items
      = 5 instead of 9, or 4 items more in the list

draft.odt, paragraph 3: error CNT002 the text says 4 rules, the list below has 3
      in Ports
paragraph 3 | The following four rules hold:
            |               ^^^^^^^^^^
paragraph 4 | (1) no ship enters
            |     -------------- the list: 3 items
      = 3 instead of 4, or one item more in the list

2 errors
2 counts: 0 confirmed, 2 contradicted, 0 unsupported, 0 unread
"""
    )


def test_a_text_is_not_mended_and_offers_no_change(real: Run) -> None:
    write("draft.odt", odt(p("The the port is closed for the whole of the winter.")))
    code, out, err = real("check", "draft.odt", "--fix", "--format", "json", "--no-cache")
    assert (code, err) == (2, "checker: draft.odt: only text, Markdown, HTML and LaTeX can be mended\n")
    assert [(one["code"], one["change"]) for one in json.loads(out)["findings"]] == [("GRB004", None)]


def test_the_file_beside_a_text_allows_its_findings(real: Run) -> None:
    entry = '[[allow]]\nrule = "CNT001"\nquote = "Nine lines"\nreason = "counted by hand"\n'
    write("draft.odt.checker.toml", entry.encode())
    code, out, _ = real("check", "draft.odt", "--no-cache", "--select", "CNT001", "--format", "json")
    assert code == 0
    assert [one["reason"] for one in json.loads(out)["allowed"]] == ["counted by hand"]
