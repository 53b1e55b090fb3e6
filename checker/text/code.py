"""Code in a line of a source."""

from __future__ import annotations

from checker.regex import regex

_TICKS = regex(r"`+")
_ELEMENT, _ENDS = "<code", "</code"
CODE_SIGNS = ("`", _ELEMENT)
"""What a source has that has any code in a line."""
_LONGEST = 400
"""Characters of code in a line, at most; longer code stands in lines of its own."""


def in_code(source: str, at: int) -> bool:
    """Whether the character at `at` of a source is code within its line: `…`, ``…`` or <code>…</code>."""
    line = source.rfind("\n", 0, at) + 1
    if source.find("`", line, at) >= 0 and len(_TICKS.findall(source, line, at)) % 2 == 1:
        return True
    near = max(line, at - _LONGEST)
    return source.rfind(_ELEMENT, near, at) > source.rfind(_ENDS, near, at)
