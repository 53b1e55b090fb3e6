"""Code in a line of a source."""

from __future__ import annotations

from checker.regex import regex

_TICKS = regex(r"`+")


def in_code(source: str, at: int) -> bool:
    """Whether the character at `at` of a source stands between the ticks of its line: `…` or ``…``."""
    line = source.rfind("\n", 0, at) + 1
    return source.find("`", line, at) >= 0 and len(_TICKS.findall(source, line, at)) % 2 == 1
