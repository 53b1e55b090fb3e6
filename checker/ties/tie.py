"""A tie: a statement's possible support, and how sure it is that the one stands for the other."""

from __future__ import annotations

from enum import IntEnum

from checker.frozen import dataclass
from checker.model import ItemList, Support, SupportKind


class Strength(IntEnum):
    """What a tie may prove.

    A WEAK tie can confirm and hardly ever contradict (`nearly.py`). A CLEAR one surely is the support, but
    its items can be counted in more than one way: where none fits, the claim is unread. A SURE one can
    contradict.
    """

    WEAK = 0
    CLEAR = 1
    SURE = 2


@dataclass(frozen=True, slots=True)
class Tie:
    """The ways to count one support, the likeliest first. `finder` is what tied it, in plain words."""

    readings: tuple[Support, ...]
    strength: Strength
    finder: str = ""

    @property
    def numbers(self) -> frozenset[int | None]:
        """How many items it may have."""
        return frozenset(reading.listed for reading in self.readings)

    @property
    def open(self) -> bool:
        return any(one.open for one in self.readings[0].lists)


def tie_to(kind: SupportKind, readings: tuple[ItemList, ...], strength: Strength) -> Tie | None:
    """A tie to one list that was read in one or more ways; CLEAR at most where the list is not sure."""
    if not readings:
        return None
    if not readings[0].sure or len(readings) > 1:
        strength = min(strength, Strength.CLEAR)
    supports = tuple(
        Support(kind, one.span, number, "", (one,))
        for one in readings
        for number in (len(one.items), *one.also)
    )
    return Tie(supports, strength)
