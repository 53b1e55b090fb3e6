"""Which files are checked: what git ignores, what is excluded, what a list names; and how many warnings pass."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from made import RULE
from shell import FINDING, Run, write

from checker import check, ledger, rulebook
from checker.cli import named as module
from checker.model import Severity


def shown(run: Run, *arguments: str, stdin: bytes = b"") -> list[str]:
    ended = run("check", *arguments, "--show-files", stdin=stdin)
    assert (ended.code, ended.err) == (0, "")
    return ended.out.splitlines()


@pytest.fixture
def tree(run: Run) -> Run:
    """The program in a work tree where git ignores one file, and a config excludes another."""
    for name in ("a.txt", "built.txt", "old/b.txt", "c.md"):
        write(name)
    Path(".git").mkdir()
    write(".gitignore", "built.*\n")
    write("checker.toml", 'exclude = ["old"]\n')
    return run


# --- what is left out -----------------------------------------------------------------------


def test_git_is_asked_unless_told_otherwise(tree: Run) -> None:
    assert shown(tree, ".") == ["a.txt", "c.md"]
    assert shown(tree, ".", "--no-respect-gitignore") == ["a.txt", "built.txt", "c.md"]
    write("checker.toml", "respect-gitignore = false\n")
    assert shown(tree, ".") == ["a.txt", "built.txt", "c.md", "old/b.txt"]
    assert shown(tree, ".", "--respect-gitignore") == ["a.txt", "c.md", "old/b.txt"]


def test_names_are_checked_unless_exclusion_is_forced(tree: Run) -> None:
    given = ("a.txt", "built.txt", "old/b.txt")
    assert shown(tree, *given) == [*given]
    assert shown(tree, *given, "--force-exclude") == ["a.txt"]
    assert shown(tree, *given, "--force-exclude", "--exclude", "a.*") == ["old/b.txt"]
    assert shown(tree, *given, "--force-exclude", "--no-respect-gitignore") == ["a.txt", "built.txt"]
    assert shown(tree, "-", "--stdin-filename", "old/new.txt", "--force-exclude") == []
    write("checker.toml", 'exclude = ["old"]\nforce-exclude = true\n')
    assert shown(tree, *given) == ["a.txt"]
    assert shown(tree, *given, "--no-force-exclude") == [*given]


def test_a_hook_that_names_nothing_else_is_clean(tree: Run) -> None:
    assert tree("check", "built.txt", "--force-exclude") == (0, "0 counts: no file was checked\n", "")


@pytest.mark.parametrize("command", [("ledger", "."), ("baseline", "write", ".")])
def test_every_command_that_searches_folders_does_the_same(tree: Run, command: tuple[str, ...]) -> None:
    assert "2 f" in tree(*command).out
    assert "3 f" in tree(*command, "--no-respect-gitignore").out
    assert "1 count:" in tree("ledger", "a.txt", "built.txt", "--force-exclude").out


@pytest.mark.usefixtures("tree")
def test_the_same_from_python() -> None:
    for command in (check, ledger):
        assert [one.path for one in command(".").documents] == ["a.txt", "c.md", "old/b.txt"]
        assert len(command(".", respect_gitignore=False).documents) == 4


def test_a_gitignore_that_cannot_be_read_is_told(tree: Run) -> None:
    os.mkfifo("old/.gitignore")
    ended = tree("check", ".", "--no-config", "--quiet")
    assert (ended.code, ended.err) == (2, "checker: old/.gitignore: not a regular file\n")
    assert "old/b.txt:1:1: " in ended.out


# --- which files there are ------------------------------------------------------------------


def test_show_files_checks_none_and_tells_what_could_not_be(tree: Run) -> None:
    write("two\nlines.txt", "Nine crash")
    ended = tree("check", "two\nlines.txt", "gone.txt", "-", "--show-files")
    assert ended == (2, "-\ntwo\\nlines.txt\n", "checker: gone.txt: no such file or folder\n")


def test_a_list_of_files(tree: Run) -> None:
    write("list", "c.md\r\n\r\n./built.txt\n")
    assert shown(tree, "--files-from", "list") == ["./built.txt", "c.md"]
    assert shown(tree, "a.txt", "--files-from", "list") == ["./built.txt", "a.txt", "c.md"]
    assert shown(tree, "--files-from", "list", "--force-exclude") == ["c.md"]
    assert shown(tree, "--files-from", "-", stdin=b"\xef\xbb\xbfa.txt\nold\n") == ["a.txt", "old/b.txt"]


def test_names_before_nuls(tree: Run) -> None:
    write("two\nlines.txt")
    assert shown(tree, "--files-from", "-", stdin=b"a.txt\0two\nlines.txt\0") == ["a.txt", "two\\nlines.txt"]


def test_an_empty_list_has_nothing_to_check(tree: Run) -> None:
    assert tree("check", "--files-from", "-") == (0, "0 counts: no file was checked\n", "")


def test_findings_of_a_list(run: Run) -> None:
    write("a.txt")
    assert run("check", "--files-from", "-", stdin=b"a.txt\n") == (1, FINDING, "")
    assert run("ledger", "--files-from", "-", stdin=b"a.txt\n").code == 0
    ended = run("check", "--files-from", "-", stdin=b"gone.txt\n")
    assert (ended.code, ended.err) == (2, "checker: gone.txt: no such file or folder\n")


@pytest.mark.parametrize(
    ("file", "stdin", "why"),
    [
        ("gone", b"", "--files-from gone: no such file or directory"),
        (".", b"", "--files-from .: is a directory"),
        ("a\0b", b"", "--files-from a\\x00b: not a path"),
        ("-", b"a.txt\n-\n", "--files-from -: a list on standard input cannot name standard input"),
        ("-", b"x" * 30, "--files-from -: is larger than 0 MB"),
    ],
)
def test_lists_that_cannot_be_read(
    run: Run, monkeypatch: pytest.MonkeyPatch, file: str, stdin: bytes, why: str
) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 20)
    assert run("check", "--files-from", file, stdin=stdin) == (2, "", f"checker: {why}\n")


def test_standard_input_is_read_once(run: Run) -> None:
    ended = run("check", "-", "--files-from", "-")
    assert (ended.code, ended.out) == (2, "")
    assert "--files-from - and - cannot both read standard input" in ended.err
    assert "PATHS or --files-from must say what to check" in run("check").err
    assert run("ledger").code == 2


# --- warnings -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        (("--max-warnings", "2"), 0, ""),
        (("--max-warnings", "1"), 1, "checker: 2 warnings, more than the 1 of --max-warnings\n"),
        (
            ("--max-warnings", "0", "--fail-on", "never"),
            1,
            "checker: 2 warnings, more than the 0 of --max-warnings\n",
        ),
        (("--max-warnings", "1", "--quiet"), 1, ""),
        (("--max-warnings", "1", "--exit-zero"), 0, ""),
        (("--max-warnings", "5", "--fail-on", "warning"), 1, ""),
    ],
)
def test_max_warnings(
    run: Run, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], code: int, told: str
) -> None:
    monkeypatch.setattr(rulebook, "load_default", lambda: (replace(RULE, severity=Severity.WARNING),))
    write("a.txt", "Nine towns.\nNine ports.\n")
    ended = run("check", "a.txt", *options)
    assert (ended.code, ended.err) == (code, told)
    assert ended.out.startswith("a.txt:1:1: warning TST001 ")


def test_errors_are_no_warnings(run: Run) -> None:
    write("a.txt")
    assert run("check", "a.txt", "--max-warnings", "0", "--fail-on", "never").code == 0
    assert run("check", "a.txt", "--max-warnings", "-1").code == 2
    assert json.loads(run("check", "a.txt", "--format", "json").out)["findings"]
