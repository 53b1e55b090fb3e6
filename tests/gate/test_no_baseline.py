"""Files that are no baseline, and what one that is written never harms."""

from __future__ import annotations

from pathlib import Path

import pytest
from shell import Run, write

from checker.gate.baseline import Entry, dumped
from gate.support import BERTHS, FILE, entries

# --- files that are no baseline -------------------------------------------------------------

ENTRY = '{"path": "a.md", "code": "CNT001", "rule": "r", "message": "m", "fingerprint": "f"}'


def file(*entries: str) -> str:
    return f'{{"schema": "1.0", "entries": [{", ".join(entries)}]}}'


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is not JSON: Expecting value: line 1 column 1 (char 0)"),
        ("[" * 100_000, "is not JSON: nested too deep"),
        (b"\xff\xfe", "is not UTF-8 (byte 0)"),
        ("[]", "is not a baseline"),
        ('{"schema": "1.0"}', "is not a baseline"),
        ('{"entries": []}', 'its schema is null; only "1.0" is known'),
        ('{"schema": "2.0", "entries": []}', 'its schema is "2.0"; only "1.0" is known'),
        ('{"schema": "1.0", "entries": [1]}', "entry 1 is no object"),
        (file(ENTRY, "{}"), 'entry 2 has no "code"'),
        (file(ENTRY.replace('"m"', "1")), 'entry 1: "message" must be a string'),
        (file(ENTRY.replace("{", '{"x": 1, ')), 'entry 1: unknown key "x"'),
    ],
)
def test_what_is_no_baseline(program: Run, text: str | bytes, reason: str) -> None:
    write("b.md", BERTHS)
    write(FILE, text)
    for arguments in (("check", "b.md", "--baseline", FILE), ("baseline", "show"), ("baseline", "prune")):
        assert program(*arguments) == (2, "", f"checker: {FILE}: {reason}\n")


def test_there_is_no_baseline(program: Run) -> None:
    write("b.md", BERTHS)
    ended = program("check", "b.md", "--baseline", "known.json")
    line = "checker: known.json: no such file; checker baseline write --baseline known.json makes one\n"
    assert ended == (2, "", line)


def test_folder_in_place_of_the_baseline(program: Run) -> None:
    write("b.md", BERTHS)
    Path(FILE).mkdir()
    assert program("check", "b.md", "--baseline", FILE) == (2, "", f"checker: {FILE}: is a folder\n")
    assert program("baseline", "write", "b.md").code == 2


def test_draft_is_not_overwritten(program: Run) -> None:
    write("b.md", BERTHS)
    ended = program("baseline", "write", "b.md", "--baseline", "b.md")
    assert ended.code == 2
    assert ended.err == "checker: b.md: is one of the files to check and is not overwritten\n"
    assert Path("b.md").read_text("utf-8") == BERTHS


def test_entries_are_sorted_each_once() -> None:
    one, two = Entry("a.md", "CNT001", "r", "m", "f"), Entry("b.md", "CNT001", "r", 'says "m"', "é")
    assert dumped([two, one, two]) == dumped([one, two])
    assert dumped([two]) == (
        '{\n  "schema": "1.0",\n  "entries": [\n    {"path": "b.md", "code": "CNT001", "rule": "r",'
        ' "message": "says \\"m\\"", "fingerprint": "é"}\n  ]\n}\n'
    )


def test_equal_entries_are_one(program: Run) -> None:
    write("b.md", BERTHS)
    program("baseline", "write", "b.md")
    (line,) = [line for line in Path(FILE).read_text("utf-8").splitlines() if '"path"' in line]
    write(FILE, file(line, line))
    assert program("check", "b.md", "--baseline", FILE).code == 0
    assert program("baseline", "prune").out == f"{FILE}: 1 finding taken out, 1 left\n"
    assert len(entries()) == 1
