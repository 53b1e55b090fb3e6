"""Command lines of paths and switches, understood without the library that understands them all.

To load that takes a quarter of a run on a short report.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

_COMMANDS = ("check", "ledger")


def understood(words: Sequence[str]) -> Callable[[], int] | None:
    """What answers the arguments `words`; None where they hold more than a command, paths and switches.

    Which switches there are the parameters of the command tell, and the fields of those that are groups: what
    is False unless it is given.
    """
    if not words or words[0] not in _COMMANDS:
        return None
    from checker.cli import check
    from checker.frozen import replace

    command = getattr(check, words[0])
    asked: dict[str, Any] = dict(zip(command.__code__.co_varnames, command.__defaults__, strict=False))
    switches = dict(_switches(asked))
    given = [word for word in words[1:] if word.startswith("-")]
    if not switches.keys() >= set(given):
        return None
    for parameter, field in map(switches.__getitem__, given):
        asked[parameter] = replace(asked[parameter], **{field: True}) if field else True
    return partial(command, **asked | {"paths": [word for word in words[1:] if not word.startswith("-")]})


def _switches(usual: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Each switch with its parameter and, where that is a group, its field of it."""
    for parameter, value in usual.items():
        if value is False:
            yield _switch(parameter), (parameter, "")
        for field in getattr(type(value), "__match_args__", ()):
            if getattr(value, field) is False:
                yield _switch(field), (parameter, field)


def _switch(name: str) -> str:
    return f"--{name.replace('_', '-')}"
