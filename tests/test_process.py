"""The program as its own process: pipes, signals, and what it imports."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from functools import partial
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
    assert started.returncode == 2


# --- outputs that cannot be written -----------------------------------------------------------

DRAFT = "Two ports (Arden, Brack and Calder).\n"
FULL = b"checker: standard output: no space left on device\n"

needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")


@needs_full
@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "draft.md"],
        ["check", "draft.md", "--diff"],
        ["check", "draft.md", "--fail-on", "never", "--format", "json"],
        ["ledger", "draft.md"],
        ["rules"],
        ["--help"],
        ["--version"],
    ],
)
@pytest.mark.parametrize("heard", [True, False])
def test_output_that_has_no_room(tmp_path: Path, arguments: list[str], heard: bool) -> None:
    (tmp_path / "draft.md").write_text(f"The the port. {DRAFT}")
    with Path("/dev/full").open("wb") as full:
        errors = subprocess.PIPE if heard else full
        started = process(*arguments, cwd=tmp_path, stdout=full, stderr=errors)
    assert started.communicate()[1] == (FULL if heard else None)
    assert started.returncode == 2


@pytest.mark.parametrize("arguments", [["check", "draft.md"], ["check", "--help"], ["--version"]])
def test_output_that_nobody_reads(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "draft.md").write_text(DRAFT)
    reading, writing = os.pipe()
    os.close(reading)
    started = process(*arguments, cwd=tmp_path, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert started.communicate()[1] == b""
    assert started.returncode == 2


@needs_full
@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["nope.md", "draft.md"], 2), (["draft.md"], 1), (["draft.md", "--fail-on", "never"], 0)],
)
def test_errors_that_have_no_room_lose_no_results(tmp_path: Path, arguments: list[str], code: int) -> None:
    (tmp_path / "draft.md").write_text(DRAFT)
    with Path("/dev/full").open("wb") as full:
        started = process(
            "check", *arguments, "--format", "json", cwd=tmp_path, stdout=subprocess.PIPE, stderr=full
        )
    [finding] = json.loads(started.communicate()[0])["findings"]
    assert (finding["code"], started.returncode) == ("CNT001", code)


@needs_full
def test_a_wrong_argument_that_nobody_hears_of() -> None:
    with Path("/dev/full").open("wb") as full:
        started = process("check", "--nope", stdout=subprocess.PIPE, stderr=full)
    assert started.communicate()[0] == b""
    assert started.returncode == 2


@needs_full
def test_the_other_output_is_written(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DRAFT)
    formats = ["--format", "text", "--output", "-", "--format", "json", "--output", "found.json"]
    with Path("/dev/full").open("wb") as full:
        started = process("check", "draft.md", *formats, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE)
    assert started.communicate()[1] == b"checker: found.json: 1 error\n" + FULL
    assert started.returncode == 2
    assert len(json.loads((tmp_path / "found.json").read_text())["findings"]) == 1


CLOSED = b"checker: standard output: is closed\n"


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of its own")
@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ("check draft.md --no-cache >&-", 2, CLOSED),
        ("check draft.md --no-cache 2>&-", 1, b""),
        ("check draft.md --no-cache >&- 2>&- <&-", 2, b""),
        ("check draft.md --no-cache --format json --output a.json >&-", 1, b"checker: a.json: 1 error\n"),
        ("--help >&-", 2, CLOSED),
        ("rules --help >&-", 2, CLOSED),
        ("--version >&-", 2, CLOSED),
        ("lsp >&-", 2, CLOSED),
        ("mcp >&-", 2, CLOSED),
        ("mcp <&-", 2, b"checker: standard input: is closed\n"),
    ],
)
def test_outputs_that_are_closed(tmp_path: Path, arguments: str, code: int, told: bytes) -> None:
    (tmp_path / "draft.md").write_text(DRAFT)
    line = f'"{sys.executable}" -m checker {arguments}'
    ended = subprocess.run(
        ["sh", "-c", line], cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True
    )
    assert (ended.returncode, ended.stderr) == (code, told)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_full_disk_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        started = process("schema", "findings", stdout=full, stderr=subprocess.PIPE)
    assert started.communicate()[1] == b"checker: standard output: no space left on device\n"
    assert started.returncode == 2


def test_interrupted_process_says_nothing() -> None:
    started = process(
        "check",
        "-",
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=partial(
            signal.signal, signal.SIGINT, signal.SIG_DFL
        ),  # a job in the background ignores it
    )
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


def test_a_plain_check_imports_neither_arguments_nor_what_looks_into_code() -> None:
    code = (
        "import sys, atexit; sys.argv = ['checker', 'check', '--no-cache', '--quiet', 'README.md']\n"
        "heavy = {'typer', 'inspect', 'traceback', 'dataclasses'}\n"
        "atexit.register(lambda: print(sorted(heavy & set(sys.modules))))\n"
        "from checker.__main__ import main; main()"
    )
    for _ in range(2):  # the first makes the tables of the grammars, where no other test has
        ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert ended.stdout.splitlines()[-1] == "[]", ended.stderr
