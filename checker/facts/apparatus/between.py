"""Numbers that stand between two others though nothing that bears them was read as a line of its own.

What bears one may go on behind the text before it: "… at noon. 9. Pilots".
"""

from __future__ import annotations

import re

from checker.regex import regex

_ALIKE = regex("[lI1]")
"""One sign in many fonts: whoever types "VIll" sees nothing wrong."""
BLANKS = r"[^\S\n]+"
"""Blanks of any kind within a line."""
_ENDS = rf"[.!?:;][)\"”’]?{BLANKS}"
"""The end of what stands before it."""


def as_it_looks(number: str) -> str:
    """The pattern of a number, in which signs that look alike stand for one another."""
    return _ALIKE.sub(_ALIKE.pattern, re.escape(number))


def runs_on(text: str, number: str) -> bool:
    """Whether a number, given as a pattern, opens a sentence within a line, behind the end of another."""
    return re.search(rf"{_ENDS}[*_]*{number}[.)][*_]*{BLANKS}[*_\"“]*[^\W\d_a-z]", text) is not None
