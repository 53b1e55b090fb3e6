"""`checker annotate`: the findings where an editor sees them, in a copy of the draft."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli import options
from checker.cli.scope import Scope
from checker.cli.shared import CLEAN, FAILED, Files, Wanted, Ways, complain_of, configured, results_of
from checker.errors import CheckerError
from checker.writing import Place

if TYPE_CHECKING:
    from checker.config.configs import Configs
    from checker.results import DocumentReport

_NOUNS = {"docx": "comment", "html": "mark", "pdf": "highlight"}
"""What a finding is in a file of each format."""


def annotate(
    draft: Annotated[str, typer.Argument(metavar="DRAFT", help="The file to check: Word, PDF or HTML.")],
    output: Annotated[
        str,
        typer.Option("--output", "-o", metavar="FILE", help="The copy to write; the draft stays as it is."),
    ],
    with_ledger: Annotated[
        bool, typer.Option("--with-ledger", help="Add a last page with every count and its verdict.")
    ] = False,
    scope: Scope = Scope(),
    baseline: options.BaselineFile = "",
    new_since: options.NewSince = None,
) -> None:
    """What is wrong? A copy of a Word, PDF or HTML draft with each finding on its words."""
    suffix = PurePath(draft).suffix
    if PurePath(output).suffix.lower() != suffix.lower():
        raise CheckerError(f"{output}: the copy is a {suffix} file as {draft} is, and its name must say so")
    configs = configured(scope)
    wanted = Wanted(claims=with_ledger, baseline=baseline, new_since=new_since)
    results = results_of(Files([draft], alone=True), wanted, configs, [Place(output)], Ways(cached=False))
    complain_of(results)
    if len(results.documents) > 1:
        raise CheckerError(f"{draft}: is more than one file")
    for report in results.documents:  # of a rule that failed on it, only that rule's comments are missing
        _write(report, output, configs, with_ledger=with_ledger)
    raise typer.Exit(FAILED if results.problems or not results.documents else CLEAN)


def _write(report: DocumentReport, output: str, configs: Configs, *, with_ledger: bool) -> None:
    """Writes the copy, as private as the draft, and says on standard error what it holds."""
    from hashlib import sha256

    from checker.access import access
    from checker.annotate import AnnotateError, annotated
    from checker.careful import content
    from checker.output import complain
    from checker.readers import MAX_BYTES
    from checker.writing import write

    data = content(report.path, MAX_BYTES)
    if sha256(data).hexdigest() != report.sha256:
        raise AnnotateError(f"{report.path}: was changed while it was checked")
    made = annotated(report, data, configs.held(report.path).reading, with_ledger=with_ledger)
    write(Place(output), made.data, access([report.path]))
    noun = _NOUNS[report.format]
    said = f"1 {noun}" if made.written == 1 else f"{made.written:,} {noun}s"
    left = f"; {made.left_out:,} more are left out, since Word takes no more" if made.left_out else ""
    complain(f"{output}: {said}{left}")
