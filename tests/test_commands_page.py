"""docs/commands.md against the commands: every command has a row, and every option, for the commands that have it."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

from typer.main import get_command

from checker.cli import app

PAGE = Path(__file__).resolve().parents[1] / "docs" / "commands.md"
NO_ROW = {"--help", "-o"}
"""Every command has the one; the other is told beside --output."""


def rows() -> list[list[str]]:
    """The cells of every row of a table."""
    lines = (line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| `"))
    return [re.split(r"(?<!\\)\|", line)[1:-1] for line in lines]


def offered() -> dict[str, set[str]]:
    """The commands that have an option, by the option."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, command in get_command(app).commands.items():  # type: ignore[attr-defined]
        for option in command.params:
            for said in (*option.opts, *option.secondary_opts):
                if said.startswith("-") and said not in NO_ROW:
                    found[said].add(name)
    return found


def test_every_option_is_told_of_the_commands_that_have_it() -> None:
    told: dict[str, set[str]] = defaultdict(set)
    for option, commands, _ in (row for row in rows() if len(row) == 3):
        names = set(re.findall(r"`([a-z]+)`", commands))
        for said in re.findall(r"--[a-z-]+", option):
            assert told[said].isdisjoint(names), f"{said} is told twice"
            told[said] |= names
    assert told == offered()


def test_every_command_is_told() -> None:
    first = [row[0] for row in rows() if len(row) == 2]
    told = {found[1] for cell in first if (found := re.match(r" `checker ([a-z]+)", cell))}
    assert told == set(get_command(app).commands)  # type: ignore[attr-defined]
