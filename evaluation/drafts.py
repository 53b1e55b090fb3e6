"""`python -m evaluation drafts [DIR…]`: what is found in drafts that were written by people who had not seen the code.

A DIR has `drafts/` and `key.tsv`: a row a planted mistake, with the file, a quote of the place, the kind, and what is
wrong. Without a DIR, those in `evaluation/written` are taken, and the pages of `evaluation/sound`, which have no mistake.
A mistake counts as found where a finding, or a place that it names, stands in the block of the quote, or in one of those
that it runs over; what stands in none of these blocks is no mistake that the writer knows of.
"""

from __future__ import annotations

import csv
import re
from argparse import ArgumentParser
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.model import Document, Finding, Place
from evaluation.figures import Share
from evaluation.running import opened

WRITTEN = Path(__file__).with_name("written")
"""The drafts that are kept; `docs/accuracy.md` says which of them steered, and which are held out."""
SOUND = Path(__file__).with_name("sound")
"""Pages of reports that are dense in numbers and have no mistake: what is said of them is a false alarm."""
_MARKUP = re.compile(r"<[^<>]*>|\[\^?\d+\]")
_MARKER = re.compile(r"^\d{1,2}[.)] ")
_JOINTS = re.compile(r"[\s|*_`$]+")
_CARRIES = 12
"""Characters of a block, at least, that is looked for in a quote which goes over several cells."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A mistake that the writer put in: its quote, its kind, what is wrong, and whether it is found."""

    file: str
    quote: str
    kind: str
    wrong: str
    found: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """A set of drafts: its planted mistakes, and the findings that are none of them, as lines."""

    planted: tuple[Planted, ...]
    others: tuple[str, ...]


def main(words: Sequence[str]) -> None:
    """Prints what was found of every set, and with `--misses` what was not."""
    parser = ArgumentParser(prog="python -m evaluation drafts", description=__doc__)
    parser.add_argument("folders", type=Path, nargs="*", metavar="DIR")
    parser.add_argument(
        "--misses", action="store_true", help="print what was missed, and what is not in the key"
    )
    given = parser.parse_args(words)
    for folder in given.folders or sorted(WRITTEN.iterdir()):
        print("\n".join(_told(folder.name, checked(folder), misses=given.misses)))
    if not given.folders:
        pages, alarms = sound()
        print(f"{pages} pages without a mistake: {len(alarms)} findings")
        print("".join(f"  {line}\n" for line in alarms if given.misses), end="")


def sound() -> tuple[int, list[str]]:
    """How many pages of `SOUND` there are, and all that is said of them, as lines: none of it is right."""
    paths = sorted(path for path in SOUND.rglob("*") if path.suffix in (".md", ".html"))
    lines: list[str] = []
    for path in paths:
        found = opened(path)
        if isinstance(found, str):
            raise SystemExit(found)
        lines += (
            f"{path.parent.name}/{path.name}: {one.severity.value} {one.code} {one.message}"
            for one in found[1].findings
        )
    return len(paths), lines


def checked(folder: Path) -> Checked:
    """What the program says of the drafts of a set."""
    key: dict[str, list[Planted]] = defaultdict(list)
    with (folder / "key.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if len(row) > 3 and row[0] != "file":
                key[row[0]].append(Planted(row[0], row[1], row[2], row[3]))
    planted: list[Planted] = []
    others: list[str] = []
    for path in sorted((folder / "drafts").iterdir()):
        found = opened(path)
        if isinstance(found, str):
            raise SystemExit(found)
        document, report = found
        known, more = _held(document, report.findings, key[path.name])
        planted.extend(known)
        others.extend(f"{path.name}: {one.severity.value} {one.code} {one.message}" for one in more)
    return Checked(tuple(planted), tuple(others))


def _held(
    document: Document, findings: Sequence[Finding], planted: Sequence[Planted]
) -> tuple[list[Planted], list[Finding]]:
    """The planted mistakes, each found or not, and the findings that are none of them."""
    blocks = [_plain(document.quote(block.span)) for block in document.blocks]
    places = blocks_of(document, findings)
    used: set[int] = set()
    known = []
    for one in planted:
        inside = _by_text(blocks, _plain(one.quote)) or _by_source(document, one.quote)
        hits = {at for at, place in enumerate(places) if place & inside}
        used |= hits
        known.append(Planted(one.file, one.quote, one.kind, one.wrong, bool(hits)))
    return known, [finding for at, finding in enumerate(findings) if at not in used]


def blocks_of(document: Document, findings: Sequence[Finding]) -> list[set[int]]:
    """The blocks that each finding, and the places that it names, stand in."""
    lines = [
        document.position(document.origin.source_start(block.span.start)).line for block in document.blocks
    ]
    return [
        {at for place in (one.place, *one.related) if (at := _block_of(document, lines, place)) is not None}
        for one in findings
    ]


def _by_text(blocks: Sequence[str], quote: str) -> set[int]:
    """The blocks that hold a quote, or that it holds."""
    return {
        at for at, block in enumerate(blocks) if quote in block or (len(block) >= _CARRIES and block in quote)
    }


def _by_source(document: Document, quote: str) -> set[int]:
    """The blocks that a quote stands in as the file has it: a reader takes "(d)" off an item.

    Every block that it touches is one, so that a quote may run from a heading into what follows.
    """
    words = _JOINTS.sub(" ", _MARKUP.sub("", quote)).split()
    written = re.compile(_JOINTS.pattern.join(map(re.escape, words)))
    places = [match.span() for match in written.finditer(document.source)]
    origin = document.origin
    return {
        at
        for at, block in enumerate(document.blocks)
        for start, end in places
        if origin.source_start(block.span.start) < end and start < origin.source_end(block.span.end)
    }


def _block_of(document: Document, lines: Sequence[int], place: Place) -> int | None:
    """The block that a place stands in.

    The number of an item or a heading lies in the source alone: in the text, its place is the end of what stands
    in front.
    """
    if place.span is None:
        return None
    if words := document.quote(place.span).lstrip():
        return document.block_at(place.span.end - len(words))
    return min(bisect_left(lines, place.range.start.line), len(lines) - 1)


def _plain(text: str) -> str:
    """The letters of a quote or a block, without blanks, markup and the number that an item begins with.

    What stands in several cells has blanks in the text, and tags alone in the source.
    """
    return _JOINTS.sub("", _MARKER.sub("", _MARKUP.sub("", text).strip()))


def _told(name: str, one: Checked, *, misses: bool) -> Iterator[str]:
    kinds = Counter(planted.kind for planted in one.planted)
    found = Counter(planted.kind for planted in one.planted if planted.found)
    share = Share(found.total(), kinds.total())
    yield f"{name}: {share.hits} of {share.of} found, {share}; {len(one.others)} findings that are not in the key"
    yield "  " + ", ".join(f"{kind} {found[kind]}/{number}" for kind, number in kinds.most_common())
    if misses:
        yield from (f"  missed {p.file}: “{p.quote}” – {p.wrong}" for p in one.planted if not p.found)
        yield from (f"  not in the key: {line}" for line in one.others)
