"""What commands share: the rules and files that arguments stand for, printing, exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from checker.frozen import dataclass, replace
from checker.writing import NO_FILE, OutputError, Place

if TYPE_CHECKING:
    from checker.cache import Cache
    from checker.cli.scope import Pages
    from checker.cli.streaming import Stream
    from checker.cli.targets import Target
    from checker.config.configs import Configs
    from checker.config.runs import RunSettings
    from checker.reports.look import Look
    from checker.results import DocumentReport, Results
    from checker.sources import Filter

CLEAN, FINDINGS, FAILED = 0, 1, 2

STEP_SUMMARY = "GITHUB_STEP_SUMMARY"
"""Names the file to which a step of a GitHub workflow adds what its page shows."""


@dataclass(frozen=True, slots=True)
class Files:
    """Which files a command reads, as its arguments say; None where they say nothing.

    `alone`: each file stands for itself, though a config calls it a piece of a report.
    """

    paths: Sequence[str]
    include: Sequence[str] = ()
    exclude: Sequence[str] = ()
    stdin_name: str = ""
    respect_gitignore: bool | None = None
    force_exclude: bool | None = None
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a command wants to know, and what is known of it before."""

    findings: bool = True
    claims: bool = False
    text: bool = False
    baseline: str = ""
    new_since: str | None = None


@dataclass(frozen=True, slots=True)
class Ways:
    """How a command does its work; none of it changes what it says.

    `jobs` processes, 0: as many as the work is worth. `folder` is the cache's, "" the user's.
    """

    jobs: int = 0
    cached: bool = True
    folder: str = ""


_USUAL = Ways()


def misused(told: str) -> Exception:
    """What says that the arguments are wrong, in the words of their library, which takes long to load."""
    from typer import BadParameter

    return BadParameter(told)


def words(values: Sequence[str] | None) -> tuple[str, ...]:
    """The words of an option that may be given several times, and with commas."""
    return tuple(word.strip() for value in values or () for word in value.rstrip(",").split(","))


_SAID: Mapping[str, Callable[[Any], object]] = {
    "select": words,
    "ignore": words,
    "rules": tuple,
    "as_of": datetime.date,
    "require_reasons": bool,
    "tracked": str,
    "language": str,
}
"""What arguments say as a config could, each with how a config has it."""


def configured(scope: Pages) -> Configs:
    """The configs that hold for the files of the run, under what the arguments say."""
    from checker.config.configs import Configs
    from checker.config.layers import Layer

    if scope.config and scope.no_config:
        raise misused("--config and --no-config exclude each other")
    said = {name: getattr(scope, name, None) for name in _SAID}
    line = Layer({name.replace("_", "-"): _SAID[name](value) for name, value in said.items() if value})
    return Configs(line, file=scope.config, none=scope.no_config)


def results_of(
    files: Files,
    wanted: Wanted,
    configs: Configs,
    outputs: Sequence[Place],
    ways: Ways = _USUAL,
    stream: Stream | None = None,
) -> Results:
    """What is to say of the files; `outputs` will be written, and may not be among them.

    The `stream` is told of each document as soon as it is done.
    """
    from checker.cli.judging import at_once, in_the_end
    from checker.config.merge import Asked
    from checker.output import guard, identities
    from checker.run import run
    from checker.sources import expand

    sources, problems = expand(files.paths, filter_of(files, configs.run), files.stdin_name)
    if outputs:
        inputs = identities(source.path for source in sources if not source.stdin)
        for output in outputs:
            guard(output, inputs)
    asked = Asked(wanted.findings, wanted.claims, wanted.text)
    judging = wanted, sources, lambda source: configs.held(source.path, asked)
    judge = at_once(*judging)

    def done(document: DocumentReport) -> DocumentReport:
        judged = judge(document)
        if stream is not None:
            stream.tell(judged)
        return judged

    with remembered(ways) as cache:
        results = run(
            sources,
            problems,
            lambda source: configs.settings(source.path, asked),
            jobs=ways.jobs,
            cache=cache,
            progress=stream.progress if stream else None,
            done=done,
        )
    return in_the_end(results, *judging)


def filter_of(files: Files, run: RunSettings) -> Filter:
    """Which files of a folder count: the patterns of the command line win over those of a config."""
    from checker.gitignore import Ignored
    from checker.sources import Filter, anywhere, below

    respected = run.respect_gitignore if files.respect_gitignore is None else files.respect_gitignore
    return Filter(
        include=anywhere(files.include) or below(run.include, run.include_from),
        exclude=anywhere(files.exclude) or below(run.exclude, run.exclude_from),
        ignored=Ignored() if respected else None,
        forced=run.force_exclude if files.force_exclude is None else files.force_exclude,
        reports=() if files.alone else run.reports,
    )


