"""The rules themselves: as a table, for programs, and one page."""

from __future__ import annotations

import json
from collections.abc import Sequence

from checker import __version__
from checker.errors import one_line
from checker.reports.look import Look, columns, pad, shorten
from checker.rulebook import Rule

SCHEMA = "1.0"
"""The version of what programs are told of rules."""

SUMMARY = 40
"""Columns for what a rule does, at least."""


def table(rules: Sequence[Rule], look: Look) -> str:
    """One line a rule: code, name, severity, and what it finds."""
    rows = [(rule.code, rule.name, _state(rule), rule.summary) for rule in rules]
    rooms = [max((columns(row[column]) for row in rows), default=0) for column in range(3)]
    room = max(look.width - sum(rooms) - 6, SUMMARY)
    lines = [
        "  ".join(
            [*(pad(cell, room) for cell, room in zip(row[:3], rooms, strict=True)), shorten(row[3], room)]
        )
        for row in rows
    ]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _state(rule: Rule) -> str:
    return rule.severity.value if rule.enabled else f"{rule.severity} (off)"


def as_json(rules: Sequence[Rule]) -> str:
    """All that front matter says of each rule."""
    return _printed({"rules": [_row(rule) for rule in rules]})


def explained(rule: Rule) -> str:
    """All that there is to know of a rule, as the schema `explanation` says."""
    options = {
        key: sorted(value) if isinstance(value, frozenset) else value for key, value in rule.options.items()
    }
    return _printed(_row(rule) | {"options": options, "page": page(rule)})


def _row(rule: Rule) -> dict[str, object]:
    return {
        "code": rule.code,
        "name": rule.name,
        "pack": rule.pack,
        "kind": rule.kind,
        "severity": rule.severity.value,
        "enabled": rule.enabled,
        "since": rule.since,
        "message": rule.message,
        "summary": rule.summary,
        "rule_url": rule.url or None,
    }


def _printed(content: dict[str, object]) -> str:
    head = {"schema": SCHEMA, "checker": __version__}
    return json.dumps(head | content, ensure_ascii=False, indent=2) + "\n"


def page(rule: Rule) -> str:
    """The rule's page, opened by what its front matter says."""
    facts = f"{_state(rule)}; pack {one_line(rule.pack)}; kind {rule.kind}; since {rule.since}"
    title, _, rest = rule.page.strip().partition("\n")
    return f"{title}\n\n{facts}\n\n{rest.strip()}\n"
