"""The plan that a command of `checker corpus` is about: made of what a person says, or one of the folder."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from checker.cli.shared import Files, Wanted, configured, filter_of
from checker.errors import CheckerError

if TYPE_CHECKING:
    from checker.config.configs import Configs
    from checker.corpus.folder import Folder
    from checker.corpus.plan import Plan
    from checker.corpus.run import SettingsOf

OfRun = Annotated[str, typer.Option("--run", metavar="RUN", help="The run (the latest if not given).")]
Tables = Annotated[str, typer.Argument(metavar="DIR", help="The folder of the tables.")]


def made(folder: Folder, files: Files, number: int, said: Mapping[str, Any]) -> Plan:
    """The plan to read `files` in so many shards, 0: enough of them; the latest where nothing changed."""
    from checker.corpus.entries import found
    from checker.corpus.limits import MEGABYTES, SECONDS
    from checker.corpus.plan import planned
    from checker.corpus.run import Settled
    from checker.corpus.shards import enough
    from checker.output import complain

    usual = {"seconds": SECONDS, "memory": MEGABYTES}
    held = {**said, **{name: value for name, value in usual.items() if said[name] is None}}
    configs = configured(wanted_of(held))
    entries = found(files.paths, filter_of(files, configs.run), folder.path)
    for entry in entries:
        if entry.problem:
            complain(f"{entry.path}: {entry.problem}")
    if not any(not entry.problem for entry in entries):
        raise CheckerError(f"{folder.path}: there is nothing to read")
    settled = Settled(settings_of(configs))
    digests = {digest.config for _, digest in (settled.of(entry.path) for entry in entries)}
    return planned(folder, entries, number or enough(entries), held, tuple(digests))


def begun(folder: Folder, run: str) -> Plan:
    """The plan of a run, the latest unless one is named."""
    from checker.corpus.plan import load

    if not (run or folder.runs()):
        raise typer.BadParameter(f"SOURCES or --files-from must say what to read: {folder.path} has no run")
    return load(folder, chosen(folder, run)[0])


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


def wanted_of(held: Mapping[str, Any]) -> Wanted:
    """What the options of a run ask of every document."""
    return Wanted(
        tuple(held["select"]),
        tuple(held["ignore"]),
        tuple(held["rules"]),
        datetime.fromisoformat(held["as_of"]) if held["as_of"] else None,
        with_claims=True,
        tracked=held["tracked"],
        language=held["language"],
        config=held["config"],
        no_config=held["no_config"],
    )


def settings_of(configs: Configs) -> SettingsOf:
    """What holds for each path of a run."""
    from checker.config.merge import Asked

    asked = Asked(True, True, False)
    return lambda path: configs.settings(path, asked)
