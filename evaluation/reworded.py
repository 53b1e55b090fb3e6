"""`python -m evaluation reworded [SET…]`: whether what is found of a draft is found in other words, too.

Passages of the drafts in `evaluation/written` whose mistake the program finds were reworded by people who had
not seen the code: other sentences, another order, the same numbers and the same mistake. A set of
`evaluation/rewordings` has a line of JSON a passage: its draft, the rule that found it, what is wrong, the
passage as it stands and as it was reworded. A rewording counts as found where a finding of the draft, with
the rewording in place of the passage, or a place that it names, stands in it. Sets c and d are held out.
"""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from checker.engine import examine
from checker.readers import read
from evaluation.drafts import WRITTEN, blocks_of
from evaluation.figures import Share
from evaluation.running import everywhere, rules

REWORDINGS = Path(__file__).with_name("rewordings")
_HELD_OUT = frozenset("cd")
"""Sets of which nobody reads what is missed: what they say of the program is said of any text."""


@dataclass(frozen=True, slots=True)
class Reworded:
    """A passage in other words: the rule that finds its mistake, what is wrong, and whether it still does."""

    code: str
    wrong: str
    text: str
    found: bool


def main(words: Sequence[str]) -> None:
    """Prints how many rewordings of every set are found, by rule, and with `--misses` those that are not."""
    parser = ArgumentParser(prog="python -m evaluation reworded", description=__doc__)
    parser.add_argument("sets", nargs="*", metavar="SET", help="a, b, c or d; all where none is named")
    parser.add_argument("--misses", action="store_true", help="print what is missed, but of those held out")
    given = parser.parse_args(words)
    for path in sorted(REWORDINGS.glob("*.jsonl")):
        if not given.sets or path.stem in given.sets:
            print(
                "\n".join(
                    _told(path.stem, reworded(path), misses=given.misses and path.stem not in _HELD_OUT)
                )
            )


def _told(name: str, read_again: Sequence[Reworded], *, misses: bool) -> Iterator[str]:
    found = Counter(one.code for one in read_again if one.found)
    asked = Counter(one.code for one in read_again)
    share = Share(found.total(), asked.total())
    yield f"{name}: {share.hits} of {share.of} found, {share}"
    yield "  " + " ".join(f"{code} {found[code]}/{asked[code]}" for code in sorted(asked))
    if misses:
        yield from (f"  {one.code} {one.wrong}\n    {one.text}" for one in read_again if not one.found)


def reworded(path: Path) -> list[Reworded]:
    """Every rewording of a set, and whether it is found."""
    lines = path.read_text("utf-8").splitlines()
    return [one for each in everywhere(partial(_asked, WRITTEN), lines) for one in each]


def _asked(written: Path, line: str) -> list[Reworded]:
    passage = json.loads(line)
    path = written / passage["draft"].replace("/", "/drafts/", 1)
    text = path.read_text("utf-8")
    at = text.index(passage["passage"])
    return [
        Reworded(
            passage["code"],
            passage["wrong"],
            told,
            _is_found(path.name, text[:at] + told + text[at + len(passage["passage"]) :], at),
        )
        for told in passage["reworded"]
    ]


def _is_found(name: str, text: str, at: int) -> bool:
    """Whether a finding stands in the block that holds the source at `at`."""
    document = read(name, text.encode())
    block = next(
        index for index, one in enumerate(document.blocks) if document.origin.source_end(one.span.end) > at
    )
    findings = examine(document, rules(), with_claims=False).findings
    return any(block in places for places in blocks_of(document, findings))
