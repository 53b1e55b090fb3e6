"""Headings whose number is skipped or stands twice, or whose level is odd."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from evaluation.mistakes.mistake import Edit, Injected, injected
from evaluation.texts import Clean, Stretch

_HEADING = re.compile(
    r"^(?P<signs>#+ )(?P<number>\d+)\. \S|(?<=\n\n)(?P<bare>\d+)\. [A-Z][^\n.;:]*(?=\n\n)",
    re.MULTILINE,
)
_FEWEST = 4
"""Headings that count on, at least: with fewer nobody could say what is usual."""


def number_skipped(text: Clean, rng: Random) -> Injected | None:
    """1. 2. 3. 4. → 1. 2. 4. 5., as if a section had been taken out."""
    found = _headings(text.source)
    if not found:
        return None
    first = rng.randrange(1, len(found))
    edits = [Edit(*place, str(int(place.of(text.source)) + 1)) for place in map(_number, found[first:])]
    return injected(text.source, *edits, at=[Stretch(edits[0].start, edits[0].end)])


def number_doubled(text: Clean, rng: Random) -> Injected | None:
    """1. 2. 3. 4. → 1. 2. 2. 4."""
    found = _headings(text.source)
    if not found:
        return None
    place = _number(rng.choice(found[1:]))
    return injected(text.source, Edit(*place, str(int(place.of(text.source)) - 1)))


def level_changed(text: Clean, rng: Random) -> Injected | None:
    """## 3. Staff → #### 3. Staff"""
    signs = [Stretch(*match.span("signs")) for match in _headings(text.source) if match["signs"]]
    if not signs:
        return None
    place = rng.choice(signs)
    return injected(
        text.source,
        Edit(place.start, place.start, "##"),
        at=[Stretch(place.start, place.end + 1)],
    )


def _headings(source: str) -> Sequence[re.Match[str]]:
    """The headings of a text that count on by one from the first to the last."""
    found = list(_HEADING.finditer(source))
    numbers = [int(_number(match).of(source)) for match in found]
    return found if len(found) >= _FEWEST and numbers == list(range(1, len(found) + 1)) else ()


def _number(match: re.Match[str]) -> Stretch:
    return Stretch(*match.span("number" if match["number"] else "bare"))
