"""Tables whose rows lack most of their cells.

A parser of Markdown adds the cells that a row lacks. A head of a thousand columns over a thousand rows of one
word each makes a million cells out of a few kilobytes: what lacks so many is no table, and is read as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.regex import regex

_RULE = regex(r"^[ \t>]*+[|:-][ \t|:-]*$", re.MULTILINE)
_LINE = regex(r"[ \t>]*+\S[^\n]*(?:\n|\Z)")
_SPARE, _SHARE = 100, 2
"""Cells that may lack in any table, and for each one that is there."""


def without_padded_tables(source: str) -> str:
    """The source with = for - in the rule under the head of such a table, all else in its place."""
    parts: list[str] = []
    done = ended = 0
    for rule in _rules(source):
        width = rule[0].count("|")
        if rule.start() < ended or not width or "-" not in rule[0]:
            continue
        rows, there, ended = _below(source, rule.end() + 1)
        if rows * width - there > _SPARE + _SHARE * there:
            parts += source[done : rule.start()], rule[0].replace("-", "=")
            done = rule.end()
    return "".join((*parts, source[done:]))


def _rules(source: str) -> Iterator[re.Match[str]]:
    """The lines that may be such a rule: sought where a stroke is, for few texts have any."""
    at = source.find("|")
    while at >= 0:
        rule = _RULE.match(source, source.rfind("\n", 0, at) + 1)
        if rule is not None:
            yield rule
        end = source.find("\n", at)
        at = source.find("|", end) if end >= 0 else -1


def _below(source: str, start: int) -> tuple[int, int, int]:
    """How many lines follow up to a blank one, how many cells they have, and where they end."""
    rows = there = 0
    while line := _LINE.match(source, start):
        start = line.end()
        rows += 1
        there += 1 + source.count("|", *line.span())
    return rows, there, start
