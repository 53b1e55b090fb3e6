"""Tables that say how many things each section has, against the sections."""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts.complete import Facts
from checker.model import Mismatch, Related
from checker.relations.sectioned import Section, sectioned


def sections_equal_things(facts: Facts) -> Iterator[Mismatch]:
    """The rows that differ."""
    for one in sectioned(facts):
        if one.differs:
            yield _mismatch(facts, one)


def _mismatch(facts: Facts, one: Section) -> Mismatch:
    style = facts.style_at(one.figure.span)
    stated, listed = style.shown(one.figure.value), style.shown(one.number)
    return Mismatch(
        span=one.figure.span,
        values={
            "says": f"the table gives {stated} for “{one.row.label}”",
            "stated": stated,
            "of": one.row.label,
            "sum": f"the section has {listed}",
            "listed": listed,
        },
        related=(Related("the section", one.heading),),
        stated=int(one.figure.value),
        listed=one.number,
        suggestion=f"{listed} instead of {stated}",
        confidence=one.evidence.confidence,
    )
