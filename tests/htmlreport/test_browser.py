"""The page in a real browser: filters, and the way from place to place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from checker.documentation import RULE_URL
from htmlreport.support import CATCH, examined, focused, listed

if TYPE_CHECKING:
    from playwright.sync_api import Page


# --- filters --------------------------------------------------------------------------------


def test_words_filter_the_list_and_the_marks(page: Page) -> None:
    hits = page.locator(".doc.shown .hits")
    assert hits.inner_text() == "12 shown"
    page.keyboard.press("/")
    page.keyboard.type("LINES")
    assert listed(page) == [
        "the text says 9 lines, note 3 lists 10",
        "“Twelve shipping lines”",
        "“eleven lines”",
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
        "the text says 2 rules, the list below has 3",
    ]
    page.get_by_role("button", name="unread 1").click()
    assert len(listed(page)) == 3
    page.locator("#rule-0").select_option("CNT002")
    assert listed(page) == ["the text says 2 rules, the list below has 3"]
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
    page.wait_for_url("**#e0")


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
    assert panel.locator("mark").inner_text() == "Nine of these lines"
    assert panel.locator("p").filter(has=page.locator("mark")).inner_text() == (
        "Nine of these lines have since signed, and the Authority expects the others to follow in 2020."
    )
    items = panel.locator(".item").all()
    assert [item.get_attribute("data-n") for item in items] == [str(number) for number in range(1, 11)]
    assert items[4].inner_text() == "Eastern Star"
    rule = panel.locator("summary")
    page_of_rule = panel.locator("details a", has_text="More on CNT001")
    assert page_of_rule.get_attribute("href") == RULE_URL.replace("{code}", "CNT001")
    assert page_of_rule.get_attribute("rel") == "noopener noreferrer"
    assert rule.inner_text() == "CNT001 count-differs-from-list · error"
    assert panel.get_by_text("Compares a count with the list that stands for it").is_hidden()
    rule.click()
    assert panel.get_by_text("Compares a count with the list that stands for it").is_visible()
    painted = page.evaluate("[...CSS.highlights.get('items')].map(String)")
    assert painted[:2] == ["Arden", "Borealis"]
    page.keyboard.press("Escape")
    assert panel.is_hidden()
    assert focused(page) == "Nine of these lines"


def test_enter_shows_it_too_and_moving_on_shows_the_next(page: Page) -> None:
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    heading = page.locator("#panel h2")
    assert heading.inner_text() == "confirmed: note 1 lists 12"
    page.keyboard.press("j")
    assert heading.inner_text() == "unsupported: no list found"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "panel", "once more leads into it"
    page.keyboard.press("Tab")
    assert focused(page) == "Close"
    page.keyboard.press("Enter")
    assert page.locator("#panel").is_hidden()
    assert focused(page) == "around 340 yachts"


def test_n_leads_from_finding_to_finding_and_into_the_next_document(page: Page) -> None:
    found = ["Nine of these lines", "two rules", "Denmark", "three of them", "Dunmore"]
    for words in found:
        page.keyboard.press("n")
        assert focused(page) == words
    assert page.locator(".doc.shown h2").inner_text() == "catch.md"
    assert page.locator("#told").inner_text() == "Now in catch.md."
    page.keyboard.press("n")
    assert focused(page) == "Dunmore", "at the last it stays"
    for words in reversed(found[:-1]):
        page.keyboard.press("N")
        assert focused(page) == words
    assert page.locator(".doc.shown h2").inner_text() == "harbour.md"


def test_n_passes_over_what_the_filter_hides(page: Page) -> None:
    page.get_by_role("button", name="warning 1").click()
    page.keyboard.press("n")
    assert focused(page) == "Denmark"
    page.keyboard.press("n")
    assert focused(page) == "three of them", "the other document has a filter of its own"


def test_n_where_a_document_has_nothing(show: Callable[..., Page]) -> None:
    page = show(examined("No counts.\n", "empty.md"), examined(CATCH, "catch.md"))
    page.get_by_label("Document", exact=True).select_option("1")
    for key in ("Escape", "j", "k", "c", "r", "N"):
        page.keyboard.press(key)
    assert focused(page) == "Dunmore", "the finding before"
    page.get_by_label("Document", exact=True).select_option("1")
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    assert focused(page) == "Dunmore", "there is none behind: it is the last"


def test_the_list_leads_into_the_text(page: Page) -> None:
    page.locator("#e9 a").click()
    assert "Denmark is listed twice" in page.locator("#panel").inner_text()
    assert [one.inner_text() for one in page.locator("#panel mark").all()] == ["Denmark", "Denmark"]
    assert page.locator("#m9").is_visible()
    assert page.evaluate("document.activeElement.parentElement.id") == "e9"
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.parentElement.id") == "e8"
    assert page.evaluate("[...CSS.highlights.get('items')].length") == 3
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.parentElement.id") == "e0", "the counts stand below"


def test_a_link_opens_its_place(visit: Callable[..., Page], file: Path) -> None:
    page = visit(file, "#e12")
    assert page.locator(".doc.shown h2").inner_text() == "catch.md"
    assert page.locator("#panel").is_visible()


def test_the_mark_is_seen_above_the_panel(page: Page) -> None:
    page.set_viewport_size({"width": 1300, "height": 500})
    for number in (5, 8, 11):
        page.locator(f"#m{number}").click()
        mark, panel = page.locator(f"#m{number}").bounding_box(), page.locator("#panel").bounding_box()
        assert mark is not None
        assert panel is not None
        assert 52 <= mark["y"] <= panel["y"] - mark["height"], number


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


def test_findings_are_one_click_away(page: Page) -> None:
    page.get_by_role("button", name="findings 3").click()
    assert len(listed(page)) == 3
    page.get_by_role("button", name="unread 1").click()
    assert len(listed(page)) == 4


# --- sums and tables ------------------------------------------------------------------------


def test_the_parts_of_a_sum_are_added_up_and_not_counted(show: Callable[..., Page]) -> None:
    page = show(examined("In all, 28 mills (12 closed, 9 open and 6 suspended).\n"))
    page.locator("#e0 a").click()
    assert page.locator("#panel .sum").inner_text() == "28 stated ≠ 27 added up 12 + 9 + 6 = 27"
    assert page.locator("#panel .two h3").all_inner_texts() == ["The text", "The sum of the parts: 27"]
    assert page.locator("#panel .item").all_inner_texts() == ["12 closed", "9 open", "6 suspended"]
    assert page.locator("#panel [data-n]").count() == 0


LANDINGS = """\
| Port | Vessels | Landed |
|---|---|---|
| Aube | 340 | 12,400 |
| Brack | 211 | 8,020 |
| Calder | 402 | 15,377 |
| Total | 1,204 | 35,797 |
| of which coasters | 90 | 1,200 |
"""


def test_a_table_shows_the_rows_that_were_added(show: Callable[..., Page]) -> None:
    page = show(examined(LANDINGS))
    page.keyboard.press("n")
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() == (
        "the table gives 1,204 as the total of “Vessels”; 340 + 211 + 402 = 953"
    )
    assert page.locator("#panel h3").all_inner_texts() == ["The table"]
    rows = [row.locator("th, td").all_inner_texts() for row in page.locator("#panel tr").all()]
    assert rows == [
        ["Port", "Vessels", "Landed"],
        ["Aube", "340", "12,400"],
        ["Brack", "211", "8,020"],
        ["Calder", "402", "15,377"],
        ["Total", "1,204", "35,797"],
    ]
    assert page.locator("#panel .item").all_inner_texts() == ["340", "211", "402"]
    assert page.locator("#panel mark").all_inner_texts() == ["1,204"]


def test_a_row_that_was_added_stands_under_the_heads_of_its_columns(show: Callable[..., Page]) -> None:
    text = "| Port | Spring | Autumn | Total |\n|---|---|---|---|\n| Aube | 3 | 4 | 7 |\n| Brack | 2 | 5 | 8 |\n| Esk | 1 | 5 | 6 |\n"
    page = show(examined(text))
    page.keyboard.press("n")
    page.keyboard.press("Enter")
    rows = [row.locator("th, td").all_inner_texts() for row in page.locator("#panel tr").all()]
    assert rows == [["Port", "Spring", "Autumn", "Total"], ["Brack", "2", "5", "8"]]
    assert page.locator("#panel .item").all_inner_texts() == ["2", "5"]
