"""What commands share: the rules and files that arguments stand for, printing, exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.cache import Cache
    from checker.cli.targets import Target
    from checker.reading.groups import Group
    from checker.reports.look import Look
    from checker.results import DocumentReport, Results
    from checker.rulebook import Rule
    from checker.settings import Settings

CLEAN, FINDINGS, FAILED = 0, 1, 2

STEP_SUMMARY = "GITHUB_STEP_SUMMARY"
"""Names the file to which a step of a GitHub workflow adds what its page shows."""


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
    require_reasons: bool = False
    baseline: str = ""
    new_since: str | None = None
    with_text: bool = False


@dataclass(frozen=True, slots=True)
class Ways:
    """How a command does its work; none of it changes what it says.

    `jobs` processes, 0: as many as the work is worth. `folder` is the cache's, "" the user's.
    """

    jobs: int = 0
    cached: bool = True
    folder: str = ""


def words(values: Sequence[str] | None) -> tuple[str, ...]:
    """The words of an option that may be given several times, and with commas."""
    return tuple(word.strip() for value in values or () for word in value.rstrip(",").split(","))


def known_rules(folders: Sequence[str] | None) -> tuple[Rule, ...]:
    """The rules that ship, with the pages of a house laid over them."""
    from pathlib import Path

    from checker import rulebook

    return rulebook.load_house(map(Path, folders or ()))


def _groups(folders: Sequence[str]) -> tuple[Group, ...]:
    """The groups that stand among a house's rule pages."""
    from pathlib import Path

    if not folders:
        return ()
    from checker.reading.groups import load

    return tuple(group for folder in folders for group in load(Path(folder)))


def settled(wanted: Wanted) -> Settings:
    """What holds for every file of the run."""
    from checker import rulebook
    from checker.settings import Settings

    rules = known_rules(wanted.folders) if wanted.with_findings else ()
    return Settings(
        rules=rulebook.select(rules, wanted.select, wanted.ignore),
        as_of=wanted.as_of.date() if wanted.as_of else None,
        sets=_groups(wanted.folders),
        with_claims=wanted.with_claims,
        known=rules,
        require_reasons=wanted.require_reasons,
        with_text=wanted.with_text,
    )


def results_of(files: Files, wanted: Wanted, outputs: Sequence[str], ways: Ways = Ways()) -> Results:
    """What is to say of the files; `outputs` will be written, and may not be among them."""
    from checker.cli.judging import judged
    from checker.output import guard
    from checker.run import run
    from checker.sources import Filter, expand

    sources, problems = expand(files.paths, Filter.of(files.include, files.exclude), files.stdin_name)
    for output in outputs:
        guard(output, (source.path for source in sources if not source.stdin))
    settings = settled(wanted)
    with _cache(ways) as cache:
        results = run(sources, problems, lambda _: settings, jobs=ways.jobs, cache=cache, bar=sys.stderr)
    return judged(results, wanted, sources, lambda _: settings)


def _cache(ways: Ways) -> AbstractContextManager[Cache | None]:
    """The reports of earlier runs, if they are wanted."""
    if not ways.cached:
        return nullcontext()
    from pathlib import Path

    from checker.cache import Cache

    return Cache(Path(ways.folder) if ways.folder else None)


def show(results: Results, where: Sequence[Target]) -> None:
    """Prints the results in every format that is wanted, and the files that failed on standard error."""
    from checker.output import append, complain

    for problem in results.problems:
        complain(f"{problem.path}: {problem.reason}")
    for target in where:
        emit(target.writer(results, look(target.output)), target.output)
        if target.form.step_summary and os.environ.get(STEP_SUMMARY):
            append(os.environ[STEP_SUMMARY], partial(target.form.step_summary, results))


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
