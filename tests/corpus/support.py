"""A small corpus, and what a run wrote of it."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from checker.corpus.entries import Entry, found
from checker.corpus.folder import Folder
from checker.corpus.limits import Limits
from checker.corpus.plan import Plan, planned
from checker.corpus.run import Tally, Ways, missing, run
from checker.results import Problem
from checker.rulebook import load_default
from checker.settings import Settings
from checker.sources import Filter

REPORTS = {
    "quays/2023.md": "Report of 3 May 2023\n\nThree quays (Arden, Brack and Calder) were repaired in the spring.\n",
    "quays/2024.md": "Report of 2 May 2024\n\nTwo quays (Arden, Brack and Calder) were repaired in the spring.\n",
    "ferries.md": "Crossings\n\nFour ferries (Juno, Kestrel and Lark) cross the bay each day.\n",
    "tides.txt": "The harbour master keeps a table of the tides for each day of the year.\n",
}
"""Two mistakes: two quays and four ferries, where three are named."""

ACTS = {
    "acts.md": "Directive (EU) 2017/352 of 15 February 2017 applies.\n\n"
    "In 2022, a total of 412 ships called at the harbour of Arden in the months of summer.\n"
}
"""A citation, and a sentence that states a number of a year."""

OPTIONS: Mapping[str, object] = {"retry": False}


def settings(_path: str) -> Settings | Problem:
    return _settings()


@cache
def _settings() -> Settings:
    return Settings(
        rules=tuple(rule for rule in load_default() if rule.code.startswith("CNT")), with_claims=True
    )


def write(folder: Path, texts: Mapping[str, str] = REPORTS) -> None:
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def entries(folder: Path, out: str = "tables") -> list[Entry]:
    return found([str(folder)], Filter.of((), ()), out)


def plan(out: Path, what: list[Entry], shards: int = 2, options: Mapping[str, object] = OPTIONS) -> Plan:
    return planned(Folder(str(out)), what, shards, options)


def done(out: Path, made: Plan, ways: Ways = Ways(1)) -> Tally:  # noqa: B008
    """Does what is missing of a run."""
    folder = Folder(str(out))
    return run(folder, made, missing(folder, made), settings, ways)


def rows(out: Path, table: str, run: str = "0001") -> list[dict[str, Any]]:
    """The rows of a run, in order; without the seconds, which are others every time."""
    found = []
    for path in sorted((out / table / f"run={run}").glob("*.jsonl.gz")):
        found += [json.loads(line) for line in gzip.decompress(path.read_bytes()).splitlines()]
    return [{key: value for key, value in row.items() if key != "seconds"} for row in found]


def limited(seconds: int, megabytes: int = 0) -> Ways:
    return Ways(1, Limits(seconds, megabytes))
