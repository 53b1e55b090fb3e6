"""Ties statements to what supports them."""

from __future__ import annotations

from dataclasses import dataclass

from checker.facts import Facts
from checker.model import Claim


@dataclass(frozen=True)
class Ledger:
    """All claims of a document, in document order, and the facts they were made from."""

    facts: Facts
    claims: tuple[Claim, ...]


def tie(facts: Facts) -> Ledger:
    """Sets every statement beside its support and gives the verdict."""
    return Ledger(facts, ())
