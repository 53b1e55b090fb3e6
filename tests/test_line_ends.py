"""A carriage return alone ends a line, as a line feed does: in drafts, comments, configs, pages, places."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from shell import Run, runner, write

from checker.pages import read_page
from checker.readers import read

DRAFT = """\
---
groups:
  basins: Old, New
---

Two ports (Arden, Brack and Calder) left – all of them.

<!-- checker: allow CNT001: two share a quay -->
Two ports (Arden, Brack and Calder) left.

Six ports (Arden, Brack, Calder, Dune and Elm) came. <!-- checker: allow CNT001: for this line -->
Five ports (Arden, Brack, Calder and Dune) came.

- Two ports (Arden,
  Brack and Calder) stayed.
"""
ENDINGS = pytest.mark.parametrize("ending", ["\r", "\r\n"])


@pytest.fixture
def program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> Run:
    """The program as it is, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return runner(monkeypatch, capsysbinary)


@ENDINGS
@pytest.mark.parametrize("name", ["draft.md", "draft.txt"])
@pytest.mark.parametrize("form", ["text", "concise", "rdjsonl", "github", "gitlab", "checkstyle", "junit"])
def test_a_draft_says_the_same(program: Run, form: str, name: str, ending: str) -> None:
    write(name, DRAFT)
    usual = program("check", name, "--no-cache", "--format", form)
    assert usual.out.count("2 ports") > 0
    write(name, DRAFT.replace("\n", ending))
    assert program("check", name, "--no-cache", "--format", form) == usual


def test_offsets_are_those_of_the_file(program: Run) -> None:
    write("draft.md", DRAFT.replace("\n", "\r"))
    content = json.loads(program("check", "draft.md", "--no-cache", "--format", "json").out)
    starts = [finding["range"]["start"] for finding in content["findings"]]
    assert [(start["line"], start["column"]) for start in starts] == [(6, 1), (12, 1), (14, 3)]
    assert [start["offset"] for start in starts] == [
        DRAFT.index("Two"),
        DRAFT.index("Five"),
        DRAFT.rindex("Two"),
    ]


@ENDINGS
def test_an_editor_counts_the_same_lines(ending: str) -> None:
    pytest.importorskip("lsprotocol", reason="needs the extra lsp")
    from checker.servers.texts import Text

    source = DRAFT.replace("\n", ending)
    document = read("draft.md", source.encode())
    text = Text(source)
    for block in document.blocks:
        where = document.range(block.span)
        shown = text.range(where)
        assert (shown.start.line + 1, shown.end.line + 1) == (where.start.line, where.end.line)


@ENDINGS
def test_a_config_and_the_file_beside_a_draft(program: Run, ending: str) -> None:
    write("draft.md", "Two ports (Arden, Brack and Calder) left.\n")
    write("checker.toml", 'select = ["CNT"]\n# house style\nignroe = []\n'.replace("\n", ending))
    ended = program("check", "draft.md", "--no-cache")
    assert ended.code == 2
    assert ended.err.startswith('checker: checker.toml: line 3: unknown key "ignroe"')
    write("checker.toml", 'select = ["CNT", "ALW"]\n'.replace("\n", ending))
    allowance = '# the quay\n[[allow]]\nrule = "{}"\nreason = "shared"\n'
    write("draft.md.checker.toml", "".join(map(allowance.format, ("CNT001", "CNT002"))).replace("\n", ending))
    ended = program("check", "draft.md", "--no-cache", "--format", "concise")
    idle = "ALW001 warning there is no finding of CNT002 here to allow"
    assert ended.out.splitlines()[0] == f"draft.md.checker.toml:6:1: {idle}"


def test_no_other_sign_ends_a_line_of_a_config(program: Run) -> None:
    write("draft.md", "Nine ports left.\n")
    write("checker.toml", 'select = ["CNT"]\n# house\u2028style\x85\nignroe = []\n')
    ended = program("check", "draft.md", "--no-cache")
    assert (ended.code, ended.err[:54]) == (2, 'checker: checker.toml: line 3: unknown key "ignroe", d')


@ENDINGS
def test_a_rule_page(tmp_path: Path, ending: str) -> None:
    page = Path(__file__).parent.parent / "rules/garble/doubled-word.md"
    other = tmp_path / page.name
    other.write_bytes(page.read_text("utf-8").replace("\n", ending).encode())
    assert replace(read_page(other), path=page) == read_page(page)
