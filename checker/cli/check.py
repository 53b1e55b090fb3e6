"""`checker check` and `checker ledger`: the two questions to a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from checker.cli import options
from checker.cli.shared import (
    CLEAN,
    FAILED,
    Files,
    Wanted,
    configured,
    emit,
    graded,
    results_of,
    show,
    words,
)

if TYPE_CHECKING:
    from checker.results import Results


def check(
    paths: options.Paths,
    form: options.FindingsFormat = None,
    output: options.Output = "",
    select: options.Select = None,
    ignore: options.Ignore = None,
    rules: options.RuleFolders = None,
    fail_on: options.FailOn = None,
    as_of: options.AsOf = None,
    include: options.Include = None,
    exclude: options.Exclude = None,
    stdin_filename: options.StdinName = "",
    config: options.Config = "",
    no_config: options.NoConfig = False,
    fix: options.Fix = False,
    in_place: options.InPlace = False,
    diff: options.Diff = False,
) -> None:
    """What is wrong? Findings for a person, a gate or a tool."""
    from checker.reports import REPORTS

    files = Files(paths, include or (), exclude or (), stdin_filename)
    wanted = Wanted(
        words(select), words(ignore), tuple(rules or ()), as_of, config=config, no_config=no_config
    )
    configs = configured(wanted)
    forms, outputs = configs.run.printed([form] if form else [], [output] if output else [])
    output = (*outputs, "")[0]
    results = results_of(files, configs, output)
    show(results, REPORTS[(*forms, "text")[0]].findings, output if not diff else "", quiet=diff)
    if fix or in_place or diff:
        _mend(results, output, in_place=in_place, write=fix, show=diff)
    raise typer.Exit(graded(results, fail_on or configs.run.fail_on or "error"))


def ledger(
    paths: options.Paths,
    form: options.LedgerFormat = "text",
    output: options.Output = "",
    rules: options.RuleFolders = None,
    as_of: options.AsOf = None,
    include: options.Include = None,
    exclude: options.Exclude = None,
    stdin_filename: options.StdinName = "",
    config: options.Config = "",
    no_config: options.NoConfig = False,
) -> None:
    """What was checked? Every stated count, its support and a verdict."""
    from checker.reports import REPORTS

    files = Files(paths, include or (), exclude or (), stdin_filename)
    wanted = Wanted(
        folders=tuple(rules or ()),
        as_of=as_of,
        with_findings=False,
        with_claims=True,
        config=config,
        no_config=no_config,
    )
    results = results_of(files, configured(wanted), output)
    show(results, REPORTS[form].ledger, output)
    raise typer.Exit(FAILED if results.problems else CLEAN)


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
