"""What one rule says of a text: its message, the words it points at, and its other places."""

from __future__ import annotations

from checker.engine import examine
from checker.readers import read
from checker.rulebook import load_default, select

Said = tuple[str, str, tuple[str, ...]]


def said(code: str, text: str, name: str = "report.md") -> list[Said]:
    """(message, quote, quotes of the other places) of each finding of the rule."""
    report = examine(read(name, text.encode()), select(load_default(), [code], []))
    assert not report.failures
    return [
        (finding.message, finding.place.quote, tuple(place.quote for place in finding.related))
        for finding in report.findings
    ]


FAR = "The boats lay in the docks all winter long, and nobody came to see them before the ice had gone."
"""What parts two names, so that they do not stand beside each other."""


def told(first: str, second: str) -> list[tuple[str, str]]:
    """The messages and places of what is said of two sentences that stand apart."""
    return [(message, quote) for message, quote, _ in said("VAR006", f"{first}\n\n{FAR}\n\n{second}\n")]
