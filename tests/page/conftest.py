"""The page in a real browser. Tests that ask for one are skipped where there is none.

With NEEDS_BROWSER in the environment, as .ci/run has it, they fail instead.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.reports.html import written as html_page
from checker.reports.look import Look
from checker.results import DocumentReport, Problem, Results
from checker.rulebook import load_default
from page.support import CATCH, examined, example

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --disable-domain-reliability"
).split()
NOWHERE = "--host-resolver-rules=MAP * ~NOTFOUND"
"""Whatever else a browser does by itself, it finds no host."""

WINDOW = (1300, 800)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    miss = pytest.fail if os.environ.get("NEEDS_BROWSER") else pytest.skip
    if find_spec("playwright") is None:
        miss("Playwright is not installed")
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        miss(f"no browser: none of {', '.join(BROWSERS)}")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=[*FLAGS, NOWHERE])
        yield started
        started.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the README and another one, in one page."""
    made = tmp_path_factory.mktemp("page") / "report.html"
    documents = example(), examined(CATCH, "catch.md")
    results = Results(documents, (Problem("lost.md", "no such file"),), load_default())
    made.write_text(html_page(results, Look()), "utf-8")
    return made


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a page in a browser of its own, which remembers nothing, and that of all one.

    It fails where a page says something on the console, or asks for anything but itself.
    """
    context = browser.new_context(viewport={"width": WINDOW[0], "height": WINDOW[1]})
    said: list[str] = []
    asked: set[str] = set()
    files: set[str] = set()

    def visited(made: Path, anchor: str = "") -> Page:
        opened = context.new_page()
        opened.on("console", lambda message: said.append(message.text))
        opened.on("pageerror", lambda error: said.append(str(error)))
        opened.on("request", lambda request: asked.add(request.url.partition("#")[0]))
        files.add(made.as_uri())
        opened.goto(made.as_uri() + anchor)
        return opened

    yield visited
    context.close()
    assert said == []
    assert asked == files


@pytest.fixture
def page(visit: Callable[..., Page], file: Path) -> Page:
    """The page of two documents."""
    return visit(file)


@pytest.fixture
def show(visit: Callable[..., Page], tmp_path: Path) -> Callable[..., Page]:
    """Opens the page of some documents."""

    def shown(*documents: DocumentReport, problems: tuple[Problem, ...] = (), anchor: str = "") -> Page:
        made = tmp_path / "report.html"
        made.write_text(html_page(Results(documents, problems, load_default()), Look()), "utf-8")
        return visit(made, anchor)

    return shown
