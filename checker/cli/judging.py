"""What a run found, judged by what was known before: the baseline, and an earlier revision."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from checker.frozen import replace
from checker.results import DocumentReport

if TYPE_CHECKING:
    from checker.cli.shared import Wanted
    from checker.results import Results
    from checker.settings import Settings
    from checker.sources import Source


Judge = Callable[[DocumentReport], DocumentReport]
"""Sets the findings of a document apart that are known."""


def at_once(wanted: Wanted, sources: Sequence[Source], settings: Callable[[Source], Settings]) -> Judge:
    """What judges a document as soon as it is done.

    Where there is a baseline, nothing does: a file that was moved is known by what no other file has.
    """
    if wanted.baseline or wanted.new_since is None:
        return _unchanged
    from checker.gate.since import since

    return since(wanted.new_since, _earlier(sources, settings))


def in_the_end(
    results: Results, wanted: Wanted, sources: Sequence[Source], settings: Callable[[Source], Settings]
) -> Results:
    """`results` with the findings set apart that are known and were not set apart at once."""
    if not wanted.baseline:
        return results
    from checker.gate.against import against
    from checker.gate.baseline import load

    results = against(results, load(wanted.baseline))
    judge = at_once(replace(wanted, baseline=""), sources, settings)
    return results.of(map(judge, results.documents))


def _unchanged(document: DocumentReport) -> DocumentReport:
    return document


def _earlier(
    sources: Sequence[Source], settings: Callable[[Source], Settings]
) -> Callable[[str, bytes, bytes | None], DocumentReport | None]:
    """What is to say of an earlier version of one of `sources`; None where it cannot be read."""
    from checker.gate.files import GateError
    from checker.readers import ReaderError
    from checker.run import report

    by_path = {source.path: source for source in sources}

    def earlier(path: str, data: bytes, beside: bytes | None) -> DocumentReport | None:
        source = by_path[path]
        try:
            return report(source, data, settings(source), beside)
        except (ReaderError, GateError):
            return None

    return earlier
