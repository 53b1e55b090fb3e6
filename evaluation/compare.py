"""What a change won and lost, finding by finding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_WORTH = {
    "found as error": 3,
    "right": 3,
    "found": 3,
    "kept": 3,
    "confirmed": 3,
    "found as warning": 2,
    "found as advice": 1,
    "no rule yet": 0,
    "missed": 0,
    "wrong": 0,
    "open": 0,
    "lost": 0,
    "unread": 0,
    "contradicted": -1,
    "false alarm": -1,
}
"""States from worst to best; two of equal worth are neither won nor lost."""

_ABSENT = "silent"


def compared(old: Mapping[str, str], new: Mapping[str, str]) -> str:
    """A page of what is better and what is worse than before."""
    won: list[str] = []
    lost: list[str] = []
    for key, before, after in _changes(old, new):
        line = f"  {before} → {after}: {key}"
        (won if _worth(after) > _worth(before) else lost).append(line)
    only = sum(_counts(key, old, new) is None for key in {**old, **new})
    parts = [f"won: {len(won)}", *sorted(won), f"lost: {len(lost)}", *sorted(lost)]
    if only:
        parts.append(f"not in both runs, so not compared: {only}")
    return "\n".join(parts) + "\n"


def _changes(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    for key in {**old, **new}:
        states = _counts(key, old, new)
        if states and _worth(states[0]) != _worth(states[1]):
            yield key, *states


def _counts(key: str, old: Mapping[str, str], new: Mapping[str, str]) -> tuple[str, str] | None:
    """Both states of a key: a finding that only one run made was silence in the other. None if only one asked."""
    before, after = old.get(key, _ABSENT), new.get(key, _ABSENT)
    if _ABSENT in (before, after) and {before, after} - {_ABSENT} != {"false alarm"}:
        return None
    return before, after


def _worth(state: str) -> int:
    return _WORTH.get(state, 0)
