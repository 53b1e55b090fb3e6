"""`checker lsp` and `checker mcp`: the same reading for an editor and for an agent."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.errors import CheckerError

Stdio = Annotated[
    bool,
    typer.Option("--stdio", show_default=False, help="Use standard input and output, as it always does."),
]
Root = Annotated[str, typer.Option(metavar="DIR", help="The folder whose files may be read.")]


def lsp(stdio: Stdio = True) -> None:  # noqa: ARG001
    """Serve an editor: findings as you type (Language Server Protocol)."""
    _needs("pygls", "lsp", "the editor server")
    from checker.servers.lsp import serve

    raise typer.Exit(serve())


def mcp(root: Root = ".") -> None:
    """Serve an agent: the tools check, ledger, explain and rules (Model Context Protocol)."""
    _needs("mcp", "mcp", "the agent's server")
    from checker.servers.mcp import serve

    serve(root)


def _needs(module: str, extra: str, what: str) -> None:
    """Raises unless a library that is not always there can be found, and there is something to read."""
    import sys
    from importlib.util import find_spec

    if find_spec(module) is None:
        raise CheckerError(f"{what} needs more: pip install 'report-checker[{extra}]'")
    if sys.stdin is None:
        raise CheckerError("standard input: is closed")
