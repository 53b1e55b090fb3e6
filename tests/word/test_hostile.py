"""Files that are none, are locked or damaged, or were made to hang or fill the machine."""

from __future__ import annotations

import io
import zipfile

import pytest

from checker.readers import ReaderError, read
from word.markup import HEAD, NAMESPACES, docx, field, notes, p, parts, r, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
WHOLE = docx(p("Nine ports"), footnotes=notes({1: "A note."}))


def refusal(data: bytes, path: str = "draft.docx") -> str:
    """The one line that is said of a file that cannot be read, without its path."""
    with pytest.raises(ReaderError) as caught:
        read(path, data)
    said = str(caught.value)
    assert "\n" not in said
    return said.removeprefix(f"{path}: ")


def with_text(inside: str, prolog: str = HEAD) -> bytes:
    """A Word file whose text's part is what is given."""
    held = parts("")
    held["word/document.xml"] = prolog + inside
    return zipped(held)


def body(inside: str) -> str:
    return f"<w:document {NAMESPACES}><w:body>{inside}</w:body></w:document>"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "the file is empty"),
        (b"Nine ports closed.", "the file is something else, not a Word document, whatever its name"),
        (b"%PDF-1.7 ...", "the file is a PDF, not a Word document, whatever its name"),
        (b"{\\rtf1 Nine ports}", "the file is RTF, not a Word document, whatever its name"),
        (b"\xef\xbb\xbf<html>Nine</html>", "the file is HTML, not a Word document, whatever its name"),
        (OLE, "the file is a Word document of the old kind (.doc); save it as .docx"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "the file is encrypted; save it without a password"),
        (zipped({"xl/workbook.xml": "<x/>"}), "the file is an Excel workbook, not a Word document"),
        (zipped({"ppt/presentation.xml": "<x/>"}), "the file is a PowerPoint presentation, not a Word document"),
        (zipped({"mimetype": "application/vnd.oasis"}), "the file is an OpenDocument file, not a Word document"),
        (zipped({"notes.txt": "Nine"}), "the file is no Word document: it holds no text part"),
    ],
)  # fmt: skip
def test_what_is_no_word_document(data: bytes, why: str) -> None:
    assert refusal(data) == why


