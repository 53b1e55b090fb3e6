"""The shards of a run, read on this machine: what is there already is not done again."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import islice

from checker import readers
from checker.corpus import base, identity, reading
from checker.corpus.earlier import Known, known
from checker.corpus.entries import Entry
from checker.corpus.folder import Folder, Lines, shard_name
from checker.corpus.identity import Held
from checker.corpus.limits import Limits
from checker.corpus.plan import Plan, entries_of
from checker.corpus.reading import Read, Task
from checker.corpus.tables import DOCUMENTS, TABLES
from checker.engine import reported
from checker.facts.complete import collect
from checker.frozen import dataclass
from checker.parallel import processors
from checker.progress import Progress
from checker.results import Problem
from checker.settings import Settings
from checker.text.language import reading_in
from checker.verdicts import tie
from checker.workers import Team

GROUP = 64
"""Shards that are shared out at once: between two groups, processes wait for the last of them."""

SettingsOf = Callable[[str], Settings | Problem]

PARQUET = "parquet"
"""What the options of a plan call the format that DuckDB writes."""

_NONE = Held("", "")

_SAMPLE = b"""Three of the five ports (Arden, Brack and Calder) were named in Regulation (EU) 2021/241 of
12 February 2021: 12 closed, 9 open and 6 suspended. The Ports Authority (PA) spent 20% of EUR 5 million.
"""
"""What every grammar and every list of words has something to say of: to read it is to load them."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What a run, or a part of one, came to. `kept` are the documents that an earlier run had read."""

    shards: int = 0
    documents: int = 0
    kept: int = 0
    failed: int = 0
    findings: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.shards + other.shards,
            self.documents + other.documents,
            self.kept + other.kept,
            self.failed + other.failed,
            self.findings + other.findings,
        )

    def of(self, result: Read) -> Tally:
        """With one more document."""
        again, failed = int(not result.again), int(bool(result.problem))
        return self + Tally(0, 1, again, failed, result.findings)


@dataclass(frozen=True, slots=True)
class Ways:
    """How the work is done: in how many processes (0: one a processor), and what a document may take."""

    jobs: int = 0
    limits: Limits = Limits()
    retry: bool = False


def missing(folder: Folder, plan: Plan) -> list[int]:
    """The shards of a run that are not done."""
    done = folder.shards(DOCUMENTS, plan.run)
    return [shard for shard in range(1, plan.shards + 1) if shard not in done]


def run(
    folder: Folder,
    plan: Plan,
    shards: Sequence[int],
    settings: SettingsOf,
    ways: Ways,
    progress: Progress | None = None,
) -> Tally:
    """Does these shards of a run. Raises `CheckerError` where one cannot be written."""
    if plan.options.get("format") == PARQUET:
        base.needed()
    before = known(folder, plan, retry=ways.retry)
    held = Settled(settings)
    tally = Tally()
    bar = progress or Progress()
    with bar.towards(len(shards)):
        for at in range(0, len(shards), GROUP):
            lists = {shard: entries_of(folder, plan, shard) for shard in shards[at : at + GROUP]}
            tasks = list(_tasks(plan.run, lists.values(), held, before))
            with closing(_read(tasks, ways)) as results:
                for shard, entries in lists.items():
                    tally += _shard(folder, plan, shard, islice(results, len(entries)))
                    bar.step()
    return tally


def _tasks(run: str, lists: Iterable[Sequence[Entry]], held: Settled, before: Known) -> Iterator[Task]:
    for entries in lists:
        earlier = before([entry.path for entry in entries])
        for entry in entries:
            yield Task(run, entry, *held.of(entry.path), earlier.get(entry.path))


def _read(tasks: Sequence[Task], ways: Ways) -> Generator[Read]:
    """What is read of each document, in their order; one that ends its process is set aside."""
    _warm(tasks)
    team = Team(
        partial(reading.read, limits=ways.limits),
        tasks,
        lambda task, how: reading.lost(task, ways.limits.told(how)),
        min(ways.jobs or processors(), len(tasks)),
    )
    try:
        yield from team.results()
    finally:
        team.end()


def _warm(tasks: Sequence[Task]) -> None:
    """Loads here what every process would load for itself: a fork has what is there."""
    settings = next((one.settings for one in tasks if isinstance(one.settings, Settings)), None)
    if settings is not None:
        with reading_in(settings.language):
            reported(tie(collect(readers.read("", _SAMPLE, "text"))), settings.rules)


def _shard(folder: Folder, plan: Plan, shard: int, results: Iterable[Read]) -> Tally:
    """Writes the rows of a shard, the documents last: when they are there, it is done."""
    texts = {table: Lines() for table in TABLES}
    tally = Tally(shards=1)
    for result in results:
        tally = tally.of(result)
        for table, text in result.lines.items():
            texts[table].add(text)
    name = shard_name(shard, plan.shards)
    for table in TABLES:
        data, packed = texts[table].data(), plan.options.get("format") == PARQUET
        if packed:
            folder.put(table, plan.run, f"{name}.parquet", base.parquet(table, data))
        if not packed or table == DOCUMENTS:
            folder.put(table, plan.run, f"{name}.jsonl.gz", data)
    return tally


class Settled:
    """What holds for each path, with its digests: a few settings hold for all of them."""

    def __init__(self, settings: SettingsOf) -> None:
        self._settings = settings
        self._known: dict[int, tuple[Settings, Held]] = {}

    def of(self, path: str) -> tuple[Settings | Problem, Held]:
        found = self._settings(path)
        if isinstance(found, Problem):
            return found, _NONE
        if id(found) not in self._known:  # it stays among the values, so no other can have its id
            self._known[id(found)] = found, identity.held(found)
        return self._known[id(found)]
