"""The tables that ship: the TOML pages of `rules/`, read once for all runs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from checker.careful import below, content
from checker.prepared import prepared
from checker.resources import folder


def table(place: str) -> Mapping[str, Any]:
    """The table at `place` below `rules`, without its suffix: "names/renamed"."""
    return _tables()[place]


def tables(place: str) -> Mapping[str, Mapping[str, Any]]:
    """All tables in the folder `place` below `rules`, by their own names, in the order of their pages."""
    inside = f"{place}/"
    return {name[len(inside) :]: values for name, values in _tables().items() if name.startswith(inside)}


@cache
def _tables() -> dict[str, dict[str, Any]]:
    rules = folder("rules")
    pages = below(rules, ".toml")
    contents = [content(page) for page in pages]
    names = [_name(page, rules) for page in pages]
    made_of = b"\0".join((*(name.encode() for name in names), *contents))
    read: dict[str, dict[str, Any]] = prepared("tables", made_of, lambda: _read(names, contents))
    return read


def _name(page: Path, rules: Path) -> str:
    return page.relative_to(rules).with_suffix("").as_posix()


def _read(names: list[str], contents: list[bytes]) -> dict[str, dict[str, Any]]:
    import tomllib  # which later runs need not load

    read = (tomllib.loads(page.decode("utf-8")) for page in contents)
    return dict(zip(names, read, strict=True))
