"""`python -m benchmarks.growth`: time at n, 2n, 4n of every text, every pattern and the work beside a text.

    python -m benchmarks.growth                       all of them
    python -m benchmarks.growth patterns              one kind: texts, patterns or beside
    python -m benchmarks.growth texts --part 2/8      a part of them
    python -m benchmarks.growth texts --more FILE     as well the shapes `S` of a Python file: a name → a function
                                                      from a number of bytes to a text

Prints the power and the seconds a megabyte of each, the worst last, and ends with 1 where one is above what may be.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from benchmarks.growth.measure import ROOM, SLOWEST, STEEPEST, Growth, measured
from benchmarks.growth.texts import Text, texts, texts_of

KINDS = ("patterns", "texts", "beside")
"""The patterns are first: they are seen while the program is loaded."""

Thing = TypeVar("Thing")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measures, prints, and ends in an exit code."""
    parser = ArgumentParser(prog="python -m benchmarks.growth", description=__doc__.split("\n", 1)[0])
    parser.add_argument("kinds", nargs="*", choices=[*KINDS, []], help="what to measure (default: all)")
    parser.add_argument("--size", type=int, default=16_000, help="n of texts (default: %(default)s)")
    parser.add_argument(
        "--slowest",
        type=float,
        default=SLOWEST,
        help="seconds a megabyte a text may take (default: %(default)s)",
    )
    parser.add_argument("--part", default="1/1", help="which part of them, as 2/8 (default: %(default)s)")
    parser.add_argument("--more", type=Path, action="append", default=[], help="a file of other texts")
    parser.add_argument("--only-more", action="store_true", help="none but those")
    parser.add_argument("--name", default="", help="only what has these words in its name")
    given = parser.parse_args(arguments)
    found: list[Growth] = []
    for kind in given.kinds or KINDS:
        if kind == "patterns":
            found += _patterns(given.part)
        elif kind == "texts":
            shapes = {} if given.only_more else texts()
            for path in given.more:
                shapes |= texts_of(path)
            named = {name: shape for name, shape in shapes.items() if given.name in name}
            found += _texts(_part(list(named.items()), given.part), given.size, given.slowest)
        else:
            found += _beside(given.part, given.name)
    _told(found)


def _told(found: list[Growth]) -> None:
    found.sort(key=lambda one: (one.too_much, one.power))
    print("power     s/MB")
    for one in found:
        print(f"{one}{'  ← too much' if one.too_much else ''}")
    above = sum(one.too_much for one in found)
    slowest = max(found, key=lambda one: one.seconds, default=None)
    if slowest:
        print(f"the slowest: {slowest}")
    print(f"{len(found)} measured, {above} above the power {STEEPEST} (+ {ROOM} for the clock) or too slow")
    sys.exit(1 if above else 0)


def _part(things: Sequence[Thing], part: str) -> Sequence[Thing]:
    number, of = (int(one) for one in part.split("/"))
    return things[number - 1 :: of]


def _patterns(part: str) -> Iterator[Growth]:
    from benchmarks.growth.patterns import alone, in_drafts, made

    patterns = _part(made(), part)
    slow = [found for found in map(alone, patterns) if found]
    for found in slow:
        yield from in_drafts(found)
    print(f"{len(patterns)} patterns, of which {len(slow)} grow by themselves; those were tried in drafts")


def _texts(shapes: Sequence[tuple[str, Text]], size: int, slowest: float) -> Iterator[Growth]:
    from benchmarks.growth.drafts import SUFFIXES, checking, warm

    warm()
    for name, shape in shapes:
        for suffix in SUFFIXES:
            yield measured(
                f"{name} ({suffix})",
                lambda number, shape=shape, suffix=suffix: checking(shape(number), suffix),  # type: ignore[misc]
                size,
                slowest,
                lambda number, shape=shape: len(shape(number).encode()),  # type: ignore[misc]
            )


def _beside(part: str, name: str) -> Iterator[Growth]:
    from benchmarks.growth.beside import BESIDE

    for title, (shape, size) in _part([one for one in BESIDE.items() if name in one[0]], part):
        yield measured(title, shape, size)


if __name__ == "__main__":
    main()
