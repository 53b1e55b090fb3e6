"""Compiled patterns, kept for later runs.

`re` first translates a pattern into a list of numbers, which takes nearly all of its time, and then hands it
to its engine. The numbers are the same in every run of one Python, so they are kept: to make them anew would
take a fifth of a run over a short report. They are had through parts of `re` that are not promised to be
kept, so wherever one is not as it was, `re.compile` does it all.
"""

from __future__ import annotations

import re
import sys
from array import array
from binascii import a2b_base64, b2a_base64
from typing import Any, cast
from zlib import compress, decompress

from checker import prepared

_NAME = "patterns"
_PYTHON = f"{sys.version} {sys.byteorder} zlib".encode()
"""What the numbers are made for, and how they are packed."""
_LARGEST = 600_000
"""Characters that are kept, twice what the program's own come to: to read more would cost what it saves. Some
patterns are made of what a document or a house says, and those of other days would pile up."""

_kept: dict[str, list[Any]] = {}
"""Of earlier runs and of this one: by flags and pattern, what the engine takes, its code as base64."""
_at_first: list[int] = []
"""How many of them there were when they were read; nothing until then."""
_used: dict[str, None] = {}
"""Those of this run."""


def compiled(pattern: str, flags: int) -> re.Pattern[str]:
    """What `re.compile` makes of them. Raises `re.error`."""
    if not _at_first:
        found = prepared.kept(_NAME, _PYTHON)
        _kept.update(found if isinstance(found, dict) else {})
        _at_first.append(len(_kept))
    key = f"{int(flags)} {pattern}"
    _used[key] = None
    try:
        if key not in _kept:
            _kept[key] = _translated(pattern, flags)
        return _handed_over(pattern, *_kept[key])
    except re.error:
        raise
    except Exception:  # whatever another Python's `re` may raise where it has changed
        return re.compile(pattern, flags)


def keep() -> None:
    """Keeps what this run compiled and earlier ones had not, with all that those had if that is not much."""
    if not _at_first or len(_kept) == _at_first[0]:
        return
    own = {key: _kept[key] for key in _used if key in _kept}
    for rows in (_kept, own):
        if sum(len(key) + len(row[-1]) for key, row in rows.items()) <= _LARGEST:
            prepared.keep(_NAME, _PYTHON, rows)
            return


def _translated(pattern: str, flags: int) -> list[Any]:
    """The flags, how many groups there are, their names and the code: the first half of `re.compile`."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(pattern, flags)
    code = array("I", _compiler._code(parsed, flags))
    state = parsed.state
    packed = b2a_base64(
        compress(code), newline=False
    ).decode()  # a tenth: to read it takes a fraction of the time
    return [int(flags | state.flags), state.groups - 1, dict(state.groupdict), packed]


def _handed_over(pattern: str, flags: int, groups: int, names: dict[str, int], code: str) -> re.Pattern[str]:
    """The second half of `re.compile`; the engine looks through the code before it takes it."""
    import _sre  # type: ignore[import-not-found]

    by_group: list[str | None] = [None] * (groups + 1)
    for name, group in names.items():
        by_group[group] = name
    numbers = array("I", decompress(a2b_base64(code))).tolist()
    return cast("re.Pattern[str]", _sre.compile(pattern, flags, numbers, groups, names, tuple(by_group)))
