"""Layers → what holds for one file."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from checker import rulebook
from checker.careful import allows
from checker.config import rules
from checker.config.layers import Layer, blamed, last, value
from checker.documentation import objection
from checker.errors import CheckerError
from checker.facts import groups, house
from checker.facts.groups import Group, GroupError
from checker.facts.house import House
from checker.frozen import dataclass
from checker.readers.options import Options
from checker.rulebook import Rule, RulebookError
from checker.settings import Settings
from checker.sources import slashed
from checker.text import languages
from checker.text.language import ENGLISH, Language


class Shelf:
    """Rule pages, groups and what else a house adds, each folder read once a run."""

    def __init__(self) -> None:
        self.default = cache(rulebook.load_default)
        self.pages = cache(rulebook.load)
        self.groups = cache(groups.load)
        self.house = cache(house.load)
        self.language = cache(languages.load)
        self.named = cache(languages.named)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a command wants to know of a file: findings, the ledger's rows, the text itself."""

    findings: bool = True
    claims: bool = False
    text: bool = False


ALL = Asked()
"""What holds for a file, and no more of its report than findings."""


def settings(layers: Sequence[Layer], shelf: Shelf, asked: Asked = ALL) -> Settings:
    """What the `layers` say of a file together; without findings, no rule is read.

    Raises `ConfigError` for the layer of a file, and what the rulebook raises for the command line.
    """
    book = rules.laid(known(layers, shelf), layers) if asked.findings else ()
    return Settings(
        rules=rules.running(book, layers) if asked.findings else (),
        as_of=_day(value(layers, "as-of")),
        sets=tuple(group for layer in layers for group in _groups(layer, shelf)),
        house=house.joined(_houses(layers, shelf)),
        with_claims=asked.claims,
        with_text=asked.text,
        known=book,
        require_reasons=value(layers, "require-reasons") is True,
        mistakes=value(layers, "mistakes"),
        reading=Options(tracked=value(layers, "tracked") or "final"),
        language=_language(layers, shelf),
        insists=value(layers[-1:], "language") is not None,
    )


def _language(layers: Sequence[Layer], shelf: Shelf) -> Language:
    """The language that the last layer says: one that ships by its name, a folder by a path with a slash."""
    layer = last(layers, "language")
    if layer is None:
        return ENGLISH
    said: str = layer.values["language"]
    with blamed(layer, "language"):
        if "/" not in slashed(said):
            return shelf.named(said)
        path = layer.path(said)
        if layer.file and not _lies_below(path, layer.folder):
            raise CheckerError(f"{path} lies outside the folder of the config")
        return shelf.language(Path(path), grammars=not layer.file)


def _lies_below(path: str, folder: str) -> bool:
    """Whether `path` really lies below `folder`, wherever links lead."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder or "."))


def _day(day: date | str | None) -> date | None:
    return date.fromisoformat(day) if isinstance(day, str) else day


def known(layers: Sequence[Layer], shelf: Shelf) -> tuple[Rule, ...]:
    """The rules that ship, with the pages of every layer laid over them, and where these are published."""
    found = shelf.default()
    for layer in layers:
        for index, folder in enumerate(layer.values.get("rules", ())):
            with blamed(layer, "rules", index):
                found = rulebook.overlay(found, shelf.pages(Path(layer.path(folder))))
    said = last(layers, "rule-url")
    return found if said is None else rulebook.addressed(found, _pattern(said))


def _pattern(layer: Layer) -> str:
    """The layer's pattern for the addresses of rules' pages."""
    pattern: str = layer.values["rule-url"]
    with blamed(layer, "rule-url"):
        if what := objection(pattern):
            raise CheckerError(what)
    return pattern


def _groups(layer: Layer, shelf: Shelf) -> list[Group]:
    """The groups that stand among the layer's rule pages, and its own."""
    found: list[Group] = []
    for index, name in enumerate(layer.values.get("rules", ())):
        folder = Path(layer.path(name))
        with blamed(layer, "rules", index):
            if allows(folder) and not folder.is_dir():
                raise RulebookError(f"{folder}: no such folder")
            found += shelf.groups(folder)
    for index, item in enumerate(layer.values.get("groups", ())):
        with blamed(layer, "groups", index):
            found += (
                [_inline(layer, item)] if isinstance(item, dict) else _paged(Path(layer.path(item)), shelf)
            )
    return found


def _houses(layers: Sequence[Layer], shelf: Shelf) -> Iterator[House]:
    """What stands besides among the layers' rule pages; the last layer's comes first."""
    for layer in reversed(layers):
        for index, name in enumerate(layer.values.get("rules", ())):
            with blamed(layer, "rules", index):
                yield shelf.house(Path(layer.path(name)))


def _inline(layer: Layer, table: Mapping[str, Any]) -> Group:
    try:
        return groups.group_of(table, Path(layer.file))
    except GroupError as error:
        raise CheckerError(error.reason) from None


def _paged(path: Path, shelf: Shelf) -> Sequence[Group]:
    found = shelf.groups(path)
    if not found:
        raise GroupError(path, "holds no group")
    return found
