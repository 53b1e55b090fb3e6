"""Tokens of a sentence → the two numbers that its words tell apart as the old and the new.

The trip took 150 minutes before the works and takes 96 now.
There were 36 in 2019, and there are 27 today.
It once took 150 minutes, and took 96 in 2023.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.facts.pairs import Number, alike
from checker.text.figures import is_year
from checker.text.tokens import Token, singular
from checker.text.vocabulary import vocabulary

_FAR = 8
"""Tokens between a number and what tells its time, at most."""
_NOUNS = frozenset({"PLURAL", "UNIT"})
_OLD, _NEW = 0, 9999
"""The years, as it were, of what was before and of what is now."""


def then_and_now(tokens: Sequence[Token], counted: Sequence[Number]) -> Iterator[tuple[Number, Number]]:
    """Two numbers side by side, the old one first; a word tells the time of one at least."""
    times = [_time(tokens, counted, at) for at in range(len(counted))]
    for (one, first), (other, second) in pairwise(zip(counted, times, strict=True)):
        if first is None or second is None or first == second or not {_OLD, _NEW} & {first, second}:
            continue
        old, new = (one, other) if first < second else (other, one)
        if old.times == new.times and alike(old, new) and _same_noun(tokens, old, new):
            yield old, new


def _same_noun(tokens: Sequence[Token], one: Number, other: Number) -> bool:
    """Whether no two nouns stand behind two numbers: "50 minutes before the works and 40 boats now"."""
    behind = (tokens[number.end : number.end + 1] for number in (one, other))
    nouns = {singular(found[0].lower) for found in behind if found and found[0].kind in _NOUNS}
    return len(nouns) < 2


def _time(tokens: Sequence[Token], counted: Sequence[Number], at: int) -> int | None:
    """When a number was: told behind it, or before it where nothing behind it tells, or it is the first."""
    number = counted[at]
    stop = counted[at + 1].first if at + 1 < len(counted) else len(tokens)
    start = counted[at - 1].end if at else 0
    behind = _told(tokens[number.end : min(stop, number.end + _FAR)])
    ahead = _told(tokens[max(start, number.first - _FAR) : number.first])
    if ahead and (not at or not behind):
        return ahead[-1]
    return behind[0] if behind else None


def _told(tokens: Sequence[Token]) -> list[int]:
    """The times that words tell, left to right."""
    sets = vocabulary().sets
    old, new = sets["AT_FIRST"], sets["BY_NOW"]
    return [
        _OLD if token.lower in old else _NEW if token.lower in new else int(token.text)
        for token in tokens
        if token.lower in old or token.lower in new or is_year(token.text)
    ]
