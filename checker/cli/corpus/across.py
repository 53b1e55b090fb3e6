"""`checker corpus across`: what documents say otherwise than others."""

from __future__ import annotations

import typer

from checker.cli.corpus.plans import OfRun, Tables, chosen, scope_of, unfinished
from checker.cli.shared import CLEAN, configured, emit


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
    unfinished(there, run)
    scope = scope_of(load(there, run).options)
    number = looked(there, run, across(configured(scope).held(".").rules))
    emit(f"{one_line(folder)}: run {run}: {plural(number, 'finding')} among its documents\n")
    raise typer.Exit(CLEAN)
