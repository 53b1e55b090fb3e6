"""Attacks of a repository that comes from a stranger: none writes anything but reports, nor outside.

Each of them is checked out, and then somebody runs `checker check .` in it.
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from shell import FINDING, Ended, Run, write
from test_ours import NO_BASELINE, NO_REPORT

from checker.cache.store import FILE, MARK
from checker.gate.baseline import dumped
from checker.reports.json import SCHEMA

HOOK = "#!/bin/sh\nexit 0\n"
posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no such modes")


@pytest.fixture(autouse=True)
def _cloned(run: Run) -> None:  # noqa: ARG001 - it comes first, as it has a folder of its own
    """A clone of the repository, in which the user has a hook; beside it lies what is none of its business."""
    victim = Path("victim")
    victim.mkdir()
    (victim / "precious.json").write_text("{}")
    Path("repository/.git/hooks").mkdir(parents=True)
    os.chdir("repository")
    write(".git/hooks/pre-commit", HOOK)
    Path(".git/hooks/pre-commit").chmod(0o755)
    write("a.txt")


def state() -> dict[str, tuple[str, int]]:
    """Every file, here and beside, with its mode."""
    return {
        str(path): (path.read_text("utf-8", "replace"), path.stat().st_mode)
        for path in Path("..").rglob("*")
        if path.is_file()
    }


def unchanged(run: Run, *arguments: str) -> Ended:
    before = state()
    ended = run(*arguments)
    assert state() == before
    return ended


# --- configs --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "why"),
    [
        (".git/hooks/pre-commit", "is hidden"),
        (".git/config.json", "is hidden"),
        ("a/../.git/hooks/pre-commit.json", "is hidden"),
        ("../victim/precious.json", "is no file below the folder of this config"),
        ("out/precious.json", "leads through a link"),
        ("linked.json", "leads through a link"),
    ],
)
@pytest.mark.parametrize("form", ['output = "{}"', 'format = ["text", "json"]\noutput = ["-", "{}"]'])
def test_no_config_reaches_a_hook_or_another_folder(run: Run, name: str, why: str, form: str) -> None:
    Path("out").symlink_to("../victim")
    Path("linked.json").symlink_to("../victim/precious.json")
    write("checker.toml", form.format(name))
    line = form.count("\n") + 1
    assert unchanged(run, "check", ".") == (
        2,
        "",
        f'checker: checker.toml: line {line}: output: "{name}" {why}\n',
    )


def test_no_config_makes_what_others_run(run: Run) -> None:
    """A draft may be called like a line of code, and every line of a report begins with the draft's name."""
    write("import os;os.system('id')#.txt")
    Path("venv/lib/site-packages").mkdir(parents=True)
    for name in (
        "venv/lib/site-packages/x.pth",
        "conftest.py",
        "Makefile",
        "x.sh",
        "package.json.",
        "x.json ",
    ):
        write("checker.toml", f'format = "concise"\noutput = "{name}"')
        ended = unchanged(run, "check", ".")
        assert (ended.code, ended.out) == (2, "")
        assert ended.err.startswith(f'checker: checker.toml: line 2: output: "{name}" ends in none of .txt, ')


@pytest.mark.parametrize("options", [[], ["--statistics"], ["--format=json", "--output=notes.json"]])
def test_no_config_has_a_file_of_somebody_replaced(run: Run, options: list[str]) -> None:
    write("notes.json", '{"years": 9}\n')
    write("checker.toml", 'output = "notes.json"')
    if "--output=notes.json" in options:
        assert run("check", "a.txt", *options).code == 1  # what a person types is theirs to decide
        assert json.loads(Path("notes.json").read_text("utf-8"))["schema"] == SCHEMA
    else:
        assert unchanged(run, "check", "a.txt", *options) == (2, "", f"checker: notes.json: {NO_REPORT}\n")


def test_a_baseline_is_no_report_and_a_report_no_baseline(run: Run) -> None:
    write("known.json", dumped([]))
    write("checker.toml", 'output = "known.json"')
    assert unchanged(run, "check", "a.txt") == (2, "", f"checker: known.json: {NO_REPORT}\n")
    assert run("check", "a.txt", "--output", "report.json").code == 1
    write("checker.toml", 'baseline = "report.json"')
    assert unchanged(run, "baseline", "write", "a.txt") == (2, "", f"checker: report.json: {NO_BASELINE}\n")


