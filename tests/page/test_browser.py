"""The page in a real browser: keys, clicks, filters, colours, paper. Skipped where there is none.

With NEEDS_BROWSER in the environment, as .ci/run has it, they fail instead.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.reports.html import written as html_page
from checker.reports.look import Look
from checker.results import Problem, Results
from checker.rulebook import load_default
from page.support import CATCH, examined, example

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --disable-domain-reliability"
).split()
NOWHERE = "--host-resolver-rules=MAP * ~NOTFOUND"
"""Whatever else a browser does by itself, it finds no host."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        miss = pytest.fail if os.environ.get("NEEDS_BROWSER") else pytest.skip
        miss(f"no browser: none of {', '.join(BROWSERS)}")
    with api.sync_playwright() as playwright:
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
def page(browser: Browser, file: Path) -> Iterator[Page]:
    """The page, opened; fails where it says something on the console or asks for anything but itself."""
    context = browser.new_context(viewport={"width": 1300, "height": 800})
    opened = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(file.as_uri())
    yield opened
    context.close()
    assert said == []
    assert set(asked) == {file.as_uri()}


def listed(page: Page) -> list[str]:
    """The first lines of the entries that are shown."""
    return [item.locator(".say").first.inner_text() for item in page.locator(".doc.shown .e:visible").all()]


def focused(page: Page) -> str:
    text: str = page.evaluate("document.activeElement.textContent")
    return text


# --- filters --------------------------------------------------------------------------------


def test_words_filter_the_list_and_the_marks(page: Page) -> None:
    hits = page.locator(".doc.shown .hits")
    assert hits.inner_text() == "12 shown"
    page.keyboard.press("/")
    page.keyboard.type("LINES")
    assert listed(page) == [
        "“Twelve shipping lines”",
        "“eleven lines”",
        "the text says 9 lines, note 3 lists 10",
    ]
    assert hits.inner_text() == "3 of 12 shown"
    assert page.locator(".doc.shown .m.off").count() == 9
    assert page.locator("#m5").get_attribute("class") == "m error end"
    page.keyboard.press("Enter")
    assert focused(page) == "Twelve shipping lines"


def test_labels_widen_one_another_and_the_rule_narrows(page: Page) -> None:
    page.get_by_role("button", name="error 2").click()
    assert listed(page) == [
        "the text says 9 lines, note 3 lists 10",
        "the text says 4 rules, the list below has 3",
    ]
    page.get_by_role("button", name="unread 1").click()
    assert len(listed(page)) == 3
    page.locator("#rule-0").select_option("CNT002")
    assert listed(page) == ["the text says 4 rules, the list below has 3"]
    page.locator("#rule-0").select_option("")
    page.get_by_role("button", name="error 2").click()
    assert listed(page) == ["“Three bodies”"]
    assert page.get_by_role("button", name="unread 1").get_attribute("aria-pressed") == "true"


def test_nothing_fits(page: Page) -> None:
    page.get_by_label("Filter by words").first.fill("whale")
    assert listed(page) == []
    assert page.locator(".doc.shown .hits").inner_text() == "0 of 12 shown"
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.locator(".on").count() in (0, 2)


# --- from place to place --------------------------------------------------------------------


def test_j_and_k_lead_from_place_to_place(page: Page) -> None:
    for key, words in [
        ("j", "Twelve shipping lines"),
        ("j", "around 340 yachts"),
        ("k", "Twelve shipping lines"),
    ]:
        page.keyboard.press(key)
        assert focused(page) == words
        assert page.locator(".doc.shown .m.on").inner_text() == words
        assert words in page.locator(".e a[aria-current=true]").inner_text()
    page.keyboard.press("k")
    assert focused(page) == "Twelve shipping lines"
    assert page.locator("#panel").is_hidden()
    assert page.url.endswith("#e0")


def test_what_the_filter_hides_is_passed_over(page: Page) -> None:
    page.get_by_role("button", name="warning 1").click()
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert focused(page) == "Denmark"


