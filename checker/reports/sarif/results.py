"""Findings as SARIF's results."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from checker.model import Change, Finding, Place
from checker.reports.look import shown
from checker.reports.sarif.places import artifact, location, region
from checker.reports.sarif.rules import LEVELS
from checker.reports.told import placed
from checker.results import Allowed, DocumentReport

RELATED = 999
"""Other places of a result: GitHub takes a thousand places, and the finding's own is one."""

LINKED = 5
"""So many of them the message links to: GitHub shows no others."""

FINGERPRINT = "findingHash/v1"

_SIGNS = re.compile(r"([\\\[\]])")


def result(finding: Finding, rules: Mapping[str, int]) -> dict[str, object]:
    """A finding with all its places; `rules` are the places of the rules in the run, by code."""
    row: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": rules[finding.code],
        "level": LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [location(finding.place)],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        "properties": dict(_properties(finding)),
    }
    related = [_related(place, number) for number, place in enumerate(finding.related[:RELATED], start=1)]
    if related:
        row["relatedLocations"] = related
    if finding.confidence is not None:
        row["rank"] = round(finding.confidence * 100, 1)
    if finding.change:
        row["fixes"] = [_fix(finding.change, finding.place.path)]
    return row


Suppression = dict[str, object]

_KNOWN: Suppression = {"kind": "external", "status": "accepted", "justification": "known from before"}


def suppressed(document: DocumentReport) -> Iterator[tuple[Finding, Suppression]]:
    """The findings of a document that the author allows, and those of the baseline."""
    for allowed in document.allowed:
        yield allowed.finding, _suppression(allowed)
    for finding in document.known:
        yield finding, _KNOWN


def _suppression(allowed: Allowed) -> Suppression:
    """In the source where the draft itself allows it; elsewhere, in a file of settings, it is external."""
    inside = allowed.place.path == allowed.finding.place.path
    row: dict[str, object] = {
        "kind": "inSource" if inside else "external",
        "status": "accepted",
        "location": location(allowed.place),
    }
    return row | ({"justification": allowed.reason} if allowed.reason else {})


def _message(finding: Finding) -> str:
    """The message, with a link to each of the first other places."""
    links = [
        f"[{plain(place.message or place.quote)}]({number})"
        for number, place in enumerate(finding.related[:LINKED], start=1)
    ]
    said = escaped(placed(finding))
    return f"{said} ({'; '.join(links)})" if links else said


def plain(text: str) -> str:
    """`text` on one line and without links."""
    return escaped(shown(text))


def escaped(text: str) -> str:
    """`text` without links: brackets are escaped (SARIF 2.1.0, 3.11.6)."""
    return _SIGNS.sub(r"\\\1", text)


def _related(place: Place, number: int) -> dict[str, object]:
    row: dict[str, object] = {"id": number, **location(place)}
    return row | ({"message": {"text": plain(place.message)}} if place.message else {})


def _properties(finding: Finding) -> Iterator[tuple[str, object]]:
    """What the finding knows and SARIF has no name for."""
    yield "quote", finding.place.quote
    for name, value in (
        ("stated", finding.stated),
        ("listed", finding.listed),
        ("suggestion", finding.suggestion),
        ("confidence", finding.confidence),
    ):
        if value is not None:
            yield name, value
    if len(finding.related) > RELATED:
        yield "relatedLeftOut", len(finding.related) - RELATED


def _fix(change: Change, path: str) -> dict[str, object]:
    replacement = {"deletedRegion": region(change.range), "insertedContent": {"text": change.text}}
    return {
        "description": {"text": "what --fix would write"},
        "artifactChanges": [{"artifactLocation": artifact(path), "replacements": [replacement]}],
    }
