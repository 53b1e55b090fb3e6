"""Debian's browser for the tests of pages: started once a module, cut off from every host but this one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --disable-domain-reliability"
).split()
NOWHERE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""Whatever else a browser does by itself, it finds no host."""


@contextmanager
def started() -> Iterator[Browser]:
    """A browser. The test is skipped where there is none; with NEEDS_BROWSER in the environment it fails."""
    miss = pytest.fail if os.environ.get("NEEDS_BROWSER") else pytest.skip
    if find_spec("playwright") is None:
        miss("Playwright is not installed")
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        miss(f"no browser: none of {', '.join(BROWSERS)}")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*FLAGS, NOWHERE])
        yield browser
        browser.close()
