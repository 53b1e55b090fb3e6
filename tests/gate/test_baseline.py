"""The baseline: what it holds, what it hides, what it says of what is gone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from shell import Run, write

from checker.gate.baseline import dumped
from gate.support import BERTHS, FILE, FOUR, NINE, entries

MENDED = BERTHS.replace("Two", "Three")


def counts(stated: int, confirmed: int = 0) -> str:
    noun = "count" if stated == 1 else "counts"
    wrong = stated - confirmed
    return f"{stated} {noun}: {confirmed} confirmed, {wrong} contradicted, 0 unsupported, 0 unread\n"


def places() -> list[str]:
    return [f"{entry['path']}: {entry['code']} {entry['message']}" for entry in entries()]


def test_write(program: Run) -> None:
    write("b.md", BERTHS)
    write("a/é.txt", f"{BERTHS}\n\n{BERTHS}\n")
    assert program("baseline", "write", ".") == (0, f"{FILE}: 3 findings in 2 files\n", "")
    text = Path(FILE).read_text("utf-8")
    lines = text.splitlines()
    assert lines[:3] == ["{", '  "schema": "1.0",', '  "entries": [']
    assert lines[-2:] == ["  ]", "}"]
    assert [line.startswith('    {"path": "') for line in lines[3:-2]] == [True] * 3
    assert places() == [f"a/é.txt: {FOUR}", f"a/é.txt: {FOUR}", f"b.md: {FOUR}"]
    program("baseline", "write", "b.md", "a")
    assert Path(FILE).read_text("utf-8") == text


def test_write_where_nothing_is_found(program: Run) -> None:
    write("b.md", MENDED)
    assert program("baseline", "write", "b.md").out == f"{FILE}: 0 findings in 1 file\n"
    assert Path(FILE).read_text("utf-8") == '{\n  "schema": "1.0",\n  "entries": []\n}\n'
    assert entries() == []


def test_write_leaves_out_what_is_allowed(program: Run) -> None:
    write("b.md", f"<!-- checker: allow CNT001: why -->\n{BERTHS}\n\n{NINE}\n")
    program("baseline", "write", "b.md")
    assert [entry["message"] for entry in entries()] == ["the text says 2 towns, the parenthesis lists 3"]


def test_write_is_whole_or_not_at_all(program: Run) -> None:
    write("a.md", b"\x00\xff")
    write("b.md", BERTHS)
    write(FILE, dumped([]))
    ended = program("baseline", "write", ".")
    assert ended.code == 2
    assert ended.err.startswith("checker: a.md: ")
    assert Path(FILE).read_text("utf-8") == dumped([])


def test_write_needs_paths(program: Run) -> None:
    ended = program("baseline", "write")
    assert ended.code == 2
    assert "baseline write needs PATHS" in ended.err


def test_known_findings_fail_nothing(program: Run) -> None:
    write("b.md", BERTHS)
    program("baseline", "write", "b.md")
    write("b.md", f"The port is old.\n\n{BERTHS}\n")
    assert program("check", "b.md", "--baseline", FILE) == (0, "1 known from before\n" + counts(1), "")
    known = json.loads(program("check", "b.md", "--baseline", FILE, "--format", "json").out)["known"]
    assert [one["range"]["start"]["line"] for one in known] == [3]


def test_new_findings_fail(program: Run) -> None:
    write("b.md", BERTHS)
    program("baseline", "write", "b.md")
    write("b.md", f"{NINE}\n\n{BERTHS}\n")
    ended = program("check", "b.md", "--baseline", FILE)
    assert ended.code == 1
    assert ended.out.startswith("b.md:1:1: error CNT001 the text says 2 towns, the parenthesis lists 3\n")
    assert ended.out.endswith("\n1 error\n1 known from before\n" + counts(2))


def test_one_more_of_the_same_is_new(program: Run) -> None:
    write("b.md", BERTHS)
    program("baseline", "write", "b.md")
    write("b.md", f"{BERTHS}\n\n{BERTHS}\n")
    ended = program("check", "b.md", "--baseline", FILE, "--ignore", "GRB")
    assert ended.code == 1
    assert ended.out.endswith("\n1 error\n1 known from before\n" + counts(2))


def test_the_first_of_two_equals_is_mended(program: Run) -> None:
    write("b.md", f"{BERTHS}\n\nThe port is old.\n\n{BERTHS}\n")
    program("baseline", "write", "b.md")
    write("b.md", f"{MENDED}\n\nThe port is old.\n\n{BERTHS}\n")
    ended = program("check", "b.md", "--baseline", FILE)
    assert ended.code == 0
    assert "1 warning\n1 known from before\n" in ended.out
    assert program("baseline", "prune").out == f"{FILE}: 1 finding taken out, 1 left\n"
    assert program("check", "b.md", "--baseline", FILE).out == "1 known from before\n" + counts(2, 1)


def test_the_first_of_two_equals_is_allowed(program: Run) -> None:
    """What is allowed does not shift what is known: the equals are numbered among those that count."""
    allow = "<!-- checker: allow CNT001: why -->\n"
    write("b.md", f"{allow}{BERTHS}\n\nThe port is old.\n\n{BERTHS}\n")
    program("baseline", "write", "b.md")
    write("b.md", f"The port is old.\n\n{BERTHS}\n")
    assert program("check", "b.md", "--baseline", FILE).out == "1 known from before\n" + counts(1)


def test_what_is_fixed_is_a_warning(program: Run) -> None:
    write("b.md", f"{BERTHS}\n\n{NINE}\n")
    program("baseline", "write", "b.md")
    write("b.md", f"{MENDED}\n\n{NINE}\n")
    ended = program("check", "b.md", "--baseline", FILE)
    assert ended.code == 0
    fixed = "BAS001 CNT001 is gone from b.md: the text says 2 ports, the parenthesis lists 3"
    line, column = position(FILE, entries()[0]["fingerprint"])
    assert ended.out.startswith(f"{FILE}:{line}:{column}: warning {fixed}\n")
    assert ended.out.endswith("\n1 warning\n1 known from before\n" + counts(2, 1))
    assert program("check", "b.md", "--baseline", FILE, "--fail-on", "warning").code == 1
    assert program("check", "b.md", "--baseline", FILE, "--ignore", "BAS", "--fail-on", "warning").code == 0


def position(name: str, text: str) -> tuple[int, int]:
    """Line and column of `text`, quotes and all, in a file."""
    for number, line in enumerate(Path(name).read_text("utf-8").splitlines(), 1):
        if f'"{text}"' in line:
            return number, line.index(f'"{text}"') + 1
    raise AssertionError(text)


def test_what_did_not_run_is_not_fixed(program: Run) -> None:
    write("b.md", BERTHS)
    write("c.md", BERTHS)
    program("baseline", "write", ".")
    write("b.md", MENDED)
    write("c.md", MENDED)
    assert program("check", "b.md", "--baseline", FILE, "--select", "LST,BAS").out == counts(1, 1)
    assert program("check", "b.md", "--baseline", FILE).out.count("BAS001") == 1


def test_renamed_file(program: Run) -> None:
    write("b.md", BERTHS)
    program("baseline", "write", "b.md")
    Path("b.md").rename("c.md")
    assert program("check", "c.md", "--baseline", FILE) == (0, "1 known from before\n" + counts(1), "")
    assert program("baseline", "prune", "c.md").out == f"{FILE}: 0 findings taken out, 1 left\n"
    assert places() == [f"c.md: {FOUR}"]


def test_copied_file_has_new_findings(program: Run) -> None:
    write("b.md", BERTHS)
    program("baseline", "write", "b.md")
    write("c.md", BERTHS)
    assert program("check", "c.md", "--baseline", FILE).code == 1
    Path("b.md").unlink()
    write("d.md", BERTHS)
    assert program("check", ".", "--baseline", FILE).out.endswith(
        "2 errors in 2 of 2 files\n2 counts in 2 files: 0 confirmed, 2 contradicted, 0 unsupported, 0 unread\n"
    )


def test_prune_leaves_what_was_not_checked_and_drops_what_is_gone(program: Run) -> None:
    for name in ("a.md", "b.md", "c.md"):
        write(name, f"{BERTHS} In {name[0]} it is so.\n")
    program("baseline", "write", ".")
    write("a.md", MENDED)
    write("b.md", MENDED)
    Path("c.md").unlink()
    assert program("baseline", "prune", "a.md").out == f"{FILE}: 2 findings taken out, 1 left\n"
    assert places() == [f"b.md: {FOUR}"]


def test_prune_writes_nothing_where_nothing_changes(program: Run) -> None:
    write("b.md", BERTHS)
    program("baseline", "write", "b.md")
    Path(FILE).chmod(0o444)
    before = Path(FILE).stat()
    assert program("baseline", "prune").out == f"{FILE}: 0 findings taken out, 1 left\n"
    assert Path(FILE).stat().st_ino == before.st_ino


def test_show(program: Run) -> None:
    for name in ("a.md", "b.md", "c.md", "d.md"):
        write(name, BERTHS)
    program("baseline", "write", ".")
    write("b.md", MENDED)
    Path("c.md").unlink()
    assert program("baseline", "show", "a.md", "b.md") == (
        0,
        f"holds         a.md: {FOUR}\n"
        f"fixed         b.md: {FOUR}\n"
        f"no such file  c.md: {FOUR}\n"
        f"not checked   d.md: {FOUR}\n"
        f"{FILE}: 4 findings\n",
        "",
    )
    shown = program("baseline", "show").out.splitlines()
    assert [line.partition("  ")[0] for line in shown[:4]] == ["holds", "fixed", "no such file", "holds"]


def test_paths_are_those_seen_from_the_baseline(program: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("drafts/b.md", BERTHS)
    program("baseline", "write", "drafts/b.md")
    assert places() == [f"drafts/b.md: {FOUR}"]
    monkeypatch.chdir("drafts")
    for path in ("b.md", "./b.md", str(Path("b.md").resolve())):
        assert program("check", path, "--baseline", f"../{FILE}").code == 0
    assert program("baseline", "show", "--baseline", f"../{FILE}").out.startswith("holds  drafts/b.md: ")


def test_order_of_documents_does_not_matter(program: Run) -> None:
    for name in ("a.md", "b.md"):
        write(name, BERTHS)
    program("baseline", "write", "a.md", "b.md", "--baseline", "one.json")
    program("baseline", "write", "b.md", "a.md", "--baseline", "two.json")
    assert Path("one.json").read_bytes() == Path("two.json").read_bytes()
