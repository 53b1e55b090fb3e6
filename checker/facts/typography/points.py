"""Two signs of punctuation where one is meant: ",," ";." ".."

Some writers part their thoughts by two dots; where a document does so again and again, it is a habit.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts.typography.sources import as_written, in_code
from checker.model import PROSE, Document, Span
from checker.regex import regex

# With a space between them two signs are mostly what is left where a formula or a link was taken out.
# A colon may be a name's: "Cc:", "https:". A full stop in brackets and behind them may be meant.
_DOUBLED = regex(r"[.,:;](?=[.,;])(?:(?<=[,;])|(?=\.))")
_BEHIND = regex(r"[\w)\]”’\"%]\Z")
"""What two signs stand behind: elsewhere they are a path, a range, code."""
_EMOJI = regex(r":[\w+-]+\Z")
_NAMED = regex(r"\w:(?:[,.]|,? (?:and|or)\b)")
"""What is named with its colon, of several: "not in To: or Cc:."."""
_SEVERAL = 2
_DATA = regex(r"[\[\]{}<>|=]")
_AROUND = 24
_GOES_ON = regex(r"\s+[a-z(]|\s?\.")
"""What follows dots within a sentence, or on a third: an ellipsis."""
_HABIT = 2
"""Times that dots are doubled by habit: of nine in documents with two of them none was a slip."""


def points(document: Document) -> Iterator[Span]:
    """Where two signs stand in the prose."""
    first = (match.start() for match in _DOUBLED.finditer(document.text))
    found = [span for at in first if _is_slip(document, span := Span(at, at + 2))]
    habit = sum(_is_dots(document.quote(span)) for span in found) >= _HABIT
    for span in found:
        if not (habit and _is_dots(document.quote(span))):
            yield span


def _is_dots(signs: str) -> bool:
    return not signs.replace(" ", "").strip(".")


def _is_slip(document: Document, span: Span) -> bool:
    text, start, end = document.text, span.start, span.end
    signs, following = text[start:end], text[end : end + 2]
    before = text[max(start - _AROUND, 0) : start]
    if following[:1].strip() or not _BEHIND.search(before):
        return False
    if signs[0] == ":" and _EMOJI.search(before):
        return False
    if signs[0] == ":" and len(_NAMED.findall(text, start - _AROUND, end + _AROUND)) >= _SEVERAL:
        return False
    if _is_dots(signs) and _GOES_ON.match(text, end):
        return False
    block = document.block(start)
    return (
        block.kind in PROSE
        and end <= block.span.end
        and not _DATA.search(text, max(start - _AROUND, block.span.start), min(end + _AROUND, block.span.end))
        and as_written(document, start - 1, end)
        and not in_code(document, start)
    )
