"""`checker compare`: two versions of one text."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli import options
from checker.cli.shared import graded, known_rules, show, words


def compare(
    draft: Annotated[str, typer.Argument(metavar="DRAFT", help="The file to check.")],
    reference: Annotated[str, typer.Argument(metavar="REFERENCE", help="The same text as it should be.")],
    form: options.FindingsFormat = None,
    output: options.Output = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    rules: options.RuleFolders = None,
    fail_on: options.FailOn = "error",
) -> None:
    """What did one version of a text lose, add or change against another?"""
    from checker import rulebook
    from checker.cli.targets import files_of, targets
    from checker.compare.files import compared
    from checker.rulebook import comparing

    where = targets(form, output, lambda form: form.findings)
    chosen = comparing(rulebook.select(known_rules(rules), words(select), words(ignore)))
    results = compared(draft, reference, chosen, *files_of(where))
    show(results, where)
    raise typer.Exit(graded(results, fail_on))
