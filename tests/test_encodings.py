"""Files of other programs, from outside: what they are read as is said, and what is printed is UTF-8."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from damage.support import rules
from shell import Run, runner, write

from checker.engine import examine
from checker.fixes import FixError, difference
from checker.fixes import write as mend
from checker.readers import read
from checker.results import DocumentReport

HARBOUR = "In Élan’s harbour the the two ports (Arden, Brack and Çalder) paid €5 m – “all of it”.\n"
NOTE = "checker: draft.md: is not UTF-8, and was read as Windows-1252\n"


@pytest.fixture
def program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> Run:
    """The program as it is, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return runner(monkeypatch, capsysbinary)


@pytest.mark.parametrize("command", ["check", "ledger"])
@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_every_encoding_says_the_same_and_a_guess_is_told(program: Run, command: str, form: str) -> None:
    asked = (command, "draft.md", "--no-cache", "--format", form)
    write("draft.md", HARBOUR)
    code, out, err = program(*asked)
    assert (code, err) == (1 if command == "check" else 0, "")
    assert "two ports" in out
    for encoding in ("windows-1252", "utf-16-le", "utf-16-be"):
        write("draft.md", HARBOUR.encode(encoding))
        other = program(*asked)
        assert (other[0], other[2]) == (code, NOTE if encoding == "windows-1252" else "")
        if (command, form) != ("check", "json"):  # which names the encoding and the bytes
            assert other[1] == out


def test_a_guess_is_told_again_from_a_cache(program: Run) -> None:
    write("draft.md", HARBOUR.encode("windows-1252"))
    first = program("check", "draft.md", "--cache-dir", "kept")
    assert first.err == NOTE
    assert program("check", "draft.md", "--cache-dir", "kept") == first


def test_a_guess_is_not_told_where_only_findings_are_wanted(program: Run) -> None:
    write("draft.md", HARBOUR.encode("windows-1252"))
    assert program("check", "draft.md", "--no-cache", "--quiet").err == ""


def test_json_names_the_encoding(program: Run) -> None:
    write("a.md", HARBOUR.encode("windows-1252"))
    write("b.md", HARBOUR)
    content = json.loads(program("check", "a.md", "b.md", "--format", "json").out)
    assert [document["encoding"] for document in content["documents"]] == ["windows-1252", "utf-8"]


def test_compare_and_baselines_say_it_too(program: Run) -> None:
    write("draft.md", HARBOUR.encode("windows-1252"))
    write("other.md", HARBOUR)
    assert program("compare", "draft.md", "other.md").err == NOTE
    assert program("compare", "other.md", "draft.md").err == NOTE
    assert program("baseline", "write", "draft.md").err == NOTE


# --- mending --------------------------------------------------------------------------------

TWICE = "“Élan” closed the the quay – at\r\nnoon.\r"


def report(data: bytes, path: str = "draft.md") -> DocumentReport:
    write(path, data)
    return examine(read(path, data), rules("GRB004"))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1252"]
)
@pytest.mark.usefixtures("program")
def test_a_file_is_mended_as_it_was_encoded(encoding: str) -> None:
    made = report(TWICE.encode(encoding))
    assert list(mend([made], in_place=False)) == ["draft.fixed.md: 1 place mended"]
    assert Path("draft.fixed.md").read_bytes() == TWICE.replace("the the", "the").encode(encoding)
    assert list(mend([made], in_place=True)) == ["draft.md: 1 place mended"]
    assert Path("draft.md").read_bytes() == TWICE.replace("the the", "the").encode(encoding)


@pytest.mark.usefixtures("program")
def test_a_mark_that_is_not_in_the_encoding_is_refused_in_one_line() -> None:
    made = report(TWICE.encode("windows-1252"))
    (finding,) = made.findings
    assert finding.change is not None
    other = replace(finding, change=replace(finding.change, text="漢"))
    (failure,) = mend([replace(made, findings=(other,))], in_place=True)
    assert isinstance(failure, FixError)
    assert str(failure) == "draft.md: what mends it has no sign in Windows-1252; save it as UTF-8"
    assert Path("draft.md").read_bytes() == TWICE.encode("windows-1252")


@pytest.mark.usefixtures("program")
def test_the_difference_has_one_line_a_line() -> None:
    made = report(b"Harbours.\r\rThe masters closed the the quay.\x0cThey left.\r\rThe end.\r")
    assert difference([made]) == (
        "--- draft.md\n+++ draft.md\n@@ -2,3 +2,3 @@\n \n"
        "-The masters closed the the quay.\x0cThey left.\n+The masters closed the quay.\x0cThey left.\n \n"
    )
