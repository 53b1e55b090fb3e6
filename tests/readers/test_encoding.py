"""Bytes → text, or one plain line that says why not."""

from __future__ import annotations

import codecs

import pytest

from checker.readers import MAX_BYTES, ReaderError, check_size, read
from checker.readers.encoding import decode


@pytest.mark.parametrize(
    "data",
    [
        "Fünf Häfen".encode(),
        codecs.BOM_UTF8 + "Fünf Häfen".encode(),
        codecs.BOM_UTF16_LE + "Fünf Häfen".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "Fünf Häfen".encode("utf-16-be"),
        "Fünf Häfen".encode("utf-16-le"),
        "Fünf Häfen".encode("utf-16-be"),
        "Fünf Häfen".encode("windows-1252"),
    ],
)
def test_every_encoding_gives_the_same_text(data: bytes) -> None:
    assert decode("ports.txt", data) == "Fünf Häfen"


WORD = "“Nine” ports – Élan’s three – cost €5 m…"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "windows-1252"])
def test_the_document_says_how_it_was_encoded(encoding: str) -> None:
    document = read("ports.md", WORD.encode(encoding))
    assert (document.source, document.encoding) == (WORD, encoding)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_may_hold_dashes_and_characters_that_end_in_nul(encoding: str) -> None:
    source = "Ports – nine of them – paid. Āris and Tālis signed… “all” of it\n" * 3
    assert decode("ports.txt", source.encode(encoding)) == source


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"caf\xe9", "café"),
        # an accent before a closing quote is whole UTF-8 by chance, and one against three
        (b"\x93The Dupr\xc9\x94 \x96 nine ports", "“The DuprÉ” – nine ports"),
        # the half of a character of UTF-8 in a text that has no other
        (b"Nine ports signed. \xe2\x80", "Nine ports signed. â€"),
    ],
)
def test_few_signs_beyond_ascii_that_are_no_utf8_are_windows(data: bytes, text: str) -> None:
    assert decode("ports.txt", data) == text


def test_a_carriage_return_alone_ends_a_line() -> None:
    document = read("ports.txt", b"Five ports.\r\rSix\r\nboats\r")
    assert document.source == "Five ports.\n\nSix\r\nboats\n"
    assert document.line(3) == "Six"
    assert (document.position(13).line, document.position(18).line) == (3, 4)


def test_offsets_count_from_behind_the_byte_order_mark() -> None:
    document = read("ports.txt", codecs.BOM_UTF8 + b"Five ports")
    assert document.source == "Five ports"
    assert document.range(document.blocks[0].span).start.offset == 0


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04\0\0\0\0zip", "the file is binary, not text"),
        (b"\x01\x02\x03\x04 mostly controls \x05\x06", "the file is binary, not text"),
        (
            "Line one\rLe café – ".encode() + b"\xe9\r\n",
            "not whole UTF-8: byte 0xE9 at line 2; save it as UTF-8",
        ),
        (codecs.BOM_UTF8 + b"caf\xe9", "not whole UTF-8: byte 0xE9 at line 1; save it as UTF-8"),
        (
            "Девять портов".encode("cp1251"),
            "not UTF-8, UTF-16 or Windows-1252: byte 0xC4 at line 1; save it as UTF-8",
        ),
        (b"nine\n ports \x81", "not UTF-8, UTF-16 or Windows-1252: byte 0x81 at line 2; save it as UTF-8"),
        (b"\xff\xd8\xff\xe0", "not UTF-8, UTF-16 or Windows-1252: byte 0xFF at line 1; save it as UTF-8"),
        (
            codecs.BOM_UTF16_LE + b"a\0b",
            "the file starts as UTF-16 and does not go on as it; save it as UTF-8",
        ),
    ],
)
def test_what_cannot_be_read(data: bytes, reason: str) -> None:
    with pytest.raises(ReaderError) as caught:
        read("ports.md", data)
    assert str(caught.value) == f"ports.md: {reason}"
    assert (caught.value.path, caught.value.reason) == ("ports.md", reason)


def test_a_file_too_large_is_refused_by_its_size_alone() -> None:
    check_size("ports.txt", MAX_BYTES)
    with pytest.raises(ReaderError, match=r"^ports\.txt: is larger than 64 MB$"):
        check_size("ports.txt", MAX_BYTES + 1)
