"""A document's report → its rows in each table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker import __version__
from checker.corpus.entries import Entry
from checker.corpus.identity import Held, program
from checker.corpus.tables import Row
from checker.model import Finding, Place
from checker.results import ClaimRow, DocumentReport, Totals

_NOTHING = DocumentReport("", "", "", 0, (), (), Totals())
_MILLI = 3
"""Decimals of a time in seconds."""

QUOTED = 1000
"""Characters of a quotation: a finding may speak of a whole paragraph, and a thousand rows of one."""

PLACES = 50
"""Other places of a finding."""


def document(
    entry: Entry,
    name: str,
    held: Held,
    run: str,
    *,
    report: DocumentReport | None = None,
    language: str = "",
    date: str | None = None,
    sha256: str = "",
    bytes: int = 0,  # noqa: A002
    seconds: float = 0.0,
    problem: str = "",
) -> Row:
    """The row of a document that is read in a `run`; without a `report` there is a `problem`."""
    told = report or _NOTHING
    totals = told.totals
    severities = Counter(finding.severity.value for finding in told.findings)
    return {
        "id": name,
        "path": entry.path,
        "source": entry.source,
        "format": told.format,
        "encoding": told.encoding or None,
        "language": language or "und",
        "date": date,
        "sha256": sha256 or None,
        "bytes": bytes or entry.bytes,
        "stamp": entry.stamp,
        "words": told.words,
        "stated": totals.stated,
        "confirmed": totals.confirmed,
        "contradicted": totals.contradicted,
        "unsupported": totals.unsupported,
        "unread": totals.unread,
        "errors": severities["error"],
        "warnings": severities["warning"],
        "advice": severities["advice"],
        "allowed": len(told.allowed),
        "failures": [str(failure) for failure in told.failures],
        "problem": problem or None,
        "seconds": round(seconds, _MILLI),
        "read_in": run,
        "checker": __version__,
        "program": program(),
        "rules": held.rules,
        "config": held.config,
    }


def findings(name: str, report: DocumentReport) -> Iterator[Row]:
    """The rows of the findings that count."""
    return (finding(name, one) for one in report.findings)


def finding(name: str, found: Finding) -> Row:
    """The row of a finding of the document whose id is `name`."""
    return {
        "document": name,
        "path": found.place.path,
        "code": found.code,
        "rule": found.rule,
        "severity": found.severity.value,
        "message": found.message,
        **place(found.place),
        "stated": found.stated,
        "listed": found.listed,
        "suggestion": found.suggestion,
        "confidence": found.confidence,
        "fingerprint": found.fingerprint,
        "related": [
            {"message": one.message, "path": one.path, **place(one)} for one in found.related[:PLACES]
        ],
    }


def claims(name: str, report: DocumentReport) -> Iterator[Row]:
    """The rows of the ledger."""
    return (_claim(name, report.path, one) for one in report.claims)


def _claim(name: str, path: str, claim: ClaimRow) -> Row:
    first = claim.support[0] if claim.support else None
    return {
        "document": name,
        "path": path,
        "claim": claim.id,
        **place(claim.place),
        "sentence": claim.context,
        "stated": claim.stated,
        "unit": claim.unit,
        "verdict": claim.verdict.value,
        "explanation": claim.explanation,
        "support": first.kind if first else None,
        "listed": first.listed if first else None,
        "listed_at": first.name if first else None,
    }


def place(where: Place) -> dict[str, object]:
    """What the rows of all tables say of a place."""
    start = where.range.start
    quote = where.quote if len(where.quote) <= QUOTED else f"{where.quote[: QUOTED - 1]}…"
    return {"line": start.line, "column": start.column, "place": where.label or None, "quote": quote}
