"""Marks of notes that a conversion left as plain digits, fused to a word: "nine4", "the war.2In May".

One such word proves nothing: "sha256" is a name. Several whose digits count on by one, each at another word,
in a text that has hardly any others, are marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.frozen import dataclass
from checker.model import BlockKind, Document, Span
from checker.regex import regex

_DIGITS = regex(r"[0-9][0-9]{0,2}(?=$|[\s.,;:!?)”’\"]|[A-Z][a-z ])", re.MULTILINE)
_WORD = regex(r"(?<![\w/@#.:&=_-])([^\W\d_]*[a-z]{3})[.,;:!?]?[”’\"')]?$")
_CLOSING = ".,;:!?”’\"')"
_REACH = 40
"""Characters before the digits in which their word is looked for: no word is longer."""
_CHAIN = 3
"""Numbers that count on, at least."""
_SHARE = 0.5
"""Of all words that digits are fused to so many are marks, or none is: "libgcc1", "py3" are names."""
_PROSE = (BlockKind.PARAGRAPH, BlockKind.ITEM)


@dataclass(frozen=True, slots=True)
class Fused:
    """A number that is fused to the word before it; `span` holds both."""

    number: int
    word: str
    span: Span


def fused_marks(document: Document) -> Iterator[Fused]:
    """The longest run of fused numbers that count on by one, in the order of the text."""
    candidates = list(_candidates(document))
    if len(candidates) < _CHAIN:
        return
    known = {note.label for note in document.notes if note.references}
    runs: dict[int, list[Fused]] = {}  # number → the longest run that ends with it
    for one in candidates:
        before = runs.get(one.number - 1, [])
        if str(one.number) not in known and len(runs.get(one.number, [])) <= len(before):
            runs[one.number] = [*before, one]
    longest = max(runs.values(), key=len, default=[])
    distinct = 2 * len({one.word for one in longest}) > len(longest)
    if distinct and len(longest) >= max(_CHAIN, _SHARE * len(candidates)):
        yield from longest


def _candidates(document: Document) -> Iterator[Fused]:
    text = document.text
    for match in _DIGITS.finditer(text):
        start = match.start()
        if start == 0 or not (text[start - 1].islower() or text[start - 1] in _CLOSING):
            continue
        word = _WORD.search(text, max(start - _REACH, 0), start)
        if word is not None and document.blocks[document.block_at(start)].kind in _PROSE:
            yield Fused(int(match[0]), word[1].lower(), Span(word.start(), match.end()))
