"""All configs of a run: each is found, read and settled once, however many files it holds for."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path

from checker.config import merge
from checker.config.find import nearest
from checker.config.layers import ConfigError, Layer
from checker.config.merge import ALL, Asked
from checker.config.overrides import Overrides
from checker.config.runs import RunSettings, run_settings
from checker.results import Problem
from checker.rulebook import Rule
from checker.settings import Settings
from checker.sources import relative

HERE = "."
"""A file of no name in the current folder: its config is the run's."""


class Configs:
    """The configs of one run, under what its command line says.

    `file` is one config for all files, "" where each has the nearest. `none` passes over all of them.
    """

    def __init__(self, line: Layer, *, file: str = "", none: bool = False) -> None:
        self._line = line
        self._file = file
        self._none = none
        self._shelf = merge.Shelf()
        self._folders: dict[Path, Path | None] = {}
        self._layers: dict[str, tuple[Layer, ...] | ConfigError] = {}
        self._overrides: dict[str, Overrides] = {}
        self._settings: dict[tuple[str, tuple[int, ...], Asked], Settings | Problem] = {}

    def file_of(self, path: str) -> str:
        """The config of the file at `path` as it is printed, "" for none. A folder ends in a slash."""
        if self._none or self._file:
            return self._file
        folder = Path(os.path.abspath(os.path.dirname(path)))  # noqa: PTH100, PTH120 - links are not followed
        found = nearest(folder, self._folders)
        return "" if found is None else relative(str(found), "")

    def layers(self, path: str) -> tuple[Layer, ...]:
        """The layers that hold for the file at `path`, the command line last. Raises `ConfigError`."""
        file = self.file_of(path)
        layers = self._all(file)
        return (*(layers[index] for index in self._overrides[file].holding(path)), self._line)

    def settings(self, path: str, asked: Asked = ALL) -> Settings | Problem:
        """What holds for the file at `path`; or what is wrong with its config.

        Raises what the rulebook raises for the command line.
        """
        try:
            file = self.file_of(path)
            layers = self._all(file)
        except ConfigError as error:
            return Problem(error.path, error.reason)
        held = self._overrides[file].holding(path)
        if (file, held, asked) not in self._settings:
            self._settings[file, held, asked] = self._settled([layers[index] for index in held], asked)
        return self._settings[file, held, asked]

    def held(self, path: str, asked: Asked = ALL) -> Settings:
        """What holds for the file at `path`. Raises `ConfigError`, and what the rulebook raises."""
        found = self.settings(path, asked)
        if isinstance(found, Problem):
            raise ConfigError(found.path, found.reason)
        return found

    def read_from(self, path: str) -> tuple[str, ...]:
        """The files and folders that settle what holds for the file at `path`: configs, pages, groups, words.

        Raises `ConfigError`.
        """
        found = []
        for layer in self.layers(path):
            names = [*layer.values.get("rules", ()), *layer.values.get("groups", ())]
            names += [said for said in [layer.values.get("language", "")] if "/" in said]
            found += [layer.file, *(layer.path(name) for name in names if isinstance(name, str))]
        return tuple(dict.fromkeys(filter(None, found)))

    def known(self, path: str = HERE) -> tuple[Rule, ...]:
        """All rules there are for the file at `path`, as their pages have them. Raises `ConfigError`."""
        return merge.known(self.layers(path), self._shelf)

    @cached_property
    def run(self) -> RunSettings:
        """What the config of the current folder says of the run. Raises `ConfigError`."""
        return run_settings(self._all(self.file_of(HERE)))

    def _settled(self, layers: list[Layer], asked: Asked) -> Settings | Problem:
        try:
            return merge.settings((*layers, self._line), self._shelf, asked)
        except ConfigError as error:
            return Problem(error.path, error.reason)

    def _all(self, file: str) -> tuple[Layer, ...]:
        """All layers of a config, whatever they hold for."""
        if file not in self._layers:
            self._layers[file] = _read(file) if file else ()
        found = self._layers[file]
        if isinstance(found, ConfigError):
            raise found
        if file not in self._overrides:
            self._overrides[file] = Overrides(found)
        return found


def _read(file: str) -> tuple[Layer, ...] | ConfigError:
    from checker.config.read import layers_of

    try:
        return layers_of(file)
    except ConfigError as error:
        return error
