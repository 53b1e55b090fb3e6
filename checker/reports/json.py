"""Findings and ledgers for programs, as the published schemas say."""

from __future__ import annotations

import json
from dataclasses import asdict

from checker import __version__
from checker.model import Change, Finding, Place, Position, Range
from checker.reports.look import Look
from checker.results import Allowed, ClaimRow, DocumentReport, Results, SupportRow

SCHEMA = "1.2"
"""The version of both schemas."""


def findings(results: Results, _look: Look) -> str:
    return _printed(
        {
            "documents": [_document(document) for document in results.documents],
            "findings": [finding_row(finding) for finding in results.findings],
            "allowed": [_allowed(allowed) for document in results.documents for allowed in document.allowed],
            "known": [finding_row(finding) for document in results.documents for finding in document.known],
        }
    )


def ledger(results: Results, _look: Look) -> str:
    return _printed(
        {
            "documents": [
                {"path": document.path, "claims": [claim_row(claim) for claim in document.claims]}
                for document in results.documents
            ]
        }
    )


def _printed(content: dict[str, object]) -> str:
    head = {"schema": SCHEMA, "checker": __version__}
    return json.dumps(head | content, ensure_ascii=False, indent=2) + "\n"


def _document(document: DocumentReport) -> dict[str, object]:
    return {
        "path": document.path,
        "format": document.format,
        "sha256": document.sha256,
        "words": document.words,
        "ledger": asdict(document.totals),
    }


def finding_row(finding: Finding) -> dict[str, object]:
    """All that the findings schema says of a finding."""
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "path": finding.place.path,
        "quote": finding.place.quote,
        "range": _range(finding.place.range),
        "place": _place(finding.place),
        "related": [_related(place) for place in finding.related],
        "stated": finding.stated,
        "listed": finding.listed,
        "suggestion": finding.suggestion,
        "change": _change(finding.change),
        "fingerprint": finding.fingerprint,
        "rule_url": finding.rule_url or None,
    }


def _allowed(allowed: Allowed) -> dict[str, object]:
    return {
        "reason": allowed.reason or None,
        "path": allowed.place.path,
        "quote": allowed.place.quote,
        "range": _range(allowed.place.range),
        "finding": finding_row(allowed.finding),
    }


def _change(change: Change | None) -> dict[str, object] | None:
    return None if change is None else {"range": _range(change.range), "text": change.text}


def _related(place: Place) -> dict[str, object]:
    return {
        "message": place.message,
        "path": place.path,
        "quote": place.quote,
        "range": _range(place.range),
        "place": _place(place),
    }


def claim_row(claim: ClaimRow) -> dict[str, object]:
    """All that the ledger schema says of a claim."""
    return {
        "quote": claim.place.quote,
        "stated": claim.stated,
        "unit": claim.unit,
        "verdict": claim.verdict.value,
        "range": _range(claim.place.range),
        "place": _place(claim.place),
        "support": [_support(support) for support in claim.support],
        "explanation": claim.explanation,
    }


def _support(support: SupportRow) -> dict[str, object]:
    return {
        "kind": support.kind,
        "label": support.label or None,
        "listed": support.listed,
        "quote": support.place.quote,
        "range": _range(support.place.range),
        "place": _place(support.place),
    }


def _place(place: Place) -> dict[str, object] | None:
    """What a person calls a place in a file that is not made of lines."""
    return {"label": place.label, "headings": list(place.headings)} if place.label else None


def _range(where: Range) -> dict[str, object]:
    return {"start": _position(where.start), "end": _position(where.end)}


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column, "offset": position.offset}
