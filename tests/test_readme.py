"""The pages tell the truth: what they show is what the program prints.

`pytest --rewrite-examples` writes what the program prints today into the console blocks; read the difference.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from typer.main import get_command

from checker.cli.commands import app
from checker.cli.options import OfFindings, OfLedger
from checker.engine import examine
from checker.gate.suppressions import obeyed
from checker.model import Verdict
from checker.readers import SUFFIXES, read
from checker.reports import REPORTS
from checker.rulebook import load_default
from checker.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
DOCS = ROOT / "docs"
PAGES = [README, ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md"))]

_FILE = re.compile(r"^```\w+ (\S+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_CONSOLE = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"`([^`]+)`")
_LIST = "Ghent, Lille and Metz."


# --- console blocks -------------------------------------------------------------------------


def ran(arguments: list[str], folder: Path) -> tuple[str, int]:
    """What a command prints in a folder, and its exit code."""
    ended = subprocess.run(
        [sys.executable, "-m", "checker", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return ended.stdout.decode(), ended.returncode


def played(block: str, folder: Path) -> str:
    """A console block with what its commands print today: `$ checker …` and `$ echo $?`."""
    shown, code = "", 0
    for line in block.splitlines():
        if not line.startswith("$ "):
            continue
        printed = f"{code}\n"
        if line != "$ echo $?":
            program, *arguments = shlex.split(line.removeprefix("$ "))
            assert program == "checker"
            printed, code = ran(arguments, folder)
        shown += f"{line}\n{printed}"
    return shown


def furnish(folder: Path, text: str) -> None:
    """Puts the project's examples, and the files that a page shows, into a folder: ```toml house/regions.toml."""
    shutil.copytree(ROOT / "examples", folder / "examples")
    for name, content in _FILE.findall(text):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, "utf-8")


