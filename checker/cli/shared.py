"""What commands share: the rules and files that arguments stand for, printing, exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.cache import Cache
    from checker.reading.groups import Group
    from checker.reports import Writer
    from checker.reports.look import Look
    from checker.results import DocumentReport, Results
    from checker.rulebook import Rule
    from checker.settings import Settings

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
    )


def results_of(files: Files, wanted: Wanted, output: str, ways: Ways = Ways()) -> Results:
    """What is to say of the files."""
    from checker.output import guard
    from checker.run import run
    from checker.sources import Filter, expand

    sources, problems = expand(files.paths, Filter.of(files.include, files.exclude), files.stdin_name)
    guard(output, (source.path for source in sources if not source.stdin))
    settings = settled(wanted)
    with _cache(ways) as cache:
        return run(sources, problems, lambda _: settings, jobs=ways.jobs, cache=cache, bar=sys.stderr)


def _cache(ways: Ways) -> AbstractContextManager[Cache | None]:
    """The reports of earlier runs, if they are wanted."""
    if not ways.cached:
        return nullcontext()
    from pathlib import Path

    from checker.cache import Cache

    return Cache(Path(ways.folder) if ways.folder else None)


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
