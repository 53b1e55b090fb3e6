"""`checker check` and `checker ledger`: the two questions to a draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
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
    from checker.cli.targets import Target
    from checker.results import Results


def check(
    paths: options.Paths,
    form: options.FindingsFormat = None,
    output: options.Output = None,
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
    require_reasons: options.RequireReasons = False,
    baseline: options.BaselineFile = "",
    new_since: options.NewSince = None,
) -> None:
    """What is wrong? Findings for a person, a gate or a tool."""
    from checker.cli.targets import files_of, targets

    files = Files(paths, include or (), exclude or (), stdin_filename)
    wanted = Wanted(
        words(select),
        words(ignore),
        tuple(rules or ()),
        as_of,
        require_reasons=require_reasons,
        new_since=new_since,
        config=config,
        no_config=no_config,
    )
    configs = configured(wanted)
    where = targets(*configs.run.printed(form, output), lambda form: form.findings)
    whole = any(target.form.whole for target in where)
    wanted = replace(wanted, baseline=baseline or configs.run.baseline, with_claims=whole, with_text=whole)
    results = results_of(files, wanted, configs, *files_of(where))
    show(results, () if diff else where)
    if fix or in_place or diff:
        _mend(results, where, in_place=in_place, write=fix, show=diff)
    raise typer.Exit(graded(results, fail_on or configs.run.fail_on or "error"))


def ledger(
    paths: options.Paths,
    form: options.LedgerFormat = None,
    output: options.Output = None,
    rules: options.RuleFolders = None,
    as_of: options.AsOf = None,
    include: options.Include = None,
    exclude: options.Exclude = None,
    stdin_filename: options.StdinName = "",
    config: options.Config = "",
    no_config: options.NoConfig = False,
) -> None:
    """What was checked? Every stated count, its support and a verdict."""
    from checker.cli.targets import files_of, targets

    where = targets(form, output, lambda form: form.ledger)
    files = Files(paths, include or (), exclude or (), stdin_filename)
    wanted = Wanted(
        folders=tuple(rules or ()),
        as_of=as_of,
        with_findings=False,
        with_claims=True,
        with_text=any(target.form.whole for target in where),
        config=config,
        no_config=no_config,
    )
    results = results_of(files, wanted, configured(wanted), *files_of(where))
    show(results, where)
    raise typer.Exit(FAILED if results.problems else CLEAN)


def _mend(results: Results, where: Sequence[Target], *, in_place: bool, write: bool, show: bool) -> None:
    """Shows what mends the findings, or writes it; says on standard error what was written."""
    from checker import fixes
    from checker.output import complain

    if in_place and not write:
        raise typer.BadParameter("--in-place needs --fix")
    if show and len(where) > 1:
        raise typer.BadParameter("--diff is one output and has no format")
    if show:
        emit(fixes.difference(results.documents), where[0].output)
    elif write:
        for line in fixes.write(results.documents, in_place=in_place):
            complain(line)
