"""The ledger of a small text, as the tests compare it."""

from __future__ import annotations

from textwrap import dedent

from checker.facts.complete import collect
from checker.readers import read
from checker.verdicts import tie


def ledger(text: str, name: str = "report.md") -> list[tuple[str, str, str]]:
    document = read(name, dedent(text).encode())
    return [
        (document.quote(claim.statement.span), str(claim.verdict), claim.explanation)
        for claim in tie(collect(document)).claims
    ]


def verdicts(text: str, name: str = "report.md") -> dict[str, str]:
    return {quote: verdict for quote, verdict, _ in ledger(text, name)}
