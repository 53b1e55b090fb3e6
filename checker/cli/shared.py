"""What commands share: the rules and files that arguments stand for, printing, exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from checker.config.configs import Configs
    from checker.config.runs import RunSettings
    from checker.reports import Writer
    from checker.reports.look import Look
    from checker.results import DocumentReport, Results
    from checker.sources import Filter

CLEAN, FINDINGS, FAILED = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Files:
    """Which files a command reads, as its arguments say."""

    paths: Sequence[str]
    include: Sequence[str] = ()
    exclude: Sequence[str] = ()
    stdin_name: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the arguments of a command ask for."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    as_of: datetime | None = None
    with_findings: bool = True
    with_claims: bool = False
    config: str = ""
    no_config: bool = False


def words(values: Sequence[str] | None) -> tuple[str, ...]:
    """The words of an option that may be given several times, and with commas."""
    return tuple(word.strip() for value in values or () for word in value.rstrip(",").split(","))


def configured(wanted: Wanted) -> Configs:
    """The configs that hold for the files of the run, under what the arguments say."""
    from checker.config.configs import Configs
    from checker.config.layers import Layer

    if wanted.config and wanted.no_config:
        raise typer.BadParameter("--config and --no-config exclude each other")
    said = {
        "select": wanted.select,
        "ignore": wanted.ignore,
        "rules": wanted.folders,
        "as-of": wanted.as_of and wanted.as_of.date(),
    }
    return Configs(
        Layer({key: value for key, value in said.items() if value}),
        file=wanted.config,
        none=wanted.no_config,
        with_findings=wanted.with_findings,
        with_claims=wanted.with_claims,
    )


def results_of(files: Files, configs: Configs, output: str) -> Results:
    """What is to say of the files."""
    from checker.output import guard
    from checker.run import run
    from checker.sources import expand

    sources, problems = expand(files.paths, _filter(files, configs.run), files.stdin_name)
    guard(output, (source.path for source in sources if not source.stdin))
    return run(sources, problems, lambda source: configs.settings(source.path))


def _filter(files: Files, run: RunSettings) -> Filter:
    """Which files of a folder count: the patterns of the command line win over those of a config."""
    from checker.sources import Filter, anywhere, below

    return Filter(
        include=tuple(map(anywhere, files.include))
        or tuple(below(glob, run.include_from) for glob in run.include),
        exclude=tuple(map(anywhere, files.exclude))
        or tuple(below(glob, run.exclude_from) for glob in run.exclude),
    )


def show(results: Results, writer: Writer | None, output: str, *, quiet: bool = False) -> None:
    """Prints the results, and the files that failed on standard error."""
    from checker.output import complain

    for problem in results.problems:
        complain(f"{problem.path}: {problem.reason}")
    assert writer is not None
    if not quiet:
        emit(writer(results, look(output)), output)


def graded(results: Results, fail_on: str) -> int:
    """The exit code of a run that looked for findings."""
    return FAILED if results.problems else _graded(results.documents, fail_on)


def _graded(documents: Sequence[DocumentReport], fail_on: str) -> int:
    failing = {"error": {"error"}, "warning": {"error", "warning"}, "never": set[str]()}[fail_on]
    found = (finding.severity.value for document in documents for finding in document.findings)
    return CLEAN if failing.isdisjoint(found) else FINDINGS


def look(output: str = "") -> Look:
    """What may be used of the place that is printed to."""
    from checker.reports.look import Look, look_at

    return Look() if output else look_at(sys.stdout, os.environ)


def emit(text: str, output: str = "") -> None:
    """Writes `text` to standard output, or to the file `output`."""
    from checker.output import emit

    emit(text, output)
