"""Patterns for paths: `*`, `?` and `[…]` stay within a name, `**` crosses folders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from checker.regex import regex

_TOKEN = regex(r"\[!?\]?[^\]]*\]|.", re.DOTALL)
_WILD = regex(r"[*?\[]")

_APART = regex(r"(?:/?\*{2,}/?|[*?\[\]])+")
"""What stands between the runs of a pattern that are in every path it means."""

ANYWHERE = "**/"
"""What a name is in that may stand in any folder."""

KEY = 64
"""Characters of a run that is looked for in a path, at most: a path is asked for each length there is."""


def is_wild(text: str) -> bool:
    """Whether `text` has a character that makes it a pattern."""
    return _WILD.search(text) is not None


def pattern(glob: str) -> re.Pattern[str]:
    """A pattern for a path inside a folder; without a slash, for a name in any folder."""
    return anchored(_inside(glob))


def anchored(glob: str) -> re.Pattern[str]:
    """A pattern for a whole path."""
    return re.compile(_regex(glob), re.DOTALL)


class Globs:
    """Many patterns, as `pattern` takes them, and which of them mean a path inside a folder.

    There may be thousands, for thousands of files: those without a wildcard are looked up, and of the others
    only those are tried that have a run of characters in common with the path.
    """

    def __init__(self, globs: Iterable[str]) -> None:
        self._plain: dict[str, list[str]] = {}
        self._wild: dict[str, list[str]] = {}
        for glob in dict.fromkeys(globs):
            inside = _inside(glob)
            if is_wild(inside.removeprefix(ANYWHERE)):
                self._wild.setdefault(_key(inside), []).append(glob)
            else:
                self._plain.setdefault(inside, []).append(glob)
        self._lengths = sorted({len(key) for key in self._wild})
        self._any = cache(self._joined)
        self._each = cache(pattern)

    def mean(self, path: str) -> bool:
        """Whether one of them means `path`."""
        return any(self._literal(path)) or any(self._any(key).fullmatch(path) for key in self._keys(path))

    def meaning(self, path: str) -> list[str]:
        """Those that mean `path`."""
        tried = (glob for key in self._keys(path) for glob in self._wild[key])
        wild = [glob for glob in tried if self._each(glob).fullmatch(path)]
        return [glob for globs in self._literal(path) for glob in globs] + wild

    def _literal(self, path: str) -> tuple[list[str], list[str]]:
        name = path.rpartition("/")[2]
        return self._plain.get(path, []), self._plain.get(ANYWHERE + name, [])

    def _keys(self, path: str) -> Iterator[str]:
        for length in self._lengths:
            runs = {path[start : start + length] for start in range(len(path) - length + 1)}
            yield from sorted(runs & self._wild.keys())

    def _joined(self, key: str) -> re.Pattern[str]:
        return re.compile("|".join(_regex(_inside(glob)) for glob in self._wild[key]), re.DOTALL)


def _inside(glob: str) -> str:
    glob = glob.removeprefix("./").rstrip("/")
    return glob if "/" in glob else ANYWHERE + glob


def _key(glob: str) -> str:
    """The longest run of characters that stands in every path `glob` means, or its end; "" for none."""
    open_, close = glob.find("["), glob.rfind("]")
    sure = glob if close < open_ or open_ == -1 else f"{glob[:open_]}?{glob[close:]}"
    return max(_APART.split(sure), key=len)[-KEY:]


# --- one pattern as a regular expression ----------------------------------------------------


def _regex(glob: str) -> str:
    """The regular expression for a whole path.

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
    return spread(runs, "(?:[^/]+/)*") + (".*" if last == "**" else _name(last))


def _name(part: str) -> str:
    runs = [""]
    for token in _tokens(part):
        if token == "*":
            runs.append("")
        else:
            runs[-1] += _token(token)
    return spread(runs, "[^/]*")


def _tokens(part: str) -> Iterator[str]:
    """The characters of a name, a set of them being one; none is looked for behind the last bracket."""
    closed = part.rfind("]") + 1
    yield from _TOKEN.findall(part[:closed])
    yield from part[closed:]


def spread(runs: list[str], wild: str) -> str:
    """The regular expressions `runs` with `wild` between each two."""
    first, *between = runs
    if not between:
        return first
    return first + "".join(f"(?>{wild}?{run})" for run in between[:-1] if run) + wild + between[-1]


def _token(token: str) -> str:
    if token == "?":
        return "[^/]"
    return _set(token[1:-1]) if len(token) > 1 else re.escape(token)


def _set(inside: str) -> str:
    """One of the characters and ranges in `inside`, or none of them behind "!"; never a slash.

    A set with a range that ends before it begins means nothing.
    """
    negated = inside.startswith("!")
    found, at = "", int(negated)
    while at < len(inside):
        is_range = inside[at + 1 : at + 2] == "-" and at + 2 < len(inside)
        ends = inside[at : at + 3 : 2] if is_range else inside[at]
        if ends[-1] < ends[0]:
            return "(?!)"
        found += "-".join(map(re.escape, ends))
        at += 3 if is_range else 1
    return f"(?!/)[{'^' if negated else ''}{found}]" if found else "(?!)"
