"""Tables that say how many numbered things each section of the document has.

| 6.1 | Governance | 13 |   over the sections 6.1, with Requirement 1 … Requirement 13, and 6.2, with …

That the things are the ones meant is shown by the rows that agree: most must, and not all by one number.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from checker.claims.trust import ANY, SUM, Evidence
from checker.facts import Facts
from checker.frozen import dataclass
from checker.model import Block, BlockKind, Mismatch, Related, Span
from checker.reading.figures import Figure
from checker.reading.labels import Label
from checker.reading.tables import Row, Table

_FEWEST = 5
"""Rows that agree, at least."""
_MOST_WRONG = 3
"""Of the rows one in so many may differ; where more do, something else is counted."""
_VALUES = 3
"""Different numbers among those that agree, at least."""


@dataclass(frozen=True, slots=True)
class Section:
    """A row of such a table: what it states of a section, and the labels that stand there."""

    row: Row
    figure: Figure
    labels: Sequence[Label]
    heading: Span

    @property
    def differs(self) -> bool:
        return self.figure.value != len(self.labels)

    @property
    def evidence(self) -> Evidence:
        """What is stated beside what is numbered. How far off the two are nobody has measured here."""
        return Evidence(("a section's number", SUM), ANY if self.differs else "")


def sectioned(facts: Facts) -> Iterator[Section]:
    """The rows of all tables whose column of numbers counts what is numbered in the sections they name."""
    if not facts.numberings:
        return
    headings = _headings(facts)
    for table in facts.tables:
        for labels in facts.numberings.values():
            for column in range(1, len(table.columns)):
                rows = list(_rows(facts, table, column, labels, headings))
                if _is_meant(rows):
                    yield from rows


def sections_equal_labels(facts: Facts) -> Iterator[Mismatch]:
    """The rows that differ."""
    for one in sectioned(facts):
        if one.differs:
            yield _mismatch(facts, one)


def _is_meant(rows: Sequence[Section]) -> bool:
    agree = [one for one in rows if not one.differs]
    several = len({one.figure.value for one in agree}) >= _VALUES
    return several and len(agree) >= _FEWEST and (len(rows) - len(agree)) * _MOST_WRONG <= len(rows)


def _headings(facts: Facts) -> Mapping[str, int]:
    """The headings by their number and by their words; what stands twice is left out."""
    found: dict[str, int] = {}
    twice: set[str] = set()
    for index, block in enumerate(facts.document.blocks):
        if block.kind is BlockKind.HEADING:
            for name in _names(facts, block):
                twice |= {name} & found.keys()
                found[name] = index
    return {name: index for name, index in found.items() if name not in twice}


def _names(facts: Facts, block: Block) -> Iterator[str]:
    words = " ".join(facts.document.quote(block.span).lower().split())
    number, _, rest = words.partition(" ")
    if marker := block.marker.strip(" .").lower():
        yield marker
        yield words
    elif number[:1].isdecimal() and rest:
        yield number.strip(".")
        yield rest
    else:
        yield words


def _rows(
    facts: Facts, table: Table, column: int, labels: Sequence[Label], headings: Mapping[str, int]
) -> Iterator[Section]:
    for row in table.rows:
        figure, index = row.cells[column].figure, _heading_of(row, headings)
        if figure is not None and index is not None and figure.value == int(figure.value):
            inside = _within(_section(facts, index), labels)
            if inside:
                yield Section(row, figure, inside, facts.document.blocks[index].span)


def _heading_of(row: Row, headings: Mapping[str, int]) -> int | None:
    """The heading that a row names: by its number, else by its words."""
    words = " ".join(row.label.lower().split())
    number, _, title = words.partition(" ")
    names = (number.strip("."), title, words)
    return next((headings[name] for name in names if name in headings), None)


def _within(span: Span, labels: Sequence[Label]) -> Sequence[Label]:
    first = bisect_left(labels, span.start, key=lambda label: label.span.start)
    return labels[first : bisect_left(labels, span.end, first, key=lambda label: label.span.start)]


def _section(facts: Facts, index: int) -> Span:
    """From a heading to the next that is no lower."""
    blocks = facts.document.blocks
    level = blocks[index].level
    behind = (one for one in blocks[index + 1 :] if one.kind is BlockKind.HEADING and one.level <= level)
    end = next((one.span.start for one in behind), len(facts.document.text))
    return Span(blocks[index].span.start, end)


def _mismatch(facts: Facts, one: Section) -> Mismatch:
    style = facts.style_at(one.figure.span)
    stated, listed = style.shown(one.figure.value), style.shown(len(one.labels))
    first, last = (facts.document.quote(one.labels[at].span) for at in (0, -1))
    return Mismatch(
        span=one.figure.span,
        values={
            "says": f"the table gives {stated} for “{one.row.label}”",
            "stated": stated,
            "of": one.row.label,
            "sum": f"the section has {listed}, {first} to {last}",
            "listed": listed,
        },
        related=(Related("the section", one.heading),),
        stated=int(one.figure.value),
        listed=len(one.labels),
        suggestion=f"{listed} instead of {stated}",
        confidence=one.evidence.confidence,
    )
