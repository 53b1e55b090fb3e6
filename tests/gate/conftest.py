"""The program as it ships, in an empty folder."""

from __future__ import annotations

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
