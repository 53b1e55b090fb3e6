"""What goes to standard output and error, and that no draft is written over."""

from __future__ import annotations

import re
import sys
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest

from checker import progress
from checker.errors import CheckerError
from checker.output import complain, emit, guard, identities
from checker.progress import Progress
from checker.writing import NO_FILE, OutputError, Place


def test_stdout_is_utf8_with_plain_line_ends(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    emit("é…\n")
    assert capsysbinary.readouterr().out == "é…\n".encode()


def test_half_characters_are_escaped(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    emit('"a\udcff"\n')
    assert capsysbinary.readouterr().out == b'"a\\udcff"\n'


def test_terminal_gets_its_own_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    written = BytesIO()
    terminal = TextIOWrapper(written, encoding="latin-1")
    monkeypatch.setattr(terminal, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stdout", terminal)
    emit("é…\n")
    assert written.getvalue() == b"\xe9\\u2026\n"


def test_file_is_written(tmp_path: Path) -> None:
    emit("é\n", Place(str(tmp_path / "out.json")))
    assert (tmp_path / "out.json").read_bytes() == "é\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]


@pytest.mark.parametrize(
    ("target", "why"), [("gone/out.json", "no such file or directory"), (".", "is a directory")]
)
def test_target_that_cannot_be(tmp_path: Path, target: str, why: str) -> None:
    path = f"{tmp_path}/{target}"
    with pytest.raises(CheckerError) as caught:
        emit("new", Place(path))
    assert str(caught.value) == f"{path}: {why}"


def test_input_is_not_overwritten(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.touch()
    (tmp_path / "link.md").symlink_to(draft)
    inputs = identities([str(draft), "gone.md", "\0"])
    guard(NO_FILE, inputs)
    guard(Place(str(tmp_path / "out.md")), inputs)
    for name in ("./draft.md", "link.md"):
        with pytest.raises(OutputError) as caught:
            guard(Place(f"{tmp_path}/{name}"), inputs)
        expected = f"{tmp_path}/{name}: is one of the files to check and is not overwritten"
        assert str(caught.value) == expected


def test_no_stdout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OutputError) as caught:
        emit("x")
    assert str(caught.value) == "standard output: is closed"


def test_no_stderr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    complain("nobody hears")


# --- progress -------------------------------------------------------------------------------


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def drawn(stream: StringIO, monkeypatch: pytest.MonkeyPatch, delay: float) -> str:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "DELAY", delay)
    monkeypatch.setattr(progress, "TICK", 0.001)
    bar = Progress(stream)
    with bar.towards(4):
        bar.step()
        for _ in range(2000):
            if "1 of 4, " in stream.getvalue() or delay:
                break
            progress_pause()
    return stream.getvalue()


def progress_pause() -> None:
    from time import sleep

    sleep(0.001)


def test_bar_is_drawn_and_erased_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    text = drawn(Terminal(), monkeypatch, 0)
    assert re.search(r"\r\x1b\[K\[######------------------\] 1 of 4, 1 s left", text)
    assert text.endswith("\r\x1b[K")


def test_short_run_draws_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert drawn(Terminal(), monkeypatch, 60) == ""


def test_nothing_is_drawn_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    assert drawn(StringIO(), monkeypatch, 60) == ""
    bar = Progress()
    with bar.towards(1), bar.aside():
        bar.step()


def test_bar_keeps_out_of_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written while it is aside stands on a line of its own, and nothing is drawn meanwhile."""
    stream = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "DELAY", 0)
    monkeypatch.setattr(progress, "TICK", 0.001)
    bar = Progress(stream)
    with bar.towards(4):
        for _ in range(2000):
            if "0 of 4" in stream.getvalue():
                break
            progress_pause()
        with bar.aside():
            stream.write("a finding\n")
            for _ in range(20):
                progress_pause()
            assert stream.getvalue().endswith("0 of 4\r\x1b[Ka finding\n")
    assert stream.getvalue().endswith(("\r\x1b[K", "\x1b[Ka finding\n"))


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0.2, "1 s"), (89, "89 s"), (90, "2 min"), (15 * 60, "15 min"), (5399, "90 min"), (3 * 3600, "3 h")],
)
def test_the_time_left_as_one_says_it(seconds: float, told: str) -> None:
    assert progress.duration(seconds) == told


def test_a_long_complaint_loses_its_middle(capsys: pytest.CaptureFixture[str]) -> None:
    complain("a.md: " + "x" * 100_000 + ": no such file")
    told = capsys.readouterr().err
    assert told.startswith("checker: a.md: xxx")
    assert " … " in told
    assert told.endswith("xxx: no such file\n")
    assert len(told) < 2100
