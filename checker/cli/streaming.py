"""What goes to standard output while a run goes on: nobody waits for the last file to see the first."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.cli.shared import look, put
from checker.output import HangUpError
from checker.progress import Progress
from checker.writing import OutputError

if TYPE_CHECKING:
    from checker.cli.targets import Target
    from checker.reports.streamed import Streamed
    from checker.results import DocumentReport, Results


class Stream:
    """A report in pieces, each written as soon as its document and all before it are done.

    `target` is the one of a command's targets that is written so, None where there is none: what goes to a
    file is written whole, and some formats begin with what is known in the end. The bar of `progress` keeps
    out of the way.
    """

    def __init__(self, where: Sequence[Target], *, quiet: bool = False) -> None:
        self.progress = Progress(None if quiet else sys.stderr)
        self.target = next((target for target in where if target.streamed and not target.output), None)
        self._look = look(quiet=quiet)
        self._between = ""
        self._only = len(where) == 1
        self._failed: OutputError | None = None

    def tell(self, document: DocumentReport) -> None:
        """Writes what is to say of the next document.

        Where it cannot, others may; `end` raises the `OutputError`. If there are none, and whoever read this
        has gone, nobody waits for the rest.
        """
        if self.target and self.target.streamed:
            self._put(self.target, self.target.streamed, self.target.streamed.piece(document, self._look))

    def end(self, results: Results) -> None:
        """Writes the last lines. Raises `OutputError` where they or a piece before could not be written."""
        if self.target and self.target.streamed:
            self._put(self.target, self.target.streamed, self.target.streamed.last(results, self._look))
        if self._failed:
            raise self._failed

    def _put(self, target: Target, streamed: Streamed, piece: str) -> None:
        if not piece or self._failed:
            return
        try:
            with self.progress.aside():
                put(self._between + piece, target, self._look)
        except OutputError as error:
            if self._only and isinstance(error, HangUpError):
                raise
            self._failed = error
        self._between = streamed.between
