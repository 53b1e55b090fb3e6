"""Findings as Word comments: on their words, and not a letter of the draft changes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.annotate import AnnotateError
from checker.annotate import docx as word_comments
from checker.annotate.docx import annotate
from checker.annotate.remarks import Remark, Table
from checker.readers import Options, read
from checker.readers.options import TrackedChanges
from word.markup import (
    HEAD,
    NAMESPACES,
    STRICT,
    R,
    W,
    box,
    cell,
    deleted,
    docx,
    field,
    footnote,
    inserted,
    level,
    notes,
    numbered,
    numbering,
    p,
    parts,
    r,
    table,
    zipped,
)

LISTS = numbering({1: level(0, "decimal", "(%1)")})
NOTES = notes({1: "Arden & Brack.", 2: p(r("* The <ships>."))})
RICH = (
    p("Ports", style="heading1")
    + p(r("Nine "), r("ports & towns", "<w:b/>"), footnote(1), r(" closed in "), field(" REF x ", "May"), r("."))
    + p(inserted(r("Ten ships")), deleted("Nine boats"), r(" came"), footnote(2, custom="*"))
    + p(f'<w:hyperlink r:id="rId9">{r("two <towns>")}</w:hyperlink>', box(p("In a box")), r(" and a quay"))
    + p("<w:r><w:t>not kept</w:t><w:tab/><w:t xml:space='preserve'>a &#x2013; b&amp;c </w:t></w:r>")
    + p("<w:r><w:t> loose </w:t></w:r><w:r><w:t><![CDATA[a & b]]></w:t></w:r>", r("\U0001f6a2 é", "<w:i/>"))
    + p("first", properties=numbered(1))
    + table(["Port", "Ships"], [cell(p("Arden"), p("Brack")), "9"])
    + f"<w:sdt><w:sdtPr/><w:sdtContent>{p('In a control.')}</w:sdtContent></w:sdt>"
    + p(f"<m:oMath><m:r><m:t>n = 9</m:t></m:r></m:oMath>{r(' ports')}")
    + p("<w:ruby><w:rt/><w:rubyBase>" + r("base") + "</w:rubyBase></w:ruby>", "<w:r><w:ruby><w:rubyBase>"
        + r("inner") + "</w:rubyBase></w:ruby><w:t>outer</w:t></w:r>")
)  # fmt: skip
DRAFT = docx(RICH, numbering=LISTS, footnotes=NOTES)
SOURCE = read("draft.docx", DRAFT).source


def remark(start: int, end: int, *lines: str, gravity: int = 0) -> Remark:
    return Remark(start, end, lines or ("said",), "note 1: “quoted”", gravity)


def made(
    data: bytes, remarks: Sequence[Remark], tracked: TrackedChanges = "final", page: Table | None = None
) -> bytes:
    return annotate("draft.docx", data, Options(tracked=tracked), remarks, page).data


def on(words: str, *lines: str, source: str = SOURCE) -> Remark:
    start = source.index(words)
    return remark(start, start + len(words), *lines)


def part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def commented(data: bytes, space: str = W, name: str = "word/document.xml") -> dict[str, str]:
    """The words that each comment stands on, by its number; marks of notes are stars."""
    texts: dict[str, str] = {}
    open_now: set[str] = set()
    w = f"{{{space}}}"
    for element in ElementTree.fromstring(part(data, name)).iter():
        number = element.get(f"{w}id", "")
        if element.tag == f"{w}commentRangeStart":
            assert number not in texts
            texts[number] = ""
            open_now.add(number)
        elif element.tag == f"{w}commentRangeEnd":
            open_now.remove(number)
        elif element.tag in {f"{w}t", f"{w}delText"} or element.tag.endswith("math}t"):
            for one in open_now:
                texts[one] += element.text or ""
        elif element.tag == f"{w}footnoteReference":
            for one in open_now:
                texts[one] += "*"
    assert not open_now
    return texts


def comments(data: bytes, space: str = W, name: str = "word/comments.xml") -> dict[str, list[str]]:
    """What each comment says, a paragraph a line."""
    w = f"{{{space}}}"
    return {
        one.get(f"{w}id", ""): [
            "".join(text.text or "" for text in line.iter(f"{w}t")) for line in one.iter(f"{w}p")
        ]
        for one in ElementTree.fromstring(part(data, name)).iter(f"{w}comment")
    }


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("Nine ports", "Nine ports"),
        ("ports & towns", "ports & towns"),
        ("ts & to", "ts & to"),
        ("closed in May", "closed in May"),
        ("ay.", "May."),
        ("Ten ships", "Ten ships"),
        ("n ships came", "n shipsNine boats came"),
        ("o <tow", "o <tow"),
        ("not", "not"),
        ("kept", "kept"),
        ("– b&c", "– b&c"),
        ("kept\ta", "kepta"),
        ("loose", " loose "),
        ("& b", "a & b"),
        ("🚢", "🚢"),
        ("first", "first"),
        ("Brack\t9", "Brack9"),
        ("control", "control"),
        ("= 9 po", "n = 9 po"),
        ("inner", "innerouter"),
        ("¹ clo", "* clo"),
    ],
)
def test_a_comment_stands_on_its_words(words: str, held: str) -> None:
    data = made(DRAFT, [on(words)])
    assert commented(data) == {"0": held}
    assert comments(data)["0"][0] == "said"


@pytest.mark.parametrize(
    ("words", "held"), [("Arden & Brack.", "*"), ("The <ships>", "**"), ("In a box", "In a boxIn a box")]
)
def test_where_word_shows_no_comment_it_stands_at_the_mark_and_quotes(words: str, held: str) -> None:
    data = made(DRAFT, [on(words, "error", "more")])
    assert commented(data) == {"0": held}
    assert comments(data) == {"0": ["error", "note 1: “quoted”", "more"]}
    assert part(data, "word/footnotes.xml") == part(DRAFT, "word/footnotes.xml")


OFFSETS = st.integers(0, len(SOURCE))


@settings(max_examples=40)
@given(st.lists(st.tuples(OFFSETS, OFFSETS), min_size=1, max_size=6))
def test_not_a_letter_changes_wherever_comments_stand(places: list[tuple[int, int]]) -> None:
    data = made(DRAFT, [remark(min(one), max(one)) for one in places])
    assert read("draft.docx", data).source == SOURCE
    assert read("draft.docx", data, options=Options(tracked="original")).source == (
        read("draft.docx", DRAFT, options=Options(tracked="original")).source
    )
    assert len(commented(data)) == len(comments(data)) == len(places)


def test_every_place_of_the_original_state_takes_a_comment() -> None:
    source = read("draft.docx", DRAFT, options=Options(tracked="original")).source
    for start in range(0, len(source) - 3, 7):
        data = made(DRAFT, [remark(start, start + 3)], "original")
        assert read("draft.docx", data, options=Options(tracked="original")).source == source
        assert len(commented(data)) == 1
    assert commented(made(DRAFT, [on("boats", source=source)], "original")) == {"0": "Nine boats"}


def test_all_else_stays_as_it_is() -> None:
    held: dict[str, str | bytes] = dict(parts(RICH, numbering=LISTS, footnotes=NOTES))
    held["word/media/image1.png"] = bytes(range(256)) * 9
    data = made(zipped(held), [on("Nine ports")])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [*held, "word/comments.xml"]
    changed = {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    for name, content in held.items():
        same = part(data, name) == (content.encode() if isinstance(content, str) else content)
        assert same is (name not in changed)
    marks = '<w:commentRangeStart w:id="0"/>', (
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    )  # fmt: skip
    text = part(data, "word/document.xml").decode()
    for mark in marks:
        assert text.count(mark) == 1
        text = text.replace(mark, "")
    cut = '</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> &amp; towns'
    assert text.count(cut) == 1
    assert text.replace(cut, " &amp; towns") == part(DRAFT, "word/document.xml").decode()


def test_comments_that_are_there_stay() -> None:
    old = f'<w:comment w:id="0" w:author="A. Editor">{p("Are there ten?")}</w:comment>'
    marks = '<w:commentRangeStart w:id="0"/>{}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    draft = docx(p(marks.format(r("Nine ports")), r(" closed")), comments=old)
    data = made(draft, [remark(5, 17, "There are."), remark(0, 4, "Nine?")])
    assert comments(data) == {"0": ["Are there ten?"], "1": ["There are."], "2": ["Nine?"]}
    assert commented(data) == {"0": "Nine ports", "1": "ports closed", "2": "Nine"}
    assert part(data, "[Content_Types].xml") == part(draft, "[Content_Types].xml")
    assert old in part(data, "word/comments.xml").decode()


def test_a_part_of_comments_that_is_empty() -> None:
    held = parts(p("Nine ports"), comments="")
    held["word/comments.xml"] = f"{HEAD}<w:comments {NAMESPACES}/>"
    data = made(zipped(held), [remark(0, 4)])
    assert comments(data) == {"0": ["said"]}


def test_of_too_many_comments_the_gravest_are_written(monkeypatch: pytest.MonkeyPatch) -> None:
    assert word_comments.MOST == 32_767
    monkeypatch.setattr(word_comments, "MOST", 9)
    old = "".join(f'<w:comment w:id="{number}"/>' for number in range(7))
    draft = docx(p("Nine ports closed"), comments=old)
    done = annotate("draft.docx", draft, Options(), [remark(0, 4, "advice", gravity=2), remark(5, 10, "error"),
                    remark(11, 17, "warning", gravity=1)], None)  # fmt: skip
    assert (done.written, done.left_out) == (2, 1)
    assert list(comments(done.data).items())[-2:] == [("7", ["error"]), ("8", ["warning"])]


def test_nothing_found_changes_nothing() -> None:
    assert made(DRAFT, []) == DRAFT


def test_what_is_said_is_escaped() -> None:
    data = made(DRAFT, [on("Nine", "1 < 2 & “3”", "a\0b\tc\u2028d")])
    assert comments(data) == {"0": ["1 < 2 & “3”", "ab c d"]}


def test_strict_files() -> None:
    strict = {
        name: data.replace(W, STRICT).replace(R, "http://purl.oclc.org/ooxml/officeDocument/relationships")
        for name, data in parts(p("Nine ports")).items()
    }
    data = made(zipped(strict), [remark(0, 4)])
    assert commented(data, STRICT) == {"0": "Nine"}
    assert comments(data, STRICT) == {"0": ["said"]}
    assert b"purl.oclc.org/ooxml/officeDocument/relationships/comments" in part(
        data, "word/_rels/document.xml.rels"
    )


@pytest.mark.parametrize(
    "text",
    [
        f'<x:document xmlns:x="{W}"><x:body><x:p><x:r><x:t>Nine ports</x:t></x:r></x:p></x:body></x:document>',
        f'<document xmlns="{W}"><body><p><r><t>Nine ports</t></r></p></body></document>',
    ],
)
def test_other_names_for_the_same_markup(text: str) -> None:
    held = parts("")
    held["other/main.xml"] = held.pop("word/document.xml").replace(held["word/styles.xml"], "") and text
    held["_rels/.rels"] = held["_rels/.rels"].replace('"word/document.xml"', '"/other/main.xml"')
    page = Table("Ledger", (("place", "count"), ("paragraph 1", "nine")))
    data = made(zipped(held), [remark(5, 10)], page=page)
    assert commented(data, name="other/main.xml") == {"0": "ports"}
    assert comments(data, name="other/comments.xml") == {"0": ["said"]}
    assert read("draft.docx", data).text == "Nine ports\nLedger\nplace\tcount\nparagraph 1\tnine"


def test_the_ledger_is_a_last_page_in_front_of_the_last_section() -> None:
    page = Table("Ledger: 1 count", (("place", "count"), ("paragraph 2", "<nine>")))
    data = made(DRAFT, [], page=page)
    assert read("draft.docx", data).text.count("Ledger: 1 count\nplace\tcount\nparagraph 2\t<nine>\n") == 1
    assert part(data, "word/document.xml").endswith(b"</w:tbl><w:p/><w:sectPr/></w:body></w:document>")
    assert "word/comments.xml" not in zipfile.ZipFile(io.BytesIO(data)).namelist()


def test_a_text_that_is_not_in_utf_8_takes_no_comments() -> None:
    held: dict[str, str | bytes] = dict(parts(""))
    text = f'<?xml version="1.0" encoding="UTF-16"?><w:document {NAMESPACES}><w:body>{p("Nine")}</w:body></w:document>'
    held["word/document.xml"] = text.encode("utf-16")
    with pytest.raises(
        AnnotateError, match=r"^draft\.docx: word/document\.xml is not in UTF-8, and takes no comments$"
    ):
        made(zipped(held), [remark(0, 4)])


def test_a_part_that_is_not_where_it_should_be() -> None:
    data = bytearray(DRAFT)
    at = DRAFT.rindex(
        b"PK\1\2", 0, DRAFT.rindex(b"word/settings.xml" if b"word/settings.xml" in DRAFT else b"_rels/.rels")
    )
    data[at + 20 : at + 24] = (10**6).to_bytes(4, "little")  # its length when packed
    with pytest.raises(Exception, match="cut off or damaged"):
        made(bytes(data), [remark(0, 4)])
