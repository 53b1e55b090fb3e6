"""Pages that are none, are cut off, or were made to hang or fill the machine."""

from __future__ import annotations

import pytest

from checker.readers import ReaderError, read
from hypertext.support import page, rows_of, texts


def refusal(data: bytes) -> str:
    with pytest.raises(ReaderError) as caught:
        read("draft.html", data)
    return str(caught.value).removeprefix("draft.html: ")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"{\\rtf1 Nine ports}", "RTF"),
        (b"MIME-Version: 1.0\r\n", "a page saved as one file with its pictures (MHTML); save it as a page alone"),
    ],
)  # fmt: skip
def test_what_is_no_page(data: bytes, what: str) -> None:
    assert refusal(data) == f"the file is {what}, not HTML, whatever its name"


def test_what_is_no_text() -> None:
    assert refusal(b"PK\3\4\0\0\0\0") == "the file is binary, not text"


def test_an_empty_page_is_clean() -> None:
    assert read("draft.html", b"").text == ""


@pytest.mark.parametrize("name", ["div", "b", "table", "ul", "sup", "a", "blockquote", "font"])
def test_elements_that_nest_without_end(name: str) -> None:
    deep = f"<{name}>" * 10_000 + "Nine ports" + f"</{name}>" * 10_000
    assert texts(f"<p>Two towns</p>{deep}<p>Ten bays</p>") == ["Two towns", "Nine ports", "Ten bays"]


def test_a_table_in_a_table_in_a_table() -> None:
    body = "<table><tr><td>" * 10_000 + "Nine ports"
    assert texts(body) == ["Nine ports"]


def test_more_tags_than_a_page_can_have(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.readers.hypertext.tree.MAX_TAGS", 1000)
    monkeypatch.setattr("checker.readers.hypertext.document.MAX_TAGS", 1000)
    assert refusal(b"<p>" * 1001) == "has more than 1,000 tags"


@pytest.mark.parametrize(
    "end",
    ["<", "</", "</p", "<p", "<p class='a", '<p title="', "<!", "<!--", "<!-- a --", "<?xml", "<![CDATA[", "&", "&#", "&am", "<script>", "<style>p{}</sty", "<textarea>"],
)  # fmt: skip
def test_a_page_that_is_cut_off(end: str) -> None:
    assert page(f"<p>Nine ports</p>{end}").text.startswith("Nine ports")
    made = read("draft.html", f"<p>Nine ports</p>{end}".encode())
    assert made.text.split("\n")[0] == "Nine ports"


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE html [<!ENTITY a "Nine"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE html [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE html SYSTEM "http://example.org/a.dtd" [<!ENTITY % b SYSTEM "http://example.org/b"> %b;]>',
    ],
)
def test_entities_of_a_page_stay_as_they_are_written(doctype: str) -> None:
    data = f'<?xml version="1.0"?>{doctype}<html><body><p>Ports: &b;</p></body></html>'
    assert read("draft.xhtml", data.encode()).text == "Ports: &b;"


@pytest.mark.parametrize(
    "piece",
    ["<", "<a ", "<a b='", '<a b="', "<!--", "<!", "</", "<p", "&", "&#", "<script>", "<sup>", "</b>", "<a href=#a>", "\xad", "<table><td>", "<li>", "<td rowspan=0 colspan=9>", "<p id=a>", '="', "<!doctype [", "<![CDATA["],
)  # fmt: skip
def test_what_is_said_a_thousand_times(piece: str) -> None:
    """Each is a stop to a scan that steps back, or to a stack that grows: the run would take minutes."""
    assert isinstance(page(piece * 3_000).text, str)


def test_links_to_one_another_by_the_thousand() -> None:
    marks = "".join(f'<a id="r{n}" href="#n{n}">{n}</a> ' for n in range(1_000))
    notes = "".join(f'<a id="n{n}" href="#r{n}">{n}</a> note {n} ' for n in range(1_000))
    assert len(page(f"<p>{marks}</p><p>{notes}</p>").notes) == 1_000


def test_cells_that_ask_for_millions() -> None:
    wide = "<tr>" + "<td rowspan=4000>a" * 1_000 + "<tr><td>b" * 1_000
    assert sum(map(len, rows_of(page(f"<table>{wide}</table>")))) < 110_000


def test_nothing_is_fetched() -> None:
    body = "<base href='http://example.invalid/'><link rel=stylesheet href='a.css'><img src='http://example.invalid/a.png'><p>Nine</p>"
    assert texts(body) == ["Nine"]
