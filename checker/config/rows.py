"""What holds, key by key, and who says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.config.layers import Keys, Layer, last
from checker.config.shape import resolved, schema
from checker.frozen import dataclass

ADDED = ("ignore", "rules", "groups")
"""Keys to which every layer adds, where other keys take the place of what stands below."""

TABLES = {"severity": 1, "options": 2}
"""Keys whose entries hold each for itself, and how deep the entries lie."""

PATHS = ("rules", "groups", "output", "baseline", "reports")
"""Keys whose strings are paths, but for a lone hyphen."""


@dataclass(frozen=True, slots=True)
class Row:
    """A key, its value, and the layers that give it; none where it is the default."""

    key: str
    value: object
    layers: tuple[Layer, ...]
    keys: Keys

    def places(self) -> Iterator[tuple[Layer, int | None]]:
        """The layers, each with the line of its file on which it says so."""
        for layer in self.layers:
            yield layer, layer.line(self.keys)


def rows(layers: Sequence[Layer]) -> tuple[list[Row], list[Row]]:
    """What holds for a file, and what holds for the run, in the order of the schema."""
    properties = schema()["properties"]
    of_file = [key for key in properties if key in properties["overrides"]["items"]["properties"]]
    of_run = [key for key in properties if key not in (*of_file, "extends", "overrides")]
    plain = [layer for layer in layers if layer.paths is None]
    return (
        [row for key in of_file for row in _rows(layers, key)],
        [row for key in of_run for row in _rows(plain, key)],
    )


def _rows(layers: Sequence[Layer], key: str) -> Iterator[Row]:
    if key in TABLES:
        yield from _entries(layers, key)
    elif key in ADDED:
        yield _added(layers, key)
    elif (layer := last(layers, key)) is not None:
        yield Row(key, _shown(layer, key), (layer,), (key,))
    elif "default" in resolved(schema()["properties"][key]):
        yield Row(key, resolved(schema()["properties"][key])["default"], (), (key,))


def _added(layers: Sequence[Layer], key: str) -> Row:
    """All that the layers add up to; a layer that selects rules forgets what was ignored before."""
    selecting = last(layers, "select") if key == "ignore" else None
    since = list(layers)[list(layers).index(selecting) :] if selecting is not None else layers
    adding = tuple(layer for layer in since if layer.values.get(key))
    return Row(key, [item for layer in adding for item in _items(layer, key)], adding, (key,))


def _entries(layers: Sequence[Layer], key: str) -> Iterator[Row]:
    found: dict[Keys, tuple[object, Layer]] = {}
    for layer in layers:
        for way, value in _leaves((key,), layer.values.get(key, {}), TABLES[key]):
            found[way] = value, layer
    for way, (value, layer) in found.items():
        yield Row(".".join(map(str, way)), value, (layer,), way)


def _leaves(way: Keys, table: dict[str, object], depth: int) -> Iterator[tuple[Keys, object]]:
    for key, value in table.items():
        if depth > 1 and isinstance(value, dict):
            yield from _leaves((*way, key), value, depth - 1)
        else:
            yield (*way, key), value


def _shown(layer: Layer, key: str) -> object:
    value = layer.values[key]
    return _items(layer, key) if isinstance(value, list) else _path(layer, key, value)


def _items(layer: Layer, key: str) -> list[object]:
    return [_path(layer, key, item) for item in layer.values[key]]


def _path(layer: Layer, key: str, value: object) -> object:
    return layer.path(value) if key in PATHS and isinstance(value, str) and value != "-" else value
