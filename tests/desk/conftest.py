"""The page, built once for all tests of a session, served, and opened in a browser.

It takes seconds until the program is ready in a browser, so that tests share a window where they can.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

import pytest
from browsers import started

from desk.support import Served, Window
from page.build import BuildError, build, fetched

if TYPE_CHECKING:
    from playwright.sync_api import Browser

BUILT = "BUILT_PAGE"
"""In the environment: a folder with a page that was built already, for those who work at the tests."""

PATIENCE = 600
"""Seconds that one process waits for the page that another one builds."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the page. Where it cannot be built the tests are skipped, or fail as those of browsers do."""
    if BUILT in os.environ:
        return Path(os.environ[BUILT])
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, failed = shared / "built-page", shared / "built-page.failed"
    try:
        (shared / "built-page.begun").mkdir()
    except FileExistsError:
        _wait(folder / "version.json", failed)
    else:
        try:
            build(folder)
        except BuildError as error:
            failed.write_text(str(error), "utf-8")
    if failed.exists():
        miss = pytest.fail if os.environ.get("NEEDS_BROWSER") else pytest.skip
        miss(f"the page cannot be built here: {failed.read_text('utf-8')}")
    return folder


def _wait(*files: Path) -> None:
    end = monotonic() + PATIENCE
    while not any(file.exists() for file in files) and monotonic() < end:
        sleep(0.2)


@pytest.fixture(scope="package")
def served(site: Path) -> Iterator[Served]:
    with Served.started(site) as served:
        yield served


@pytest.fixture(scope="package")
def home(served: Served) -> str:
    """Where the page is served."""
    return served.home


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with started() as browser:
        yield browser


@pytest.fixture(scope="package")
def window(browser: Browser, home: str) -> Iterator[Window]:
    """A window that the tests of this folder share: each opens its own drafts in it.

    No page may say anything on the console, or ask for anything elsewhere.
    """
    opened = Window.open(browser, home)
    yield opened
    opened.page.context.close()
    assert opened.said == []
    assert [url for url in opened.asked if not url.startswith((home, "blob:"))] == []


@pytest.fixture(autouse=True)
def left(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a test leaves open, or lets the browser keep, is in the way of no other."""
    yield
    if "window" in request.fixturenames:
        window: Window = request.getfixturevalue("window")
        window.page.evaluate("for (const one of document.querySelectorAll('dialog')) one.close()")
        window.page.evaluate("localStorage.clear()")


@pytest.fixture(scope="package")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The script that looks for barriers in a page."""
    modules = fetched(tmp_path_factory.mktemp("axe"), Path(__file__).parent)
    return (modules / "axe-core" / "axe.min.js").read_text("utf-8")