@pytest.mark.parametrize("length", [4, 40, len(WHOLE) // 2, len(WHOLE) - 30])
def test_a_file_that_is_cut_off(length: int) -> None:
    assert refusal(WHOLE[:length]) == "the file is cut off or damaged: its table of contents is missing"


def test_every_damaged_byte_is_a_refusal_or_a_document() -> None:
    said = set()
    for at in range(0, len(WHOLE), 29):
        data = WHOLE[:at] + bytes([WHOLE[at] ^ 0xFF]) + WHOLE[at + 1 :]
        try:
            said.add(read("draft.docx", data).text)
        except ReaderError as error:
            said.add(str(error))
    assert "Nine ports" in said
    assert len(said) > 5
    assert not any("\n" in one for one in said)


def test_a_part_that_does_not_unpack() -> None:
    at = WHOLE.index(b"word/document.xml") + len("word/document.xml") + 20
    data = WHOLE[:at] + bytes(20) + WHOLE[at + 20 :]
    assert refusal(data) == "the file is cut off or damaged: word/document.xml cannot be unpacked"


def test_a_part_that_is_locked() -> None:
    at = WHOLE.rindex(b"PK\1\2", 0, WHOLE.rindex(b"word/document.xml"))
    data = WHOLE[: at + 8] + b"\1" + WHOLE[at + 9 :]
    assert refusal(data) == "the file is encrypted; save it without a password"


def test_a_bomb() -> None:
    held = parts("") | {"word/document.xml": " " * 20_000_000}
    assert refusal(zipped(held)) == "word/document.xml is more than 200 times larger when unpacked: a bomb"


def test_a_part_too_large_to_unpack() -> None:
    data = bytearray(WHOLE)
    at = WHOLE.rindex(b"PK\1\2", 0, WHOLE.rindex(b"word/document.xml"))
    data[at + 24 : at + 28] = (65 * 1024**2).to_bytes(4, "little")
    assert refusal(bytes(data)) == "word/document.xml is larger than 64 MB when unpacked"


def test_a_part_that_is_longer_than_it_says() -> None:
    data = bytearray(WHOLE)
    at = WHOLE.rindex(b"PK\1\2", 0, WHOLE.rindex(b"word/document.xml"))
    data[at + 24 : at + 28] = (40).to_bytes(4, "little")
    assert refusal(bytes(data)) == "the file is cut off or damaged: word/document.xml cannot be unpacked"


def test_too_many_parts() -> None:
    data = bytearray(WHOLE)
    at = WHOLE.rindex(b"PK\5\6")
    data[at + 12 : at + 16] = (5 * 1024**2).to_bytes(4, "little")  # bytes of the table of contents
    assert refusal(bytes(data)) == "the archive holds too many parts"


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE w:document [<!ENTITY a "Nine"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE w:document SYSTEM "http://example.org/a.dtd">',
        "<!DOCTYPE w:document>",
    ],
)
def test_a_document_type_is_refused_before_anything_of_it_is_read(doctype: str) -> None:
    data = with_text(body(p("Nine")), HEAD + doctype)
    assert refusal(data) == "the file holds a document type, which no word processor writes"


def test_a_document_type_is_refused_in_every_part() -> None:
    held = parts(p("Nine"), footnotes=notes({1: "A note."}))
    for name in [name for name in held if name.endswith((".xml", ".rels")) and "Content" not in name]:
        changed = held | {name: held[name].replace(HEAD, f"{HEAD}<!DOCTYPE x>")}
        assert refusal(zipped(changed)) == "the file holds a document type, which no word processor writes"


def test_elements_that_nest_without_end() -> None:
    deep = "<w:sdt><w:sdtContent>" * 10_000
    assert refusal(with_text(f"<w:document {NAMESPACES}><w:body>{deep}")) == (
        "word/document.xml has more than 500 elements inside each other"
    )
    held = parts(p("Nine"))
    held["word/styles.xml"] = HEAD + "<a>" * 10_000
    assert refusal(zipped(held)) == "word/styles.xml has more than 500 elements inside each other"


def test_more_tags_than_a_document_can_have() -> None:
    held = parts("") | {"word/styles.xml": f"<a>{'<b/>' * 1_000_000}</a>"}
    with zipfile.ZipFile(file := io.BytesIO(), "w") as archive:
        for name, data in held.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    assert refusal(file.getvalue()) == "word/styles.xml has more than 1,000,000 tags"


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        ("<w:document", "word/document.xml is damaged at line 2, column 1: unclosed token"),
        ("<html>Nine</html>", "word/document.xml is not in Word's markup"),
        (body("<w:tc/>"), "word/document.xml has a cell outside a row"),
        (body("<w:tr/>"), "word/document.xml has a row outside a table"),
        (body(p("&nbsp;")).replace("&amp;", "&"), "word/document.xml is damaged at line 2, column "),
    ],
)
def test_markup_that_makes_no_sense(inside: str, why: str) -> None:
    assert refusal(with_text(inside)).startswith(why)


def test_an_encoding_that_is_not_known() -> None:
    data = with_text(body(p("Nine")), '<?xml version="1.0" encoding="EBCDIC-9"?>')
    assert refusal(data).startswith("word/document.xml is ")


def test_utf_16_is_read() -> None:
    held: dict[str, str | bytes] = dict(parts(""))
    held["word/document.xml"] = ('<?xml version="1.0" encoding="UTF-16"?>' + body(p("Nine ports"))).encode(
        "utf-16"
    )
    assert read("draft.docx", zipped(held)).text == "Nine ports"


def test_a_megabyte_of_fields() -> None:
    inside = p("Nine ports", field(" REF x ", "ten") * 5_000)
    assert read("draft.docx", docx(inside)).text.startswith("Nine portstenten")
    opened = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 20_000
    assert read("draft.docx", docx(p(r("Nine ports"), opened))).text == "Nine ports"


def test_styles_and_lists_that_lead_to_themselves() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    )
    lists = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="a"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    made = docx(p("Nine ports", style="a"), styles=styles, numbering=lists)
    assert read("draft.docx", made).text == "Nine ports"


def test_a_relation_to_elsewhere_is_not_followed() -> None:
    held = parts(p("Nine ports"))
    relations = held["word/_rels/document.xml.rels"]
    for target in ("../../../etc/passwd", "file:///etc/passwd", "/etc/passwd"):
        held["word/_rels/document.xml.rels"] = relations.replace('"styles.xml"', f'"{target}"')
        assert read("draft.docx", zipped(held)).text == "Nine ports"


def test_a_document_without_text_is_clean() -> None:
    assert read("draft.docx", docx(p(""))).text == ""


def test_macros_are_no_text() -> None:
    held: dict[str, str | bytes] = dict(parts(p("Nine ports"))) | {"word/vbaProject.bin": OLE}
    assert read("draft.docm", zipped(held)).text == "Nine ports"
