"""Numbers that count on by one: 3.1, 3.2, 3.3; Step 1, Step 2. Where they do not, and where a level is odd.

A run may begin anew in every section. A number that neither counts on nor begins anew is a slip of the run
whose level it has, as long as no higher heading came between.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from checker.facts.apparatus.labelled import Labelled, Number
from checker.frozen import dataclass, field

SlipKind = Literal["skipped", "twice", "other"]
CAPTIONS = frozenset({"table", "figure", "exhibit", "chart", "map", "box"})
"""What is counted through the whole document, whatever stands between."""
_LATEST = 3
"""Runs of one kind that a number may go on, the last ones: sections inside sections."""

Key = tuple[str, str, tuple[int, ...], bool]


@dataclass(slots=True)
class Run:
    """A series so far. `number` is its first. `closed` where a higher heading came behind it: it may go on.

    Each slip is an index of `items`: what stands there does not count on.
    """

    number: Number
    items: list[Labelled] = field(default_factory=list)
    values: list[int] = field(default_factory=list)
    slips: list[tuple[SlipKind, int]] = field(default_factory=list)
    closed: bool = False

    def add(self, one: Labelled, value: int) -> None:
        self.items.append(one)
        self.values.append(value)
        self.closed = False


def runs(found: Iterable[Labelled]) -> Sequence[Run]:
    """The series that labelled lines make, in the order in which they begin."""
    series = _Series()
    for one in found:
        if one.heading:
            series.close(one)
        if one.sure:
            series.take(one)
    return series.every


def _ends(heading: Labelled, last: Labelled) -> bool:
    """Whether what was numbered last need not go on behind a heading: captions do, steps need not."""
    if last.heading:
        return last.level > heading.level
    return last.word not in CAPTIONS


class _Series:
    def __init__(self) -> None:
        self.every: list[Run] = []
        self._known: dict[Key, list[Run]] = {}

    def close(self, heading: Labelled) -> None:
        for known in self._known.values():
            for run in known[-_LATEST:]:
                run.closed = run.closed or _ends(heading, run.items[-1])

    def take(self, one: Labelled) -> None:
        if not (self._goes_on(one) or self._begins(one) or self._slips(one)):
            self._add(one, one.numbers[0])

    def _goes_on(self, one: Labelled) -> bool:
        """Whether a number counts on from a series; "i", which may begin one, from an "h" of its level."""
        first = any(number.path[-1] == 1 for number in one.numbers)
        fits = [
            (
                run.closed,
                abs(run.items[-1].level - one.level),
                back,
                number.path[-1],
                run,
            )
            for number in one.numbers
            for back, run in enumerate(reversed(self._of(one, number)))
            if run.values[-1] == number.path[-1] - 1
            and not (first and (run.closed or run.items[-1].level != one.level))
        ]
        if fits:
            *_, value, run = min(fits, key=lambda fit: fit[:3])
            run.add(one, value)
        return bool(fits)

    def _begins(self, one: Labelled) -> bool:
        first = next((number for number in one.numbers if number.path[-1] == 1), None)
        if first is None or self._stands_alone(one, first):
            return False
        self._add(one, first)
        return True

    def _stands_alone(self, one: Labelled, first: Number) -> bool:
        """Whether a first number follows a first number at once, as no section does that has siblings."""
        return one.heading and any(
            run.values == [1] and run.items[-1].level == one.level and not run.closed
            for run in self._of(one, first)[-1:]
        )

    def _slips(self, one: Labelled) -> bool:
        for number in one.numbers:
            for run in self._of(one, number)[-1:]:
                if run.items[-1].level == one.level and not run.closed:
                    value, last = number.path[-1], run.values[-1]
                    kind: SlipKind = "twice" if value == last else "skipped" if value == last + 2 else "other"
                    run.slips.append((kind, len(run.items)))
                    run.add(one, value)
                    return True
        return False

    def _of(self, one: Labelled, number: Number) -> list[Run]:
        key = one.word, number.kind, number.path[:-1], one.heading
        return self._known.setdefault(key, [])[-_LATEST:]

    def _add(self, one: Labelled, number: Number) -> None:
        run = Run(number)
        run.add(one, number.path[-1])
        self._known.setdefault((one.word, number.kind, number.path[:-1], one.heading), []).append(run)
        self.every.append(run)
