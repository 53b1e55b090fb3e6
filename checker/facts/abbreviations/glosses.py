"""Abbreviations that a glossary explains, and those that a sentence does: the name stands behind them.

HCR – harvest control rule, the steps that follow · RSL: registered social landlord · RSL stands for …

A gloss goes on behind the name: where the name ends, the letters tell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile

from checker.facts.abbreviations.letters import (
    Part,
    each_part,
    fitting,
    is_short,
    is_shortened,
    leading,
    letters,
    may_begin,
)
from checker.model import Block, BlockKind, Document, Span
from checker.regex import regex
from checker.text.language import of_text
from checker.text.spots import Sought, seeking
from checker.text.vocabulary import vocabulary

ON = r"(?:[\w&]|[-/](?=\w)){1,11}+"
"""How an abbreviation goes on behind its first letter."""
_SHORT = rf"[A-Z]{ON}"
_ENTRY = regex(rf"([A-Z](?<![\w-].){ON})(?: ?:| [–—-]| =|\t| {{2,}}) ?(?=\S)")
_ITEM = regex(rf"([A-Z](?<![\w-].){ON})(?: ?:| [–—-]| =|\t)? +(?=\S)")
"""In an item nothing need stand between the two: a list in LaTeX has them apart."""
_ALONE = regex(rf"({_SHORT})")
_SPEAKER = regex(rf"\n({_SHORT}):")
_CUTS = regex(r"[.;:()\[\]|\n]|, | [–—-] ")
"""Where a name may end that an explanation stands behind."""
_ENDS = regex(r"[.!?;:()\[\]|]")
"""What no name reaches over."""
_REACH = 160
"""Characters behind an abbreviation in which its name stands."""
_BEFORE = regex(rf"\b{_SHORT}$")
_LETTERS = 12
"""Characters of an abbreviation, at most."""
_LONGEST = 16
"""Characters of an abbreviation, and one before it, at most."""
_OPENING = tuple("\"“'‘*_")
_MARKUP = 8
"""Characters of markup before the first word of a line, at most."""
_AROUND = " \t*_`"
"""What may stand before the first word of a line."""
_QUOTES = "\"”’'*_ "
_LEAST = 3
"""Letters of an abbreviation whose name may end where the sentence goes on: two fit too often by chance."""

_TURNS = 2
"""Lines that begin with the letters of a speaker, at least."""

Gloss = tuple[Span, Span]
"""The place of an abbreviation, and that of its name."""


@seeking
def _saying() -> Sought:
    said = sorted(vocabulary().sets["STANDS_FOR"], key=lambda words: (-len(words), words))
    return Sought(rf"(?<= )(?:{'|'.join(map(re.escape, said)) or '(?!)'}) ", said)


def entries(document: Document, index: int, block: Block) -> Iterator[Gloss]:
    """The entries of a glossary that a block is, or is made of: "HCR – harvest control rule, the steps".

    In plain text several lines may be one paragraph; of the others, only the first begins one.
    """
    text, start, end = document.text, block.span.start, block.span.end
    alone = end - start <= _LETTERS and index + 1 < len(document.blocks)
    if alone and _ALONE.fullmatch(text, start, end):
        below = document.blocks[index + 1]
        if below.kind is block.kind is BlockKind.PARAGRAPH:
            yield from _named_by(text, block.span, below.span.start, below.span.end)
    pattern = _ITEM if block.kind is BlockKind.ITEM else _ENTRY
    for match in pattern.finditer(text, start, end):
        if match.start() == start or _begins_line(document, match.start()):
            found = _named_by(text, Span(*match.span(1)), match.end(), end)
            yield from (gloss for gloss in found if _speakers(text)[match[1]] < _TURNS)


@of_text
def _speakers(text: str) -> Counter[str]:
    """How often lines begin with some letters and a colon: in minutes, they are those of a speaker."""
    return Counter(_SPEAKER.findall(text))


def _begins_line(document: Document, at: int) -> bool:
    """Whether a line of the source begins there, but for markup."""
    start = document.origin.source_start(at)
    before = document.source[max(start - _MARKUP, 0) : start].rstrip(_AROUND)
    return before.endswith("\n")


def explained(document: Document) -> Iterator[Gloss]:
    """What sentences say: "RSL stands for registered social landlord and covers both"."""
    text = document.text
    for match in _saying().finditer(text):
        at, behind = match.start() - 1, match.end()
        short = _BEFORE.search(text, max(at - _LONGEST, 0), at)
        if short is not None:
            block = document.block(at)
            start = behind + (text[behind : behind + 1] in _OPENING)
            yield from _named_by(text, Span(*short.span()), start, block.span.end)


def _named_by(text: str, short: Span, start: int, end: int) -> Iterator[Gloss]:
    written = text[short.start : short.end]
    if is_short(written) and (name := name_behind(text, start, end, written)):
        yield short, name


def name_behind(text: str, start: int, end: int, short: str) -> Span | None:
    """The name that begins at `start` and has the letters of `short`; an article may stand before it.

    A name whose words give a letter each is preferred to one that has them elsewhere in its words, too.
    """
    end = min(end, start + _REACH)
    named = _named(each_part(text, start, end), short)
    first = next(named, None)
    if first is None or not may_begin(first, short):
        return None  # as nearly always
    words = [first, *named]
    cuts = (*(match.start() for match in _CUTS.finditer(text, start, end)), end)
    if name := _letter_by_letter(text, words, (start, *cuts), short):
        return name
    return next(filter(None, (_all_of(text, _up_to(cut, words), short) for cut in cuts)), None)


def _letter_by_letter(text: str, every: Sequence[Part], cuts: Sequence[int], short: str) -> Span | None:
    """The name whose words give a letter each: up to one of `cuts`, or to where its sentence goes on.

    The first of the cuts is where the stretch begins.
    """
    stop = _ENDS.search(text, cuts[0], cuts[-1])
    words = _up_to(stop.start() if stop else cuts[-1], every)
    size = leading(words, short)
    if size < 2 or is_shortened(text, words[:size]):
        return None
    name = Span(words[0].start, words[size - 1].end)
    if size == len(words) or any(not text[name.end : cut].strip(_QUOTES) for cut in cuts if cut >= name.end):
        return name
    goes_on = vocabulary().has("FUNCTION", words[size].word) and len(letters(short)) >= _LEAST
    return name if goes_on else None


def _up_to(cut: int, words: Sequence[Part]) -> Sequence[Part]:
    return [word for word in words if word.end <= cut]


def whole(text: str, start: int, end: int, short: str) -> Span | None:
    """A stretch of the text where all of it, but for an article before it, is the name of `short`."""
    return _all_of(text, list(_named(each_part(text, start, end), short)), short)


def _all_of(text: str, words: Sequence[Part], short: str) -> Span | None:
    """The same, of the words of a name without the small ones before it."""
    if len(words) < 2 or fitting(words, short) != 0 or is_shortened(text, words):
        return None
    return Span(words[0].start, words[-1].end)


def _named(words: Iterable[Part], short: str) -> Iterator[Part]:
    """The words of a name without the small ones before it."""
    first = letters(short)[:1]
    return dropwhile(lambda word: word.small and word.word[0] != first, words)
