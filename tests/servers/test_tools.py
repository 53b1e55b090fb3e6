"""An agent gets what the commands print."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from checker.servers.folder import Folder
from checker.servers.tools import TOOLS, ToolError, answer

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Nine ports (Arden and Brack) closed. Denmark, Norway, Latvia and Denmark helped.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "ports.md").write_text(TEXT, "utf-8")
    return Folder.at(str(tmp_path))


def refused(folder: Folder, name: str, arguments: dict[str, object]) -> str:
    with pytest.raises(ToolError) as failure:
        answer(folder, name, arguments)
    return str(failure.value)


def codes(said: str) -> list[str]:
    content: dict[str, Any] = json.loads(said)
    return [finding["code"] for finding in content["findings"]]


@pytest.mark.parametrize("name", ["check", "ledger"])
def test_the_answer_is_what_the_command_prints(folder: Folder, name: str) -> None:
    printed = subprocess.run(
        [sys.executable, "-m", "checker", name, "--format", "json", "ports.md"],
        cwd=folder.top,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
    )
    assert printed.stderr == b""
    assert answer(folder, name, {"path": "ports.md"}) == printed.stdout.decode()


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("check", {"path": "ports.md"}),
        ("check", {"text": TEXT, "name": "ports.md"}),
        ("ledger", {"text": TEXT}),
        ("explain", {"rule": "CNT001"}),
        ("rules", {}),
    ],
)
def test_answers_are_as_their_schema_says(folder: Folder, name: str, arguments: dict[str, str]) -> None:
    schema = TOOLS[name].gives()
    Draft202012Validator.check_schema(schema)
    Draft202012Validator.check_schema(TOOLS[name].takes)
    Draft202012Validator(schema).validate(json.loads(answer(folder, name, arguments)))
    assert schema["type"] == "object"


def test_a_text_needs_no_file(folder: Folder) -> None:
    assert codes(answer(folder, "check", {"text": TEXT})) == ["CNT001", "LST001"]
    [document] = json.loads(answer(folder, "check", {"text": TEXT, "name": "ports.md"}))["documents"]
    assert (document["path"], document["format"]) == ("ports.md", "markdown")
    [document] = json.loads(answer(folder, "check", {"text": TEXT}))["documents"]
    assert (document["path"], document["format"]) == ("-", "text")


def test_rules_are_chosen(folder: Folder) -> None:
    assert codes(answer(folder, "check", {"text": TEXT, "select": ["LST"]})) == ["LST001"]
    assert codes(answer(folder, "check", {"text": TEXT, "ignore": ["LST"]})) == ["CNT001"]


def test_the_day_picks_the_members_of_a_group(folder: Folder) -> None:
    text = "Two EU Member States replied.[^1]\n\n[^1]: Malta and the United Kingdom.\n"
    assert codes(answer(folder, "check", {"text": text, "asOf": "2019-05-04"})) == []
    assert codes(answer(folder, "check", {"text": text, "asOf": "2021-05-04"})) == ["LST005"]


def test_a_rule_is_explained(folder: Folder) -> None:
    said = json.loads(answer(folder, "explain", {"rule": "count-differs-from-list"}))
    assert (said["code"], said["name"]) == ("CNT001", "count-differs-from-list")
    assert said["page"].startswith("# count-differs-from-list (CNT001)\n")


@pytest.mark.parametrize(
    ("name", "arguments", "told"),
    [
        ("mend", {}, 'unknown tool "mend"; known are check, ledger, explain, rules'),
        ("check", {}, 'give either "path" or "text"'),
        ("ledger", {"path": "ports.md", "text": "Nine."}, 'give either "path" or "text"'),
        ("check", {"text": 9}, "text: 9 is not of type 'string'"),
        ("check", {"text": "Nine.", "select": ["CNT", 9]}, "select[1]: 9 is not of type 'string'"),
        (
            "check",
            {"text": "Nine.", "rules": ["/etc"]},
            "arguments: Additional properties are not allowed ('rules' was unexpected)",
        ),
        ("explain", {}, "arguments: 'rule' is a required property"),
        ("explain", {"rule": "CNT01"}, 'unknown rule "CNT01", did you mean "CNT001"?'),
        ("check", {"text": "Nine.", "select": ["CNT999"]}, 'unknown rule "CNT999", did you mean "CNT"?'),
        ("check", {"text": "Nine.", "asOf": "May"}, 'option "asOf": must be a day such as 2024-05-31'),
        ("check", {"text": "Nine.", "name": "ports.exe"}, "ports.exe: no reader for '.exe' files"),
        ("check", {"text": " \n"}, "-: the file holds only white space"),
        ("check", {"path": "../ports.md"}, "../ports.md: lies outside the folder that may be read"),
        ("check", {"path": "a\nb.md"}, "a\\nb.md: no such file"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(
    folder: Folder, name: str, arguments: dict[str, object], told: str
) -> None:
    assert refused(folder, name, arguments) == told


def test_whatever_the_reading_raises(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RecursionError("too\ndeep")

    monkeypatch.setattr("checker.servers.tools.run.report", broken)
    told = refused(folder, "check", {"path": "ports.md"})
    assert told.startswith("internal error in ")
    assert told.endswith(": RecursionError: too deep")
