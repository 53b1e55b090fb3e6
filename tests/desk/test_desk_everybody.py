"""The page for everybody: by keyboard alone, on a phone, in the dark, on paper, and for those who hear it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Any

import pytest
from word.markup import docx, p

from desk.support import PATIENCE, Window

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Frame, Page

TOWNS = b"Four towns (Arden, Brack and Calder) have signed.\n"
PHONE = {"width": 360, "height": 640}
DESK = {"width": 1300, "height": 800}
STOPS = 80
"""More than any way from one control to another by the key Tab."""


@contextmanager
def seen(page: Page, colours: str, size: dict[str, int]) -> Iterator[None]:
    """The page in a window of that size, in dark or light colours."""
    page.emulate_media(color_scheme=colours)  # type: ignore[arg-type]
    page.set_viewport_size(size)  # type: ignore[arg-type]
    yield
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(DESK)  # type: ignore[arg-type]


def barriers(frame: Frame | Page, axe: str) -> list[str]:
    """What axe finds in a window, by rule and place."""
    frame.evaluate(axe)
    found: dict[str, Any] = frame.evaluate("axe.run(document, { iframes: false })")
    return [f"{one['id']}: {node['target']}" for one in found["violations"] for node in one["nodes"]]


def overflow(frame: Frame | Page) -> int:
    wide: int = frame.evaluate("document.documentElement.scrollWidth - innerWidth")
    return wide


# --- before the first draft -----------------------------------------------------------------


def test_a_page_whose_program_does_not_come_says_so_without_a_barrier(
    browser: Browser, home: str, axe: str
) -> None:
    page = browser.new_context(service_workers="block").new_page()
    page.set_default_timeout(PATIENCE)
    page.route("**/memory", lambda route: route.fulfill(status=404))
    page.goto(home)
    said = page.get_by_role("alert").get_by_text("The program could not be started")
    said.wait_for()
    assert said.inner_text() == "The program could not be started: memory: 404"
    for colours, size in ("light", DESK), ("dark", DESK), ("light", PHONE):
        with seen(page, colours, size):
            assert barriers(page, axe) == []
            assert overflow(page) <= 0
    page.context.close()


# --- with a report --------------------------------------------------------------------------


@pytest.mark.parametrize(("colours", "size"), [("light", DESK), ("dark", DESK), ("light", PHONE)])
def test_nothing_bars_the_way(window: Window, axe: str, colours: str, size: dict[str, int]) -> None:
    page = window.page
    window.drop(("towns.txt", TOWNS), ("paper.pdf", b"%PDF-1.7\n"))
    window.report.locator("main .m", has_text="Four towns").click()
    report = page.frames[1]
    with seen(page, colours, size):
        assert barriers(report, axe) == []
        assert overflow(report) <= 0
        page.locator("#save summary").click()
        menu = page.locator("#saves").bounding_box()
        assert menu is not None
        assert 0 <= menu["x"] <= menu["x"] + menu["width"] <= size["width"]
        assert barriers(page, axe) == []
        assert overflow(page) <= 0
        page.keyboard.press("Escape")
        for name in "Settings", "Compare …":
            page.get_by_role("button", name=name).click()
            assert barriers(page, axe) == []
            assert overflow(page) <= 0
            page.keyboard.press("Escape")


def test_the_report_is_printed_and_not_the_window(window: Window) -> None:
    window.drop(("towns.txt", TOWNS))
    window.page.evaluate("frames[0].print = () => { document.body.dataset.printed = 'report'; }")
    window.page.locator("#open").focus()
    window.page.keyboard.press("Control+p")
    assert window.page.locator("body").get_attribute("data-printed") == "report"


# --- by keyboard alone ----------------------------------------------------------------------


TRIES, PRESSED = 10, 5
"""How often a key is pressed, and seconds that are waited for what it opens."""


def focused(page: Page, name: str) -> None:
    """Waits until the focus is there. The page's policy lets no script wait in it."""
    end = monotonic() + PATIENCE / 1000
    while page.evaluate("document.activeElement.id") != name:
        assert monotonic() < end, f"the focus does not come to {name}"
        page.wait_for_timeout(50)


def reach(page: Page, key: str, selector: str) -> None:
    """Presses a key until the focus is at a control of the page."""
    for _ in range(STOPS):
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
        left = page.evaluate_handle("document.activeElement")
        page.keyboard.press(key)
        end = (
            monotonic() + PRESSED
        )  # a key that is pressed before the last has come through goes one control too far
        while page.evaluate("(left) => document.activeElement === left", left) and monotonic() < end:
            page.wait_for_timeout(10)
    pytest.fail(f"{key} does not lead to {selector}")


def chosen(page: Page, key: str) -> Any:
    """The file chooser that a key opens; it is pressed again where a busy browser lets it go by."""
    opened: list[Any] = []
    page.once("filechooser", lambda chooser: opened.append(chooser))
    for _ in range(TRIES):
        page.keyboard.press(key)
        end = monotonic() + PRESSED
        while not opened and monotonic() < end:
            page.wait_for_timeout(50)
        if opened:
            return opened[0]
    pytest.fail(f"{key} opens nothing")


def test_a_draft_is_opened_read_ticked_and_saved_by_keyboard_alone(window: Window) -> None:
    page = window.page
    reach(page, "Tab", "#open")
    draft = docx(p("A quiet year.") + p(TOWNS.decode().strip()))
    chosen(page, "Enter").set_files({"name": "keys.docx", "mimeType": "", "buffer": draft})
    window.says("keys.docx: 1 finding")
    focused(page, "report")
    page.keyboard.press("n")
    page.keyboard.press("Enter")
    assert window.report.locator("#panel h2").inner_text().startswith("the text says 4 towns")
    page.keyboard.press("c")
    assert window.report.locator(".ticked").inner_text() == "1 of 1 finding ticked"
    reach(page, "Shift+Tab", "#save summary")
    page.keyboard.press("Enter")
    page.locator("#saves li:nth-child(3) button").wait_for()  # a busy browser opens it a moment later
    reach(page, "Tab", "#saves li:nth-child(3) button")
    assert page.evaluate("document.activeElement.textContent") == "keys.docx with comments"
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "keys.reviewed.docx"
    window.says("Saved as keys.reviewed.docx.")
    assert page.evaluate("document.activeElement.matches('#save summary')"), "the focus is where it was"
