"""Plain command lines: what is understood without the library of arguments is what that would make of it."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from shell import Run
from typer.main import get_command

from checker.cli.commands import app
from checker.cli.plain import understood


def switches(command: str) -> set[str]:
    """The options of `command` that take no value and have no opposite, as the library knows them."""
    parser = getattr(get_command(app()), "commands")[command]  # noqa: B009
    return {
        option
        for param in parser.params
        if getattr(param, "is_flag", False) and not param.secondary_opts
        for option in param.opts
    }


def asked(*words: str) -> dict[str, Any]:
    """What a plain command line asks for, beside what is usual."""
    plain = understood(words)
    assert isinstance(plain, partial)
    said = dict(plain.keywords)
    for value in plain.keywords.values():
        said |= {name: getattr(value, name) for name in getattr(type(value), "__match_args__", ())}
    return {name: value for name, value in said.items() if value is True or name == "paths"}


def test_paths_and_switches() -> None:
    assert asked("check", "a.md", "--no-cache", "b b.md") == {"paths": ["a.md", "b b.md"], "no_cache": True}
    assert asked("ledger", "a.md") == {"paths": ["a.md"]}


@pytest.mark.parametrize("command", ["check", "ledger"])
def test_every_switch_is_understood_as_the_library_does(command: str) -> None:
    wanted = switches(command) - {"--help"}
    assert "--no-cache" in wanted
    assert {option for option in wanted if understood([command, option, "a.md"])} == wanted
    assert [asked(command, option)[option[2:].replace("-", "_")] for option in wanted] == [True] * len(wanted)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "rules",
        "--version",
        "check --help a.md",
        "check -- a.md",
        "check -",
        "check --no_cache a.md",
        "check --format json a.md",
        "check --format=json a.md",
        "ledger --quiet a.md",
    ],
)
def test_all_else_is_left_to_the_library(line: str) -> None:
    assert understood(line.split()) is None


def test_what_is_wrong_is_told_with_how_it_should_be(run: Run) -> None:
    ended = run("check", "--in-place", "a.md")
    assert ended.code == 2
    assert ended.err.startswith("Usage: checker check [OPTIONS] [PATHS]...")
    assert "--in-place needs --fix" in ended.err
