"""Word's task pane: its manifest, and the pane over a document that stands in for Word's."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from word.markup import docx, notes, p, r
from word.markup import footnote as mark

import checker
from checker.api import check
from desk.support import PATIENCE, READY
from page.commands import BuildError
from page.inside.desk import Desk
from page.manifest import manifest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

OFFICE = "{http://schemas.microsoft.com/office/appforoffice/1.1}"
ADDRESS = "https://desk.example/checker"
ORDER = (
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl"
    " AppDomains Hosts Requirements DefaultSettings Permissions"
).split()
"""What a task pane's manifest holds, in the order that its schema asks for."""

TOWNS = "Four towns (Arden, Brack and Calder) have signed."
STAND_IN = """
globalThis.written = [];
globalThis.checkerDocument = {
  name: () => "open.docx",
  read: async () => Uint8Array.from(atob(DATA), (sign) => sign.charCodeAt(0)).buffer,
  comment: async (remarks) => { written.push(...remarks.slice(1)); return remarks.slice(0, 1); },
};
"""


# --- the manifest ---------------------------------------------------------------------------


def test_the_manifest_holds_what_office_asks_for_in_its_order() -> None:
    root = ElementTree.fromstring(manifest(ADDRESS))
    assert root.tag == f"{OFFICE}OfficeApp"
    assert root.attrib == {"{http://www.w3.org/2001/XMLSchema-instance}type": "TaskPaneApp"}
    assert [one.tag.removeprefix(OFFICE) for one in root] == ORDER
    text = {one.tag.removeprefix(OFFICE): one.text for one in root}
    assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", text["Id"] or "")
    assert text["Version"] == f"{checker.__version__}.0"
    assert text["Permissions"] == "ReadWriteDocument"
    assert [one.attrib["Name"] for one in root.iter(f"{OFFICE}Host")] == ["Document"]


def test_every_address_of_the_manifest_is_a_file_of_the_page() -> None:
    root = ElementTree.fromstring(manifest(f"{ADDRESS}/"))
    addresses = [
        one.attrib["DefaultValue"]
        for one in root.iter()
        if one.attrib.get("DefaultValue", "").startswith("https:")
    ]
    names = {address.removeprefix(f"{ADDRESS}/") for address in addresses} - {""}
    assert names == {"icon-32.png", "icon-64.png", "pane.html"}
    desk = Path(__file__).resolve().parents[2] / "page" / "desk"
    assert all((desk / name).is_file() for name in names)
    assert [one.text for one in root.iter(f"{OFFICE}AppDomain")] == ["https://desk.example"]


@pytest.mark.parametrize("address", ["http://desk.example/", "desk.example", "https://", "https://a/?b"])
def test_office_takes_no_other_address(address: str) -> None:
    with pytest.raises(BuildError, match="Office wants an address that begins with https://"):
        manifest(address)


# --- remarks --------------------------------------------------------------------------------


def test_a_remark_says_which_of_the_words_it_is_about(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    quiet = "Four towns (Arden, Brack, Calder and Dunmore) have signed."
    body = p(quiet) + p(r(TOWNS), mark(1))
    Path("open.docx").write_bytes(docx(body, footnotes=notes({1: "Four towns elsewhere."})))
    desk = Desk()
    desk.check(["open.docx"], "{}", lambda _done, _total: None)
    (found,) = json.loads(desk.remarks("open.docx"))
    assert (found["quote"], found["which"], found["of"]) == ("Four towns", 1, 2)
    (finding,) = check("open.docx").findings
    assert finding.message in found["text"]


# --- the pane -------------------------------------------------------------------------------


def test_the_pane_checks_the_open_document_and_writes_comments(
    browser: Browser, home: str, tmp_path: Path
) -> None:
    draft = docx(p(TOWNS) + p("The towns are Arden, Brack, Calder and Arden."))
    (tmp_path / "open.docx").write_bytes(draft)
    lost, twice = check(str(tmp_path / "open.docx")).findings
    page = browser.new_context(viewport={"width": 350, "height": 700}).new_page()
    page.set_default_timeout(PATIENCE)
    data = base64.b64encode(draft).decode()
    page.add_init_script(f'const DATA = "{data}"; {STAND_IN}')
    page.goto(f"{home}pane.html")
    page.wait_for_selector("html[data-ready=yes]", state="attached", timeout=READY)
    page.get_by_role("button", name="Check this document").click()
    page.get_by_role("status").get_by_text("open.docx: 2 findings").wait_for()
    assert page.frame_locator("#report").locator(".head h2").inner_text() == "open.docx"
    page.get_by_role("button", name="Write comments").click()
    page.get_by_role("status").get_by_text("1 comment written.").wait_for()
    assert page.locator("#wrong p").all_inner_texts() == [
        f"“Four towns” could not be found for sure: {lost.severity.value} {lost.code}: {lost.message}"
    ]
    (written,) = page.evaluate("written")
    assert written["quote"] == "Arden"
    assert twice.message in written["text"]
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.context.close()
