"""A draft and its reference → a report of the draft, as checks make one."""

from __future__ import annotations

from collections.abc import Sequence

from checker.compare.findings import compared
from checker.engine import totals
from checker.facts import complete
from checker.model import Document
from checker.results import DocumentReport, Reading
from checker.rulebook import Rule
from checker.verdicts import tie


def compare(draft: Document, reference: Document, rules: Sequence[Rule]) -> DocumentReport:
    """What `draft` lost, added or changed against `reference`, as far as one of `rules` is for it."""
    ours, theirs = complete.collect(draft), complete.collect(reference)
    findings, failures = compared(ours, theirs, rules)
    return DocumentReport(
        path=draft.path,
        format=draft.format,
        sha256=draft.sha256,
        words=draft.words,
        findings=findings,
        claims=(),
        totals=totals(tie(ours)),
        failures=failures,
        encoding=draft.encoding,
        reading=Reading.of(draft),
    )
