"""The hook of the guide, called by git itself: only what a commit brings in keeps it from being made."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from shell import write

from gate.support import BERTHS, NINE

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs/running.md").read_text("utf-8")

pytestmark = [
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed"),
    pytest.mark.skipif(sys.platform == "win32", reason="there is no shell for sure"),
]


def of_pre_commit() -> str:
    """The hook that pre-commit would run with the guide's second config, on the files that it would name."""
    hook = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))[0]
    config = yaml.safe_load(re.findall(r"^```yaml\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)[1])
    arguments = [*shlex.split(hook["entry"]), *config["repos"][0]["hooks"][0]["args"]]
    return f"git diff --cached --name-only -z --diff-filter=d | xargs -0 {shlex.join(arguments)}"


def of_git() -> str:
    """The hook that the guide gives to those without pre-commit."""
    (line,) = re.findall(r"^git diff --cached .* --new-since .*$", GUIDE, re.MULTILINE)
    return str(line)


@pytest.fixture(params=[of_pre_commit, of_git])
def repository(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A repository in the current folder, with the hook in it."""
    monkeypatch.chdir(tmp_path)
    subprocess.run(["git", "init", "--quiet"], check=True)
    hook = Path(".git/hooks/pre-commit")
    program = f'checker() {{ "{sys.executable}" -m checker "$@"; }}'
    line = request.param().replace("xargs -0 checker", f'xargs -0 "{sys.executable}" -m checker')
    hook.write_text(f"#!/bin/sh\n{program}\n{line}\n", "utf-8")
    hook.chmod(0o755)


def committed(*options: str) -> tuple[int, list[str]]:
    """What git and the hook say to a commit of everything, and the findings among that."""
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
    }
    who = ["-c", "user.name=An Editor", "-c", "user.email=editor@example.org"]
    subprocess.run(["git", "add", "--all"], check=True, env=environment)
    ended = subprocess.run(
        ["git", *who, "commit", "--quiet", "--message=drafts", *options],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return ended.returncode, [line for line in ended.stdout.splitlines() if " error " in line]


@pytest.mark.usefixtures("repository")
def test_only_what_a_commit_brings_in_keeps_it_from_being_made() -> None:
    write("checker.toml", "exclude = ['old']\n")
    write("b.md", BERTHS)
    assert committed("--no-verify") == (0, [])
    write("b.md", f"The port is old.\n\n{BERTHS}\n")
    write("old/c.md", NINE)
    assert committed() == (0, [])
    write("b.md", f"{NINE}\n\n{BERTHS}\n")
    new = "b.md:1:1: error CNT001 the text says 2 towns, the parenthesis lists 3"
    assert committed() == (1, [new])
