"""The keys of a run: how it prints, what it takes, when it fails."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

from checker.config.layers import Layer, blamed, last, value
from checker.errors import CheckerError
from checker.sources import STDIN


@dataclass(frozen=True, slots=True)
class RunSettings:
    """What a config says of a run; "" and None where it says nothing. Paths are from the current folder.

    `include` and `exclude` are patterns for paths as seen from the folders `include_from` and
    `exclude_from`. `cache` is whether results are kept, or the folder that keeps them.
    """

    format: tuple[str, ...] = ()
    output: tuple[str, ...] = ()
    fail_on: str = ""
    include: tuple[str, ...] = ()
    include_from: str = ""
    exclude: tuple[str, ...] = ()
    exclude_from: str = ""
    baseline: str = ""
    respect_gitignore: bool = True
    force_exclude: bool = False
    jobs: int | None = None
    cache: bool | str | None = None

    def printed(
        self, form: Sequence[str] | None, output: Sequence[str] | None
    ) -> tuple[Sequence[str] | None, Sequence[str] | None]:
        """The formats and outputs of the command line where it gives either, else those of the config.

        They go together: whoever asks for JSON on the spot does not want it in the config's file.
        """
        return (form, output) if form or output else (self.format, self.output)


def run_settings(layers: Sequence[Layer]) -> RunSettings:
    """What the layers of the current folder's config say of the run. Raises `ConfigError`."""
    plain = [layer for layer in layers if layer.paths is None]
    cache = value(plain, "cache")
    return RunSettings(
        format=_list(value(plain, "format")),
        output=_written(plain, "output"),
        fail_on=value(plain, "fail-on") or "",
        include=_list(value(plain, "include")),
        include_from=_folder(plain, "include"),
        exclude=_list(value(plain, "exclude")),
        exclude_from=_folder(plain, "exclude"),
        baseline="".join(_written(plain, "baseline")),
        respect_gitignore=value(plain, "respect-gitignore") is not False,
        force_exclude=value(plain, "force-exclude") is True,
        jobs=value(plain, "jobs"),
        cache="".join(_written(plain, "cache")) if isinstance(cache, str) else cache,
    )


def _list(found: str | list[str] | None) -> tuple[str, ...]:
    return (found,) if isinstance(found, str) else tuple(found or ())


def _folder(layers: Sequence[Layer], key: str) -> str:
    layer = last(layers, key)
    return "" if layer is None else layer.folder


def _written(layers: Sequence[Layer], key: str) -> tuple[str, ...]:
    """The paths at `key`, which a run writes.

    Whoever checks a folder of somebody else must not find another file of theirs overwritten, so a config
    can name none outside its own folder, and not itself.
    """
    layer = last(layers, key)
    if layer is None:
        return ()
    with blamed(layer, key):
        return tuple(name if name == STDIN else _inside(layer, name) for name in _list(layer.values[key]))


def _inside(layer: Layer, name: str) -> str:
    path = layer.path(name)
    top = os.path.join(os.path.realpath(layer.folder or "."), "")  # noqa: PTH118
    real = os.path.realpath(path)
    if not real.startswith(top) or real == os.path.realpath(layer.file):
        raise CheckerError(f'"{name}" is no file below the folder of this config')
    return path
