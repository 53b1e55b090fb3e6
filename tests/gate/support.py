"""The program's own rules on small reports, with what they allow."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jsonschema import Draft202012Validator

from checker.engine import examine
from checker.gate.suppressions import obeyed
from checker.model import Finding
from checker.readers import read
from checker.resources import schema
from checker.results import DocumentReport
from checker.rulebook import Rule, load_default, select
from checker.settings import Settings

BERTHS = "Two ports (Arden, Borealis and Castor) share a berth."
"""A mistake: two are three."""

NINE = "Two towns (Ghent, Lille and Metz) have closed."
"""Another one."""

FOUR = "CNT001 the text says 2 ports, the parenthesis lists 3"
NINTH = "CNT001 the text says 2 towns, the parenthesis lists 3"


@cache
def rules() -> tuple[Rule, ...]:
    return load_default()


def checked(
    source: str,
    path: str = "draft.md",
    beside: str | bytes | None = None,
    selected: Sequence[str] = (),
    require_reasons: bool = False,
) -> DocumentReport:
    """The report of a draft, its allowances obeyed."""
    settings = Settings(rules=select(rules(), selected, ()), known=rules(), require_reasons=require_reasons)
    document = read(path, source.encode())
    data = beside.encode() if isinstance(beside, str) else beside
    return obeyed(document, examine(document, settings.rules), settings, data)


def lines(findings: Sequence[Finding]) -> list[str]:
    """Findings as `line:column: CODE message`."""
    return [
        f"{start.line}:{start.column}: {finding.code} {finding.message}"
        for finding in findings
        for start in [finding.place.range.start]
    ]


def counted(report: DocumentReport) -> list[str]:
    """The findings that count."""
    return lines(report.findings)


def allowed(report: DocumentReport) -> list[tuple[str, str, str]]:
    """The findings that are allowed, why, and where that is said."""
    return [
        (lines([one.finding])[0], one.reason, f"{start.line}:{start.column}")
        for one in report.allowed
        for start in [one.place.range.start]
    ]


FILE = "checker-baseline.json"


def entries() -> list[dict[str, str]]:
    """What the baseline holds."""
    content = json.loads(Path(FILE).read_text("utf-8"))
    Draft202012Validator(json.loads(schema("baseline").read_text("utf-8"))).validate(content)
    found: list[dict[str, str]] = content["entries"]
    return found
