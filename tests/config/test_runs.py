"""The keys of a run, and what the command line puts in their place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from shell import FINDING, Run, write

from checker.config.configs import Configs
from checker.config.layers import ConfigError, Layer
from checker.config.runs import RunSettings
from checker.ours import BASELINE_SUFFIXES, REPORT_SUFFIXES, no_baseline, no_report
from checker.writing import Place


def names(ended_out: str) -> list[str]:
    return [document["path"] for document in json.loads(ended_out)["documents"]]


def test_all_keys() -> None:
    write(
        "checker.toml",
        """\
format = ["text", "json"]
output = ["-", "out/findings.json"]
fail-on = "never"
include = ["*.md"]
exclude = ["old"]
respect-gitignore = false
force-exclude = true
baseline = "known.json"
jobs = 2
cache = false
""",
    )
    assert Configs(Layer({})).run == RunSettings(
        format=("text", "json"),
        output=(Place("-"), Place("out/findings.json", no_report, "")),
        fail_on="never",
        include=("*.md",),
        exclude=("old",),
        respect_gitignore=False,
        force_exclude=True,
        baseline=Place("known.json", no_baseline, ""),
        jobs=2,
        cache=False,
    )


def test_nothing_said() -> None:
    assert Configs(Layer({})).run == RunSettings()


def test_paths_start_at_the_config_that_says_them(monkeypatch: pytest.MonkeyPatch) -> None:
    write("house/base.toml", "baseline = 'known.json'\nexclude = ['old']\noutput = 'base.txt'")
    write("checker.toml", "extends = 'house/base.toml'\noutput = 'out.txt'\ncache = false")
    write("wards/draft.md")
    monkeypatch.chdir("wards")
    held = Configs(Layer({})).run
    assert (held.baseline, held.exclude_from) == (
        Place("../house/known.json", no_baseline, "../house"),
        "../house",
    )
    assert (held.output, held.cache) == ((Place("../out.txt", no_report, ".."),), False)


@pytest.mark.parametrize("key", ["output", "baseline"])
@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("../x.json", "is no file below the folder of this config"),
        ("a/../../x.json", "is no file below the folder of this config"),
        ("/x.json", "is no file below the folder of this config"),
        (".", "is no file below the folder of this config"),
        ("link/x.json", "leads through a link"),
        ("link/house/x.json", "leads through a link"),
        ("x-link.json", "leads through a link"),
        (".git/hooks/x.json", "is hidden"),
        (".GIT/x.json", "is hidden"),
        ("a/../.x.json", "is hidden"),
        ("a/\u200c.git/x.json", "is hidden"),  # what some file systems leave out of a name
        ("x.pth", "ends in none of"),
        ("checker.toml", "ends in none of"),
        ("Makefile", "ends in none of"),
        ("venv/bin/activate", "ends in none of"),
    ],
)
def test_what_a_config_cannot_have_written(key: str, name: str, why: str) -> None:
    Path("house").mkdir()
    Path("house/link").symlink_to("..")
    Path("house/x-link.json").symlink_to("x.json")
    write("house/checker.toml", f'\n{key} = "{name}"')
    with pytest.raises(ConfigError) as caught:
        _ = Configs(Layer({}), file="house/checker.toml").run
    suffixes = {"output": REPORT_SUFFIXES, "baseline": BASELINE_SUFFIXES}[key]
    which = f" {', '.join(suffixes)}" if why.startswith("ends") else ""
    assert str(caught.value) == f'house/checker.toml: line 2: {key}: "{name}" {why}{which}'


# --- from outside -----------------------------------------------------------------------------


def test_fail_on(run: Run) -> None:
    write("a.txt")
    write("checker.toml", "fail-on = 'never'")
    assert run("check", "a.txt").code == 0
    assert run("check", "a.txt", "--fail-on", "error").code == 1
    assert run("check", "a.txt", "--no-config").code == 1


def test_format_and_output_belong_together(run: Run) -> None:
    write("a.txt")
    write("checker.toml", "format = 'json'\noutput = 'findings.json'")
    assert run("check", "a.txt") == (1, "", "checker: findings.json: 1 error\n")
    assert names(Path("findings.json").read_text("utf-8")) == ["a.txt"]
    Path("findings.json").unlink()
    assert run("check", "a.txt", "--format", "text") == (1, FINDING, "")
    assert run("check", "a.txt", "--output", "own.txt") == (1, "", "checker: own.txt: 1 error\n")
    assert Path("own.txt").read_text("utf-8") == FINDING
    assert run("ledger", "a.txt").out.startswith("a.txt:1:1  contradicted")
    assert not Path("findings.json").exists()


def test_include_and_exclude_are_seen_from_the_config(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in ("a.txt", "b.txt", "wards/a.txt", "wards/old/a.txt", "wards/wards/old/a.txt"):
        write(path)
    write("checker.toml", "include = ['a.*']\nexclude = ['wards/old']\nformat = 'json'")
    assert names(run("check", ".").out) == ["a.txt", "wards/a.txt", "wards/wards/old/a.txt"]
    monkeypatch.chdir("wards")
    assert names(run("check", ".").out) == ["a.txt", "wards/old/a.txt"]
    assert names(run("check", ".", "--exclude", "wards").out) == ["a.txt", "old/a.txt"]
    assert names(run("check", "..", "--include", "b.*").out) == ["../b.txt"]
    assert run("check", "old/a.txt").code == 1  # whoever names a file wants it
    assert run("ledger", ".").out.count("contradicted  ") == 2


def test_the_run_follows_the_current_folder(run: Run) -> None:
    write("wards/a.txt")
    write("wards/checker.toml", "fail-on = 'never'\nignore = ['TST001']")
    ended = run("check", "wards/a.txt", "--fail-on", "error")
    assert (ended.code, ended.out.splitlines()[0][:7]) == (0, "1 count")
    write("wards/checker.toml", "fail-on = 'never'")
    assert run("check", "wards/a.txt").code == 1


# --- mistakes ---------------------------------------------------------------------------------


def test_a_broken_config_is_told_once_and_the_others_are_checked(run: Run) -> None:
    write("a.txt")
    for name in ("b", "c", "d"):
        write(f"wards/{name}.txt")
    write("courts/a.txt")
    write("wards/checker.toml", "\nselct = ['TST001']")
    write("courts/checker.toml", "select = ['TST009']")
    ended = run("check", ".")
    assert (ended.code, ended.out) == (2, FINDING)
    assert ended.err == (
        'checker: courts/checker.toml: line 1: select: unknown rule "TST009", did you mean "TST001"?'
        " (1 file not checked)\n"
        'checker: wards/checker.toml: line 2: unknown key "selct", did you mean "select"?'
        " (3 files not checked)\n"
    )


def test_a_broken_config_of_the_current_folder_ends_the_run(run: Run) -> None:
    write("a.txt")
    write("checker.toml", "jobs = 'two'")
    message = 'checker: checker.toml: line 1: "jobs" must be a whole number\n'
    for command in (["check", "a.txt"], ["ledger", "a.txt"], ["rules"], ["explain", "TST001"], ["config"]):
        assert run(*command) == (2, "", message)
    assert run("check", "a.txt", "--no-config") == (1, FINDING, "")


def test_one_config_for_all(run: Run) -> None:
    write("a.txt")
    write("wards/a.txt")
    write("wards/checker.toml", "nonsense")
    write("house/own.toml", "format = 'json'\n[[overrides]]\npaths = ['../wards/*']\nignore = ['TST']")
    ended = run("check", ".", "--config", "house/own.toml")
    assert [found["path"] for found in json.loads(ended.out)["findings"]] == ["a.txt"]
    assert run("check", "a.txt", "--config", "gone.toml") == (
        2,
        "",
        "checker: gone.toml: no such file or directory\n",
    )
    both = run("check", "a.txt", "--config", "house/own.toml", "--no-config")
    assert (both.code, both.out) == (2, "")
    assert "--config and --no-config exclude each other" in both.err


def test_standard_input_has_the_config_of_its_name(run: Run) -> None:
    write("wards/checker.toml", "ignore = ['TST001']")
    read = run("check", "-", "--stdin-filename", "wards/new/draft.md", stdin=b"Nine towns.\n")
    assert (read.code, read.out[:7]) == (0, "1 count")
    assert run("check", "-", "--stdin-filename", "draft.md", stdin=b"Nine towns.\n").code == 1
    write("checker.toml", "ignore = ['TST001']")
    assert run("check", "-", stdin=b"Nine towns.\n").code == 0


def test_the_command_line_selects_anew(run: Run) -> None:
    write("a.txt")
    write("checker.toml", "ignore = ['TST001']\nseverity = { TST = 'warning' }")
    assert run("check", "a.txt").out.startswith("1 count")
    assert run("check", "a.txt", "--select", "TST").out.startswith("a.txt:1:1: warning TST001 ")


def test_rules_of_the_house_are_listed_and_explained(run: Run) -> None:
    from made import PAGE

    write("house/count-differs-from-list.md", PAGE)
    write("checker.toml", "rules = ['house']")
    assert run("rules").out == (
        "CNT001  count-differs-from-list  error  Compares a count with its list. More words.\n"
        "TST001  test-rule                error\n"
    )
    assert run("explain", "CNT001").code == 0
    assert run("explain", "CNT001", "--no-config").code == 2


def test_compare_follows_the_config_of_the_draft(run: Run) -> None:
    write("a.txt", "The ports are open.\n")
    write("b.txt", "The three old ports are open.\n")
    write("checker.toml", "ignore = ['CMP']")
    assert run("compare", "a.txt", "b.txt").err == (
        'checker: checker.toml: line 1: ignore: unknown rule "CMP"; known: TST, TST001, test-rule, tests\n'
    )
