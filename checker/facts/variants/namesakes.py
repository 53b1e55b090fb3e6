"""Names of more than one word that a document writes in two ways.

    Court for Trade, Court of Trade · Counter Terrorism Forum, Counterterrorism Forum
    Civil Aviation Organisation, Civil Aviation Organization · Anna Brandt, Anna Brant
    Home Care Support Service, Home Support Care Service
    Riverside Interchange, Riverbank Interchange · Margaret Olsen-Hay, Marguerite Olsen-Hay

Two names are one where all their words but one are the same, and that one differs by a letter or two, is a
small word, or begins as the other does, where no third name has those words. It may begin with the same
letter alone where one of the two is explained by an abbreviation, whose letters are the other's, too:
Department for Rural Roads, Directorate for Rural Roads (DRR). A plural, a number or another word makes
another name; a country is told of by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations

from checker.facts.variants import spelling
from checker.facts.variants.slips import are_distinct
from checker.frozen import dataclass
from checker.model import PROSE, Document, Span
from checker.regex import regex
from checker.text.distance import distance
from checker.text.names import names as known_names
from checker.text.tokens import singular

LINKS = frozenset("of for to and the on in with by at against a an as from".split())
"""Small words that stand within a name, or before it."""
_LETTER, _WORD = "[A-ZÀ-ÖØ-Þ]", r"\w*+(?:[’'-]\w++)*+"
_CAPITAL, _FIRST = rf"{_LETTER}{_WORD}", rf"{_LETTER}(?<!\w.)(?<!\w[’'-].)"
_AND = " and "
_INNER = regex(r"[a-z][A-Z]")
_ROMAN = regex(r"[ivxlcdm]+(?:st|nd|rd|th)?")
_NAME = regex(rf"{_FIRST}{_WORD}(?: (?:(?:{'|'.join(sorted(LINKS))}) )?{_CAPITAL})+")
_NUMBERED = regex(r"\d{5}")
"""What only the number of a paper or a thing has: "MBS-E-005565527" is no name."""
_ALIKE = frozenset(("of", "for"))
"""Small words that are put for one another in one name; the others join two names."""
_TWO = 2
_LONGEST = 8
"""Words of a name."""
_LEAST = 5
"""Letters of a word that is one slip away from another; two slips want twice as many."""
_MOST = 40
"""Names that share all words but one: a list of like things, and not one name."""
_BEGINS, _RESTS = 4, 8
"""Letters that two words begin with, and of what ends each, at least; and of that at most.

With no more than these the two are as few slips apart: Margaret, Marguerite.
"""
FORMS = frozenset("s n d r y a o".split())
"""Letters of which one more at the end makes another word: Georgia, Georgian."""
_OFTEN = 2
"""Places of a name, at least, beside which one with another letter behind a word is a slip."""
_ENDING = regex(r"(?:'s|s|es|ed|er|ing|al|an|ian|n|ly|[ae]n(?:t|ce|cy)|(?:wo)?m[ae]n)$")


@dataclass(frozen=True, slots=True)
class Name:
    """The words of a name in lower case, its places, and whether it may be one in code: "PowerShell"."""

    words: tuple[str, ...]
    places: tuple[Span, ...]
    coded: bool = False


def names(document: Document) -> list[Name]:
    """The names of two words or more that stand within sentences."""
    found: defaultdict[tuple[str, ...], list[Span]] = defaultdict(list)
    text = document.text
    for block in document.blocks:
        if block.kind in PROSE:
            for match in _NAME.finditer(text, block.span.start, block.span.end):
                start, end = match.span()
                words = match[0].lower().replace("’", "'").split(" ")
                if _NUMBERED.search(match[0]):
                    continue
                if words[-1].endswith("'s"):
                    words[-1], end = words[-1][:-2], end - 2
                if words[0] in LINKS:  # of the sentence, not of the name
                    start += len(words.pop(0)) + 1
                if 1 < len(words) <= _LONGEST and not text[start - 1 : start].isalnum():
                    found[tuple(words)].append(Span(start, end))
                    last = text[match.start() : end].rpartition(_AND)[
                        2
                    ]  # "Central Station and Riverside Interchange"
                    if len(last) < end - match.start() and " " in last:
                        found[tuple(last.lower().replace("’", "'").split(" "))].append(
                            Span(end - len(last), end)
                        )
    return [
        Name(name, tuple(places), _INNER.search(text, places[0].start, places[0].end) is not None)
        for name, places in found.items()
    ]


def namesakes(
    names: Iterable[Name], words: Set[str], explained: Set[str] = frozenset()
) -> Iterator[tuple[Sequence[Span], Sequence[Span]]]:
    """Groups of two of some names that are one; `words` stand in the document without a capital, too.

    Two of those are two words: "Contributor Guidelines" are no slip for Contribution Guidelines. `explained`
    are the names, in lower case, that abbreviations stand for.
    """
    holes: defaultdict[tuple[str, ...], list[tuple[str, Name]]] = defaultdict(list)
    joined: defaultdict[str, list[Name]] = defaultdict(list)
    turned: defaultdict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in names:
        joined["".join(name.words).replace("-", "").replace("is", "iz")].append(name)
        if len(name.words) > _TWO + 1 and LINKS.isdisjoint(name.words):
            turned[tuple(sorted(name.words))].append(name)
        for at, word in enumerate(name.words):
            holes[(*name.words[:at], "", *name.words[at + 1 :])].append((word, name))
    for same in joined.values():
        for one, other in combinations(same[:_MOST], 2):
            yield one.places, other.places
    yield from _turned(turned.values())
    either = _takes_either(holes)
    for hole, near in holes.items():
        if 1 < len(near) <= _MOST:
            for (word, one), (twin, other) in combinations(near, 2):
                if are_distinct(word, twin) or (word in _ALIKE and _before(hole) in either):
                    continue
                coded = one.coded or other.coded  # JupyterLab and JupyterHub are two
                plain = len(near) == _TWO and not coded and words.isdisjoint((word, twin))
                slip = not _are_two(word, twin, words) and _is_slip(word, twin, len(one.words))
                if (
                    (plain and not _is_of_pair(hole) and _begins_alike(word, twin))
                    or slip
                    or (len(near) == _TWO and not coded and _share_letters(one, other, explained))
                    or (plain and _is_lengthened(one, other, word, twin))
                ):
                    yield one.places, other.places


def _turned(groups: Iterable[Sequence[Name]]) -> Iterator[tuple[Sequence[Span], Sequence[Span]]]:
    """Two names of four words or more within which two words changed places: Home Care Support Service."""
    for same in groups:
        for one, other in combinations(same[:_MOST], 2):
            apart = [at for at, word in enumerate(one.words) if word != other.words[at]]
            if len(apart) == _TWO and apart[1] == apart[0] + 1 and apart[0] > 0:
                yield one.places, other.places


def _before(hole: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name before the one that is left out."""
    return hole[: hole.index("")]


