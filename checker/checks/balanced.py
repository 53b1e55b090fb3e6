"""What is said of a row that breaks a balance which all others keep."""

from __future__ import annotations

from checker.facts.balances import Balance
from checker.facts.tables import Table
from checker.model import Mismatch, Related
from checker.ties.trust import ANY, SUM, Evidence
from checker.verdicts import Ledger


def unbalanced(ledger: Ledger, table: Table, one: Balance) -> Mismatch:
    """A row that is not what its columns make by adding and taking off."""
    style = ledger.facts.style_at(one.stated.span)
    stated, due = style.shown(one.stated.value), style.shown(one.due)
    title = table.columns[one.at].title
    return Mismatch(
        span=one.stated.span,
        values={
            "says": f"the table gives {stated} as “{title}” of “{one.row.label}”",
            "stated": stated,
            "of": f" of “{one.row.label}”",
            "sum": style.sum(one.terms, one.due),
            "listed": due,
        },
        related=tuple(
            Related("a term", cell.span) for cell in one.row.cells[one.at - len(one.terms) : one.at]
        ),
        stated=int(one.stated.value),
        listed=int(one.due),
        suggestion=f"{due} instead of {stated}, or another number in the row",
        confidence=Evidence(("a total", SUM, "a total of a row", "others add up"), ANY).confidence,
    )
