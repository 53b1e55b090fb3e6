"""Rules as SARIF describes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.model import Finding, Severity
from checker.rulebook import Rule

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "recommendation"}
"""What GitHub calls them where no security is at stake."""

Descriptor = dict[str, object]


def descriptors(rules: Sequence[Rule], findings: Iterable[Finding]) -> list[Descriptor]:
    """Every rule that ran, and every other that a finding names, by code."""
    known: dict[str, Descriptor] = {rule.code: _of_rule(rule) for rule in rules}
    for finding in findings:
        if finding.code not in known:
            known[finding.code] = _of_finding(finding)
    return [known[code] for code in sorted(known)]


def _of_rule(rule: Rule) -> Descriptor:
    """The page is the help; it is Markdown, and reads well as plain text, too."""
    page = rule.page.strip()
    row: Descriptor = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": _title(rule.name)},
        "fullDescription": {"text": rule.summary or _title(rule.name)},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"enabled": rule.enabled, "level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.pack], "problem.severity": _GITHUB[rule.severity]},
    }
    return row | ({"helpUri": rule.url} if rule.url else {})


def _of_finding(finding: Finding) -> Descriptor:
    """A rule that did not run, and that a baseline may still name: nothing but its name is known."""
    title = _title(finding.rule)
    row: Descriptor = {
        "id": finding.code,
        "name": finding.rule,
        "shortDescription": {"text": title},
        "fullDescription": {"text": title},
        "help": {"text": title, "markdown": title},
        "defaultConfiguration": {"level": LEVELS[finding.severity]},
        "properties": {"problem.severity": _GITHUB[finding.severity]},
    }
    return row | ({"helpUri": finding.rule_url} if finding.rule_url else {})


def _title(name: str) -> str:
    """`count-differs-from-list` → "Count differs from list"."""
    return name.replace("-", " ").capitalize()
