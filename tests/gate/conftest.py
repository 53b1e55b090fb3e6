"""The program as it ships, in an empty folder, and git without settings."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from shell import Run, runner


@pytest.fixture
def program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> Run:
    """Runs the program with its own rules in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return runner(monkeypatch, capsysbinary)


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Git as it is without anybody's settings."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(home.parent))
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "An Editor")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "editor@example.org")
