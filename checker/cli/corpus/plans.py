"""The plan that a command of `checker corpus` is about: made of what a person says, or one of the folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from checker.cli.scope import Scope
from checker.cli.shared import FAILED, Files, configured, filter_of
from checker.errors import CheckerError

if TYPE_CHECKING:
    from checker.config.configs import Configs
    from checker.corpus.entries import Entry
    from checker.corpus.folder import Folder
    from checker.corpus.plan import Plan
    from checker.corpus.run import SettingsOf

OfRun = Annotated[str, typer.Option("--run", metavar="RUN", help="The run (the latest if not given).")]
Tables = Annotated[str, typer.Argument(metavar="DIR", help="The folder of the tables.")]


NAMED = 20
"""Sources that are named on standard error because they cannot be read: a list may have a million of them."""


def made(folder: Folder, files: Files, number: int, said: Mapping[str, Any]) -> tuple[Plan, int]:
    """The plan to read `files` in so many shards, 0: enough of them; the latest where nothing changed.

    And how many sources cannot be read; they are named on standard error.
    """
    from checker.corpus.entries import found
    from checker.corpus.limits import MEGABYTES, SECONDS
    from checker.corpus.plan import planned
    from checker.corpus.run import Settled
    from checker.corpus.shards import enough

    if there := folder.foreign():
        raise CheckerError(f"{folder.path}: holds no tables, but {there}: --out takes a folder of its own")
    usual = {"seconds": SECONDS, "memory": MEGABYTES}
    held = {**said, **{name: value for name, value in usual.items() if said[name] is None}}
    configs = configured(scope_of(held))
    entries = found(files.paths, filter_of(files, configs.run), folder.path)
    failed = _named(entries)
    if failed == len(entries):
        if failed:
            raise typer.Exit(FAILED)
        raise CheckerError(f"{folder.path}: there is nothing to read")
    settled = Settled(settings_of(configs))
    digests = {digest.config for _, digest in (settled.of(entry.path) for entry in entries)}
    return planned(folder, entries, number or enough(entries), held, tuple(digests)), failed


def _named(entries: Sequence[Entry]) -> int:
    """Names those that cannot be read, and tells how many they are."""
    from checker.output import complain

    failed = [entry for entry in entries if entry.problem]
    for entry in failed[:NAMED]:
        complain(f"{entry.path}: {entry.problem}")
    if len(failed) > NAMED:
        complain(f"{len(failed) - NAMED:,} more cannot be read: their rows say why")
    return len(failed)


def begun(folder: Folder, run: str) -> Plan:
    """The plan of a run, the latest unless one is named, which this program made."""
    from checker.corpus.identity import program
    from checker.corpus.plan import load

    if not (run or folder.runs()):
        raise typer.BadParameter(f"SOURCES or --files-from must say what to read: {folder.path} has no run")
    plan = load(folder, chosen(folder, run)[0])
    if plan.program != program():
        raise CheckerError(
            f"{folder.path}: run {plan.run} was planned by another version of the program ({plan.checker}):"
            " it does not go on; name the SOURCES, and a new one begins"
        )
    return plan


def chosen(folder: Folder, run: str, since: str = "") -> tuple[str, str]:
    """The run that is meant, the latest unless one is named; and `since`, or the run before it."""
    runs = folder.runs()
    for name in filter(None, (run, since)):
        if name not in runs:
            raise CheckerError(f"{folder.path}: has no run {name}")
    if not runs:
        raise CheckerError(f"{folder.path}: has no run")
    run = run or runs[-1]
    earlier = [name for name in runs if name < run]
    return run, since or (earlier[-1] if earlier else "")


def scope_of(held: Mapping[str, Any]) -> Scope:
    """What the options of a run ask of every document."""
    try:
        return Scope(
            select=list(held["select"]),
            ignore=list(held["ignore"]),
            rules=list(held["rules"]),
            as_of=datetime.fromisoformat(held["as_of"]) if held["as_of"] else None,
            tracked=held["tracked"],
            language=held["language"],
            config=held["config"],
            no_config=held["no_config"],
        )
    except (KeyError, TypeError, ValueError) as error:
        raise CheckerError(f"the run was planned by another version of the program: {error}") from error


def unfinished(folder: Folder, run: str) -> None:
    """Says on standard error where a run that is told of has shards that are not done."""
    from checker.corpus.plan import load
    from checker.corpus.run import missing
    from checker.output import complain

    plan = load(folder, run)
    if left := len(missing(folder, plan)):
        complain(f"{folder.path}: run {run}: {left:,} of its {plan.shards:,} shards are not done")


def settings_of(configs: Configs) -> SettingsOf:
    """What holds for each path of a run."""
    from checker.config.merge import Asked

    asked = Asked(True, True, False)
    return lambda path: configs.settings(path, asked)
