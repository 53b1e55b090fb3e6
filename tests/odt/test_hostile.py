"""OpenDocument files that are none, are locked or damaged, or were made to hang or fill the machine."""

from __future__ import annotations

import pytest
from word.markup import docx, zipped
from word.markup import p as word_p

from checker.readers import ReaderError, read
from odt.markup import HEAD, MANIFEST, content, odt, p, parts

WHOLE = odt(p("Nine ports"))


def refusal(data: bytes) -> str:
    with pytest.raises(ReaderError) as caught:
        read("draft.odt", data)
    said = str(caught.value)
    assert "\n" not in said
    return said.removeprefix("draft.odt: ")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "the file is empty"),
        (b"Nine ports closed.", "the file is something else, not an OpenDocument text, whatever its name"),
        (b"%PDF-1.7 ...", "the file is a PDF, not an OpenDocument text, whatever its name"),
        (docx(word_p("Nine")), "the file is a Word document, not an OpenDocument text"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "the file is an OpenDocument spreadsheet, not an OpenDocument text"),
        (zipped({"mimetype": "application/epub+zip"}), "the file is of the type 'application/epub+zip', not an OpenDocument text"),
        (zipped({"notes.txt": "Nine"}), "the file is no OpenDocument text: it holds no content.xml"),
        (zipped({"encrypted-package": "…"}), "the file is encrypted; save it without a password"),
    ],
)  # fmt: skip
def test_what_is_no_text(data: bytes, why: str) -> None:
    assert refusal(data) == why


def test_a_text_that_is_locked() -> None:
    held = parts(p("Nine ports"))
    held["META-INF/manifest.xml"] = (
        f'{HEAD}<manifest:manifest {MANIFEST}><manifest:file-entry manifest:full-path="content.xml">'
        "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    )
    held["content.xml"] = b"\x8f\x02\x11"
    assert refusal(zipped(held)) == "the file is encrypted; save it without a password"


@pytest.mark.parametrize("length", [4, 40, len(WHOLE) // 2, len(WHOLE) - 30])
def test_a_file_that_is_cut_off(length: int) -> None:
    assert refusal(WHOLE[:length]) == "the file is cut off or damaged: its table of contents is missing"


def test_every_damaged_byte_is_a_refusal_or_a_document() -> None:
    said = set()
    for at in range(0, len(WHOLE), 13):
        data = WHOLE[:at] + bytes([WHOLE[at] ^ 0xFF]) + WHOLE[at + 1 :]
        try:
            said.add(read("draft.odt", data).text)
        except ReaderError as error:
            said.add(str(error))
    assert "Nine ports" in said
    assert len(said) > 5
    assert not any("\n" in one for one in said)


def test_a_bomb() -> None:
    held = parts("") | {"content.xml": " " * 20_000_000}
    assert refusal(zipped(held)) == "content.xml is more than 200 times larger when unpacked: a bomb"


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE a [<!ENTITY a "Nine"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a SYSTEM "http://example.org/a.dtd">',
    ],
)
@pytest.mark.parametrize("part", ["content.xml", "styles.xml", "META-INF/manifest.xml"])
def test_a_document_type_is_refused_before_anything_of_it_is_read(doctype: str, part: str) -> None:
    held = parts(p("Nine ports"))
    held[part] = str(held[part]).replace(HEAD, HEAD + doctype)
    assert refusal(zipped(held)) == "the file holds a document type, which no word processor writes"


@pytest.mark.parametrize(
    "tag", ["text:section", "text:span", "text:list", "table:table", "draw:text-box", "text:note"]
)
def test_elements_that_nest_without_end(tag: str) -> None:
    held = parts("") | {"content.xml": content(f"<{tag}>" * 10_000)}
    said = refusal(zipped(held))
    assert said == "content.xml has more than 500 elements inside each other" or said.startswith(
        "content.xml has a"
    )


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        ("<office:document-content", "content.xml is damaged at line 1, column 1: unclosed token"),
        ("<html>Nine</html>", "content.xml is not in the markup of OpenDocument"),
        (content("<table:table-cell/>"), "content.xml has a cell outside a row"),
        (content("<table:table-row/>"), "content.xml has a row outside a table"),
    ],
)
def test_markup_that_makes_no_sense(inside: str, why: str) -> None:
    assert refusal(zipped(parts("") | {"content.xml": inside})).startswith(why)


@pytest.mark.parametrize(
    "body",
    [
        "<text:note-body><text:p>Nine</text:p></text:note-body>",
        "<text:note-citation>1</text:note-citation>",
        "<text:p><text:note/>Nine</text:p>",
        "<text:p><text:note><text:note-body/></text:note>Nine</text:p>",
        "<text:list-item><text:p>Nine</text:p></text:list-item>",
        "<text:p>Nine<text:p>Ten</text:p></text:p>",
        '<text:p><text:change text:change-id="c"/><text:change-end text:change-id="c"/>Nine</text:p>',
        "<text:p><draw:text-box><text:note-body/></draw:text-box>Nine</text:p>",
        "<text:span>Nine</text:span>",
        "<text:deletion><text:p>Nine</text:p></text:deletion>",
    ],
)
@pytest.mark.parametrize("tracked", ["final", "original"])
def test_markup_in_the_wrong_place_breaks_nothing(body: str, tracked: str) -> None:
    from checker.readers import Options

    made = read("draft.odt", odt(body + p("Ten bays")), options=Options(tracked=tracked))  # type: ignore[arg-type]
    assert made.text.split("\n")[-1] in {"Ten bays", "Nine"}


def test_a_text_without_words_is_clean() -> None:
    assert read("draft.odt", odt(p())).text == ""
