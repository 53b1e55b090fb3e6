"""XML files that are no laws, are damaged, or were made to hang or fill the machine."""

from __future__ import annotations

import pytest

from checker.readers import ReaderError, read
from legal.markup import HEAD, akn, formex, p, tag

WHOLE = akn(p("Nine ports"))


def refusal(data: bytes) -> str:
    with pytest.raises(ReaderError) as caught:
        read("draft.xml", data)
    said = str(caught.value)
    assert "\n" not in said
    return said.removeprefix("draft.xml: ")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "the file is empty"),
        (b"%PDF-1.7 ...", "the file is a PDF, not XML, whatever its name"),
        (b"PK\x03\x04...", "the file is an archive, such as Word and OpenDocument files are, not XML, whatever its name"),
        (b"Nine ports closed.", "the file is damaged, or no XML: it has no first element"),
        (b"<project><name>ports</name></project>", "the file is XML, but neither Akoma Ntoso nor Formex: it begins with <project>"),
        (b"<ORDER><ITEM>9</ITEM></ORDER>", "the file is XML, but neither Akoma Ntoso nor Formex: it begins with <ORDER>"),
        (b'<act xmlns="http://www.akomantoso.org/2.0"/>', "the file is XML, but neither Akoma Ntoso nor Formex: it begins with <act>"),
        (formex("", "PUBLICATION"), "the file is XML, but neither Akoma Ntoso nor Formex: it begins with <PUBLICATION>"),
    ],
)  # fmt: skip
def test_what_is_no_law(data: bytes, why: str) -> None:
    assert refusal(data) == why


@pytest.mark.parametrize("length", [150, len(WHOLE) // 2, len(WHOLE) - 3])
def test_a_law_that_is_cut_off(length: int) -> None:
    assert refusal(WHOLE[:length]).startswith(
        ("the file is damaged at line 2, column", "the file is damaged, or")
    )


def test_every_damaged_byte_of_a_law_is_a_refusal_or_a_document() -> None:
    said = set()
    for at in range(0, len(WHOLE), 7):
        data = WHOLE[:at] + bytes([WHOLE[at] ^ 0xFF]) + WHOLE[at + 1 :]
        try:
            said.add(read("draft.xml", data).text)
        except ReaderError as error:
            said.add(str(error))
    assert len(said) > 5
    assert not any("\n" in one for one in said)


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE akomaNtoso [<!ENTITY a "Nine"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE akomaNtoso [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE akomaNtoso SYSTEM "http://example.org/a.dtd">',
    ],
)
def test_a_document_type_is_refused(doctype: str) -> None:
    data = WHOLE.replace(HEAD.encode(), (HEAD + doctype).encode())
    assert refusal(data) == "the file holds a document type, which no law in XML has"


@pytest.mark.parametrize(
    "name", ["article", "point", "p", "table", "heading", "num", "sup", "authorialNote", "i"]
)
def test_elements_that_nest_without_end(name: str) -> None:
    said = refusal(WHOLE.replace(b"Nine", f"<{name}>".encode() * 10_000))
    assert said == "the file has more than 500 elements inside each other"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (tag("td", p("9")), "the file has a cell outside a table"),
        (tag("tr", p("9")), "the file has a row outside a table"),
        (tag("table", tag("td", p("9"))), "the file has a cell outside a row"),
    ],
)
def test_tables_that_make_no_sense(body: str, why: str) -> None:
    assert refusal(akn(body)) == why


@pytest.mark.parametrize(
    "body",
    [
        "<num>(a)</num><p>Nine</p>",
        "<num><num>(a)</num></num><p>Nine</p>",
        "<heading><heading>Nine</heading></heading>",
        "<heading><table><tr><td>Nine</td></tr></table></heading>",
        "<authorialNote/><p>Nine</p>",
        "<p><authorialNote><authorialNote><p>Six</p></authorialNote></authorialNote>Nine</p>",
        "<num><authorialNote><num>1</num></authorialNote></num>Nine",
        '<noteRef href="#none"/>Nine',
        "<noteRef/>Nine",
        "<table/>Nine",
        "<wrapUp/>Nine",
        "<docTitle>Nine</docTitle>",
        '<table><tr><td colspan="99999" rowspan="99999">Nine</td></tr></table>',
    ],
)
def test_markup_in_the_wrong_place_loses_no_word(body: str) -> None:
    assert "Nine" in read("draft.xml", akn(body + p("Ten bays"))).text
    assert "Ten bays" in read("draft.xml", akn(body + p("Ten bays"))).text


def test_cells_that_ask_for_millions() -> None:
    wide = tag("tr", *(tag("td", colspan="100", rowspan="100") for _ in range(100)))
    body = tag("table", wide, tag("tr", tag("td", p("9")), tag("td", p("8"))) * 99) * 20
    assert read("draft.xml", akn(body)).text.count("9") == 99 * 20


def test_other_encodings() -> None:
    data = akn(p("São Tomé")).decode().replace("UTF-8", "ISO-8859-1").encode("latin-1")
    assert read("law.xml", data).text == "São Tomé"
    assert (
        read("law.xml", akn(p("São Tomé")).decode().replace("UTF-8", "UTF-16").encode("utf-16")).text
        == "São Tomé"
    )
    assert (
        refusal(WHOLE.replace(b"UTF-8", b"x-none"))
        == "the file is damaged, or no XML: it has no first element"
    )
