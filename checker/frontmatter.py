"""What a page's front matter says, value by value; every mistake is an error that names the file."""

from __future__ import annotations

import reprlib
from collections.abc import Mapping
from functools import cache
from typing import Any

from checker import resources
from checker.checks import KINDS, Kind
from checker.errors import CheckerError
from checker.frozen import dataclass, replace
from checker.model import PRINTED, Severity
from checker.nearest import hint
from checker.pages import Page

KEYS = (
    "code",
    "name",
    "kind",
    "severity",
    "since",
    "message",
    "enabled",
    "options",
    "severities",
    "thresholds",
)
"""What front matter may hold; the rule schema says the same."""

_TYPES = {"string": "a string", "boolean": "true or false", "object": "a table", "number": "a number"}
_LIKE: dict[type, str] = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "a string",
    dict: "a table",
}


def check(page: Page, *, trusted: bool) -> None:
    """Raises at a key that is not known, and unless `trusted`, at whatever the rule schema forbids."""
    for key in page.front:
        if key not in KEYS:
            raise page.mistake(f'unknown key "{key}"{hint(key, KEYS)}')
    if not trusted:
        _validate(page)


def _validate(page: Page) -> None:
    for error in sorted(_validator().iter_errors(page.front), key=lambda error: list(map(str, error.path))):
        key = ".".join(map(str, error.path))
        match error.validator:
            case "required":
                missing = next(key for key in error.validator_value if key not in page.front)
                raise page.mistake(f'"{missing}" is missing')
            case "enum":
                raise page.mistake(_not_a_severity(key, error.instance))
            case "type":
                raise page.mistake(f'"{key}" must be {_TYPES[error.validator_value]}')
            case _:
                raise page.mistake(f'"{key}" is "{error.instance}", expected {error.schema["description"]}')


@cache
def _validator() -> Any:
    import json

    from jsonschema import Draft202012Validator

    return Draft202012Validator(json.loads(resources.schema("rule").read_text("utf-8")))


# --- values ---------------------------------------------------------------------------------


def text(page: Page, key: str) -> str:
    """The string at `key`."""
    value = page.front.get(key)
    if value is None:
        raise page.mistake(f'"{key}" is missing')
    if not isinstance(value, str):
        raise page.mistake(f'"{key}" must be a string')
    return value


def severity(page: Page) -> Severity:
    """How grave the rule's findings are."""
    return _severity(page, "severity", text(page, "severity"))


def severities(page: Page) -> dict[str, Severity]:
    """The page's other severities, by grade; any page may have one for files of printed pages."""
    table, grades = _table(page, "severities"), (*kind(page).grades, PRINTED)
    unknown = next((grade for grade in table if grade not in grades), None)
    if unknown is not None:
        raise page.mistake(f'unknown key "severities.{unknown}"{hint(unknown, grades)}')
    return {grade: _severity(page, f"severities.{grade}", value) for grade, value in table.items()}


@dataclass(frozen=True, slots=True)
class Thresholds:
    """How likely a text must be wrong, from 0 to 1, for an error and for a warning."""

    error: float = 0.9
    warning: float = 0.5


def thresholds(page: Page) -> Thresholds:
    """The page's thresholds, over the usual ones: nine of ten errors, and every other warning, are right."""
    table = _table(page, "thresholds")
    unknown = next((key for key in table if key not in ("error", "warning")), None)
    if unknown is not None:
        raise page.mistake(f'unknown key "thresholds.{unknown}"{hint(unknown, ("error", "warning"))}')
    found = {key: _share(page, f"thresholds.{key}", value) for key, value in table.items()}
    return replace(Thresholds(), **found)


def _share(page: Page, key: str, value: object) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 1:
        return float(value)
    raise page.mistake(f'"{key}" must be a number from 0 to 1')


def enabled(page: Page) -> bool:
    """Whether the rule runs when nothing is selected."""
    return page.front.get("enabled", True) is True


def kind(page: Page) -> Kind:
    """The kind of check that the page is of."""
    name = text(page, "kind")
    if name not in KINDS:
        raise page.mistake(f'unknown kind "{name}"{hint(name, KINDS)}')
    return KINDS[name]


def options(page: Page) -> dict[str, object]:
    """The options that the kind declares, with the page's values laid over the defaults."""
    name, known = text(page, "kind"), kind(page)
    try:
        found = laid_over(name, known.options, _table(page, "options"))
    except OptionError as error:
        raise page.mistake(str(error)) from None
    wrong = known.held(found) if known.held else ""
    if wrong:
        raise page.mistake(wrong)
    return found


def message(page: Page, *, trusted: bool) -> str:
    """The rule's message: its placeholders are plain names, without positions, attributes or formats."""
    found = text(page, "message")
    if trusted:
        return found
    import string  # which compiles a pattern

    try:
        parts = list(string.Formatter().parse(found))
    except ValueError:
        raise page.mistake("message: its braces do not pair up") from None
    given = kind(page).says
    for _, name, spec, conversion in parts:
        if name is not None and (not name.isidentifier() or spec or conversion):
            shown = name + (f"!{conversion}" if conversion else "") + (f":{spec}" if spec else "")
            raise page.mistake(f'message: "{{{shown}}}" is not a plain name in braces')
        if name is not None and name not in given:
            raise page.mistake(f'message: the kind gives no "{{{name}}}"{hint(name, given)}')
    return found


def _severity(page: Page, key: str, value: object) -> Severity:
    try:
        return Severity(str(value))
    except ValueError:
        raise page.mistake(_not_a_severity(key, value)) from None


def _not_a_severity(key: str, value: object) -> str:
    return f'"{key}" is "{value}"{hint(str(value), [severity.value for severity in Severity])}'


def _table(page: Page, key: str) -> Mapping[str, object]:
    value = page.front.get(key, {})
    if not isinstance(value, dict):
        raise page.mistake(f'"{key}" must be a table')
    return value


class OptionError(CheckerError):
    """An option that a kind does not declare, or of another type. One line: which, and what it must be."""


def laid_over(kind: str, options: Mapping[str, object], values: Mapping[str, object]) -> dict[str, object]:
    """`options` of a kind of check with `values` laid over them, each as the type of what it replaces.

    Raises `OptionError`.
    """
    found = dict(options)
    for key, value in values.items():
        if key not in found:
            raise OptionError(f'unknown option "{key}" of {kind}{hint(key, found)}')
        found[key] = _option(key, value, found[key])
    return found


def _option(key: str, value: object, default: object) -> object:
    """`value` as the default's type; lists become tuples or sets where the default is one."""
    if isinstance(default, (tuple, frozenset)) and isinstance(value, list):
        kinds = {type(item) for item in default} or {type(item) for item in value}
        if all(type(item) in kinds for item in value):
            return type(default)(value)
    elif default is None or type(value) is type(default):
        return value
    elif type(default) is float and type(value) is int:
        return float(value)
    raise OptionError(f'option "{key}" must be {_like(default)}, not {reprlib.repr(value)}')


def _like(default: object) -> str:
    if isinstance(default, (tuple, frozenset, list)):
        return "a list of strings" if {type(item) for item in default} == {str} else "a list"
    return _LIKE.get(type(default), f"a {type(default).__name__}")
