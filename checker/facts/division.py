"""A whole and the parts that it is said to have, and how far their sum may be off by a slip."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from checker.facts.slips import is_exchanged_sum, is_few_off, is_mistyped, slack
from checker.facts.told import Told
from checker.frozen import dataclass, replace
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.language import of_language

_TENTH = 10
"""A sum that is off by a tenth at most may be a slip, if its digits are those of one."""
FEWEST, MOST = 2, 10
"""Parts of a whole; of more, some of their sums are it by chance."""
_BEHIND = 8
"""Characters behind the last part in which "each" is sought."""
_TAKEN = regex(r"%|\bcent\b")
_DIGITS = 3
"""Digits of a number, at least, in which one that is another is a slip."""
_SHORT = 2
"""Digits of a number, at least, of which two are exchanged where nothing else can be meant."""
_DIGIT = regex(r"\d")


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
    def mistyped(self) -> bool:
        """Whether two digits of a long number are exchanged: then it is no matter how far off the sum is."""
        whole, *parts = [(told.value, told.step) for told in (self.whole, *self.parts)]
        return is_exchanged_sum(whole, parts)

    def exchanged(self, text: str) -> bool:
        """Whether two digits of a number are exchanged, and be it of two; one in words has none."""
        whole, *parts = [
            (told.value, told.step if _DIGIT.search(text, told.span.start, told.span.end) else told.value)
            for told in (self.whole, *self.parts)
        ]
        return is_exchanged_sum(whole, parts, least=_SHORT)

    @property
    def over(self) -> bool:
        """Whether a part is no less than its whole, which cannot be: then a digit of one of them is wrong."""
        return any(part.value >= self.whole.value for part in self.parts)

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


# --- what can be parts ----------------------------------------------------------------------


def made(
    text: str,
    whole: Told,
    parts: Sequence[Told],
    way: str,
    *,
    opened: bool = False,
    single: bool = False,
) -> Iterator[Division]:
    """A whole with its parts, if they can be that."""
    if not FEWEST <= len(parts) <= MOST or not whole.exact or whole.value < FEWEST + 1:
        return
    if any(not one.exact or not _is_alike(whole, one) or one.value <= 0 for one in parts):
        return
    found = Division(whole, tuple(parts), way, opened=opened, single=single)
    if found.over and not found.exchanged(text):
        return
    start = min(one.span.start for one in parts)
    end = max(one.span.end for one in parts)
    start = whole.span.end if start < whole.span.start < end else start  # "41 out of 64 are done, 14 are not"
    if _is_stock(found):
        return
    if not _no_parts().search(text, start, end + _BEHIND) and not _TAKEN.search(text, start, end):
        unnumbered = len(_another().findall(text, start, max(end, whole.span.start)))
        yield replace(found, unnumbered=unnumbered)


def _is_stock(found: Division) -> bool:
    """Whether parts are what came, what went and what is there: 46 towns, three left, one joined, 44."""
    return any(found.total - 2 * part.value == found.whole.value for part in found.parts)


def _is_alike(whole: Told, one: Told) -> bool:
    """Whether both are of one unit, which parts of the same scale may leave out."""
    return one.unit == whole.unit or (not one.unit and one.times == whole.times > 0)


@of_language
def _another() -> re.Pattern[str]:
    """One more thing that has no number: "… and the mill"."""
    joint = alternatives("AND", "AS_WELL_AS")
    return regex(rf"(?:,|\b{joint})\s+{alternatives('A', 'THE', 'OTHER')}\s+(?=[a-z])", re.IGNORECASE)


@of_language
def _no_parts() -> re.Pattern[str]:
    """Words between numbers that are no parts of one whole; "every week" only says when."""
    often = rf"{alternatives('EACH')}\s+{alternatives('PERIOD')}"
    return regex(rf"\b(?!{often}\b){alternatives('NO_PARTS')}\b", re.IGNORECASE)
