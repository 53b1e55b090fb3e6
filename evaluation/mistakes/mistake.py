"""One mistake: what is edited, and where it then stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from evaluation.texts import Clean, Stretch


class Edit(NamedTuple):
    """`new` takes the place of the source's characters from `start` to `end`."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Injected:
    """A text with one mistake in it. `places` are stretches of the edited `source`; empty ones are gaps."""

    source: str
    places: tuple[Stretch, ...]
    edits: tuple[Edit, ...]


Make = Callable[[Clean, Random], Injected | None]
"""Makes one mistake in a text, or none where the text offers no place for it."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """A kind of mistake: its family, the codes of the rules that should find it, the recall that is aimed at."""

    make: Make
    family: str
    rules: tuple[str, ...] = ()
    aim: float | None = None


def injected(source: str, *edits: Edit, at: Sequence[Stretch] | None = None) -> Injected:
    """`source` with `edits` made; the mistake stands `at` places of the old source, or where edited."""
    ordered = tuple(sorted(edits))
    parts, end, places = [], 0, []
    length = 0
    for edit in ordered:
        parts += [source[end : edit.start], edit.new]
        length += edit.start - end
        places.append(Stretch(length, length + len(edit.new)))
        length += len(edit.new)
        end = edit.end
    parts.append(source[end:])
    if at is not None:
        places = [Stretch(moved(place.start, ordered), moved(place.end, ordered)) for place in at]
    return Injected("".join(parts), tuple(places), ordered)


def moved(offset: int, edits: Sequence[Edit]) -> int:
    """Where `offset` of the old source stands in the edited one; inside an edit, where that ends."""
    shift = 0
    for edit in edits:
        if edit.end <= offset and (edit.start, edit.end) != (offset, offset):
            shift += len(edit.new) - (edit.end - edit.start)
        elif edit.start < offset:
            return edit.start + shift + len(edit.new)
    return offset + shift
