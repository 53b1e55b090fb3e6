"""Whatever cannot be checked is one line on standard error, and the rest is still checked."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from shell import CLEAN, FINDING, Run, write

from checker import readers, rulebook
from checker.readers import known

# --- bad input ------------------------------------------------------------------------------


def test_every_bad_path_is_one_line_and_the_others_are_checked(run: Run) -> None:
    write("a.txt")
    write("c.png")
    write("folder/c.png")
    os.mkfifo("pipe.txt")
    ended = run("check", "gone.txt", "c.png", "folder", "pipe.txt", "a.txt")
    assert ended.code == 2
    assert ended.out == FINDING
    assert ended.err == (
        f'checker: c.png: unknown suffix ".png"; known: {known()}; '
        'save it as one of these, or pipe its text to "checker check -"\n'
        f"checker: folder: no file in this folder has a known suffix ({known()}); "
        "--include takes others as plain text\n"
        "checker: gone.txt: no such file or folder\n"
        "checker: pipe.txt: not a regular file\n"
    )


@pytest.mark.parametrize(
    "content", [b"\x00\x01\x02\xff", b"\xff\xd8\xff\xe0", "Caf\xe9 – nine".encode() + b"\xe2"]
)
def test_unreadable_content_is_one_line(run: Run, content: bytes) -> None:
    write("bad.txt", content)
    write("clean.txt", "No counts.\n")
    ended = run("check", "bad.txt", "clean.txt")
    assert (ended.code, ended.out) == (2, CLEAN)
    assert ended.err.startswith("checker: bad.txt: ")
    assert ended.err.count("\n") == 1


def test_file_without_permission(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt")
    opened = os.open

    def refuse(path: str, *arguments: int, **more: int) -> int:
        if path == "a.txt":
            raise PermissionError(13, "Permission denied", path)
        return opened(path, *arguments, **more)

    monkeypatch.setattr(os, "open", refuse)
    ended = run("check", "a.txt")
    assert ended == (2, "0 counts: no file was checked\n", "checker: a.txt: permission denied\n")


def test_large_file_is_refused_before_it_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "MAX_BYTES", 2**20)
    with Path("big.txt").open("wb") as file:
        file.truncate(2**20 + 1)
    ended = run("check", "big.txt")
    assert ended.code == 2
    assert ended.err == "checker: big.txt: is larger than 1 MB\n"


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \n\t\r\n\r", "\ufeff".encode("utf-16-le")])
@pytest.mark.parametrize("name", ["clean.txt", "clean.md"])
def test_an_empty_file_is_clean(run: Run, content: bytes, name: str) -> None:
    write(name, content)
    nothing = f"0 counts: nothing to check in {name}\n"
    assert run("check", name) == run("ledger", name) == (0, nothing, "")
    assert run("check", "-", "--stdin-filename", name, stdin=content) == (0, nothing, "")


def test_internal_error_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHECKER_DEBUG", raising=False)
    write("b.txt", "boom\n")
    ended = run("check", "b.txt")
    assert ended.code == 2
    assert re.fullmatch(
        r"checker: b\.txt: internal error in run\.py:\d+: RecursionError: too deep\n", ended.err
    )
    monkeypatch.setenv("CHECKER_DEBUG", "1")
    assert "Traceback" in run("check", "b.txt").err


def test_a_traceback_is_escaped_as_all_that_is_printed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise LookupError("\x1b[31m\x9b\u202e\n::stop-commands::x")

    monkeypatch.setenv("CHECKER_DEBUG", "1")
    monkeypatch.setattr(rulebook, "load_default", broken)
    told = run("rules").err
    assert "\nLookupError: \\u001b[31m\\u009b\\u202e\n\\u003a:stop-commands::x\n" in told


def test_internal_error_outside_a_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHECKER_DEBUG", raising=False)

    def broken() -> None:
        raise LookupError("lost")

    monkeypatch.setattr(rulebook, "load_default", broken)
    assert run("rules").err.endswith(": LookupError: lost\n")
    assert run("rules").code == 2


def test_path_with_a_line_break_is_told_on_one_line(run: Run) -> None:
    assert run("check", "a\nb\x1b.txt").err == "checker: a\\nb\\x1b.txt: no such file or folder\n"


@pytest.mark.parametrize("command", ["check", "ledger"])
def test_an_empty_path_is_not_the_root_of_all_files(run: Run, command: str) -> None:
    ended = run(command, "")
    assert (ended.code, ended.err) == (2, 'checker: "": an empty path names no file\n')


def test_interrupt_exits_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(rulebook, "load_default", interrupted)
    assert run("rules") == (130, "", "")
