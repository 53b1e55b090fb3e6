"""`checker check` and `checker ledger`: the two questions to a draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from checker.cli.scope import Gated, Group, Reading, Sought, Work
from checker.cli.shared import (
    CLEAN,
    FAILED,
    FINDINGS,
    Files,
    Wanted,
    configured,
    emit,
    filter_of,
    graded,
    misused,
    remembered,
    results_of,
    show,
)
from checker.frozen import dataclass, replace
from checker.writing import NO_FILE, Place

if TYPE_CHECKING:
    from checker.cli import options
    from checker.cli.shared import Ways
    from checker.cli.targets import Target
    from checker.config.runs import RunSettings
    from checker.results import Results


@dataclass(frozen=True, slots=True)
class Gate(Group):
    """What makes the exit code."""

    fail_on: options.FailOn = None
    max_warnings: options.MaxWarnings = None
    exit_zero: options.ExitZero = False
    baseline: options.BaselineFile = ""
    new_since: options.NewSince = None


@dataclass(frozen=True, slots=True)
class Mending(Group):
    """What becomes of the changes that mend the findings."""

    fix: options.Fix = False
    in_place: options.InPlace = False
    diff: options.Diff = False


@dataclass(frozen=True, slots=True)
class Shown(Group):
    """What is shown of the findings."""

    statistics: options.Statistics = False
    with_ledger: options.WithLedger = False
    positions: options.Positions = "characters"
    quiet: options.Quiet = False


def check(
    paths: options.Paths = None,
    form: options.FindingsFormat = None,
    output: options.Output = None,
    scope: Gated = Gated(),
    sought: Sought = Sought(),
    gate: Gate = Gate(),
    mending: Mending = Mending(),
    shown: Shown = Shown(),
    work: Work = Work(),
    show_files: options.ShowFiles = False,
    watch: options.Watch = False,
) -> int:
    """What is wrong? Findings for a person, a gate or a tool."""
    asked = locals()
    from checker.cli.streaming import Stream
    from checker.cli.targets import files_of

    if mending.in_place and not mending.fix:
        raise misused("--in-place needs --fix")
    if shown.with_ledger and (shown.statistics or shown.quiet):
        raise misused(f"{'--statistics' if shown.statistics else '--quiet'} shows no ledger: choose one")
    files = sought.named(paths)
    if watch:
        _watch(asked, files, scope)
    configs = configured(scope)
    if show_files:
        return _listed(files, configs.run)
    where = _targets(configs.run, form, output, mending, shown)
    whole = any(target.form.whole for target in where)
    known = gate.baseline or configs.run.baseline.path
    wanted = Wanted(True, whole or shown.with_ledger, whole, known, gate.new_since)
    ways = work.ways(configs.run)
    stream = Stream(() if mending.diff or known else where, quiet=shown.quiet)
    results = results_of(files, wanted, configs, files_of(where), ways, stream)
    show(results, () if mending.diff else where, stream, quiet=shown.quiet)
    code = _graded(results, gate, configs.run, quiet=shown.quiet)
    if mending.diff:
        _show_changes(results, form or [], output or [])
    elif mending.fix and not _mended(results, ways, in_place=mending.in_place, quiet=shown.quiet):
        code = FAILED
    return code


def ledger(
    paths: options.Paths = None,
    form: options.LedgerFormat = None,
    output: options.Output = None,
    scope: Reading = Reading(),
    sought: Sought = Sought(),
    work: Work = Work(),
    positions: options.Positions = "characters",
) -> int:
    """What was checked? Every stated count, its support and a verdict."""
    from checker.cli.streaming import Stream
    from checker.cli.targets import detailed, files_of, targets

    where = detailed(targets(form, output, lambda form: form.ledger), positions=positions)
    files = sought.named(paths)
    configs = configured(scope)
    wanted = Wanted(findings=False, claims=True, text=any(target.form.whole for target in where))
    stream = Stream(where)
    results = results_of(files, wanted, configs, files_of(where), work.ways(configs.run), stream)
    show(results, where, stream)
    return FAILED if results.problems else CLEAN


def _targets(
    run: RunSettings,
    form: Sequence[str] | None,
    output: Sequence[str] | None,
    mending: Mending,
    shown: Shown,
) -> tuple[Target, ...]:
    """Where the findings are printed.

    What mends them is no report: it goes to no output of a config, and to a file of any suffix.
    """
    from checker.cli.targets import DEFAULT, detailed, of_findings

    asked = form or (DEFAULT,) * len(output or ())
    printed = (asked, output) if mending.diff else run.printed(form, output)
    where = of_findings(*printed, statistics=shown.statistics)
    return detailed(where, ledger=shown.with_ledger, positions=shown.positions)


def _graded(results: Results, gate: Gate, run: RunSettings, *, quiet: bool) -> int:
    """The exit code of a run, as far as its findings make it."""
    code = graded(results, "never" if gate.exit_zero else gate.fail_on or run.fail_on or "error")
    if code == CLEAN and gate.max_warnings is not None and not gate.exit_zero:
        return _counted(results, gate.max_warnings, quiet=quiet)
    return code


def _counted(results: Results, most: int, *, quiet: bool) -> int:
    """The exit code of a run that may have so many warnings at the `most`."""
    from checker.output import complain
    from checker.reports.look import plural

    warnings = sum(1 for finding in results.findings if finding.severity.value == "warning")
    if warnings <= most:
        return CLEAN
    if not quiet:
        complain(f"{plural(warnings, 'warning')}, more than the {most} of --max-warnings")
    return FINDINGS


def _watch(asked: Mapping[str, Any], files: Files, scope: Gated) -> None:
    """Runs this command again and again."""
    from checker.cli.watching import watching

    if asked["mending"].fix:
        raise misused("--watch would check what --fix writes: choose one")
    again = {"watch": False, "paths": files.paths, "sought": replace(asked["sought"], files_from="")}
    watching(files, scope, lambda: check(**{**asked, **again}))


def _listed(files: Files, run: RunSettings) -> int:
    """Shows the files that would be checked, a line each, and those that could not be."""
    from checker.errors import one_line
    from checker.output import complain
    from checker.sources import expand

    sources, problems = expand(files.paths, filter_of(files, run), files.stdin_name)
    for problem in problems:
        complain(f"{problem.path}: {problem.reason}")
    emit("".join(f"{one_line(source.path)}\n" for source in sources))
    return FAILED if problems else CLEAN


def _show_changes(results: Results, formats: Sequence[str], outputs: Sequence[str]) -> None:
    """Shows what would mend the findings."""
    from checker.fixes import difference

    if max(len(formats), len(outputs)) > 1:
        raise misused("--diff is one output and has no format")
    place = Place(outputs[0]) if outputs else NO_FILE
    emit(difference(results.documents), place, made_of=results.paths)


def _mended(results: Results, ways: Ways, *, in_place: bool, quiet: bool) -> bool:
    """Mends the findings, and says on standard error what was written and what was not; False for that.

    Where it is `quiet`, only what was not.
    """
    from checker.errors import CheckerError
    from checker.fixes import write
    from checker.output import complain

    well = True
    with remembered(ways) as cache:
        copies = (cache.copies,) if cache else ()
        for told in write(results.documents, *copies, in_place=in_place):
            failed = isinstance(told, CheckerError)
            well = well and not failed
            if failed or not quiet:
                complain(str(told))
    return well
