"""Names dropped from, added to, doubled in and swapped in lists that a count states the length of."""

from __future__ import annotations

from random import Random

from evaluation.mistakes.mistake import Edit, Injected, injected
from evaluation.mistakes.names import another
from evaluation.places.lists import Listed, lists
from evaluation.texts import Clean, Stretch


def name_dropped(text: Clean, rng: Random) -> Injected | None:
    """A, B and C → A and C."""
    listed = _chosen(text, rng, least=3)
    if listed is None:
        return None
    items, index = listed.items, rng.randrange(len(listed.items))
    if index == 0:
        return injected(text.source, Edit(items[0].start, items[1].start, ""))
    gone = Edit(items[index - 1].end, items[index].end, "")
    if index < len(items) - 1:
        return injected(text.source, gone)
    # the link of the last two now links the two before
    link = Edit(items[-3].end, items[-2].start, listed.gap(len(items) - 2, text.source))
    return injected(text.source, link, gone, at=[Stretch(gone.start, gone.start)])


def name_dropped_from_pair(text: Clean, rng: Random) -> Injected | None:
    """A and B → A or B."""
    pairs = [listed for listed in lists(text) if len(listed.items) == 2]
    if not pairs:
        return None
    first, second = rng.choice(pairs).items
    gone = rng.choice((Edit(first.end, second.end, ""), Edit(first.start, second.start, "")))
    return injected(text.source, gone)


def name_added(text: Clean, rng: Random) -> Injected | None:
    """A, B and C → A, B, X and C."""
    listed = _chosen(text, rng, least=2, numbered=False)
    if listed is None:
        return None
    new = another(listed, text, rng)
    if new is None:
        return None
    return _with(text, listed, rng, new)


def name_doubled(text: Clean, rng: Random) -> Injected | None:
    """A, B and C → A, B, A and C."""
    listed = _chosen(text, rng, least=2, numbered=False)
    if listed is None:
        return None
    return _with(text, listed, rng, rng.choice(listed.items).of(text.source))


def name_swapped_for_twin(text: Clean, rng: Random) -> Injected | None:
    """A, B and C → A, A and C: as long as before."""
    listed = _chosen(text, rng, least=3)
    if listed is None:
        return None
    out, twin = rng.sample(listed.items, 2)
    return injected(text.source, Edit(*out, twin.of(text.source)))


def name_swapped_for_another(text: Clean, rng: Random) -> Injected | None:
    """A, B and C → A, X and C: as long as before, and nothing in the list tells."""
    listed = _chosen(text, rng, least=2)
    if listed is None:
        return None
    new = another(listed, text, rng)
    if new is None:
        return None
    return injected(text.source, Edit(*rng.choice(listed.items), new))


def _chosen(text: Clean, rng: Random, least: int, numbered: bool = True) -> Listed | None:
    fitting = [
        listed
        for listed in lists(text)
        if len(listed.items) >= least and (numbered or not listed.numbered(text.source))
    ]
    return rng.choice(fitting) if fitting else None


def _with(text: Clean, listed: Listed, rng: Random, new: str) -> Injected:
    """`new` behind an item that is not the last."""
    index = rng.randrange(len(listed.items) - 1)
    gap = ", " if len(listed.items) == 2 else listed.gap(0, text.source)
    if ";" in listed.gap(len(listed.items) - 2, text.source):
        gap = "; "
    at = listed.items[index].end
    made = injected(text.source, Edit(at, at, gap + new))
    (place,) = made.places
    return Injected(made.source, (Stretch(place.start + len(gap), place.end),), made.edits)
