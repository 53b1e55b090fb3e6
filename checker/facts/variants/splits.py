"""Things that a document writes in two ways, each way with its places."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.facts.variants.places import Places
from checker.frozen import dataclass
from checker.model import Span
from checker.regex import regex
from checker.text.vocabulary import vocabulary

_JOINED = regex(r"[a-z]{2}[A-Z]")
_PARTED = regex(r"[-‐‑][A-Z]")
_EMPHASIS = frozenset("*_<")
_NOT = regex(r"(?:^|[.,;:(–—\n-] ?)(?:not|never|avoid|(?:don[’']t|do not) use) [\"“‘'*_`]*$", re.IGNORECASE)
_ALONE = regex(r"[\"”’'*_`]*(?:[.,;:)\n]|$)")
"""What stands before and behind a word that is not to be used."""
_POINTS = '.,:;()"“”'
_BEFORE = 20
"""Characters before a word that are looked at for that."""


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

    @property
    def even(self) -> bool:
        """Whether both are equally frequent."""
        return len(self.way.places) == len(self.other.places)


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
    own = ([span for span in spans if not _is_ruled_out(places, span)] for spans in ways)
    written = [way(places, sorted(spans)) for spans in own if spans]
    if len(written) > 1:
        usual, *rest = sorted(written, key=lambda one: (-len(one.places), one.places[0]))
        for one in rest:
            yield Split(one, usual)


def _is_ruled_out(places: Places, span: Span) -> bool:
    """Whether a text says that a word is not to be written so, "email, not e-mail", or a name is another."""
    text = places.document.text
    before = text[max(span.start - _BEFORE, 0) : span.start]
    ruled = _NOT.search(before) is not None and _ALONE.match(text, span.end) is not None
    return ruled or _is_other_name(before, text[span.start : span.end])


def _is_other_name(before: str, written: str) -> bool:
    """Whether what stands before a name, or in it, says that its bearer has another: "Khuri, AKA Khouri"."""
    words = (*before.lower().split()[-1:], *written.lower().split()[1:])
    return any(vocabulary().has("OTHER_NAME", word.strip(_POINTS)) for word in words)


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
