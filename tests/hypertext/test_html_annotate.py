"""Findings in a page: marks on their words and a list at its end, and not a byte of the page changes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shell import Run, runner, write

from checker.annotate.html import annotate
from checker.annotate.remarks import Remark, Table
from checker.readers import USUAL, read

PAGE = """<!DOCTYPE html>
<html><head><title>Nine</title></head><body>
<p>Nine <b>lines &amp; towns</b> have signed<sup><a id="r1" href="#n1">1</a></sup>.</p>
<table><tr><td>Arden</td> <td>Brack</td></tr></table>
<script>var nine = "<p>Nine</p>";</script>
<div id="n1"><a href="#r1">1</a> Arden and Brack.</div>
</body></html>
"""
PUT_IN = re.compile(r'<mark[^>]*>|</mark>|<div class="checker-remarks noprint">.*?</div>', re.DOTALL)


def made(*remarks: Remark, page: str = PAGE, table: Table | None = None, encoding: str = "utf-8") -> str:
    return annotate("page.html", page.encode(encoding), USUAL, remarks, table).data.decode(encoding)


def on(words: str, *lines: str, page: str = PAGE) -> Remark:
    start = page.index(words)
    return Remark(start, start + len(words), lines or ("said",))


def test_a_mark_stands_on_its_words_and_leads_to_what_is_said() -> None:
    page = made(on("Arden", "error CNT001: “nine” & not 5", "= 5"))
    assert (
        '<td><mark id="checker-1" title="error CNT001: &#8220;nine&#8221; &amp; not 5&#10;= 5">Arden</mark></td>'
        in page
    )
    assert page.endswith(
        '<div class="checker-remarks noprint"><hr /><ol><li><a href="#checker-1">error CNT001: &#8220;nine&#8221; &amp; not 5'
        "</a><br />= 5</li></ol></div></body></html>\n"
    )


def test_a_mark_is_cut_where_tags_stand() -> None:
    start = PAGE.index("Nine <b>")
    page = made(Remark(start, PAGE.index(" signed"), ("said",)))
    assert (
        '<p><mark id="checker-1" title="said">Nine </mark><b><mark title="said">lines &amp; towns</mark></b>'
        '<mark title="said"> have</mark> signed<sup>' in page
    )


def test_marks_that_overlap_share_what_both_are_on() -> None:
    page = made(on("Arden and", "one"), on("and Brack", "two"))
    assert (
        '<mark id="checker-1" title="one">Arden </mark><mark id="checker-2" title="one&#10;two">and</mark>'
        '<mark title="two"> Brack</mark>' in page
    )


def test_what_stands_on_no_words_is_in_the_list_alone() -> None:
    page = made(on('<a id="r1" ', "a broken tag"), on('"<p>Nine</p>"', "in a script"))
    assert "<mark" not in page
    assert "<ol><li>a broken tag</li><li>in a script</li></ol>" in page


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, len(PAGE)), st.integers(1, 80)), max_size=5))
def test_nothing_of_the_page_changes(spans: list[tuple[int, int]]) -> None:
    remarks = [Remark(at, min(at + size, len(PAGE)), (f"said {at}",)) for at, size in spans]
    page = made(*remarks)
    assert PUT_IN.sub("", page) == PAGE
    assert page.count("<mark") == page.count("</mark>")
    assert read("page.html", page.encode()).text == read("page.html", PAGE.encode()).text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_a_page_stays_in_its_encoding(encoding: str) -> None:
    page = "<p>Nine cafés – and a naïve port.</p>\r\n<p>Ten.</p>"
    data = page.encode(encoding)
    marked = annotate("page.html", data, USUAL, [on("naïve", "ő", page=page)], None).data
    assert '<mark id="checker-1" title="&#337;">naïve</mark>' in marked.decode(encoding)
    assert marked.decode(encoding).startswith(page[:20])
    assert marked[:3] == data[:3]


def test_the_ledger_stands_behind_the_list() -> None:
    page = made(table=Table("Ledger: 1 count", (("place", "count"), ("page", "nine <towns>"))))
    assert (
        "<table><caption>Ledger: 1 count</caption><tr><th>place</th><th>count</th></tr><tr><td>page</td><td>nine &lt;towns&gt;</td></tr></table>"
        in page
    )


def test_nothing_to_say_changes_nothing() -> None:
    assert made() == PAGE


@pytest.fixture
def real(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs the program with its own rules, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return runner(monkeypatch, capsysbinary)


def test_from_the_command_line(real: Run, tmp_path: Path) -> None:
    page = "<h1>Ports</h1>\n<p>The following four rules hold:</p>\n<ol><li>one port</li><li>two ships</li><li>no crew</li></ol>\n"
    write("page.html", page.encode())
    assert real("annotate", "page.html", "-o", "reviewed.html") == (0, "", "checker: reviewed.html: 1 mark\n")
    written = (tmp_path / "reviewed.html").read_text("utf-8")
    assert PUT_IN.sub("", written) == page
    assert ">four rules</mark>" in written
    code, out, _ = real("check", "page.html", "--format", "concise", "--no-cache")
    assert real("check", "reviewed.html", "--format", "concise", "--no-cache")[0] == code
    assert out.count("CNT002") == 1
