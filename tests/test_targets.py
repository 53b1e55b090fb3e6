"""Several formats at once: what goes where, and what is refused before anything is checked."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from shell import FINDING, Run, write

from checker.reports import REPORTS
from checker.reports.json import SCHEMA
from checker.reports.stepsummary import LIMIT

COUNTS = "1 count: 0 confirmed, 1 contradicted, 0 unsupported, 0 unread\n"
SUFFIXES = ".csv, .htm, .html, .json, .jsonl, .log, .ndjson, .rdjsonl, .sarif, .text, .txt, .xml"
CONCISE = """\
a.txt:1:1: TST001 error the text says 9, the list has 2
1 error
1 count: 0 confirmed, 1 contradicted, 0 unsupported, 0 unread
"""


@pytest.fixture(autouse=True)
def no_workflow(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test writes to the page of the workflow that it may itself be a part of."""
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


def read(name: str) -> str:
    return Path(name).read_text("utf-8")


def test_formats_and_outputs_pair_up_in_order(run: Run) -> None:
    write("a.txt")
    formats = ("--format", "concise", "--format", "json", "--format", "text")
    assert run("check", "a.txt", *formats, "--output", "a.out", "--output", "b.out") == (
        1,
        FINDING,
        "checker: a.out: 1 error\nchecker: b.out: 1 error\n",
    )
    assert read("a.out") == CONCISE
    assert json.loads(read("b.out"))["findings"][0]["code"] == "TST001"


@pytest.mark.parametrize("stdout", ["-", ""])
def test_an_output_may_be_standard_output(run: Run, stdout: str) -> None:
    write("a.txt")
    several = ("--format=concise", "--output", stdout, "--format=text", "--output", "b.txt.out")
    assert run("check", "a.txt", *several) == (1, CONCISE, "checker: b.txt.out: 1 error\n")
    assert read("b.txt.out") == FINDING


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("out.json", f'{{\n  "schema": "{SCHEMA}"'),
        ("OUT.JSON", f'{{\n  "schema": "{SCHEMA}"'),
        ("out.jsonl", '{"code": "TST001"'),
        ("out.ndjson", '{"code": "TST001"'),
        ("out.sarif", '{\n  "$schema": "https://docs.oasis-open.org/'),
        ("out.rdjsonl", '{"message": "the text says 9'),
        ("out.xml", '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites '),
        ("out.csv", "path,line,column,severity,"),
        ("out.log", "a.txt:1:1: error TST001"),
        ("out.txt", "a.txt:1:1: error TST001"),
        ("out", "a.txt:1:1: error TST001"),
        (".json", "a.txt:1:1: error TST001"),
    ],
)
def test_the_suffix_tells_the_format(run: Run, name: str, begins: str) -> None:
    write("a.txt")
    assert run("check", "a.txt", "--output", name) == (1, "", f"checker: {name}: 1 error\n")
    assert read(name).startswith(begins)


