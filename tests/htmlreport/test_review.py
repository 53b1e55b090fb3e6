"""The page in a real browser: links to findings, ticks and remarks, and the ways to pass findings on."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from checker.model import Finding, Severity
from checker.results import Allowed
from htmlreport.support import CATCH, examined, example, focused, listed

if TYPE_CHECKING:
    from playwright.sync_api import Page

LINES, RULES, TWICE = example().findings
THREE, _TWO = examined(CATCH, "catch.md").findings

COPIED = """
() => addEventListener("copy", (event) => {
  window.copied = Object.fromEntries([...event.clipboardData.types].map((type) => [type, event.clipboardData.getData(type)]));
});
"""
"""Notes what is copied, once the page has said what."""


def at(page: Page, number: int) -> Page:
    """The page with the panel open at an entry."""
    page.locator(f"#e{number} a").click()
    return page


def remarked(page: Page, number: int) -> list[str]:
    """What the list says of an entry's findings."""
    return page.locator(f"#e{number} .said").all_inner_texts()


def exported(page: Page) -> dict[str, Any]:
    page.get_by_role("button", name="Export", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Export ticks and remarks").click()
    assert download.value.suggested_filename == "remarks.json"
    told: dict[str, Any] = json.loads(Path(download.value.path()).read_text("utf-8"))
    return told


def imported(page: Page, path: Path, said: object) -> str:
    """Imports a file that holds `said`; what the page says to it."""
    path.write_text(said if isinstance(said, str) else json.dumps(said), "utf-8")
    page.get_by_role("button", name="Export", exact=True).click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Import ticks and remarks").click()
    chooser.value.set_files(path)
    page.locator("#told", has_text=path.name).wait_for()
    return page.locator("#told").inner_text()


def remark(finding: Finding, path: str = "harbour.md", tick: str = "", remark: str = "") -> dict[str, str]:
    return {"path": path, "fingerprint": finding.fingerprint, "tick": tick, "remark": remark}


def remarks(*said: dict[str, str]) -> dict[str, object]:
    return {"format": "checker-remarks-1", "remarks": list(said)}


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


# --- to a file and back ---------------------------------------------------------------------


def test_remarks_go_to_a_file_and_back(page: Page, tmp_path: Path) -> None:
    page.keyboard.press("n")
    page.keyboard.press("c")
    page.keyboard.press("r")
    page.keyboard.type("“twelve” – so says <b>Anna</b>")
    page.keyboard.press("Escape")
    told = exported(page)
    assert told == remarks(
        {
            "path": "harbour.md",
            "fingerprint": LINES.fingerprint,
            "code": "CNT001",
            "message": LINES.message,
            "tick": "checked",
            "remark": "“twelve” – so says <b>Anna</b>",
        }
    )
    assert page.locator("#told").inner_text() == ("Exported to remarks.json: ticks and remarks on 1 finding.")
    page.evaluate("localStorage.clear()")
    page.reload()
    assert remarked(page, 5) == []
    said = imported(page, tmp_path / "anna.json", told)
    assert said == "Imported from anna.json: ticks and remarks on 1 finding."
    assert remarked(page, 5) == ["✓ checked – “twelve” – so says <b>Anna</b>"]
    assert page.locator("#passing").is_hidden()
    assert page.get_by_label("Remark").input_value() == "“twelve” – so says <b>Anna</b>"


def test_an_import_adds_to_what_is_there(page: Page, tmp_path: Path) -> None:
    page.keyboard.press("n")
    page.keyboard.press("t")
    page.keyboard.press("r")
    page.keyboard.type("mine")
    page.keyboard.press("Escape")
    told = remarks(
        remark(LINES, tick="checked", remark="yours"),
        remark(RULES, "elsewhere/harbour.md", remark="from another folder"),
        remark(replace(LINES, fingerprint="0" * 20), tick="checked"),
    )
    for _ in range(2):
        said = imported(page, tmp_path / "r.json", told)
        assert (
            said
            == "Imported from r.json: ticks and remarks on 2 findings. 1 other on nothing that is on this page."
        )
        assert remarked(page, 5) == ["✓ checked – mine\nyours"], "and the second time adds nothing"
        assert remarked(page, 8) == ["from another folder"]


@pytest.mark.parametrize(
    "said",
    [
        "no JSON",
        "[]",
        "null",
        {"format": "checker-remarks-2", "remarks": []},
        {"format": "checker-remarks-1"},
        {"format": "checker-remarks-1", "remarks": [None]},
        {"format": "checker-remarks-1", "remarks": [remark(LINES, tick="constructor")]},
        {"format": "checker-remarks-1", "remarks": [remark(LINES) | {"remark": ["x"]}]},
    ],
)
def test_a_file_of_something_else_changes_nothing(page: Page, tmp_path: Path, said: object) -> None:
    assert imported(page, tmp_path / "x.json", said) == "x.json is no file of remarks."
    assert page.evaluate("localStorage.length") == 0


# --- to the clipboard -----------------------------------------------------------------------


def copied(page: Page) -> dict[str, str]:
    told: dict[str, str] = page.evaluate("window.copied")
    return told


def test_one_finding_is_copied_with_what_is_said_of_it(page: Page) -> None:
    page.evaluate(COPIED)
    at(page, 5)
    page.get_by_role("button", name="checked").click()
    page.get_by_label("Remark").fill("ask Anna")
    page.get_by_role("button", name="Copy", exact=True).click()
    assert page.locator("#told").inner_text() == "The finding is copied."
    assert copied(page) == {
        "text/plain": "harbour.md, line 14: the text says 9 lines, note 3 lists 10 (error, CNT001)\n"
        "“Nine of these lines”\n"
        "Suggestion: 10 instead of 9, or one item fewer in the list\n"
        "checked: ask Anna"
    }
    page.get_by_role("button", name="Copy link").click()
    address = page.evaluate("location.href")
    assert copied(page) == {"text/plain": address}
    assert address.endswith(f"#f-{LINES.fingerprint}")
    assert page.locator("#told").inner_text() == "The link is copied."


def test_all_findings_are_copied_as_a_table(page: Page) -> None:
    page.evaluate(COPIED)
    at(page, 9)
    page.get_by_label("Remark").fill("=1+1\tand <b>\nmore")
    page.get_by_role("button", name="Export", exact=True).click()
    page.get_by_role("button", name="Copy all findings as a table").click()
    assert page.locator("#told").inner_text() == "5 findings copied as a table."
    rows = [line.split("\t") for line in copied(page)["text/plain"].split("\n")]
    heads = "document place severity rule finding quote suggestion tick remark".split()
    assert rows[0] == heads, "a page on a disk has no address for others"
    assert rows[1] == [
        "harbour.md",
        "line 14",
        "error",
        "CNT001 count-differs-from-list",
        "the text says 9 lines, note 3 lists 10",
        "Nine of these lines",
        "10 instead of 9, or one item fewer in the list",
        "",
        "",
    ]
    assert rows[3][-1] == "'=1+1 and <b> more", "nothing that a spreadsheet would work out"
    assert [row[0] for row in rows[4:]] == ["catch.md", "catch.md"]
    html = copied(page)["text/html"]
    assert html.startswith("<table><tr><th>document</th>")
    assert "<td>'=1+1 and &lt;b&gt; more</td>" in html
    assert html.count("<tr>") == 6


def test_a_browser_that_forbids_to_copy_is_told_of(page: Page) -> None:
    page.evaluate("""() => {
      document.execCommand = () => false;
      navigator.clipboard.writeText = () => Promise.reject(new Error("no"));
    }""")
    at(page, 5)
    page.get_by_role("button", name="Copy", exact=True).click()
    page.locator("#told", has_text="does not").wait_for()
    assert page.locator("#told").inner_text() == "The browser does not let this page copy."
