"""`checker compare`: two versions of one text."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli import options
from checker.cli.scope import Scope
from checker.cli.shared import configured, graded, show


def compare(
    draft: Annotated[str, typer.Argument(metavar="DRAFT", help="The file to check.")],
    reference: Annotated[str, typer.Argument(metavar="REFERENCE", help="The same text as it should be.")],
    form: options.FindingsFormat = None,
    output: options.Output = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    rules: options.RuleFolders = None,
    fail_on: options.FailOn = None,
    config: options.Config = "",
    no_config: options.NoConfig = False,
    tracked: options.Tracked = None,
) -> None:
    """What did one version of a text lose, add or change against another?"""
    from checker.cli.targets import files_of, targets
    from checker.compare.files import compared
    from checker.rulebook import comparing

    where = targets(form, output, lambda form: form.findings)
    configs = configured(Scope(rules, config, no_config, tracked=tracked, select=select, ignore=ignore))
    held = configs.held(draft)
    results = compared(draft, reference, comparing(held.rules), *files_of(where), options=held.reading)
    show(results, where, beside=[reference])
    raise typer.Exit(graded(results, fail_on or configs.run.fail_on or "error"))
