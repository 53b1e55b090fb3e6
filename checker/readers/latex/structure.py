"""Commands that begin and end blocks: environments, headings, items, paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model import BlockKind
from checker.readers.latex.counters import SECTIONS
from checker.readers.latex.lists import KINDS, opened, plain
from checker.readers.latex.tables import NAMES, Table
from checker.readers.raw import Raw
from checker.readers.written.shapes import is_bare

if TYPE_CHECKING:
    from checker.readers.latex.reader import Reader


def begin(reader: Reader, at: int) -> int:
    """An environment begins: a list, a table, or one that the reader knows."""
    first, last, after = reader.tokens.group(at + 1)
    name = reader.tokens.between(first, last).strip()
    reader.flush()
    if name in KINDS and not reader.is_inside:
        option, _ = reader.tokens.option(after)
        reader.lists.append(opened(name, option, reader.lists))
    elif name in NAMES:
        if reader.table is not None:
            reader.table.nested += 1
        elif not reader.is_inside:
            reader.table = Table()
    return reader.start_environment(name, after)


def end(reader: Reader, at: int) -> int:
    """An environment ends, and the table or list that it was."""
    first, last, after = reader.tokens.group(at + 1)
    name = reader.tokens.between(first, last).strip()
    table = reader.table
    if name in NAMES and table is not None:
        if table.nested:
            table.nested -= 1
        else:
            table.row(reader.inline.take())
            reader.table = None
            reader.raws += table.rows
    else:
        reader.flush()
        if name in KINDS and reader.lists:
            reader.lists.pop()
    reader.end_environment(name)
    return after


def section(reader: Reader, at: int) -> int:
    """A heading, with the number that the class gives it."""
    token = reader.tokens.all[at]
    name = token.name.removesuffix("*")
    reader.flush()
    _, after = reader.tokens.option(at + 1)
    first, last, after = reader.tokens.group(after)
    number = "" if token.name.endswith("*") else reader.counters.section(name)
    if name == "chapter":
        reader.epoch += 1
    text = reader.collect(first, last)
    level = SECTIONS.index(name) - reader.top + 1 + reader.titled
    raw = Raw(BlockKind.HEADING, text, max(level, 1), number)
    if text.text:
        reader.raws.append(raw if number else reader.headings.numbered(raw))
    return after


def title(reader: Reader, at: int) -> int:
    """The title is set where "\\maketitle" stands."""
    return reader.drop(at + 1, 1)


def make_title(reader: Reader, at: int) -> int:
    """The title, as a heading above all others."""
    reader.flush()
    where = next((index for index, one in enumerate(reader.tokens.all) if one.name == "title"), None)
    if where is not None:
        _, after = reader.tokens.option(where + 1)
        first, last, _ = reader.tokens.group(after)
        text = reader.collect(first, last)
        if text.text:
            reader.raws.append(Raw(BlockKind.HEADING, text, 1))
    return at + 1


def appendix(reader: Reader, at: int) -> int:
    """From here on the highest headings are counted in letters."""
    reader.counters.append()
    return at + 1


def item(reader: Reader, at: int) -> int:
    """An item begins, with the marker that is printed."""
    option, after = reader.tokens.option(at + 1)
    reader.flush()
    if reader.is_inside or not reader.lists:
        return after
    top = reader.lists[-1]
    label = plain(option)
    if after > at + 1 and (top.kind != "term" and (is_bare(label) or not any(map(str.isalnum, label)))):
        top.pending = label or top.bullet or "–"
    elif after > at + 1:
        top.pending = top.bullet or "–"
        reader.inside(reader.tokens.skip(at + 1) + 1, after - 1)
        reader.inline.builder.gap(" ")
    else:
        top.pending = top.item()
    usual = top.usual and len(reader.lists) == 1
    reader.counters.last = ("enumi", str(top.number) if usual else "" if top.usual else top.pending)
    return reader.drop(after, 1) if reader.tokens.all[at].name == "bibitem" else after


def paragraph(reader: Reader, at: int) -> int:
    """A paragraph ends."""
    reader.flush()
    return at + 1