@pytest.mark.parametrize("page", PAGES, ids=[path.name for path in PAGES])
def test_pages_show_what_is_printed(page: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    text = page.read_text("utf-8")
    furnish(tmp_path, text)
    today = _CONSOLE.sub(lambda block: played(block[0], tmp_path), text)
    if request.config.getoption("--rewrite-examples"):
        page.write_text(today, "utf-8")
        return
    assert text == today


def test_readme_shows_the_example_report() -> None:
    shown = "".join(_CONSOLE.findall(README.read_text("utf-8")))
    for command in ("check", "ledger"):
        assert f"$ checker {command} examples/harbour-report.md\n" in shown
    assert all(f" {verdict} " in shown for verdict in Verdict)


# --- tables ---------------------------------------------------------------------------------


def rows(heading: str) -> list[list[str]]:
    """The cells of the first table, in the README and then the other pages, whose first heading is `heading`."""
    texts = (page.read_text("utf-8") for page in PAGES)
    after = next(text for text in texts if f"\n| {heading} |" in text).partition(f"\n| {heading} |")[2]
    lines = after.partition("\n\n")[0].splitlines()[2:]
    return [re.split(r"(?<!\\) \| ", line.strip("| ")) for line in lines]


def test_rules_are_those_of_the_program(request: pytest.FixtureRequest) -> None:
    expected = [
        [f"[{rule.code}](../rules/{rule.pack}/{rule.name}.md)", f"`{rule.name}`", rule.severity, rule.summary]
        for rule in load_default()
    ]
    if request.config.getoption("--rewrite-examples"):
        rewrite("code", expected)
    assert rows("code") == expected


def rewrite(heading: str, cells: list[list[str]]) -> None:
    """Puts new rows into the page of rules, into its table whose first heading is `heading`."""
    page = DOCS / "rules.md"
    before, mark, after = page.read_text("utf-8").partition(f"\n| {heading} |")
    table, gap, rest = after.partition("\n\n")
    lines = [*table.splitlines()[:2], *(f"| {' | '.join(row)} |" for row in cells)]
    page.write_text(before + mark + "\n".join(lines) + gap + rest, "utf-8")


def test_verdicts_are_those_of_the_program() -> None:
    assert [row[0] for row in rows("verdict")] == [f"`{verdict}`" for verdict in Verdict]


def test_formats_are_those_of_the_program() -> None:
    told = {_CODE.findall(row[0])[0]: _CODE.findall(row[1]) for row in rows("format")}
    assert [name for name, commands in told.items() if "check" in commands] == list(OfFindings)
    assert [name for name, commands in told.items() if "ledger" in commands] == list(OfLedger)
    assert set(told) == set(REPORTS)


def test_commands_and_options_are_those_of_the_program() -> None:
    program = get_command(app())
    commands = getattr(program, "commands").items()  # noqa: B009
    told = {_CODE.findall(row[0])[0].split()[1] for row in rows("command")}
    assert told == {name for name, _ in commands} | {"--version"}
    options = {
        (name, option)
        for name, command in commands
        for parameter in command.params
        for option in (*parameter.opts, *parameter.secondary_opts)
        if option.startswith("--")
    }
    shown = [
        (name, option.split()[0])
        for row in rows("option")
        for name, option in product(_CODE.findall(row[1]), _CODE.findall(row[0]))
    ]
    assert sorted(shown) == sorted(options)


def notes() -> Iterator[tuple[str, str]]:
    """A sentence with a mark, and its note, for every way of writing notes that the pages name."""
    for mark, note in rows("mark in the text"):
        for one, body in product(_CODE.findall(mark), _CODE.findall(note) or [""]):
            yield f"Two towns{one.replace('…', _LIST)} agreed.", body.replace("…", _LIST)


@pytest.mark.parametrize("form", ["markdown", "text"])
@pytest.mark.parametrize(("sentence", "note"), list(notes()))
def test_notes_are_read(sentence: str, note: str, form: str) -> None:
    report = examine(read("a", f"{sentence}\n\n{note}\n".encode(), form), load_default())
    assert [finding.code for finding in report.findings] == ["CNT001"]


def test_suffixes_are_those_of_the_program() -> None:
    _, _, section = README.read_text("utf-8").partition("\n## What it reads\n")
    told = {code for code in _CODE.findall(section.partition("|")[0]) if code.startswith(".")}
    assert told == set(SUFFIXES)


# --- allowances -----------------------------------------------------------------------------


def shown(page: Path) -> list[tuple[str, str]]:
    """The files that a page shows with a name, or the fenced Markdown and TOML that stand there for one."""
    return re.findall(
        r"^```(markdown|toml)(?: \S+)?\n(.*?)^```$", page.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )


def allowed(source: str, beside: bytes | None) -> list[tuple[str, str]]:
    rules = load_default()
    document = read("draft.md", source.encode())
    report = obeyed(document, examine(document, rules), Settings(rules=rules, known=rules), beside)
    assert report.findings == ()
    return [(one.finding.code, one.reason) for one in report.allowed]


@pytest.mark.parametrize("page", [README, DOCS / "allowing.md"], ids=lambda page: page.name)
def test_comments_are_understood(page: Path) -> None:
    comment = next(text for language, text in shown(page) if language == "markdown")
    assert allowed(comment, None) == [("CNT001", "Meuse has two councils")]


def test_files_beside_a_draft_are_understood() -> None:
    fences = dict(reversed(shown(DOCS / "allowing.md")))
    source = fences["markdown"].splitlines()[1]
    assert allowed(source, fences["toml"].encode()) == [("CNT001", "Meuse has two councils")]


# --- rooms ----------------------------------------------------------------------------------


def test_architecture_names_every_room() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    rooms = {
        f"`checker/{path.name}{'/' if path.is_dir() else ''}`"
        for path in (ROOT / "checker").iterdir()
        if path.suffix in ("", ".py") and path.name not in ("__init__.py", "__pycache__")
    }
    assert {room for room in rooms if room not in text} == set()


def test_architecture_draws_the_layers_of_the_contract() -> None:
    drawn = (DOCS / "architecture.md").read_text("utf-8").partition("```layers\n")[2].partition("```")[0]
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    (layers,) = [contract["layers"] for contract in contracts if contract["type"] == "layers"]
    assert drawn.splitlines() == [layer.replace("checker.", "") for layer in layers]
