"""What a document counts by a name of its own and has no heading or caption for.

**Cause of concern 2.** · "… report on it (Recommendation 3)." · a table of standards, each with its number ·
a list under "Appendices": A. Timetable, B. Figures
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from checker.facts.apparatus.labelled import Number, numbers_of
from checker.frozen import dataclass
from checker.model import PROSE, Block, BlockKind, Document, Span
from checker.regex import regex
from checker.text.anchors import with_numbers
from checker.text.tokens import singular
from checker.text.vocabulary import vocabulary

_FEWEST = 3
"""Things that are counted from 1 on without a gap, at least."""
_TWO = frozenset({"annex", "appendix"})
"""What is listed under its own heading, so that two of them are all."""
_PHRASE = r"[^\W\d_]{4,}(?: [a-z]{2,}){0,4}"
_OPENS = regex(rf"({_PHRASE}) (\d{{1,2}})(?=[.:)–—]|$)(?!\.\d)")
_BRACKET = regex(rf"\(({_PHRASE}) (\d{{1,2}})\)")
_LISTED = regex(r"\W*([A-Z]|[IVX]{1,5}|\d{1,2})[.):]?\s")
_NUMBERED = regex(r"\(?(\d{1,2}|[A-Z]|[IVX]{1,5})[.)]?$")
_HEAD = regex(r"[^\W\d_]{4,}(?: [a-z]{2,}){0,3}")
_TITLE = regex(r"[^\W\d_]+$")


@dataclass(frozen=True, slots=True)
class Called:
    """One such thing: what it is called, in the singular and in lower case, its number and its place."""

    word: str
    number: Number
    written: str
    span: Span


def called(document: Document) -> tuple[Called, ...]:
    """All that a document counts so, each kind from 1 on without a gap."""
    every = (_opening(document), _in_brackets(document), _in_tables(document), _under_headings(document))
    return tuple(one for found in every for same in _by_word(found) for one in same)


def name_of(phrase: str) -> str:
    """A noun phrase as things are called by it: "Causes of concern" → "cause of concern"."""
    return " ".join(singular(word) for word in phrase.lower().split())


def _by_word(found: Iterable[Called]) -> Iterator[list[Called]]:
    """The things of one name that count on from 1; where one stands again, the first is it."""
    by: defaultdict[str, dict[int, Called]] = defaultdict(dict)
    for one in found:
        by[one.word].setdefault(one.number.path[-1], one)
    for word, same in by.items():
        fewest = 2 if word in _TWO else _FEWEST
        if len(same) >= fewest and list(same) == list(range(1, len(same) + 1)):
            yield list(same.values())


def _plain(phrase: str, written: str, span: Span) -> Called:
    return Called(name_of(phrase), Number("number", (int(written),)), written, span)


def _opening(document: Document) -> Iterator[Called]:
    """Paragraphs, items and headings that begin with a name and a number."""
    for _, block in with_numbers(document):
        if block.kind is BlockKind.HEADING or block.kind in PROSE:
            match = _OPENS.match(document.text, block.span.start, block.span.end)
            if match is not None and match[1][0].isupper() and _is_its_own(match[1]):
                yield _plain(match[1], match[2], block.span)


def _is_its_own(phrase: str) -> bool:
    """Whether a name is this document's: "Standard 3", "Cause of concern 2"; not "Section 3", "Level 2"."""
    words, word = vocabulary(), phrase.lower()
    known = words.has("PART_LABEL", word) or words.has("LABEL", word) or word in words.months
    return " " in word or not (
        words.has("SCALE_LABEL", word) or (known and not words.has("PLAN_LABEL", word))
    )


def _in_brackets(document: Document) -> Iterator[Called]:
    """What is called so behind the sentence that says it: "(Recommendation 3)"."""
    for _, block in with_numbers(document):
        if block.kind in PROSE and document.text.find("(", block.span.start, block.span.end) >= 0:
            for match in _BRACKET.finditer(document.text, block.span.start, block.span.end):
                if _is_said_once(match[1]):
                    yield _plain(match[1], match[2], Span(*match.span()))


def _is_said_once(phrase: str) -> bool:
    """Whether a bracket with such a number says what stands before it, and points at nothing elsewhere."""
    word = singular(phrase.lower().rpartition(" ")[2])
    words = vocabulary()
    points = words.has("LABEL", word) or words.has("PART_LABEL", word) or word in words.months
    return words.has("SAID_LABEL", word) or not points


def _in_tables(document: Document) -> Iterator[Called]:
    """The rows of a table whose first column counts what the head of the second names."""
    for rows in _tables(document.blocks):
        head, *others = rows
        if len(head.cells) < 2 or not others:
            continue
        first, second = (document.quote(cell).strip() for cell in head.cells[:2])
        phrase = second if vocabulary().has("NUMBER_HEAD", first.lower().strip(".")) else ""
        if not _HEAD.fullmatch(phrase) or vocabulary().has("SCALE_LABEL", name_of(phrase)):
            continue
        for row in others:
            written = document.quote(row.cells[0]).strip() if row.cells else ""
            if written.isdecimal() and len(written) < 3:
                yield _plain(phrase, written, row.span)


def _tables(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Rows that stand together."""
    rows: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.ROW:
            rows.append(block)
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def _under_headings(document: Document) -> Iterator[Called]:
    """What is listed by number or letter under a heading that names it: "Appendices", "Recommendations"."""
    for index, block in enumerate(document.blocks):
        title = _TITLE.search(document.quote(block.span).rstrip(". ")) if _is_heading(block) else None
        word = singular(title[0].lower()) if title else ""
        if word and word != (title[0].lower() if title else "") and vocabulary().has("PART_LABEL", word):
            yield from _listed(document, index + 1, word)


def _listed(document: Document, first: int, word: str) -> Iterator[Called]:
    """The list that begins with a block, as long as its numbers count on from the first."""
    kind, last = "", 0
    for block in document.blocks[first:]:
        number = _number(document, block, kind)
        if _is_heading(block) or (number is None and not last):
            return
        if number is None:
            continue
        if number.path[-1] != last + 1:
            return
        kind, last = number.kind, last + 1
        yield Called(word, number, number.like(last), block.span)


def _number(document: Document, block: Block, kind: str) -> Number | None:
    """What an item is counted by, in the way of those before it; a paragraph has it in its text."""
    if block.kind is BlockKind.ITEM:
        match = _NUMBERED.match(block.marker)
    elif block.kind is BlockKind.PARAGRAPH:
        match = _LISTED.match(document.text, block.span.start, block.span.end)
    else:
        return None
    numbers = numbers_of(match[1]) if match else ()
    fits = [one for one in numbers if len(one.path) == 1 and kind in ("", one.kind)]
    ones = [one for one in fits if kind or one.path == (1,)]
    return ones[0] if ones else None


def _is_heading(block: Block) -> bool:
    return block.kind is BlockKind.HEADING
