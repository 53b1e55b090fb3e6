"""`checker init` and `checker config`: a config to start from, and what holds."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from made import PAGE, RULE, kind
from made import rules as made_rules
from shell import Run, write

from checker import rulebook
from checker.checks import KINDS
from checker.config.configs import Configs
from checker.config.init import TEMPLATE
from checker.config.layers import Layer
from checker.config.shape import mistakes, schema
from checker.settings import Settings

DOCS = Path(__file__).resolve().parents[2] / "docs" / "configuration.md"


# --- init -------------------------------------------------------------------------------------


def taken_off() -> str:
    """The template with the comment of every key taken off."""
    return re.sub(r"^#(?=\S)", "", TEMPLATE.read_text("utf-8"), flags=re.MULTILINE)


def test_init_writes_what_changes_nothing(run: Run) -> None:
    assert run("init") == (0, "checker.toml: written\n", "")
    assert tomllib.loads(Path("checker.toml").read_text("utf-8")) == {}
    assert run("init") == (2, "", "checker: checker.toml: exists already and is not overwritten\n")


def test_init_says_which_config_it_takes_the_place_of(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("pyproject.toml", "[tool.checker]\n")
    write("wards/draft.md")
    monkeypatch.chdir("wards")
    assert run("init").out == "checker.toml: written; it holds here instead of ../pyproject.toml\n"


@pytest.mark.parametrize("there", ["folder", "link"])
def test_init_overwrites_nothing_else(run: Run, there: str) -> None:
    Path("checker.toml").mkdir() if there == "folder" else Path("checker.toml").symlink_to("gone")
    assert run("init") == (2, "", "checker: checker.toml: exists already and is not overwritten\n")
    assert not Path("gone").exists()


def test_every_key_of_the_template_is_valid() -> None:
    content = tomllib.loads(taken_off())
    assert list(mistakes(content, schema())) == []
    assert content.keys() == schema()["properties"].keys()


def test_the_whole_template_holds_together() -> None:
    write("checker.toml", "")
    write("desk/checker.toml", taken_off())
    write("desk/house/rules/count-differs-from-list.md", PAGE)
    write("desk/house/groups/beds.toml", 'name = "the beds"\ncalled = ["beds"]\nmembers = ["A"]')
    found = Configs(Layer({}), file="desk/checker.toml").settings("desk/annexes/ports.md")
    assert isinstance(found, Settings), found
    assert [group.name for group in found.sets] == ["the beds", "the Norland regions"]


# --- config -----------------------------------------------------------------------------------

CONFIG = """\
extends = "house.toml"
ignore = ["LST"]
output = "out/findings.json"

[severity]
TST001 = "warning"

[options.TST001]
least = 2

[[overrides]]
paths = ["annexes/**", "*.txt"]
rules = ["pages"]
ignore = ["TST002"]
severity.TST001 = "advice"
"""

HOUSE = """\
as-of = 2024-06-30
require-reasons = true
exclude = ["old"]
groups = [{ name = "the wards", called = ["wards"], members = ["North"] }, "wards.toml"]
"""


@pytest.fixture
def house(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The program in a folder with a config that has a bit of everything."""
    others = made_rules("TST002 tests", "LST001 lists", "SUM001 sums off")
    monkeypatch.setitem(KINDS, "fake", kind(least=1))
    rule = replace(RULE, options={"least": 1})
    monkeypatch.setattr(rulebook, "load_default", lambda: (rule, *others))
    write("checker.toml", CONFIG)
    write("house.toml", HOUSE)
    write("wards.toml", 'name = "the wards"\ncalled = ["wards"]\nmembers = ["South"]')
    write("pages/count-differs-from-list.md", PAGE)
    return run


