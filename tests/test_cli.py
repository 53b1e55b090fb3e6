"""The commands from outside: exit codes, what goes where, bad input."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from made import PAGE, RULE
from shell import CLEAN, FINDING, Run, write

import checker
from checker import rulebook
from checker.cli import options
from checker.model import Severity
from checker.reports import REPORTS
from checker.resources import schema

ROOT = Path(__file__).resolve().parent.parent


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
    assert run("check", "a.txt", "--output", "out.txt") == (1, "", "checker: out.txt: 1 error\n")
    assert Path("out.txt").read_text("utf-8") == FINDING
    assert run("check", "a.txt", "--output", "-") == (1, FINDING, "")


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
    assert found("--select", "TST001,") == ["TST001"]
    assert found("--select", "LST", "--select", "TST") == ["LST001", "TST001"]
    assert found("--ignore", "other,test-rule") == []
    assert run("check", "a.txt", "--select", "").err.startswith('checker: unknown rule "";')
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
    assert run("check", "-") == (0, "0 counts: nothing to check in -\n", "")


# --- ledger ---------------------------------------------------------------------------------


def test_ledger_in_every_format(run: Run) -> None:
    write("a.txt")
    assert run("ledger", "a.txt") == (
        0,
        'a.txt:1:1  contradicted  "Nine"\n\n1 count: 0 confirmed, 1 contradicted, 0 unsupported, 0 unread\n',
        "",
    )
    assert run("ledger", "a.txt", "--format", "csv").out == (
        "path,line,column,quote,stated,unit,verdict,support,listed,explanation,place\n"
        "a.txt,1,1,Nine,9,towns,contradicted,,,,\n"
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


@pytest.mark.parametrize("name", ["findings", "ledger", "rule", "explanation", "baseline", "config"])
def test_schema(run: Run, name: str) -> None:
    assert run("schema", name) == (0, schema(name).read_text("utf-8"), "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["ledger", "a.txt", "--format", "sarif"],
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
    for command in ("check", "ledger", "rules", "explain", "parse", "schema", "init", "config"):
        assert f"\n  {command} " in ended.out


def test_formats_are_those_of_the_reports() -> None:
    assert list(options.OfFindings) == [name for name, form in REPORTS.items() if form.findings]
    assert list(options.OfLedger) == [name for name, form in REPORTS.items() if form.ledger]
