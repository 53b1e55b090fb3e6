"""Things that a document writes in two ways, each way with its places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.facts.variants.places import Places
from checker.frozen import dataclass
from checker.model import Span
from checker.regex import regex

_JOINED = regex(r"[a-z]{2}[A-Z]")
_PARTED = regex(r"[-‐‑][A-Z]")
_EMPHASIS = frozenset("*_<")


@dataclass(frozen=True, slots=True)
class Way:
    """One way of writing a thing: as it stands at its first place, and all its places."""

    written: str
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Split:
    """A way that a thing is written in, and another that is at least as frequent."""

    way: Way
    other: Way


def by_word(places: Places, groups: Iterable[Mapping[str, Iterable[str]]]) -> Iterator[Split]:
    """The splits among groups of words in lower case: the ways of each group, with their words."""
    listed = [{which: tuple(words) for which, words in group.items()} for group in groups]
    wanted = frozenset(word for group in listed for words in group.values() for word in words)
    found = places.of(wanted) if wanted else {}
    for group in listed:
        ways = [[span for word in words for span in found.get(word, ())] for words in group.values()]
        yield from split(places, _in_prose(places, ways) if all(ways) else ways)


def _in_prose(places: Places, ways: Sequence[Sequence[Span]]) -> Sequence[Sequence[Span]]:
    """The ways without what is no word of prose: a name in code, a word whose parts are parted by emphasis.

    A capital within a word tells a name in code ("sameSite", and not "eGovernment"), unless another has it
    behind a hyphen: then the hyphen was lost ("interState" beside "inter-State").
    """
    named = any(_PARTED.search(places.document.quote(span)) for way in ways for span in way)
    return [
        [
            span
            for span in way
            if (named or not _JOINED.search(places.document.quote(span))) and _is_whole(places, span)
        ]
        for way in ways
    ]


def _is_whole(places: Places, span: Span) -> bool:
    """Whether no emphasis begins or ends within a word: "th-*ing*" shows what it is made of."""
    document = places.document
    low, high = document.origin.source_start(span.start), document.origin.source_end(span.end)
    return _EMPHASIS.isdisjoint(document.source[low:high])


def by_place(places: Places, groups: Iterable[Sequence[Iterable[Span]]]) -> Iterator[Split]:
    """The splits among groups of ways, each with its places; those that are quoted are left out."""
    for group in groups:
        yield from split(places, [[span for span in spans if places.own(span)] for spans in group])


def split(places: Places, ways: Iterable[Iterable[Span]]) -> Iterator[Split]:
    """Each way but the most frequent one, beside that; of two equally frequent ones the later.

    `ways` are the places of each way, none of which is looked at again.
    """
    written = [way(places, own) for spans in ways if (own := sorted(spans))]
    if len(written) > 1:
        usual, *rest = sorted(written, key=lambda one: (-len(one.places), one.places[0]))
        for one in rest:
            yield Split(one, usual)


def way(places: Places, spans: Sequence[Span]) -> Way:
    """A way of writing, from its places in order."""
    return Way(places.document.quote(spans[0]), tuple(spans))


def grouped(keyed: Iterable[tuple[str, str, str]]) -> Iterator[dict[str, list[str]]]:
    """Groups of more than one way, from (what the ways share, way, word)."""
    groups: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for key, which, word in keyed:
        groups[key][which].append(word)
    for group in groups.values():
        if len(group) > 1:
            yield dict(group)