def test_what_holds_for_a_file(house: Run) -> None:
    ended = house("config", "annexes/ports.md", "--as-of", "2024-12-31", "--ignore", "CNT")
    assert (ended.code, ended.err) == (0, "")
    assert (
        ended.out
        == """\
# annexes/ports.md: checker.toml
select = []                        # default
ignore = ["LST", "TST002", "CNT"]  # checker.toml:2, checker.toml:14 (annexes/** *.txt), command line
rules = ["pages"]                  # checker.toml:13 (annexes/** *.txt)
groups = [{ name = "the wards", called = ["wards"], members = ["North"] }, "wards.toml"]  # house.toml:4
severity.TST001 = "advice"         # checker.toml:15 (annexes/** *.txt)
options.TST001.least = 2           # checker.toml:9
as-of = 2024-12-31                 # command line
language = "en"                    # default
mistakes = 0.1                     # default
require-reasons = true             # house.toml:2
tracked = "final"                  # default

# the run: checker.toml
format = "text"               # default
output = "out/findings.json"  # checker.toml:3
fail-on = "error"             # default
include = []                  # default
exclude = ["old"]             # house.toml:3
reports = []                  # default
respect-gitignore = true      # default
force-exclude = false         # default
jobs = 0                      # default

# 1 of 5 rules run
# TST001  advice   test-rule
"""
    )


def test_what_is_shown_is_a_config_again(house: Run) -> None:
    content = tomllib.loads(house("config", "annexes/ports.md").out)
    assert list(mistakes(content, schema())) == []
    assert content["severity"] == {"TST001": "advice"}


def test_what_holds_for_a_program(house: Run) -> None:
    Path("annexes").mkdir()
    content = json.loads(house("config", "annexes", "--select", "TST", "--format", "json").out)
    assert (content["path"], content["config"], content["run_config"]) == (
        "annexes",
        "checker.toml",
        "checker.toml",
    )
    assert content["file"]["select"] == {"value": ["TST"], "from": [{"source": "command line"}]}
    assert content["file"]["ignore"] == {"value": [], "from": []}  # whoever selects starts anew
    assert content["file"]["severity.TST001"] == {
        "value": "advice",
        "from": [{"source": "config", "path": "checker.toml", "line": 15, "paths": ["annexes/**", "*.txt"]}],
    }
    assert content["file"]["as-of"] == {
        "value": "2024-06-30",
        "from": [{"source": "config", "path": "house.toml", "line": 1, "paths": None}],
    }
    assert content["run"]["fail-on"] == {"value": "error", "from": []}
    assert content["rules"] == [
        {"code": "TST001", "name": "test-rule", "severity": "advice", "options": {"least": 2}},
        {"code": "TST002", "name": "rule-tst002", "severity": "error", "options": {}},
    ]


def test_what_holds_without_a_config(run: Run) -> None:
    assert (
        run("config").out
        == """\
# files here: no config
select = []              # default
ignore = []              # default
rules = []               # default
groups = []              # default
language = "en"          # default
mistakes = 0.1           # default
require-reasons = false  # default
tracked = "final"        # default

# the run: no config
format = "text"           # default
output = "-"              # default
fail-on = "error"         # default
include = []              # default
exclude = []              # default
reports = []              # default
respect-gitignore = true  # default
force-exclude = false     # default
jobs = 0                  # default

# 1 of 1 rules run
# TST001  error    test-rule
"""
    )


def test_mistakes_end_it(run: Run) -> None:
    write("checker.toml", "select = ['TST009']")
    message = 'checker: checker.toml: line 1: select: unknown rule "TST009", did you mean "TST001"?\n'
    assert run("config") == (2, "", message)


# --- the page of all keys ---------------------------------------------------------------------


def test_the_page_names_every_key() -> None:
    told = re.findall(r"^\| `([a-z-]+)` \|", DOCS.read_text("utf-8"), flags=re.MULTILINE)
    assert sorted(told) == sorted(schema()["properties"])
    of_file = set(schema()["properties"]["overrides"]["items"]["properties"]) - {"paths"}
    assert set(told[: len(of_file)]) == of_file
