"""Claims of how long ago something was: confirmed or contradicted by the two dates, else unsupported."""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts.anniversaries import Anniversary, years_between
from checker.facts.complete import Facts
from checker.model import (
    Claim,
    Item,
    ItemList,
    ListKind,
    Quantity,
    Span,
    Statement,
    Support,
    SupportKind,
    Verdict,
)


def anniversary_claims(facts: Facts) -> Iterator[Claim]:
    """A claim for every "N years after … of DATE", in document order."""
    for one in facts.anniversaries:
        statement = Statement(one.span, Quantity(one.number, one.years), "years", "year", one.span, one.span)
        if one.now is None or (not one.sure and one.years not in years_between(one.then, one.now)):
            yield Claim(statement, (), Verdict.UNSUPPORTED, "the dates around it leave it open")
            continue
        then = facts.document.quote(one.then_span)
        now = facts.document.quote(one.now_span) if one.now_span else "the day of the report"
        between = years_between(one.then, one.now)
        if one.years in between:
            text = f"{then} to {now}: {one.now.year} − {one.then.year} = {one.years}"
            yield Claim(statement, (_support(one, one.years),), Verdict.CONFIRMED, text)
        else:
            text = f"{then} to {now} is {between[0]} years"
            yield Claim(statement, (_support(one, between[0]),), Verdict.CONTRADICTED, text)


def _support(one: Anniversary, years: int) -> Support:
    spans = sorted([one.then_span, *([one.now_span] if one.now_span else [])])
    items = tuple(Item(span, str(index)) for index, span in enumerate(spans, start=1))
    span = Span(spans[0].start, spans[-1].end)
    return Support(SupportKind.DATES, span, years, "", (ItemList(ListKind.DATES, span, items),))
