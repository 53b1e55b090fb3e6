"""Shells complete the command line: the script they are given, and the words they get when they ask."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from shell import Run

from checker.cli.completion import rules_beginning
from checker.rulebook import load_default

ROOT = Path(__file__).resolve().parent.parent


def asked(**variables: str) -> list[str]:
    """The lines that the program prints where a shell asks it with `variables`."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)} | variables
    command = [sys.executable, "-m", "checker"]
    ended = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True)
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout.splitlines()


def bash(*words: str) -> list[str]:
    """What bash is told where the last of `words` is being typed."""
    return asked(
        _CHECKER_COMPLETE="complete_bash", COMP_WORDS=" ".join(words), COMP_CWORD=str(len(words) - 1)
    )


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_scripts(run: Run, shell: str) -> None:
    ended = run("completion", shell)
    assert (ended.code, ended.err) == (0, "")
    assert f"_CHECKER_COMPLETE=complete_{shell}" in ended.out
    assert "checker" in ended.out.splitlines()[-1]


def test_other_shells_are_refused(run: Run) -> None:
    assert run("completion", "tcsh").code == 2


def test_commands_and_options() -> None:
    assert bash("checker", "c") == ["check", "compare", "config", "completion", "corpus"]
    assert bash("checker", "check", "--stat") == ["--statistics"]
    assert bash("checker", "check", "--fail-on", "") == ["error", "warning", "never"]


def test_rules() -> None:
    assert bash("checker", "check", "--select", "CNT002,LST00")[:2] == ["CNT002,LST001", "CNT002,LST002"]
    assert bash("checker", "check", "--ignore", "numberi") == ["numbering-gap"]
    assert bash("checker", "explain", "repeated") == ["repeated-list-item"]


def test_other_shells_ask_in_their_own_way() -> None:
    zsh = asked(_CHECKER_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS="checker check --fail-on w")
    assert zsh == ["""_arguments '*: :(("warning"))'"""]
    fish = asked(
        _CHECKER_COMPLETE="complete_fish",
        _TYPER_COMPLETE_FISH_ACTION="get-args",
        _TYPER_COMPLETE_ARGS="checker check --fail-on w",
    )
    assert fish == ["warning"]


def test_codes_names_and_packs() -> None:
    assert rules_beginning("no-such") == []
    assert rules_beginning("lists") == ["lists"]
    every = rules_beginning("")
    assert every == sorted(every)
    assert {rule.code for rule in load_default()} < set(every)


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_bash_completes(tmp_path: Path) -> None:
    program = tmp_path / "checker"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker "$@"\n', "utf-8")
    program.chmod(0o700)
    script = (
        'eval "$(checker completion bash)"\n'
        "COMP_WORDS=(checker check --select CNT00) COMP_CWORD=3\n"
        "_checker_completion checker\n"
        'printf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    ended = subprocess.run(
        ["bash", "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    assert ended.stdout.splitlines() == [
        rule.code for rule in load_default() if rule.code.startswith("CNT00")
    ]
