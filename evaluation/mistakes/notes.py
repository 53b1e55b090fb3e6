"""Marks of notes that are moved, lost and doubled; notes that run together or vanish."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from random import Random

from evaluation.mistakes.mistake import Edit, Injected, injected
from evaluation.places.counts import Count
from evaluation.places.lists import lists
from evaluation.places.notes import Note, notes
from evaluation.texts import Clean, Stretch

_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SIGNS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_RUN = 3
"""Marks that show that figures count on, at least."""
_NUMBER = re.compile(r"\d|[⁰¹²³⁴⁵⁶⁷⁸⁹]")


def mark_moved(text: Clean, rng: Random) -> Injected | None:
    """The marks of two neighbouring notes change places: 1 … 2 becomes 2 … 1."""
    pairs = list(pairwise(_marked(text)))
    if not pairs:
        return None
    return _exchanged(text, *rng.choice(pairs))


def marks_of_counts_exchanged(text: Clean, rng: Random) -> Injected | None:
    """The marks of two notes that list different numbers change places, and with them the lists."""
    pairs = [(one, other) for one, other in pairwise(_counting(text)) if one[1].stated != other[1].stated]
    if not pairs:
        return None
    (one, first), (other, second) = rng.choice(pairs)
    return _exchanged(text, one, other, at=[first.words, second.words])


def _counting(text: Clean) -> list[tuple[Note, Count]]:
    """The notes that are as a whole the list of one count, in the order of their marks."""
    found = [
        (note, listed.count)
        for listed in lists(text)
        for note in _marked(text)
        if listed.where == "note" and note.body.start <= listed.items[0].start < note.body.end
    ]
    return sorted(found, key=lambda pair: pair[0].marks[0])


def mark_lost(text: Clean, rng: Random) -> Injected | None:
    """A note's body stays and nothing refers to it."""
    note = _chosen(text, rng)
    if note is None:
        return None
    return injected(text.source, Edit(*note.marks[0], ""), at=[note.whole, _gap(note.marks[0])])


def mark_doubled(text: Clean, rng: Random) -> Injected | None:
    """A mark stands twice, side by side."""
    note = _chosen(text, rng)
    if note is None:
        return None
    mark = note.marks[0]
    return injected(text.source, Edit(mark.end, mark.end, mark.of(text.source)))


def note_lost(text: Clean, rng: Random) -> Injected | None:
    """A mark refers to a note that is not there."""
    note = _chosen(text, rng)
    if note is None:
        return None
    return injected(text.source, Edit(*note.whole, ""), at=[note.marks[0], _gap(note.whole)])


def number_doubled(text: Clean, rng: Random) -> Injected | None:
    """A note bears the number of the one before."""
    pairs = [pair for pair in pairwise(sorted(_marked(text), key=lambda note: note.whole)) if _is_next(*pair)]
    if not pairs:
        return None
    one, other = rng.choice(pairs)
    place = Stretch(other.whole.start, other.body.start)
    number = place.of(text.source).translate(_FIGURES).replace(other.label, one.label)
    if place.of(text.source) != place.of(text.source).translate(_FIGURES):
        number = number.translate(_SIGNS)
    return injected(text.source, Edit(*place, number), at=[other.whole])


def note_emptied(text: Clean, rng: Random) -> Injected | None:
    """A note keeps its full stop and nothing else."""
    note = _chosen(text, rng)
    if note is None:
        return None
    return injected(text.source, Edit(*note.body, "."), at=[note.whole])


def marks_fused(text: Clean, rng: Random) -> Injected | None:
    """All marks of a text become plain figures: "States<sup>4</sup>" → "States4"."""
    found = _marked(text)
    if len(found) < _RUN:
        return None
    figures = [Edit(*note.marks[0], note.label) for note in found]
    return injected(text.source, *figures, at=[rng.choice(found).marks[0]])


def _is_next(one: Note, other: Note) -> bool:
    return one.label.isdecimal() and other.label.isdecimal() and int(other.label) == int(one.label) + 1


def notes_merged(text: Clean, rng: Random) -> Injected | None:
    """A note's body runs on into the next, with its mark or without."""
    ordered = sorted(_marked(text), key=lambda note: note.whole)
    pairs = [
        (one, other)
        for one, other in pairwise(ordered)
        if not text.source[one.whole.end : other.whole.start].strip()
    ]
    if not pairs:
        return None
    one, other = rng.choice(pairs)
    start, end = (
        one.body.end,
        other.body.start if rng.random() < 0.5 else other.whole.start,
    )
    closing = text.source[one.body.end : one.whole.end]
    if closing:  # the bracket that ends one note is the other's from now on
        start, end = one.body.end, other.body.start
    return injected(text.source, Edit(start, end, " "))


def _marked(text: Clean) -> list[Note]:
    """Notes that are numbered, defined apart from their mark, and referred to once."""
    return [
        note
        for note in notes(text.source)
        if len(note.marks) == 1 and note.marks[0] != note.whole and _NUMBER.search(note.label)
    ]


def _chosen(text: Clean, rng: Random) -> Note | None:
    choices = _marked(text)
    return rng.choice(choices) if choices else None


def _exchanged(text: Clean, one: Note, other: Note, at: Sequence[Stretch] | None = None) -> Injected:
    first, second = one.marks[0], other.marks[0]
    edits = Edit(*first, second.of(text.source)), Edit(*second, first.of(text.source))
    return injected(text.source, *edits, at=at)


def _gap(gone: Stretch) -> Stretch:
    return Stretch(gone.start, gone.start)
