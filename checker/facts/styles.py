"""Values → numbers as the draft writes them.

    14,429 · 14 429 · 14.429.000 · 14429 · 2.5 · 2,5

A message that speaks of a draft's numbers writes its own in the same way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from itertools import islice

from checker.frozen import dataclass, replace
from checker.regex import regex
from checker.text.spots import at_digits

_GAP = "\u00a0\u202f\u2009 '’"
_NUMBER = regex(rf"\d+(?:[{_GAP},.]\d+)*")
_GROUPED = regex(rf"\d{{1,3}}(?:([{_GAP},])\d{{3}}(?:\1\d{{3}})*|(\.)\d{{3}}(?:\.\d{{3}})+)(?:[.,]\d+)?")
_PLAIN = regex(r"(?!1[5-9]\d\d$|20\d\d$)\d{4,}")
"""Years are never grouped, so they tell nothing."""
_DECIMAL = regex(r"\d+([.,])\d{1,2}")
_TELLS = regex(rf"\d(?:[{_GAP},.]\d|\d{{3}})")
"""Part of every number that is grouped, has decimals, or could have been grouped."""
_ENOUGH = 2000
"""Numbers of a text that are looked at: its first ones tell how it writes them."""
_LONGEST = 40
"""Characters of a number: what is longer is data."""
_TERM = regex(r"\d+(?:\.\d+)?")
_MOST = 9
"""Terms of a sum that a message has room for."""
_SHORT, _LONG = 1000, 10_000
"""From where on digits are parted. Four are read at a glance and often left together, five are not."""


@dataclass(frozen=True, slots=True)
class Style:
    """How numbers are written: `group` parts their digits in threes, from `least` on; `point` stands before
    the decimals. What is given here is for drafts that do not tell."""

    group: str = " "
    point: str = "."
    least: int = _LONG

    def shown(self, value: Decimal | int) -> str:
        """A number, without zeros that say nothing."""
        if isinstance(value, int) and 0 <= value < _SHORT:
            return str(value)
        number = Decimal(value)
        whole, _, decimals = f"{number:,f}".partition(".")
        decimals = decimals.rstrip("0")
        parted = whole.replace(",", self.group if abs(number) >= self.least else "")
        return f"{parted}{self.point}{decimals}" if decimals else parted

    def instead(self, right: Decimal | int, wrong: Decimal | int) -> str:
        """ "27 instead of 28" """
        return f"{self.shown(right)} instead of {self.shown(wrong)}"

    def arithmetic(self, text: str) -> str:
        """Plain numbers and signs ("12400 + 9 = 12409") with the numbers in this style."""
        return _TERM.sub(lambda term: self.shown(Decimal(term[0])), text)

    def sum(self, values: Sequence[Decimal], total: Decimal) -> str:
        """ "12 + 9 + 6 = 27"; the middle of a long one is left out."""
        terms = [self.shown(value) for value in values]
        if len(terms) > _MOST:
            terms = [*terms[: _MOST - 2], "…", terms[-1]]
        return f"{' + '.join(terms)} = {self.shown(total)}".replace("+ -", "− ")

    def like(self, text: str) -> Style:
        """The style of the numbers in `text`, this one where they do not tell.

        What is grouped tells more than what is not, which may be a code.
        """
        if not _TELLS.search(text) and self._point(Counter(), self.group) == self.point:
            return self
        signs, points, short, plain = Counter[str](), Counter[str](), False, Counter[bool]()
        for found in islice(at_digits(_NUMBER, text), _ENOUGH):
            number = found[0]
            if len(number) > _LONGEST:
                continue
            if grouped := _GROUPED.fullmatch(number):
                signs[grouped[1] or grouped[2]] += 1
                short |= len(number) == len("1 000")
            elif decimal := _DECIMAL.fullmatch(number):
                points[decimal[1]] += 1
            elif _PLAIN.fullmatch(number):
                plain[len(number) > len("1000")] += 1
        group = signs.most_common(1)[0][0] if signs else "" if plain[True] else self.group
        least = _SHORT if short else _LONG if plain[False] else self.least
        return replace(self, group=group, point=self._point(points, group), least=least)

    def _point(self, points: Counter[str], group: str) -> str:
        if group in (".", ","):
            return "," if group == "." else "."
        return self.point if points["."] == points[","] else points.most_common(1)[0][0]
