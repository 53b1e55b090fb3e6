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

from checker.readers import known
from checker.reports.json import SCHEMA
from checker.servers.folder import Folder
from checker.servers.tools import TOOLS, ToolError, answer

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Two ports (Arden, Brack and Calder) closed. Denmark, Norway, Latvia and Denmark helped.\n"


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
def test_the_answer_says_what_the_command_prints(folder: Folder, name: str) -> None:
    printed = subprocess.run(
        [sys.executable, "-m", "checker", name, "--format", "json", "ports.md"],
        cwd=folder.top,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
    )
    assert printed.stderr == b""
    assert json.loads(answer(folder, name, {"path": "ports.md"})) == json.loads(printed.stdout)


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
        (
            "check",
            {"text": "Nine.", "name": "ports.exe"},
            f'ports.exe: unknown suffix ".exe"; known: {known()}',
        ),
        ("check", {"text": "\0"}, "-: the file is binary, not text"),
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


# --- nothing outside the folder ---------------------------------------------------------------


@pytest.fixture
def inner(tmp_path: Path) -> Folder:
    """A folder in another one, where a stranger's config, rules and groups would do something."""
    (tmp_path / "checker.toml").write_text('ignore = ["CNT"]', "utf-8")
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules/ports.toml").write_text(
        'name = "ports"\ncalled = ["ports"]\nmembers = ["Aube"]', "utf-8"
    )
    (tmp_path / "rules/page.md").write_text("secret", "utf-8")
    (tmp_path / "drafts/sub").mkdir(parents=True)
    (tmp_path / "drafts/sub/ports.md").write_text(TEXT, "utf-8")
    return Folder.at(str(tmp_path / "drafts"))


def test_a_config_above_the_folder_does_not_count(inner: Folder) -> None:
    assert codes(answer(inner, "check", {"path": "sub/ports.md"})) == ["CNT001", "LST001"]
    assert codes(answer(inner, "check", {"text": TEXT, "name": "../ports.md"})) == ["CNT001", "LST001"]


@pytest.mark.parametrize(
    ("config", "key"),
    [
        ('extends = "../../checker.toml"', "../checker.toml"),
        ('extends = "../../nothing.toml"', "../nothing.toml"),
        ('extends = "/etc/passwd"', "/etc/passwd"),
        ('extends = "../up/checker.toml"', "up/checker.toml"),
        ('rules = ["../../rules"]', "../rules"),
        ('rules = ["../../nothing"]', "../nothing"),
        ('rules = ["../linked"]', "linked/page.md"),
        ('groups = ["../../rules/ports.toml"]', "../rules/ports.toml"),
        ('groups = ["../../rules"]', "../rules"),
    ],
)
def test_what_a_config_names_outside_is_refused(
    inner: Folder, monkeypatch: pytest.MonkeyPatch, config: str, key: str
) -> None:
    monkeypatch.chdir(inner.top)
    (inner.top / "up").symlink_to("..")
    (inner.top / "linked").mkdir()
    (inner.top / "linked/page.md").symlink_to("../../rules/page.md")
    (inner.top / "sub/checker.toml").write_text(config, "utf-8")
    asked: list[dict[str, object]] = [{"path": "sub/ports.md"}, {"text": TEXT, "name": "sub/new.md"}]
    for arguments in asked:
        told = refused(inner, "check", arguments)
        assert told.endswith(f"{key}: lies outside the folder that may be read")


def test_a_config_that_is_a_link_out_is_refused(inner: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(inner.top)
    (inner.top / "sub/checker.toml").symlink_to("../../checker.toml")
    told = refused(inner, "check", {"path": "sub/ports.md"})
    assert told == "sub/checker.toml: lies outside the folder that may be read"


# --- half characters --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        {"text": "Nine ports \ud800 (Arden and Brack\udcff) closed."},
        {"text": "Two ports (Arden, Brack and Calder) closed.", "name": "\ud800.md"},
    ],
)
@pytest.mark.parametrize("name", ["check", "ledger"])
def test_half_characters_get_an_answer(folder: Folder, name: str, arguments: dict[str, object]) -> None:
    said = answer(folder, name, arguments)
    assert json.loads(said)["schema"] == SCHEMA
    assert json.dumps(json.loads(said), ensure_ascii=False).encode()


def test_half_characters_in_what_is_refused(folder: Folder) -> None:
    assert refused(folder, "check", {"path": "\ud800.md"}) == "\\ud800.md: not a path"
    assert refused(folder, "explain", {"rule": "\ud800"}).startswith('unknown rule "\\ud800"')
    assert refused(folder, "check", {"\ud800": ""}).encode()
