"""What is said of a number that breaks what all others of its column keep."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.facts.makings import Way
from checker.facts.moved import is_told_as_change
from checker.facts.reckoned import HUNDREDTHS, Reckoned, reckoned_columns
from checker.facts.shared import is_told_as_share
from checker.facts.styles import Style
from checker.facts.tables import Table, may_be_rounded
from checker.model import Mismatch, Related
from checker.text.figures import rounded
from checker.ties.trust import ANY, SUM, Evidence
from checker.verdicts import Ledger


def misreckoned(ledger: Ledger, table: Table) -> Iterator[Mismatch]:
    """The numbers of a table that are not what the others of their rows make; no changes, no shares."""
    for one in reckoned_columns(ledger.facts, table):
        said_else = is_told_as_change(table, one) or is_told_as_share(table, one)
        if not (one.fits or said_else or _is_rounded(one)) and one.is_near:
            yield _mismatch(ledger, table, one)


def _is_rounded(one: Reckoned) -> bool:
    """Whether rounding may put a difference one off, as it does a total: 24,366 − 21,865 = 2,502."""
    gap = abs(one.due - one.stated.value)
    return bool(one.terms) and gap <= one.stated.step and may_be_rounded([*one.of, one.stated])


def _mismatch(ledger: Ledger, table: Table, one: Reckoned) -> Mismatch:
    style = ledger.facts.style_at(one.stated.span)
    due = rounded(one.due, one.stated.step)
    stated, listed = style.shown(one.stated.value), style.shown(due)
    title = table.columns[one.at].title
    whole = one.stated.step == 1
    return Mismatch(
        span=one.stated.span,
        values={
            "says": f"the table gives {stated} as “{title}” of “{one.row.label}”",
            "stated": stated,
            "of": f" of “{one.row.label}”",
            "sum": style.sum(one.terms, due) if one.terms else f"{_how(one, style)} = {listed}",
            "listed": listed,
        },
        related=tuple(Related("a term", figure.span) for figure in one.of),
        stated=int(one.stated.value) if whole else None,
        listed=int(due) if whole else None,
        suggestion=f"{listed} instead of {stated}, or another number in the row",
        confidence=Evidence(("a total", SUM, "a total of a row", "others add up"), ANY).confidence,
    )


def _how(one: Reckoned, style: Style) -> str:
    """How a ratio, a share or a product is worked out: "110 / 25,000 × 1,000"."""
    first, second = (style.shown(figure.value) for figure in one.of)
    sign = "×" if one.made.way == Way.PRODUCT else "/"
    power = HUNDREDTHS if one.made.way == Way.SHARE else one.made.power
    scaled = f" × {style.shown(Decimal(10) ** power)}" if power else ""
    return f"{first} {sign} {second}{scaled}"
