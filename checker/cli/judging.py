"""What a run found, judged by what was known before: the baseline, and an earlier revision."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.cli.shared import Wanted
    from checker.results import DocumentReport, Results
    from checker.settings import Settings
    from checker.sources import Source


def judged(
    results: Results, wanted: Wanted, sources: Sequence[Source], settings: Callable[[Source], Settings]
) -> Results:
    """`results` with the findings set apart that are known, as far as the arguments ask for it."""
    if wanted.baseline:
        from checker.gate.against import against
        from checker.gate.baseline import load

        results = against(results, load(wanted.baseline))
    if wanted.new_since is not None:
        from checker.gate.since import since

        results = since(results, wanted.new_since, _earlier(sources, settings))
    return results


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
