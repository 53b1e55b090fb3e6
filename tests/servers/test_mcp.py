"""`checker mcp` as an agent meets it: the library's own client, over pipes."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from io import BytesIO
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

pytest.importorskip("mcp", reason="needs the extra mcp")

from mcp import Client, StdioServerParameters, stdio_client, types

from checker.servers.mcp import Lines
from checker.servers.tools import TOOLS

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Two ports (Arden, Brack and Calder) closed.\n"

Talk = Callable[[Client], Awaitable[None]]


def talked(folder: Path, talk: Talk) -> None:
    """Starts the server of a folder and talks to it; what takes too long fails."""
    started = StdioServerParameters(
        command=sys.executable,
        args=["-m", "checker", "mcp", "--root", str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )

    async def connected() -> None:
        async with Client(stdio_client(started)) as client:
            await talk(client)

    asyncio.run(asyncio.wait_for(connected(), 60))


def text(result: types.CallToolResult) -> str:
    [content] = result.content
    assert isinstance(content, types.TextContent)
    return content.text


def test_an_agent_is_told_what_there_is(tmp_path: Path) -> None:
    async def talk(client: Client) -> None:
        assert client.server_info is not None
        assert client.server_info.name == "checker"
        told = (await client.list_tools()).tools
        assert [tool.name for tool in told] == list(TOOLS)
        for tool in told:
            assert tool.input_schema == TOOLS[tool.name].takes
            assert tool.output_schema == TOOLS[tool.name].gives()
            assert tool.annotations is not None
            assert (tool.annotations.read_only_hint, tool.annotations.open_world_hint) == (True, False)

    talked(tmp_path, talk)


def test_an_agent_asks_about_a_file_and_a_text(tmp_path: Path) -> None:
    (tmp_path / "ports.md").write_text(TEXT, "utf-8")

    async def talk(client: Client) -> None:
        found: dict[str, Any] = (await client.call_tool("check", {"path": "ports.md"})).structured_content
        assert [finding["message"] for finding in found["findings"]] == [
            "the text says 2 ports, the parenthesis lists 3"
        ]
        counts = (await client.call_tool("ledger", {"text": TEXT.replace("Two", "Three")})).structured_content
        assert counts["documents"][0]["claims"][0]["verdict"] == "confirmed"
        assert '"page": "# count-differs-from-list' in text(
            await client.call_tool("explain", {"rule": "CNT001"})
        )

    talked(tmp_path, talk)


def test_what_cannot_be_done_is_an_error_of_the_tool(tmp_path: Path) -> None:
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    (tmp_path / "ports.md").write_text(TEXT, "utf-8")

    async def talk(client: Client) -> None:
        refused = await client.call_tool("check", {"path": "../ports.md"})
        assert refused.is_error
        assert text(refused) == "../ports.md: lies outside the folder that may be read"
        assert not (await client.call_tool("check", {"text": TEXT})).is_error

    talked(drafts, talk)


def test_half_characters_get_an_answer(tmp_path: Path) -> None:
    """As a client writes them that cuts a text between the halves of a character."""
    asked = (
        r'{"jsonrpc":"2.0","id":%d,"method":"tools/call","params":'
        r'{"name":"ledger","arguments":{"text":"\ud83d Two ports %s","name":"\udca9.md"}}}'
    )
    hello = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "a", "version": "1"}}
    lines = [
        json.dumps({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": hello}),
        json.dumps({"jsonrpc": "2.0", "method": "notifications/initialized"}),
        asked % (2, r"\ud83d\udca9"),
        asked % (3, r"\\ud83d"),
    ]
    with subprocess.Popen(
        [sys.executable, "-m", "checker", "mcp", "--root", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        too_long = Timer(60, server.kill)
        too_long.start()
        server.stdin.write("".join(f"{line}\n" for line in lines).encode())
        server.stdin.flush()
        told = [json.loads(server.stdout.readline()) for _ in range(3)]
        server.stdin.close()
        too_long.cancel()
    answers = {one["id"]: one["result"] for one in told}
    [document] = answers[2]["structuredContent"]["documents"]
    assert document["path"] == "\ufffd.md"
    [claim] = document["claims"]
    assert (claim["quote"], claim["range"]["start"]["offset"]) == ("Two ports", 2)


def test_only_a_half_character_is_replaced() -> None:
    told = "".join(
        Lines(BytesIO(line.encode()), encoding="utf-8").readline()
        for line in (r"\uD83D\uDCA9 \ud83d", r" \\ud83d \\\ud83d \udca9\uD83D", r" \ud83dé")
    )
    assert told == r"\uD83D\uDCA9 \ufffd" + r" \\ud83d \\\ufffd \ufffd\ufffd" + r" \ufffdé"
