"""Findings and ledgers for programs, as the published schemas say."""

from __future__ import annotations

import json
from dataclasses import asdict

from checker import __version__
from checker.model import Change, Finding, Place
from checker.reports.look import Look
from checker.reports.ranges import Ranges, ranges, unit
from checker.results import Allowed, ClaimRow, DocumentReport, Results, SupportRow

SCHEMA = "1.5"
"""The version of both schemas."""


def findings(results: Results, look: Look) -> str:
    """The findings, and with each document its claims where the whole ledger is wanted."""
    at, documents = ranges(look), results.documents
    return _printed(
        look,
        {
            "documents": [
                _document(document) | (_claims(document, at) if look.ledger else {}) for document in documents
            ],
            "findings": [finding_row(finding, at) for finding in results.findings],
            "allowed": [_allowed(allowed, at) for document in documents for allowed in document.allowed],
            "known": [finding_row(finding, at) for document in documents for finding in document.known],
        },
    )


def ledger(results: Results, look: Look) -> str:
    at = ranges(look)
    documents = [{"path": document.path} | _claims(document, at) for document in results.documents]
    return _printed(look, {"documents": documents})


def _claims(document: DocumentReport, at: Ranges) -> dict[str, object]:
    return {"claims": [claim_row(claim, at) for claim in document.claims]}


def _printed(look: Look, content: dict[str, object]) -> str:
    head = {"schema": SCHEMA, "checker": __version__, "positions": unit(look)}
    return json.dumps(head | content, ensure_ascii=False, indent=None if look.dense else 2) + "\n"


def _document(document: DocumentReport) -> dict[str, object]:
    return {
        "path": document.path,
        "format": document.format,
        "pieces": list(document.pieces),
        "encoding": document.encoding or None,
        "language": document.language,
        "recognised_pages": document.recognised,
        "sha256": document.sha256,
        "words": document.words,
        "ledger": asdict(document.totals),
        "failures": [asdict(failure) for failure in document.failures],
    }


def finding_row(finding: Finding, at: Ranges) -> dict[str, object]:
    """All that the findings schema says of a finding."""
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "path": finding.place.path,
        "quote": finding.place.quote,
        "range": at(finding.place),
        "place": _place(finding.place),
        "related": [_related(place, at) for place in finding.related],
        "stated": finding.stated,
        "listed": finding.listed,
        "suggestion": finding.suggestion,
        "change": _change(finding.change, at),
        "fingerprint": finding.fingerprint,
        "rule_url": finding.rule_url or None,
        "claims": list(finding.claims),
        "confidence": finding.confidence,
    }


def _allowed(allowed: Allowed, at: Ranges) -> dict[str, object]:
    return {
        "reason": allowed.reason or None,
        "path": allowed.place.path,
        "quote": allowed.place.quote,
        "range": at(allowed.place),
        "finding": finding_row(allowed.finding, at),
    }


def _change(change: Change | None, at: Ranges) -> dict[str, object] | None:
    return None if change is None else {"range": at(change), "text": change.text}


def _related(place: Place, at: Ranges) -> dict[str, object]:
    return {
        "message": place.message,
        "path": place.path,
        "quote": place.quote,
        "range": at(place),
        "place": _place(place),
    }


def claim_row(claim: ClaimRow, at: Ranges) -> dict[str, object]:
    """All that the ledger schema says of a claim."""
    return {
        "id": claim.id,
        "path": claim.place.path,
        "quote": claim.place.quote,
        "sentence": claim.context,
        "stated": claim.stated,
        "unit": claim.unit,
        "verdict": claim.verdict.value,
        "range": at(claim.place),
        "place": _place(claim.place),
        "support": [_support(support, at) for support in claim.support],
        "explanation": claim.explanation,
    }


def _support(support: SupportRow, at: Ranges) -> dict[str, object]:
    return {
        "kind": support.kind,
        "label": support.label or None,
        "listed": support.listed,
        "path": support.place.path,
        "quote": support.place.quote,
        "range": at(support.place),
        "place": _place(support.place),
        "items": [{"quote": place.quote, "range": at(place)} for place in support.places],
        "items_left_out": len(support.items) - len(support.places),
    }


def _place(place: Place) -> dict[str, object] | None:
    """What a person calls a place in a file that is not made of lines."""
    if not place.label:
        return None
    box = None if place.box is None else asdict(place.box)
    return {"label": place.label, "headings": list(place.headings), "box": box}
