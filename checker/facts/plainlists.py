"""Lists of plain words in the line, and what one has twice: stroke, falls, cancer, ears, falls and birth.

Short items without a small word, six at least: of fewer, and of longer ones, some are clauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model import PROSE, Document, Span
from checker.regex import regex
from checker.text.language import in_english
from checker.text.tokens import is_plural
from checker.text.vocabulary import vocabulary

_FEWEST = 6
"""Items of such a list, at least."""
_WORDS = 3
"""Words of an item, at most."""
_LETTERS = 4
"""Letters of an item that is sought, at least."""
_STRETCH = regex(r"[^.;:()!?\"“”—–\n]+")
_PIECE = regex(r"[^,]+")
_PLAIN = regex(rf"[^\W\d_][\w’'/-]*(?: [\w’'/-]+){{0,{_WORDS - 1}}}")
_ENDS = ("before", "last")
_JOINT = regex(r"(?:and|or|as well as) ")
"""What leads to the last item: a row of figures has none, and is not looked into."""
_LAST = regex(rf"(?:(?P<before>[^,]+?) )?{_JOINT.pattern}(?P<last>[^,]+)")


@in_english(())
def said_twice(document: Document) -> Iterator[tuple[Span, Span]]:
    """The first and the second place of each plain item that its list has twice, others between them."""
    for block in document.blocks:
        start, end = block.span.start, block.span.end
        if block.kind in PROSE and document.text.count(",", start, end) >= _FEWEST - 2:
            for stretch in _STRETCH.finditer(document.text, start, end):
                if stretch[0].count(",") >= _FEWEST - 2 and _JOINT.search(stretch[0]):
                    yield from _in_stretch(document.text, Span(*stretch.span()))


def _in_stretch(text: str, stretch: Span) -> Iterator[tuple[Span, Span]]:
    pieces = [_stripped(match) for match in _PIECE.finditer(text, stretch.start, stretch.end)]
    items: list[Span] = []
    for piece in pieces:
        words = text[piece.start : piece.end]
        last = _LAST.fullmatch(words)
        if last is None and _is_plain(words):
            items.append(piece)
            continue
        if last is not None:
            ends = [
                Span(piece.start + last.start(name), piece.start + last.end(name))
                for name in _ENDS
                if last[name] and _is_plain(last[name])
            ]
            # what leads to the first is no item that is read
            if len(items) + len(ends) + 1 >= _FEWEST:
                yield from _again(text, [*items, *ends], joined=len(ends) == len(_ENDS))
        items = []


def _again(text: str, items: list[Span], *, joined: bool) -> Iterator[tuple[Span, Span]]:
    """The one item that stands twice, not next to itself; where two do, the order tells.

    Where an "and" alone joins the last two, both may share their noun: "heart and lung disease".
    """
    words = [text[one.start : one.end] for one in items]
    first = {word: at for at, word in reversed([*enumerate(words)])}
    twice = [
        at
        for at, word in enumerate(words)
        if first[word] < at - 1 and len(word) >= _LETTERS and word.islower()
    ]
    if len(twice) != 1:
        return
    at = twice[0]
    shares = joined and at == len(words) - 2 and " " not in words[at] and " " in words[-1]
    if not shares or is_plural(words[at]):
        yield items[first[words[at]]], items[at]


def _is_plain(words: str) -> bool:
    """Whether an item is short and has no small word, as a clause has: "please", "at page 18"."""
    of = vocabulary().sets["OF"]
    small = (word for word in words.lower().split() if vocabulary().has("FUNCTION", word) and word not in of)
    return _PLAIN.fullmatch(words) is not None and not any(small)


def _stripped(match: re.Match[str]) -> Span:
    lead = len(match[0]) - len(match[0].lstrip())
    return Span(match.start() + lead, match.start() + len(match[0].rstrip()))
