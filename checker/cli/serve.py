"""`checker lsp`, `checker mcp` and `checker page`: the same reading for an editor, an agent and a browser."""

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


def page(
    folder: Annotated[str, typer.Argument(metavar="DIR", help="The folder that the page was built in.")],
    port: Annotated[int, typer.Option(help="The port to serve at; 0 is any that is free.", min=0)] = 0,
    browser: Annotated[bool, typer.Option("--open/--no-open", help="Open it in the browser.")] = True,
) -> None:
    """Serve the page for editors to this machine, and open it."""
    import webbrowser

    from checker.output import complain
    from checker.servers.page import address, server

    with server(folder, port) as served:
        complain(f"the page is at {address(served)} (Ctrl+C ends it)")
        if browser:
            webbrowser.open(address(served))
        served.serve_forever()


def _needs(module: str, extra: str, what: str) -> None:
    """Raises unless a library that is not always there can be found, and there is something to read."""
    import sys
    from importlib.util import find_spec

    if find_spec(module) is None:
        raise CheckerError(f"{what} needs more: pip install 'report-checker[{extra}]'")
    if sys.stdin is None:
        raise CheckerError("standard input: is closed")
