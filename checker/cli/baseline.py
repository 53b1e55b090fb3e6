"""`checker baseline`: the findings that a house knows of, kept in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from checker.cli import options
from checker.cli.scope import Folders, Gated
from checker.cli.shared import CLEAN, FAILED, Wanted, complain_of, configured, emit, results_of
from checker.errors import one_line
from checker.ours import no_baseline
from checker.writing import Place

if TYPE_CHECKING:
    from checker.config.runs import RunSettings
    from checker.gate.baseline import Baseline
    from checker.results import Results

DEFAULT = "checker-baseline.json"
"""The file where neither the command line nor a config names one."""


def baseline(
    action: Annotated[
        Literal["write", "show", "prune"],
        typer.Argument(help="Make it anew; list what it holds; take out what is fixed."),
    ],
    paths: options.SomePaths = None,
    file: options.BaselineFile = "",
    scope: Gated = Gated(),
    folders: Folders = Folders(),
    force_exclude: options.ForceExclude = None,
) -> None:
    """Which findings are known already? Writes them to a file, lists them, or takes out what is fixed."""
    from checker.gate.baseline import load

    configs = configured(scope)
    place = _place(file, configs.run)
    known = load(place.path) if action != "write" else None
    files = folders.files(paths or _listed(known), force_exclude)
    results = results_of(files, Wanted(), configs, [place])
    complain_of(results)
    if results.problems and action != "show":
        raise typer.Exit(FAILED)
    if known is None:
        _write(results, place)
    elif action == "prune":
        _prune(results, known, place)
    else:
        _show(results, known)
    raise typer.Exit(FAILED if results.problems else CLEAN)


def _place(file: str, run: RunSettings) -> Place:
    """Where the baseline is: where a person says, else the config, else under the name that it always has."""
    if file:
        return Place(file)
    return run.baseline if run.baseline.path else Place(DEFAULT, no_baseline)


def _listed(known: Baseline | None) -> list[str]:
    """The files a baseline names, as far as there are any."""
    if known is None:
        raise typer.BadParameter("baseline write needs PATHS")
    return sorted({known.given(entry.path) for entry in known.entries if known.exists(entry.path)})


def _write(results: Results, place: Place) -> None:
    from checker.gate.baseline import dumped, entries_of

    entries = entries_of(results.documents, place.path)
    emit(dumped(entries), place, made_of=results.paths)
    emit(f"{one_line(place.path)}: {_findings(len(entries))} in {_files(len(results.documents))}\n")


def _prune(results: Results, known: Baseline, place: Place) -> None:
    from checker.gate.against import matched
    from checker.gate.baseline import dumped

    kept = matched(results, known).kept()
    if dumped(kept) != known.text:
        emit(dumped(kept), place, made_of=results.paths)
    gone = _findings(len(known.entries) - len(kept))
    emit(f"{one_line(known.path)}: {gone} taken out, {len(kept)} left\n")


def _show(results: Results, known: Baseline) -> None:
    from checker.gate.against import matched

    states = sorted(matched(results, known).states.items())
    room = max((len(state) for _, state in states), default=0)
    lines = [
        one_line(f"{state:<{room}}  {entry.path}: {entry.code} {entry.message}") for entry, state in states
    ]
    emit("\n".join([*lines, f"{one_line(known.path)}: {_findings(len(states))}\n"]))


def _findings(number: int) -> str:
    from checker.reports.look import plural

    return plural(number, "finding")


def _files(number: int) -> str:
    from checker.reports.look import plural

    return plural(number, "file")
