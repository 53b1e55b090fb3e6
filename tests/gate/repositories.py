"""Repositories, made for the tests."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

WITH_GIT = [
    pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed"),
    pytest.mark.usefixtures("alone"),
]
"""The marks of tests that need git, as it is without anybody's settings."""


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True, capture_output=True)


def commit() -> None:
    if not Path(".git").exists():
        git("init", "--quiet", "--initial-branch=main")
    git("add", "--all")
    git("commit", "--quiet", "--message=drafts")
