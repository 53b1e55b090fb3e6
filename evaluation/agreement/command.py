"""`python -m evaluation agreement DIR…`: how often what is read agrees with what is stated.

What stands below `DIR/group/name` is one source. Judgements are taken from `judged.tsv` in each DIR and from
tables named with `--judged`, in the columns of `evaluation.alarms.JUDGED`.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from evaluation.agreement import points
from evaluation.agreement.fit import NOTHING, Before, fit, held_out
from evaluation.agreement.rows import Row, Text, rows_of
from evaluation.agreement.tables import agreement, disagreements, findings, trusted, weigh
from evaluation.alarms import judged, texts
from evaluation.running import everywhere

_RULES = ("CNT", "SUM")


def main(words: Sequence[str]) -> None:
    """Counts, and prints what was asked for."""
    given = _arguments().parse_args(words)
    read = [text for folder in given.folders for text in _texts(folder)]
    verdicts = _verdicts([*(folder / "judged.tsv" for folder in given.folders), *given.judged])
    rows = [
        replace(row, verdict="" if row.agrees else verdicts.get((row.path, row.line), ""))
        for text in read
        for row in text.rows
    ]
    before = points.read() if given.onto else NOTHING
    if given.fit:
        table = points.written(fit(rows, before=before), rows, sum(text.words for text in read), before)
        points.path().write_text(table, "utf-8")
    for line in _told(given, read, rows, before):
        print(line)


def _arguments() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m evaluation agreement", description=__doc__)
    add = parser.add_argument
    add("folders", type=Path, nargs="+", metavar="DIR", help="ordinary prose")
    add("--judged", type=Path, nargs="+", default=[], metavar="TSV", help="more judgements")
    add("--by", choices=("finder", "sign", "source"), default="finder", help="what the table is by")
    add(
        "--disagreements",
        type=float,
        nargs="?",
        const=0.0,
        metavar="LEAST",
        help="print those that disagree, of this confidence at least",
    )
    add(
        "--onto",
        action="store_true",
        help="the points that are there stand for the texts they were fitted to; DIR is what is new",
    )
    add("--fit", action="store_true", help="write the points into grammars/en/points.toml")
    return parser


def _texts(folder: Path) -> Iterator[Text]:
    yield from filter(None, everywhere(partial(rows_of, folder), texts(folder), chunk=8))


def _told(given: Namespace, read: Sequence[Text], rows: Sequence[Row], before: Before) -> Iterator[str]:
    words = sum(text.words for text in read)
    yield f"{words:,} words of {len({row.source for row in rows})} sources, {len(rows):,} places\n"
    weighed = [weigh(row, fitted) for row, fitted in held_out(rows, before=before)]
    if given.disagreements is not None:
        yield from disagreements(weighed, given.disagreements)
        return
    keys = {
        "finder": lambda row: (row.finder,),
        "sign": lambda row: row.signs,
        "source": lambda row: (row.source,),
    }
    yield from agreement(rows, keys[given.by])
    yield "\nEach source by points fitted without its fifth of the sources:\n"
    yield from trusted(weighed)
    yield ""
    yield from findings(weighed, words)


def _verdicts(tables: Sequence[Path]) -> dict[tuple[str, int], str]:
    """What was said of the counts and sums of a line, "right" where that was said of one of them."""
    found: dict[tuple[str, int], str] = {}
    for (name, line, code), verdict in judged(tables).items():
        if code.startswith(_RULES) and found.get((name, line)) != "right":
            found[name, line] = verdict
    return found
