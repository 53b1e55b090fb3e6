"""Stated changes beside the figures they are changes of."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.checks.kind import Options
from checker.checks.worked import differences
from checker.facts.changed import Change
from checker.facts.holding import due, holds, is_of_points
from checker.facts.moved import moved
from checker.facts.slips import exchanges, is_another
from checker.facts.styles import Style
from checker.frozen import replace
from checker.model import Mismatch, Related
from checker.text.figures import rounded
from checker.text.growth import Said
from checker.ties.trust import ANY, SUM, Evidence
from checker.verdicts import Ledger

_POINTS = "points"
"""The grade of a change of percentages in points that is told in per cent."""
_SHORT, _LONG = 2, 3
"""Digits, at least, of which two are exchanged: in a difference, and in what rounding leaves room for."""
_CUT = "cut"
"""The grade of a change in per cent that was cut off at its last digit, and not rounded."""


def change_equals_figures(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Changes that the figures beside them do not bear out, whatever their rounding."""
    known = set[int]()
    for change in moved(ledger.facts):
        known |= (
            {change.span.start} if change.figure is None else {change.span.start, change.figure.span.start}
        )
        style = ledger.facts.style_at(change.new.span).like(ledger.facts.document.quote(change.span))
        points = is_of_points(change)
        says = _in_points(change, style) if points else _wrong(change, style)
        if says:
            yield Mismatch(
                span=change.span,
                values={"stated": ledger.facts.document.quote(change.span), "says": says},
                related=(
                    Related("the old figure", change.old.span),
                    Related("the new figure", change.new.span),
                ),
                confidence=None if points else evidence(change).confidence,
                grade=_POINTS if points else _CUT if _is_cut_off(change) else "",
            )
    yield from differences(ledger, known)


def evidence(change: Change) -> Evidence:
    """A change beside the two figures it is a change of."""
    where = change.way or f"a change told by {change.said}"
    signs = ("a change", SUM, where, *(("a change of shares",) * change.shares))
    return Evidence(signs, "" if holds(change) else ANY)


def _in_points(change: Change, style: Style) -> str:
    """What a change of two percentages is, and what it comes to in per cent."""
    gap = style.shown(abs(change.new.value - change.old.value))
    from_to, _, ratio = _instead(change, style).partition(" is ")
    return f"{from_to} % it is {gap} percentage points, {ratio}"


def _wrong(change: Change, style: Style) -> str:
    """What the figures say instead, "" where they can say the same, or what is stated is something else's."""
    return "" if holds(change) or _is_of_another(change) else _instead(change, style)


def _is_cut_off(change: Change) -> bool:
    """Whether a change in per cent is less than one of its last digits below what its figures give."""
    if change.said != Said.PERCENT or change.figure is None:
        return False
    return 0 < due(change) - abs(change.figure.value) < change.figure.step


def _is_of_another(change: Change) -> bool:
    """Whether a change of a sentence is so far from what its figures give that other figures are meant."""
    if change.said == Said.DIRECTION or change.way:
        return False
    stated = change.factor if change.figure is None else change.figure.value
    return is_another(stated, due(change)) and not _is_exchanged(change)


def _is_exchanged(change: Change) -> bool:
    """Whether a change holds once two neighbouring digits of one of its numbers are exchanged."""
    least = _SHORT if change.said in (Said.DIFFERENCE, Said.POINTS) else _LONG
    told = {"old": change.old, "new": change.new}
    told |= {} if change.figure is None else {"figure": change.figure}
    return any(
        holds(replace(change, **{name: replace(one, value=value)}))
        for name, one in told.items()
        for value in exchanges(one.value, one.step, least)
    )


def _instead(change: Change, style: Style) -> str:
    """What the figures of a change that does not hold say."""
    old, new = change.old.value, change.new.value
    from_to = f"from {style.shown(old)} to {style.shown(new)}"
    if change.said == Said.DIRECTION:
        return f"{style.shown(new)} is {'more' if new > old else 'less'} than {style.shown(old)}"
    if change.said == Said.FACTOR:
        times = style.shown(rounded(due(change), Decimal("0.01")))
        return f"{style.shown(new)} is {times} times {style.shown(old)}"
    if change.said in (Said.DIFFERENCE, Said.POINTS):
        return f"{from_to} it is {style.shown(due(change))}"
    assert change.figure is not None
    exact = style.shown(rounded(due(change), min(change.figure.step, Decimal("0.1"))))
    return f"{from_to} is {'an increase' if new > old else 'a decrease'} of {exact} %"
