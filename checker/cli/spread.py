"""Groups of options among the parameters of a command → the options that a person types."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Any, get_type_hints

from checker.cli import options
from checker.cli.scope import Group

_NAMES = {"options": options}
"""What annotations name and the modules of commands that start fast do not import."""


def spread(command: Callable[..., int | None]) -> Callable[..., int | None]:
    """`command`, with an option for each field of its groups, in their place."""
    hints = get_type_hints(command, localns=_NAMES, include_extras=True)
    fields: dict[str, type[Group]] = {}
    spread: list[inspect.Parameter] = []
    for one in inspect.signature(command).parameters.values():
        if isinstance(one.default, Group):
            fields[one.name] = type(one.default)
            spread += _options(one.default)
        else:
            spread.append(one.replace(annotation=hints[one.name], kind=inspect.Parameter.KEYWORD_ONLY))

    @wraps(command)
    def made(**values: Any) -> int | None:
        groups = {
            name: group(**{field: values.pop(field) for field in _hints(group)})
            for name, group in fields.items()
        }
        return command(**groups, **values)

    made.__signature__ = inspect.Signature(spread)  # type: ignore[attr-defined]
    made.__annotations__ = {one.name: one.annotation for one in spread} | {"return": hints["return"]}
    return made


def _options(usual: Group) -> list[inspect.Parameter]:
    """A parameter for each field; `usual` has what is so where nobody says otherwise."""
    return [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=getattr(usual, name), annotation=hint)
        for name, hint in _hints(type(usual)).items()
    ]


def _hints(group: type[Group]) -> dict[str, Any]:
    return get_type_hints(group, localns=_NAMES, include_extras=True)
