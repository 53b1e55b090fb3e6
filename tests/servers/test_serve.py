"""The commands that start a server, where they cannot."""

from __future__ import annotations

import importlib.util
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest
from shell import Run


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("lsp", "checker: the editor server needs more: pip install 'report-checker[lsp]'\n"),
        ("mcp", "checker: the agent's server needs more: pip install 'report-checker[mcp]'\n"),
    ],
)
def test_a_library_that_is_not_there(
    run: Run, monkeypatch: pytest.MonkeyPatch, command: str, told: str
) -> None:
    found = importlib.util.find_spec

    def less(name: str, package: str | None = None) -> ModuleSpec | None:
        return None if name in {"pygls", "mcp"} else found(name, package)

    monkeypatch.setattr("importlib.util.find_spec", less)
    assert run(command) == (2, "", told)


def test_a_folder_that_is_not_there(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("mcp", reason="needs the extra mcp")
    nowhere = tmp_path / "nowhere"
    assert run("mcp", "--root", str(nowhere)) == (2, "", f"checker: {nowhere}: no such folder\n")
