"""`checker check` and `checker ledger`: the two questions to a draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from checker.cli.named import named
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
    ways_of,
    words,
)
from checker.frozen import replace
from checker.writing import NO_FILE, Place

if TYPE_CHECKING:
    from checker.cli import options
    from checker.cli.shared import Ways
    from checker.config.runs import RunSettings
    from checker.results import Results


def check(
    paths: options.Paths = None,
    form: options.FindingsFormat = None,
    output: options.Output = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    rules: options.RuleFolders = None,
    fail_on: options.FailOn = None,
    max_warnings: options.MaxWarnings = None,
    as_of: options.AsOf = None,
    include: options.Include = None,
    exclude: options.Exclude = None,
    respect_gitignore: options.RespectGitignore = None,
    force_exclude: options.ForceExclude = None,
    files_from: options.FilesFrom = "",
    stdin_filename: options.StdinName = "",
    config: options.Config = "",
    no_config: options.NoConfig = False,
    fix: options.Fix = False,
    in_place: options.InPlace = False,
    diff: options.Diff = False,
    require_reasons: options.RequireReasons = False,
    tracked: options.Tracked = None,
    language: options.Language = "",
    baseline: options.BaselineFile = "",
    new_since: options.NewSince = None,
    jobs: options.Jobs = None,
    no_cache: options.NoCache = False,
    cache_dir: options.CacheDir = "",
    show_files: options.ShowFiles = False,
    watch: options.Watch = False,
    statistics: options.Statistics = False,
    with_ledger: options.WithLedger = False,
    positions: options.Positions = "characters",
    quiet: options.Quiet = False,
    exit_zero: options.ExitZero = False,
) -> int:
    """What is wrong? Findings for a person, a gate or a tool."""
    asked = locals()
    from checker.cli.streaming import Stream
    from checker.cli.targets import DEFAULT, detailed, files_of, of_findings

    if in_place and not fix:
        raise misused("--in-place needs --fix")
    if with_ledger and (statistics or quiet):
        raise misused(f"{'--statistics' if statistics else '--quiet'} shows no ledger: choose one")
    files = Files(
        named(paths, files_from),
        include or (),
        exclude or (),
        stdin_filename,
        respect_gitignore,
        force_exclude,
    )
    wanted = Wanted(
        words(select),
        words(ignore),
        tuple(rules or ()),
        as_of,
        require_reasons=require_reasons,
        tracked=tracked,
        language=language,
        new_since=new_since,
        config=config,
        no_config=no_config,
    )
    if watch:
        _watch(asked, files, wanted)
    configs = configured(wanted)
    if show_files:
        return _listed(files, configs.run)
    # what mends the findings is no report: its file may have any suffix
    asked_for: Sequence[str] = form or (DEFAULT,) * len(output or ())
    printed = (asked_for, output) if diff else configs.run.printed(form, output)
    where = of_findings(*printed, statistics=statistics)
    where = detailed(where, ledger=with_ledger, positions=positions)
    whole = any(target.form.whole for target in where)
    known = baseline or configs.run.baseline.path
    wanted = replace(wanted, baseline=known, with_claims=whole or with_ledger, with_text=whole)
    ways = ways_of(configs.run, jobs, no_cache=no_cache, folder=cache_dir)
    stream = Stream(() if diff or wanted.baseline else where, quiet=quiet)
    results = results_of(files, wanted, configs, files_of(where), ways, stream)
    show(results, () if diff else where, stream, quiet=quiet)
    least = "never" if exit_zero else fail_on or configs.run.fail_on or "error"
    code = graded(results, least)
    if code == CLEAN and max_warnings is not None and not exit_zero:
        code = _counted(results, max_warnings, quiet=quiet)
    if diff:
        _show_changes(results, form or [], output or [])
    elif fix and not _mended(results, ways, in_place=in_place, quiet=quiet):
        code = FAILED
    return code


def ledger(
    paths: options.Paths = None,
    form: options.LedgerFormat = None,
    output: options.Output = None,
    rules: options.RuleFolders = None,
    as_of: options.AsOf = None,
    include: options.Include = None,
    exclude: options.Exclude = None,
    respect_gitignore: options.RespectGitignore = None,
    force_exclude: options.ForceExclude = None,
    files_from: options.FilesFrom = "",
    stdin_filename: options.StdinName = "",
    config: options.Config = "",
    no_config: options.NoConfig = False,
    tracked: options.Tracked = None,
    language: options.Language = "",
    jobs: options.Jobs = None,
    no_cache: options.NoCache = False,
    cache_dir: options.CacheDir = "",
    positions: options.Positions = "characters",
) -> int:
    """What was checked? Every stated count, its support and a verdict."""
    from checker.cli.streaming import Stream
    from checker.cli.targets import detailed, files_of, targets

    where = detailed(targets(form, output, lambda form: form.ledger), positions=positions)
    files = Files(
        named(paths, files_from),
        include or (),
        exclude or (),
        stdin_filename,
        respect_gitignore,
        force_exclude,
    )
    wanted = Wanted(
        folders=tuple(rules or ()),
        as_of=as_of,
        with_findings=False,
        with_claims=True,
        with_text=any(target.form.whole for target in where),
        tracked=tracked,
        language=language,
        config=config,
        no_config=no_config,
    )
    configs = configured(wanted)
    ways = ways_of(configs.run, jobs, no_cache=no_cache, folder=cache_dir)
    stream = Stream(where)
    results = results_of(files, wanted, configs, files_of(where), ways, stream)
    show(results, where, stream)
    return FAILED if results.problems else CLEAN


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


def _watch(asked: Mapping[str, Any], files: Files, wanted: Wanted) -> None:
    """Runs this command again and again."""
    from checker.cli.watching import watching

    if asked["fix"]:
        raise misused("--watch would check what --fix writes: choose one")
    again = {**asked, "watch": False, "paths": files.paths, "files_from": ""}
    watching(files, wanted, lambda: check(**again))


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
    """Shows what would mend the findings. A config's output is for reports."""
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
