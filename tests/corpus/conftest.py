"""The program as it is, in this process."""

from __future__ import annotations

import pytest
from shell import Run, runner


@pytest.fixture
def checker(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    return runner(monkeypatch, capsysbinary)
