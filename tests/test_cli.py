"""The commands from outside: exit codes, what goes where, bad input."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import NamedTuple, get_args

import pytest
from jsonschema import Draft202012Validator
from made import PAGE, RULE, claim, ledger

import checker
from checker import cli, claims, facts, rulebook
from checker.__main__ import main
from checker.checks import KINDS, Kind, Options
from checker.claims import Ledger
from checker.model import Document, Mismatch, Severity, Span, Verdict
from checker.readers import encoding
from checker.reports import REPORTS
from checker.resources import schema
from checker.sources import known

ROOT = Path(__file__).resolve().parent.parent


class Ended(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Ended]


def every_nine(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Finds every "Nine"; fails at "crash"."""
    text = ledger.facts.document.text
    if "crash" in text:
        raise ValueError("crashed")
    at = text.find("Nine")
    while at >= 0:
        yield Mismatch(Span(at, at + 4), {"stated": 9, "listed": 2}, stated=9, listed=2)
        at = text.find("Nine", at + 1)


def tied(made: Document) -> Ledger:
    if "boom" in made.text:
        raise RecursionError("too\ndeep")
    found = [claim(made.text, "Nine", 9, Verdict.CONTRADICTED, unit="towns")] if "Nine" in made.text else []
    return ledger(made, *found)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs the program in an empty folder, with one rule that finds every "Nine"."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(KINDS, "fake", Kind(every_nine))
    monkeypatch.setattr(facts, "collect", lambda made: made)
    monkeypatch.setattr(claims, "tie", tied)
    monkeypatch.setattr(rulebook, "load_default", lambda: (RULE,))

    def run(*arguments: str, stdin: bytes = b"") -> Ended:
        monkeypatch.setattr(sys, "argv", ["checker", *arguments])
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(stdin)))
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        captured = capsysbinary.readouterr()
        return Ended(code, captured.out.decode(), captured.err.decode())

    return run


def write(name: str, text: str | bytes = "Nine towns.\n") -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


FINDING = """\
a.txt:1:1: error TST001 the text says 9, the list has 2
    1 | Nine towns.
      | ^^^^

1 error
1 count: 0 confirmed, 1 contradicted, 0 unsupported, 0 unread
"""
CLEAN = "0 counts: nothing to check in clean.txt\n"


# --- check ----------------------------------------------------------------------------------


def test_findings_exit_1(run: Run) -> None:
    write("a.txt")
    assert run("check", "a.txt") == (1, FINDING, "")


def test_clean_exits_0(run: Run) -> None:
    write("clean.txt", "No counts.\n")
    assert run("check", "clean.txt") == (0, CLEAN, "")


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [
        ("error", "error", 1),
        ("warning", "error", 0),
        ("warning", "warning", 1),
        ("error", "warning", 1),
        ("advice", "warning", 0),
        ("error", "never", 0),
    ],
)
def test_fail_on(run: Run, monkeypatch: pytest.MonkeyPatch, severity: str, fail_on: str, code: int) -> None:
    graded = replace(RULE, severity=Severity(severity))
    monkeypatch.setattr(rulebook, "load_default", lambda: (graded,))
    write("a.txt")
    assert run("check", "a.txt", "--fail-on", fail_on).code == code


def test_json_in_any_order_of_files(run: Run) -> None:
    write("b.txt")
    write("sub/a.txt")
    first, second = (
        run("check", "b.txt", "sub", "--format", "json"),
        run("check", "sub", "b.txt", "--format=json"),
    )
    assert first == second
    content = json.loads(first.out)
    Draft202012Validator(json.loads(schema("findings").read_text("utf-8"))).validate(content)
    assert [found["path"] for found in content["findings"]] == ["b.txt", "sub/a.txt"]
    assert [document["ledger"]["stated"] for document in content["documents"]] == [1, 1]


def test_output_goes_to_a_file(run: Run) -> None:
    write("a.txt")
    assert run("check", "a.txt", "--output", "out.txt") == (1, "", "")
    assert Path("out.txt").read_text("utf-8") == FINDING


def test_output_never_replaces_an_input(run: Run) -> None:
    write("a.txt")
    ended = run("check", ".", "--output", "./a.txt")
    assert ended == (2, "", "checker: ./a.txt: is one of the files to check and is not overwritten\n")
    assert Path("a.txt").read_text("utf-8") == "Nine towns.\n"


def test_output_that_cannot_be_written(run: Run) -> None:
    write("a.txt")
    ended = run("check", "a.txt", "--output", "gone/out.txt")
    assert ended == (2, "", "checker: gone/out.txt: no such file or directory\n")


