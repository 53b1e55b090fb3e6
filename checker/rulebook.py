"""A rule page → Rule. Every mistake in a page is an error that names the file."""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from checker import pages, resources
from checker.checks import KINDS
from checker.model import Severity
from checker.nearest import hint
from checker.pages import Example, Page, RulebookError

__all__ = [
    "Example",
    "Rule",
    "RulebookError",
    "examples",
    "find",
    "load",
    "load_default",
    "overlay",
    "select",
]

KEYS = ("code", "name", "kind", "severity", "since", "message", "enabled", "options", "severities")
"""What front matter may hold; the rule schema says the same."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One page of `rules/`.

    `options` are the kind's, with the page's values laid over them. `severities` are the page's
    other severities by a mismatch's grade. `pack` is the name of the page's folder; `page` its
    Markdown, which begins on line `page_line` of the file.
    """

    code: str
    name: str
    kind: str
    severity: Severity
    since: str
    message: str
    options: Mapping[str, object]
    severities: Mapping[str, Severity]
    enabled: bool
    pack: str
    page: str
    page_line: int
    path: Path

    @property
    def summary(self) -> str:
        """The first paragraph of "What it does", on one line."""
        _, _, after = self.page.partition(f"\n## {pages.HEADINGS[0]}\n")
        return " ".join(after.strip().split("\n\n")[0].partition("\n## ")[0].split())


# --- loading --------------------------------------------------------------------------------


def load_default() -> tuple[Rule, ...]:
    """The rules that come with the program, by code."""
    return load(resources.folder("rules"), trusted=True)


def load(folder: Path, *, trusted: bool = False) -> tuple[Rule, ...]:
    """All rule pages in and below `folder`, by code; a README.md is not one.

    `trusted` pages are those whose front matter the tests hold against the rule schema.
    """
    if not folder.is_dir():
        raise RulebookError(f"{folder}: no such folder")
    paths = sorted(path for path in folder.rglob("*.md") if path.name.lower() != "readme.md")
    if not (paths or trusted):
        raise RulebookError(f"{folder}: has no rule page (*.md)")
    return _distinct(_rule(pages.read_page(path), trusted) for path in paths)


def overlay(rules: Sequence[Rule], more: Sequence[Rule]) -> tuple[Rule, ...]:
    """`rules` with `more` added; a rule of `more` replaces the one with its code."""
    replaced = {rule.code for rule in more}
    return _distinct([*(rule for rule in rules if rule.code not in replaced), *more])


