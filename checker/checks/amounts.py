"""Amounts beside the sum of their parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.checks.kind import Options
from checker.checks.worked import mismatch
from checker.facts.amounts import Amount, last_digit, reworded, scale
from checker.facts.breakdowns import Breakdown
from checker.facts.quantities import MONEY, kind
from checker.facts.slips import is_exchanged_sum
from checker.facts.worked.sums import slipped_sums
from checker.model import Mismatch, Related
from checker.relations.divided import divided_amounts
from checker.relations.foreign import foreign_amount
from checker.relations.rated import rated_otherwise
from checker.relations.rescaled import unlike
from checker.relations.unitless import made_in_another_unit
from checker.text.figures import added
from checker.ties.trust import ANY, SUM, Evidence, sum_gap
from checker.verdicts import Ledger

_SHORT = 20
"""Where parts need not be all, they must come within a twentieth of their amount to be meant as all."""
_NEAR, _CLOSE, _BEYOND = 2, 5, 2
"""Parts must come within a half of their amount, within a fifth where they may be something else; where they
cannot be more, they must not be more than three times as much."""


def amount_equals_parts(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Amounts that differ from the sum of their parts by more than rounding explains."""
    facts = ledger.facts
    seen: set[int] = set()
    for one in (*facts.breakdowns, *divided_amounts(facts)):
        found = evidence(one)
        if found is not None and found.gap and one.amount.span.end not in seen:
            seen.add(one.amount.span.end)
            yield _mismatch(ledger, one, found)
    for made in slipped_sums(facts.document):
        if made.stated.span.end not in seen:
            yield mismatch(ledger, made)


def amounts_told_alike(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Amounts that stand elsewhere with the same digits, and another scale or currency."""
    facts, document = ledger.facts, ledger.facts.document
    for one in unlike(facts):
        stated, other = (_whole(document.quote(amount.span), amount) for amount in (one.once, one.other))
        yield Mismatch(
            span=one.once.span,
            values={"stated": stated, "other": other},
            related=(Related("stated here", one.other.span),),
            suggestion=f"{other} instead of {stated}, or the other way round",
            confidence=Evidence(("an amount", SUM, "an amount told again"), ANY).confidence,
        )

    for rated in rated_otherwise(facts):
        stated, other = map(document.quote, (rated.once, rated.other))
        yield Mismatch(
            span=rated.once,
            values={"stated": stated, "other": other},
            related=(Related("stated here", rated.other),),
            suggestion=f"one time, or one base, for both: {stated}, {other}",
            confidence=Evidence(("an amount", SUM, "an amount told again"), ANY).confidence,
        )

    for made in made_in_another_unit(facts):
        stated, first, second = (
            _whole(document.quote(one.amount.span), one.amount) for one in (made.stated, *made.pair)
        )
        yield Mismatch(
            span=made.stated.amount.span,
            values={"stated": stated, "other": f"{first} and {second}, which make that number,"},
            related=tuple(Related("stated here", one.amount.span) for one in made.pair),
            confidence=Evidence(("an amount", SUM, "an amount told again"), ANY).confidence,
        )


def amounts_in_one_currency(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """The amount that alone is in another currency than all others."""
    found = foreign_amount(ledger.facts)
    if found is not None:
        span, others = found.once.amount.span, found.others
        yield Mismatch(
            span=span,
            values={
                "stated": ledger.facts.document.quote(span),
                "other": Counter(one.amount.unit for one in others).most_common(1)[0][0],
                "count": str(len(others)),
            },
            related=(Related("another amount", others[0].amount.span),),
            confidence=Evidence(("an amount", SUM, "an amount told again"), ANY).confidence,
        )


def _whole(quote: str, amount: Amount) -> str:
    """An amount with what the title of its column says of it: "EUR 16.5 million"."""
    if amount.span != amount.figure.span:
        return quote
    scaled = f"{quote}{scale(amount.times)}"
    return f"{amount.unit} {scaled}" if kind(amount.unit) == MONEY else f"{scaled} {amount.unit}".rstrip()


def evidence(one: Breakdown) -> Evidence | None:
    """An amount beside its parts; None where they need not be all of it, or are something else."""
    total = added([part.figure for part in one.parts])
    gap = one.amount.figure.value - total
    agrees = abs(gap) <= _tolerance(one)
    short = gap > 0 and not one.whole and gap * _SHORT > one.amount.figure.value
    if not agrees and (short or not _is_meant(one, gap)) and not _is_exchanged(one):
        return None
    form = "all its parts" if one.whole else "some of its parts"
    signs = (
        "an amount",
        SUM,
        f"an amount beside {form}",
        *(("parts that may be something else",) * one.loose),
    )
    return Evidence(signs, "" if agrees else sum_gap(one.amount.figure.value, total))


def _is_meant(one: Breakdown, gap: Decimal) -> bool:
    """Whether a sum is near enough to the amount to be meant for it; "of which" they cannot be more.

    A part that is the amount again has the others for its parts: "another 33,200. Of these 33,200, 6,200 …".
    """
    value = one.amount.figure.value
    if any(part.figure.value == value for part in one.parts):
        return False
    if gap < 0 and not one.whole and not one.loose:
        return abs(gap) <= _BEYOND * value
    return abs(gap) * (_CLOSE if one.loose else _NEAR) <= value


def _is_exchanged(one: Breakdown) -> bool:
    """Whether an amount and its parts fit once two digits of one of them are exchanged, however far off."""
    whole, *parts = [(amount.figure.value, amount.figure.step) for amount in (one.amount, *one.parts)]
    return is_exchanged_sum(whole, parts)


def _mismatch(ledger: Ledger, one: Breakdown, found: Evidence) -> Mismatch:
    total = added([part.figure for part in one.parts])
    times = one.amount.times
    amount, style = ledger.facts.document.quote(one.amount.span), ledger.facts.style_at(one.amount.span)
    factor = Decimal(10) ** times
    said = style.sum([part.figure.value / factor for part in one.parts], total / factor)
    return Mismatch(
        span=one.amount.span,
        values={"stated": amount, "sum": said + scale(times), "listed": style.shown(total)},
        related=tuple(Related("a part", part.span) for part in one.parts),
        suggestion=f"{reworded(amount, one.amount, total, style)} instead of {amount}, or other parts",
        confidence=found.confidence,
    )


def _tolerance(one: Breakdown) -> Decimal:
    """How far rounding may take the sum: half the last digit written of every term, all taken together.

    Zeros at the end of a whole number may come of rounding too, where another term is written more finely.
    """
    terms: Sequence[Amount] = (one.amount, *one.parts)
    finest = min(last_digit(term, cap=False) for term in terms)
    steps = [max(last_digit(term, cap=True), term.figure.step) for term in terms]
    rounded = [step if step > finest else term.figure.step for step, term in zip(steps, terms, strict=True)]
    return sum(rounded, Decimal(0)) / 2
