"""The commands and their arguments. Exit codes: 0 clean, 1 findings, 2 the run failed."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from checker import __version__

if TYPE_CHECKING:
    from checker.reading.groups import Group
    from checker.reports import Writer
    from checker.reports.look import Look
    from checker.results import DocumentReport
    from checker.rulebook import Rule
    from checker.run import Outcome

CLEAN, FINDINGS, FAILED = 0, 1, 2

app = typer.Typer(
    help="Checks every stated count in a report against the list that supports it.",
    epilog="Exit codes: 0 clean, 1 findings, 2 the run failed.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

# --- arguments ------------------------------------------------------------------------------

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATHS...", help="Files, folders, patterns ('drafts/**/*.md'), - for stdin."),
]
Output = Annotated[str, typer.Option(metavar="FILE", help="Write to FILE, whole or not at all.")]
Include = Annotated[
    list[str] | None, typer.Option(metavar="GLOB", help="In folders, check only the files that match.")
]
Exclude = Annotated[
    list[str] | None, typer.Option(metavar="GLOB", help="In folders, leave out what matches.")
]
StdinName = Annotated[
    str,
    typer.Option(metavar="NAME", help="The name of stdin; its suffix tells the format (else plain text)."),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="RULES", help="Run only these: codes, names, 'CNT' for all CNT..., packs; by commas."
    ),
]
Ignore = Annotated[list[str] | None, typer.Option(metavar="RULES", help="Do not run these.")]
RuleFolders = Annotated[
    list[str] | None, typer.Option(metavar="DIR", help="Add the rule pages in DIR; an equal code replaces.")
]
FindingsFormat = Annotated[Literal["text", "json"], typer.Option("--format", help="How to print.")]
LedgerFormat = Annotated[Literal["text", "json", "csv"], typer.Option("--format", help="How to print.")]
AsOf = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="The day the reports speak of (YYYY-MM-DD)."),
]
FailOn = Annotated[
    Literal["error", "warning", "never"],
    typer.Option(help="The least severity that makes the exit code 1."),
]

Fix = Annotated[bool, typer.Option("--fix", help="Write what mends the findings to NAME.fixed.SUFFIX.")]
InPlace = Annotated[bool, typer.Option("--in-place", help="With --fix: write the file itself.")]
Diff = Annotated[bool, typer.Option("--diff", help="Show what --fix would write; write nothing.")]

# --- commands -------------------------------------------------------------------------------


def _version(wanted: bool) -> None:
    if wanted:
        _emit(f"checker {__version__}\n")
        raise typer.Exit(CLEAN)


@app.callback()
def _top(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Options before the command."""


@app.command()
def check(
    paths: Paths,
    form: FindingsFormat = "text",
    output: Output = "",
    select: Select = None,
    ignore: Ignore = None,
    rules: RuleFolders = None,
    fail_on: FailOn = "error",
    as_of: AsOf = None,
    include: Include = None,
    exclude: Exclude = None,
    stdin_filename: StdinName = "",
    fix: Fix = False,
    in_place: InPlace = False,
    diff: Diff = False,
) -> None:
    """What is wrong? Findings for a person, a gate or a tool."""
    from checker import rulebook
    from checker.reports import REPORTS

    chosen = rulebook.select(_rules(rules), _words(select), _words(ignore))
    outcome = _run(paths, chosen, output, include, exclude, stdin_filename, as_of, rules)
    _print(outcome, REPORTS[form].findings, output if not diff else "", quiet=diff)
    if fix or in_place or diff:
        _mend(outcome, output, in_place=in_place, write=fix, show=diff)
    raise typer.Exit(FAILED if outcome.problems else _graded(outcome.documents, fail_on))


@app.command()
def ledger(
    paths: Paths,
    form: LedgerFormat = "text",
    output: Output = "",
    rules: RuleFolders = None,
    as_of: AsOf = None,
    include: Include = None,
    exclude: Exclude = None,
    stdin_filename: StdinName = "",
) -> None:
    """What was checked? Every stated count, its support and a verdict."""
    from checker.reports import REPORTS

    outcome = _run(paths, None, output, include, exclude, stdin_filename, as_of, rules)
    _print(outcome, REPORTS[form].ledger, output)
    raise typer.Exit(FAILED if outcome.problems else CLEAN)


