"""Ties statements to what supports them, and gives the verdicts."""

from checker.claims.ledger import Ledger, tie

__all__ = ["Ledger", "tie"]
