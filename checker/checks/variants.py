"""One thing written in two ways: the rarer way is told of once, with all its places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, compress

from checker.checks.kind import Options
from checker.checks.own import places_of
from checker.facts.complete import Facts
from checker.facts.variants import spelling
from checker.facts.variants.bearers import bearers
from checker.facts.variants.capitals import listed, terms
from checker.facts.variants.codes import exchanged_codes
from checker.facts.variants.countries import misspelt_countries
from checker.facts.variants.earlier import is_of_earlier_years, is_spelt_freely
from checker.facts.variants.hyphens import before_one_word, joined, parted
from checker.facts.variants.letters import near_names
from checker.facts.variants.namesakes import namesakes
from checker.facts.variants.numbers import number_formats
from checker.facts.variants.places import Places
from checker.facts.variants.shorts import exchanged_shorts
from checker.facts.variants.slips import exchanged, slips
from checker.facts.variants.splits import Split, by_place, by_word, grouped
from checker.frozen import replace
from checker.model import Mismatch, Related, Span
from checker.regex import regex
from checker.verdicts import Ledger

_PLACES = 100
"""Places of one way that are shown: who mends them searches for the rest."""
_OTHERS = 3
"""Places of the other way that are shown."""
_SIC = regex(r"\W{0,3}\[sic\b")
"""What a writer puts behind a slip that is another's."""


def one_spelling(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Words of one family in two spellings that are both right."""
    facts = ledger.facts
    words, house = facts.prose.words.counts, facts.house
    found = list(map(spelling.keys(house.stems, house.words).__getitem__, words))
    keyed = ((*key, word) for key, word in compress(zip(found, words, strict=True), found) if key)
    yield from told(by_word(facts.once(places_of), grouped(keyed)))


def told(splits: Iterable[Split]) -> Iterator[Mismatch]:
    """What is said of each way of writing that is rarer than another."""
    for one in splits:
        first, *rest = one.way.places
        here, there = one.way, one.other
        related = [Related("and here", span) for span in rest[:_PLACES]]
        related += [Related(f"“{there.written}” here", span) for span in there.places[:_OTHERS]]
        yield Mismatch(
            span=first,
            values={
                "written": here.written,
                "times": times(len(here.places)),
                "other": there.written,
                "often": times(len(there.places)),
            },
            related=tuple(related),
        )


def times(number: int) -> str:
    """How often something stands, in words where it is seldom."""
    if number == 0:
        return "nowhere"
    return "once" if number == 1 else "twice" if number == 2 else f"{number} times"


def one_hyphenation(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Words with a hyphen here and without one there."""
    facts = ledger.facts
    groups = joined(facts.prose.words, facts.house.distinct)
    yield from told(by_word(facts.once(places_of), groups))


def one_word_or_two(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Compounds in one word here and in two there."""
    places = ledger.facts.once(places_of)
    yield from told(by_place(places, parted(places, ledger.facts.house.apart)))


def one_hyphen_before(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Two words that take a hyphen before a word, and stand before that word without one, too."""
    places = ledger.facts.once(places_of)
    yield from told(by_place(places, before_one_word(places)))


def no_slip(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Words that stand once, a slip away from a word that stands often."""
    facts = ledger.facts
    if is_spelt_freely(facts.prose.words):
        return
    places, more = facts.once(places_of), facts.house.distinct
    groups = (
        {"slip": [word], "meant": [meant]}
        for word, meant in slips(facts.prose.words.counts, more)
        if not spelling.are_one(word, meant)  # of which VAR001 tells
    )
    turned = by_place(places, _exchanged(places, more))
    names = facts.once(_names)
    found, of_names = _once(chain(names, by_word(places, groups), turned)), frozenset(names)
    yield from told(_turned(places, one) for one in found if one not in of_names)


def _turned(places: Places, one: Split) -> Split:
    """A split whose rarer way is what stands once in all: hardly a place of the other may be the writer's."""
    counts = places.words.counts
    own, other = (counts.get(way.written.lower(), 0) for way in (one.way, one.other))
    return replace(one, way=one.other, other=one.way) if own > other else one


def _exchanged(places: Places, distinct: Collection[str]) -> Iterator[Sequence[Iterable[Span]]]:
    """The places of words with two letters exchanged and of those that were meant, in names, too.

    Words that both have a capital everywhere are names, and told of as such; a name is no slip for a word.
    """
    words = places.words
    pairs = [
        pair
        for pair in exchanged(words.counts, distinct)
        if not (spelling.are_one(*pair) or words.lowered.isdisjoint(pair))
    ]
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for at in places.indices(set(chain.from_iterable(pairs))):
        found[words.keys[at]].append(words.span(at, at + 1))
    for word, meant in pairs:
        if word in words.lowered or any(words.text[span.start].isupper() for span in found[meant]):
            yield found[word], found[meant]


def one_case(ledger: Ledger, options: Options) -> Iterator[Mismatch]:
    """Terms with capitals here and without them there; with `listed` those of the house's list alone."""
    places = ledger.facts.once(places_of)
    groups = listed(places, ledger.facts.house.terms) if options["listed"] else terms(places)
    yield from told(by_place(places, groups))


def one_name(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Names in two ways: a word of several, a letter, the name of a country a letter off, an abbreviation."""
    yield from told(ledger.facts.once(_names))


def _names(facts: Facts) -> tuple[Split, ...]:
    if is_spelt_freely(facts.prose.words) or is_of_earlier_years(facts.prose.words):
        return ()
    places, defined = facts.once(places_of), facts.definitions
    explained = {" ".join(one.long.lower().split()) for one in defined}
    found = chain(
        by_place(places, bearers(places)),
        by_place(places, namesakes(places.names, places.words.lowered, explained)),
        misspelt_countries(places),
        near_names(places, facts.house.distinct),
        by_place(places, exchanged_codes(places)),
        exchanged_shorts(places, {one.key for one in defined}),
    )
    return tuple(_once(chain.from_iterable(_rarer(facts, one) for one in found)))


def _rarer(facts: Facts, one: Split) -> Iterator[Split]:
    """A split with its rarer word as it stands everywhere, in verse and in tables; none marked "sic"."""
    counts = facts.prose.words.counts
    own, others = (counts.get(way.written.lower(), 0) for way in (one.way, one.other))
    turned = own > max(others, len(one.way.places))
    told = replace(one, way=one.other, other=one.way) if turned else one
    if not any(_SIC.match(facts.document.text, place.end) for place in told.way.places):
        yield told


def _once(splits: Iterable[Split]) -> Iterator[Split]:
    """The splits whose rarer way was not told of before, as part of a longer name or as another's."""
    seen: set[int] = set()
    for one in splits:
        letters = set(chain.from_iterable(range(place.start, place.end) for place in one.way.places))
        if seen.isdisjoint(letters):
            seen |= letters
            yield one


def one_number_format(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Numbers whose thousands are parted, or whose decimals are marked, otherwise than most are."""
    facts = ledger.facts
    yield from told(by_place(facts.once(places_of), number_formats(facts.document)))
