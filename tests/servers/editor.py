"""An editor as a server sees it: messages over pipes, each with its length before it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60
"""Seconds until an answer is given up."""

Message = dict[str, Any]


class Editor:
    """Starts `checker lsp` and talks to it. What does not come in time fails the test."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "checker", "lsp", "--stdio"],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._messages: Queue[Message | None] = Queue()
        self._number = 0
        self.seen: list[Message] = []
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        """Takes in what the server prints: messages, and nothing else."""
        pipe = self._process.stdout
        assert pipe is not None
        with pipe:
            while (header := pipe.readline()).startswith(b"Content-Length: "):
                while pipe.readline().strip():
                    pass
                self._messages.put(json.loads(pipe.read(int(header.split()[1]))))
        self._messages.put({"method": "printed", "params": header.decode()} if header else None)

    def _next(self) -> Message:
        try:
            message = self._messages.get(timeout=PATIENCE)
        except Empty:
            raise AssertionError("the server does not answer") from None
        assert message is not None, f"the server is gone: {self._ended()}"
        assert message.get("method") != "printed", message
        self.seen.append(message)
        return message

    def send(self, method: str, params: object, **more: object) -> None:
        """Says something that has no answer."""
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self.send_raw(body)

    def send_raw(self, body: bytes) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def ask(self, method: str, params: object) -> Any:
        """What the server answers."""
        self._number += 1
        self.send(method, params, id=self._number)
        while True:
            message = self._next()
            if message.get("id") == self._number:
                assert "error" not in message, message
                return message["result"]

    def hear(self, method: str) -> Any:
        """What the server says next of this kind."""
        while True:
            message = self._next()
            if message.get("method") == method:
                return message["params"]

    def start(self, **more: object) -> Any:
        """Shakes hands; what the server can do."""
        capabilities = {"workspace": {"workspaceEdit": {"documentChanges": True}}}
        answer = self.ask(
            "initialize", {"processId": None, "rootUri": None, "capabilities": capabilities} | more
        )
        self.send("initialized", {})
        return answer["capabilities"]

    def open(self, uri: str, text: str, language: str = "markdown") -> None:
        item = {"uri": uri, "languageId": language, "version": 1, "text": text}
        self.send("textDocument/didOpen", {"textDocument": item})

    def change(self, uri: str, version: int, *changes: object) -> None:
        which = {"uri": uri, "version": version}
        self.send("textDocument/didChange", {"textDocument": which, "contentChanges": changes})

    def at(self, method: str, uri: str, line: int, character: int) -> Any:
        """What the server answers about a place."""
        place = {"line": line, "character": character}
        return self.ask(method, {"textDocument": {"uri": uri}, "position": place})

    def leave(self) -> tuple[int, str]:
        """Takes its leave; the server's exit code, and what it wrote on standard error."""
        self.ask("shutdown", None)
        self.send("exit", None)
        return self._ended()

    def hang_up(self) -> tuple[int, str]:
        """Is gone without a word."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        return self._ended()

    def _ended(self) -> tuple[int, str]:
        self._process.wait(PATIENCE)
        assert self._process.stderr is not None
        return self._process.returncode, self._process.stderr.read().decode()

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stderr):
            if pipe is not None and not pipe.closed:
                pipe.close()
