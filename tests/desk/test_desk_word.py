"""Word's task pane: its manifest, and the pane over a document that stands in for Word's."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
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
    from playwright.sync_api import Browser, Page

OFFICE = "{http://schemas.microsoft.com/office/appforoffice/1.1}"
ADDRESS = "https://desk.example/checker"
ORDER = (
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl"
    " AppDomains Hosts Requirements DefaultSettings Permissions"
).split()
"""What a task pane's manifest holds, in the order that its schema asks for."""

TOWNS = "Four towns (Arden, Brack and Calder) have signed."
PORTS = "Two ports (Juno, Kestrel and Lund) are closed."
OFFICE_JS = """
// Stands in for Office's own library: a document whose bytes are DATA, and whose text is TEXT, as Word would find it.
const bytes = Uint8Array.from(atob(DATA), (sign) => sign.charCodeAt(0));
const slice = 1000;
const succeeded = (value) => ({ status: "succeeded", value });
const file = {
  size: bytes.length,
  sliceCount: Math.ceil(bytes.length / slice),
  getSliceAsync: (index, done) => done(succeeded({ data: [...bytes.slice(index * slice, (index + 1) * slice)] })),
  closeAsync: () => { globalThis.isFileClosed = true; },
};
globalThis.written = [];
globalThis.Office = {
  onReady: async () => ({ host: "Word" }),
  context: {
    document: {
      url: "https://drafts.example/sub/the%20draft.docx",
      getFileAsync(kind, options, done) {
        if (globalThis.refuses) done({ status: "failed", error: { message: "the document is protected" } });
        else done(succeeded(file));
      },
    },
  },
};
const search = (quote) => {
  const items = TEXT.split(quote).slice(1).map((_, which) => ({
    insertComment: (text) => globalThis.written.push({ quote, which, text }),
  }));
  return { items, load() {} };
};
globalThis.Word = { run: (act) => act({ document: { body: { search } }, sync: async () => {} }) };
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
    Path("open.docx").write_bytes(docx(body, footnotes=notes({1: f"Four towns elsewhere. {PORTS}"})))
    desk = Desk()
    desk.check(["open.docx"], "[]", "{}", lambda _done, _total: None)
    found, in_note = json.loads(desk.remarks("open.docx"))
    assert (found["quote"], found["which"], found["of"]) == ("Four towns", 1, 2)
    assert (in_note["quote"], in_note["of"]) == ("Two ports", 0)
    findings = check("open.docx").findings
    assert [one.message in said["text"] for one, said in zip(findings, (found, in_note), strict=True)]


# --- the pane -------------------------------------------------------------------------------


@pytest.fixture
def pane(browser: Browser) -> Iterator[Page]:
    page = browser.new_context(viewport={"width": 350, "height": 700}).new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    page.context.close()


def opened(page: Page, home: str, draft: bytes, text: str) -> None:
    """Opens the pane beside a document, and waits for the program."""
    told = {"DATA": base64.b64encode(draft).decode(), "TEXT": text}
    begin = "".join(f"const {name} = {json.dumps(value)};" for name, value in told.items())
    page.route(
        "**/office/office.js",
        lambda route: route.fulfill(body=begin + OFFICE_JS, content_type="text/javascript"),
    )
    page.goto(f"{home}pane.html")
    page.wait_for_selector("html[data-ready=yes]", state="attached", timeout=READY)


def test_the_pane_checks_the_open_document_and_writes_comments(pane: Page, home: str, tmp_path: Path) -> None:
    repeated = "The towns are Arden, Brack, Calder and Arden."
    draft = docx(p(r(TOWNS), mark(1)) + p(repeated), footnotes=notes({1: PORTS}))
    (tmp_path / "open.docx").write_bytes(draft)
    lost, twice, noted = check(str(tmp_path / "open.docx")).findings
    opened(pane, home, draft, f"A town (Arden, Brack and Calder) has signed. {repeated}")
    pane.get_by_role("button", name="Check this document").click()
    pane.get_by_role("status").get_by_text("the draft.docx: 3 findings").wait_for()
    assert pane.frame_locator("#report").locator(".head h2").inner_text() == "the draft.docx"
    assert pane.evaluate("isFileClosed")
    pane.get_by_role("button", name="Write comments").click()
    pane.get_by_role("status").get_by_text("1 comment written.").wait_for()
    assert pane.locator("#wrong p").all_inner_texts() == [
        f"“Two ports” stands in a note, where no comment is written: {noted.severity} {noted.code}: {noted.message}",
        f"“Four towns” could not be found for sure: {lost.severity} {lost.code}: {lost.message}",
    ]
    (written,) = pane.evaluate("written")
    assert (written["quote"], written["which"]) == ("Arden", 2)
    assert twice.message in written["text"]
    assert pane.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_what_word_refuses_is_said_in_a_line(pane: Page, home: str) -> None:
    opened(pane, home, docx(p(TOWNS)), TOWNS)
    pane.evaluate("globalThis.refuses = true")
    pane.get_by_role("button", name="Check this document").click()
    said = pane.get_by_role("alert").get_by_text("Word does not let this pane do that")
    said.wait_for()
    assert said.inner_text() == "Word does not let this pane do that: the document is protected"


def test_outside_of_word_the_pane_says_where_it_belongs(pane: Page, home: str) -> None:
    pane.route(
        "**/office/office.js",
        lambda route: route.fulfill(body="// another host", content_type="text/javascript"),
    )
    pane.goto(f"{home}pane.html")
    pane.get_by_role("status").get_by_text("This pane works inside Word: open it there.").wait_for(
        timeout=READY
    )
