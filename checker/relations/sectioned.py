"""Tables that say how many things each section of the document has.

| 6.1 | Governance | 13 |   over the sections 6.1, with Requirement 1 … Requirement 13, and 6.2, with …

Which things are meant the rows show: nearly all of them must agree on one kind, and not all by one number.
In 16 documents of other makers 144 of 151 such rows agreed, and of the seven others one may be right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.facts.complete import Facts
from checker.facts.tables import Row
from checker.facts.things import Things
from checker.frozen import dataclass
from checker.model import Block, BlockKind, Span
from checker.regex import regex
from checker.text.figures import Figure
from checker.ties.trust import ANY, SUM, Evidence

_FEWEST = 5
"""Rows that agree, at least."""
_MOST_WRONG = 3
"""Of the rows one in so many may differ; where more do, something else is counted."""
_VALUES = 3
"""Different numbers among those that agree, at least."""
_MOST = 200
"""Rows of such a table, at most: no document has so many sections."""
_NUMBERED = regex(r"(?:[a-z]+ )?(\d{1,2}(?:\.\d{1,2}){0,3}|[a-z])[.):]?\s+[–—:-]?\s*(.+)")
"""A title behind its number: "3.2 Drains", "phase 2: drains"."""
_ASIDE = regex(r"\s*[(\[][^()\[\]]*[)\]]$")
_JOINTS = (": ", " – ", " — ", " - ")


@dataclass(frozen=True, slots=True)
class Section:
    """A row of such a table: what it states of a section, how many things that has, and its heading."""

    row: Row
    figure: Figure
    number: int
    heading: Span

    @property
    def differs(self) -> bool:
        return self.figure.value != self.number

    @property
    def evidence(self) -> Evidence:
        """What is stated beside what stands there; how far off the two are says nothing of who is wrong."""
        return Evidence(("a section's number", SUM), ANY if self.differs else "")


def sectioned(facts: Facts) -> Iterator[Section]:
    """The rows of all tables whose column of numbers counts what the sections that they name hold."""
    tables = [table for table in facts.tables if _FEWEST <= len(table.rows) <= _MOST]
    headings = _headings(facts) if tables else {}
    things = None
    for table in tables:
        named = [(row, at) for row in table.rows if (at := _heading_of(row, headings)) is not None]
        if len(named) < _FEWEST:
            continue
        things = things or Things(facts.document, facts.tables)
        inside = [things.inside(_section(facts, at)) for _, at in named]
        for column in range(1, len(table.columns)):
            yield from _meant(facts, column, named, inside)


def _meant(
    facts: Facts,
    column: int,
    named: Sequence[tuple[Row, int]],
    inside: Sequence[Mapping[str, int]],
) -> Sequence[Section]:
    """The rows of a column beside the kind of things that most of them count; none where no kind is meant.

    A section with no such thing tells its own otherwise.
    """
    best: Sequence[Section] = ()
    for kind in sorted({kind for one in inside for kind in one}):
        rows = [
            Section(row, figure, numbers[kind], facts.document.blocks[at].span)
            for (row, at), numbers in zip(named, inside, strict=True)
            if (figure := row.cells[column].figure) is not None and figure.value == int(figure.value)
            if numbers.get(kind)
        ]
        if _is_meant(rows) and (not best or _right(rows) > _right(best)):
            best = rows
    return best


def _right(rows: Sequence[Section]) -> int:
    return sum(not one.differs for one in rows)


def _is_meant(rows: Sequence[Section]) -> bool:
    agree = [one for one in rows if not one.differs]
    several = len({one.figure.value for one in agree}) >= _VALUES
    return several and len(agree) >= _FEWEST and (len(rows) - len(agree)) * _MOST_WRONG <= len(rows)


# --- which section ---------------------------------------------------------------------------


def _headings(facts: Facts) -> Mapping[str, int]:
    """The headings by what they may be called; what two are called is left out."""
    found: dict[str, int] = {}
    twice: set[str] = set()
    for index, block in enumerate(facts.document.blocks):
        if block.kind is BlockKind.HEADING:
            for name in {*_names(facts.document.quote(block.span)), *_marker(block)}:
                twice |= {name} & found.keys()
                found[name] = index
    return {name: index for name, index in found.items() if name not in twice}


def _marker(block: Block) -> Sequence[str]:
    marker = block.marker.strip(" .").lower()
    return (marker,) if marker else ()


def _names(words: str) -> Sequence[str]:
    """What a title may be called by: its number, its words, those on a side of a colon, without a bracket."""
    whole = " ".join(words.lower().split())
    names = [whole]
    if numbered := _NUMBERED.match(whole):
        names += [numbered[1], numbered[2]]
    for joint in _JOINTS:
        before, found, behind = whole.partition(joint)
        names += [before, behind] if found else []
    return [name for one in names for name in (one.strip(), _ASIDE.sub("", one).strip()) if name]


def _heading_of(row: Row, headings: Mapping[str, int]) -> int | None:
    """The heading that a row names."""
    return next((headings[name] for name in _names(row.label) if name in headings), None)


def _section(facts: Facts, index: int) -> Span:
    """From a heading to the next that is no lower."""
    blocks = facts.document.blocks
    level = blocks[index].level
    behind = (one for one in blocks[index + 1 :] if one.kind is BlockKind.HEADING and one.level <= level)
    end = next((one.span.start for one in behind), len(facts.document.text))
    return Span(blocks[index].span.start, end)
