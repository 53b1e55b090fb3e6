"""Measures a corpus run over many small documents: what each costs beyond being read and checked.

Each is found, planned, fetched, told apart, handed to a process and written into all tables; one of them is
read and checked, and what that says stands for all. So nothing has to be taken off what is measured.

    python -m benchmarks.corpus                 100,000 documents
    python -m benchmarks.corpus 5000            so many

The figures stand in `docs/corpus.md`. All times are CPU time, of all processes, but for the questions.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from time import monotonic

from benchmarks.run import cost
from benchmarks.words import BODIES, ENDS, MONTHS, NOUNS, NUMBERS, STARTS
from checker.corpus.base import opened, parquet
from checker.corpus.folder import Folder
from checker.corpus.tables import TABLES

DOCUMENTS = 100_000
PER_FOLDER = 100
FLAT = 10
"""Memory is held against that of a run over a part so small."""

QUESTIONS = {
    "findings by rule": "SELECT code, count(*) FROM findings GROUP BY 1 ORDER BY 2 DESC",
    "findings by part, with their documents": (
        "SELECT source, count(*), sum(words) FROM findings JOIN documents ON document = id GROUP BY 1 ORDER BY 1"
    ),
    "findings that speak of something": "SELECT path, message FROM findings WHERE message LIKE '%says 9%'",
}


def main() -> None:
    """Measures, and prints what came out."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        _write(top / "few", number // FLAT)
        print(f"{number // FLAT:,} documents: {_told(top, 'few', number // FLAT)}")
        _write(top / "all", number)
        print(f"{number:,} documents: {_told(top, 'all', number)}")
        _pack(top / "all-out", top / "packed")
        for form, out in {"JSON Lines": "all-out", "Parquet": "packed"}.items():
            print("\n".join(f"  {form}: {line}" for line in _asked(top / out)))


def _write(folder: Path, number: int) -> None:
    """Small reports that contradict themselves once, in folders of a hundred."""
    random = Random(7)
    for index in range(number):
        place = folder / f"{index // PER_FOLDER:04}" / f"{index:06}.md"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(_report(random), "utf-8")


def _report(random: Random) -> str:
    day = f"{random.randint(1, 28)} {random.choice(MONTHS)} {random.randint(1990, 2024)}"
    listed = random.randint(3, 7)
    names = [random.choice(STARTS) + random.choice(ENDS) for _ in range(listed)]
    body = f"{random.choice(STARTS)}{random.choice(ENDS)} {random.choice(BODIES)}"
    return (
        f"# Report of {day}\n\nThe {body} looked at {NUMBERS[listed + 1]} {random.choice(NOUNS)}"
        f" ({', '.join(names[:-1])} and {names[-1]}) before it closed.\n"
    )


def _told(top: Path, source: str, number: int) -> str:
    """What a run costs around its documents: its processes, its plan, its tables."""
    out = top / f"{source}-out"
    spent = cost(
        "-m", "benchmarks.around", "corpus", "run", str(top / source), "--out", str(out), "--no-config"
    )
    return (
        f"{spent.cpu:.1f} s of CPU, {spent.wall:.1f} s by the clock, {spent.peak >> 20} MiB at most:"
        f" {spent.cpu / number * 1000:.2f} ms a document"
    )


def _pack(out: Path, packed: Path) -> None:
    """The same tables as `--format parquet` would have them."""
    for path in out.glob("*/*/*.jsonl.gz"):
        table, run = path.parts[-3:-1]
        if table in TABLES:
            name = path.name.replace("jsonl.gz", "parquet")
            Folder(str(packed)).put(table, run.removeprefix("run="), name, parquet(table, path.read_bytes()))


def _asked(out: Path) -> Iterator[str]:
    """How long a question takes, each asked of the files anew."""
    for what, question in QUESTIONS.items():
        with opened(Folder(str(out)), "0001") as base:
            begun = monotonic()
            rows = len(base.execute(question).fetchall())
            yield f"{what}: {rows:,} rows in {monotonic() - begun:.2f} s"


if __name__ == "__main__":
    main()
