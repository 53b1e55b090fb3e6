"""What is printed where: formats and files, paired up."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from checker.cli.shared import misused
from checker.frozen import dataclass, replace
from checker.late import Late
from checker.output import STDOUT
from checker.writing import NO_FILE, OutputError, Place

if TYPE_CHECKING:
    from checker.reports import Format, Streamed, Writer
    from checker.reports.look import Look

DEFAULT = "text"
"""The format where nothing says another."""

WITH_LEDGER = frozenset({"json"})
"""The formats that can tell the ledger beside the findings, where it is asked for."""

WITH_POSITIONS = frozenset({"json", "jsonl"})
"""The formats whose columns and offsets can be counted in other units."""

CHARACTERS = "characters"
"""The unit of columns and offsets where nobody asks for another."""


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

    @property
    def streamed(self) -> Streamed | None:
        """The writer, where its report can go out in pieces."""
        from checker.reports import Streamed

        return self.writer if isinstance(self.writer, Streamed) else None


def targets(
    formats: Sequence[str] | None,
    outputs: Sequence[str | Place] | None,
    writer: Callable[[Format], Writer | None],
) -> tuple[Target, ...]:
    """The formats and outputs of a command in pairs; `writer` picks what a format writes of the results.

    A format without an output goes to standard output; an output without a format takes the one that its
    suffix stands for. An output that is a string is one that a person named. Raises `OutputError` where the
    suffix stands for none, or two would write to one place.
    """
    pairs = list(zip_longest(formats or (), outputs or ())) or [(None, None)]
    found = tuple(_target(form, output or "", writer) for form, output in pairs)
    _check_apart([target.output for target in found])
    return found


def of_findings(
    formats: Sequence[str] | None, outputs: Sequence[str | Place] | None, *, statistics: bool
) -> tuple[Target, ...]:
    """The targets of `check`: its findings, or their `statistics`."""
    where = targets(formats, outputs, lambda form: form.findings)
    if statistics:
        return tuple(replace(target, writer=_statistics(target.name)) for target in where)
    return where


def detailed(
    where: Sequence[Target], *, ledger: bool = False, positions: str = CHARACTERS
) -> tuple[Target, ...]:
    """The targets, with the whole `ledger` beside the findings and `positions` counted as is wanted.

    What is wanted and no format can tell is a `BadParameter`.
    """
    names = {target.name for target in where}
    if ledger and not names & WITH_LEDGER:
        raise misused(f"--with-ledger needs --format {' or '.join(sorted(WITH_LEDGER))}")
    if positions != CHARACTERS and not names & WITH_POSITIONS:
        raise misused(f"--positions needs --format {' or '.join(sorted(WITH_POSITIONS))}")
    if not ledger and positions == CHARACTERS:
        return tuple(where)

    def written(target: Target) -> Target:
        if target.streamed is not None:
            return replace(target, writer=target.streamed.seen(asked))
        return replace(target, writer=lambda results, look: target.writer(results, asked(look)))

    def asked(look: Look) -> Look:
        return replace(look, ledger=ledger, utf16=positions != CHARACTERS)

    return tuple(map(written, where))


def _statistics(name: str) -> Writer:
    from checker.reports.statistics import STATISTICS

    if name not in STATISTICS:
        raise misused(f"--statistics has no --format {name}, only {' and '.join(STATISTICS)}")
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
    return Target(name, form, writes.function if isinstance(writes, Late) else writes, place)


def _by_suffix(output: str, writer: Callable[[Format], Writer | None]) -> str:
    """The one format that is written to files with the suffix of `output`. Raises `OutputError`."""
    from checker.reports import REPORTS

    ending = os.path.splitext(output)[1].lower()  # noqa: PTH122
    written = {name: form.suffixes for name, form in REPORTS.items() if writer(form)}
    fitting = [name for name, suffixes in written.items() if ending in suffixes]
    if ending and len(fitting) != 1:
        known = ", ".join(sorted({suffix for suffixes in written.values() for suffix in suffixes}))
        raise OutputError(f"{output}: its suffix tells no format; name one with --format, or use {known}")
    return fitting[0] if ending else DEFAULT


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
