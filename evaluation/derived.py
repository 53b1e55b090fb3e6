"""`python -m evaluation derived DIR…`: how often the likeliest numbers make what is worked out.

That is a share, a change, a difference, a rest, a whole of several parts, or a number that is told again.

Authors are nearly always right, so where any numbers near by make what is stated, those it is worked out from do;
and where none do, the likeliest were misread, or the author slipped. What stands below `DIR/name` is one source:
every source is weighed by weights that were fitted without its fifth. `--fit` writes the weights of all into
`grammars/en/derived.toml`.
"""

from __future__ import annotations

import json
import re
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import starmap
from pathlib import Path
from sys import intern
from typing import Any, NamedTuple

from checker.careful import toml
from checker.facts.derived import rests, solved, sums
from checker.facts.derived.terms import Terms
from checker.facts.derived.weights import KINDS, Kind
from checker.facts.sayings import Saying
from checker.facts.slips import is_slip
from checker.model import Span
from checker.readers import ReaderError, read
from checker.relations import retold
from checker.relations.elsewhere import Role
from evaluation.agreement.fit import FOLDS, fold, step
from evaluation.figures import Share
from evaluation.running import everywhere

_SUFFIXES = frozenset({".md", ".txt", ".rst", ".html", ".docx", ".tex"})
_FEWEST = 32
"""Candidates that must have a sign for it to be weighed: with 16 the tables are half as long again, and tell no more."""
_RIDGE, _RIDGES = 2.0, {Kind.RECAP: 8.0}
"""How strongly a weight is drawn to 0: as if so many candidates spoke against it. Recaps have fewer sources."""
_SWEEPS = 300
_LEAST = 0.22
"""A weight that is smaller is left out."""
_TABLES = Path(__file__).parents[1] / "grammars" / "en" / "derived.toml"
_SOME = 8
"""Of so many series that make nothing one is weighed: most numbers that follow one another are no parts."""
_ROLES = (Role.HEADED, Role.OPENING, Role.CLOSING, Role.BODY)
"""What recaps are fitted to: blocks of all roles, though what sums up alone is held against the rest. Of that
there are 1,142 places against 2,464, and weights fitted to them tell no more of the drafts' mistakes from the rest."""
_HALF = 2
"""Scores are told in halves."""
_LOW, _HIGH = -5, 8
_TABLE = """\
# What the signs of numbers are worth that another may be worked out from: a logistic sum, fitted by
# `python -m evaluation derived --fit DIR…` to how often such numbers make it. What they were fitted to stands in
# docs/accuracy.md; the last day was {day}.
#
# `trust` has what each grade is worth as a sign of a tie (points.toml tells of these), by hand: what agrees, and what is
# nearly so and is no planted mistake, each source by weights that its fifth had no say in, drawn towards all sums as if
# twenty places more agreed as those do.
"""

Weights = tuple[float, Mapping[str, float]]