@app.command()
def compare(
    draft: Annotated[str, typer.Argument(metavar="DRAFT", help="The file to check.")],
    reference: Annotated[str, typer.Argument(metavar="REFERENCE", help="The same text as it should be.")],
    form: FindingsFormat = "text",
    output: Output = "",
    fail_on: FailOn = "error",
) -> None:
    """What did one version of a text lose, add or change against another?"""
    from checker.compare.files import compared
    from checker.reports import REPORTS

    outcome = compared(draft, reference, output)
    _print(outcome, REPORTS[form].findings, output)
    raise typer.Exit(FAILED if outcome.problems else _graded(outcome.documents, fail_on))


@app.command(name="rules")
def rules_(
    form: FindingsFormat = "text",
    rules: RuleFolders = None,
) -> None:
    """Which rules are there?"""
    from checker.reports.rules import as_json, table

    known = _rules(rules)
    _emit(as_json(known) if form == "json" else table(known, _look()))


@app.command()
def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="A rule's code or name.")],
    rules: RuleFolders = None,
) -> None:
    """What does a rule find, why does it matter, when is it silent?"""
    from checker import rulebook
    from checker.reports.rules import page

    _emit(page(rulebook.find(_rules(rules), rule)))


@app.command()
def parse(text: Annotated[str, typer.Argument(metavar="TEXT", help="A sentence or a paragraph.")]) -> None:
    """What do the grammars understand of a sentence?"""
    from checker.reading.explain import explain_sentence

    _emit(explain_sentence(text).rstrip("\n") + "\n")


@app.command()
def schema(
    name: Annotated[Literal["findings", "ledger", "rule"], typer.Argument(help="Which schema.")],
) -> None:
    """The JSON Schema of an output, or of a rule page's front matter."""
    from checker import resources

    _emit(resources.schema(name).read_text("utf-8"))


# --- what they share ------------------------------------------------------------------------


def _words(values: Sequence[str] | None) -> list[str]:
    return [word.strip() for value in values or () for word in value.rstrip(",").split(",")]


def _rules(folders: Sequence[str] | None) -> tuple[Rule, ...]:
    from pathlib import Path

    from checker import rulebook

    rules = rulebook.load_default()
    for folder in folders or ():
        rules = rulebook.overlay(rules, rulebook.load(Path(folder)))
    return rules


def _groups(folders: Sequence[str] | None) -> tuple[Group, ...]:
    """The groups that stand among a house's rule pages."""
    from pathlib import Path

    if not folders:
        return ()
    from checker.reading.groups import load

    return tuple(group for folder in folders for group in load(Path(folder)))


def _run(
    paths: Sequence[str],
    rules: Sequence[Rule] | None,
    output: str,
    include: Sequence[str] | None,
    exclude: Sequence[str] | None,
    stdin_name: str,
    as_of: datetime | None,
    folders: Sequence[str] | None,
) -> Outcome:
    """Examines what `paths` stand for: with `rules` for their findings, with None for their claims."""
    from checker.output import guard
    from checker.run import run
    from checker.sources import Filter, expand

    sources, problems = expand(paths, Filter.of(include or (), exclude or ()), stdin_name)
    guard(output, (source.path for source in sources if not source.stdin))
    day = as_of.date() if as_of else None
    return run(sources, problems, rules or (), with_claims=rules is None, as_of=day, sets=_groups(folders))


def _print(outcome: Outcome, writer: Writer | None, output: str, *, quiet: bool = False) -> None:
    from checker.output import complain

    for problem in outcome.problems:
        complain(f"{problem.path}: {problem.reason}")
    assert writer is not None
    if not quiet:
        _emit(writer(outcome.documents, _look(output)), output)


def _mend(outcome: Outcome, output: str, *, in_place: bool, write: bool, show: bool) -> None:
    """Shows what mends the findings, or writes it; says on standard error what was written."""
    from checker import fixes
    from checker.output import complain

    if in_place and not write:
        raise typer.BadParameter("--in-place needs --fix")
    if show:
        _emit(fixes.difference(outcome.documents), output)
    elif write:
        for line in fixes.write(outcome.documents, in_place=in_place):
            complain(line)


def _graded(documents: Sequence[DocumentReport], fail_on: str) -> int:
    failing = {"error": {"error"}, "warning": {"error", "warning"}, "never": set[str]()}[fail_on]
    found = (finding.severity.value for document in documents for finding in document.findings)
    return CLEAN if failing.isdisjoint(found) else FINDINGS


def _look(output: str = "") -> Look:
    from checker.reports.look import Look, look_at

    return Look() if output else look_at(sys.stdout, os.environ)


def _emit(text: str, output: str = "") -> None:
    from checker.output import emit

    emit(text, output)
