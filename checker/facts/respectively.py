"""Shares that stand behind all of their parts: 60, 25 and 15 boats (60, 25 and 15 per cent respectively)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.facts.amounts import read_amounts
from checker.facts.countable import countables
from checker.facts.sharing import Part
from checker.model import Span
from checker.regex import regex
from checker.text.figures import NUMBER, Figure, read_number

_ROW = regex(
    rf"(?<![\d.,–-])(?P<first>{NUMBER})(?:\s?%|\s?per\s?cent)?,\s+(?P<more>(?:(?>{NUMBER})(?:\s?%|\s?per\s?cent)?,?\s+){{1,40}})?"
    rf"(?:and\s+)?(?P<last>{NUMBER})\s?(?:%|per\s?cent\b)(?!\s*points?)(?=,?\s*(?:respectively|\)))"
    rf"|(?<![\d.,–-])(?P<one>{NUMBER})(?:\s?%|\s?per\s?cent)?\s+and\s+(?P<two>{NUMBER})\s?(?:%|per\s?cent\b)"
    r"(?=,?\s*(?:respectively|\)))"
)
_NUMBER = regex(NUMBER)
_LEADS = regex(r"(?:\(|,\s+or|\bor|,)\s*$")
_FAR = 250
_LEAD = 12
"""Characters before a row in which what leads to it stands: ", or "."""


def respectively(text: str, span: Span) -> Iterator[Part]:
    """The parts of every such row of shares: as many numbers as the row has, right before it."""
    if all(text.find(sign, span.start, span.end) < 0 for sign in ("respectively", ")")):
        return  # many times faster than the pattern
    for match in _ROW.finditer(text, span.start, span.end):
        if _LEADS.search(text, max(match.start() - _LEAD, span.start), match.start()) is None:
            continue
        figures = list(_figures(text, match.start(), match.end()))
        before = Span(max(span.start, match.start() - _FAR), match.start())
        amounts = [one for one in read_amounts(text, before) if one.exact]
        found = [(one.span, one.figure.value, one.unit) for one in amounts]
        if len(found) < len(figures):
            found = [(one.span, Decimal(one.value), "") for one in countables(text, before) if one.exact]
        if 1 < len(figures) <= len(found):
            for (place, value, unit), figure in zip(found[-len(figures) :], figures, strict=True):
                yield Part(place, value, unit, figure)


def _figures(text: str, start: int, end: int) -> Iterator[Figure]:
    for match in _NUMBER.finditer(text, start, end):
        number = read_number(match[0])
        if number is not None:
            yield Figure(Span(*match.span()), *number)
