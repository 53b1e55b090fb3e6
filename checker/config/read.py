"""A config file → the layers it gives. Whatever is wrong with it is one line that names it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checker.careful import TomlError, content, toml
from checker.config.find import SHARED
from checker.config.layers import ConfigError, Keys, Layer, blamed
from checker.config.lines import key_lines
from checker.config.shape import mistakes, schema
from checker.errors import CheckerError, reason
from checker.regex import regex

MAX_BYTES = 1 << 20
"""A config larger than this is none."""

MOST = 20
"""Configs that one may stand on, one upon the other: no house has so many floors."""

_WORD = b"checker"
_TABLE = ("tool", "checker")
_WHERE = regex(r" \(at line (\d+), column \d+\)$")


def speaks_of_us(shared: Path) -> bool:
    """Whether the shared file at `shared` has our table, or cannot tell because it is broken."""
    try:
        if _WORD not in _bytes(shared, str(shared)):
            return False
        return _ours(_values(_text(shared, str(shared)), str(shared))) is not None
    except ConfigError:
        return True


def layers_of(path: str) -> tuple[Layer, ...]:
    """The layers that the config at `path` gives: those of what it extends, its own, then all overrides.

    Raises `ConfigError`.
    """
    chain = _chain(path)
    plain = [layer for layer, _ in chain]
    return (*plain, *(override for _, overrides in chain for override in overrides))


def _chain(path: str) -> list[tuple[Layer, tuple[Layer, ...]]]:
    """The config at `path` and all that it extends, the outermost first."""
    found = [_read(path)]
    seen = {os.path.realpath(path)}
    while (base := found[0][0].values.get("extends")) is not None:
        layer = found[0][0]
        with blamed(layer, "extends"):
            base = layer.path(base)
            if os.path.realpath(base) in seen:
                raise CheckerError(f'"{base}" is read already: a circle')
            if len(seen) >= MOST:
                raise CheckerError(f'"{base}" is one config too many: {MOST} are read already')
        seen.add(os.path.realpath(base))
        found.insert(0, _read(base))
    return found


def _read(path: str) -> tuple[Layer, tuple[Layer, ...]]:
    """The file's own layer, and those of its overrides."""
    text = _text(Path(path), path)
    values: Any = _values(text, path)
    at: Keys = ()
    if Path(path).name == SHARED:
        values, at = _ours(values), _TABLE
        if values is None:
            raise ConfigError(path, "has no table [tool.checker]")
    if not isinstance(values, dict):
        raise ConfigError(path, "[tool.checker] must be a table")
    layer = Layer(values, path, key_lines(text), at)
    for mistake in mistakes(values, schema()):
        raise layer.error(mistake.keys, mistake.what)
    return layer, tuple(
        Layer(table, path, layer.lines, (*at, "overrides", index), tuple(table["paths"]))
        for index, table in enumerate(values.get("overrides", ()))
    )


def _ours(values: Mapping[str, Any]) -> object | None:
    tool = values.get("tool")
    return tool.get("checker") if isinstance(tool, dict) else None


def _values(text: str, path: str) -> dict[str, Any]:
    try:
        return toml(text)
    except TomlError as error:
        where = _WHERE.search(str(error))
        what = _WHERE.sub("", str(error))
        raise ConfigError(path, what, int(where[1]) if where else None) from None


def _text(file: Path, path: str) -> str:
    try:
        return _bytes(file, path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(path, f"is not UTF-8 (byte {error.start})") from None


def _bytes(file: Path, path: str) -> bytes:
    try:
        return content(file, MAX_BYTES)
    except OSError as error:
        raise ConfigError(path, reason(error)) from None
