"""A config names the baseline once for all, and asks for reasons."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from shell import Run, write

from gate.support import BERTHS, NINE

ALLOWED = f"<!-- checker: allow CNT001 -->\n{BERTHS}\n"


def test_the_baseline_of_a_config_is_written_read_and_pruned(
    program: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("checker.toml", "baseline = 'house/known.json'")
    write("drafts/b.md", BERTHS)
    Path("house").mkdir()
    assert program("baseline", "write", ".").out == "house/known.json: 1 finding in 1 file\n"
    monkeypatch.chdir("drafts")
    assert program("check", "b.md").out.startswith("1 known from before\n")
    assert program("check", "b.md", "--no-config").code == 1
    write("b.md", NINE)
    assert program("check", "b.md").code == 1
    assert program("baseline", "prune").out == "../house/known.json: 1 finding taken out, 0 left\n"


def test_a_config_asks_for_reasons_as_gravely_as_it_likes(program: Run) -> None:
    write("a.md", ALLOWED)
    write("annexes/a.md", ALLOWED)
    write(
        "checker.toml",
        "require-reasons = true\nseverity = { ALW002 = 'error' }\n"
        "[[overrides]]\npaths = ['annexes/*']\nrequire-reasons = false\nseverity = { ALW002 = 'off' }\n",
    )
    content = json.loads(program("check", ".", "--format", "json").out)
    found = [(one["path"], one["code"], one["severity"]) for one in content["findings"]]
    assert found == [("a.md", "ALW002", "error")]


def test_reasons_are_asked_for_by_a_config_or_the_command_line(program: Run) -> None:
    write("a.md", ALLOWED)
    write("checker.toml", "require-reasons = true")
    assert "ALW002" in program("check", "a.md").out
    assert "ALW002" not in program("check", "a.md", "--no-config").out
    write("checker.toml", "require-reasons = false")
    assert "ALW002" in program("check", "a.md", "--require-reasons").out


def test_several_formats_and_files(program: Run) -> None:
    write("a.md", BERTHS)
    write("checker.toml", "format = ['concise', 'sarif']\noutput = ['-', 'out.sarif']")
    assert program("check", "a.md").out.startswith("a.md:1:")
    assert json.loads(Path("out.sarif").read_text("utf-8"))["version"] == "2.1.0"
    write("checker.toml", "output = 'out.html'")
    assert program("check", "a.md").out == ""
    assert Path("out.html").read_text("utf-8").lstrip().startswith("<!doctype html>")
    assert program("check", "a.md", "--output", "-").out.startswith("a.md:1:")
    write("checker.toml", "format = ['text', 'json']")
    assert program("check", "a.md").err.startswith("checker: two formats go to standard output")
