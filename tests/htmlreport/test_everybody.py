"""The page in a real browser: keyboard, names, colours, paper, narrow windows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.results import Problem
from htmlreport.support import examined, listed

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


def test_tab_stops_are_few_and_in_order(page: Page) -> None:
    stops = []
    for _ in range(21):
        page.keyboard.press("Tab")
        stops.append(
            page.evaluate(
                "(e => e.ariaLabel || e.labels?.[0]?.textContent.trim() || e.textContent)(document.activeElement)"
            )
        )
    assert stops[:2] == ["Skip to the findings", "Skip to the text"]
    assert stops[2].startswith("Document")
    assert stops[3:8] == ["Export", "Dark", "Keys", "Filter by words", "Rule"]
    assert stops[8].startswith("Ticks")
    assert stops[9:16] == [
        "findings 3",
        "error 2",
        "warning 1",
        "contradicted 2",
        "unread 1",
        "unsupported 3",
        "confirmed 5",
    ]
    assert stops[16].startswith("the text says 9 lines, note 3 lists 10")
    assert stops[17:21] == ["Twelve shipping lines", "note 1", "note 2", "note 3"]


def test_focus_can_be_seen_and_the_skip_link_leads_to_the_text(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "text-0"


def test_roles_and_names(page: Page) -> None:
    seen = page.locator("body").aria_snapshot()
    for line in [
        '- heading "Report check" [level=1]',
        "- 'heading \"Not checked: 1 file\" [level=2]'",
        '- heading "harbour.md" [level=2]',
        'img "11 counts: 5 confirmed, 2 contradicted, 3 unsupported, 1 unread"',
        '- complementary "Findings and counts"',
        '- searchbox "Filter by words"',
        '- group "Show only"',
        "- status: 12 shown",
        '- main "The text of harbour.md"',
        '- link "Nine of these lines"',
        '- link "note 3"',
    ]:
        assert line in seen, line
    assert "catch.md" not in seen.replace("catch.md — 1 error, 1 warning", "")


def test_help(page: Page) -> None:
    page.keyboard.press("?")
    assert page.get_by_role("dialog", name="Keys").is_visible()
    page.keyboard.press("j")
    assert page.locator(".on").count() == 0
    page.keyboard.press("Escape")
    assert page.locator("#help").is_hidden()
    page.get_by_role("button", name="Keys").click()
    page.locator("#help").get_by_role("button", name="Close").click()
    assert page.locator("#help").is_hidden()


def test_dark_and_light(page: Page) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate(ground)
    assert light != dark
    page.get_by_role("button", name="Light").click()
    assert page.evaluate(ground) == light
    page.emulate_media(color_scheme="light")
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(ground) == light, "what was chosen holds, whatever the system does"
    page.get_by_role("button", name="Dark").click()
    assert page.evaluate(ground) == dark
    page.emulate_media(color_scheme="light")
    page.reload()
    assert page.evaluate(ground) == dark
    assert page.get_by_role("button", name="Light").is_visible()


def test_keys_of_one_letter_can_be_switched_off(page: Page) -> None:
    page.get_by_role("button", name="Keys").click()
    page.get_by_label("Keys of one letter or sign").uncheck()
    page.keyboard.press("Escape")
    for key in ("j", "k", "f", "/", "?"):
        page.keyboard.press(key)
        assert page.locator(".on").count() == 0
        assert page.locator("#help").is_hidden()
        assert not page.evaluate("document.activeElement.matches('.find')")
    page.reload()
    page.keyboard.press("j")
    assert page.locator(".on").count() == 0
    page.get_by_role("button", name="Keys").click()
    page.get_by_label("Keys of one letter or sign").check()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.locator(".on").count() == 2


def test_paper_has_the_text_and_what_the_filter_shows(page: Page) -> None:
    page.get_by_role("button", name="error 2").click()
    page.locator("#m5").click()
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator(".bar, .filters, #panel").filter(visible=True).count() == 0
    assert len(listed(page)) == 2
    assert page.locator(".doc.shown main").is_visible()
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.shown .block')).contentVisibility")
        == "visible"
    )
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_paper_has_every_document_the_findings_before_the_text(page: Page) -> None:
    page.get_by_label("Document", exact=True).select_option("1")
    page.emulate_media(media="print")
    headings = page.locator("h2:visible, .lot:visible, main > h3:visible")
    assert headings.all_inner_texts() == [
        "Not checked: 1 file",
        "harbour.md",
        "Findings",
        "What else was looked at",
        "Harbour Authority of Saltmouth: annual report for 2019",
        "Notes",
        "catch.md",
        "Findings",
        "What else was looked at",
        "Catch of 2021",
        "Notes",
    ]
    assert (
        page.locator(".documents").inner_text().splitlines()[0].startswith("harbour.md 2 errors, 1 warning.")
    )


def test_a_number_leads_from_the_list_to_the_text_on_paper(page: Page) -> None:
    page.emulate_media(media="print")
    told = """name => [...document.querySelectorAll(name)].map(
        one => [one.id, getComputedStyle(one, name[0] == "." ? "::before" : "::after").content])"""
    assert page.evaluate(told, ".shown .e[data-n]") == [["e5", '"1"'], ["e8", '"2"'], ["e9", '"3"']]
    marks = page.evaluate(told, "main .m[data-n]")[:3]
    assert [name for name, _ in marks] == ["m5", "m8", "m9"]
    assert [content.rpartition(" / ")[0][-2] for _, content in marks] == ["1", "2", "3"]


def test_paper_waits_for_no_long_list(show: Callable[..., Page]) -> None:
    page = show(examined("".join(f"We saw {number} mills.\n\n" for number in range(20, 620))))
    page.get_by_label("Filter by words").fill("“31 mills”")
    assert len(listed(page)) == 1
    page.get_by_label("Filter by words").fill("zzz")
    shown = """() => {
      document.querySelector(".find").value = "";
      document.querySelector(".find").dispatchEvent(new Event("input", { bubbles: true }));
      dispatchEvent(new Event("beforeprint"));
      return document.querySelectorAll(".e:not([hidden])").length }"""
    assert page.evaluate(shown) == 600


def test_a_narrow_window_does_not_scroll_sideways(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.locator("#m5").click()
    assert page.evaluate("panel.offsetWidth") == 360


@pytest.mark.parametrize("width", [320, 1300])
def test_the_close_button_stays_whole(show: Callable[..., Page], width: int) -> None:
    page = show(examined(f"Nine {'very-' * 40}long ports (Aube, Brack) closed.\n"))
    page.set_viewport_size({"width": width, "height": 640})
    page.locator("#e0 a").click()
    close = page.locator("#panel").get_by_role("button", name="Close")
    lines = "(e => { const r = new Range(); r.selectNodeContents(e); return r.getClientRects().length })"
    assert close.evaluate(lines) == 1
    where = close.bounding_box()
    assert where is not None
    assert where["x"] + where["width"] <= width
    close.click()
    assert page.locator("#panel").is_hidden()


def test_a_narrow_window_has_room_to_choose_a_document(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    assert page.locator("#switch").evaluate("box => box.offsetWidth") > 90
    assert page.get_by_label("Document", exact=True).is_visible()


@pytest.mark.parametrize("width", [360, 1300])
def test_long_words_and_names_do_not_scroll_sideways(show: Callable[..., Page], width: int) -> None:
    text = f"# Cod\n\nFour ports (Aube, {'b' * 900}) landed {'c' * 3000}.\n\n- {'d' * 400}\n"
    documents = examined(text, f"{'a-long-folder-' * 20}/draft.md"), examined("Empty.\n", f"{'e' * 250}.md")
    page = show(*documents, problems=(Problem("f" * 300, "g" * 300),))
    page.set_viewport_size({"width": width, "height": 700})
    page.locator(".e a").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_right_to_left_text_begins_at_the_right(show: Callable[..., Page]) -> None:
    text = (
        "דוח: Two ports (Aube, Brack and Calder) reported.\n\nFour ports (Aube, Brack and Calder) reported.\n"
    )
    page = show(examined(text))
    edge = """leaf => {
      const range = new Range(); range.setStart(leaf.firstChild, 0); range.setEnd(leaf.firstChild, 3);
      return Math.round(leaf.getBoundingClientRect().right - range.getBoundingClientRect().right) }"""
    assert page.locator("#b0").evaluate(edge) == 0
    assert page.evaluate("document.querySelector('#b1 a').offsetLeft") < 200 + page.evaluate(
        "document.querySelector('#b1').getBoundingClientRect().left"
    )


def test_without_scripts_everything_is_there(browser: Browser, file: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(file.as_uri())
    assert opened.locator(".doc:visible").count() == 2
    assert opened.locator(".filters:visible, .tools:visible, .switch:visible").count() == 0
    opened.locator("#e5 a").click()
    opened.wait_for_url("**#m5")
    context.close()
