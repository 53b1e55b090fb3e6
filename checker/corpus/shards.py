"""The entries of a corpus cut into shards by their bytes: the same entries are always cut in the same way."""

from __future__ import annotations

from collections.abc import Sequence

from checker.corpus.entries import Entry

SIZE = 16 << 20
"""Bytes of a shard where nobody says how many there are: half a minute's work, so little is done twice."""

LEAST = 2048
"""Bytes that a document counts for at least: the smallest takes its time as well."""


def enough(entries: Sequence[Entry]) -> int:
    """How many shards of about `SIZE` bytes the entries make."""
    return max(1, -(-sum(map(_weight, entries)) // SIZE))


def cut(entries: Sequence[Entry], number: int) -> list[list[Entry]]:
    """The entries in `number` shards of about as many bytes each, in their order; some may be empty."""
    total = sum(map(_weight, entries))
    shards: list[list[Entry]] = [[] for _ in range(number)]
    before = 0
    for entry in entries:
        weight = _weight(entry)
        middle = 2 * before + weight
        shards[min(number * middle // (2 * total), number - 1)].append(entry)
        before += weight
    return shards


def _weight(entry: Entry) -> int:
    return max(entry.bytes, LEAST)
