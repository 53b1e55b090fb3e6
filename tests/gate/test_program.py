"""Allowances from outside: what is printed, the exit codes, the files beside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from shell import Run, write

from checker.resources import schema
from gate.support import BERTHS, NINE

ALLOWED = f"<!-- checker: allow CNT001: two share a council -->\n{BERTHS}\n"
COUNT = "1 count: 0 confirmed, 1 contradicted, 0 unsupported, 0 unread\n"


def test_allowed_findings_are_counted_and_fail_nothing(program: Run) -> None:
    write("draft.md", ALLOWED)
    assert program("check", "draft.md") == (0, f"1 allowed\n{COUNT}", "")
    write("draft.md", ALLOWED.replace("CNT001", "LST001"))
    ended = program("check", "draft.md", "--fail-on", "warning", "--select", "LST,ALW")
    assert ended.code == 1
    assert ended.out == (
        "draft.md:1:1: warning ALW001 there is no finding of LST001 here to allow\n"
        "    1 | <!-- checker: allow LST001: two share a council -->\n"
        "      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "\n1 warning\n" + COUNT
    )


def test_reasons_are_asked_for(program: Run) -> None:
    write("draft.md", ALLOWED.replace(": two share a council", ""))
    assert program("check", "draft.md", "--fail-on", "warning").code == 0
    ended = program("check", "draft.md", "--fail-on", "warning", "--require-reasons")
    assert ended.code == 1
    assert ended.out.startswith("draft.md:1:1: warning ALW002 no reason is given for allowing CNT001\n")


def test_allowed_findings_as_json(program: Run) -> None:
    write("draft.md", ALLOWED)
    content = json.loads(program("check", "draft.md", "--format", "json").out)
    Draft202012Validator(json.loads(schema("findings").read_text("utf-8"))).validate(content)
    (one,) = content["allowed"]
    assert content["findings"] == content["known"] == []
    assert one["finding"]["message"] == "the text says 2 ports, the parenthesis lists 3"
    assert {key: value for key, value in one.items() if key != "finding"} == {
        "reason": "two share a council",
        "path": "draft.md",
        "quote": "<!-- checker: allow CNT001: two share a council -->",
        "range": {
            "start": {"line": 1, "column": 1, "offset": 0},
            "end": {"line": 1, "column": 52, "offset": 51},
        },
    }


def test_reason_that_is_not_given_is_null(program: Run) -> None:
    write("draft.md", ALLOWED.replace(": two share a council", ""))
    (one,) = json.loads(program("check", "draft.md", "--format", "json").out)["allowed"]
    assert one["reason"] is None


def test_file_beside(program: Run) -> None:
    write("drafts/port.txt", BERTHS)
    write("drafts/port.txt.checker.toml", '[[allow]]\nrule = "CNT001"\nreason = "two share a council"\n')
    assert program("check", "drafts") == (0, f"1 allowed\n{COUNT}", "")
    assert program("check", "drafts/port.txt", "--select", "ALW") == (0, COUNT, "")


def test_file_beside_that_is_wrong_fails_its_document_alone(program: Run) -> None:
    write("port.txt", BERTHS)
    write("port.txt.checker.toml", "[[allow]]\nrule = 1\n")
    write("quay.md", ALLOWED)
    ended = program("check", ".")
    assert ended == (
        2,
        f"1 allowed\n{COUNT}",
        "checker: port.txt.checker.toml: [[allow]] 1: rule must be a text in quotes\n",
    )


def test_file_beside_what_comes_by_standard_input(program: Run) -> None:
    write("port.txt.checker.toml", '[[allow]]\nrule = "CNT001"\n')
    write("-.checker.toml", '[[allow]]\nrule = "CNT001"\n')
    named = program("check", "-", "--stdin-filename", "port.txt", stdin=BERTHS.encode())
    assert named == (0, f"1 allowed\n{COUNT}", "")
    assert program("check", "-", stdin=BERTHS.encode()).code == 1


def test_allowed_findings_are_not_mended(program: Run) -> None:
    text = "The clerk keeps the the seal of the court and the register of the court.\n"
    write("draft.md", text)
    assert program("check", "draft.md", "--diff").out.startswith("--- draft.md\n")
    write("draft.md", f"<!-- checker: allow doubled-word: as he said it -->\n{text}")
    assert program("check", "draft.md", "--diff").out == ""


def test_ledger_is_the_same(program: Run) -> None:
    write("draft.md", ALLOWED)
    (line, *_) = program("ledger", "draft.md").out.splitlines()
    assert line.split()[:2] == ["draft.md:2:1", "contradicted"]


def test_ledger_knows_nothing_of_allowances(program: Run) -> None:
    write("draft.md", "<!-- checker: alow -->\nTwo ports are old.\n")
    assert program("ledger", "draft.md").code == 0
    assert not Path("checker-baseline.json").exists()


# --- nothing but findings -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "set_apart"),
    [("json", "two share a"), ("sarif", "two share a"), ("junit", "skipped"), ("html", "two share a")],
)
def test_quiet_leaves_out_what_is_set_apart(program: Run, form: str, set_apart: str) -> None:
    comment = "<!-- checker: allow CNT001: two share a council -->"
    write("a.md", f"{comment}\n{BERTHS}\n\n{NINE}\n")
    loud = program("check", "a.md", "--format", form, "--output", "loud.out")
    assert (loud.code, loud.err) == (1, "checker: loud.out: 1 error\n")
    assert program("check", "a.md", "--format", form, "--output", "quiet.out", "--quiet") == (1, "", "")
    loud_text, quiet = (
        Path(f"{name}.out").read_text("utf-8").replace(comment, "") for name in ("loud", "quiet")
    )
    mark = "1 allowed" if form == "html" else set_apart
    assert mark in loud_text.replace('skipped="0"', "")
    assert mark not in quiet.replace('skipped="0"', "")
    assert "2 towns" in quiet


def test_quiet_json_follows_the_schema(program: Run) -> None:
    write("a.md", f"<!-- checker: allow CNT001 -->\n{BERTHS}\n\n{NINE}\n")
    content = json.loads(program("check", "a.md", "--format", "json", "--quiet").out)
    Draft202012Validator(json.loads(schema("findings").read_text("utf-8"))).validate(content)
    assert (len(content["findings"]), content["allowed"], content["known"]) == (1, [], [])
