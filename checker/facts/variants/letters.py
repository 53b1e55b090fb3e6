"""Names of which one letter differs: Samir Kosta, Samir Costa; in Corvany, in Corvani.

Two names that differ by a letter are mostly two names: Niger and Nigeria, Bryan and Brian. What stands beside
them tells: the same first name, the same title, or nothing at all and a slip that hands make.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from checker.damage.words import is_function
from checker.facts.variants import spelling
from checker.facts.variants.mentions import Mention, mentions, titles, words_of_names
from checker.facts.variants.namesakes import FORMS
from checker.facts.variants.places import Places
from checker.facts.variants.slips import are_distinct
from checker.facts.variants.splits import Split, split
from checker.facts.variants.surnames import Ways, by_title, personal
from checker.frozen import dataclass
from checker.regex import regex
from checker.text.distance import exchanged_apart, neighbours, unaccented
from checker.text.names import adjectives, names
from checker.text.vocabulary import vocabulary

_NEAR = 100
"""Characters between two names that an author sees beside each other, and means as two."""
_FEW = 2
"""Places of a name without any other beside it that may be slips: three are a name of its own."""
_TURNED = 5
"""Letters of a word in which two may have changed places, whatever stands beside it elsewhere."""
_OFTEN = 5
"""Places of a name that make a short one of swapped letters a slip."""
_LONG = 6
"""Letters of a surname that is hardly another with another vowel."""
_MANY = 4
"""Other pairs of names a letter apart, beside which one more tells nothing."""
_OTHER = (FORMS - {"a", "o"}, frozenset({"m", "t"}))
"""Letters of which one for another at the end makes another word: Advisors and Advisory, -ism and -ist."""
_PLURAL = FORMS | {"x"}
"""Letters of which one more at the end makes another word: Tableau, Tableaux."""
_SOUNDS = frozenset(map(frozenset, ("iy", "ck", "vw", "sz", "fv")))
"""Letters that are put for one another by ear."""

_Y_OR_IE = ("y", "ie")
"""The same of two letters and one: Strathy, Strathie."""
_ENDING = "ending"
"""Another ending makes another word: Advisor and Advisory. Of persons it makes a slip."""
_STOP = regex(r"[.!?][”\"’)]? ")
_PARTICLE = 8
"""Characters before a name in which a small word of its language stands: "de la "."""
_BY_HAND = frozenset({"doubled", "swapped"})


@dataclass(frozen=True, slots=True)
class Slip:
    """How two words differ by a letter: which way, and how many letters are the same before and behind."""

    way: str
    head: int
    tail: int


def slip_of(one: str, other: str) -> Slip | None:
    """How two words a letter apart differ; None where they are forms of one word, or one and a plural."""
    if one.endswith("s") and other.endswith("s") and slip_of(one[:-1], other[:-1]) is None:
        return None  # Americas, Americans
    short, long = sorted((one, other), key=len)
    head = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    tail = 0
    while tail < len(short) - head and short[-1 - tail] == long[-1 - tail]:
        tail += 1
    less, more = short[head : len(short) - tail], long[head : len(long) - tail]
    if not tail and (more in _PLURAL if not less else any(one.issuperset(less + more) for one in _OTHER)):
        return None
    if not less:
        doubled = more in (long[head - 1 : head], long[head + 1 : head + 2])
        return Slip("doubled" if doubled else "lost", head, tail)
    if len(less) > 1:
        return Slip("swapped", head, tail)
    if frozenset(less + more) in _SOUNDS or (less, more) == _Y_OR_IE:
        return Slip("sound", head, tail)
    vowels = head and tail and vocabulary().sets["VOWEL"].issuperset((less, more))
    return Slip("vowel" if vowels else "wrong", head, tail)


def _ending_of(one: str, other: str) -> Slip:
    """How two words differ of which one has another ending, or one more: a surname may have it by mistake."""
    head = next((at for at, (own, its) in enumerate(zip(one, other, strict=False)) if own != its), 0)
    return Slip(_ENDING, head or min(len(one), len(other)), 0)


def near_names(places: Places, more: Collection[str] = ()) -> Iterator[Split]:
    """Names written in two ways; `more` are the pairs of a house that are both right, "one/other"."""
    near = [
        (one, other, slip)
        for one, other in _near(list(words_of_names(places.document, places.words)))
        if (slip := slip_of(one, other) or _ending_of(one, other))
        and not are_distinct(one, other, more)
        and not spelling.are_one(one, other)  # Centre and Center stand in names of their own
        and not places.words.lowered >= {one, other}  # two words of the language
        and not (is_function(one) or is_function(other))  # There, in a cell beside Three
        and not _is_label(one)
        and not _is_label(other)
    ]
    found = mentions(places, {word for one, other, _ in near for word in (one, other)}) if near else {}
    for one, other, slip in near:
        if (
            one in found
            and other in found
            and not _beside(places.document.text, found[one], found[other], parted=True)
            and not _have_bearers(found[one], found[other])
            and not (unaccented(one) == unaccented(other) and _in_own_tongue(places, (one, other), found))
        ):
            ways = _by_first_name(found[one], found[other], slip)
            if not ways and _makes_no_other(slip, max(len(one), len(other)), others=len(near) - 1):
                ways = by_title(found[one], found[other], places.words.lowered)
            parted = slip.way in _BY_HAND
            if not ways and not _beside(places.document.text, found[one], found[other], parted=parted):
                ways = _by_itself(one, other, found[one], found[other], slip)
            yield from split(places, ways)


def _near(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Every two words that are a letter apart, two letters exchanged, or that end in "y" and "ie"."""
    yield from neighbours(words)
    yield from exchanged_apart(words, vocabulary().sets["VOWEL"])
    known, (short, long) = set(words), _Y_OR_IE
    yield from (
        (one, f"{one[:-1]}{long}") for one in words if one.endswith(short) and f"{one[:-1]}{long}" in known
    )