def _distinct(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    taken: dict[str, Rule] = {}
    for rule in rules:
        for key, word in (("code", rule.code), ("name", rule.name)):
            if word in taken:
                raise RulebookError(f'{rule.path}: the {key} "{word}" is taken by {taken[word].path}')
            taken[word] = rule
    return tuple(sorted({rule.code: rule for rule in taken.values()}.values(), key=lambda rule: rule.code))


def _rule(page: Page, trusted: bool) -> Rule:
    front = page.front
    for key in front:
        if key not in KEYS:
            raise RulebookError(f'{page.path}: unknown key "{key}"{hint(key, KEYS)}')
    if not trusted:
        _validate(page)
    rule = Rule(
        code=_text(page, "code"),
        name=_text(page, "name"),
        kind=_text(page, "kind"),
        severity=_severity(page, "severity", front.get("severity")),
        since=_text(page, "since"),
        message=_text(page, "message"),
        options=_options(page),
        severities={
            grade: _severity(page, f"severities.{grade}", value)
            for grade, value in _table(page, "severities").items()
        },
        enabled=front.get("enabled", True) is True,
        pack=page.path.parent.name,
        page=page.body,
        page_line=page.line,
        path=page.path,
    )
    if rule.name != page.path.stem:
        raise RulebookError(f'{page.path}: the name is "{rule.name}", the file\'s is "{page.path.stem}"')
    _check_message(rule)
    pages.check_headings(page, f"{rule.name} ({rule.code})")
    return rule


# --- front matter ---------------------------------------------------------------------------


@cache
def _validator() -> Any:
    import json

    from jsonschema import Draft202012Validator

    return Draft202012Validator(json.loads(resources.schema("rule").read_text("utf-8")))


def _validate(page: Page) -> None:
    for error in sorted(_validator().iter_errors(page.front), key=lambda error: list(map(str, error.path))):
        key = ".".join(map(str, error.path))
        expected = error.schema.get("description", "")
        match error.validator:
            case "required":
                missing = next(key for key in error.validator_value if key not in page.front)
                raise RulebookError(f'{page.path}: "{missing}" is missing')
            case "enum":
                raise RulebookError(_choice(page, key, error.instance))
            case "type":
                raise RulebookError(f'{page.path}: "{key}" must be a {_TYPES[error.validator_value]}')
            case _:
                raise RulebookError(f'{page.path}: "{key}" is "{error.instance}", expected {expected}')


_TYPES = {"string": "string", "boolean": "true or false", "object": "table"}


def _choice(page: Page, key: str, value: object) -> str:
    known = [severity.value for severity in Severity]
    return f'{page.path}: "{key}" is "{value}"{hint(str(value), known)}'


def _text(page: Page, key: str) -> str:
    if key not in page.front:
        raise RulebookError(f'{page.path}: "{key}" is missing')
    value = page.front[key]
    if not isinstance(value, str):
        raise RulebookError(f'{page.path}: "{key}" must be a string')
    return value


def _table(page: Page, key: str) -> Mapping[str, object]:
    value = page.front.get(key, {})
    if not isinstance(value, dict):
        raise RulebookError(f'{page.path}: "{key}" must be a table')
    return value


def _severity(page: Page, key: str, value: object) -> Severity:
    if value is None:
        raise RulebookError(f'{page.path}: "{key}" is missing')
    try:
        return Severity(str(value))
    except ValueError:
        raise RulebookError(_choice(page, key, value)) from None


def _options(page: Page) -> Mapping[str, object]:
    name = _text(page, "kind")
    if name not in KINDS:
        raise RulebookError(f'{page.path}: unknown kind "{name}"{hint(name, KINDS)}')
    options = dict(KINDS[name].options)
    for key, value in _table(page, "options").items():
        if key not in options:
            raise RulebookError(f'{page.path}: unknown option "{key}" of {name}{hint(key, options)}')
        options[key] = _option(page, key, value, options[key])
    return options


def _option(page: Page, key: str, value: object, default: object) -> object:
    """`value` as the default's type; lists become tuples or sets where the default is one."""
    if isinstance(default, (tuple, frozenset)) and isinstance(value, list):
        kinds = {type(item) for item in default} or {type(item) for item in value}
        if all(type(item) in kinds for item in value):
            return type(default)(value)
    elif default is None or type(value) is type(default):
        return value
    elif type(default) is float and type(value) is int:
        return float(value)
    raise RulebookError(f'{page.path}: option "{key}" must be {_like(default)}, not {value!r}')


def _like(default: object) -> str:
    if isinstance(default, (tuple, frozenset, list)):
        inside = {type(item) for item in default}
        return "a list of strings" if inside == {str} else "a list"
    words = {
        bool: "true or false",
        int: "a whole number",
        float: "a number",
        str: "a string",
        dict: "a table",
    }
    return words.get(type(default), f"a {type(default).__name__}")


_WORDS: dict[type, str] = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "a string",
    dict: "a table",
}


def _check_message(rule: Rule) -> None:
    """Placeholders are plain names: no positions, attributes, conversions or formats."""
    try:
        parts = list(string.Formatter().parse(rule.message))
    except ValueError as error:
        raise RulebookError(f"{rule.path}: message: {str(error).lower()}") from error
    for _, name, spec, conversion in parts:
        if name is not None and (not name.isidentifier() or spec or conversion):
            shown = name + (f"!{conversion}" if conversion else "") + (f":{spec}" if spec else "")
            raise RulebookError(f'{rule.path}: message: "{{{shown}}}" is not a plain name in braces')


# --- choosing -------------------------------------------------------------------------------


def select(rules: Sequence[Rule], selected: Sequence[str], ignored: Sequence[str]) -> tuple[Rule, ...]:
    """The rules that run: those `selected`, else all that are enabled; never those `ignored`.

    A selector is a code, a name, the beginning of codes ("CNT") or a pack; selecting a rule
    enables it.
    """
    chosen = set().union(*(_matching(rules, word) for word in selected))
    refused = set().union(*(_matching(rules, word) for word in ignored))
    return tuple(
        rule
        for rule in rules
        if rule.code not in refused and (rule.code in chosen if selected else rule.enabled)
    )


def _matching(rules: Sequence[Rule], word: str) -> set[str]:
    found = {
        rule.code
        for rule in rules
        if word in (rule.name, rule.pack) or (word and rule.code.startswith(word.upper()))
    }
    if not found:
        raise RulebookError(f'unknown rule "{word}"{hint(word, _known(rules))}')
    return found


def _known(rules: Sequence[Rule]) -> set[str]:
    prefixes = {rule.code.rstrip(string.digits) for rule in rules}
    return prefixes.union(*((rule.code, rule.name, rule.pack) for rule in rules))


def find(rules: Sequence[Rule], word: str) -> Rule:
    """The rule with the code or name `word`."""
    for rule in rules:
        if word == rule.name or word.upper() == rule.code:
            return rule
    names = [rule.name for rule in rules] + [rule.code for rule in rules]
    raise RulebookError(f'unknown rule "{word}"{hint(word, names)}')


def examples(rule: Rule) -> list[Example]:
    """The reports on the rule's page with the findings that each must yield."""
    return pages.examples_of(Page(rule.path, {}, rule.page, rule.page_line))
