"""What the commands of LaTeX do that do more than set a character."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from checker.model import BlockKind
from checker.readers.latex.counters import NAMES, SECTIONS
from checker.readers.latex.lists import KINDS, opened, plain
from checker.readers.latex.signs import CITES
from checker.readers.latex.tables import NAMES as TABLES
from checker.readers.latex.tables import Table
from checker.readers.raw import Raw
from checker.readers.tracked import Builder
from checker.readers.written.shapes import is_bare
from checker.regex import regex

if TYPE_CHECKING:
    from checker.readers.latex.reader import Reader

Handle = Callable[["Reader", int], int]
_FLOATS = {
    "table": "table", "table*": "table", "longtable": "table", "wraptable": "table", "xltabular": "table",
    "sidewaystable": "table", "figure": "figure", "figure*": "figure", "wrapfigure": "figure",
    "sidewaysfigure": "figure",
}  # fmt: skip
_WHOLE = regex(r"\s*(-?\d{1,6})\s*")


def _begin(reader: Reader, at: int) -> int:
    first, last, after = reader.tokens.group(at + 1)
    name = reader.tokens.between(first, last).strip()
    reader.flush()
    if name in KINDS and not reader.is_inside:
        option, _ = reader.tokens.option(after)
        reader.lists.append(opened(name, option, reader.lists))
    elif name in TABLES:
        if reader.table is not None:
            reader.table.nested += 1
        elif not reader.is_inside:
            reader.table = Table()
    return reader.start_environment(name, after)


def _end(reader: Reader, at: int) -> int:
    first, last, after = reader.tokens.group(at + 1)
    name = reader.tokens.between(first, last).strip()
    table = reader.table
    if name in TABLES and table is not None:
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


def _section(reader: Reader, at: int) -> int:
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


def _title(reader: Reader, at: int) -> int:
    """The title is set where "\\maketitle" stands."""
    return reader.drop(at + 1, 1)


def _make_title(reader: Reader, at: int) -> int:
    reader.flush()
    where = next((index for index, one in enumerate(reader.tokens.all) if one.name == "title"), None)
    if where is not None:
        _, after = reader.tokens.option(where + 1)
        first, last, _ = reader.tokens.group(after)
        text = reader.collect(first, last)
        if text.text:
            reader.raws.append(Raw(BlockKind.HEADING, text, 1))
    return at + 1


def _appendix(reader: Reader, at: int) -> int:
    reader.counters.append()
    return at + 1


def _item(reader: Reader, at: int) -> int:
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


def _footnote(reader: Reader, at: int, *, mark: bool = True, text: bool = True) -> int:
    option, after = reader.tokens.option(at + 1)
    counters = reader.counters
    if option.strip().isdecimal():
        label = option.strip()
    elif mark:
        label = str(counters.step("footnote"))
    else:
        label = str(counters.value("footnote"))
    key = f"latex:{reader.epoch}:{label}"
    start = reader.tokens.all[at].start
    first, last, end = reader.tokens.group(after) if text else (after, after, after)
    if mark:
        stop = reader.tokens.all[end - 1].end if end - 1 < len(reader.tokens.all) else start + 1
        reader.inline.note(label, key, start, max(stop, start + 1))
    if text:
        held, counters.last = counters.last, ("footnote", label)
        body = reader.collect(first, last)
        counters.last = held
        reader.notes.append(Raw(BlockKind.NOTE, body, marker=label, form="inline", key=key))
    return end


def _caption(reader: Reader, at: int) -> int:
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


def _label(reader: Reader, at: int) -> int:
    first, last, after = reader.tokens.group(at + 1)
    reader.found[reader.tokens.between(first, last).strip()] = reader.counters.last
    return after


def _ref(reader: Reader, at: int, *, named: bool = False, capital: bool = False, known: bool = True) -> int:
    token = reader.tokens.all[at]
    first, last, after = reader.tokens.group(at + 1)
    names = [one.strip() for one in reader.tokens.between(first, last).split(",")]
    found = [reader.labels.get(name, ("", "")) for name in names]
    text = ""
    if known and all(number for _, number in found):
        text = " and ".join(number for _, number in found) if len(found) < 3 else ""
        name = NAMES.get(found[0][0], "")
        if named and text:
            text = f"{name}{'s' if len(found) > 1 else ''}\xa0{text}" if name else ""
    end = reader.tokens.all[after - 1].end
    reader.inline.put(text[:1].upper() + text[1:] if capital else text, token.start, end)
    return after


def _cite(reader: Reader, at: int) -> int:
    token = reader.tokens.all[at]
    after = reader.drop(at + 1, 1)
    reader.inline.put("[□]", token.start, reader.tokens.all[after - 1].end)
    return after


def _break(reader: Reader, at: int) -> int:
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


def _paragraph(reader: Reader, at: int) -> int:
    reader.flush()
    return at + 1


def _nothing(_: Reader, at: int) -> int:
    return at + 1


def _raised(reader: Reader, at: int) -> int:
    first, last, after = reader.tokens.group(at + 1)
    begin = reader.inline.builder.length
    reader.inside(first, last)
    reader.inline.raised(begin, reader.tokens.all[at].start, reader.tokens.all[after - 1].end)
    return after


def _url(reader: Reader, at: int) -> int:
    first, last, after = reader.tokens.group(at + 1)
    if first < last <= len(reader.tokens.all):
        reader.inline.code(reader.tokens.all[first].start, reader.tokens.all[last - 1].end)
    return after


def _multicolumn(reader: Reader, at: int) -> int:
    first, last, after = reader.tokens.group(at + 1)
    if reader.table is not None:
        reader.table.widen(reader.tokens.between(first, last))
    return reader.drop(after, 1)


def _part_of_table(reader: Reader, at: int) -> int:
    if reader.table is not None:
        reader.inline.take()
        reader.table.part(reader.tokens.all[at].name)
    return at + 1


def _rule(reader: Reader, at: int) -> int:
    """ "\\cmidrule(lr){1-2}"."""
    at += 1
    if at < len(reader.tokens.all) and reader.tokens.text(at).startswith("("):
        at += 1
    return reader.drop(at, 1)


def _define(reader: Reader, at: int) -> int:
    """What a file defines is known already."""
    tokens = reader.tokens
    _, _, at = tokens.group(at + 1)
    while at < len(tokens.all) and tokens.all[at].kind not in {"open", "par"}:
        at += 1
    return tokens.group(at)[2]


def _counter(reader: Reader, at: int, *, add: bool) -> int:
    first, last, after = reader.tokens.group(at + 1)
    name = reader.tokens.between(first, last).strip()
    first, last, after = reader.tokens.group(after)
    if value := _WHOLE.fullmatch(reader.tokens.between(first, last)):
        if name.startswith("enum") and reader.lists:
            top = reader.lists[-1]
            top.number = int(value[1]) + (top.number if add else 0)
        else:
            reader.counters.set(name, int(value[1]), add=add)
    return after


COMMANDS: dict[str, Handle] = {
    **dict.fromkeys(SECTIONS, _section),
    **dict.fromkeys(CITES, _cite),
    **dict.fromkeys("\\ newline linebreak tabularnewline".split(), _break),
    **dict.fromkeys(
        ["par", "bigskip", "medskip", "smallskip", "clearpage", "newpage", "pagebreak"], _paragraph
    ),
    **dict.fromkeys(["-", "/", "@", "!"], _nothing),
    **dict.fromkeys(["endhead", "endfirsthead", "endfoot", "endlastfoot"], _part_of_table),
    **dict.fromkeys(["url", "nolinkurl", "path"], _url),
    **dict.fromkeys(["footnote", "thanks", "endnote"], _footnote),
    **dict.fromkeys("def newcommand providecommand renewcommand DeclareRobustCommand".split(), _define),
    **dict.fromkeys(["item", "bibitem"], _item),
    **dict.fromkeys(["ref", "ref*", "vref"], _ref),
    **dict.fromkeys(["cref", "autoref"], partial(_ref, named=True)),
    **dict.fromkeys(["pageref", "nameref", "eqref"], partial(_ref, known=False)),
    "Cref": partial(_ref, named=True, capital=True),
    "appendix": _appendix,
    "addtocounter": partial(_counter, add=True),
    "begin": _begin,
    "caption": _caption,
    "cmidrule": _rule,
    "end": _end,
    "footnotemark": partial(_footnote, text=False),
    "footnotetext": partial(_footnote, mark=False),
    "label": _label,
    "maketitle": _make_title,
    "multicolumn": _multicolumn,
    "setcounter": partial(_counter, add=False),
    "textsuperscript": _raised,
    "title": _title,
}
"""Command → what it does: it is given where the command stands, and tells what follows."""
