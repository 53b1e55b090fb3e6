"""The page for editors, served from a folder to this machine and no other."""

from __future__ import annotations

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from checker.errors import CheckerError, reason

HOST = "127.0.0.1"
MARK = "version.json"
"""What every built page has."""


class Handler(SimpleHTTPRequestHandler):
    """Files as they are; the browser asks anew for those that may have changed."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        ".webmanifest": "application/manifest+json",
    }

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Says nothing: which page is read is nobody's business."""


def server(folder: str, port: int = 0) -> ThreadingHTTPServer:
    """What serves the page in `folder` on the loopback address; `port` 0 is any that is free.

    Raises `CheckerError` where the folder holds no page or the port cannot be had.
    """
    if not Path(folder, MARK).is_file():
        raise CheckerError(f"{folder}: holds no page (python -m page build {folder})")
    try:
        return ThreadingHTTPServer((HOST, port), partial(Handler, directory=folder))
    except OSError as error:
        raise CheckerError(f"port {port}: {reason(error)}") from error


def address(served: ThreadingHTTPServer) -> str:
    """Where a browser finds the page."""
    return f"http://{HOST}:{served.server_port}/"