def test_select_and_ignore(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt")
    second = replace(RULE, code="LST001", name="other", pack="lists")
    monkeypatch.setattr(rulebook, "load_default", lambda: (RULE, second))

    def found(*options: str) -> list[str]:
        content = json.loads(run("check", "a.txt", "--format", "json", *options).out)
        return [finding["code"] for finding in content["findings"]]

    assert found() == ["LST001", "TST001"]
    assert found("--select", "TST") == ["TST001"]
    assert found("--select", "lists, TST001") == ["LST001", "TST001"]
    assert found("--select", "LST", "--select", "TST") == ["LST001", "TST001"]
    assert found("--ignore", "other,test-rule") == []
    assert run("check", "a.txt", "--select", "TST01") == (
        2,
        "",
        'checker: unknown rule "TST01", did you mean "TST001"?\n',
    )


def test_rules_of_a_folder(run: Run) -> None:
    page = PAGE.replace('"count-equals-list"', '"fake"').replace("{unit}, {place} lists", "and")
    write("own/pack/count-differs-from-list.md", page)
    write("a.txt")
    content = json.loads(run("check", "a.txt", "--rules", "own", "--format", "json").out)
    assert [found["code"] for found in content["findings"]] == ["CNT001", "TST001"]
    assert run("check", "a.txt", "--rules", "own", "--select", "pack").out.startswith(
        "a.txt:1:1: error CNT001 the text says 9 and 2\n"
    )
    write("own/pack/count-differs-from-list.md", page.replace("kind =", "kin ="))
    assert run("check", "a.txt", "--rules", "own") == (
        2,
        "",
        'checker: own/pack/count-differs-from-list.md: unknown key "kin", did you mean "kind"?\n',
    )
    assert run("check", "a.txt", "--rules", "nowhere") == (2, "", "checker: nowhere: no such folder\n")


def test_include_and_exclude(run: Run) -> None:
    for name in ("a.txt", "b.txt", "old/c.txt"):
        write(name)
    ended = run("check", ".", "--format", "json", "--include", "*.txt", "--exclude", "old", "--exclude", "b*")
    assert [document["path"] for document in json.loads(ended.out)["documents"]] == ["a.txt"]


def test_standard_input(run: Run) -> None:
    named = run("check", "-", "--stdin-filename", "a.txt", stdin=b"Nine towns.\n")
    assert named == (1, FINDING, "")
    assert run("check", "-", stdin=b"Nine towns.\n").out.startswith("-:1:1: error TST001 ")
    unknown = run("check", "-", "--stdin-filename", "a.xyz", stdin=b"Nine towns.\n")
    assert (unknown.code, unknown.err[:16]) == (2, "checker: a.xyz: ")
    assert run("check", "-").code == 2


# --- bad input ------------------------------------------------------------------------------


def test_every_bad_path_is_one_line_and_the_others_are_checked(run: Run) -> None:
    write("a.txt")
    write("c.png")
    write("folder/c.png")
    os.mkfifo("pipe.txt")
    ended = run("check", "gone.txt", "c.png", "folder", "pipe.txt", "a.txt")
    assert ended.code == 2
    assert ended.out == FINDING
    assert ended.err == (
        f'checker: c.png: unknown suffix ".png"; known: {known()}\n'
        f"checker: folder: no file in this folder has a known suffix ({known()})\n"
        "checker: gone.txt: no such file or folder\n"
        "checker: pipe.txt: not a regular file\n"
    )


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\xff", "Caf\xe9 nine".encode("latin-1")])
def test_unreadable_content_is_one_line(run: Run, content: bytes) -> None:
    write("bad.txt", content)
    write("clean.txt", "No counts.\n")
    ended = run("check", "bad.txt", "clean.txt")
    assert (ended.code, ended.out) == (2, CLEAN)
    assert ended.err.startswith("checker: bad.txt: ")
    assert ended.err.count("\n") == 1


def test_file_without_permission(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt")
    opened = Path.open

    def refuse(path: Path, mode: str = "r") -> object:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied", "a.txt")
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", refuse)
    ended = run("check", "a.txt")
    assert ended == (2, "0 counts: no file was checked\n", "checker: a.txt: permission denied\n")


def test_large_file_is_refused_before_it_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "MAX_BYTES", 2**20)
    with Path("big.txt").open("wb") as file:
        file.truncate(2**20 + 1)
    ended = run("check", "big.txt")
    assert ended.code == 2
    assert ended.err == "checker: big.txt: the file is larger than 1 MB\n"


def test_check_that_raises_fails_the_run(run: Run) -> None:
    write("a.txt")
    write("b.txt", "crash\n")
    ended = run("check", ".")
    assert (ended.code, ended.out) == (2, FINDING)
    assert ended.err == "checker: b.txt: rule TST001 (test-rule) failed: ValueError: crashed\n"


def test_internal_error_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHECKER_DEBUG", raising=False)
    write("b.txt", "boom\n")
    ended = run("check", "b.txt")
    assert ended.code == 2
    assert ended.err.startswith("checker: b.txt: internal error in engine.py:")
    assert ended.err.endswith(": RecursionError: too deep\n")
    monkeypatch.setenv("CHECKER_DEBUG", "1")
    assert "Traceback" in run("check", "b.txt").err


def test_internal_error_outside_a_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHECKER_DEBUG", raising=False)

    def broken() -> None:
        raise LookupError("lost")

    monkeypatch.setattr(rulebook, "load_default", broken)
    assert run("rules").err.endswith(": LookupError: lost\n")
    assert run("rules").code == 2


def test_path_with_a_line_break_is_told_on_one_line(run: Run) -> None:
    assert run("check", "a\nb\x1b.txt").err == "checker: a\\nb\\x1b.txt: no such file or folder\n"


def test_interrupt_exits_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(rulebook, "load_default", interrupted)
    assert run("rules") == (130, "", "")


# --- ledger ---------------------------------------------------------------------------------


def test_ledger_in_every_format(run: Run) -> None:
    write("a.txt")
    assert run("ledger", "a.txt") == (
        0,
        'a.txt:1:1  contradicted  "Nine"\n\n1 count: 0 confirmed, 1 contradicted, 0 unsupported, 0 unread\n',
        "",
    )
    assert run("ledger", "a.txt", "--format", "csv").out == (
        "path,line,column,quote,stated,unit,verdict,support,listed,explanation\n"
        "a.txt,1,1,Nine,9,towns,contradicted,,,\n"
    )
    content = json.loads(run("ledger", "a.txt", "--format", "json").out)
    Draft202012Validator(json.loads(schema("ledger").read_text("utf-8"))).validate(content)
    assert run("ledger", "gone.txt", "a.txt").code == 2


def test_ledger_runs_no_rules(run: Run) -> None:
    write("a.txt", "Nine crash\n")
    assert run("ledger", "a.txt").code == 0


# --- the other commands ---------------------------------------------------------------------


def test_rules(run: Run) -> None:
    assert run("rules") == (0, "TST001  test-rule  error\n", "")
    assert json.loads(run("rules", "--format", "json").out)["rules"][0]["code"] == "TST001"


def test_explain(run: Run) -> None:
    by_name = run("explain", "test-rule")
    assert by_name == run("explain", "tst001")
    assert by_name.out.startswith("# test-rule (TST001)\n\nerror; pack tests; kind fake; since 0.1.0\n")
    assert run("explain", "tst-rule") == (
        2,
        "",
        'checker: unknown rule "tst-rule", did you mean "test-rule"?\n',
    )


@pytest.mark.parametrize("name", ["findings", "ledger", "rule"])
def test_schema(run: Run, name: str) -> None:
    assert run("schema", name) == (0, schema(name).read_text("utf-8"), "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "a.txt", "--format", "csv"],
        ["check", "a.txt", "--fail-on", "advice"],
        ["check", "a.txt", "--nonsense"],
        ["ledger", "a.txt", "--select", "TST"],
        ["schema", "nonsense"],
        ["nonsense"],
    ],
)
def test_wrong_arguments_exit_2(run: Run, arguments: list[str]) -> None:
    ended = run(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert "Traceback" not in ended.err


def test_version(run: Run) -> None:
    expected = (0, f"checker {checker.__version__}\n", "")
    assert run("--version") == expected
    assert run("--version", "rules") == expected


def test_help_names_every_command(run: Run) -> None:
    ended = run("--help")
    assert ended.code == 0
    for command in ("check", "ledger", "rules", "explain", "parse", "schema"):
        assert f"\n  {command} " in ended.out


def test_formats_are_those_of_the_reports() -> None:
    def choices(annotation: object) -> set[str]:
        return set(get_args(get_args(annotation)[0]))

    assert choices(cli.FindingsFormat) == {name for name, form in REPORTS.items() if form.findings}
    assert choices(cli.LedgerFormat) == {name for name, form in REPORTS.items() if form.ledger}


# --- as its own process ---------------------------------------------------------------------


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
    time.sleep(0.8)
    started.send_signal(signal.SIGINT)
    assert started.communicate() == (b"", b"")
    assert started.returncode == 130


def test_version_imports_neither_arguments_nor_parsers() -> None:
    code = (
        "import sys; sys.argv = ['checker', '--version']\n"
        "from checker.__main__ import main; main()\n"
        "print(sorted({'typer', 'lark', 'jsonschema', 'rapidfuzz', 'dataclasses', 'pathlib'} & set(sys.modules)))"
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
