"""Where the program's pages are read: the one place that every address in its output begins with."""

from __future__ import annotations

from urllib.parse import quote

from checker.regex import regex

DOCUMENTATION = "https://report-checker.example"
"""Where these pages are published. Whoever publishes them writes their own address here.

Until then it lies in a domain that is reserved and leads nowhere: any other name that is not ours might be
taken by anyone, and every report would send its readers there.
"""

RULE_URL = f"{DOCUMENTATION}/rules/{{code}}"
"""The address of a rule's page where no config says another: a code never changes its meaning."""

PARTS = ("code", "name", "pack")
"""What of a rule can stand in braces in an address."""

_BRACES = regex(r"\{([^{}]*)\}|[{}]")
_BEGINS = regex(r"https?://[^/\s{}]+[^\s]*\Z")


def address(pattern: str, **parts: str) -> str:
    """The address that `pattern` gives, each of the `PARTS` in braces written as addresses write it."""
    return _BRACES.sub(lambda found: quote(parts[found[1]], safe=""), pattern)


def objection(pattern: str) -> str:
    """What keeps `pattern` from being the address of rules' pages; "" where nothing does."""
    if pattern and not _BEGINS.match(pattern):
        return f'"{pattern}" does not begin with https:// and a host, or holds a blank'
    wrong = next((found[0] for found in _BRACES.finditer(pattern) if found[1] not in PARTS), "")
    known = ", ".join(f"{{{part}}}" for part in PARTS)
    return f'"{wrong}" means nothing in an address; {known} do' if wrong else ""
