"""Labels: (pillar 1) … (pillar 2), Option 1 … Option 2 in the line, and those that open a block."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from checker.frozen import dataclass
from checker.model import Document, Span
from checker.regex import regex
from checker.text.anchors import with_numbers

_LABEL = regex(r"[(.:;](?:(?<=\()|\s)([^\W\d_]+)\s+(\d{1,2})\b(?!\.\d)")
_OPENING = regex(r"([^\W\d_]+)\s+(\d{1,2})(?=[.:)]?(?:\s|$)|\s*[–—-])")
_BRACKETED = regex(r"\(([^\W\d_]+)\s+(\d{1,2})\)")


@dataclass(frozen=True, slots=True)
class Label:
    """A word and its number; `span` begins with the bracket or the stop before it."""

    span: Span
    number: int


class Labels:
    """The labels of a text, by their word: a count is asked which of its own stand behind it."""

    def __init__(self, text: str) -> None:
        found: dict[str, list[Label]] = defaultdict(list)
        for match in _LABEL.finditer(text):
            found[match[1].lower()].append(Label(Span(*match.span()), int(match[2])))
        self._found: Mapping[str, Sequence[Label]] = found

    def __call__(self, word: str, inside: Span) -> Sequence[Label]:
        """The labels of a lower-case `word` that stand in `inside`, in order."""
        found = self._found.get(word, ())
        first = bisect_left(found, inside.start, key=lambda label: label.span.start)
        end = bisect_left(found, inside.end + 1, first, key=lambda label: label.span.end)
        return found[first:end]


def numbered(document: Document) -> Mapping[str, Sequence[Label]]:
    """The labels that number things of the document, by their word in lower case, in order.

    Recommendation 1. The agency should … (at the start of a block) · … be laid down. (Recommendation 2)

    Only words whose labels run from 1 on and leave none out, each given once.
    """
    found: dict[str, list[Label]] = defaultdict(list)
    text = document.text
    openings = (_OPENING.match(text, block.span.start, block.span.end) for _, block in with_numbers(document))
    for match in (*filter(None, openings), *_BRACKETED.finditer(text)):
        found[match[1].lower()].append(Label(Span(*match.span()), int(match[2])))
    runs = {word: sorted(labels, key=lambda label: label.span.start) for word, labels in found.items()}
    return {
        word: labels
        for word, labels in runs.items()
        if len(labels) > 1 and [label.number for label in labels] == list(range(1, len(labels) + 1))
    }
