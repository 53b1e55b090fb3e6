"""What a run is to read, and how: written once, so that whoever does a shard of it does the same."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from hashlib import sha256

from checker import __version__
from checker.corpus.entries import Entry
from checker.corpus.folder import Folder, Lines, lines, record, shard_name
from checker.corpus.identity import program
from checker.corpus.shards import cut
from checker.corpus.tables import DOCUMENTS
from checker.errors import CheckerError
from checker.frozen import dataclass

PLAN = "plan"
_FILE = "plan.json"
_LISTS = ".jsonl.gz"


@dataclass(frozen=True, slots=True)
class Plan:
    """A run: its name, what it is cut into, and the options of the command line that hold for all documents.

    `checker` and `program` are the version that planned it, and the digest of its files.
    `firsts` and `lasts` are the paths that each shard begins and ends with, "" where it is empty. `digest`
    is another whenever anything of this is, or a document changed.
    """

    run: str
    digest: str
    shards: int
    documents: int
    bytes: int
    options: Mapping[str, object]
    firsts: tuple[str, ...]
    lasts: tuple[str, ...]
    checker: str
    program: str


def planned(
    folder: Folder,
    entries: Sequence[Entry],
    number: int,
    options: Mapping[str, object],
    settled: Sequence[str] = (),
) -> Plan:
    """The plan to read `entries` in `number` shards: the latest one where it is the same, else a new one.

    `settled` are the digests of all settings that hold for any of them.

    One that was ended is made anew where the options ask to `retry`, or a store does not say whether a
    document changed. Raises `CheckerError`.
    """
    digest = _digest(entries, number, options, settled)
    runs = folder.runs()
    if runs:
        latest = load(folder, runs[-1])
        ended = len(folder.shards(DOCUMENTS, latest.run)) == latest.shards
        again = options.get("retry") or any(not (entry.stamp or entry.problem) for entry in entries)
        if latest.digest == digest and not (ended and again):
            return latest
    run = f"{int(runs[-1]) + 1 if runs and runs[-1].isdecimal() else len(runs) + 1:04}"
    shards = cut(entries, number)
    for index, shard in enumerate(shards, start=1):
        text = Lines()
        for entry in shard:
            text.add(_line(entry))
        folder.put(PLAN, run, shard_name(index, number) + _LISTS, text.data())
    plan = Plan(
        run=run,
        digest=digest,
        shards=number,
        documents=len(entries),
        bytes=sum(entry.bytes for entry in entries),
        options=options,
        firsts=tuple(shard[0].path if shard else "" for shard in shards),
        lasts=tuple(shard[-1].path if shard else "" for shard in shards),
        checker=__version__,
        program=program(),
    )
    folder.put(PLAN, run, _FILE, (json.dumps(asdict(plan), indent=2) + "\n").encode())
    return plan


def load(folder: Folder, run: str) -> Plan:
    """The plan of a run. Raises `CheckerError`."""
    path = folder.file(PLAN, run, _FILE)
    found = record(path)
    try:
        return Plan(
            run=run,
            digest=str(found["digest"]),
            shards=int(found["shards"]),
            documents=int(found["documents"]),
            bytes=int(found["bytes"]),
            options=dict(found["options"]),
            firsts=tuple(map(str, found["firsts"])),
            lasts=tuple(map(str, found["lasts"])),
            checker=str(found["checker"]),
            program=str(found.get("program", "")),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise CheckerError(f"{path}: is no plan of a corpus: {error}") from error


def entries_of(folder: Folder, plan: Plan, shard: int) -> list[Entry]:
    """The documents of a shard. Raises `CheckerError`."""
    path = folder.file(PLAN, plan.run, shard_name(shard, plan.shards) + _LISTS)
    try:
        return [Entry(**found | {"pieces": tuple(found["pieces"])}) for found in map(json.loads, lines(path))]
    except (KeyError, TypeError, ValueError) as error:
        raise CheckerError(f"{path}: is no list of documents: {error}") from error


def _digest(
    entries: Sequence[Entry], number: int, options: Mapping[str, object], settled: Sequence[str]
) -> str:
    made = sha256(json.dumps([program(), number, dict(options), sorted(settled)]).encode())
    for entry in entries:
        made.update(_line(entry).encode())
    return made.hexdigest()


def _line(entry: Entry) -> str:
    """An entry as the list of a shard has it, in ASCII: a path may be half a character."""
    return json.dumps(entry.row) + "\n"
