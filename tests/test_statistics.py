"""Less than everything: how many findings, nothing but findings, and an exit code that is no alarm."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from made import finding, report
from shell import FINDING, Run, write

from checker.reports.look import Look
from checker.reports.statistics import as_json, as_text
from checker.results import Results, Totals

TEXT = "Nine prisons, four courts and two wards."


def results(*codes: str) -> Results:
    """Two documents that share the findings of `codes`."""
    found = [finding(TEXT, "Nine", code=code, rule=f"rule-{code.lower()}") for code in codes]
    totals = Totals(stated=3, confirmed=1, contradicted=2)
    return Results(
        (
            report(TEXT, "a.md", findings=tuple(found[::2]), totals=totals),
            report(TEXT, "b.md", findings=tuple(found[1::2]), totals=totals),
        )
    )


def test_most_come_first_then_the_code() -> None:
    many = results(*["SUM001"] * 10, "LST002", "CNT001", "CNT001", "LST001")
    assert as_text(many, Look()) == (
        "10  SUM001  rule-sum001\n"
        " 2  CNT001  rule-cnt001\n"
        " 1  LST001  rule-lst001\n"
        " 1  LST002  rule-lst002\n"
        "\n"
        "14 errors in 2 of 2 files\n"
        "6 counts in 2 files: 2 confirmed, 4 contradicted, 0 unsupported, 0 unread\n"
    )


def test_statistics_for_programs() -> None:
    content = json.loads(as_json(results("LST001", "LST001", "CNT001"), Look()))
    assert content.pop("checker")
    assert content == {
        "documents": 2,
        "rules": [
            {"code": "LST001", "rule": "rule-lst001", "number": 2},
            {"code": "CNT001", "rule": "rule-cnt001", "number": 1},
        ],
        "ledger": {"stated": 6, "confirmed": 2, "contradicted": 4, "unsupported": 0, "unread": 0},
    }


def test_nothing_found() -> None:
    assert as_text(Results((report("Fog.", "a.md"),)), Look()) == "0 counts: nothing to check in a.md\n"


def test_statistics_of_a_run(run: Run) -> None:
    write("a.txt", "Nine towns.\nNine ports.\n")
    ended = run("check", "a.txt", "--statistics")
    assert ended.code == 1
    assert ended.out == (
        "2  TST001  test-rule\n\n2 errors\n1 count: 0 confirmed, 1 contradicted, 0 unsupported, 0 unread\n"
    )
    assert (
        json.loads(run("check", "a.txt", "--statistics", "--format", "json").out)["rules"][0]["number"] == 2
    )


def test_quiet_is_findings_alone(run: Run) -> None:
    write("a.txt")
    write("b.txt", "No counts.\n")
    assert run("check", "a.txt", "--quiet") == (1, FINDING.partition("\n\n")[0] + "\n", "")
    assert run("check", "b.txt", "--quiet") == (0, "", "")
    assert run("check", "gone.txt", "--quiet").err == "checker: gone.txt: no such file or folder\n"


@pytest.mark.parametrize("form", ["text", "concise", "jsonl", "github"])
def test_quiet_prints_no_last_lines(run: Run, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "page.md")
    write("a.txt")
    write("b.txt", "No counts.\n")
    loud, quiet = run("check", ".", "--format", form), run("check", ".", "--format", form, "--quiet")
    assert loud.out.startswith(quiet.out)
    assert "TST001" in quiet.out
    assert "1 error in 1 of 2 files" not in quiet.out
    assert run("check", "b.txt", "--format", form, "--quiet") == (0, "", "")
    Path("page.md").unlink(missing_ok=True)
    run("check", ".", "--format", form, "--quiet")
    assert not Path("page.md").exists()


def test_quiet_counts_rules_and_no_more(run: Run) -> None:
    write("a.txt")
    assert run("check", "a.txt", "--statistics", "--quiet") == (1, "1  TST001  test-rule\n", "")
    write("a.txt", "No counts.\n")
    assert run("check", "a.txt", "--statistics", "--quiet") == (0, "", "")


def test_exit_zero(run: Run) -> None:
    write("a.txt")
    assert run("check", "a.txt", "--exit-zero") == (0, FINDING, "")
    assert run("check", "a.txt", "--exit-zero", "--fail-on", "warning").code == 0
    assert run("check", "gone.txt", "--exit-zero").code == 2