def test_a_click_on_a_count_shows_its_list_and_the_arithmetic(page: Page) -> None:
    page.locator("#m5").click()
    panel = page.locator("#panel")
    assert panel.is_visible()
    assert panel.locator("h2").inner_text() == "the text says 9 lines, note 3 lists 10"
    assert panel.locator(".sum").inner_text() == "9 stated ≠ 10 counted note 3 lists 10"
    assert [box.inner_text() for box in panel.locator("h3").all()] == ["The text", "Note 3: 10"]
    assert panel.locator("mark").inner_text() == "9 of these lines"
    assert panel.locator("p").filter(has=page.locator("mark")).inner_text() == (
        "9 of these lines have since signed, and the Authority expects the others to follow in 2020."
    )
    items = panel.locator(".item").all()
    assert [item.get_attribute("data-n") for item in items] == [str(number) for number in range(1, 11)]
    assert items[4].inner_text() == "Eastern Star"
    rule = panel.locator("summary")
    assert rule.inner_text() == "CNT001 count-differs-from-list · error"
    assert panel.get_by_text("Compares a count with the list that stands for it").is_hidden()
    rule.click()
    assert panel.get_by_text("Compares a count with the list that stands for it").is_visible()
    painted = page.evaluate("[...CSS.highlights.get('items')].map(String)")
    assert painted[:2] == ["Arden", "Borealis"]
    page.keyboard.press("Escape")
    assert panel.is_hidden()
    assert focused(page) == "9 of these lines"


def test_enter_shows_it_too_and_moving_on_shows_the_next(page: Page) -> None:
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    heading = page.locator("#panel h2")
    assert heading.inner_text() == "confirmed: note 1 lists 12"
    page.keyboard.press("j")
    assert heading.inner_text() == "unsupported: no list found"
    page.get_by_role("button", name="Close").click()
    assert page.locator("#panel").is_hidden()


def test_the_list_leads_into_the_text(page: Page) -> None:
    page.locator("#e9 a").click()
    assert "Denmark is listed twice" in page.locator("#panel").inner_text()
    assert [one.inner_text() for one in page.locator("#panel mark").all()] == ["Denmark", "Denmark"]
    assert page.locator("#m9").is_visible()
    assert page.evaluate("document.activeElement.parentElement.id") == "e9"
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.parentElement.id") == "e8"
    assert page.evaluate("[...CSS.highlights.get('items')].length") == 3


def test_a_link_opens_its_place(browser: Browser, file: Path) -> None:
    opened = browser.new_page()
    opened.goto(f"{file.as_uri()}#e12")
    assert opened.locator(".doc.shown h2").inner_text() == "catch.md"
    assert opened.locator("#panel").is_visible()
    opened.close()


def test_the_other_document(page: Page) -> None:
    page.get_by_label("Document", exact=True).select_option("1")
    assert page.locator(".doc.shown h2").inner_text() == "catch.md"
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert focused(page) == "Nine ports"
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    assert [one.inner_text() for one in page.locator("#panel .item").all()] == ["Aube", "Brack"]
    assert page.locator(".doc:visible").count() == 1


# --- for everybody --------------------------------------------------------------------------


def test_tab_stops_are_few_and_in_order(page: Page) -> None:
    stops = []
    for _ in range(19):
        page.keyboard.press("Tab")
        stops.append(
            page.evaluate(
                "(e => e.ariaLabel || e.labels?.[0]?.textContent.trim() || e.textContent)(document.activeElement)"
            )
        )
    assert stops[:2] == ["Skip to the findings", "Skip to the text"]
    assert stops[2].startswith("Document")
    assert stops[3:7] == ["Dark", "Keys", "Filter by words", "Rule"]
    assert stops[7:14] == [
        "findings 3",
        "error 2",
        "warning 1",
        "contradicted 2",
        "unread 1",
        "unsupported 3",
        "confirmed 5",
    ]
    assert stops[14].startswith("“Twelve shipping lines”")
    assert stops[15:19] == ["Twelve shipping lines", "note 1", "note 2", "note 3"]


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
        '- link "9 of these lines"',
        '- link "note 3"',
    ]:
        assert line in seen, line
    assert "catch.md" not in seen.replace("catch.md — 2 errors", "")


