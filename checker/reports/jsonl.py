"""JSON Lines: a finding or a claim a line, for programs that read as they go (https://jsonlines.org)."""

from __future__ import annotations

import json

from checker.reports.json import claim_row, finding_row
from checker.reports.look import Look
from checker.reports.ranges import ranges
from checker.reports.streamed import Streamed
from checker.results import DocumentReport

_BREAKS = {mark: f"\\u{ord(mark):04x}" for mark in "\x85\u2028\u2029"}
"""Line breaks to some readers, and not to JSON, which escapes all others."""

_ENCODED = json.JSONEncoder(ensure_ascii=False).encode
"""Made once: a corpus has millions of lines, and `json.dumps` makes one for each."""


def _findings(document: DocumentReport, look: Look) -> str:
    at = ranges(look)
    return "".join(line(finding_row(finding, at)) for finding in document.findings)


def _claims(document: DocumentReport, look: Look) -> str:
    at = ranges(look)
    return "".join(line({"path": claim.place.path} | claim_row(claim, at)) for claim in document.claims)


findings = Streamed(_findings)
"""Each line holds all that a finding of the `json` format has."""

ledger = Streamed(_claims)
"""Each line holds all that a claim of the `json` format has, its path first."""


def line(content: dict[str, object]) -> str:
    """`content` on one line, whatever the reader takes for a line break."""
    text = _ENCODED(content)
    for mark, escaped in _BREAKS.items():
        text = text.replace(mark, escaped)
    return text + "\n"
