"""What earlier runs wrote of a shard's documents: they need not be read again."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import suppress

from checker.corpus.folder import Folder, lines
from checker.corpus.plan import Plan, load
from checker.corpus.reading import Earlier
from checker.corpus.tables import DOCUMENTS
from checker.errors import CheckerError

Known = Callable[[Sequence[str]], dict[str, Earlier]]


def known(folder: Folder, plan: Plan, *, retry: bool = False) -> Known:
    """What tells of paths, in order, what the runs before `plan` wrote of them last.

    `retry` passes over documents that could not be read: they are tried again.
    """
    before = _told(folder, plan)

    def asked(paths: Sequence[str]) -> dict[str, Earlier]:
        wanted = set(paths)
        found: dict[str, Earlier] = {}
        for one in before if paths else ():
            for shard, path in folder.shards(DOCUMENTS, one.run).items():
                if _meet(one, shard, paths[0], paths[-1]):
                    with suppress(CheckerError):  # a file of another kind tells nothing
                        found |= {
                            path: earlier
                            for path, earlier in map(_earlier, lines(path))
                            if path in wanted and not (retry and earlier.failed)
                        }
        return found

    return asked


def _told(folder: Folder, plan: Plan) -> list[Plan]:
    """The runs before `plan` that have something to tell, the oldest first: back to one that was ended."""
    found: list[Plan] = []
    for run in reversed([run for run in folder.runs() if run < plan.run]):
        found.append(load(folder, run))
        if len(folder.shards(DOCUMENTS, run)) == found[-1].shards:
            break
    return found[::-1]


def _meet(plan: Plan, shard: int, first: str, last: str) -> bool:
    """Whether a shard of an earlier run may have documents from `first` to `last`."""
    return plan.firsts[shard - 1] <= last and first <= plan.lasts[shard - 1]


def _earlier(line: str) -> tuple[str, Earlier]:
    row = json.loads(line)
    return row["path"], Earlier(
        line=line,
        id=row["id"],
        source=row["source"],
        stamp=row["stamp"],
        program=row["program"],
        config=row["config"],
        failed=row["problem"] is not None,
    )
