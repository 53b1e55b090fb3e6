"""Commands that a file defines itself and that stand for words."""

from __future__ import annotations

import re

from checker.regex import regex

_DEFINED = regex(
    r"\\(?:(?:new|renew|provide)command\*?\s*\{?\s*|def\s*)\\([A-Za-z]{1,64})\s*\}?\s*(\[\d\](?:\[[^\]]{0,200}\])?)?"
    r"\s*\{((?:[^{}\\]|\\.|\{[^{}]{0,200}\}){0,500})\}"
)
_BLANK = regex(r"\\xspace\b|\{\}")
_SPACE = regex(r"\\[ ,]")


def macros(source: str) -> dict[str, str]:
    """What each command stands for that takes no argument; "" where that is more than words."""
    found = {}
    for match in _DEFINED.finditer(source):
        if not match[2]:
            words = _SPACE.sub(" ", _BLANK.sub("", match[3])).replace("~", "\xa0").replace("--", "–").strip()
            found[match[1]] = (
                "" if re.search(r"[\\#$&%^_]", words) else words.replace("{", "").replace("}", "")
            )
    return found
