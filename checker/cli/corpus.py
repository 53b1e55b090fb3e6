"""`checker corpus`: many documents, in shards that a cluster can share out."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from checker.cli import options
from checker.cli.named import named
from checker.cli.shared import CLEAN, Files, Wanted, configured, emit, filter_of, words
from checker.errors import CheckerError

if TYPE_CHECKING:
    from checker.config.configs import Configs
    from checker.corpus.folder import Folder
    from checker.corpus.plan import Plan
    from checker.corpus.run import SettingsOf, Tally
    from checker.progress import Progress

corpus = typer.Typer(
    help="Checks many documents, and tells what they come to.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

Sources = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[SOURCES]...",
        help="Folders, patterns, files, or URLs of a store (s3://…); the latest run's if not given.",
    ),
]
Out = Annotated[str, typer.Option("--out", metavar="DIR", help="The folder of the tables; a run adds to it.")]
Shards = Annotated[
    int | None,
    typer.Option(metavar="N", min=1, max=99_999, help="Cut the work into N shards (else of 16 MB each)."),
]
Shard = Annotated[
    str, typer.Option(metavar="K/N", help="Do shard K of N and no other, as a job of an array does.")
]
PlanOnly = Annotated[bool, typer.Option("--plan", help="Write down what is to be read, and read nothing.")]
Seconds = Annotated[int | None, typer.Option(metavar="N", min=0, help="Seconds a document may take (600).")]
Memory = Annotated[
    int | None, typer.Option(metavar="MB", min=0, help="Megabytes a document may take (4096).")
]
Form = Annotated[
    Literal["jsonl", "parquet"],
    typer.Option("--format", help="Write the rows as compressed JSON Lines, or as Parquet by DuckDB."),
]
Retry = Annotated[bool, typer.Option("--retry", help="Try again what an earlier run could not read.")]

MANIFEST = 1 << 30
"""Bytes that a list of documents may have: ten million paths."""

OfRun = Annotated[str, typer.Option("--run", metavar="RUN", help="The run (the latest if not given).")]

Scheduler = Annotated[
    str, typer.Option(metavar="ADDRESS", help="Have a cluster of dask do the shards: tcp://host:8786.")
]

_SHARD = re.compile(r"([1-9]\d*)/([1-9]\d*)")


@corpus.command("run")
def run(
    sources: Sources = None,
    out: Out = "",
    files_from: options.FilesFrom = "",
    shards: Shards = None,
    shard: Shard = "",
    plan: PlanOnly = False,
    of_run: OfRun = "",
    scheduler: Scheduler = "",
    jobs: options.Jobs = None,
    seconds: Seconds = None,
    memory: Memory = None,
    retry: Retry = False,
    form: Form = "jsonl",
    select: options.Select = None,
    ignore: options.Ignore = None,
    rules: options.RuleFolders = None,
    as_of: options.AsOf = None,
    include: options.Include = None,
    exclude: options.Exclude = None,
    respect_gitignore: options.RespectGitignore = None,
    tracked: options.Tracked = None,
    config: options.Config = "",
    no_config: options.NoConfig = False,
) -> None:
    """Reads what was not read yet, and writes a row a document, a finding and a count."""
    from checker.corpus.folder import Folder

    folder = Folder(_named(out))
    number, of = _shard_of(shard, shards, scheduler)
    said: dict[str, object] = {
        "select": words(select),
        "ignore": words(ignore),
        "rules": tuple(rules or ()),
        "as_of": as_of and as_of.date().isoformat(),
        "tracked": tracked,
        "config": config,
        "no_config": no_config,
        "seconds": seconds,
        "memory": memory,
        "retry": retry,
        "format": "" if form == "jsonl" else form,
    }
    if sources or files_from:
        if of_run:
            raise typer.BadParameter("--run goes on as a run began: give it no SOURCES")
        files = Files(
            named(sources, files_from, MANIFEST), include or (), exclude or (), "", respect_gitignore
        )
        made = _planned(folder, files, of or shards or 0, said)
    elif any(said.values()) or shards or include or exclude:
        raise typer.BadParameter("these options go with SOURCES: without them, a run goes on as it began")
    else:
        made = _begun(folder, of_run)
    if of not in (0, made.shards):
        raise CheckerError(f"{out}: run {made.run} has {made.shards} shards, not {of}")
    if not plan:
        _run(folder, made, number, jobs, scheduler)
    emit(_state(folder, made))
    raise typer.Exit(CLEAN)


def _named(out: str) -> str:
    if not out:
        raise typer.BadParameter("--out DIR must say where the tables lie")
    return out


def _shard_of(shard: str, shards: int | None, scheduler: str) -> tuple[int, int]:
    """The number of a shard and how many there are; 0 of 0 for all of them."""
    if scheduler and shard:
        raise typer.BadParameter("--scheduler shares out all shards, and --shard does one: choose one")
    if not shard:
        return 0, 0
    match = _SHARD.fullmatch(shard)
    if match is None or int(match[1]) > int(match[2]):
        raise typer.BadParameter(f'"{shard}" is no shard: --shard 17/400 is the 17th of 400')
    if shards not in (None, int(match[2])):
        raise typer.BadParameter(f"--shards {shards} and --shard {shard} are two numbers of shards")
    return int(match[1]), int(match[2])


def wanted_of(held: Mapping[str, Any]) -> Wanted:
    """What the options of a run ask of every document."""
    return Wanted(
        tuple(held["select"]),
        tuple(held["ignore"]),
        tuple(held["rules"]),
        datetime.fromisoformat(held["as_of"]) if held["as_of"] else None,
        with_claims=True,
        tracked=held["tracked"],
        config=held["config"],
        no_config=held["no_config"],
    )


def _planned(folder: Folder, files: Files, number: int, said: Mapping[str, Any]) -> Plan:
    """The plan to read `files`; the latest one where nothing changed."""
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
    settled = Settled(_settings(configs))
    digests = {digest.config for _, digest in (settled.of(entry.path) for entry in entries)}
    return planned(folder, entries, number or enough(entries), held, tuple(digests))


def _settings(configs: Configs) -> SettingsOf:
    """What holds for each path of a run."""
    from checker.config.merge import Asked

    asked = Asked(True, True, False)
    return lambda path: configs.settings(path, asked)


def _begun(folder: Folder, run: str) -> Plan:
    """The plan of a run, the latest unless one is named."""
    from checker.corpus.plan import load

    if not (run or folder.runs()):
        raise typer.BadParameter(f"SOURCES or --files-from must say what to read: {folder.path} has no run")
    return load(folder, chosen(folder, run)[0])


def _run(folder: Folder, plan: Plan, number: int, jobs: int | None, scheduler: str) -> None:
    """Does shard `number` of a run where it is missing, or all that are; here, or where a scheduler says."""
    from checker.corpus.run import missing
    from checker.output import complain
    from checker.progress import Progress
    from checker.reports.look import plural

    todo = [shard for shard in missing(folder, plan) if number in (0, shard)]
    if scheduler and todo:
        from checker.corpus import cluster

        tally = cluster.run(scheduler, folder, plan, todo, Progress(sys.stderr))
    else:
        tally = _run_here(folder, plan, todo, jobs, Progress(sys.stderr))
    complain(
        f"{plural(tally.documents, 'document')}: {tally.kept} as before, {tally.failed} not readable,"
        f" {plural(tally.findings, 'finding')} in the others"
    )


def _run_here(folder: Folder, plan: Plan, todo: Sequence[int], jobs: int | None, progress: Progress) -> Tally:
    from checker.corpus.limits import Limits
    from checker.corpus.run import Ways, run

    held: Mapping[str, Any] = plan.options
    configs = configured(wanted_of(held))
    ways = Ways(jobs or configs.run.jobs or 0, Limits(held["seconds"], held["memory"]), held["retry"])
    return run(folder, plan, todo, _settings(configs), ways, progress)


def _state(folder: Folder, plan: Plan) -> str:
    """How far a run is, in a line."""
    from checker.corpus.run import missing
    from checker.errors import one_line
    from checker.reports.look import plural

    left = len(missing(folder, plan))
    return (
        f"{one_line(folder.path)}: run {plan.run}: {plural(plan.documents, 'document')},"
        f" {plural(plan.shards, 'shard')}, {left or 'none'} missing\n"
    )


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