def test_help(page: Page) -> None:
    page.keyboard.press("?")
    assert page.get_by_role("dialog", name="Keys").is_visible()
    page.keyboard.press("j")
    assert page.locator(".on").count() == 0
    page.keyboard.press("Escape")
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


def test_findings_are_one_click_away(page: Page) -> None:
    page.get_by_role("button", name="findings 3").click()
    assert len(listed(page)) == 3
    page.get_by_role("button", name="unread 1").click()
    assert len(listed(page)) == 4


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


def test_a_narrow_window_does_not_scroll_sideways(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.locator("#m5").click()
    assert page.evaluate("panel.offsetWidth") == 360


def test_a_narrow_window_has_room_to_choose_a_document(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    assert page.locator("#switch").evaluate("box => box.offsetWidth") > 90
    assert page.get_by_label("Document", exact=True).is_visible()


@pytest.mark.parametrize("width", [360, 1300])
def test_long_words_and_names_do_not_scroll_sideways(browser: Browser, tmp_path: Path, width: int) -> None:
    text = f"# Cod\n\nNine ports (Aube, {'b' * 900}) landed {'c' * 3000}.\n\n- {'d' * 400}\n"
    documents = examined(text, f"{'a-long-folder-' * 20}/draft.md"), examined("Empty.\n", f"{'e' * 250}.md")
    problem = Problem("f" * 300, "g" * 300)
    made = tmp_path / "long.html"
    made.write_text(html_page(Results(documents, (problem,), load_default()), Look()), "utf-8")
    opened = browser.new_page(viewport={"width": width, "height": 700})
    opened.goto(made.as_uri())
    opened.locator(".e a").first.click()
    assert opened.evaluate("document.documentElement.scrollWidth") == width
    opened.close()


def test_right_to_left_text_begins_at_the_right(browser: Browser, tmp_path: Path) -> None:
    made = tmp_path / "right.html"
    text = "דוח: Nine ports (Aube, Brack) reported.\n\nNine ports (Aube, Brack) reported.\n"
    made.write_text(html_page(Results((examined(text),), (), load_default()), Look()), "utf-8")
    opened = browser.new_page(viewport={"width": 1300, "height": 700})
    opened.goto(made.as_uri())
    edge = """leaf => {
      const range = new Range(); range.setStart(leaf.firstChild, 0); range.setEnd(leaf.firstChild, 3);
      return Math.round(leaf.getBoundingClientRect().right - range.getBoundingClientRect().right) }"""
    assert opened.locator("#b0").evaluate(edge) == 0
    assert opened.evaluate("document.querySelector('#b1 a').offsetLeft") < 200 + opened.evaluate(
        "document.querySelector('#b1').getBoundingClientRect().left"
    )
    opened.close()


def test_the_parts_of_a_sum_are_added_up_and_not_counted(browser: Browser, tmp_path: Path) -> None:
    made = tmp_path / "sum.html"
    text = "In all, 28 mills (12 closed, 9 open and 6 suspended).\n"
    made.write_text(html_page(Results((examined(text),), (), load_default()), Look()), "utf-8")
    opened = browser.new_page(viewport={"width": 1300, "height": 700})
    opened.goto(made.as_uri())
    opened.locator("#e0 a").click()
    assert opened.locator("#panel .sum").inner_text() == "28 stated ≠ 27 added up 12 + 9 + 6 = 27"
    assert opened.locator("#panel .two h3").all_inner_texts() == ["The text", "The sum of the parts: 27"]
    assert opened.locator("#panel .item").all_inner_texts() == ["12 closed", "9 open", "6 suspended"]
    assert opened.locator("#panel [data-n]").count() == 0
    opened.close()


def test_without_scripts_everything_is_there(browser: Browser, file: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(file.as_uri())
    assert opened.locator(".doc:visible").count() == 2
    assert opened.locator(".filters:visible, .tools:visible, .switch:visible").count() == 0
    opened.locator("#e5 a").click()
    assert opened.url.endswith("#m5")
    context.close()
