"""Totals, parts and remainders that no longer add up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from evaluation.mistakes.mistake import Edit, Injected, injected
from evaluation.numbers import MOST, NUMBER, value_of, written_like
from evaluation.texts import Clean, Stretch

_BRACKETS = re.compile(NUMBER.pattern + r"(?: [\w-]+){0,4} \((?=\d|\w+ )([^()]*)\)", re.IGNORECASE)
_AMOUNT = r"EUR (\d+(?:[.,]\d+)*) (?:million|billion)?"
_OF_WHICH = re.compile(_AMOUNT + r",? of which " + _AMOUNT + r"[^.]*? and " + _AMOUNT)
_OF_THESE = re.compile(r"(?: of (?:these|those|them|the)\b)")
_REST = re.compile(r"(?:remaining|other) $", re.IGNORECASE)
_REACH = 900


@dataclass(frozen=True, slots=True)
class Sum:
    """Numbers of which the first is the total of the others; the last may be named as the remainder."""

    total: Stretch
    parts: tuple[Stretch, ...]
    remainder: Stretch | None = None


def total_changed(text: Clean, rng: Random) -> Injected | None:
    """31 sites (19 rivers and 12 reservoirs) → 32 sites (…)."""
    found = list(sums(text.source))
    return _off(text, rng.choice(found).total, rng) if found else None


def part_changed(text: Clean, rng: Random) -> Injected | None:
    """31 sites (19 rivers and 12 reservoirs) → 31 sites (18 rivers and 12 reservoirs)."""
    parts = [part for found in sums(text.source) for part in found.parts if part != found.remainder]
    return _off(text, rng.choice(parts), rng) if parts else None


def remainder_changed(text: Clean, rng: Random) -> Injected | None:
    """16 ports … nine of those … the remaining 7 → the remaining 6."""
    rests = [found.remainder for found in sums(text.source) if found.remainder]
    return _off(text, rng.choice(rests), rng) if rests else None


def sums(source: str) -> Iterator[Sum]:
    """Numbers that add up: in brackets behind their total, "of which", "of these … the remaining"."""
    for match in _BRACKETS.finditer(source):
        start = match.start()
        total = NUMBER.match(source, start)
        parts = tuple(Stretch(*part.span()) for part in NUMBER.finditer(source, *match.span(1)))
        if (
            total
            and len(parts) > 1
            and value_of(total[0]) == sum(value_of(part.of(source)) for part in parts)
        ):
            yield Sum(Stretch(*total.span()), parts)
    for match in _OF_WHICH.finditer(source):
        values = [float(match[group].replace(",", "")) for group in (1, 2, 3)]
        if abs(values[0] - values[1] - values[2]) < 1e-9:
            yield Sum(Stretch(*match.span(1)), (Stretch(*match.span(2)), Stretch(*match.span(3))))
    yield from _remainders(source)


def _remainders(source: str) -> Iterator[Sum]:
    numbers = [Stretch(*match.span()) for match in NUMBER.finditer(source)]
    for index, rest in enumerate(numbers):
        if not _REST.search(source, max(rest.start - 12, 0), rest.start):
            continue
        before = [one for one in numbers[:index] if rest.start - one.start < _REACH]
        parts = [one for one in before if _OF_THESE.search(source, one.end, one.end + 24)]
        for part in parts[-1:]:
            want = value_of(part.of(source)) + value_of(rest.of(source))
            totals = [one for one in before if one.start < part.start and value_of(one.of(source)) == want]
            if totals:
                yield Sum(totals[-1], (part, rest), rest)


def _off(text: Clean, number: Stretch, rng: Random) -> Injected | None:
    """One more or less; two or three where it counts millions, which may have been rounded."""
    old = number.of(text.source)
    if text.source[: number.start].endswith("EUR "):
        value = float(old.replace(",", ""))
        new = value + rng.choice((-3, -2, 2, 3) if value > 3 else (2, 3))
        return injected(text.source, Edit(*number, f"{new:g}"))
    value = value_of(old)
    value += rng.choice((-1, 1)) if value > 2 else 1
    if not old.isdigit() and value > MOST:
        return None
    return injected(text.source, Edit(*number, written_like(value, old)))
