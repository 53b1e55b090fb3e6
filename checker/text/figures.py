"""Written numbers → values, and how exactly they are written.

    1 050 · 1,234.5 · 29.000.000 · 12,5 · −3

A number that can be read in two ways ("1.234") is not read at all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from checker.frozen import dataclass
from checker.model import Span
from checker.regex import regex

_GAP = "\u00a0\u202f\u2009 '’"
NUMBER = (
    rf"\d++(?![{_GAP}.,]\d)|\d{{1,3}}(?:[{_GAP}]\d{{3}}){{1,6}}(?:[.,]\d+)?"
    r"|\d{1,3}(?:,\d{3}){1,6}(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,6}(?:,\d+)?|\d+(?:[.,]\d+)?"
)
"""A pattern for a number in digits; no groups. The plainest form stands first, for most are of it. Beyond six
times three digits nothing is counted, and a row of numbers that is tried from each would take its square."""
NUMERIC = rf"[\d{_GAP}.,]"
"""A pattern for each of its signs."""

_SPACED = regex(rf"\d{{1,3}}(?:[{_GAP}]\d{{3}})+(?:[.,]\d+)?")
_COMMAS = regex(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_POINTS = regex(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?")
_EITHER = regex(r"[1-9]\d{0,2}\.\d{3}")
_THOUSANDTHS = regex(r"\d{1,2}[.,]\d{3}")
_PLAIN = regex(r"\d+(?:[.,]\d+)?")

YEAR = regex(r"\b(?:19|20)\d\d\b")
"""A year of the last century or of this one, in a text."""
_CENTURIES = frozenset({"19", "20"})
_MOST = 20
"""Digits of a number, at most: `Decimal` works with 28, and a sum or a product needs some of them."""


def is_year(text: str) -> bool:
    """Whether a text is a year of the last century or of this one."""
    return len(text) == 4 and text[:2] in _CENTURIES and text.isdecimal()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it is written. `step` is the worth of its last written digit: 0.1 in "2.5"."""

    span: Span
    value: Decimal
    step: Decimal

    @property
    def slack(self) -> Decimal:
        """How far the number meant may lie from the one written, if it was rounded to its last digit."""
        return self.step / 2


def rounded(value: Decimal, step: Decimal) -> Decimal:
    """A number as it is written with a last digit of that worth."""
    return value.quantize(step, ROUND_HALF_UP)


@lru_cache(maxsize=1024)
def read_number(text: str) -> tuple[Decimal, Decimal] | None:
    """The value and step of a number in digits without a sign.

    None where it can be read in two ways, and where it is too long to be worked with exactly. Several finders
    read each number, and a text has many of them again, so the last ones are kept.
    """
    if _EITHER.fullmatch(text):
        return None
    if _SPACED.fullmatch(text):
        plain = re.sub(rf"[{_GAP}]", "", text).replace(",", ".")
    elif _COMMAS.fullmatch(text):
        plain = text.replace(",", "")
    elif _POINTS.fullmatch(text):
        plain = text.replace(".", "").replace(",", ".")
    elif _PLAIN.fullmatch(text):
        plain = text.replace(",", ".")
    else:
        return None
    if len(plain) > _MOST:
        return None
    value = Decimal(plain)
    return value, Decimal(1).scaleb(-len(plain.partition(".")[2]))


@lru_cache(maxsize=1024)
def read_share(text: str) -> tuple[Decimal, Decimal] | None:
    """The value and step of a percentage that a part is of its whole: a sign parts decimals in "25.003".

    No part is thousands of hundredths of its whole.
    """
    if _THOUSANDTHS.fullmatch(text):
        text = text.replace(",", ".")
        return Decimal(text), Decimal("0.001")
    return read_number(text)


def slack(figures: Sequence[Figure]) -> Decimal:
    """How far the sum of rounded numbers may lie from the sum of the numbers meant."""
    return sum((figure.slack for figure in figures), Decimal(0))


def added(figures: Sequence[Figure]) -> Decimal:
    """The sum of the numbers as they are written."""
    return sum([figure.value for figure in figures], Decimal(0))
