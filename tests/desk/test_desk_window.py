"""The page in a real browser: a draft is dropped, its report is read, and nothing is asked of anybody."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from htmlreport.support import EXAMPLE
from word.markup import docx, p, parts, zipped

from desk.support import Served, Window

TOWNS = "Four towns (Arden, Brack and Calder) have signed."
FOUND = "the text says 4 towns, the parenthesis lists 3"


def word(*paragraphs: str) -> bytes:
    return docx("".join(map(p, paragraphs)))


def test_a_word_file_is_dropped_and_its_finding_read(window: Window) -> None:
    window.drop(("towns.docx", word("A quiet year.", TOWNS)))
    assert window.state == "towns.docx: 1 finding"
    assert window.wrong() == []
    report = window.report
    assert report.locator(".head h2").inner_text() == "towns.docx"
    assert "1 count: 0 confirmed, 1 contradicted" in report.locator(".head p").inner_text()
    assert report.locator(".doc .e .say").first.inner_text() == FOUND
    report.locator("main .m", has_text="Four towns").click()
    assert report.locator("#panel h2").inner_text() == FOUND
    assert "Arden" in report.locator("#shown").inner_text()


def test_a_tick_is_there_when_the_page_is_loaded_again_without_a_network(
    window: Window, served: Served
) -> None:
    window.kept()
    window.drop(("towns.docx", word(TOWNS)))
    window.report.locator("main .m", has_text="Four towns").click()
    window.report.get_by_role("button", name="checked", exact=False).first.click()
    assert window.report.locator(".ticked").inner_text() == "1 of 1 finding ticked"
    window.page.get_by_role("button", name="Settings").click()
    window.page.get_by_label("errors and warnings").check()
    window.page.get_by_role("button", name="Done").click()
    with served.gone():
        window.page.reload()
        window.ready()
        assert window.page.locator("[name=least]:checked").get_attribute("value") == "warning"
        assert window.page.locator("#report").is_hidden(), "a page keeps no draft"
        window.says("Ready, with or without a network.")
        window.drop(("towns.docx", word(TOWNS)))
        assert window.report.locator(".ticked").inner_text() == "1 of 1 finding ticked"


def test_nothing_is_asked_of_anybody_while_a_draft_is_read(window: Window) -> None:
    window.asked.clear()
    window.drop(("towns.docx", word(TOWNS)), ("other.md", b"Two ports (Arden and Brack) closed.\n"))
    asked = [url for url in window.asked if not url.startswith("blob:")]
    assert asked == []


def test_the_worker_may_not_reach_another_host(window: Window, home: str) -> None:
    """What the page starts its program with is held to the page's policy, whatever a server sends along."""
    reached = window.page.evaluate(
        """
        (home) => new Promise((answer) => {
          const ask = `fetch("http://127.0.0.2:9/").then(() => "reached", (error) => String(error))`;
          const spied = `addEventListener("securitypolicyviolation", ({ blockedURI }) => postMessage(blockedURI));`;
          const source = new Blob([`${spied} ${ask};`], { type: "text/javascript" });
          const worker = new Worker(URL.createObjectURL(source), { type: "module" });
          worker.onmessage = ({ data }) => answer(data);
        })
        """,
        home,
    )
    assert reached == "http://127.0.0.2:9/"


def test_several_files_are_one_report(window: Window) -> None:
    window.drop(("b.txt", TOWNS.encode()), ("a.html", b"<p>Two ports (Arden and Brack) closed.</p>"))
    assert window.state == "2 documents: 1 finding"
    assert window.report.locator("#switch option").count() == 2
    assert window.report.locator(".doc.shown h2").inner_text() == "b.txt"


def test_two_files_of_one_name_are_both_read(window: Window) -> None:
    window.drop(("a.txt", TOWNS.encode()), ("a.txt", b"Nothing is counted here."))
    options = window.report.locator("#switch option").all_inner_texts()
    assert [option.split(" — ")[0] for option in options] == ["a.txt", "a (2).txt"]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("torn.docx", b"PK\x03\x04 is no archive", "cut off or damaged"),
        ("paper.pdf", b"%PDF-1.7\n", "PDF files are read by the program on the desk"),
        ("picture.png", b"\x89PNG\r\n", "unknown suffix"),
        ("bomb.docx", zipped({**parts(""), "word/document.xml": " " * 20_000_000}), "when unpacked: a bomb"),
        ("deep.docx", docx("<w:p>" * 9_000 + "</w:p>" * 9_000), "more than 500 elements inside each other"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(window: Window, name: str, data: bytes, reason: str) -> None:
    window.drop((name, data), ("towns.txt", TOWNS.encode()))
    assert window.state == "towns.txt: 1 finding; not checked: 1 file"
    assert window.wrong() == [], "the report says it, and the page not once more"
    (said,) = window.report.locator(".problems li").all_inner_texts()
    assert said.startswith(name)
    assert reason in said
    assert "\n" not in said
    window.drop((name, data))
    assert window.state == "Nothing was checked."
    assert window.wrong() == [said]
    assert window.page.locator("#report").is_hidden()
    assert window.page.locator("#save").is_hidden()


def test_a_file_beside_the_draft_allows_a_finding(window: Window) -> None:
    allowed = b'[[allow]]\nrule = "CNT001"\nreason = "Calder is two towns"\n'
    window.drop(("towns.txt", TOWNS.encode()), ("towns.txt.checker.toml", allowed))
    assert window.state == "towns.txt: 0 findings"
    assert "1 allowed" in window.report.locator(".head").inner_text()


def test_markup_in_a_draft_is_text(window: Window) -> None:
    hostile = '<script>document.title = "mine"</script><img src=x onerror=alert(1)> ' + TOWNS
    window.drop(("</title><script>x.txt", hostile.encode()))
    assert window.report.locator("main script").count() == 0
    assert "<script>document.title" in window.report.locator("main").inner_text()
    assert window.page.title() == "Report checker"


# --- saving ---------------------------------------------------------------------------------


def test_the_report_is_saved_as_one_page(window: Window) -> None:
    window.drop(("towns.txt", TOWNS.encode()))
    name, data = window.saved("The report, as a page")
    assert name == "towns.report.html"
    assert data.lstrip().startswith(b"<!doctype html>")
    assert FOUND.encode() in data


def test_the_findings_are_saved_as_a_table(window: Window) -> None:
    window.drop(("towns.txt", TOWNS.encode()))
    name, data = window.saved("The findings, for a spreadsheet")
    assert name == "towns.findings.csv"
    assert FOUND in data.decode("utf-8-sig")


def test_a_word_file_is_saved_with_the_findings_as_comments(window: Window) -> None:
    window.drop(("towns.docx", word(TOWNS)))
    name, data = window.saved("towns.docx with comments")
    assert name == "towns.reviewed.docx"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert FOUND in archive.read("word/comments.xml").decode()


def test_the_example_of_the_house_is_read_as_on_the_desk(window: Window) -> None:
    window.drop((EXAMPLE.name, EXAMPLE.read_bytes()))
    _, data = window.saved("The findings, for a program")
    assert [one["code"] for one in json.loads(data)["findings"]] == [
        "CNT001",
        "CNT002",
        "LST001",
    ]
