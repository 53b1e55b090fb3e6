"""Labels in the line: (pillar 1) … (pillar 2), Option 1 … Option 2."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from checker.frozen import dataclass
from checker.model import Span
from checker.regex import regex

_LABEL = regex(r"(?:\(|[.:;]\s)([^\W\d_]+)\s+(\d{1,2})\b(?!\.\d)")


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
