"""Remarks leave the page: to a file and back, and to the clipboard."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.model import Finding
from htmlreport.support import at, example, exported, remarked

if TYPE_CHECKING:
    from playwright.sync_api import Page

LINES, RULES, TWICE = example().findings

COPIED = """
() => addEventListener("copy", (event) => {
  window.copied = Object.fromEntries([...event.clipboardData.types].map((type) => [type, event.clipboardData.getData(type)]));
});
"""
"""Notes what is copied, once the page has said what."""


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
