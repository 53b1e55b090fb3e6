"""Reports that can be written while a run goes on: a piece a document, then the last lines."""

from __future__ import annotations

from collections.abc import Callable

from checker.frozen import dataclass
from checker.reports.look import Look
from checker.results import DocumentReport, Results

Writer = Callable[[Results, Look], str]
"""What writes a report whole."""


def nothing(_results: Results, _look: Look) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Streamed:
    """A writer whose report falls into pieces: one a document, in their order, and a `last` one.

    A piece ends in a line break, or is "" where there is nothing to say; `between` stands between two that
    say something.
    """

    piece: Callable[[DocumentReport, Look], str]
    last: Writer = nothing
    between: str = ""

    def __call__(self, results: Results, look: Look) -> str:
        """The whole report."""
        pieces = [*(self.piece(document, look) for document in results.documents), self.last(results, look)]
        return self.between.join(filter(None, pieces))

    def seen(self, asked: Callable[[Look], Look]) -> Streamed:
        """The same report for another look."""
        return Streamed(
            lambda document, look: self.piece(document, asked(look)),
            lambda results, look: self.last(results, asked(look)),
            self.between,
        )
