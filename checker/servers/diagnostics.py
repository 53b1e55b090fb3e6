"""Findings → the marks an editor draws under the text."""

from __future__ import annotations

from collections.abc import Iterable

from lsprotocol import types

from checker.frozen import dataclass
from checker.model import Finding, Severity
from checker.results import DocumentReport
from checker.rulebook import Rule
from checker.servers.texts import Text

SOURCE = "checker"

SEVERITIES: dict[Severity, types.DiagnosticSeverity] = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.ADVICE: types.DiagnosticSeverity.Information,
}


@dataclass(frozen=True)
class Checked:
    """What is to say of a document: the text that was read, the report on it, and the rules that ran.

    `version` is the editor's number for that text.
    """

    uri: str
    text: Text
    version: int | None
    report: DocumentReport
    rules: tuple[Rule, ...] = ()


def diagnostics(checked: Checked) -> list[types.Diagnostic]:
    """Each finding that counts, in the order of the text."""
    return marks(checked.report.findings, checked)


def marks(findings: Iterable[Finding], checked: Checked) -> list[types.Diagnostic]:
    """Some of its findings."""
    pages = _pages(checked.rules)
    return [_diagnostic(finding, checked, pages) for finding in findings]


def _pages(rules: Iterable[Rule]) -> dict[str, str]:
    """Where each rule's page is published, else where it lies on this machine, by code."""
    return {rule.code: rule.url or rule.path.resolve().as_uri() for rule in rules}


def _diagnostic(finding: Finding, checked: Checked, pages: dict[str, str]) -> types.Diagnostic:
    page = pages.get(finding.code)
    return types.Diagnostic(
        range=checked.text.range(finding.place.range),
        message="\n".join(filter(None, (finding.message, finding.suggestion, finding.doubt))),
        severity=SEVERITIES[finding.severity],
        code=finding.code,
        code_description=types.CodeDescription(page) if page else None,
        source=SOURCE,
        related_information=_related(finding, checked),
        data={"rule": finding.rule, "fingerprint": finding.fingerprint},
    )


def _related(finding: Finding, checked: Checked) -> list[types.DiagnosticRelatedInformation]:
    return [
        types.DiagnosticRelatedInformation(
            types.Location(checked.uri, checked.text.range(place.range)), place.message or place.quote
        )
        for place in finding.related
    ]
