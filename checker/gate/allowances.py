"""What it is to allow a finding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.frozen import dataclass
from checker.model import Mismatch, Place, Span
from checker.placing import Places
from checker.rulebook import Rule, matching


@dataclass(frozen=True, slots=True)
class Extent:
    """The findings an allowance speaks of: those that start in a stretch of the source.

    `fingerprint` narrows them to the one finding that has it. `quote`, with one blank between its words,
    narrows them to those that quote it, and those that lie where it stands.
    """

    start: int
    end: int
    fingerprint: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Allowance:
    """One rule, or a set of them, that may find something in `extent`.

    `word` is the selector as the author wrote it, `codes` what it stands for. `source` is where the
    author says so, in the file that says it.
    """

    word: str
    codes: frozenset[str]
    reason: str
    extent: Extent
    source: tuple[int, int]
    place: Place


@dataclass(frozen=True, slots=True)
class Said:
    """All that one file says of allowances, and what is wrong with how it says it."""

    places: Places
    allowances: tuple[Allowance, ...]
    unreasoned: tuple[Mismatch, ...] = ()
    unreadable: tuple[Mismatch, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """An allowance as its author wrote it, its words understood: selector → codes."""

    words: tuple[tuple[str, frozenset[str]], ...]
    reason: str
    source: tuple[int, int]

    def allowances(self, extent: Extent, places: Places) -> Iterator[Allowance]:
        place = places.in_source(*self.source)
        for word, codes in self.words:
            yield Allowance(word, codes, self.reason, extent, self.source, place)

    def unreasoned(self) -> Iterator[Mismatch]:
        """What is missing where no reason is given."""
        if not self.reason:
            yield said_at(self.source, rule=", ".join(word for word, _ in self.words))


def selected(words: str, known: Sequence[Rule]) -> tuple[tuple[str, frozenset[str]], ...]:
    """Each selector of a list by commas, and the codes it stands for.

    Raises `RulebookError` for one that stands for none.
    """
    found = dict.fromkeys(word.strip() for word in words.split(",") if word.strip())
    return tuple((word, frozenset(matching(known, word))) for word in found)


def said_at(source: tuple[int, int], **values: str | int) -> Mismatch:
    """What a rule of the gate has to say of a place in the source."""
    return Mismatch(Span(0, 0), values, source=source)
