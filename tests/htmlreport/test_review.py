"""The page in a real browser: links to findings, ticks and remarks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.model import Severity
from checker.results import Allowed
from htmlreport.support import CATCH, at, examined, example, exported, focused, listed, remarked

if TYPE_CHECKING:
    from playwright.sync_api import Page

LINES, RULES, TWICE = example().findings

THREE, _TWO = examined(CATCH, "catch.md").findings


# --- links ----------------------------------------------------------------------------------


def test_a_finding_has_a_link_that_leads_to_it(page: Page, visit: Callable[..., Page], file: Path) -> None:
    page.keyboard.press("n")
    page.wait_for_url(f"{file.as_uri()}#f-{LINES.fingerprint}")
    other = visit(file, f"#f-{THREE.fingerprint}")
    assert other.locator(".doc.shown h2").inner_text() == "catch.md"
    assert other.locator("#panel h2").inner_text() == THREE.message
    assert focused(other) == "three of them"


def test_a_link_to_a_finding_that_is_gone_says_so(page: Page) -> None:
    page.evaluate("location.hash = 'f-0123456789abcdef0123'")
    page.locator("#told", has_text="may have been settled").wait_for()
    assert page.locator("#told").inner_text() == (
        "The finding of this link is not on this page: it may have been settled."
    )
    assert page.locator("#panel").is_hidden()


def test_two_versions_of_a_draft_have_links_of_their_own(show: Callable[..., Page]) -> None:
    draft = "Two ports (Aube, Brack and Calder) closed.\n"
    page = show(examined(draft, "first.md"), examined(draft, "second.md"))
    page.keyboard.press("n")
    first = page.evaluate("location.href")
    page.keyboard.press("n")
    assert page.locator(".doc.shown h2").inner_text() == "second.md"
    assert page.evaluate("location.href") != first
    page.goto(first)
    assert page.locator(".doc.shown h2").inner_text() == "first.md"
    page.get_by_role("button", name="checked").click()
    assert remarked(page, 0) == ["✓ checked"]
    assert remarked(page, 1) == [], "what is said of the one is not said of the other"


# --- ticks and remarks ----------------------------------------------------------------------


def test_ticks_have_three_states_and_stay(page: Page) -> None:
    at(page, 5)
    for name, sign in (("to do", "→"), ("checked", "✓"), ("false alarm", "✗")):
        page.get_by_role("button", name=name).click()
        assert remarked(page, 5) == [f"{sign} {name}"]
        pressed = [one.inner_text() for one in page.locator(".tick[aria-pressed=true]").all()]
        assert pressed == [f"{sign} {name}"]
    assert page.locator("#told").inner_text() == "Ticked: false alarm."
    assert page.locator(".doc.shown .ticked").inner_text() == "1 of 3 findings ticked"
    page.reload()
    assert remarked(page, 5) == ["✗ false alarm"]
    assert page.locator(".tick[aria-pressed=true]").inner_text() == "✗ false alarm", "the link opens it"
    page.get_by_role("button", name="false alarm").click()
    assert remarked(page, 5) == []
    assert page.locator("#told").inner_text() == "No longer ticked."
    page.reload()
    assert remarked(page, 5) == []


def test_ticks_and_remarks_by_keys_alone(page: Page) -> None:
    page.keyboard.press("n")
    page.keyboard.press("x")
    assert remarked(page, 5) == ["✗ false alarm"]
    page.keyboard.press("r")
    page.keyboard.type("next: cut the note")
    assert remarked(page, 5) == ["✗ false alarm – next: cut the note"]
    page.keyboard.press("Escape")
    assert focused(page) == "Nine of these lines"
    assert page.locator("#panel").is_visible()
    page.keyboard.press("n")
    page.keyboard.press("t")
    page.keyboard.press("n")
    page.keyboard.press("c")
    assert [remarked(page, number) for number in (8, 9)] == [["→ to do"], ["✓ checked"]]
    page.reload()
    assert remarked(page, 5) == ["✗ false alarm – next: cut the note"]
    assert page.locator(".doc.shown .ticked").inner_text() == "3 of 3 findings ticked"


def test_a_mere_count_is_not_ticked(page: Page) -> None:
    page.keyboard.press("j")
    page.keyboard.press("c")
    assert page.locator("#told").inner_text() == "No finding stands here: there is nothing to tick."
    page.keyboard.press("Enter")
    assert page.locator("#review").is_hidden()
    assert page.evaluate("localStorage.length") == 0


def test_findings_at_one_place_are_ticked_apart(show: Callable[..., Page]) -> None:
    made = examined("Two ports (Aube, Brack and Calder) closed.\n")
    more = replace(made.findings[0], code="TST001", severity=Severity.ADVICE, fingerprint="f" * 20)
    page = at(show(replace(made, findings=(*made.findings, more))), 0)
    assert page.locator(".review b").all_inner_texts() == [made.findings[0].code, "TST001"]
    page.get_by_role("group", name="Tick TST001").get_by_role("button", name="checked").click()
    page.keyboard.press("t")
    assert page.locator(".tick[aria-pressed=true]").all_inner_texts() == ["→ to do"]
    page.get_by_label("Remark").first.fill("for Anna")
    assert remarked(page, 0) == ["for Anna", "→ to do"]


def test_what_is_allowed_or_known_has_no_tick(show: Callable[..., Page]) -> None:
    made = examined("Two ports (Aube, Brack and Calder) closed.\n")
    one = made.findings[0]
    page = at(show(replace(made, findings=(), allowed=(Allowed(one, "as agreed", one.place),))), 0)
    assert page.locator("#review").is_hidden()
    assert page.get_by_role("button", name="Export", exact=True).count() == 0
    page.evaluate(f"location.hash = 'f-{one.fingerprint}'")
    assert page.locator("#panel h2").inner_text() == one.message


def test_a_filter_by_ticks(page: Page) -> None:
    page.keyboard.press("n")
    page.keyboard.press("c")
    page.get_by_label("Ticks").first.select_option("checked")
    assert listed(page) == [LINES.message]
    page.get_by_label("Ticks").first.select_option("not ticked")
    assert listed(page) == [RULES.message, TWICE.message]
    page.get_by_label("Ticks").first.select_option("Ticked or not")
    page.get_by_label("Filter by words").first.fill("checked")
    assert listed(page) == [LINES.message], "words find remarks and ticks, too"


def test_what_is_kept_is_of_the_document_and_no_other_page_breaks_it(page: Page) -> None:
    page.keyboard.press("n")
    page.keyboard.press("c")
    (key,) = page.evaluate("Object.keys(localStorage)")
    assert key == f"checker harbour.md {LINES.fingerprint}"
    for said in ("{", "null", "7", '{"tick": "constructor", "remark": 7}', '{"tick": ["checked"]}'):
        page.evaluate("([key, said]) => localStorage.setItem(key, said)", [key, said])
        page.reload()
        assert remarked(page, 5) == [], said


def test_a_browser_that_keeps_nothing_says_so(page: Page) -> None:
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full') } }")
    at(page, 5)
    page.get_by_label("Remark").fill("ask Anna")
    assert page.locator("#told").inner_text() == (
        "This browser keeps nothing for this page. Export your remarks before you close it."
    )
    page.keyboard.press("Escape")
    assert remarked(page, 5) == ["ask Anna"]
    assert [one["remark"] for one in exported(page)["remarks"]] == ["ask Anna"]


def test_another_window_is_told(page: Page, file: Path) -> None:
    at(page, 5)
    page.locator("#m5").focus()
    other = page.context.new_page()
    other.goto(f"{file.as_uri()}#f-{LINES.fingerprint}")
    other.get_by_label("Remark").fill("from the other window")
    page.locator("#e5 .said").wait_for()
    assert remarked(page, 5) == ["from the other window"]
    assert page.get_by_label("Remark").input_value() == "from the other window"
