"""The commands, in the order of the help. Exit codes: 0 clean, 1 findings, 2 the run failed."""

from __future__ import annotations

from typing import Annotated

import typer

from checker import __version__
from checker.cli import about, annotate, baseline, check, compare, completion, config, corpus, serve
from checker.cli.shared import CLEAN, emit

app = typer.Typer(
    help="Checks every stated count in a report against the list that supports it.",
    epilog="Exit codes: 0 clean, 1 findings, 2 the run failed.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _version(wanted: bool) -> None:
    if wanted:
        emit(f"checker {__version__}\n")
        raise typer.Exit(CLEAN)


@app.callback()
def _top(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Options before the command."""


app.command("check")(check.check)
app.command("ledger")(check.ledger)
app.command("compare")(compare.compare)
app.command("annotate")(annotate.annotate)
app.command("baseline")(baseline.baseline)
app.add_typer(corpus.corpus, name="corpus")
app.command("lsp")(serve.lsp)
app.command("mcp")(serve.mcp)
app.command("page")(serve.page)
app.command("rules")(about.rules_)
app.command("explain")(about.explain)
app.command("parse")(about.parse)
app.command("init")(config.init)
app.command("config")(config.config_)
app.command("schema")(about.schema)
app.command("completion")(completion.completion)
