"""Findings of some rules on ordinary prose, by source: `python -m evaluation.alarms DIR --select GRB LST001`.

What stands below `DIR/group/name` is one source. Rules are fitted on one half of the sources and measured on
the other (`--half`). A judgement is a line of a table, by tabs, as `JUDGED` names its columns; the table is
`judged.tsv` in DIR, and any other named with `--judged`. `--list` prints the findings, the unjudged first,
in that form with their words behind it, to be read and judged. `--again` looks only at texts that a judgement
names: enough, and quick, where a change only silences.
"""

from __future__ import annotations

import csv
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from zlib import crc32

from checker.engine import examine
from checker.readers import ReaderError, read
from checker.rulebook import load_default, select
from evaluation.clean import around
from evaluation.figures import per_100_000
from evaluation.own import SUFFIXES
from evaluation.running import everywhere

JUDGED = ("path", "line", "code", "severity", "message", "verdict", "kind")
VERDICTS = ("right", "wrong", "debatable")
UNJUDGED = "unjudged"
_DEPTH = 2
"""Folders that name a source."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """A finding, where it stands, its words, and what a person said of it."""

    path: str
    line: int
    code: str
    severity: str
    message: str
    sample: str
    verdict: str = UNJUDGED


@dataclass(frozen=True, slots=True)
class Read:
    """How many words a file has, and what was found there."""

    path: str
    words: int
    alarms: tuple[Alarm, ...]

    @property
    def source(self) -> str:
        return source(self.path)


def main() -> None:
    """Counts, and prints the tables."""
    given = _arguments().parse_args()
    verdicts = judged([given.folder / "judged.tsv", *given.judged])
    named = {path for path, _, _ in verdicts}
    names = [
        name
        for name in texts(given.folder)
        if given.half in (None, half(source(name))) and (name in named or not given.again)
    ]
    files = [*found(given.folder, names, given.select, verdicts)]
    for line in listed(files) if given.list else tables(files, by_source=given.sources):
        print(line)


def _arguments() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m evaluation.alarms", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR", help="ordinary prose")
    parser.add_argument(
        "--select",
        nargs="+",
        default=["GRB", "LST001", "LST002", "NAM001"],
        metavar="RULE",
        help="these rules",
    )
    parser.add_argument(
        "--half", choices=("fit", "held"), help="the sources that are fitted on, or the others"
    )
    parser.add_argument("--judged", type=Path, nargs="+", default=[], metavar="TSV", help="more judgements")
    parser.add_argument("--again", action="store_true", help="only texts that a judgement names")
    parser.add_argument("--list", action="store_true", help="print the findings")
    parser.add_argument("--sources", action="store_true", help="count by source as well")
    return parser


def source(path: str) -> str:
    """The source of a text, by its path from DIR."""
    return "/".join(Path(path).parent.parts[:_DEPTH])


def half(source: str) -> str:
    """The half that a source is in; it stays there whatever sources are added."""
    return "held" if crc32(source.encode()) % 2 else "fit"


Judgements = dict[tuple[str, int, str], str]


def judged(tables: Iterable[Path]) -> Judgements:
    """(Path, line, code) → verdict; a later table outweighs an earlier one, "right" the others of its place."""
    verdicts: Judgements = {}
    for table in filter(Path.is_file, tables):
        with table.open(encoding="utf-8", newline="") as lines:
            own: Judgements = {}
            for row in csv.DictReader(lines, JUDGED, delimiter="\t", quoting=csv.QUOTE_NONE):
                if row["verdict"] in VERDICTS:
                    key = row["path"], int(row["line"]), row["code"]
                    own[key] = "right" if own.get(key) == "right" else row["verdict"]
            verdicts |= own
    return verdicts


def texts(folder: Path) -> list[str]:
    """The paths of the texts below `folder`, from there."""
    paths = (path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file())
    return sorted(str(path.relative_to(folder)) for path in paths)


def found(folder: Path, names: Sequence[str], codes: Sequence[str], verdicts: Judgements) -> Iterator[Read]:
    """What the rules find in each of the texts."""
    yield from filter(None, everywhere(partial(_read, folder, tuple(codes), verdicts), names, chunk=4))


def _read(folder: Path, codes: tuple[str, ...], verdicts: Judgements, name: str) -> Read | None:
    try:
        document = read(name, (folder / name).read_bytes())
    except (ReaderError, OSError):
        return None
    chosen = [rule for rule in select(load_default(), codes, ()) if rule.enabled]
    report = examine(document, chosen, with_claims=False)
    alarms = tuple(
        Alarm(
            path=name,
            line=(line := one.place.range.start.line),
            code=one.code,
            severity=one.severity.value,
            message=one.message,
            sample=around(one),
            verdict=verdicts.get((name, line, one.code), UNJUDGED),
        )
        for one in report.findings
    )
    return Read(name, document.words, alarms)


def listed(files: Sequence[Read]) -> Iterator[str]:
    """The findings, a line each, the unjudged first."""
    alarms = [alarm for file in files for alarm in file.alarms]
    for one in sorted(alarms, key=lambda one: one.verdict != UNJUDGED):
        yield "\t".join(
            (one.path, str(one.line), one.code, one.severity, one.message, one.verdict, one.sample)
        )


def tables(files: Sequence[Read], *, by_source: bool) -> Iterator[str]:
    """How many findings are right, by rule, by severity, and by source."""
    words = sum(file.words for file in files)
    yield f"{words:,} words of {len({file.source for file in files})} sources"
    alarms = [alarm for file in files for alarm in file.alarms]
    yield from _table([(f"{one.code} {one.severity}", one) for one in alarms], words)
    yield from _table([(f"all {one.severity}s", one) for one in alarms], words)
    if by_source:
        for source in sorted({file.source for file in files}):
            ours = [file for file in files if file.source == source]
            number = sum(file.words for file in ours)
            yield from _table([(f"{source} {a.severity}", a) for file in ours for a in file.alarms], number)


def _table(alarms: Sequence[tuple[str, Alarm]], words: int) -> Iterator[str]:
    """A line for each name: what is unjudged counts as false, as long as nobody has read it."""
    count = Counter((name, alarm.verdict) for name, alarm in alarms)
    for name in sorted({name for name, _ in alarms}):
        told = ", ".join(f"{count[name, verdict]} {verdict}" for verdict in (*VERDICTS, UNJUDGED))
        false = count[name, "wrong"] + count[name, UNJUDGED]
        yield f"{name}: {told}; false in 100,000 words: {per_100_000(false, words)}"


if __name__ == "__main__":
    main()
