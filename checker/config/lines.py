"""On which line of a TOML file a key stands; the library that reads the file does not tell."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping

from checker.positions import line_feeds
from checker.regex import regex

_HEADER = regex(r"\s*(\[\[?)([^\[\]]+)\]")
_KEY = regex(r"\s*([^\s=#\[\]{}][^=\n#\[\]{}]{0,200}?)\s*=")

Keys = tuple[str | int, ...]


def key_lines(text: str) -> Mapping[Keys, int]:
    """The first line, from 1, on which each header or key of `text` stands.

    What looks like a key inside a string of several lines is taken for one: that only ever moves the
    line that a message names.
    """
    found: dict[Keys, int] = {}
    tables: Counter[Keys] = Counter()
    prefix: Keys = ()
    for number, line in enumerate(line_feeds(text).split("\n"), start=1):
        if (header := _HEADER.match(line)) is not None:
            prefix = _under(_parts(header[2]), tables)
            if header[1] == "[[":
                tables[prefix] += 1
                prefix = (*prefix, tables[prefix] - 1)
            _note(found, prefix, 0, number)
        elif (key := _KEY.match(line)) is not None and (parts := _parts(key[1])):
            _note(found, (*prefix, *parts), len(prefix), number)
    return found


def _note(found: dict[Keys, int], way: Keys, known: int, number: int) -> None:
    """Notes the line for `way` and all that leads to it, of which the first `known` steps are noted."""
    for end in range(known + 1, len(way) + 1):
        found.setdefault(way[:end], number)


def _under(parts: tuple[str, ...], tables: Counter[Keys]) -> Keys:
    """`parts` with the index of the last table wherever a list of tables lies on the way."""
    way: Keys = ()
    for index, part in enumerate(parts):
        way = (*way, part)
        if way in tables and index < len(parts) - 1:
            way = (*way, tables[way] - 1)
    return way


def _parts(written: str) -> tuple[str, ...]:
    """The parts of a dotted key as it is written; none where it is no key."""
    try:
        table: object = tomllib.loads(f"{written} = 0")
    except tomllib.TOMLDecodeError:
        return ()
    parts: list[str] = []
    while isinstance(table, dict) and table:  # "#" alone is a comment, and makes no table
        ((key, table),) = table.items()
        parts.append(key)
    return tuple(parts)
