"""Command lines of paths and switches, understood without the library that understands them all.

To load that takes a quarter of a run on a short report.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

_COMMANDS = ("check", "ledger")


def understood(words: Sequence[str]) -> Callable[[], int] | None:
    """What answers the arguments `words`; None where they hold more than a command, paths and switches.

    Which switches there are the parameters of the command tell: those that are False unless they are given.
    """
    if not words or words[0] not in _COMMANDS:
        return None
    from checker.cli import check

    command = getattr(check, words[0])
    asked: dict[str, Any] = dict(zip(command.__code__.co_varnames, command.__defaults__, strict=False))
    switches = {f"--{name.replace('_', '-')}": name for name, usual in asked.items() if usual is False}
    given = [word for word in words[1:] if word.startswith("-")]
    if not switches.keys() >= set(given):
        return None
    asked |= {switches[word]: True for word in given}
    return partial(command, **asked | {"paths": [word for word in words[1:] if not word.startswith("-")]})
