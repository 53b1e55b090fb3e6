"""`checker corpus run`: many documents, in shards that a cluster can share out."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from checker.cli import options
from checker.cli.corpus import plans
from checker.cli.corpus.plans import OfRun
from checker.cli.named import named
from checker.cli.scope import Folders, Scope
from checker.cli.shared import CLEAN, FAILED, configured, emit, words
from checker.errors import CheckerError

if TYPE_CHECKING:
    from checker.corpus.folder import Folder
    from checker.corpus.plan import Plan
    from checker.corpus.run import Tally
    from checker.progress import Progress

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

Scheduler = Annotated[
    str, typer.Option(metavar="ADDRESS", help="Have a cluster of dask do the shards: tcp://host:8786.")
]

_SHARD = re.compile(r"([1-9]\d*)/([1-9]\d*)")


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
    scope: Scope = Scope(),
    folders: Folders = Folders(),
) -> None:
    """Reads what was not read yet, and writes a row a document, a finding and a count."""
    from checker.corpus.folder import Folder

    folder = Folder(_named(out))
    number, of = _shard_of(shard, shards, scheduler)
    ways = {"seconds": seconds, "memory": memory, "retry": retry, "format": "" if form == "jsonl" else form}
    said = {**_said(scope), **ways}
    if sources or files_from:
        if of_run:
            raise typer.BadParameter("--run goes on as a run began: give it no SOURCES")
        files = folders.files(named(sources, files_from, MANIFEST))
        planned, failed = plans.made(folder, files, of or shards or 0, said)
    elif any(said.values()) or shards or folders.include or folders.exclude:
        raise typer.BadParameter("these options go with SOURCES: without them, a run goes on as it began")
    else:
        planned, failed = plans.begun(folder, of_run), 0
    if of not in (0, planned.shards):
        raise CheckerError(f"{out}: run {planned.run} has {planned.shards} shards, not {of}")
    if not plan:
        _run(folder, planned, number, jobs, scheduler)
    emit(_state(folder, planned))
    # whatever starts jobs would try one again that ended in another way, and find the same
    raise typer.Exit(FAILED if failed and not (plan or shard) else CLEAN)


def _said(scope: Scope) -> dict[str, object]:
    """What holds for all documents of a run, as its plan has it."""
    return {
        "select": words(scope.select),
        "ignore": words(scope.ignore),
        "rules": tuple(scope.rules or ()),
        "as_of": scope.as_of and scope.as_of.date().isoformat(),
        "tracked": scope.tracked,
        "language": scope.language,
        "config": scope.config,
        "no_config": scope.no_config,
    }


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
    configs = configured(plans.scope_of(held))
    ways = Ways(jobs or configs.run.jobs or 0, Limits(held["seconds"], held["memory"]), held["retry"])
    return run(folder, plan, todo, plans.settings_of(configs), ways, progress)


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
