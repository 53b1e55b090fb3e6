"""The tables: agreement by finder, by sign, by source; how far trust and confidence hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.ties.trust import ANY, GAPS, LIKELY, SHARES
from evaluation.agreement.fit import Fitted
from evaluation.agreement.rows import Row
from evaluation.agreement.spread import MISTAKES
from evaluation.figures import Share, per_100_000

SURE = 0.9
"""The confidence that an error needs."""
_TRUSTS = (0.5, 0.7, 0.8, 0.9, 0.95, 0.97, 0.99)
_CONFIDENCES = (0.9, 0.8, 0.7, 0.6, LIKELY)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A row with the trust and the confidence that the other sources give it."""

    row: Row
    trust: float
    confidence: float


def weigh(row: Row, points: Fitted) -> Weighed:
    """A row with what `points` say of it."""
    trust = points.trust(row.signs)
    if row.agrees:
        return Weighed(row, trust, 0.0)
    return Weighed(row, trust, points.authors(row, MISTAKES))


def agreement(rows: Sequence[Row], key: Callable[[Row], Iterable[str]]) -> Iterator[str]:
    """A table by what `key` gives of each row, the most frequent first."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        for name in key(row):
            groups[name].append(row)
    yield f"| places | agree | by chance | {' | '.join((*GAPS, *SHARES, ANY))} | |"
    yield "|" + "---:|" * (4 + len(GAPS) + len(SHARES)) + "---|"
    for name, those in sorted(groups.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        agrees = Share(sum(row.agrees for row in those), len(those))
        paired = [row for row in those if row.value is not None and row.next is not None]
        chance = sum(row.value == row.next for row in paired) / len(paired) if paired else 0.0
        gaps = [str(sum(row.gap == gap for row in those) or "") for gap in (*GAPS, *SHARES, ANY)]
        yield f"| {len(those)} | {agrees} | {chance:.2f} | {' | '.join(gaps)} | {name} |"


def trusted(weighed: Sequence[Weighed]) -> Iterator[str]:
    """How many rows agree, by the trust that other sources gave them: the two should be alike."""
    yield "| trust | places | agree |"
    yield "|---|---:|---:|"
    low = 0.0
    for high in (*_TRUSTS, 1.0):
        inside = [one for one in weighed if low <= one.trust < high]
        yield f"| {low:.2f}–{high:.2f} | {len(inside)} | {Share(sum(o.row.agrees for o in inside), len(inside))} |"
        low = high


def findings(weighed: Sequence[Weighed], words: int) -> Iterator[str]:
    """How many findings there would be, by the least confidence, and what was said of them."""
    yield "| confidence | findings | in 100,000 words | right | wrong | unjudged |"
    yield "|---|---:|---:|---:|---:|---:|"
    for least in _CONFIDENCES:
        found = [one for one in weighed if one.row.speaks and one.confidence >= least]
        right, wrong = (sum(one.row.verdict == verdict for one in found) for verdict in ("right", "wrong"))
        rate = per_100_000(len(found), words)
        yield f"| ≥ {least} | {len(found)} | {rate} | {right} | {wrong} | {len(found) - right - wrong} |"


def disagreements(weighed: Sequence[Weighed], least: float) -> Iterator[str]:
    """The rows that disagree, the likeliest mistakes first, as lines by tabs: path, line, confidence, …"""
    found = [one for one in weighed if one.row.gap and one.row.speaks and one.confidence >= least]
    for one in sorted(found, key=lambda one: (-one.confidence, one.row.path, one.row.line)):
        row = one.row
        numbers = "" if row.value is None else f"{row.value} beside {row.listed}"
        yield "\t".join(
            (
                row.path, str(row.line), f"{one.confidence:.2f}", row.verdict or "unjudged", numbers,
                "; ".join(row.signs), row.sample,
            )
        )  # fmt: skip
