"""A layer: the keys that one place gives, and where that place is."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from checker.errors import CheckerError, reason
from checker.frozen import dataclass, field
from checker.sources import slashed

Keys = tuple[str | int, ...]
"""The way to a value: keys of tables, and indexes of lists from 0."""


class ConfigError(CheckerError):
    """A config that cannot be followed. One line: the file, the line where it is known, and why."""

    def __init__(self, path: str, reason: str, line: int | None = None) -> None:
        self.path = path
        self.reason = f"line {line}: {reason}" if line else reason
        super().__init__(f"{path}: {self.reason}")


@dataclass(frozen=True, slots=True)
class Layer:
    """The keys that one table of a config gives, or the command line.

    `file` is the config as it is printed, "" for the command line: its folder is what paths in `values` are
    relative to. `at` is where the table stands in the file, `lines` the lines on which the file's keys stand.
    `paths` are the patterns of an override, None where the layer holds for every file.
    """

    values: Mapping[str, Any]
    file: str = ""
    lines: Mapping[Keys, int] = field(default_factory=dict)
    at: Keys = ()
    paths: tuple[str, ...] | None = None

    @property
    def folder(self) -> str:
        """The folder of the config, "" for the current one."""
        return os.path.dirname(self.file)  # noqa: PTH120 - "" must stay ""

    def path(self, name: str) -> str:
        """The path that `name` stands for in this layer, from the current folder.

        Raises `CheckerError` where no path can be called so.
        """
        if "\0" in name:
            raise CheckerError(f'"{name}" is not a path')
        return slashed(os.path.normpath(os.path.join(self.folder, name))) if self.file else name  # noqa: PTH118

    def line(self, keys: Keys) -> int | None:
        """The line on which the value at `keys` begins, as near as is known."""
        way = (*self.at, *keys)
        ends = range(len(way), 0, -1)
        return next((self.lines[way[:end]] for end in ends if way[:end] in self.lines), None)

    def error(self, keys: Keys, what: str) -> ConfigError:
        """The error that says `what` is wrong with the value at `keys`."""
        return ConfigError(self.file, what, self.line(keys))


@contextmanager
def blamed(layer: Layer, *keys: str | int) -> Iterator[None]:
    """Whatever fails within is the fault of the value at `keys`; the command line answers for itself."""
    try:
        yield
    except OSError as error:
        raise _told(layer, keys, f"{error.filename}: {reason(error)}") from None
    except CheckerError as error:
        if not layer.file:
            raise
        raise _told(layer, keys, str(error)) from None


def _told(layer: Layer, keys: Keys, what: str) -> CheckerError:
    return layer.error(keys, f"{keys[0]}: {what}") if layer.file else CheckerError(what)


def last(layers: Sequence[Layer], key: str) -> Layer | None:
    """The last of the `layers` that has `key`."""
    return next((layer for layer in reversed(layers) if key in layer.values), None)


def value(layers: Sequence[Layer], key: str) -> Any:
    """The value that the last of the `layers` has at `key`, None where none has."""
    layer = last(layers, key)
    return None if layer is None else layer.values[key]
