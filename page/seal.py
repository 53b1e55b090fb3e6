"""What the page may do, and which files it is made of: said once all of them are there."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

from checker import __version__
from checker.reports.html.page import hashes

PAGES = ("index.html", "pane.html")
WORKER = "sw.js"
POLICY = "POLICY"
"""Stands in the page where the Content-Security-Policy goes."""

FILES = '"FILES"'
VERSION = '"VERSION"'
"""Stand in the service worker where the files of the page and its version go."""


def sealed(site: Path, mark: str) -> None:
    """Writes the policy into the pages, and the list of files into its service worker and the file `mark`."""
    for name in PAGES:
        page = site / name
        page.write_text(page.read_text("utf-8").replace(POLICY, policy()), "utf-8")
    files = sorted(file for file in site.rglob("*") if file.is_file() and file.name != WORKER)
    names = [file.relative_to(site).as_posix() for file in files]
    digest = sha256()
    for name, file in zip(names, files, strict=True):
        digest.update(f"{name}\0{sha256(file.read_bytes()).hexdigest()}\n".encode())
    version = f"{__version__}-{digest.hexdigest()[:12]}"
    worker = site / WORKER
    text = worker.read_text("utf-8").replace(FILES, json.dumps(names)).replace(VERSION, json.dumps(version))
    worker.write_text(text, "utf-8")
    (site / mark).write_text(json.dumps({"version": version, "files": [*names, WORKER]}) + "\n", "utf-8")


def policy() -> str:
    """What the page may load: its own files, and in the frame of a report the report's own style and script.

    The worker and the frame are made by the page, so that they are held to the same.
    """
    style, script = hashes()
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' 'wasm-unsafe-eval' '{script}'",
            f"style-src 'self' '{style}'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "frame-src blob:",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
