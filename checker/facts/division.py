"""A whole and the parts that it is said to have, and how far their sum may be off by a slip."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations

from checker.facts.slips import is_few_off, is_mistyped, slack
from checker.facts.told import Told
from checker.frozen import dataclass
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.language import of_language

_TENTH = 10
"""A sum that is off by a tenth at most may be a slip, if its digits are those of one."""
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
        return abs(self.total - self.whole.value) <= slack(self.whole, *self.parts)

    @property
    def near(self) -> bool:
        """Whether a slip can part the sum from the whole."""
        value = self.whole.value
        if is_few_off(self.total, value):
            return True
        return self.close and is_mistyped(value, self.total, self.whole.step, _DIGITS)

    @property
    def close(self) -> bool:
        """Whether the sum is off by a tenth at most."""
        return abs(self.total - self.whole.value) * _TENTH <= self.whole.value

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


@of_language
def rest_behind() -> re.Pattern[str]:
    """A rest that no number tells, in the next sentence: "… and one late. In the remaining case, …"."""
    rest = rf"{alternatives('THE')}\s+{alternatives('REMAINING')}\s+[a-z]"
    return regex(rf"[^.\d]*\.\s+(?:[a-z]+\s+)?{rest}", re.IGNORECASE)
