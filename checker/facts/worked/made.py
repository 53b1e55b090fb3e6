"""A number with what it is said to be worked out of: what that makes, if it fits, if a slip parts the two.

Where other numbers near by make it, it may be of those, and nothing is said of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product

from checker.facts.sayings import PERCENT
from checker.facts.slips import exchanges, is_another, is_slip, slips_of
from checker.facts.worked.figures import Figured
from checker.frozen import dataclass, replace
from checker.model import Span
from checker.text.figures import rounded

NOWHERE = Span(0, 0)
"""Where a number stands that no text tells: the months of a year, how many values there are."""
_ROUNDING = 2
"""What shares may be off by as they are rounded, in their last digit."""
_GREAT = 1000
"""From so many of its last digits on a rate may be rounded to the last one that is no nought."""
_TERMS = 4
"""Numbers that are added and taken off in all ways, at most: of more, some way fits by chance."""
_DIGITS, _TEN = 2, 10
"""Digits of a number of which two are exchanged, at least, and the least number that has them."""


@dataclass(frozen=True, slots=True)
class Made:
    """A number that is said to be worked out: `plus` less `minus`, `times` so much, for each of `over`."""

    stated: Figured
    plus: tuple[Figured, ...]
    minus: tuple[Figured, ...] = ()
    over: Figured | None = None
    times: Decimal = Decimal(1)

    @property
    def due(self) -> Decimal:
        """What the terms make."""
        made = total(self.plus) - total(self.minus)
        return made if self.over is None else made * self.times / self.over.value

    @property
    def terms(self) -> tuple[Figured, ...]:
        """The numbers that it is of."""
        return (*self.plus, *self.minus, *((self.over,) if self.over else ()))

    @property
    def fits(self) -> bool:
        """Whether the terms make the number, as far as they are written out."""
        return self._fits()

    @property
    def slips(self) -> bool:
        """Whether a slip of the hand in one of the numbers parts them."""
        stated, step = self.stated.value, self.stated.step
        share = self.stated.unit == PERCENT and abs(self.due - stated) > _ROUNDING * step
        bound = (self.stated,) if share else (self.stated, *self.terms)
        if self.due <= 0 or any(not one.exact or (self.over and one.old) for one in bound):
            return False
        return self._is_mistyped() or any(one._is_made() for one in self._without_slip())

    def _fits(self, *, strict: bool = False) -> bool:
        """Whether they do; a rate may be cut off at its last digit, if it is not to be rounded `strict`ly."""
        half = sum((one.half for one in (*self.plus, *self.minus)), Decimal(0))
        off = abs(self.due - self.stated.value)
        if self.over is None:
            return off <= half + self.stated.half
        slack = (half * self.times + self.due * self.over.half) / self.over.value
        great = self.stated.value >= _GREAT * self.stated.step
        step = self._last if great else self.stated.step
        return off < (slack + step / 2 if strict else max(step, slack + step / 2))

    @property
    def _last(self) -> Decimal:
        """The worth of the last digit of the number that is no nought, or that is written."""
        exponent = self.stated.value.normalize().as_tuple().exponent
        return max(self.stated.step, Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0))

    def _is_mistyped(self) -> bool:
        stated, step = self.stated.value, self.stated.step
        due = self.due if self.over is None else rounded(self.due, step)
        if self.over is not None and due in exchanges(stated, step, _DIGITS):
            return True
        if is_another(stated, due):
            return False
        if self.over is not None and stated < _TEN * step and due < _TEN * step:
            return due == self.due and self.over.value >= _TEN
        return is_slip(stated, due, step)

    def _without_slip(self) -> Iterator[Made]:
        """What it was, before two digits of one of its terms were exchanged, or, in a rate, one another."""
        for one in self.terms:
            if one.span == NOWHERE or one.value < _TEN * one.step:
                continue
            values = list(exchanges(one.value, one.step, _DIGITS))
            if self.over is not None and len(self.plus) == 1:
                values += (its for its in slips_of(one.value, one.step) if not is_another(its, one.value))
            for value in values:
                yield self._with(one, replace(one, value=value))

    def _with(self, old: Figured, new: Figured) -> Made:
        plus, minus = (tuple(new if one is old else one for one in its) for its in (self.plus, self.minus))
        return replace(self, plus=plus, minus=minus, over=new if self.over is old else self.over)

    def _is_made(self) -> bool:
        """Whether the terms make the number exactly, or a rate of so many digits that it says something."""
        if self.due == self.stated.value:
            return True
        if self.over is None or len(self.plus) > 1:
            return False
        long = self.stated.value >= _TEN * self._last
        several = all(len(one.value.normalize().as_tuple().digits) >= _DIGITS for one in self.terms)
        return long and several and self._fits(strict=True)


def number_of(stated: Figured, value: int) -> Figured:
    """A number that no text tells, beside one that it does."""
    return replace(stated, span=NOWHERE, value=Decimal(value), step=Decimal(1), unit="", noun="", exact=True)


def total(values: Sequence[Figured]) -> Decimal:
    """The sum of some numbers."""
    return sum((one.value for one in values), Decimal(0))


def explained(stated: Figured, near: Sequence[Figured]) -> bool:
    """Whether some numbers near by make one, added and taken off, or are it."""
    for count in range(1, min(len(near), _TERMS) + 1):
        for some in combinations(near, count):
            slack = stated.half + sum((one.half for one in some), Decimal(0)) if count > 1 else Decimal(0)
            for signs in product((1, -1), repeat=count - 1):
                made = sum(
                    (sign * one.value for sign, one in zip((1, *signs), some, strict=True)), Decimal(0)
                )
                if abs(abs(made) - stated.value) <= slack:
                    return True
    return False


def only_slip(ways: Iterable[Made], near: Sequence[Figured]) -> Made | None:
    """The one way from which a slip parts a number that nothing near by makes, and that is told nowhere."""
    ways = list(ways)
    slipped = {one.due: one for one in reversed(ways) if one.slips}
    if len(slipped) != 1 or any(one.fits for one in ways):
        return None
    [(due, made)] = slipped.items()
    known = any(one.value == due for one in near)
    return None if known or explained(made.stated, near) else made
