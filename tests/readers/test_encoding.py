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
    ],
)
def test_every_encoding_gives_the_same_text(data: bytes) -> None:
    assert decode("ports.txt", data) == "Fünf Häfen"


def test_offsets_count_from_behind_the_byte_order_mark() -> None:
    document = read("ports.txt", codecs.BOM_UTF8 + b"Five ports")
    assert document.source == "Five ports"
    assert document.range(document.blocks[0].span).start.offset == 0


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (codecs.BOM_UTF8, "the file is empty"),
        (b" \n\t\r\n ", "the file holds only white space"),
        (b"PK\x03\x04\0\0\0\0zip", "the file is binary, not text"),
        (b"\x01\x02\x03\x04 mostly controls \x05\x06", "the file is binary, not text"),
        (
            "Line one\nLe café\n".encode("latin-1"),
            "not UTF-8 or UTF-16: byte 0xE9 at line 2; save it as UTF-8",
        ),
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
