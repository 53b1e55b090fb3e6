"""Numbers that are said to be worked out, beside what their terms make: rates, sums, rests and gaps."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal

from checker.checks.kind import Options
from checker.facts.styles import Style
from checker.facts.worked.figures import Figured
from checker.facts.worked.made import NOWHERE, Made
from checker.facts.worked.rates import slipped_rates
from checker.facts.worked.signed import slipped
from checker.facts.worked.sums import slipped_stocks
from checker.model import Document, Mismatch, Related
from checker.regex import regex
from checker.relations.remainders import remainders
from checker.relations.rested import rested
from checker.text.figures import NUMBER, read_number, rounded
from checker.ties.trust import MISTYPED, SUM, Evidence
from checker.verdicts import Ledger

_NUMBER = regex(NUMBER)


def rates_equal_figures(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Averages, rates and prices of one that a slip parts from what their total and count make."""
    for one in slipped_rates(ledger.facts.document):
        yield mismatch(ledger, one)


def differences(ledger: Ledger, known: Collection[int]) -> Iterator[Mismatch]:
    """The gaps, rests and stocks that a slip parts from what their terms make.

    `known` are the places of those that are read as changes; rests may be read as such, too.
    """
    document = ledger.facts.document
    stocks = list(slipped_stocks(document))
    terms = {its.span for one in stocks for its in (one.stated, *one.terms)}
    found = [*stocks, *(one for one in slipped(document) if one.stated.span not in terms)]
    found = [one for one in found if one.stated.span.start not in known]
    rests = [one.rest.span for one in remainders(ledger.facts)] if found else []
    rests += [one.rest.span for one in rested(ledger.facts)] if found else []
    for one in found:
        own = one.stated.span
        if not any(its.start < own.end and own.start < its.end for its in rests):
            yield mismatch(ledger, one)


def mismatch(ledger: Ledger, one: Made) -> Mismatch:
    """A number beside what its terms make, with the arithmetic as the text writes numbers."""
    document, style = ledger.facts.document, ledger.facts.style_at(one.stated.span)
    told = document.quote(one.stated.span)
    finest = one.stated.step if one.over else min(its.step for its in (one.stated, *one.terms))
    due = _like(told, rounded(one.due, finest), one.stated.value, style)
    says = f"{_arithmetic(document, one, style)} = {due}"
    return Mismatch(
        span=one.stated.span,
        values={"stated": told, "sum": says, "listed": due, "says": says},
        related=tuple(Related("worked out of this", its.span) for its in one.terms if its.span != NOWHERE),
        suggestion=f"{due} instead of {told}, or another number beside it",
        confidence=Evidence(("a portion", SUM), MISTYPED).confidence,
    )


def _arithmetic(document: Document, one: Made, style: Style) -> str:
    """The terms and what is done with them: "17.9 million − 14.2 million", "84 / 12,000 × 1,000"."""
    said = " + ".join(_shown(document, its, style) for its in one.plus)
    said += "".join(f" − {_shown(document, its, style)}" for its in one.minus)
    if one.over is None:
        return said
    each = f"({said})" if len(one.plus) > 1 else said
    times = f" × {style.shown(one.times)}" if one.times > 1 else ""
    return f"{each} / {_shown(document, one.over, style)}{times}"


def _like(told: str, due: Decimal, stated: Decimal, style: Style) -> str:
    """What is due, in the words of what is told: "€7.3 million" for "€7.8 million"."""
    number = _NUMBER.search(told)
    read = None if number is None else read_number(number[0])
    if number is None or read is None or not read[0]:
        return style.shown(due)
    return f"{told[: number.start()]}{style.shown(due * read[0] / stated)}{told[number.end() :]}"


def _shown(document: Document, one: Figured, style: Style) -> str:
    """A number as the text has it, in figures."""
    quote = "" if one.span == NOWHERE else document.quote(one.span)
    return quote if _NUMBER.search(quote) else style.shown(one.value)
