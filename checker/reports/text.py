"""Findings and ledgers for a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from checker.errors import one_line
from checker.model import Finding, Place, Severity
from checker.reports.frame import frame
from checker.reports.look import Look, columns, pad, plural, shorten, shown
from checker.results import DocumentReport, Results, Totals

QUOTE = 48
"""Columns for a quoted statement in the ledger, at most."""

FEW = 3
"""So many files can be named in one line."""


def findings(results: Results, look: Look) -> str:
    """Every finding with its places underlined, then how much was checked."""
    alone = findings_alone(results, look)
    said = "\n".join(summary(results.documents)) + "\n"
    return f"{alone}\n{said}" if alone else said


def findings_alone(results: Results, look: Look) -> str:
    """Every finding, and nothing where there is none."""
    paragraphs = ["\n".join(_finding(finding, look)) for finding in results.findings]
    return "\n\n".join(paragraphs) + "\n" if paragraphs else ""


def _finding(finding: Finding, look: Look) -> Iterator[str]:
    severity = look.paint(f"{finding.severity} {finding.code}", finding.severity)
    yield f"{look.paint(where(finding.place), 'bold')}: {severity} {shown(finding.message)}"
    if finding.place.headings:
        yield f"      in {shown(' › '.join(finding.place.headings))}"
    yield from frame(finding.place, finding.severity, finding.related, look)
    if finding.suggestion:
        yield f"      = {shown(finding.suggestion)}"


def where(place: Place) -> str:
    """A place as `path:line:column`, or as "path, paragraph 112"."""
    return f"{one_line(place.path)}{', ' if place.label else ':'}{place.spot}"


# --- the last lines -------------------------------------------------------------------------


def summary(documents: Sequence[DocumentReport]) -> Iterator[str]:
    """How many findings there are, where there are any, and how much was checked."""
    count = Counter(finding.severity for document in documents for finding in document.findings)
    if count:
        words = {Severity.ADVICE: "piece of advice" if count[Severity.ADVICE] == 1 else "pieces of advice"}
        parts = [
            f"{count[severity]} {words[severity]}" if severity in words else plural(count[severity], severity)
            for severity in Severity
            if count[severity]
        ]
        yield ", ".join(parts) + _in_files(documents)
    yield from _set_apart(documents)
    yield checked(documents)


def _set_apart(documents: Sequence[DocumentReport]) -> Iterator[str]:
    """How many findings do not count, and why they do not."""
    allowed = sum(len(document.allowed) for document in documents)
    known = sum(len(document.known) for document in documents)
    parts = [f"{allowed} allowed"] * bool(allowed) + [f"{known} known from before"] * bool(known)
    if parts:
        yield ", ".join(parts)


def _in_files(documents: Sequence[DocumentReport]) -> str:
    if len(documents) == 1:
        return ""
    return f" in {sum(1 for document in documents if document.findings)} of {plural(len(documents), 'file')}"


def checked(documents: Sequence[DocumentReport]) -> str:
    """How many counts there were and what came of them; never a bare "OK"."""
    if not documents:
        return "0 counts: no file was checked"
    totals = sum((document.totals for document in documents), Totals())
    empty = [document for document in documents if not document.totals.stated]
    if not totals.stated and any(
        document.findings or document.allowed or document.known for document in documents
    ):
        return "0 counts"
    if not totals.stated:
        return f"0 counts: nothing to check in {_named(empty)}"
    files = "" if len(documents) == 1 else f" in {plural(len(documents), 'file')}"
    line = (
        f"{plural(totals.stated, 'count')}{files}: {totals.confirmed} confirmed, "
        f"{totals.contradicted} contradicted, {totals.unsupported} unsupported, {totals.unread} unread"
    )
    return f"{line}; nothing to check in {_named(empty)}" if empty else line


def _named(documents: Sequence[DocumentReport]) -> str:
    if len(documents) > FEW:
        return f"{len(documents)} files"
    return ", ".join(one_line(document.path) for document in documents)


# --- ledger ---------------------------------------------------------------------------------


def ledger(results: Results, _look: Look) -> str:
    """One line a claim, in columns, then the totals."""
    rows = [
        (where(claim.place), claim.verdict.value, f'"{shorten(claim.phrase, QUOTE - 2)}"', claim.explanation)
        for document in results.documents
        for claim in document.claims
    ]
    rooms = [max((columns(row[column]) for row in rows), default=0) for column in range(3)]
    lines = [
        "  ".join([*(pad(cell, room) for cell, room in zip(row[:3], rooms, strict=True)), _because(row[3])])
        for row in rows
    ]
    paragraphs = ["\n".join(line.rstrip() for line in lines)] if lines else []
    return "\n\n".join([*paragraphs, checked(results.documents)]) + "\n"


def _because(explanation: str) -> str:
    return f"— {shown(explanation)}" if explanation else ""