@pytest.mark.parametrize("form", ["text", "concise", "json", "sarif", "gitlab", "checkstyle", "html"])
@posix
def test_an_earlier_report_is_replaced_and_can_be_run_no_more(run: Run, form: str) -> None:
    write("checker.toml", f'format = "{form}"\noutput = "out.json"')
    assert run("check", "a.txt") == (1, "", "checker: out.json: 1 error\n")
    first = Path("out.json").read_text("utf-8")
    Path("out.json").chmod(0o755)
    write("a.txt", "Nine towns. Nine towns.\n")
    assert run("check", "a.txt") == (1, "", "checker: out.json: 2 errors\n")
    assert Path("out.json").read_text("utf-8") != first
    assert Path("out.json").stat().st_mode & 0o777 == 0o644


def test_a_difference_is_no_report(run: Run) -> None:
    """A config's output is for reports. What `--diff` shows, it shows."""
    write("checker.toml", 'output = "out.json"')
    assert unchanged(run, "check", "a.txt", "--diff") == (1, "", "")


def test_a_config_names_no_cache(run: Run) -> None:
    write("checker.toml", 'cache = "kept"')
    said = 'checker: checker.toml: line 1: "cache" must be true or false\n'
    assert unchanged(run, "check", ".") == (2, "", said)


# --- links ----------------------------------------------------------------------------------


@pytest.mark.parametrize("action", ["write", "prune", "show"])
def test_the_baseline_that_nobody_named_is_no_link(run: Run, action: str) -> None:
    write("../victim/known.json", dumped([]))
    Path("checker-baseline.json").symlink_to("../victim/known.json")
    said = "checker: checker-baseline.json: is a link, which is not written through\n"
    assert unchanged(run, "baseline", action, "a.txt") == (2, "", said)
    if action == "write":
        assert run("baseline", "write", "a.txt", "--baseline", "checker-baseline.json").code == 0
        assert '"path": "a.txt"' in Path("../victim/known.json").read_text("utf-8")


def test_the_baseline_that_nobody_named_replaces_nothing_else(run: Run) -> None:
    write("checker-baseline.json", '{"years": 9}')
    said = f"checker: checker-baseline.json: {NO_BASELINE}\n"
    assert unchanged(run, "baseline", "write", "a.txt") == (2, "", said)


def test_a_draft_that_leads_elsewhere_is_refused(run: Run) -> None:
    Path("b.txt").symlink_to("../victim/precious.json")
    Path("c.txt").symlink_to(".git/hooks/pre-commit")
    told = "checker: {}: is a link that leads {}; only who names it has it checked\n"
    assert unchanged(run, "check", ".") == (
        2,
        FINDING,
        told.format("b.txt", "out of the folder") + told.format("c.txt", "to something hidden"),
    )


# --- the cache ------------------------------------------------------------------------------

ENDLESS = """CREATE VIEW reports AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)
SELECT x AS id, CAST(x AS BLOB) AS key, NULL AS report FROM c"""


@pytest.mark.parametrize("mark", [MARK, (0, 0)])
def test_a_cache_that_is_brought_along_is_not_asked(run: Run, mark: tuple[int, int]) -> None:
    Path("kept").mkdir()
    base = sqlite3.connect(Path("kept") / FILE)
    base.executescript(f"PRAGMA application_id = {mark[0]}; PRAGMA user_version = {mark[1]}; {ENDLESS}")
    base.close()
    for _ in range(2):
        assert unchanged(run, "check", "a.txt", "--cache-dir", "kept") == (1, FINDING, "")


def test_a_database_of_another_program_is_not_touched(run: Run) -> None:
    base = sqlite3.connect("../victim/places.sqlite")
    base.execute("CREATE TABLE mine (a)")
    base.close()
    Path("kept").mkdir()
    (Path("kept") / FILE).symlink_to("../../victim/places.sqlite")
    assert unchanged(run, "check", "a.txt", "--cache-dir", "kept") == (1, FINDING, "")


# --- what killed runs left ------------------------------------------------------------------


@posix
def test_a_process_number_blocks_no_output() -> None:
    program = f"import runpy, sys; sys.argv = {['checker', 'check', 'a.txt', '--output', 'out.json']!r}; "
    program += "import os; [open(f'.{name}.{os.getpid()}.tmp', 'x') for name in ('out.json', 'checker')]; "
    program += "runpy.run_module('checker', run_name='__main__')"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (ended.returncode, ended.stderr.splitlines()[1:]) == (0, [])
    assert json.loads(Path("out.json").read_text("utf-8"))["documents"][0]["path"] == "a.txt"