def remembered(ways: Ways) -> AbstractContextManager[Cache | None]:
    """The reports of earlier runs, if they are wanted."""
    if not ways.cached:
        return nullcontext()
    from pathlib import Path

    from checker.cache import Cache

    return Cache(Path(ways.folder) if ways.folder else None)


def show(
    results: Results,
    where: Sequence[Target],
    stream: Stream | None = None,
    *,
    beside: Sequence[str] = (),
    quiet: bool = False,
) -> None:
    """Prints the results in every format that is wanted, and on standard error what they cannot say.

    Of what the `stream` has told, the last lines; where it is `quiet`, nothing but findings. `beside` are
    files that the results speak of, besides their documents. Where one format cannot be written the others
    are; then it raises the first `OutputError`.
    """
    from checker.output import complain

    complain_of(results, quiet=quiet)
    failed: list[OutputError] = []
    for target in where:
        try:
            if stream is not None and target is stream.target:
                stream.end(results)
            else:
                _print(results, target, (*results.paths, *beside), quiet=quiet)
        except OutputError as error:
            failed.append(error)
    for other in failed[1:]:
        complain(str(other))
    if failed:
        raise failed[0]


def _print(results: Results, target: Target, made_of: Sequence[str], *, quiet: bool) -> None:
    from checker.cli.rooted import renamed, rooted
    from checker.errors import one_line
    from checker.output import append, complain
    from checker.reports.text import said

    form, seen = target.form, look(target.output, quiet=quiet)
    told = results.alone() if quiet else results
    told = rooted(told, ".") if form.rooted else told
    if form.markup:
        told = renamed(told, one_line)  # a browser shows a text as it is; a name need not be shown so
    put(target.writer(told, seen), target, seen, made_of)
    if quiet:
        return
    if target.output:
        complain(f"{target.output}: {said(results.documents)}")
    if form.step_summary and os.environ.get(STEP_SUMMARY):
        append(os.environ[STEP_SUMMARY], partial(form.step_summary, told))


def complain_of(results: Results, *, quiet: bool = False) -> None:
    """Names on standard error what failed and, unless it is `quiet`, what was guessed or not looked at."""
    from checker.checks import KINDS
    from checker.output import complain
    from checker.readers.encoding import WINDOWS
    from checker.text.language import ENGLISH

    for problem in results.problems:
        complain(f"{problem.path}: {problem.reason}")
    if quiet:
        return
    for path, encoding in results.encodings:
        if encoding == WINDOWS:
            complain(f"{path}: is not UTF-8, and was read as Windows-1252")
    for document in results.documents:
        if document.recognised:
            scans = _scanned(document.recognised)
            complain(f"{document.path}: {scans}, of which only the numbers are checked")
    blind = sum(not KINDS[rule.kind].any_language for rule in results.rules)
    for name in sorted({document.language for document in results.documents} - {ENGLISH.name}):
        if blind:
            complain(f'{blind} of {len(results.rules)} rules know English alone, and saw nothing in "{name}"')


def _scanned(pages: int) -> str:
    return f"{pages} pages are scans" if pages > 1 else "1 page is a scan"


def put(text: str, target: Target, seen: Look, made_of: Sequence[str] = ()) -> None:
    """Writes a report, or a piece of it, to where it goes; `made_of` are the files that it speaks of."""
    from checker.escaping import safe
    from checker.output import emit

    form = target.form
    escape = str if form.markup else partial(safe, painted=seen.colour, commands=form.commands)
    emit(text, target.place, made_of=made_of, escape=escape)


def graded(results: Results, fail_on: str) -> int:
    """The exit code of a run that looked for findings."""
    return FAILED if results.problems else _graded(results.documents, fail_on)


def _graded(documents: Sequence[DocumentReport], fail_on: str) -> int:
    failing = {"error": {"error"}, "warning": {"error", "warning"}, "never": set[str]()}[fail_on]
    found = (finding.severity.value for document in documents for finding in document.findings)
    return CLEAN if failing.isdisjoint(found) else FINDINGS


def look(output: str = "", *, quiet: bool = False) -> Look:
    """What may be used of the place that is printed to."""
    from checker.reports.look import Look, look_at

    return replace(Look() if output else look_at(sys.stdout, os.environ), quiet=quiet)


def emit(text: str, place: Place = NO_FILE, *, made_of: Iterable[str] = ()) -> None:
    """Writes `text` to standard output, or to a file that is as private as what it is made of."""
    from checker.output import emit

    emit(text, place, made_of=made_of)
