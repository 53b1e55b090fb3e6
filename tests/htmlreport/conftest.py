"""The page in a real browser. Tests that ask for one are skipped where there is none.

With NEEDS_BROWSER in the environment, as .ci/run has it, they fail instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browsers import started

from checker.reports.html import written as html_page
from checker.reports.look import Look
from checker.results import DocumentReport, Problem, Results
from checker.rulebook import load_default
from htmlreport.support import CATCH, examined, example

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WINDOW = (1300, 800)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with started() as browser:
        yield browser


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
