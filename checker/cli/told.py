"""`checker corpus across` and `checker corpus report`: what many documents come to."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from checker.cli.corpus import OfRun, chosen, corpus, wanted_of
from checker.cli.shared import CLEAN, configured, emit

__all__ = ["across", "corpus", "report"]

Tables = Annotated[str, typer.Argument(metavar="DIR", help="The folder of the tables.")]


@corpus.command("across")
def across(folder: Tables, run: OfRun = "") -> None:
    """Looks for what documents of a run say otherwise than others: a date, a number, a name."""
    from checker.corpus.across.run import looked
    from checker.corpus.folder import Folder
    from checker.corpus.plan import load
    from checker.errors import one_line
    from checker.reports.look import plural
    from checker.rulebook import across

    there = Folder(folder)
    run = chosen(there, run)[0]
    wanted = wanted_of(load(there, run).options)
    number = looked(there, run, across(configured(wanted).held(".").rules))
    emit(f"{one_line(folder)}: run {run}: {plural(number, 'finding')} among its documents\n")
    raise typer.Exit(CLEAN)


@corpus.command("report")
def report(
    folder: Tables,
    run: OfRun = "",
    since: Annotated[
        str, typer.Option(metavar="RUN", help="Hold it against this run (else the one before it).")
    ] = "",
    form: Annotated[
        Literal["text", "csv", "html"] | None, typer.Option("--format", help="How to print.")
    ] = None,
    output: Annotated[str, typer.Option(metavar="FILE", help="Write to FILE, whole or not at all.")] = "",
    table: Annotated[str, typer.Option(metavar="NAME", help="Print this table alone, as text or CSV.")] = "",
) -> None:
    """Tells what a run came to: findings by rule, part, year and format, and what changed."""
    from pathlib import Path

    from checker.corpus.figures import figures
    from checker.corpus.folder import Folder
    from checker.corpus.told import FORMATS
    from checker.writing import NO_FILE, Place

    there = Folder(folder)
    run, since = chosen(there, run, since)
    suffix = Path(output).suffix.removeprefix(".")
    text = FORMATS[form or (suffix if suffix in FORMATS else "text")](figures(there, run, since), table)
    emit(text, Place(output) if output else NO_FILE)
    raise typer.Exit(CLEAN)
