"""Rows of a table under rows of the same table: 1. North, 1.1 Aube, 1.2 Marne; A. Income, grants, fees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from checker.regex import regex

_NUMBER = regex(r"(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+\D")
_LETTER = regex(r"([A-Z]|[IVX]{1,4})[.):–-]\s*\S")


def children(labels: Sequence[str], totals: Sequence[bool]) -> Mapping[int, tuple[int, ...]]:
    """For every row that others stand under, those right under it; rows by their index.

    `labels` are the words the rows begin with, `totals` say which of them are totals. Numbers tell by their
    parts (1.2 stands under 1); a letter holds what follows it up to the next letter or total.
    """
    return _by_numbers(labels) or _by_letters(labels, totals)


def _by_numbers(labels: Sequence[str]) -> dict[int, tuple[int, ...]]:
    at: dict[str, int] = {}
    for index, label in enumerate(labels):
        match = _NUMBER.match(label)
        if match is not None and match[1] in at:
            return {}  # numbered anew in every section
        if match is not None:
            at[match[1]] = index
    under: dict[int, list[int]] = {}
    for number, index in at.items():
        above = at.get(number.rpartition(".")[0])
        if above is not None and above < index:
            under.setdefault(above, []).append(index)
    return {one: tuple(rows) for one, rows in under.items()}


def _by_letters(labels: Sequence[str], totals: Sequence[bool]) -> dict[int, tuple[int, ...]]:
    lettered = {index for index, label in enumerate(labels) if _LETTER.match(label) and not totals[index]}
    ends = [index for index in range(len(labels)) if index in lettered or totals[index]]
    under = {
        one: tuple(range(one + 1, end)) for one, end in pairwise([*ends, len(labels)]) if one in lettered
    }
    held = {one: rows for one, rows in under.items() if rows}
    if len(lettered) > 1 and set(held) == {max(lettered)}:
        return {}  # what follows the last letter alone goes with all of them: A. Quays, B. Locks, others
    return held if len(lettered) > 1 else {}
