"""What the tests ask of files, and the objection of nobody."""

from __future__ import annotations

import os
from io import BufferedReader
from pathlib import Path

import pytest

posix = pytest.mark.skipif(os.name == "nt", reason="there are no such modes")


def mode(name: str) -> int:
    return Path(name).stat().st_mode & 0o7777


def fine(_file: BufferedReader) -> str:
    return ""
