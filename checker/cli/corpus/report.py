"""`checker corpus report`: what a run came to."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from checker.cli.corpus.plans import OfRun, Tables, chosen, unfinished
from checker.cli.shared import CLEAN, emit


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
    from checker.corpus.formats import FORMATS
    from checker.writing import NO_FILE, Place

    there = Folder(folder)
    run, since = chosen(there, run, since)
    unfinished(there, run)
    suffix = Path(output).suffix.removeprefix(".")
    text = FORMATS[form or (suffix if suffix in FORMATS else "text")](figures(there, run, since), table)
    emit(text, Place(output) if output else NO_FILE)
    raise typer.Exit(CLEAN)
