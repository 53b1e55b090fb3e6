"""Where the words of names stand, and what stands beside each: a first name, a title, nothing.

A name is a run of words with capitals: "Dr Lina Abrego", "Piet van Hoorne", "Corvany". Cells of tables are
read as well as prose: a list of places is mostly a table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from checker.damage.words import Words, is_function
from checker.facts.variants.places import Places
from checker.frozen import dataclass
from checker.model import Block, BlockKind, Document, Span
from checker.regex import regex
from checker.text.language import of_language, of_text
from checker.text.vocabulary import vocabulary

LEAST = 4
"""Letters of a word of a name: shorter ones are a letter away from many others."""
_MOST = 24
"""Letters of such a word, at most."""
_UPPER, _ON = "[A-ZÀ-ÖØ-ÞČĆŠŽĐŁŚ]", r"[^\W\d_]*+"
_HALF = f"{_UPPER}{_ON}"
_CAPITAL = rf"{_HALF}(?:-{_HALF})*+"
_PARTICLES = "& van von de da di del della der den la le al el bin ibn dos du ten ter zu"
_SHORT = "".join(rf"(?<=\b{title})|" for title in ("Dr", "Mr", "Ms", "Mrs", "Prof", "Cllr"))
# Beside a hyphen, an apostrophe or a sign of addresses and code stands a part of a longer word.
_NAME = regex(
    rf"{_UPPER}(?<![\w@/#&’'.-].){_ON}(?:-{_HALF})*+"
    rf"(?:(?:(?:{_SHORT}(?<=\b[A-Z]))\.)?(?: (?:{_PARTICLES.replace(' ', '|')}))* {_CAPITAL})*+"
    r"(?![\w@/‘ʻ]|-\w)"
)
_WORD = regex(_CAPITAL)
_WITHIN = regex(rf"{_UPPER}(?<=[a-z,] .){_ON}(?:-{_HALF})*+(?= {_UPPER})")
"""The first word of a name within a sentence: "the shores of Lake Corvany"."""
_INVERTED = regex(rf"\W*{_CAPITAL}(?: {_CAPITAL})*, ")
"""What stands before a first name in a list by surnames, "Fouquet, Nicolas": it is the bearer's."""
_BEGINS = regex(r"[.!?:…•*#>–—]\s*$")
"""What a sentence begins behind, or a line of minutes: the capital there tells nothing."""
_WHERE = 8
"""Characters before a name in which a short word ends: "near "."""
_BEHIND = 4
"""Characters before a name in which such a sign is looked for."""


@of_language
def titles() -> frozenset[str]:
    """What stands before a surname, in lower case: "Mr", "Councillor"."""
    return vocabulary().sets["PERSONAL_TITLE"] | vocabulary().sets["OFFICE_TITLE"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A word of a name at one place.

    `before` and `behind` are the words beside it within its name, "" where it stands first or last; `first`
    is the first word of the name: all in lower case. `titled` spans the name up to the word, `called` only
    the word before and the word itself. It is `told` as a name where a capital is a choice, or where nothing
    stands beside it: in a cell, in an item. `where` is the word before the name, in lower case.
    """

    span: Span
    called: Span
    titled: Span
    first: str
    before: str
    behind: str
    told: bool
    where: str = ""

    @property
    def alone(self) -> bool:
        """Whether the word is the whole name, and surely one."""
        return self.told and not self.before and not self.behind


def words_of_names(document: Document, words: Words) -> Iterator[str]:
    """The words that never stand without a capital, in lower case, each once."""
    seen = {word.removesuffix("'s") for word in words.counts}
    for block in document.blocks:
        if block.kind is BlockKind.ROW:
            seen.update(map(str.lower, _WORD.findall(document.text, block.span.start, block.span.end)))
    for word in seen - words.lowered:
        if LEAST <= len(word) <= _MOST and word.replace("-", "").isalpha():
            yield word


def mentions(places: Places, wanted: Set[str]) -> Mapping[str, Sequence[Mention]]:
    """The places of some words of names, in their order; not what is quoted, cited or in code."""
    document, words = places.document, places.words
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    owners = {f"{word}'s" for word in wanted}
    prose = {document.block_at(words.spans[at][0]) for at in places.indices(wanted | owners)}
    for index, block in enumerate(document.blocks):
        if index in prose or block.kind is BlockKind.ROW:
            for match in _NAME.finditer(document.text, block.span.start, block.span.end):
                if wanted.isdisjoint(match[0].lower().replace(".", "").split(" ")):
                    continue  # as most names
                for word, mention in _of_name(places, block, Span(*match.span()), wanted):
                    if block.kind is BlockKind.ROW or places.own(mention.span):
                        found[word].append(mention)
    return found


def _of_name(places: Places, block: Block, name: Span, wanted: Set[str]) -> Iterator[tuple[str, Mention]]:
    """Every word of a name that is wanted and in title case, with what stands beside it."""
    text, lowered = places.document.text, places.words.lowered
    parts = list(_WORD.finditer(text, name.start, name.end))
    begins = block.kind is not BlockKind.ROW and block.span != name and _begins(text, block, name.start)
    first = parts[0][0].lower()
    opens = begins and len(parts) > 1 and first in lowered and first not in titles()
    if opens and (is_function(first) or parts[0][0] not in _first_within(text)):
        parts, begins = parts[1:], False  # "In Corvany": the first word is the sentence's
    told = not (begins and len(parts) == 1) and block.kind is not BlockKind.HEADING
    where = text[max(name.start - _WHERE, block.span.start) : name.start].lower().split()[-1:]
    behind = _INVERTED.fullmatch(text, block.span.start, name.start)
    keys = [behind[0].strip().lower() if behind else "", *(part[0].lower() for part in parts), ""]
    for at, part in enumerate(parts):
        if keys[at + 1] in wanted and all(half[1:].islower() for half in part[0].split("-")):
            end = part.end()
            yield (
                keys[at + 1],
                Mention(
                    Span(part.start(), end),
                    Span(parts[max(at - 1, 0)].start(), end),
                    Span(parts[0].start(), end),
                    keys[1],
                    keys[at],
                    keys[at + 2],
                    told,
                    where[0] if where else "",
                ),
            )


@of_text
def _first_within(text: str) -> Set[str]:
    """The words that names within sentences begin with."""
    return frozenset(_WITHIN.findall(text))


def _begins(text: str, block: Block, start: int) -> bool:
    """Whether a sentence begins at `start`."""
    behind = text[max(start - _BEHIND, block.span.start) : start]
    return not behind.strip() or _BEGINS.search(behind) is not None
