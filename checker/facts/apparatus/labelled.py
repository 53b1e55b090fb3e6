"""What bears a number and can be referred to: "3.1 Landings", "Chapter IV", "Step 3: Weigh", "Table 2".

A heading has its number apart from its text, or begins with a word and a number, as captions and steps do.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.frozen import dataclass
from checker.model import Block, BlockKind, Document, Span
from checker.readers.pieces.order import attached
from checker.readers.starts import roman, to_roman
from checker.regex import regex
from checker.text.vocabulary import vocabulary

_NUMBER = r"\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLC]{1,7}|[A-Z]"
_LABELLED = regex(
    rf"([A-Z][a-z]+|[A-Z]{{3,}})\s+({_NUMBER})(?=$|[\s.:)–—-])(?!\.\d|[-–]\w|\s*(?:&|and|to|,)\s*\d)"
    r"(\s*(?:\([^()]{1,60}\)\s*)?(?:[:)–—-]|\.(?!\s+[a-z]))|$)?"
)
_LETTERED = regex(r"[a-z][.)]\s")
"""What goes on the number of a heading: "1.b. Crews"."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number: its kind ("number", "roman", "letter") and its parts; IV.4 is (4, 4) in "roman"."""

    kind: str
    path: tuple[int, ...]

    def like(self, last: int) -> str:
        """The number that ends in `last` instead, as it is written."""
        path = (*self.path[:-1], last)
        return ".".join([_written(self.kind, path[0]), *map(str, path[1:])])


def _written(kind: str, value: int) -> str:
    if kind == "roman":
        return to_roman(value).upper()
    return chr(ord("A") + value - 1) if kind == "letter" and 0 < value <= 26 else str(value)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line that bears a number, or a heading that bears none. `word` is "" for a bare one, else lower case;
    `numbers` what the number can be; `span` the line without a bare number; `index` and `level` those of its
    block. It is `sure` where a stop parts the label from what follows: "Table 2 shows" may begin a sentence.
    """

    word: str
    written: str
    numbers: tuple[Number, ...]
    span: Span
    index: int
    level: int
    heading: bool
    sure: bool = True


def numbers_of(written: str) -> tuple[Number, ...]:
    """What a written number can be: "4.1"; "C", the third letter or a hundred; "IV.4"."""
    head, _, tail = written.strip("(). ").partition(".")
    rest = tuple(int(part) for part in tail.split(".")) if tail.replace(".", "").isdecimal() else ()
    if tail and not rest:
        return ()
    if head.isdecimal():
        return (Number("number", (int(head), *rest)),)
    found = []
    if value := roman(head):
        found.append(Number("roman", (value, *rest)))
    if len(head) == 1 and head.isascii() and head.isalpha():
        found.append(Number("letter", (ord(head.lower()) - 96, *rest)))
    return tuple(found)


def labelled(document: Document) -> Iterator[Labelled]:
    """All lines of `document` that bear a number, and its headings that bear none, in their order."""
    filed = dict(_filed(document))
    for index, block in enumerate(document.blocks):
        if index in filed:
            yield filed[index]
        found = _of_block(document, index, block)
        if found is not None:
            yield found
        elif block.kind is BlockKind.HEADING:
            yield Labelled("", "", (), block.span, index, block.level, heading=True, sure=False)


def _filed(document: Document) -> Iterator[tuple[int, Labelled]]:
    """The annexes that are files of their own, as their names say, by the first block of each."""
    for piece in document.pieces:
        named = attached(piece.name)
        if named is not None and named.ways and piece.first < len(document.blocks):
            block = document.blocks[piece.first]
            numbers = tuple(number for way in named.ways for number in numbers_of(way))
            yield piece.first, Labelled(named.word, named.ways[0], numbers, block.span, piece.first, 0, False)


def _of_block(document: Document, index: int, block: Block) -> Labelled | None:
    heading = block.kind is BlockKind.HEADING
    if heading and block.marker:
        numbers = numbers_of(block.marker)
        if numbers and not _LETTERED.match(document.text, block.span.start, block.span.end):
            return Labelled("", block.marker, numbers, block.span, index, block.level, heading)
    if not heading and block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
        return None
    if not document.text[block.span.start : block.span.start + 1].isupper():
        return None
    match = _LABELLED.match(document.text, block.span.start, block.span.end)
    if match is None:
        return None
    word = match[1].lower()
    if not (vocabulary().has("PART_LABEL", word) or vocabulary().has("PLAN_LABEL", word)):
        return None
    sure = heading or match[3] is not None
    return Labelled(
        word,
        match[2],
        numbers_of(match[2]),
        block.span,
        index,
        block.level,
        heading,
        sure,
    )
