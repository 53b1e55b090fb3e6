"""What goes out to a terminal or a log, with nothing in it that either would obey.

Paths, rule pages and texts are a stranger's. A terminal obeys control characters; a reader's eye obeys marks
that turn the direction of writing; and those who run a workflow obey lines of its log. Each of these goes out
as an escape, `\\u001b`. JSON, too, takes that for the character itself, so one function serves all formats.
"""

from __future__ import annotations

import re
from functools import cache

from checker.regex import regex

COLOURS = {"bold": "1", "error": "1;31", "warning": "1;33", "advice": "1;36", "related": "34", "dim": "2"}
"""What may be painted, and the number of its colour (ECMA-48, SGR)."""

_END = "0"

CONTROLS = "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1a\\x1c-\\x1f\\x7f-\\x9f\\u2028\\u2029"
DIRECTIONS = "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069"
"""All that Unicode calls Bidi_Control."""

_ALONE = r"\r(?!\n)"
"""At the end of a line a carriage return does nothing."""

_ANYWHERE = r"(?i:#(?=#(?:vso|teamcity)?\[))"
"""Where a command of Azure Pipelines, TeamCity or an older GitHub begins, wherever in a line it stands."""

_BLANK = r"[\t \xa0\u1680\u2000-\u200a\u202f\u205f\u3000]"
"""What may stand before a command of GitHub, which else begins its line with two colons."""

COMMANDS = (_ANYWHERE, rf"(?m:^{_BLANK}*:(?=:))")
"""Where text holds what a log would obey, each up to a character that must not stand there."""

_PAINT = rf"\x1b\[(?:{'|'.join([_END, *COLOURS.values()])})m"


def paint(text: str, colour: str) -> str:
    """`text` in a colour of `COLOURS`."""
    return f"\x1b[{COLOURS[colour]}m{text}\x1b[{_END}m"


def safe(text: str, *, painted: bool = False, commands: bool = False) -> str:
    """`text` with an escape for whatever a terminal or a log would obey.

    `painted` text keeps what `paint` made. `commands` are ours where they begin a line.
    """
    return _steering(painted=painted, commands=commands).sub(_escaped, text)


@cache
def _steering(*, painted: bool, commands: bool) -> re.Pattern[str]:
    """What is obeyed, up to the character that is escaped."""
    steering = [f"[{CONTROLS}{DIRECTIONS}]", _ALONE, _ANYWHERE]
    steering.append(rf"(?!{_PAINT})\x1b" if painted else r"\x1b")
    if not commands:
        before = f"(?:{_BLANK}|{_PAINT})*" if painted else f"{_BLANK}*"
        steering.append(f"(?m:^{before}):(?=:)")
    return regex("|".join(steering))


def _escaped(found: re.Match[str]) -> str:
    """The last character as an escape, behind what came with it."""
    return f"{found[0][:-1]}\\u{ord(found[0][-1]):04x}"
