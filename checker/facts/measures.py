"""What is measured and not counted: 30 metres, 12 kilotonnes, 7 nm, 32 degrees."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.regex import regex
from checker.text.anchors import NUMBERS
from checker.text.language import of_language
from checker.text.tokens import Token, singular
from checker.text.vocabulary import vocabulary

_BEHIND = 4
_TURNS = frozenset({45, 90, 120, 135, 180, 270, 360})
"""The angles of every drawing; nobody awards as many titles as a rule."""


def is_measure(tokens: Sequence[Token], bounds: tuple[int, int], value: int) -> bool:
    """Whether the noun phrase behind a number is a measure, or begins with one: "MW wind farms"."""
    words = vocabulary()
    noun = tokens[bounds[0] : bounds[1]]
    first, head = noun[0], noun[-1]
    listed = [token.kind for token in tokens[bounds[1] : bounds[1] + 1]]
    if len(noun) == 1 and words.has("OCCASION", singular(head.lower)) and listed in (["COLON"], ["LPAR"]):
        return False  # it met five times: on 3 March, …
    if len(noun) == 1 and head.lower == "degrees":
        return value in _TURNS or _is_angle(tokens[bounds[1] : bounds[1] + _BEHIND])
    return (
        _measures(first)
        or _measures(head)
        or (words.has("CURRENCY", first.lower) and (first.text.isupper() or first.text.islower()))
        or (len(noun) == 1 and words.has("MEASURE_HEAD", singular(head.lower)) and head.text[0].islower())
    )


def _is_angle(behind: Sequence[Token]) -> bool:
    """Whether degrees are of an angle or of heat, by what follows: north, forty minutes, of latitude."""
    minutes = behind[1:2] if behind and behind[0].kind == "COMMA" else behind[:1]
    return any(token.kind in NUMBERS for token in minutes) or any(
        vocabulary().has("DEGREE", token.lower) for token in behind
    )


def _measures(token: Token) -> bool:
    words = vocabulary()
    name = singular(token.lower)
    return (
        words.has("MEASURE", name)
        or words.has("MEASURE", token.lower)
        or _prefixed().fullmatch(token.lower.removesuffix("s")) is not None
        or _sign().fullmatch(token.text) is not None
    )


@of_language
def _prefixed() -> re.Pattern[str]:
    """The written names of units, with a prefix or without: joule, kilojoule."""
    return regex(f"(?:{_any('SI_PREFIX')})?(?:{_any('SI_UNIT')})")


@of_language
def _sign() -> re.Pattern[str]:
    """The signs of units, in their own case: nm, GHz, kV."""
    small = f"(?:{_any('SMALL_PREFIX')})(?:{_any('SMALL_UNIT')})"
    large = f"(?:{_any('LARGE_PREFIX')})(?:{_any('LARGE_UNIT')})"
    return regex(f"{small}|{large}|{_any('SIGN')}")


def _any(name: str) -> str:
    words = sorted(sorted(vocabulary().sets[name]), key=len, reverse=True)
    return "|".join(map(re.escape, words)) or "(?!)"