class Way(NamedTuple):
    """The signs of what may make a number, whether it does, and whether it would be held against it if not.

    `planted`: one of the numbers is a known mistake. What is no such number is told by the others, so nothing is
    fitted to it.
    """

    signs: tuple[str, ...]
    fits: bool
    near: bool
    planted: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A number with what may make it. `explained`: something does."""

    source: str
    kind: str
    ways: tuple[Way, ...]
    explained: bool


def main(words: Sequence[str]) -> None:
    """Counts, and prints the table; with `--fit` it writes the weights."""
    parser = ArgumentParser(prog="python -m evaluation derived", description=__doc__)
    parser.add_argument(
        "folders", type=Path, nargs="+", metavar="DIR", help="texts, a folder for each source"
    )
    parser.add_argument("--fit", action="store_true", help="write the weights into grammars/en/derived.toml")
    parser.add_argument("--kind", choices=KINDS, action="append", help="look at this kind only")
    given = parser.parse_args(words)
    kinds = given.kind or KINDS
    found = [place for folder in given.folders for place in _places(folder, kinds)]
    tables = toml(_TABLES.read_text("utf-8"))
    for kind in kinds:
        own = [place for place in found if place.kind == kind]
        print("\n".join(_told(kind, own)))
        if given.fit:
            start, signs = fitted(own, _RIDGES.get(kind, _RIDGE))
            tables[kind] = {"start": start, "trust": tables[kind].get("trust", {}), "signs": signs}
    if given.fit:
        _TABLES.write_text(_written(tables), "utf-8")


def _places(folder: Path, kinds: Sequence[str]) -> Iterator[Place]:
    paths = sorted(path for path in folder.rglob("*") if path.suffix in _SUFFIXES)
    for several in everywhere(partial(_of_file, folder, kinds), paths):
        yield from several


def _of_file(folder: Path, kinds: Sequence[str], path: Path) -> list[Place]:
    try:
        document = read(str(path), path.read_bytes())
    except (ReaderError, OSError):
        return []
    source, terms = f"{folder.name}/{path.relative_to(folder).parts[0]}", Terms(document)
    wrong = partial(_is_wrong, _mistakes(path, document.text))
    found: list[Place] = []
    if {Kind.SHARE, Kind.CHANGE, Kind.DIFFERENCE}.intersection(kinds):
        for one in solved.places(terms):
            if one.pairs:
                kind = Kind.CHANGE if one.kind == Kind.POINTS else one.kind
                ways = tuple(
                    Way(
                        way.signs,
                        way.fits(one.stated),
                        is_slip(one.stated.value, way.due),
                        wrong(one.stated, way.part.saying, way.whole.saying),
                    )
                    for _, way in one.pairs
                )
                found.append(Place(source, kind, ways, one.explained))
    if Kind.REST in kinds:
        for left in rests.places(terms):
            taken = tuple(
                Way(
                    way.signs,
                    way.fits(left.stated),
                    rests.is_off(left.stated.value, way.due),
                    wrong(left.stated, *(one.saying for one in (way.whole, *way.parts))),
                )
                for _, way in left.ways
            )
            found.append(Place(source, Kind.REST, taken, left.explained))
    if Kind.SUM in kinds:
        found += _sums(source, terms, wrong)
    if Kind.RECAP in kinds:
        found += _recaps(source, terms, wrong)
    return found


def _sums(source: str, terms: Terms, wrong: Callable[..., bool]) -> Iterator[Place]:
    """The series of a document that make a number near by, or are a slip off one; of the others some."""
    for at, series in enumerate(sums.places(terms)):
        ways = tuple(
            Way(
                tuple(map(intern, way.signs)),
                way.fits,
                way.slips,
                wrong(*(one.saying for one in (way.whole, *way.parts))),
            )
            for _, way in series.ways
        )
        if at % _SOME == 0 or any(way.fits or way.near for way in ways):
            yield Place(source, Kind.SUM, ways, series.explains(series.ways[0][1]))


def _recaps(source: str, terms: Terms, wrong: Callable[..., bool]) -> Iterator[Place]:
    """The numbers of a document that are told again."""
    for again in retold.places(terms, _ROLES):
        ways = tuple(
            Way(
                way.signs,
                way.fits,
                way.likely or way.swapped > 0,
                wrong(again.stated.saying, way.other.saying),
            )
            for _, way in again.ways
        )
        yield Place(source, Kind.RECAP, ways, again.explained)


def _is_wrong(mistakes: Sequence[Span], *numbers: Saying) -> bool:
    """Whether one of some numbers is a known mistake."""
    starts = [one.span.start for one in numbers]
    return any(wrong.start <= start < wrong.end for wrong in mistakes for start in starts)


def _mistakes(path: Path, text: str) -> Sequence[Span]:
    """The places of the mistakes that were planted in a draft, as the key of its set quotes them."""
    key = path.parents[1] / "key.tsv"
    rows = [line.split("\t") for line in key.read_text("utf-8").splitlines()] if key.exists() else []
    quotes = [r"\s+".join(map(re.escape, row[1].split())) for row in rows if row[0] == path.name]
    return [Span(*match.span()) for quote in quotes for match in re.finditer(quote, text)]


def fitted(places: Sequence[Place], ridge: float = _RIDGE) -> Weights:
    """The weights under which what makes a number is likeliest among what may make it."""
    rows = [(way.signs, way.fits) for place in places for way in place.ways if not way.planted]
    count = Counter(sign for signs, _ in rows for sign in signs)
    having: dict[str, list[int]] = {sign: [] for sign in sorted(count) if count[sign] >= _FEWEST}
    for index, (signs, _) in enumerate(rows):
        for sign in signs:
            if sign in having:
                having[sign].append(index)
    right, logits = [float(fits) for _, fits in rows], [0.0] * len(rows)
    start, worth = 0.0, dict.fromkeys(having, 0.0)
    for _ in range(_SWEEPS):
        start += step(range(len(rows)), right, logits, start, 0.0)
        for sign, some in having.items():
            worth[sign] += step(some, right, logits, worth[sign], ridge)
    return start, {sign: points for sign, points in worth.items() if abs(points) >= _LEAST}


def _told(kind: str, places: Sequence[Place]) -> Iterator[str]:
    """How often the likeliest agrees by its score, and how often it is held against what nothing explains."""
    agree: Counter[int] = Counter()
    alone: Counter[tuple[int, bool]] = Counter()
    for number in range(FOLDS):
        start, worth = fitted(
            [place for place in places if fold(place.source) != number], _RIDGES.get(kind, _RIDGE)
        )
        for place in (one for one in places if fold(one.source) == number):
            scores = [start + sum(worth.get(sign, 0.0) for sign in way.signs) for way in place.ways]
            best = max(range(len(scores)), key=scores.__getitem__)
            row = min(max(int(scores[best] * _HALF // 1), _LOW), _HIGH)
            way = place.ways[best]
            agree[row] += way.fits
            alone[row, way.planted] += way.near and not place.explained
    yield f"\n{kind}: {len(places):,} places\n"
    yield "| score | agree | said, and misread | agree of both | said, and planted in a draft |"
    yield "|---|---:|---:|---:|---:|"
    for row in range(_HIGH, _LOW - 1, -1):
        misread, planted = alone[row, False], alone[row, True]
        share = Share(agree[row], agree[row] + misread)
        yield f"| {row / _HALF:+.1f} | {agree[row]} | {misread} | {share} | {planted} |"


def _trust(word: str, known: Mapping[str, float]) -> str:
    """What a grade is worth, as it stands: by hand, and kept."""
    row = f"points = {known['points']:.2f}, places = {known['places']}, agree = {known['agree']:.3f}"
    return f"{word} = {{ {row} }}"


def _written(tables: Mapping[str, Any]) -> str:
    lines = [_TABLE.format(day=date.today().isoformat())]
    for kind, table in tables.items():
        lines += [f"[{kind}]", f"start = {table['start']:.2f}", ""]
        if table.get("trust"):
            lines += [f"[{kind}.trust]", *starmap(_trust, sorted(table["trust"].items())), ""]
        signs = sorted(table["signs"].items())
        lines += [
            f"[{kind}.signs]",
            *(f"{json.dumps(sign, ensure_ascii=False)} = {points:.2f}" for sign, points in signs),
            "",
        ]
    return "\n".join(lines)
