"""Remarks in a page: its words marked where they stand, and what is said of them in a list at its end.

Not a byte of the page changes but for what is put in, and nothing that is put in can run.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from checker.annotate.remarks import Annotated, AnnotateError, Remark, Table
from checker.frozen import dataclass
from checker.readers import Options, ReaderError, decoded_as
from checker.readers.hypertext.tokens import RAW, Token, tokens

_NAME = "checker"
"""With what the names of the marks begin; the number of the remark follows."""
_HIDDEN_FROM_READERS = "noprint"
"""A class by which pages say what is none of their text: who checks the copy reads what the draft says."""

_REFERENCE = re.compile(r"&#?\w+;?")
_LONGEST = 40
"""Characters of a character reference, at most; the longest name has 31."""


def annotate(
    path: str, data: bytes, _options: Options, remarks: Sequence[Remark], table: Table | None
) -> Annotated:
    """The page `data` with each remark as a mark on its words, and a list of what they say at its end.

    `table` stands behind the list. Raises `AnnotateError` where the page cannot be read.
    """
    if not remarks and table is None:
        return Annotated(data, 0)
    try:
        text, encoding = decoded_as("html", path, data)
    except ReaderError as error:
        raise AnnotateError(str(error)) from None
    found = list(tokens(text))
    pieces = list(_pieces(found, text, remarks))
    placed = {number for piece in pieces for number in piece.remarks}
    first = {number: piece for piece in reversed(pieces) for number in piece.remarks}
    put: dict[int, str] = defaultdict(str)
    for piece in pieces:
        own = [number for number in piece.remarks if first[number] is piece]
        put[piece.start] += _opening(piece, own, remarks)
        put[piece.end] = "</mark>" + put[piece.end]
    put[_end(found, text)] += _listed(remarks, placed, table)
    head = data[: len(data) - len(text.encode(encoding))]
    return Annotated(head + _spliced(text, put, encoding), len(remarks))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of text without a tag, and the remarks on it, by their numbers."""

    start: int
    end: int
    remarks: tuple[int, ...]


def _pieces(found: Sequence[Token], text: str, remarks: Sequence[Remark]) -> Iterator[_Piece]:
    """The stretches that remarks are on, cut where tags stand and where a remark begins or ends."""
    order = sorted(range(len(remarks)), key=lambda number: remarks[number].start)
    begun = 0
    held: list[int] = []
    for start, end in _texts(found):
        while begun < len(order) and remarks[order[begun]].start < end:
            held.append(order[begun])
            begun += 1
        held = [number for number in held if remarks[number].end > start]
        edges = {
            _outside(text, edge) for number in held for edge in (remarks[number].start, remarks[number].end)
        }
        cuts = sorted({start, end, *(edge for edge in edges if start < edge < end)})
        for low, high in pairwise(cuts):
            own = tuple(n for n in sorted(held) if remarks[n].start < high and remarks[n].end > low)
            if own and not text[low:high].isspace():
                yield _Piece(low, high, own)


def _outside(text: str, edge: int) -> int:
    """An offset, or the start of the character reference that it would cut in two: "&amp;"."""
    start = text.rfind("&", max(edge - _LONGEST, 0), edge)
    reference = _REFERENCE.match(text, start) if start >= 0 else None
    return start if reference is not None and reference.end() > edge else edge


def _texts(found: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The texts in which a tag can stand."""
    raw = False
    for token in found:
        if token.kind == "text" and not raw:
            yield token.start, token.end
        raw = token.kind == "start" and token.name in RAW and not token.closed


def _opening(piece: _Piece, own: Sequence[int], remarks: Sequence[Remark]) -> str:
    """The start of a mark, which bears the name of the remarks that begin with it, and what is said."""
    said = "\n".join(line for number in piece.remarks for line in remarks[number].lines)
    name = f' id="{_NAME}-{own[0] + 1}"' if own else ""
    return f'<mark{name} title="{escape(said)}">'.replace("\n", "&#10;")


def _listed(remarks: Sequence[Remark], placed: set[int], table: Table | None) -> str:
    """What is said, remark by remark, with links to their marks."""
    items = "".join(_item(number, remark, linked=number in placed) for number, remark in enumerate(remarks))
    ledger = _table(table) if table else ""
    return f'<div class="{_NAME}-remarks {_HIDDEN_FROM_READERS}"><hr /><ol>{items}</ol>{ledger}</div>'


def _item(number: int, remark: Remark, *, linked: bool) -> str:
    first, *more = map(escape, remark.lines)
    name = f"{_NAME}-{number + 1}"
    said = f'<a href="#{name}">{first}</a>' if linked else first
    return f"<li>{'<br />'.join([said, *more])}</li>"


def _table(table: Table) -> str:
    head, *rows = table.rows
    heads = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    cells = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><caption>{escape(table.title)}</caption><tr>{heads}</tr>{cells}</table>"


def _end(found: Sequence[Token], text: str) -> int:
    """Where the list goes: before the end of the page's body."""
    ends = {token.name: token.start for token in found if token.kind == "end"}
    return ends.get("body", ends.get("html", len(text)))


def _spliced(text: str, put: dict[int, str], encoding: str) -> bytes:
    """The text with pieces put in, whose signs are written so that any encoding has them."""
    parts: list[str] = []
    at = 0
    for offset in sorted(put):
        plain = put[offset].encode("ascii", "xmlcharrefreplace").decode("ascii")
        parts += [text[at:offset], plain]
        at = offset
    return "".join([*parts, text[at:]]).encode(encoding)
