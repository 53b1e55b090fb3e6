"""The page for everybody: by keyboard alone, on a phone, in the dark, on paper, and without a network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from desk.support import Window

if TYPE_CHECKING:
    from playwright.sync_api import Frame

TOWNS = b"Four towns (Arden, Brack and Calder) have signed.\n"
PHONE = {"width": 360, "height": 640}
DESK = {"width": 1300, "height": 800}


def barriers(frame: Frame, axe: str) -> list[str]:
    """What axe finds in a window, by rule and place."""
    frame.evaluate(axe)
    found: dict[str, Any] = frame.evaluate("axe.run(document, { iframes: false })")
    return [f"{one['id']}: {node['target']}" for one in found["violations"] for node in one["nodes"]]


def overflow(frame: Frame) -> int:
    wide: int = frame.evaluate("document.documentElement.scrollWidth - innerWidth")
    return wide


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_there_are_no_barriers(window: Window, axe: str, scheme: str) -> None:
    page = window.page
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    window.drop(("towns.txt", TOWNS))
    assert barriers(page.main_frame, axe) == []
    page.locator("#save summary").click()
    assert barriers(page.main_frame, axe) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Settings").click()
    assert barriers(page.main_frame, axe) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Compare …").click()
    assert barriers(page.main_frame, axe) == []
    page.keyboard.press("Escape")
    page.emulate_media(color_scheme="light")


def test_a_phone_shows_all_of_it(window: Window) -> None:
    window.drop(("towns.txt", TOWNS))
    window.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    assert overflow(window.page.main_frame) <= 0
    window.page.get_by_role("button", name="Settings").click()
    assert overflow(window.page.main_frame) <= 0
    window.page.keyboard.press("Escape")
    window.page.set_viewport_size(DESK)  # type: ignore[arg-type]


def test_the_page_has_the_colours_of_the_report(window: Window) -> None:
    window.drop(("towns.txt", TOWNS))
    window.report.get_by_role("button", name="Dark").click()
    window.page.locator("html[data-theme=dark]").wait_for(state="attached")
    window.report.get_by_role("button", name="Light").click()
    window.page.locator("html[data-theme=light]").wait_for(state="attached")


def test_a_draft_is_opened_and_saved_with_the_keyboard_alone(window: Window) -> None:
    page = window.page
    page.get_by_role("button", name="Open files …").focus()
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    chooser.value.set_files({"name": "towns.txt", "mimeType": "text/plain", "buffer": TOWNS})
    window.says("towns.txt: 1 finding")
    page.locator("#report:focus").wait_for()
    page.keyboard.press("n")
    assert window.report.locator("#panel h2").inner_text() == "the text says 4 towns, the parenthesis lists 3"
    page.locator("#save summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "towns.report.html"
    assert page.evaluate("document.activeElement.textContent") == "Save"


def test_the_report_is_printed_and_not_the_window(window: Window) -> None:
    window.drop(("towns.txt", TOWNS))
    window.page.evaluate("frames[0].print = () => { document.body.dataset.printed = 'report'; }")
    window.page.locator("#open").focus()
    window.page.keyboard.press("Control+p")
    assert window.page.locator("body").get_attribute("data-printed") == "report"


def test_the_page_opens_without_a_network(window: Window) -> None:
    assert window.page.evaluate("caches.keys()"), "nothing is kept"
    window.page.context.set_offline(True)
    window.page.reload()
    window.ready()
    window.drop(("towns.txt", TOWNS))
    assert window.state == "towns.txt: 1 finding"
    window.page.context.set_offline(False)
