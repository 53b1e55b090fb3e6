"""What would settle numbers that do not agree, where other numbers have a say in it."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims import Ledger
from checker.claims.web import Change, Equation, Knot
from checker.model import Span
from checker.reading.figures import shown

_FEW = 2


def settled(ledger: Ledger, span: Span, usual: str) -> str:
    """What would make all sides agree with the count at `span`; `usual` where no other number is concerned.

    Nothing is changed: it says which single change would do, and what speaks for a number as it stands.
    """
    knot = ledger.web.knot_at(span)
    if knot is None or (len(knot.broken) == 1 and not knot.kept):
        return usual
    if not knot.changes:
        return f"{usual}; no single change settles all that is said of it" if len(knot.broken) > 1 else usual
    ways = ", or ".join(_way(ledger, change, span) for change in knot.changes)
    return "; ".join([ways, *_besides(knot, span)])


def _way(ledger: Ledger, change: Change, here: Span) -> str:
    """18 instead of 9 · 9 items fewer in note 48"""
    number, gap = change.number, abs(change.value - change.number.value)
    if number.place:
        items = "one item" if gap == 1 else f"{gap} items"
        return f"{items} {'fewer' if change.value < number.value else 'more'} in {number.place}"
    said = f"{shown(change.value)} instead of {shown(number.value)}"
    return said if number.span == here else f"{said} in “{ledger.facts.document.quote(number.span)}”"


def _besides(knot: Knot, here: Span) -> list[str]:
    """What else comes right, or what speaks for the numbers that stay."""
    if len(knot.broken) > 1:
        change = knot.changes[0]
        others = [e for e in knot.broken if not any(n.span == here for n in e.numbers)] or knot.broken[1:]
        return ["then " + " and ".join(_agrees(e, change) for e in others[:_FEW]) + " as well"]
    kept = [(number, equation) for number, equation in knot.kept.items() if not number.place]
    return [f"{number.value} fits {_fits(equation)}" for number, equation in kept[:_FEW]]


def _agrees(equation: Equation, change: Change) -> str:
    """What holds after a change: "11 + 9 = 20", "note 2 agrees"."""
    if equation.parts[0].place:
        return f"{equation.parts[0].place} agrees"
    values = {change.number: change.value}
    whole, *parts = (values.get(number, number.value) for number in equation.numbers)
    return _sum(whole, parts)


def _fits(equation: Equation) -> str:
    """What holds as it is: "9 + 7 = 16", "the list in note 48"."""
    if equation.parts[0].place:
        return f"the list in {equation.parts[0].place}"
    return _sum(equation.whole.value, [part.value for part in equation.parts])


def _sum(whole: int, parts: Sequence[int]) -> str:
    return f"{' + '.join(map(str, parts))} = {whole}"
