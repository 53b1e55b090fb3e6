"""Parts of a sum that comes out: the whole stands for each of them, as they all stand for it.

20,450 points: 19,236 for cars, 130 for hydrogen, 1,050 for gas, and power in 7 inland and 27 sea ports

A part that were wrong would leave the sum wrong. Small numbers add up by chance; of a sum from 13 on that
is read as parts of its whole, nearly none does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.facts.complete import Facts
from checker.model import Claim, Span, Statement, Support, SupportKind, Verdict
from checker.relations.remainders import remainders

_TELLING = 13
"""The least whole that parts make up by no chance."""


def made_up(facts: Facts, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, the parts of sums that come out with the whole where nothing else supports them."""
    by_place = {claim.statement.quantity.span.start: claim for claim in claims}
    found = {}
    for whole, parts in (*_added(claims, by_place), *_taken_off(facts, by_place)):
        if whole.statement.value >= _TELLING:
            found.update({part.statement: whole for part in parts if _is_open(part)})
    return [_by(found[one.statement], one.statement) if one.statement in found else one for one in claims]


def _is_open(claim: Claim) -> bool:
    return claim.verdict is Verdict.UNSUPPORTED and claim.statement.exact


def _added(claims: Sequence[Claim], by_place: Mapping[int, Claim]) -> Iterator[tuple[Claim, list[Claim]]]:
    """The wholes that a sum confirms, each with the counts that are its parts."""
    for whole in claims:
        support = whole.support[0] if whole.verdict is Verdict.CONFIRMED and whole.support else None
        if support is None or support.kind is not SupportKind.PARTS:
            continue
        items = [item for one in support.lists for item in one.items]
        yield (
            whole,
            [
                part
                for item in items
                for part in _inside(item.span, by_place)
                if str(part.statement.value) == item.key and part is not whole
            ],
        )


def _inside(span: Span, by_place: Mapping[int, Claim]) -> Iterator[Claim]:
    return (by_place[at] for at in range(span.start, span.end) if at in by_place)


def _taken_off(facts: Facts, by_place: Mapping[int, Claim]) -> Iterator[tuple[Claim, list[Claim]]]:
    """The wholes that parts and a rest make up, each with the parts."""
    for one in remainders(facts):
        whole = None if one.whole is None else by_place.get(one.whole.quantity.span.start)
        if whole is not None and whole.verdict is Verdict.CONFIRMED and one.expected == one.rest.value:
            places = (part.quantity.span.start for part in one.parts)
            yield whole, [by_place[at] for at in places if at in by_place]


def _by(whole: Claim, statement: Statement) -> Claim:
    """A part, confirmed by the sum that confirms its whole."""
    support = Support(SupportKind.PARTS, whole.statement.span, whole.statement.value)
    return Claim(statement, (support,), Verdict.CONFIRMED, whole.explanation)
