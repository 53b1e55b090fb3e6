"""Ranges of paragraphs and pages that end before they begin."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.kind import Options
from checker.facts.pinpoints import pinpoints
from checker.model import Mismatch
from checker.verdicts import Ledger


def pinpoints_run_forwards(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Ranges of paragraphs, articles and pages that end before they begin."""
    document = ledger.facts.document
    for one in pinpoints(document):
        if one.last < one.first:
            yield Mismatch(span=one.span, values={"range": document.quote(one.span)})
