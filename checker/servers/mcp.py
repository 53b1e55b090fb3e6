"""A server for agents: the tools of `TOOLS`, over standard input and output.

It speaks the Model Context Protocol. It reads files below one folder, writes none, and calls nobody.
"""

from __future__ import annotations

import gc
import logging
import re
import sys
from functools import partial
from io import TextIOWrapper
from typing import Any

import anyio
from mcp import types
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server

from checker import __version__
from checker.servers.folder import Folder
from checker.servers.tools import TOOLS, ToolError, answer

INSTRUCTIONS = (
    "Proofreads numbers in draft reports: sets each stated count beside the list that stands for it. "
    "Nothing found does not mean that all is right: the ledger says what was checked and what was not."
)

_HINTS = types.ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)

_HALF = r"\ud"
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|(u[dD][89a-fA-F][\da-fA-F]{2})|.)"
)
"""An escape of JSON: the two halves of one character, a half that stands alone, or any other."""


def serve(root: str) -> None:
    """Serves one agent until it hangs up. Raises `FolderError` where `root` is no folder."""
    gc.enable()  # switched off for short runs; this one may last for days
    logging.getLogger("mcp").setLevel(logging.CRITICAL)
    anyio.run(_serve, Folder.at(root))


async def _serve(folder: Folder) -> None:
    server = made(folder)
    heard = anyio.wrap_file(Lines(sys.stdin.buffer, encoding="utf-8", errors="replace"))
    async with stdio_server(stdin=heard) as (reading, writing):
        await server.run(reading, writing, server.create_initialization_options())


class Lines(TextIOWrapper):
    """Messages, a line each, in which no half of a character is left.

    The library throws a message with one away, and the agent waits for an answer that never comes.
    """

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
        line = super().readline(size)
        return _ESCAPE.sub(_whole, line) if _HALF in line.lower() else line


def _whole(escape: re.Match[str]) -> str:
    return "\\ufffd" if escape[1] else escape[0]


def made(folder: Folder) -> Server[Any]:
    """The server of one folder."""
    one = anyio.CapacityLimiter(1)  # the reading does one thing at a time

    async def tools(*_: object) -> types.ListToolsResult:
        return types.ListToolsResult(tools=_told())

    async def call(_: object, params: types.CallToolRequestParams) -> types.CallToolResult:
        work = partial(_called, folder, params.name, params.arguments or {})
        return await anyio.to_thread.run_sync(work, limiter=one)

    return Server(
        "checker", version=__version__, instructions=INSTRUCTIONS, on_list_tools=tools, on_call_tool=call
    )


def _told() -> list[types.Tool]:
    """The tools as the protocol describes them."""
    return [
        types.Tool(
            name=name,
            description=tool.description,
            input_schema=tool.takes,
            output_schema=tool.gives(),
            annotations=_HINTS,
        )
        for name, tool in TOOLS.items()
    ]


def _called(folder: Folder, name: str, arguments: dict[str, Any]) -> types.CallToolResult:
    """A tool's answer, as text and as values; or why there is none, as an error of the tool."""
    import json

    try:
        said = answer(folder, name, arguments)
    except ToolError as error:
        return types.CallToolResult(content=[types.TextContent(text=str(error))], is_error=True)
    return types.CallToolResult(content=[types.TextContent(text=said)], structured_content=json.loads(said))
