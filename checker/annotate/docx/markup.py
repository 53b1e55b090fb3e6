"""Pieces of Word's markup, in the names that a part has for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from checker.annotate.remarks import AnnotateError, Table
from checker.frozen import dataclass
from checker.readers.docx.events import WORD
from checker.readers.markup import parse, parser_for

_DECLARED = re.compile(rb"\A(?:\xef\xbb\xbf)?<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([^\"']*)")
_UTF_8 = frozenset({b"utf-8", b"utf8", b"us-ascii"})
_ENOUGH = 65_536
"""Bytes of a part in which its outermost element begins: Word declares some thirty namespaces there."""
_NO_CHARACTER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""


@dataclass(frozen=True, slots=True)
class Tags:
    """How a part writes Word's elements: `prefix` before names, `declared` behind the first of a piece."""

    prefix: str
    declared: str
    space: str

    @classmethod
    def of(cls, path: str, part: str, data: bytes) -> Tags:
        """The names of a part. Raises `AnnotateError` where they cannot be written into it."""
        check_encoding(path, part, data)
        declared: dict[str, str] = {}
        found: list[str] = []
        parser = parser_for(path)

        def start(name: str, _: object) -> None:
            found.append(name.rpartition(" ")[0])
            parser.StartNamespaceDeclHandler = parser.StartElementHandler = None

        parser.StartNamespaceDeclHandler = lambda prefix, space: declared.setdefault(space, prefix or "")
        parser.StartElementHandler = start
        parser.Parse(data[:_ENOUGH])
        space = found[0] if found and found[0] in WORD else WORD[0]
        return cls.for_space(space, declared.get(space, ""))

    @classmethod
    def for_space(cls, space: str, prefix: str = "") -> Tags:
        """Names in a namespace; without a `prefix` each piece declares one."""
        return cls(f"{prefix or 'w'}:", "" if prefix else f' xmlns:w="{space}"', space)

    def element(self, name: str, inside: str = "", **attributes: str | int) -> str:
        """An element, without any declaration: it stands in a piece."""
        said = "".join(f' {self.prefix}{key}="{value}"' for key, value in attributes.items())
        return (
            f"<{self.prefix}{name}{said}>{inside}</{self.prefix}{name}>"
            if inside
            else f"<{self.prefix}{name}{said}/>"
        )

    def piece(self, name: str, inside: str = "", **attributes: str | int) -> str:
        """An element that stands where the part's own names may not be known."""
        made = self.element(name, inside, **attributes)
        at = 1 + len(self.prefix) + len(name)
        return f"{made[:at]}{self.declared}{made[at:]}"

    def run(self, text: str, properties: str = "") -> str:
        own = self.element("rPr", properties) if properties else ""
        kept = _NO_CHARACTER.sub("", " ".join(text.split()))
        said = f'<{self.prefix}t xml:space="preserve">{escape(kept)}</{self.prefix}t>'
        return self.element("r", own + said)


def check_encoding(path: str, part: str, data: bytes) -> None:
    """Raises `AnnotateError` where a part is not in UTF-8, as what is put in would be."""
    declared = _DECLARED.match(data)
    if (
        (declared and declared[1].lower() not in _UTF_8)
        or data[:2] in {b"\xff\xfe", b"\xfe\xff"}
        or b"\0" in data[:4]
    ):
        raise AnnotateError(f"{path}: {part} is not in UTF-8, and takes no comments")


# --- the last page --------------------------------------------------------------------------


def last_page(path: str, part: str, data: bytes, table: Table, tags: Tags) -> Sequence[tuple[int, bytes]]:
    """Where a page with `table` goes, in bytes of the part, and its markup."""
    element = tags.element
    start = tags.piece("p", element("r", element("br", type="page")))
    title = tags.piece("p", tags.run(table.title, element("b")))
    rows = "".join(
        element("tr", "".join(_cells(row, tags, head=number == 0))) for number, row in enumerate(table.rows)
    )
    lines = "".join(
        element(side, val="single", sz=4, space=0, color="auto")
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    wide = element("tblW", w=5000, type="pct")
    grid = element("tblGrid", element("gridCol", w=2250) * len(table.rows[0]))
    made = tags.piece("tbl", element("tblPr", wide + element("tblBorders", lines)) + grid + rows)
    return [(_end_of_body(path, part, data), f"{start}{title}{made}{tags.piece('p')}".encode())]


def _cells(row: Sequence[str], tags: Tags, *, head: bool) -> Iterator[str]:
    wide = tags.element("tcPr", tags.element("tcW", w=0, type="auto"))
    for text in row:
        yield tags.element("tc", wide + tags.element("p", tags.run(text, tags.element("b") if head else "")))


def _end_of_body(path: str, part: str, data: bytes) -> int:
    """Where the body ends, in bytes, but for what it says of its last section."""
    parser = parser_for(path)
    open_names: list[str] = []
    ends: list[tuple[int, str]] = []

    def start(name: str, _: object) -> None:
        if len(open_names) == 2:
            ends[:] = [(parser.CurrentByteIndex, name.rpartition(" ")[2])]
        open_names.append(name)

    def end(_: str) -> None:
        open_names.pop()
        if len(open_names) == 1 and (not ends or ends[0][1] != "sectPr"):
            ends[:] = [(parser.CurrentByteIndex, "sectPr")]

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parse(parser, path, part, data)
    return ends[0][0]
