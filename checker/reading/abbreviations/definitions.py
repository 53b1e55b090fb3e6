"""Where a document says what an abbreviation stands for.

the European Border and Coast Guard Agency (EBCGA) · the EBCGA (European Border and Coast Guard Agency)
EBCGA | European Border and Coast Guard Agency
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.frozen import dataclass
from checker.model import Block, BlockKind, Document, Span
from checker.reading.abbreviations.letters import Part, fitting, letters, parts, singular
from checker.regex import regex

_ON = r"(?:[\w&]|[-/](?=\w)){1,11}"
_SHORT = rf"[A-Z]{_ON}"
_LEAD = r"(?:(?:hereinafter|hereafter|henceforth|abbreviated|or|the|as|to|referred)[ :,]+){0,4}"
# Behind an underscore the bracket is part of an address: …/wiki/Policy_(CORP).
_BEHIND = regex(rf"\((?<!_.){_LEAD}[\"“'‘*_]*({_SHORT})[\"”'’*_]*(?=[),;])")
_BEFORE = regex(rf"([A-Z](?<![\w-].){_ON}) \(([^()\d]{{5,120}})\)")
_ALONE = regex(rf"({_SHORT})(?::| [–—-]| =)? (\S[^.;:()]{{4,120}})\.?$")
_READ = {BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE}
_REACH = 240
"""Characters before a bracket in which a name stands."""
_CUT = regex(r"[.!?] |[;:()\[\]|\"“”„«»]")
"""What a name does not reach over."""
_MARKS = "\"”'’*_ "
"""What may stand between a name and its bracket."""


@dataclass(frozen=True, slots=True)
class Definition:
    """An abbreviation and the name that it stands for, each with its place; `block` is the block's index.

    `listed` where it stands in a list or table of abbreviations, and not in a sentence.
    """

    short: str
    long: str
    span: Span
    name: Span
    block: int
    kind: BlockKind
    listed: bool = False

    @property
    def key(self) -> str:
        """The abbreviation as it is compared."""
        return singular(self.short)


def is_short(word: str) -> bool:
    """Whether a word is written like an abbreviation: two capitals at least, and as many as small letters."""
    capitals = sum(sign.isupper() for sign in word)
    return capitals >= 2 and capitals * 2 >= sum(sign.isalpha() for sign in word)


def definitions(document: Document) -> tuple[Definition, ...]:
    """All definitions of `document`, in the order of the text."""
    found: list[Definition] = []
    for index, block in enumerate(document.blocks):
        if block.kind is BlockKind.ROW:
            found.extend(_in_row(document, block, index))
        elif block.kind in _READ:
            found.extend(_in_prose(document, block, index))
    return tuple(sorted(found, key=lambda one: one.span))


def _in_prose(document: Document, block: Block, index: int) -> Iterator[Definition]:
    text, start, end = document.text, block.span.start, block.span.end
    if text.find("(", start, end) >= 0:
        for match in _BEHIND.finditer(text, start, end):
            name = name_before(text, start, match.start(), match[1]) if is_short(match[1]) else None
            if name:
                yield _definition(text, Span(*match.span(1)), name, index, block.kind)
        for match in _BEFORE.finditer(text, start, end):
            if is_short(match[1]) and _fits_whole(match[2], match[1]):
                yield _definition(text, Span(*match.span(1)), Span(*match.span(2)), index, block.kind)
    if block.kind is BlockKind.ITEM:
        alone = _ALONE.match(text, start, end)
        if alone and is_short(alone[1]) and _fits_whole(alone[2], alone[1]):
            yield _definition(
                text, Span(*alone.span(1)), Span(*alone.span(2)), index, block.kind, listed=True
            )


def _in_row(document: Document, block: Block, index: int) -> Iterator[Definition]:
    """A row whose first two cells are an abbreviation and its name, either way round."""
    for short, name in ((0, 1), (1, 0)):
        if len(block.cells) < 2:
            return
        cells = block.cells[short], block.cells[name]
        written, meant = map(document.quote, cells)
        fits = len(written) < len(meant) and re.fullmatch(_SHORT, written) and is_short(written)
        if fits and _fits_whole(meant, written):
            yield _definition(document.text, *cells, index, block.kind, listed=True)
            return


def _definition(
    text: str, span: Span, name: Span, block: int, kind: BlockKind, *, listed: bool = False
) -> Definition:
    short, long = text[span.start : span.end], text[name.start : name.end]
    return Definition(short, long, span, name, block, kind, listed)


def name_before(text: str, start: int, bracket: int, short: str) -> Span | None:
    """The name of two words or more that stands right before a bracket and has the letters of `short`.

    A word alone is none: too many hold two given letters.
    """
    words = parts(text, clause_start(text, start, bracket), bracket)
    if not words or text[words[-1].end : bracket].strip(_MARKS):
        return None
    at = fitting(words, short)
    if at is None or at == len(words) - 1 or _is_shortened(text, words[at:]):
        return None
    return Span(words[at].start, words[-1].end)


def _is_shortened(text: str, words: Sequence[Part]) -> bool:
    """Whether a name has an abbreviation among its words: it is said in short already."""
    return any(is_short(text[word.start : word.end]) for word in words)


def clause_start(text: str, start: int, bracket: int) -> int:
    """From where on a name may stand that ends before a bracket."""
    low = max(start, bracket - _REACH)
    for cut in _CUT.finditer(text, low, bracket - 1):
        low = cut.end()
    return low


def _fits_whole(name: str, short: str) -> bool:
    """Whether all words of a name, but for an article before it, give the letters of `short`."""
    words = parts(name)
    while words and words[0].small and words[0].word[0] != letters(short)[:1]:
        words = words[1:]
    return len(words) > 1 and fitting(words, short) == 0 and not _is_shortened(name, words)
