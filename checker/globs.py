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
    """A pattern for a whole path.

    What stands between two wildcards is taken where it first fits, for good: more of the path is left then,
    and no pattern can make the search try every way of dividing a path.
    """
    *folders, last = glob.split("/")
    runs = [""]
    for part in folders:
        if part == "**":
            runs.append("")
        else:
            runs[-1] += _name(part) + "/"
    regex = _spread(runs, "(?:[^/]+/)*")
    return re.compile(regex + (".*" if last == "**" else _name(last)), re.DOTALL)


def _name(part: str) -> str:
    runs = [""]
    for token in _TOKEN.findall(part):
        if token == "*":
            runs.append("")
        else:
            runs[-1] += _token(token)
    return _spread(runs, "[^/]*")


def _spread(runs: list[str], wild: str) -> str:
    """The regular expressions `runs` with `wild` between each two."""
    first, *between = runs
    if not between:
        return first
    return first + "".join(f"(?>{wild}?{run})" for run in between[:-1] if run) + wild + between[-1]


def _token(token: str) -> str:
    if token == "?":
        return "[^/]"
    if len(token) > 1:
        negated = token[1] == "!"
        inside = re.sub(r"([\\\]\[&~|^])", r"\\\1", token[1 + negated : -1])
        return _character(f"(?!/)[{'^' if negated else ''}{inside}]")
    return re.escape(token)


def _character(regex: str) -> str:
    """`regex`, or what nothing matches where it is none: a range that ends before it begins."""
    try:
        re.compile(regex)
    except re.error:
        return "(?!)"
    return regex
