"""The keys of a run: how it prints, what it takes, when it fails."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from checker.config.layers import Layer, blamed, last, value
from checker.errors import CheckerError
from checker.frozen import dataclass
from checker.ours import BASELINE_SUFFIXES, REPORT_SUFFIXES, no_baseline, no_report
from checker.output import STDOUT
from checker.readers import ARCHIVES
from checker.sources import suffix
from checker.writing import NO_FILE, Objection, Place, astray


@dataclass(frozen=True, slots=True)
class RunSettings:
    """What a config says of a run; "" and None where it says nothing. Paths are from the current folder.

    `include` and `exclude` are patterns for paths as seen from the folders `include_from` and
    `exclude_from`. `reports` are folders and archives that are one report each. `cache` is whether results
    are kept.
    """

    format: tuple[str, ...] = ()
    output: tuple[Place, ...] = ()
    fail_on: str = ""
    include: tuple[str, ...] = ()
    include_from: str = ""
    exclude: tuple[str, ...] = ()
    exclude_from: str = ""
    reports: tuple[str, ...] = ()
    baseline: Place = NO_FILE
    respect_gitignore: bool = True
    force_exclude: bool = False
    jobs: int | None = None
    cache: bool | None = None

    def printed(
        self, form: Sequence[str] | None, output: Sequence[str] | None
    ) -> tuple[Sequence[str] | None, Sequence[str | Place] | None]:
        """The formats and outputs of the command line where it gives either, else those of the config.

        They go together: whoever asks for JSON on the spot does not want it in the config's file.
        """
        return (form, output) if form or output else (self.format, self.output)


def run_settings(layers: Sequence[Layer]) -> RunSettings:
    """What the layers of the current folder's config say of the run. Raises `ConfigError`."""
    plain = [layer for layer in layers if layer.paths is None]
    return RunSettings(
        format=_list(value(plain, "format")),
        output=_written(plain, "output", REPORT_SUFFIXES, no_report),
        fail_on=value(plain, "fail-on") or "",
        include=_list(value(plain, "include")),
        include_from=_folder(plain, "include"),
        exclude=_list(value(plain, "exclude")),
        exclude_from=_folder(plain, "exclude"),
        reports=_reports(plain),
        baseline=next(iter(_written(plain, "baseline", BASELINE_SUFFIXES, no_baseline)), NO_FILE),
        respect_gitignore=value(plain, "respect-gitignore") is not False,
        force_exclude=value(plain, "force-exclude") is True,
        jobs=value(plain, "jobs"),
        cache=value(plain, "cache"),
    )


def _list(found: str | list[str] | None) -> tuple[str, ...]:
    return (found,) if isinstance(found, str) else tuple(found or ())


def _folder(layers: Sequence[Layer], key: str) -> str:
    layer = last(layers, key)
    return "" if layer is None else layer.folder


def _reports(layers: Sequence[Layer]) -> tuple[str, ...]:
    """The folders and archives at `reports`. A config can name only what lies below its own folder."""
    layer = last(layers, "reports")
    if layer is None:
        return ()
    found: list[str] = []
    for index, name in enumerate(_list(layer.values["reports"])):
        with blamed(layer, "reports", index):
            path = layer.path(name)
            if path != (layer.folder or ".") and (what := astray(path, layer.folder)):
                raise CheckerError(f'"{name}" {what}')
            if not (Path(path).is_dir() or (suffix(path) in ARCHIVES and Path(path).is_file())):
                raise CheckerError(f'"{name}" is no folder and no {", ".join(sorted(ARCHIVES))} file')
            found.append(path)
    return tuple(found)


def _written(
    layers: Sequence[Layer], key: str, suffixes: Sequence[str], objection: Objection
) -> tuple[Place, ...]:
    """The places at `key`, where a run writes.

    Whoever checks a folder of somebody else must find no file of theirs overwritten, and none made that some
    program would run: so a config can name only what is called like a report, in the open, below its folder.
    """
    layer = last(layers, key)
    if layer is None:
        return ()
    with blamed(layer, key):
        return tuple(
            Place(name) if key == "output" and name in STDOUT else _place(layer, name, suffixes, objection)
            for name in _list(layer.values[key])
        )


def _place(layer: Layer, name: str, suffixes: Sequence[str], objection: Objection) -> Place:
    place = Place(layer.path(name), objection, layer.folder)
    if what := astray(place.path, layer.folder):
        raise CheckerError(f'"{name}" {what}')
    if suffix(name) not in suffixes:
        raise CheckerError(f'"{name}" ends in none of {", ".join(suffixes)}')
    return place
