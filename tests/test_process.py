"""The program as its own process: pipes, signals, and what it imports."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import checker

ROOT = Path(__file__).resolve().parent.parent


def process(*arguments: str, **options: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "checker", *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, env=environment, **options)  # type: ignore[call-overload,no-any-return]


def test_closed_pipe_is_quiet() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    started = process("schema", "findings", stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert started.communicate()[1] == b""
    assert started.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_full_disk_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        started = process("schema", "findings", stdout=full, stderr=subprocess.PIPE)
    assert started.communicate()[1] == b"checker: standard output: no space left on device\n"
    assert started.returncode == 2


def test_interrupted_process_says_nothing() -> None:
    started = process("check", "-", stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert started.stdin is not None
    started.stdin.write(b"Nine.\n" * 50_000)  # more than a pipe holds: the program is reading
    started.stdin.flush()
    started.send_signal(signal.SIGINT)
    assert started.communicate() == (b"", b"")
    assert started.returncode == 130


def test_version_imports_neither_arguments_nor_parsers() -> None:
    code = (
        "import sys; sys.argv = ['checker', '--version']\n"
        "heavy = {'typer', 'lark', 'jsonschema', 'rapidfuzz', 'dataclasses', 'pathlib'}\n"
        "from checker.__main__ import main; main()\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    ended = subprocess.run(
        [sys.executable, "-S", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ended.stdout == f"checker {checker.__version__}\n[]\n"


def test_help_imports_no_parsers() -> None:
    code = (
        "import sys, atexit; sys.argv = ['checker', '--help']\n"
        "heavy = {'lark', 'jsonschema', 'rapidfuzz', 'pyromark', 'rich', 'checker.engine'}\n"
        "atexit.register(lambda: print(sorted(heavy & set(sys.modules))))\n"
        "from checker.__main__ import main; main()"
    )
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout.endswith("\n[]\n")
