"""What is printed where: formats and files, paired up."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

import typer

from checker.output import STDOUT
from checker.writing import NO_FILE, OutputError, Place

if TYPE_CHECKING:
    from checker.reports import Format, Writer

DEFAULT = "text"
"""The format where nothing says another."""


@dataclass(frozen=True, slots=True)
class Target:
    """A format by its name, what writes it, and the place it is written to; "" is standard output."""

    name: str
    form: Format
    writer: Writer
    place: Place = NO_FILE

    @property
    def output(self) -> str:
        """The file, "" for standard output."""
        return "" if self.place.path in STDOUT else self.place.path


def targets(
    formats: Sequence[str] | None,
    outputs: Sequence[str | Place] | None,
    writer: Callable[[Format], Writer | None],
) -> tuple[Target, ...]:
    """The formats and outputs of a command in pairs; `writer` picks what a format writes of the results.

    A format without an output goes to standard output; an output without a format takes the one that its
    suffix stands for. An output that is a string is one that a person named. Raises `OutputError` where two
    would write to one place.
    """
    pairs = list(zip_longest(formats or (), outputs or ())) or [(None, None)]
    found = tuple(_target(form, output or "", writer) for form, output in pairs)
    _check_apart([target.output for target in found])
    return found


def of_findings(
    formats: Sequence[str] | None, outputs: Sequence[str | Place] | None, *, statistics: bool, quiet: bool
) -> tuple[Target, ...]:
    """The targets of `check`: its findings, their `statistics`, or (`quiet`) nothing besides them."""
    where = targets(formats, outputs, lambda form: form.findings)
    if statistics:
        return tuple(replace(target, writer=_statistics(target.name)) for target in where)
    if quiet:
        from checker.reports import text

        return tuple(replace(one, writer=text.findings_alone) if one.name == "text" else one for one in where)
    return where


def _statistics(name: str) -> Writer:
    from checker.reports.statistics import STATISTICS

    if name not in STATISTICS:
        raise typer.BadParameter(f"--statistics has no --format {name}, only {' and '.join(STATISTICS)}")
    return STATISTICS[name]


def files_of(where: Sequence[Target]) -> list[Place]:
    """The files that are written."""
    return [target.place for target in where if target.output]


def _target(name: str | None, output: str | Place, writer: Callable[[Format], Writer | None]) -> Target:
    from checker.reports import REPORTS

    place = Place(output) if isinstance(output, str) else output
    name = name or _by_suffix(place.path, writer)
    form = REPORTS[name]
    writes = writer(form)
    assert writes is not None  # the option names no others
    return Target(name, form, writes, place)


def _by_suffix(output: str, writer: Callable[[Format], Writer | None]) -> str:
    """The one format that is written to files with the suffix of `output`."""
    from checker.reports import REPORTS

    ending = os.path.splitext(output)[1].lower()  # noqa: PTH122
    fitting = [name for name, form in REPORTS.items() if ending in form.suffixes and writer(form)]
    return fitting[0] if len(fitting) == 1 else DEFAULT


def _check_apart(outputs: Sequence[str]) -> None:
    if outputs.count("") > 1:
        raise OutputError("two formats go to standard output: give all but one of them an --output")
    for output in _repeated(outputs):
        raise OutputError(f"{output}: is named twice as --output")


def _repeated(outputs: Sequence[str]) -> Iterator[str]:
    seen: set[str] = set()
    for output in filter(None, outputs):
        real = os.path.realpath(output)
        if real in seen:
            yield output
        seen.add(real)
