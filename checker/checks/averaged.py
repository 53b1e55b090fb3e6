"""Numbers of a column of averages that the two columns it is made of do not make."""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts.ratiocolumns import averages
from checker.model import Mismatch, Related
from checker.text.figures import rounded
from checker.ties.trust import SUM, Evidence, sum_gap
from checker.verdicts import Ledger


def averaged(ledger: Ledger) -> Iterator[Mismatch]:
    """All of them, in the order of the tables."""
    for table in ledger.facts.tables:
        for one in averages(table):
            style = ledger.facts.style_at(one.stated.span)
            due = style.shown(rounded(one.due, one.stated.step))
            stated, amount, things = (
                ledger.facts.document.quote(figure.span) for figure in (one.stated, one.amount, one.things)
            )
            yield Mismatch(
                span=one.stated.span,
                values={
                    "says": f"the table gives {stated}",
                    "stated": stated,
                    "of": "",
                    "sum": f"{amount} for {things} is {due}",
                    "listed": due,
                },
                related=(Related("the amount", one.amount.span), Related("how many", one.things.span)),
                suggestion=f"{due} instead of {stated}, or another number in the table",
                confidence=Evidence(
                    ("a total", SUM, "others add up"), sum_gap(one.stated.value, one.due)
                ).confidence,
            )
