"""The addresses of rules' pages: one pattern, and wherever findings are told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from shell import Run, runner, write

from checker import resources
from checker.documentation import DOCUMENTATION, RULE_URL, address, objection
from checker.rulebook import load_default

WARDS = "Four wards (Aube, Marne and Meuse) were closed.\n"
HOUSE = "https://intranet.example/rules"
PLACES = ["json", "sarif", "rdjsonl", "csv"]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    monkeypatch.chdir(tmp_path)
    write("draft.md", WARDS)
    return runner(monkeypatch, capsysbinary)


# --- patterns -------------------------------------------------------------------------------


def test_what_is_in_braces_is_the_rule_s() -> None:
    parts = {"code": "CNT001", "name": "counts", "pack": "our house/ä"}
    assert address("https://a.example/{pack}/{name}.html#{code}", **parts) == (
        "https://a.example/our%20house%2F%C3%A4/counts.html#CNT001"
    )
    assert address("", **parts) == ""


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("", ""),
        ("http://wiki/{code}", ""),
        (RULE_URL, ""),
        (
            "javascript:alert(1)",
            '"javascript:alert(1)" does not begin with https:// and a host, or holds a blank',
        ),
        ("https:///{code}", '"https:///{code}" does not begin with https:// and a host, or holds a blank'),
        ("https://a/ b", '"https://a/ b" does not begin with https:// and a host, or holds a blank'),
        ("https://{code}/", '"https://{code}/" does not begin with https:// and a host, or holds a blank'),
        ("https://a/{codes}", '"{codes}" means nothing in an address; {code}, {name}, {pack} do'),
        ("https://a/{code", '"{" means nothing in an address; {code}, {name}, {pack} do'),
    ],
)
def test_what_is_no_address(pattern: str, told: str) -> None:
    assert objection(pattern) == told


def test_the_place_is_said_once() -> None:
    assert RULE_URL.startswith(DOCUMENTATION)
    said = [path.name for path in resources.PACKAGE.rglob("*.py") if DOCUMENTATION in path.read_text("utf-8")]
    assert said == ["documentation.py"]
    assert {rule.url for rule in load_default()} == {
        RULE_URL.replace("{code}", rule.code) for rule in load_default()
    }


# --- where it is told -----------------------------------------------------------------------


def told(run: Run, form: str) -> list[object]:
    """The addresses that a format has for the one finding."""
    printed = run("check", "--format", form, "draft.md").out
    if form == "json":
        return [json.loads(printed)["findings"][0]["rule_url"]]
    if form == "sarif":
        (one,) = json.loads(printed)["runs"]
        return [rule.get("helpUri") for rule in one["tool"]["driver"]["rules"] if rule["id"] == "CNT001"]
    if form == "rdjsonl":
        return [json.loads(printed)["code"].get("url")]
    return [printed.splitlines()[1].split(",")[-2] or None]


@pytest.mark.parametrize("form", PLACES)
def test_a_finding_has_the_address_of_its_rule(run: Run, form: str) -> None:
    assert told(run, form) == [f"{DOCUMENTATION}/rules/CNT001"]
    write("checker.toml", f'rule-url = "{HOUSE}/{{name}}"\n')
    assert told(run, form) == [f"{HOUSE}/count-differs-from-list"]
    write("checker.toml", 'rule-url = ""\n')
    assert told(run, form) == [None]


def test_sarif_says_where_the_program_is_explained(run: Run) -> None:
    (one,) = json.loads(run("check", "--format", "sarif", "draft.md").out)["runs"]
    assert one["tool"]["driver"]["informationUri"] == DOCUMENTATION


def test_a_page_of_one_s_own_is_published_where_the_config_says(run: Run) -> None:
    page = next(rule for rule in load_default() if rule.code == "CNT001").path
    write("house/count-differs-from-list.md", page.read_text("utf-8"))
    assert told_by_explain(run, "--rules", "house") is None
    write("checker.toml", f'rules = ["house"]\nrule-url = "{HOUSE}/{{pack}}/{{code}}"\n')
    assert told_by_explain(run) == f"{HOUSE}/house/CNT001"


def told_by_explain(run: Run, *options: str) -> object:
    content = json.loads(run("explain", "CNT001", "--format", "json", *options).out)
    Draft202012Validator(json.loads(resources.schema("explanation").read_text("utf-8"))).validate(content)
    return content["rule_url"]


def test_an_address_that_is_none_is_a_mistake_in_the_config(run: Run) -> None:
    write("checker.toml", 'ignore = []\nrule-url = "file:///etc/{code}"\n')
    done = run("check", "draft.md")
    assert done.code == 2
    assert done.err == (
        'checker: checker.toml: line 2: rule-url: "file:///etc/{code}" does not begin with https:// and a '
        "host, or holds a blank (1 file not checked)\n"
    )
