"""The commands, in the order of the help."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from checker import __version__
from checker.cli.shared import CLEAN, emit
from checker.cli.spread import spread
from checker.late import Late


def _version(wanted: bool) -> None:
    if wanted:
        emit(f"checker {__version__}\n")
        raise typer.Exit(CLEAN)


def _top(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Options before the command."""


_COMMANDS = {
    command: Late(f"checker.cli.{module}", name)
    for command, module, name in (
        ("check", "check", "check"),
        ("ledger", "check", "ledger"),
        ("compare", "compare", "compare"),
        ("annotate", "annotate", "annotate"),
        ("baseline", "baseline", "baseline"),
        ("corpus", "corpus", "corpus"),
        ("lsp", "serve", "lsp"),
        ("mcp", "serve", "mcp"),
        ("page", "serve", "page"),
        ("rules", "about", "rules_"),
        ("explain", "about", "explain"),
        ("parse", "about", "parse"),
        ("init", "config", "init"),
        ("config", "config", "config_"),
        ("schema", "about", "schema"),
        ("completion", "completion", "completion"),
    )
}


def app(asked: Sequence[str] = ()) -> typer.Typer:
    """The program, ready to be called; `asked` are its arguments, where they are known.

    Where they begin with a command it is the only one there: to build them all takes longer than to check a
    short report.
    """
    made = typer.Typer(
        help="Checks every stated count in a report against the list that supports it.",
        epilog="Exit codes: 0 clean, 1 findings, 2 the run failed.",
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    made.callback()(_top)
    for name in [word for word in asked[:1] if word in _COMMANDS] or _COMMANDS:
        command = _COMMANDS[name].function
        if isinstance(command, typer.Typer):
            made.add_typer(command, name=name)
        else:
            made.command(name)(spread(command))
    return made
