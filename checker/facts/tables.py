"""Rows of cells → tables with their numbers.

A table is a run of rows that nothing parts. Its first row is its head where it holds a word or a year; a
row or column is a total where its first words say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum

from checker.damage.printed import is_printed
from checker.facts.outline import children
from checker.frozen import dataclass, field
from checker.model import Block, BlockKind, Document, Span
from checker.regex import regex
from checker.text.figures import NUMBER, Figure, read_number
from checker.text.tokens import singular
from checker.text.vocabulary import vocabulary

_LARGE = 1000
"""From here on a total of whole numbers may be one of what was rounded, whatever its table calls it."""
_TEN, _SEVERAL = Decimal(10), 5
"""What more than so many numbers of a column are rounded to, where all end in a nought."""
_NIL = regex(r"[-–—−]{1,3}|nil", re.IGNORECASE)
_NOTHING = regex(r"[.…]*|n/?a|n\.\s?a\.|not (?:available|applicable)", re.IGNORECASE)
_MARK = r"(?:[*†‡]|\s?[a-f])"
"""What leads from a number to a note below its table: 80*, 80a. Later letters are units as well: 80 g."""
_CELL = regex(
    rf"(?P<before>[€$£]\s?|[A-Z]{{3}}\s)?(?P<sign>[-–−+]\s?)?(?P<number>{NUMBER})"
    rf"(?P<percent>\s?%)?(?:\s?(?:[€$£]|EUR|USD|GBP))?{_MARK}?(?:\s*\([^()]*%\s?\))?"
)
_COMMENT = regex(r"\n?[ \t]*+<!--.*?-->", re.DOTALL)
_RULE = regex(
    r"\n(?:(?=[^\n]*[=–—_-])[ \t|+:=–—_-]++"
    r"|[ \t]*+(?:\\[a-z]++(?:[({\[][^\n)}\]]*+[)}\]])*+[ \t]*+)++)(?=\r?\n)"
)
"""A line between rows that only rules them off: dashes, LaTeX's "\\midrule"."""
_TOTAL = regex(
    r"(?:(?:grand|overall|sub|combined|final)[ -]?)?totals?\b(?P<more>.*)"
    r"|(?:sum(?: total)?|all|overall|altogether)",
    re.IGNORECASE,
)
_SUB = regex(r"sub[ -]?total|intermediate", re.IGNORECASE)
_HEADS, _BODY = 4, 2
"""Rows that a head may have, at most, and that must be left below it."""
_THOUSANDS = "000"
"""What says that the numbers of a column are thousands, and so rounded: "shops (000)", "£'000"."""
_YEAR = regex(r"(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?")
_WORD = regex(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|[%€$£#]|’000|'000")
_NUMBERING = regex(r"(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,4})[.)]?")
PART_OF = ("of which", "thereof", "including", "incl", "of these", "in particular", "–", "-", "•")
"""How the label of a row begins that is part of the row above it."""
_DIMENSION = regex(r"\b(?:by|per)\b[^()–—:;,]*")
"""What a caption says of the rows and columns alone: observations "by area"."""
_LONGEST_TOTAL = 5
_LONGEST_CAPTION = 200


class CellKind(StrEnum):
    NUMBER = "number"
    NIL = "nil"  # a dash, "nil": there are none
    NOTHING = "nothing"  # empty, "n/a": there may be some
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; `figure` is its number where it holds nothing else, `percent` where that is a percentage."""

    span: Span
    kind: CellKind
    figure: Figure | None = None
    percent: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table and the words it begins with. `part`: they say that it is part of the row above it."""

    label: str
    cells: tuple[Cell, ...]
    total: bool = False
    sub: bool = False
    part: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """What the head says of a column; `adds` is False where its numbers are no amounts that add up."""

    title: str
    total: bool = False
    adds: bool = True
    rounded: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose rows have as many cells each. `rows` are those below its head.

    `first` and `end` bound its blocks (indices, half-open). `under` are the rows that stand under a row.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    first: int
    end: int
    under: Mapping[int, tuple[int, ...]] = field(default_factory=dict)


def tables(document: Document) -> tuple[Table, ...]:
    """All tables of `document` that have a head and numbers or words below it, in as many cells a row."""
    found = (
        _table(document, first, rows)
        for first, rows in _runs(document)
        if not _is_a_part(document, first, first + len(rows))
    )
    return tuple(table for table in found if table is not None)


# --- which rows ----------------------------------------------------------------------------


def _runs(document: Document) -> Iterator[tuple[int, list[Block]]]:
    """Rows that follow each other, with the index of the first block."""
    run: list[Block] = []
    first = 0
    for index, block in enumerate(document.blocks):
        if run and (block.kind is not BlockKind.ROW or _is_parted(document, run[-1], block)):
            yield first, run
            run = []
        if block.kind is BlockKind.ROW:
            first = first if run else index
            run.append(block)
    if run:
        yield first, run


def _is_a_part(document: Document, first: int, end: int) -> bool:
    """Whether lines of a printed table that could not be read stand right above or below these rows."""
    beside = (*document.blocks[max(first - 1, 0) : first], *document.blocks[end : end + 1])
    return is_printed(document) and any(block.kind is BlockKind.CODE for block in beside)


def _is_parted(document: Document, above: Block, below: Block) -> bool:
    """Whether a line or a tag between two rows ends a table."""
    start = document.origin.source_end(above.span.end)
    between = _COMMENT.sub("", document.source[start : document.origin.source_start(below.span.start)])
    return "<table" in between.lower() or ("<" not in between and _RULE.sub("", between).count("\n") > 1)


def _table(document: Document, first: int, blocks: Sequence[Block]) -> Table | None:
    width = len(blocks[0].cells)
    if len(blocks) < 3 or width < 2 or any(len(block.cells) != width for block in blocks):
        return None
    texts = [[document.quote(span) for span in block.cells] for block in blocks]
    has_head = not any(_CELL.fullmatch(text) and not _YEAR.fullmatch(text) for text in texts[0][1:])
    if not has_head:
        return None
    about = _about(document, first)
    head = _head(texts)
    body = texts[head:]
    numbered = _is_numbered([row[0] for row in body]) and not any(_CELL.fullmatch(row[1]) for row in texts)
    rows = tuple(_row(row, block, numbered) for row, block in zip(body, blocks[head:], strict=True))
    titles = [" ".join(filter(None, cells)) for cells in zip(*texts[:head], strict=True)]
    columns = tuple(_column(title, about, [row[at] for row in body]) for at, title in enumerate(titles))
    under = children([row.label for row in rows], [row.total for row in rows])
    return Table(columns, rows, first, first + len(blocks), under)


def _head(texts: Sequence[Sequence[str]]) -> int:
    """How many rows are the head: the years below "Three months to June" are titles, too."""
    years = range(1, min(len(texts) - _BODY, _HEADS))
    return next((at + 1 for at in years if not texts[at][0].strip() and _are_years(texts[at])), 1)


def _about(document: Document, first: int) -> str:
    """The caption above a table, which may give the unit: a line that is no sentence, or begins "Table"."""
    above = document.blocks[first - 1] if first else None
    if above is None or above.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
        return ""
    line = document.quote(above.span)
    is_caption = line.startswith("Table") or (len(line) < _LONGEST_CAPTION and not line.endswith((".", ":")))
    return line[:_LONGEST_CAPTION] if is_caption else ""


# --- rows, columns, cells --------------------------------------------------------------------


def _row(texts: Sequence[str], block: Block, numbered: bool) -> Row:
    named = " ".join(texts[:2]) if numbered else texts[0]
    label = named.strip() or next((text for text in texts if text.strip()), "")
    cells = tuple(_cell(text, span) for text, span in zip(texts, block.cells, strict=True))
    part = label.lower().startswith(PART_OF)
    return Row(label, cells, total=is_total(label), sub=bool(_SUB.match(label)), part=part)


def _is_numbered(texts: Sequence[str]) -> bool:
    """Whether the first column only numbers the rows: 1, 1.1, 1.2, 2."""
    numbers = [text.strip() for text in texts if text.strip() and not is_total(text)]
    return len(numbers) > 1 and all(map(_NUMBERING.fullmatch, numbers))


def is_total(text: str) -> bool:
    """Whether a label or a title says that it is one of totals."""
    match = _TOTAL.fullmatch(text.strip(" :*."))
    return match is not None and len((match["more"] or "").split()) <= _LONGEST_TOTAL


def _cell(text: str, span: Span) -> Cell:
    if _NIL.fullmatch(text.strip()):
        return Cell(span, CellKind.NIL)
    if _NOTHING.fullmatch(text.strip()):
        return Cell(span, CellKind.NOTHING)
    match = _CELL.fullmatch(text.strip())
    number = None if match is None else read_number(match["number"])
    if match is None or number is None:
        return Cell(span, CellKind.WORDS)
    value, step = number
    minus = (match["sign"] or "").strip() in ("-", "–", "−")
    figure = Figure(span, -value if minus else value, step)
    return Cell(span, CellKind.NUMBER, figure, percent=match["percent"] is not None)


def _column(title: str, about: str, texts: Sequence[str]) -> Column:
    """What a column's title, the caption and its own cells say of its numbers."""
    words = {singular(word.lower()) for word in _WORD.findall(title)}
    vocab = vocabulary()
    part = title.strip().lower().startswith(PART_OF)
    adds = not part and not any(vocab.has("NO_SUM", word) for word in words) and not _are_years(texts)
    said = words | {singular(word.lower()) for word in _WORD.findall(_DIMENSION.sub(" ", about))}
    measures = {word for word in said if vocab.has("MEASURE", word)}
    measures -= {word for word in measures - words if vocab.has("PERIOD", word)}  # "in the year to March"
    rounded = bool(measures) or any(vocab.has("ROUNDED", word) for word in said) or _THOUSANDS in title
    return Column(title.strip(), is_total(title), adds, rounded)


def _are_years(texts: Sequence[str]) -> bool:
    return any(map(_YEAR.fullmatch, texts)) and all(
        _YEAR.fullmatch(text) or not re.search(r"\d", text) for text in texts
    )


def may_be_rounded(figures: Sequence[Figure]) -> bool:
    """Whether one of some numbers is so large that they may be rounded, whatever their table calls them."""
    return max(abs(figure.value) for figure in figures) >= _LARGE


def half_steps(figures: Sequence[Figure], column: Column) -> Decimal:
    """How far rounding alone may take a sum from its total; small whole numbers of things are not rounded.

    Those that all end in a nought are: 1,800 and 5,100 and 9,520 to tens.
    """
    if len(figures) > _SEVERAL and all(figure.value % _TEN == 0 for figure in figures):
        return _TEN / 2 * len(figures)
    loose = column.rounded or may_be_rounded(figures) or min([figure.step for figure in figures]) < 1
    return sum([figure.slack for figure in figures], Decimal(0)) if loose else Decimal(0)
