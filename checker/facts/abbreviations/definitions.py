"""Where a document says what an abbreviation stands for.

the European Border and Coast Guard Agency (EBCGA) · the EBCGA (European Border and Coast Guard Agency)
EBCGA | European Border and Coast Guard Agency · EBCGA – European Border and Coast Guard Agency, of the Union
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.facts.abbreviations.glosses import ON, entries, explained, name_behind, whole
from checker.facts.abbreviations.letters import fitting, is_short, is_shortened, parts, singular
from checker.frozen import dataclass
from checker.model import WORDED, Block, BlockKind, Document, Span
from checker.regex import regex

_SHORT = rf"[A-Z]{ON}"
_LEAD = r"(?:(?:hereinafter|hereafter|henceforth|abbreviated|or|the|as|to|referred)[ :,]+){0,4}"
# Behind an underscore the bracket is part of an address: …/wiki/Policy_(CORP).
_BEHIND = regex(rf"[(\[](?<!_.){_LEAD}[\"“'‘*_]*({_SHORT})[\"”'’*_]*(?=[)\],;])")
_BEFORE = regex(rf"([A-Z](?<![\w-].){ON}) \(([^()\d]{{5,120}})\)")
_SHORTEST, _LONGEST = 2, 12
"""Characters of an abbreviation."""
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


def definitions(document: Document) -> tuple[Definition, ...]:
    """All definitions of `document`, in the order of the text."""
    found: list[Definition] = []
    for short, meant in explained(document):
        index = document.block_at(short.start)
        if (kind := document.blocks[index].kind) in WORDED:
            found.append(_definition(document.text, short, meant, index, kind))
    for index, block in enumerate(document.blocks):
        if block.kind is BlockKind.ROW:
            found.extend(_in_row(document, block, index))
            for cell in block.cells if _has_bracket(document.text, block.span) else ():
                found.extend(_in_words(document.text, cell, index, block.kind))
        elif block.kind in WORDED:
            found.extend(_in_prose(document, block, index))
    return tuple(sorted(found, key=lambda one: one.span))


def _in_prose(document: Document, block: Block, index: int) -> Iterator[Definition]:
    yield from _in_words(document.text, block.span, index, block.kind)
    for short, meant in entries(document, index, block):
        yield _definition(document.text, short, meant, index, block.kind, listed=True)


def _in_words(text: str, span: Span, index: int, kind: BlockKind) -> Iterator[Definition]:
    """Those that stand behind their name or before it, either in brackets."""
    start, end, listed = span.start, span.end, kind is BlockKind.ROW
    if _has_bracket(text, span):
        for match in _BEHIND.finditer(text, start, end):
            name = name_before(text, start, match.start(), match[1]) if is_short(match[1]) else None
            if name:
                yield _definition(text, Span(*match.span(1)), name, index, kind, listed=listed)
        for match in _before(text, start, end):
            if is_short(match[1]) and (name := _meant(text, Span(*match.span(2)), match[1])):
                yield _definition(text, Span(*match.span(1)), name, index, kind, listed=listed)


def _has_bracket(text: str, span: Span) -> bool:
    return text.find("(", span.start, span.end) >= 0 or text.find("[", span.start, span.end) >= 0


def _before(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What `_BEFORE` finds in a stretch: sought from its brackets, for there are fewer than capitals."""
    done, bracket = start, text.find(" (", start, end)
    while bracket >= 0:
        for at in range(max(bracket - _LONGEST, done), bracket - _SHORTEST + 1):
            match = _BEFORE.match(text, at, end) if "A" <= text[at] <= "Z" else None
            if match is not None and match.end(1) == bracket:
                done = match.end()
                yield match
                break
        bracket = text.find(" (", max(bracket + 1, done), end)


def _in_row(document: Document, block: Block, index: int) -> Iterator[Definition]:
    """A row whose first two cells are an abbreviation and its name, either way round."""
    for short, name in ((0, 1), (1, 0)):
        if len(block.cells) < 2:
            return
        cells = block.cells[short], block.cells[name]
        written, meant = map(document.quote, cells)
        fits = len(written) < len(meant) and re.fullmatch(_SHORT, written) and is_short(written)
        if fits and (its := _meant(document.text, cells[1], written)):
            yield _definition(document.text, cells[0], its, index, block.kind, listed=True)
            return


def _meant(text: str, span: Span, short: str) -> Span | None:
    """What stands there where all of it is the name of `short`, else the name that it begins with."""
    every = whole(text, span.start, span.end, short) is not None
    return span if every else name_behind(text, span.start, span.end, short)


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
    if at is None or at == len(words) - 1 or is_shortened(text, words[at:]):
        return None
    return Span(words[at].start, words[-1].end)


def clause_start(text: str, start: int, bracket: int) -> int:
    """From where on a name may stand that ends before a bracket."""
    low = max(start, bracket - _REACH)
    for cut in _CUT.finditer(text, low, bracket - 1):
        low = cut.end()
    return low
