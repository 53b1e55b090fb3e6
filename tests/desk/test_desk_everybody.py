"""The page for everybody: on a phone, and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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


def test_a_phone_shows_all_of_it(window: Window) -> None:
    window.drop(("towns.txt", TOWNS))
    window.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    assert overflow(window.page.main_frame) <= 0
    window.page.get_by_role("button", name="Settings").click()
    assert overflow(window.page.main_frame) <= 0
    window.page.keyboard.press("Escape")
    window.page.set_viewport_size(DESK)  # type: ignore[arg-type]


def test_the_report_is_printed_and_not_the_window(window: Window) -> None:
    window.drop(("towns.txt", TOWNS))
    window.page.evaluate("frames[0].print = () => { document.body.dataset.printed = 'report'; }")
    window.page.locator("#open").focus()
    window.page.keyboard.press("Control+p")
    assert window.page.locator("body").get_attribute("data-printed") == "report"
