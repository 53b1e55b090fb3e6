"""Names of countries that are one letter off: Lichtenstein, Luxemburg.

The right name stands in the document, and more often; or it stands nowhere, and another country stands beside
the wrong one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from checker.damage.words import Words
from checker.facts.variants.places import Places
from checker.facts.variants.slips import other_places
from checker.facts.variants.splits import Split, Way, way
from checker.regex import regex
from checker.text.distance import distance, unaccented
from checker.text.names import adjectives, key, names, spelled

_LEAST = 7
"""Letters of a country's name: shorter ones are one letter away from other words."""
_EDGE = 3
"""Letters at either end of a name; no slip of one letter, or of two side by side, is at both ends."""
_MOST = 20
"""Letters of a country's name of one word, and more than a few."""
_JOIN = regex(r", (?:and |or )?| (?:and|or) ")


@cache
def _right() -> Mapping[str, tuple[str, ...]]:
    """Names of one word, by themselves and by what is left of them without one letter."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in names().members:
        if len(name) >= _LEAST and name.isalpha():
            for one in (name, *_shorter(name)):
                found[one].append(name)
    return {one: tuple(right) for one, right in found.items()}


@cache
def _edges() -> tuple[frozenset[str], frozenset[str]]:
    """How these names begin and end: what is one letter off has one of both."""
    right = [name for name in names().members if len(name) >= _LEAST and name.isalpha()]
    return frozenset(name[:_EDGE] for name in right), frozenset(name[-_EDGE:] for name in right)


def _shorter(word: str) -> list[str]:
    """A word without one of its letters: two that share one are an edit apart."""
    return [word[:at] + word[at + 1 :] for at in range(1, len(word))]


def misspelt_countries(places: Places) -> Iterator[Split]:
    """Each wrong name beside the right one, which may have no place."""
    names_alone = places.words.counts.keys() - places.words.lowered
    meant = {word: right for word in names_alone if (right := _meant(word))}
    if not meant:
        return
    found = _capitalised(places, frozenset(meant).union(*meant.values()))
    for word, right in sorted(meant.items()):
        usual = max(right, key=lambda name: len(found[name]))
        if 0 < len(found[word]) < len(found[usual]):
            yield Split(_way(places, found[word]), _way(places, found[usual]))
        elif not found[usual] and _is_country(places.words, found[word], word) and len(right) == 1:
            yield Split(_way(places, found[word]), Way(spelled(key(usual)), ()))


def _way(places: Places, indices: Sequence[int]) -> Way:
    return way(places, [places.words.span(at, at + 1) for at in indices])


def _capitalised(places: Places, wanted: Collection[str]) -> Mapping[str, list[int]]:
    """Where some words stand with a capital, among all words."""
    words = places.words
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at in places.indices(wanted):
        span = words.span(at, at + 1)
        if words.text[span.start].isupper() and places.own(span):
            found[words.keys[at]].append(at)
    return found


def _meant(word: str) -> tuple[str, ...]:
    """The countries whose name a word in lower case is nearly."""
    heads, tails = _edges()
    if (
        not _LEAST - 1 <= len(word) <= _MOST
        or not (word[:_EDGE] in heads or word[-_EDGE:] in tails)
        or not word.isalpha()
        or word in other_places()
        or not adjectives().keys().isdisjoint((word, word.removesuffix("s")))  # Hondurans live in Honduras
    ):
        return ()
    near = {name for one in (word, *_shorter(word)) for name in _right().get(one, ())} - {word}
    members = names().members
    return tuple(
        sorted(
            name
            for name in near
            if members.get(word, members[name]) == members[name]
            and not (word.startswith(name) or name.startswith(word) or word[:-1] == name[:-1])
            and distance(word, name, most=1) == 1
            and unaccented(word) != unaccented(name)  # Reunion
        )
    )


def _is_country(words: Words, indices: Sequence[int], word: str) -> bool:
    """Whether a word that is no country's name stands beside a country at every place."""
    unknown = word not in names().members
    return unknown and bool(indices) and all(_beside_country(words, at) for at in indices)


def _beside_country(words: Words, at: int) -> bool:
    """Whether a comma or an "and" joins the word `at` to a country."""
    for other in (at - 2, at - 1, at + 1, at + 2):
        if 0 <= other < len(words.keys) and words.keys[other] in names().members:
            first, last = sorted((at, other))
            if _JOIN.fullmatch(words.text, words.spans[first][1], words.spans[last][0]):
                return True
    return False
