"""What a config may hold: its values against the published schema.

This is a reading of the few words of JSON Schema that the schema uses. It says what is wrong in our words,
and costs a run nothing, where the library takes longer to import than the run may last. Tests hold the two
against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

from checker import resources
from checker.frozen import dataclass
from checker.nearest import hint
from checker.regex import regex

Schema = Mapping[str, Any]

_NAMES = {
    "string": "a string",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "array": "a list",
    "object": "a table",
}
_TYPES: dict[str, type] = {"string": str, "boolean": bool, "integer": int, "array": list, "object": dict}
_DATE = regex(r"\d{4}-\d\d-\d\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong with the value at `keys`."""

    keys: tuple[str | int, ...]
    what: str


@cache
def schema() -> Schema:
    """The schema of a config."""
    import json

    found: Schema = json.loads(resources.schema("config").read_text("utf-8"))
    return found


def resolved(part: Schema) -> Schema:
    """`part`, or what it refers to."""
    if "$ref" not in part:
        return part
    found: Schema = schema()["definitions"][part["$ref"].rpartition("/")[2]]
    return found


def mistakes(value: object, part: Schema, keys: tuple[str | int, ...] = ()) -> Iterator[Mistake]:
    """All that is wrong with `value`, in its own order."""
    choices = [resolved(choice) for choice in resolved(part).get("anyOf", (part,))]
    chosen = next((choice for choice in choices if _fits(value, choice)), None)
    if chosen is None:
        yield Mistake(keys, f"{_quoted(keys)} must be {' or '.join(map(_wanted, choices))}")
    elif isinstance(value, str):
        yield from _in_string(value, chosen, keys)
    elif isinstance(value, list):
        yield from _in_list(value, chosen, keys)
    elif isinstance(value, dict):
        yield from _in_table(value, chosen, keys)
    elif not chosen.get("minimum", value) <= value <= chosen.get("maximum", value):
        least, most = chosen["minimum"], chosen.get("maximum")
        bounds = f"{least} or more" if most is None else f"from {least} to {most}"
        yield Mistake(keys, f"{_quoted(keys)} must be {bounds}")


def _fits(value: object, part: Schema) -> bool:
    """Whether `value` is of the type that `part` asks for. A day of TOML's own is a day like a string."""
    if part.get("format") == "date" and type(value) is date:
        return True
    if part["type"] == "number":
        return type(value) in (int, float)
    return type(value) is _TYPES[part["type"]]


def _wanted(part: Schema) -> str:
    return "a day, YYYY-MM-DD" if part.get("format") == "date" else _NAMES[part["type"]]


def _in_string(value: str, part: Schema, keys: tuple[str | int, ...]) -> Iterator[Mistake]:
    if part.get("format") == "date" and not _is_day(value):
        yield Mistake(keys, f'{_quoted(keys)} is "{_short(value)}", no day (YYYY-MM-DD)')
    elif value not in part.get("enum", (value,)):
        yield Mistake(keys, f'{_quoted(keys)} is "{_short(value)}"{hint(value, part["enum"])}')
    elif len(value) < part.get("minLength", 0):
        yield Mistake(keys, f"{_quoted(keys)} is empty")


def _is_day(value: str) -> bool:
    if _DATE.fullmatch(value) is None:
        return False
    try:
        datetime.strptime(value, "%Y-%m-%d")
    except ValueError:
        return False
    return True


def _in_list(value: list[object], part: Schema, keys: tuple[str | int, ...]) -> Iterator[Mistake]:
    if len(value) < part.get("minItems", 0):
        yield Mistake(keys, f"{_quoted(keys)} is empty")
    for index, item in enumerate(value):
        yield from mistakes(item, part["items"], (*keys, index))


def _in_table(value: dict[str, object], part: Schema, keys: tuple[str | int, ...]) -> Iterator[Mistake]:
    properties: Schema = part.get("properties", {})
    others = part.get("additionalProperties", True)
    for key, held in value.items():
        if key in properties:
            yield from mistakes(held, properties[key], (*keys, key))
        elif others is False:
            yield Mistake((*keys, key), _unknown(key, properties, keys))
        elif others is not True:
            yield from mistakes(held, others, (*keys, key))
    for key in part.get("required", ()):
        if key not in value:
            yield Mistake(keys, f'{_quoted(keys)} lacks "{key}"')


def _unknown(key: str, properties: Schema, keys: tuple[str | int, ...]) -> str:
    if keys and key in schema()["properties"]:
        return f'"{key}" holds for the whole config and cannot stand in {_quoted(keys)}'
    return f'unknown key "{_short(key)}"{hint(key, properties)}'


def _quoted(keys: tuple[str | int, ...]) -> str:
    """The way to a value as it is printed: "overrides[1].paths", lists counted from 1."""
    shown = "".join(f"[{key + 1}]" if isinstance(key, int) else f".{key}" for key in keys)
    return f'"{_short(shown.removeprefix("."))}"' if keys else "the config"


def _short(text: str) -> str:
    """`text`, or as much of it as fits into one line."""
    return text if len(text) <= 60 else f"{text[:59]}…"