def _is_label(word: str) -> bool:
    """Whether a word calls a part of a document: "this Chapter" is no slip for a Charter."""
    return vocabulary().has("LABEL", word) or vocabulary().has("PART_LABEL", word)


def _beside(text: str, some: Sequence[Mention], others: Sequence[Mention], *, parted: bool) -> bool:
    """Whether the two stand close together anywhere; `parted`: in one sentence.

    In two sentences a hand that slips easily is told of, and what stands beside the same words.
    """
    ordered = sorted([(each.span.start, 0) for each in some] + [(each.span.start, 1) for each in others])
    return any(
        one != other and start - end < _NEAR and not (parted and _STOP.search(text, end, start))
        for (end, one), (start, other) in pairwise(ordered)
    )


def _have_bearers(some: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether each is somebody's surname, and no first name stands before both: Sheila Bair, Jim Blair."""
    ours, theirs = ({one.before for one in found if _is_first_name(one)} for found in (some, others))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _is_first_name(one: Mention) -> bool:
    """Whether a name of two words ends in a word, and no title, particle or initial stands before it."""
    before = one.before
    return len(before) > 1 and not one.behind and before not in titles() and not is_function(before)


def _in_own_tongue(places: Places, both: Sequence[str], found: Mapping[str, Sequence[Mention]]) -> bool:
    """Whether one of two names stands behind a small word of its own language: "Ville de Montréal"."""
    text, foreign = places.document.text, vocabulary().sets["PARTICLE"] - vocabulary().sets["OF"]
    starts = (each.span.start for word in both for each in found[word])
    before = (text[max(start - _PARTICLE, 0) : start].split() for start in starts)
    return any(words and words[-1].lower() in foreign for words in before)


def _by_first_name(some: Sequence[Mention], others: Sequence[Mention], slip: Slip) -> Ways:
    """The places of both behind the same word of a name, and before the same; () where there are none."""
    ours, theirs = _by_company(some), _by_company(others)
    for company in filter(theirs.__contains__, ours):
        before, behind = company
        if before in titles():
            fits = slip.head > 0 and not behind and (slip.way != _ENDING or before in personal())
        else:
            fits = len(before) > 1 and not is_function(before) and _may_begin(slip)
            fits = fits and (slip.way != _ENDING or _is_person(ours[company], theirs[company]))
        if fits:
            return [one.called for one in ours[company]], [one.called for one in theirs[company]]
    return ()


def _may_begin(slip: Slip) -> bool:
    """Whether a first letter may be a slip: one that does not sound alike makes another name."""
    return slip.way != "wrong" or slip.head > 0


def _makes_no_other(slip: Slip, size: int, *, others: int) -> bool:
    """Whether a slip in a surname of `size` letters hardly makes another: Mr Teddy and Mr Tiddy are two.

    `others` are the pairs of names of the document that are a letter apart as well: of many names many are.
    """
    match slip.way:
        case "wrong":
            return slip.head > 0 and others < _MANY
        case "vowel":
            return size >= _LONG
    return slip.head > 0 and slip.way != _ENDING


def _is_person(some: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether a title shows that a name is a person's: "Mr Callum Straker", and "Callum Strake"."""
    return any(one.first in personal() and one.first != one.before for one in (*some, *others))


def _by_company(found: Sequence[Mention]) -> dict[tuple[str, str], list[Mention]]:
    """The mentions of a word by the words beside it in its name."""
    by: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
    for one in found:
        if one.before:
            by[one.before, one.behind].append(one)
    return dict(sorted(by.items()))


def _by_itself(one: str, other: str, some: Sequence[Mention], others: Sequence[Mention], slip: Slip) -> Ways:
    """The places of both where they are whole names, and the rarer surely a slip; () where it may be none."""
    if len(some) > len(others):
        one, other, some, others = other, one, others, some
    known = {one, other} & (names().members.keys() | adjectives().keys())
    few = len(some) == len(others) == 1 or (len(some) <= _FEW and 2 * len(some) <= len(others))
    if not known and _is_turned(slip, len(one), some, others):
        return [each.span for each in some], [each.span for each in others]
    if known or not few:
        return ()
    alone = sum(each.alone for each in others)
    joined = sum(bool(each.before or each.behind) for each in others)
    usual = alone > 0 and (joined == 0 or (len(others) > _FEW and joined <= alone))
    # at the beginning of a sentence a capital tells nothing, but hands that double a letter do
    single = slip.way in _BY_HAND and alone > 1 and not any(each.before or each.behind for each in some)
    if not usual or not (single or all(each.alone for each in some)):
        return ()
    size, placed = max(len(one), len(other)), _are_places(some, others)
    if not _is_likely(slip, size, len(others), placed=placed):
        return ()
    return [each.span for each in some], [each.span for each in others]


def _are_places(some: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether a name stands once, and things are in both names, at both or on both."""
    ours, theirs = ({each.where for each in found} for found in (some, others))
    return len(some) == 1 and not (vocabulary().sets["OF_PLACE"] & ours).isdisjoint(theirs)


def _is_turned(slip: Slip, size: int, some: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether two letters changed places within a word that stands once, in the company of the right one."""
    seldom = len(some) == 1 and len(others) > _FEW
    if slip.way != "swapped" or min(slip.head, slip.tail) == 0 or size < _TURNED or not seldom:
        return False
    before, behind = {each.before for each in others} | {""}, {each.behind for each in others} | {""}
    return all(each.before in before and each.behind in behind for each in some)


def _is_likely(slip: Slip, size: int, often: int, *, placed: bool) -> bool:
    """Whether a slip in a word of `size` letters hardly makes another name; the right one stands `often`.

    Hands double letters and change their order, and few names differ so. What is lost must stand well within
    a long word: Anderson and Sanderson are two. One letter for another makes two, unless they sound alike, or
    are vowels of a long word that stands often, or of a place: Muses and Moses, Wikipedia and Wikimedia.
    """
    inner = min(slip.head, slip.tail)
    match slip.way:
        case "doubled":
            return slip.head > 0 and size >= 6
        case "swapped":
            return inner > 0 and (size >= 6 or often >= _OFTEN)
        case "lost":
            return (inner > 1 and size >= 7) or (inner > 0 and size >= 8)
        case "sound":
            return slip.head > 0 and size >= 6 and (often > 1 or size >= 8)
        case "vowel":
            inner = slip.tail  # not the last vowel: Dockman, Dockmen
            return placed or (inner > 1 and size >= 6 and often > _FEW)
    return False
