"""check --fix, --in-place and --diff: what is written, what is shown, what is left alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from checker.__main__ import main

BROKEN = "# Pilots\r\n\r\nThe pilots agreed to the the new rules of the sound.\r\n"
MENDED = BROKEN.replace("the the", "the")
OPTIONS = ["--select", "GRB004", "--fail-on", "never"]


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "draft.md"
    path.write_bytes(BROKEN.encode())
    return path


def check(*arguments: str) -> int:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["checker", "check", *arguments, *OPTIONS])
        with pytest.raises(SystemExit) as ended:
            main()
    assert isinstance(ended.value.code, int)
    return ended.value.code


def test_check_alone_writes_nothing(draft: Path) -> None:
    assert check("draft.md") == 0
    assert [path.name for path in draft.parent.iterdir()] == ["draft.md"]
    assert draft.read_bytes() == BROKEN.encode()


def test_fix_writes_a_copy(draft: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert check("draft.md", "--fix") == 0
    assert draft.read_bytes() == BROKEN.encode()
    assert draft.with_name("draft.fixed.md").read_bytes() == MENDED.encode()
    assert capfd.readouterr().err == "checker: draft.fixed.md: 1 place mended\n"


def test_in_place_writes_the_file(draft: Path) -> None:
    assert check("draft.md", "--fix", "--in-place") == 0
    assert draft.read_bytes() == MENDED.encode()
    assert [path.name for path in draft.parent.iterdir()] == ["draft.md"]


def test_diff_shows_and_writes_nothing(draft: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert check("draft.md", "--diff") == 0
    shown = capfd.readouterr().out
    assert shown.splitlines()[:2] == ["--- draft.md", "+++ draft.md"]
    assert "-The pilots agreed to the the new rules of the sound." in shown
    assert "+The pilots agreed to the new rules of the sound." in shown
    assert draft.read_bytes() == BROKEN.encode()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_the_encoding_stays(draft: Path, encoding: str) -> None:
    draft.write_bytes(BROKEN.encode(encoding))
    assert check("draft.md", "--fix", "--in-place") == 0
    assert draft.read_bytes() == MENDED.encode(encoding)


def test_rules_that_are_not_selected_mend_nothing(draft: Path) -> None:
    assert check("draft.md", "--fix", "--ignore", "GRB004") == 0
    assert [path.name for path in draft.parent.iterdir()] == ["draft.md"]


def test_in_place_alone_is_a_wrong_argument(draft: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert check("draft.md", "--in-place") == 2
    assert "--in-place needs --fix" in capfd.readouterr().err
    assert draft.read_bytes() == BROKEN.encode()
