"""Which layers of a config hold for which files."""

from __future__ import annotations

from collections.abc import Sequence

from checker.config.layers import Layer
from checker.globs import Globs
from checker.sources import relative


class Overrides:
    """The layers of one config, for any number of files. The patterns of all of them are asked at once."""

    def __init__(self, layers: Sequence[Layer]) -> None:
        self._always = [index for index, layer in enumerate(layers) if layer.paths is None]
        self._of: dict[str, dict[str, list[int]]] = {}
        for index, layer in enumerate(layers):
            for glob in layer.paths or ():
                self._of.setdefault(layer.folder, {}).setdefault(glob, []).append(index)
        self._globs = {folder: Globs(globs) for folder, globs in self._of.items()}

    def holding(self, path: str) -> tuple[int, ...]:
        """The indexes of the layers that speak of the file at `path`, from the current folder, in order."""
        found = set(self._always)
        for folder, globs in self._globs.items():
            for glob in globs.meaning(relative(path, folder)):
                found.update(self._of[folder][glob])
        return tuple(sorted(found))
