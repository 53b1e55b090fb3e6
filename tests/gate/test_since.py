"""Only what is new since a revision counts: repositories made for the test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from shell import Run, write

from checker.checks import KINDS, Options
from checker.frozen import replace
from checker.model import Mismatch
from checker.verdicts import Ledger
from gate.repositories import WITH_GIT, commit, git
from gate.support import BERTHS, NINE

pytestmark = WITH_GIT

KNOWN = "1 known from before\n1 count: 0 confirmed, 1 contradicted, 0 unsupported, 0 unread\n"
TWO = "2 counts: 0 confirmed, 2 contradicted, 0 unsupported, 0 unread\n"


def test_old_findings_are_known(program: Run) -> None:
    write("b.md", BERTHS)
    commit()
    write("b.md", f"The port is old.\n\n{BERTHS}\n")
    assert program("check", "b.md", "--new-since", "HEAD") == (0, KNOWN, "")


@pytest.mark.parametrize("baseline", [(), ("--baseline", "known.json")])
def test_a_rule_that_failed_then_is_told_of(
    program: Run, monkeypatch: pytest.MonkeyPatch, baseline: tuple[str, ...]
) -> None:
    monkeypatch.delenv("CHECKER_DEBUG", raising=False)
    check = KINDS["count-equals-list"].check
    assert check is not None

    def broken(ledger: Ledger, options: Options) -> Iterator[Mismatch]:
        if "old" in ledger.facts.document.text:
            raise ValueError("crashed")
        yield from check(ledger, options)

    write("b.md", "The port is old.")
    program("baseline", "write", "b.md", "--baseline", "known.json")
    write("b.md", f"The port is old.\n\n{BERTHS}\n")
    commit()
    write("b.md", f"{BERTHS}\n")
    monkeypatch.setitem(KINDS, "count-equals-list", replace(KINDS["count-equals-list"], check=broken))
    ended = program("check", "b.md", "--new-since", "HEAD", *baseline)
    told = "rule CNT001 (count-differs-from-list) failed: ValueError: crashed (at HEAD)"
    assert (ended.code, ended.err) == (2, f"checker: b.md: {told}\n")


def test_new_findings_fail(program: Run) -> None:
    write("b.md", BERTHS)
    commit()
    git("tag", "v1")
    write("b.md", f"{NINE}\n\n{BERTHS}\n")
    commit()
    ended = program("check", "b.md", "--new-since", "v1")
    assert ended.code == 1
    assert ended.out.startswith("b.md:1:1: error CNT001 the text says 2 towns, the parenthesis lists 3\n")
    assert ended.out.endswith(f"\n1 error\n1 known from before\n{TWO}")
    assert program("check", "b.md", "--new-since", "main").out.startswith("2 known from before\n")


def test_one_more_of_the_same_is_new(program: Run) -> None:
    write("b.md", BERTHS)
    commit()
    write("b.md", f"{BERTHS}\n\nThe port is old.\n\n{BERTHS}\n")
    assert program("check", "b.md", "--new-since", "main").out.endswith(
        f"1 error\n1 known from before\n{TWO}"
    )


def test_file_that_was_not_there(program: Run) -> None:
    write("a.md", NINE)
    commit()
    write("b.md", BERTHS)
    assert program("check", "b.md", "--new-since", "main").code == 1
    assert program("check", ".", "--new-since", "main").code == 1


def test_file_that_could_not_be_read_then(program: Run) -> None:
    write("b.md", b"\x00\xff")
    commit()
    write("b.md", BERTHS)
    assert program("check", "b.md", "--new-since", "main").code == 1


def test_folder_in_the_place_of_the_file(program: Run) -> None:
    write("b.md/a.md", NINE)
    commit()
    shutil.rmtree("b.md")
    write("b.md", BERTHS)
    assert program("check", "b.md", "--new-since", "main").code == 1


def test_renamed_file(program: Run) -> None:
    write("drafts/b.md", f"{BERTHS}\n\nThe port is old, and nobody knows who built it.\n")
    commit()
    git("mv", "drafts/b.md", "port.md")
    assert program("check", "port.md", "--new-since", "main") == (0, KNOWN, "")


@pytest.mark.parametrize("name", ["b é.md", "-b.md", "b:c.md"])
def test_names_that_need_care(program: Run, name: str) -> None:
    write(f"drafts/{name}", BERTHS)
    commit()
    assert program("check", f"drafts/{name}", "--new-since", "main") == (0, KNOWN, "")


def test_from_below_and_from_outside(program: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    write("drafts/new/b.md", BERTHS)
    commit()
    monkeypatch.chdir("drafts")
    assert program("check", "new", "--new-since", "main") == (0, KNOWN, "")
    assert program("check", "../drafts/new/b.md", "--new-since", "main") == (0, KNOWN, "")
    monkeypatch.chdir("/")
    assert program("check", str(tmp_path / "drafts"), "--new-since", "main") == (0, KNOWN, "")


def test_linked_file(program: Run) -> None:
    write("drafts/b.md", BERTHS)
    commit()
    Path("link.md").symlink_to("drafts/b.md")
    assert program("check", "link.md", "--new-since", "main") == (0, KNOWN, "")


def test_two_repositories(program: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one", "two"):
        write(f"{name}/b.md", BERTHS)
        with monkeypatch.context() as there:
            there.chdir(name)
            commit()
    assert program("check", "one", "two", "--new-since", "main").out.startswith("2 known from before\n")


def test_hooks_environment_is_not_believed(program: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("b.md", BERTHS)
    commit()
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")
    assert program("check", "b.md", "--new-since", "main") == (0, KNOWN, "")


# --- allowances then and now ----------------------------------------------------------------


def test_what_was_allowed_then_is_new_now(program: Run) -> None:
    write("b.md", f"<!-- checker: allow CNT001: why -->\n{BERTHS}\n")
    commit()
    assert program("check", "b.md", "--new-since", "main").out.startswith("1 allowed\n")
    write("b.md", BERTHS)
    assert program("check", "b.md", "--new-since", "main").code == 1


def test_the_file_beside_is_that_of_then(program: Run) -> None:
    write("b.txt", BERTHS)
    write("b.txt.checker.toml", '[[allow]]\nrule = "CNT001"\n')
    commit()
    Path("b.txt.checker.toml").unlink()
    assert program("check", "b.txt", "--new-since", "main").code == 1
    commit()
    assert program("check", "b.txt", "--new-since", "main") == (0, KNOWN, "")


def test_with_a_baseline(program: Run) -> None:
    write("b.md", BERTHS)
    commit()
    write("b.md", f"{BERTHS}\n\n{NINE}\n")
    program("baseline", "write", "b.md")
    write("b.md", f"{BERTHS}\n\nThe port is old.\n\n{BERTHS}\n\n{NINE}\n")
    arguments = ("check", "b.md", "--new-since", "main", "--baseline", "checker-baseline.json")
    assert "\n1 error\n" in program(*arguments[:2], *arguments[4:]).out
    ended = program(*arguments)
    assert ended.code == 0
    assert ended.out.startswith("3 known from before\n")


def test_standard_input_with_a_name(program: Run) -> None:
    write("b.md", BERTHS)
    commit()
    known = program("check", "-", "--stdin-filename", "b.md", "--new-since", "main", stdin=BERTHS.encode())
    assert known == (0, KNOWN, "")
