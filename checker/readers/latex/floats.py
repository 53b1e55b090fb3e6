"""Commands of tables and of what floats: captions, rows, cells, rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model import BlockKind
from checker.readers.raw import Raw
from checker.readers.tracked import Builder

if TYPE_CHECKING:
    from checker.readers.latex.reader import Reader

_FLOATS = {
    "table": "table", "table*": "table", "longtable": "table", "wraptable": "table", "xltabular": "table",
    "sidewaystable": "table", "figure": "figure", "figure*": "figure", "wrapfigure": "figure",
    "sidewaysfigure": "figure",
}  # fmt: skip


def caption(reader: Reader, at: int) -> int:
    """A caption is a paragraph: "Table 2: Landings"."""
    token = reader.tokens.all[at]
    _, after = reader.tokens.option(at + 1)
    first, last, after = reader.tokens.group(after)
    kind = next((_FLOATS[name] for name, _ in reversed(reader.opened) if name in _FLOATS), "")
    number = reader.counters.float(kind) if kind and not token.name.endswith("*") else ""
    text = reader.collect(first, last)
    builder = Builder()
    if number:
        builder.put(f"{kind.capitalize()} {number}: ", token.start, token.end - token.start)
    builder.add(text)
    if text.text:
        reader.raws.append(Raw(BlockKind.PARAGRAPH, builder.build()))
    return after


def line_break(reader: Reader, at: int) -> int:
    """A line ends; in a table, a row."""
    token = reader.tokens.all[at]
    source = reader.tokens.source
    after = at + 1
    if source[token.end : token.end + 1] in {"[", "*"}:
        _, after = reader.tokens.option(at + 1)
    if reader.table is not None and not reader.table.nested:
        reader.table.row(reader.inline.take())
    elif reader.is_inside:
        reader.inline.put(" ", token.start, token.end)
    else:
        reader.inline.line_break(token.start, token.end)
    return after


def multicolumn(reader: Reader, at: int) -> int:
    """A cell over several columns: its text stands in the first."""
    first, last, after = reader.tokens.group(at + 1)
    if reader.table is not None:
        reader.table.widen(reader.tokens.between(first, last))
    return reader.drop(after, 1)


def part_of_table(reader: Reader, at: int) -> int:
    """The head or foot of a table that goes over pages ends."""
    if reader.table is not None:
        reader.inline.take()
        reader.table.part(reader.tokens.all[at].name)
    return at + 1


def rule(reader: Reader, at: int) -> int:
    """ "\\cmidrule(lr){1-2}"."""
    at += 1
    if at < len(reader.tokens.all) and reader.tokens.text(at).startswith("("):
        at += 1
    return reader.drop(at, 1)
