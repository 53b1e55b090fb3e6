"""`checker check` and `checker ledger`: the two questions to a draft."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from checker.cli import options
from checker.cli.shared import CLEAN, FAILED, Files, Wanted, Ways, emit, graded, results_of, show, words

if TYPE_CHECKING:
    from checker.reports import Writer
    from checker.results import Results


def check(
    context: typer.Context,
    paths: options.Paths,
    form: options.FindingsFormat = "text",
    output: options.Output = "",
    select: options.Select = None,
    ignore: options.Ignore = None,
    rules: options.RuleFolders = None,
    fail_on: options.FailOn = "error",
    as_of: options.AsOf = None,
    include: options.Include = None,
    exclude: options.Exclude = None,
    stdin_filename: options.StdinName = "",
    fix: options.Fix = False,
    in_place: options.InPlace = False,
    diff: options.Diff = False,
    jobs: options.Jobs = 0,
    no_cache: options.NoCache = False,
    cache_dir: options.CacheDir = "",
    watch: options.Watch = False,
    statistics: options.Statistics = False,
    quiet: options.Quiet = False,
    exit_zero: options.ExitZero = False,
) -> None:
    """What is wrong? Findings for a person, a gate or a tool."""
    files = Files(paths, include or (), exclude or (), stdin_filename)
    if watch:
        _watch(context, files, rules or ())
    writer = _writer(form, statistics=statistics, quiet=quiet)
    wanted = Wanted(words(select), words(ignore), tuple(rules or ()), as_of)
    results = results_of(files, wanted, output, Ways(jobs, not no_cache, cache_dir))
    show(results, writer, output if not diff else "", quiet=diff)
    if fix or in_place or diff:
        _mend(results, output, in_place=in_place, write=fix, show=diff)
    raise typer.Exit(graded(results, "never" if exit_zero else fail_on))


def ledger(
    paths: options.Paths,
    form: options.LedgerFormat = "text",
    output: options.Output = "",
    rules: options.RuleFolders = None,
    as_of: options.AsOf = None,
    include: options.Include = None,
    exclude: options.Exclude = None,
    stdin_filename: options.StdinName = "",
    jobs: options.Jobs = 0,
    no_cache: options.NoCache = False,
    cache_dir: options.CacheDir = "",
) -> None:
    """What was checked? Every stated count, its support and a verdict."""
    from checker.reports import REPORTS

    files = Files(paths, include or (), exclude or (), stdin_filename)
    wanted = Wanted(folders=tuple(rules or ()), as_of=as_of, with_findings=False, with_claims=True)
    results = results_of(files, wanted, output, Ways(jobs, not no_cache, cache_dir))
    show(results, REPORTS[form].ledger, output)
    raise typer.Exit(FAILED if results.problems else CLEAN)


def _writer(form: str, *, statistics: bool, quiet: bool) -> Writer | None:
    """What prints the findings."""
    from checker.reports import REPORTS, text
    from checker.reports.statistics import STATISTICS

    if statistics and form not in STATISTICS:
        raise typer.BadParameter(f"--statistics has no --format {form}, only {' and '.join(STATISTICS)}")
    if statistics:
        return STATISTICS[form]
    return text.findings_alone if quiet and form == "text" else REPORTS[form].findings


def _watch(context: typer.Context, files: Files, folders: Sequence[str]) -> None:
    """Runs this command again and again."""
    from checker.cli.watching import watching

    if context.params["fix"]:
        raise typer.BadParameter("--watch would check what --fix writes: choose one")
    watching(files, folders, lambda: check(context, **context.params | {"watch": False}))


def _mend(results: Results, output: str, *, in_place: bool, write: bool, show: bool) -> None:
    """Shows what mends the findings, or writes it; says on standard error what was written."""
    from checker import fixes
    from checker.output import complain

    if in_place and not write:
        raise typer.BadParameter("--in-place needs --fix")
    if show:
        emit(fixes.difference(results.documents), output)
    elif write:
        for line in fixes.write(results.documents, in_place=in_place):
            complain(line)