def test_a_suffix_of_two_formats_tells_none(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt")
    monkeypatch.setitem(REPORTS, "concise", replace(REPORTS["concise"], suffixes=(".xml",)))
    ended = run("check", "a.txt", "--output", "out.xml")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("checker: out.xml: its suffix tells no format; name one with --format, or ")


@pytest.mark.parametrize(
    ("command", "name", "known"),
    [
        ("check", "out/Report.PDF", SUFFIXES),
        ("compare", "out.patch", SUFFIXES),
        ("ledger", "out.sarif", ".csv, .htm, .html, .json, .jsonl, .log, .ndjson, .text, .txt"),
    ],
)
def test_a_suffix_of_no_format_says_what_to_do_instead(run: Run, command: str, name: str, known: str) -> None:
    write("a.txt")
    files = ["a.txt", "a.txt"] if command == "compare" else ["a.txt"]
    ended = run(command, *files, "--output", name)
    told = f"checker: {name}: its suffix tells no format; name one with --format, or use {known}\n"
    assert ended == (2, "", told)


def test_what_mends_may_have_any_suffix(run: Run) -> None:
    write("a.txt")
    write("checker.toml", "output = 'findings.json'")
    assert run("check", "a.txt", "--diff", "--output", "a.patch").code == 1
    assert read("a.patch") == ""
    assert not Path("findings.json").exists()


def test_a_named_format_is_stronger_than_the_suffix(run: Run) -> None:
    write("a.txt")
    run("check", "a.txt", "--format", "concise", "--output", "out.json", "--output", "more.json")
    assert read("out.json") == CONCISE
    assert json.loads(read("more.json"))["schema"] == SCHEMA


def test_the_suffix_tells_the_format_of_a_ledger(run: Run) -> None:
    write("a.txt")
    assert run("ledger", "a.txt", "--output", "l.csv", "--output", "l.txt", "--output", "l.jsonl") == (
        0,
        "",
        "".join(f"checker: l.{suffix}: {COUNTS}" for suffix in ("csv", "txt", "jsonl")),
    )
    assert read("l.csv").startswith("path,line,column,")
    assert read("l.txt").startswith("a.txt:1:1  contradicted")
    assert json.loads(read("l.jsonl"))["path"] == "a.txt"


@pytest.mark.parametrize("command", ["check", "ledger"])
def test_two_cannot_share_standard_output(run: Run, command: str) -> None:
    write("a.txt")
    message = "checker: two formats go to standard output: give all but one of them an --output\n"
    assert run(command, "a.txt", "--format", "json", "--format", "text") == (2, "", message)
    assert run(command, "a.txt", "--output", "-", "--output", "") == (2, "", message)


def test_two_cannot_share_a_file(run: Run) -> None:
    write("a.txt")
    Path("link.json").symlink_to("out.json")
    for other in ("out.json", "./out.json", "link.json"):
        assert run("check", "a.txt", "--output", "out.json", "--output", other) == (
            2,
            "",
            f"checker: {other}: is named twice as --output\n",
        )
    assert not Path("out.json").exists()


@pytest.mark.parametrize("command", [("check", "a.txt"), ("ledger", "a.txt"), ("compare", "a.txt", "b.txt")])
def test_no_output_is_an_input(run: Run, command: tuple[str, ...]) -> None:
    write("a.txt")
    write("b.txt")
    ended = run(*command, "--output", "out.json", "--output", "./a.txt")
    assert ended == (2, "", "checker: ./a.txt: is one of the files to check and is not overwritten\n")
    assert read("a.txt") == "Nine towns.\n"
    assert not Path("out.json").exists()


def test_a_format_of_the_other_command_is_refused(run: Run) -> None:
    write("a.txt")
    assert "sarif" in run("ledger", "a.txt", "--format", "sarif").err
    assert run("ledger", "a.txt", "--format", "sarif").code == 2


def test_a_difference_is_one_output(run: Run) -> None:
    write("a.txt")
    ended = run("check", "a.txt", "--diff", "--format", "json", "--format", "text", "--output", "x")
    assert (ended.code, ended.out) == (2, "")
    assert "--diff is one output and has no format" in ended.err
    assert not Path("x").exists()


# --- the page of a workflow's step ----------------------------------------------------------


def test_github_adds_to_the_page_of_its_step(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt")
    write("page.md", "Built.\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "page.md")
    assert run("check", "a.txt", "--format", "github").out.startswith("::error file=a.txt,line=1,")
    assert read("page.md") == (
        "Built.\n"
        "### Report checker\n\n1 error\n\n1 count: 0 confirmed, 1 contradicted, 0 unsupported, 0 unread\n\n"
        "| where | severity | rule | what |\n|---|---|---|---|\n"
        "| a.txt:1:1 | error | TST001 | the text says 9, the list has 2 |\n"
    )


def test_a_full_page_is_left_alone(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt")
    write("page.md", "x" * LIMIT)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "page.md")
    assert run("check", "a.txt", "--format", "github").code == 1
    assert read("page.md") == "x" * LIMIT


@pytest.mark.parametrize("options", [("--format", "text"), ("--format", "github", "--diff")])
def test_nothing_else_adds_to_it(run: Run, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]) -> None:
    write("a.txt")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "page.md")
    run("check", "a.txt", *options)
    assert not Path("page.md").exists()


def test_a_page_that_cannot_be_written_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "gone/page.md")
    ended = run("check", "a.txt", "--format", "github")
    assert (ended.code, ended.err) == (2, "checker: gone/page.md: no such file or directory\n")
