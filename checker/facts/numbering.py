"""What a document numbers from its beginning to its end: No. 1 … No. 228, Requirement 1 … Requirement 40."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from checker.facts.labels import Label
from checker.model import Document, Span
from checker.regex import regex
from checker.text.anchors import with_numbers

_OPENING = regex(r"([^\W\d_]+)[.:]?\s+(\d{1,4})(?=[.:)]?(?:\s|$)|\s*[–—-])")
_LEAST = 13
"""Labels of a numbering, at least: shorter ones begin anew in every section, and fit a count by chance."""


def numberings(document: Document) -> Mapping[str, Sequence[Label]]:
    """The longest run from 1 on of labels that open blocks, by their word in lower case."""
    found: dict[str, list[Label]] = defaultdict(list)
    for _, block in with_numbers(document):
        match = _OPENING.match(document.text, block.span.start, block.span.end)
        if match is not None:
            found[match[1].lower()].append(Label(Span(*match.span()), int(match[2])))
    runs = {word: _longest(labels) for word, labels in found.items() if len(labels) >= _LEAST}
    return {word: run for word, run in runs.items() if len(run) >= _LEAST}


def _longest(labels: Sequence[Label]) -> Sequence[Label]:
    """The longest run that leaves none out; a label that stands out of its turn only refers to one before."""
    best: list[Label] = []
    run: list[Label] = []
    for label in labels:
        if label.number == len(run) + 1:
            run.append(label)
        elif label.number == 1 or label.number > len(run):
            run = [label] if label.number == 1 else []
        best = max(best, run, key=len)
    return tuple(best)
