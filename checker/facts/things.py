"""Things that a document tells one by one in its sections: what each begins with says of what kind it is.

TC-LOGIN-001 …    FR-12 …    No 17 …    Rule 1.2: …    a heading right below its section's    an item    a row
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from checker.facts.labels import Label
from checker.facts.tables import Table
from checker.model import Block, BlockKind, Document, Span
from checker.regex import regex
from checker.text.anchors import with_numbers

_CODE = regex(
    r"\W{0,4}(?P<kind>[A-Z][A-Za-z]{0,15}(?: [a-z]{1,12})?)"
    r"(?:[-_][A-Z]{1,12}){0,3}[-_ .:#]{0,2}\d{1,4}(?:\.\d{1,3}){0,3}\b"
)
"""A label that a block opens with: "TC-LOGIN-001", "Test case 4", "Rule 1.2"."""
_OPENING = regex(r"([^\W\d_]+)[.:]?\s+(\d{1,4})(?=[.:)]?(?:\s|$)|\s*[–—-])")
_LEAST = 13
"""Labels of a numbering, at least: shorter ones begin anew in every section, and fit a count by chance."""
ITEMS, HEADINGS, ROWS = "an item", "a heading", "a row"
"""Kinds of things that no label tells: outermost items, headings right below a section's, rows of tables."""


class Things:
    """The things of a document by their kind; a section is asked how many of each it has."""

    def __init__(self, document: Document, tables: Sequence[Table]) -> None:
        self._blocks = document.blocks
        self._starts = [block.span.start for block in document.blocks]
        self._labelled = _labelled(document)
        for word, run in _numbered_throughout(document).items():
            self._labelled[word] = [one.span.start for one in run]
        self._rows = [row.cells[0].span.start for table in tables for row in table.rows if not row.total]

    def inside(self, section: Span) -> Mapping[str, int]:
        """How many things of each kind begin in a section, behind its heading."""
        found = {kind: _between(starts, section) for kind, starts in self._labelled.items()}
        first, end = (bisect_left(self._starts, at) for at in (section.start, section.end))
        below = self._blocks[first + 1 : end]
        found |= {ITEMS: _outermost(below, BlockKind.ITEM), HEADINGS: _outermost(below, BlockKind.HEADING)}
        return {**found, ROWS: _between(self._rows, section)}


def _labelled(document: Document) -> dict[str, list[int]]:
    """Where labelled things begin, by kind; what bears a label that stood before is told again."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for block in document.blocks:
        for span in (block.span, *block.cells[:1]):
            match = _CODE.match(document.text, span.start, span.end)
            if match is not None:
                found[match["kind"].lower()].setdefault(match[0].strip(), block.span.start)
    return {kind: sorted(labels.values()) for kind, labels in found.items()}


def _between(starts: Sequence[int], span: Span) -> int:
    return bisect_left(starts, span.end) - bisect_left(starts, span.start)


def _outermost(blocks: Sequence[Block], kind: BlockKind) -> int:
    levels = [block.level for block in blocks if block.kind is kind]
    return levels.count(min(levels)) if levels else 0


def _numbered_throughout(document: Document) -> Mapping[str, Sequence[Label]]:
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
