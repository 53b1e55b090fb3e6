"""Patterns for paths: `*`, `?` and `[…]` stay within a name, `**` crosses folders."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"\[!?\]?[^\]]*\]|.", re.DOTALL)
_WILD = re.compile(r"[*?\[]")


def is_wild(text: str) -> bool:
    """Whether `text` has a character that makes it a pattern."""
    return _WILD.search(text) is not None


def pattern(glob: str) -> re.Pattern[str]:
    """A pattern for a path inside a folder; without a slash, for a name in any folder."""
    glob = glob.removeprefix("./").rstrip("/")
    return anchored(glob if "/" in glob else f"**/{glob}")


def anchored(glob: str) -> re.Pattern[str]:
    """A pattern for a whole path."""
    *folders, last = glob.split("/")
    regex = "".join("(?:[^/]+/)*" if part == "**" else _name(part) + "/" for part in folders)
    return re.compile(regex + (".*" if last == "**" else _name(last)), re.DOTALL)


def _name(part: str) -> str:
    return "".join(_token(token) for token in _TOKEN.findall(part))


def _token(token: str) -> str:
    if token == "*":
        return "[^/]*"
    if token == "?":
        return "[^/]"
    if len(token) > 1:
        negated = token[1] == "!"
        inside = re.sub(r"([\\\]\[&~|^])", r"\\\1", token[1 + negated : -1])
        return f"(?!/)[{'^' if negated else ''}{inside}]"
    return re.escape(token)
