"""A whole and the parts that it is said to have, and how far their sum may be off by a slip."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

from checker.facts.told import Told
from checker.frozen import dataclass
from checker.text.digits import mistyped

_FEW, _SLIPS = 20, 10
"""A sum that is off by a twentieth at most may be a slip; by a tenth, if its digits are those of a slip."""
_DIGITS = 3
"""Digits of a number, at least, in which one that is another is a slip."""


@dataclass(frozen=True, slots=True)
class Division:
    """A whole and the parts that it is said to have; `way` says how.

    `unnumbered` are things among the parts that no number counts: "six homes, four halls and the mill".
    `opened`: the sentence opens with the whole. `single`: some parts are single things: "the president".
    """

    whole: Told
    parts: tuple[Told, ...]
    way: str
    unnumbered: int = 0
    opened: bool = False
    single: bool = False

    @property
    def total(self) -> Decimal:
        return sum([part.value for part in self.parts], Decimal(0))

    @property
    def fits(self) -> bool:
        written = [one.step for one in (self.whole, *self.parts) if self.whole.unit or one.step > 1]
        return abs(self.total - self.whole.value) <= sum(written, Decimal(0)) / 2

    @property
    def near(self) -> bool:
        """Whether a slip can part the sum from the whole."""
        off, value = abs(self.total - self.whole.value), self.whole.value
        few = max(Decimal(1), value // _FEW)
        return off <= few or (off * _SLIPS <= value and is_slip(self.total, value))

    @property
    def inside(self) -> bool:
        """Whether some of the parts make the whole, or what no number counts may: then all may be right."""
        values = [part.value for part in self.parts]
        if 0 < self.whole.value - self.total <= self.unnumbered:
            return True
        if self.single:
            return False
        return any(
            sum(some) == self.whole.value
            for number in range(2, len(values))
            for some in combinations(values, number)
        )


def is_slip(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers differ in one digit, or in the order of two neighbours."""
    first, second = f"{one:f}", f"{other:f}"
    return len(first) >= _DIGITS and mistyped(first, second)
