"""Lines of a `.gitignore` → patterns, in proportion.

Anyone may have written them. `pathspec` says what a line means, as a regular expression that finds a path;
here it becomes one for a single file or folder, which no name, however long, keeps busy.
"""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from checker.frozen import dataclass
from checker.globs import spread
from checker.regex import regex

MAX_BYTES = 100_000
"""Bytes of one file: the longest that were seen in the open have a fifth of it."""

MAX_LINE = 4096
"""Characters of a line: no path is longer."""

_ENDS = {"(?:(?P<ps_d>/)|$)": "/?", "(?P<ps_d>/)": "/", "/": "/.+"}
"""How `pathspec` ends what means anything, a folder, what is in a folder → how the whole of an entry ends."""

_FOLDERS = "(?:/.+)?"
"""Any folders between two names, as `pathspec` says it."""

_NEAREST = "(?:/.+?)?"
"""The same, the fewest first."""

_ANYWHERE = f"{_NEAREST}/"
"""How the expression for a name in any folder begins."""

_PLAIN = regex(r"(!?)([\w.-]+/?)")
"""A line that is a name in any folder, with nothing in it that means something else."""


@dataclass(frozen=True, slots=True)
class Group:
    """Patterns in a row that say the same: that what they mean is `gone`, or that it is not.

    `plain` are names in any folder, with a slash behind them where only folders are meant; `named` is for
    the other names in any folder, `pathed` for paths from the folder of the file, which begin with a slash.
    """

    gone: bool
    plain: frozenset[str]
    named: re.Pattern[str]
    pathed: re.Pattern[str]

    def means(self, path: str, name: str) -> bool:
        return (
            name in self.plain
            or name.removesuffix("/") in self.plain
            or self.named.fullmatch(name) is not None
            or self.pathed.fullmatch(path) is not None
        )


def lines_of(data: bytes) -> tuple[str, ...]:
    """The lines of a file that may say something. Raises `OSError` where it is too large."""
    if len(data) > MAX_BYTES:
        raise OSError(0, f"has more than {MAX_BYTES:,} bytes")
    text = os.fsdecode(data.removeprefix(b"\xef\xbb\xbf"))
    lines = (line.removesuffix("\r") for line in text.split("\n") if not line.startswith("#"))
    return tuple(line for line in lines if line and len(line) <= MAX_LINE and "\0" not in line)


def cost(lines: Sequence[str]) -> int:
    """What it takes to follow the lines: 1 for a plain name, 10 for a pattern with wildcards."""
    return sum(1 if _PLAIN.fullmatch(line) else 10 for line in lines)


@lru_cache(maxsize=64)
def groups_of(lines: Sequence[str]) -> tuple[Group, ...]:
    """The patterns of a file, the last first."""
    said = ((line.startswith("!"), line) for line in reversed(lines))
    return tuple(
        _group(not kept, [line for _, line in group]) for kept, group in groupby(said, key=lambda one: one[0])
    )


def _group(gone: bool, lines: Sequence[str]) -> Group:
    plain = {found[2] for line in lines if (found := _PLAIN.fullmatch(line))}
    wild = [regex for line in lines if not _PLAIN.fullmatch(line) and (regex := _understood(line))]
    named = [name for regex in wild if (name := _name(regex))]
    pathed = [regex for regex in wild if not _name(regex)]
    return Group(gone, frozenset(plain), _any(named), _any(pathed))


def _name(regex: str) -> str:
    """The expression for a name where that is all there is to `regex`; else ""."""
    name = regex.removeprefix(_ANYWHERE)
    only = name != regex and "/" not in name.replace("[^/]", "").removesuffix("?").removesuffix("/")
    return name if only else ""


def _any(regexes: Sequence[str]) -> re.Pattern[str]:
    """All in one; one that is none is left out, such as a range that ends before it begins."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # at "[[": it has no second meaning in a file of patterns
        try:
            return re.compile("|".join(regexes) or "(?!)", re.DOTALL)
        except re.error:
            return re.compile("|".join(filter(_compiles, regexes)) or "(?!)", re.DOTALL)


def _compiles(regex: str) -> bool:
    try:
        re.compile(regex)
    except re.error:
        return False
    return True


def _understood(line: str) -> str | None:
    """The regular expression for what a line means, None for a line that means nothing."""
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

    try:
        regex, _ = GitIgnoreSpecPattern.pattern_to_regex(line)
    except ValueError:  # a backslash with nothing behind it
        return None
    return None if regex is None else _entry(regex)


def _entry(regex: str) -> str:
    """The expression for a whole entry of a work tree, "/" before its path, in the place of `pathspec`'s."""
    if regex.startswith("^(?:.+/)?"):
        regex = f"{_FOLDERS}/{regex[9:]}"
    else:
        regex = f"/{regex[1:]}" if regex.startswith("^") else f"/.*{regex}"
    end = next((end for end in _ENDS if regex.endswith(end)), "")
    regex = regex.removesuffix(end) + _ENDS.get(end, "")
    return spread([_names(run) for run in regex.split(_FOLDERS)], _NEAREST)


def _names(run: str) -> str:
    """Names with slashes between them; only in what `pathspec` says of a wildcard is another slash."""
    names = run.replace("[^/]", "\0").split("/")
    return "/".join(spread(name.split("\0*"), "\0*") for name in names).replace("\0", "[^/]")