def _takes_either(holes: Mapping[tuple[str, ...], Sequence[tuple[str, Name]]]) -> Set[tuple[str, ...]]:
    """What stands before "of" as well as "for" in several names: an Application of whatever, or for it."""
    behind: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for hole, near in holes.items():
        if {word for word, _ in near} >= _ALIKE:
            before = _before(hole)
            behind[before].update(hole[len(before) + 1 : len(before) + 2])
    return {before for before, words in behind.items() if len(words) > 1}


def _is_of_pair(hole: tuple[str, ...]) -> bool:
    """Whether the word that is left out stands beside an "and": "Weber and Schumann" are two."""
    return _AND.strip() in (*_before(hole)[-1:], *hole[hole.index("") + 1 : hole.index("") + 2])


def _share_letters(one: Name, other: Name, explained: Set[str]) -> bool:
    """Whether an abbreviation stands for one of two names, and has the letters of both.

    The last word says what a thing is: a Redevelopment Area, a Redevelopment Agency. Boards of Directors are
    many, and a name of two words is another with another word.
    """
    at = next(at for at, word in enumerate(one.words) if word != other.words[at])
    word, twin, behind = one.words[at], other.words[at], one.words[at + 1 : at + 2]
    known = (" ".join(one.words) in explained) != (" ".join(other.words) in explained)
    named = len({*one.words} - LINKS) > _TWO and (word + twin).isalpha()
    if not (known and named and behind) or min(len(word), len(twin)) < _BEGINS or word[0] != twin[0]:
        return False
    once = len(one.places) == len(other.places) == 1  # who explains a name says the abbreviation ever after
    if not once and word[:_BEGINS] != twin[:_BEGINS]:  # the Rifle and the Restaurant Association
        return False
    return behind[0] not in LINKS or singular(word) != singular(twin)


def _are_two(word: str, other: str, words: Collection[str]) -> bool:
    """Whether two words of the language differ, and not in their spelling alone."""
    return word in words and other in words and word not in _ALIKE and not spelling.are_one(word, other)


def _is_lengthened(one: Name, other: Name, word: str, twin: str) -> bool:
    """Whether a name stands once, and more often without a letter that makes no other form: Sabrine."""
    short, long = sorted((word, twin), key=len)
    rare, usual = sorted((len(one.places), len(other.places)))
    added = (
        long[:-1] == short and long[-1] not in FORMS | {"i", "x"} and len(short) >= _LEAST and long.isalpha()
    )
    return added and rare == 1 and usual >= _OFTEN


def _begins_alike(word: str, other: str) -> bool:
    """Whether two words are put for one another by who knows how the name begins: Riverside, Riverbank."""
    if min(len(word), len(other)) < 2 * _BEGINS or not (word + other).isalpha():
        return False
    known = next((at for at, (one, its) in enumerate(zip(word, other, strict=False)) if one != its), 0)
    rests = (len(word) - known, len(other) - known)
    if known < _BEGINS or min(rests) < _BEGINS or max(rests) > _RESTS:
        return False
    return known > _BEGINS or distance(word, other, _BEGINS) <= _BEGINS


def _is_slip(word: str, other: str, size: int) -> bool:
    """Whether two words in one place of a name of `size` words are the same one."""
    if word in _ALIKE and other in _ALIKE:
        return size > 2
    shorter = min(len(word), len(other))
    if shorter < _LEAST or word[0] != other[0] or not (word.isalpha() and other.isalpha()):
        return False
    if singular(word) == singular(other):
        return False
    if word.replace("is", "iz") == other.replace("is", "iz") or _ENDING.sub("", word) == _ENDING.sub(
        "", other
    ):
        return False
    if (
        word.startswith(other)
        or other.startswith(word)
        or not known_names().members.keys().isdisjoint((word, other))
    ):
        return False
    if _ROMAN.fullmatch(word) or word[:-1] == other[:-1]:
        return False
    most = 2 if shorter >= 2 * _LEAST and _frame(word) == _frame(other) else 1
    return distance(word, other, most) <= most


def _frame(word: str) -> tuple[str, str]:
    """The first and the last letters of a word: with others two slips make another one, Metro-, Micro-."""
    return word[:2], word[-2:]
