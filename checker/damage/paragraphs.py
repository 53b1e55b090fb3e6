"""Paragraphs that stand twice, near each other.

Near is the point: a recap, a licence or a table note comes again pages later by intention, while a
conversion doubles what it just wrote. Even near by, a quotation says again what the text says: a box, a pull
quote, the words that an act puts in two places. Shingles of six words find the pairs (compare the
near-duplicate removal of Lee et al. 2021), the edit distance of the words says how alike they are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from checker.damage.columns import CODE
from checker.damage.printed import is_printed
from checker.damage.words import LEAST as GRAM
from checker.damage.words import Unit, Words, is_content, is_function
from checker.frozen import dataclass, replace
from checker.model import BlockKind, Document
from checker.regex import regex

LEAST = 25
"""Words in a paragraph, at least."""
_NEXT = 2
"""Paragraphs from one to the other, at most: of those farther apart four in five were meant."""
_SHINGLE = 6
_SHARED = 0.35
_DENSE = 4
"""A paragraph of which more than one word in so many begins what comes again is compared without more ado."""
_ALIKE = 90.0
_LOST = 0.08
"""Of the words of a paragraph so many may be lost or added where one of them is a number or a name."""
_SMALL = 8
"""Of so many words one is a small word of the language, at least: in prose it is every second or third."""
_QUOTES = frozenset('"“”„«»‘')
_SIGNS = _QUOTES | frozenset("*_`>")
_TAG = regex(r"<?[^<>]*>(?=\S|$)")
_BOX = regex(r"<(?:aside|blockquote|details|div|figure)\b")
"""What sets a paragraph off from the ones before: a box beside the text, what is shown instead of them."""
_TAGGED = frozenset({"markdown", "html"})
"""Formats whose source says so: a page for large screens and for small ones has its paragraphs twice."""
_DRESS = 10
"""Characters of markup before a paragraph, at most."""
_LONGEST = 4000
"""Words in a paragraph that is compared word by word, at most."""


@dataclass(frozen=True, slots=True)
class Twin:
    """A paragraph (`second`) and the one before that it repeats; `likeness` in per cent."""

    first: Unit
    second: Unit
    likeness: float
    sure: bool


@dataclass(frozen=True)
class _Seen:
    words: Words
    unit: Unit
    number: int
    section: int

    @cached_property
    def keys(self) -> Sequence[str]:
        return self.words.keys[self.unit.start : self.unit.end]

    @cached_property
    def shingles(self) -> frozenset[tuple[str, ...]]:
        return frozenset(zip(*(self.keys[skip:] for skip in range(_SHINGLE)), strict=False))

    @cached_property
    def is_code(self) -> bool:
        return CODE in self.words.before[self.unit.start : self.unit.end]


def twins(document: Document, words: Words) -> Iterator[Twin]:
    """Each paragraph that repeats one of the two before it."""
    seen: deque[_Seen] = deque(maxlen=_NEXT)
    often = cache(lambda: Counter(hash(tuple(words.keys[unit.start : unit.end])) for unit in words.units))
    number = section = 0
    for unit in words.units:
        if unit.kind is BlockKind.HEADING:
            section += 1
        if unit.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            continue
        number += 1
        if unit.end - unit.start < LEAST or words.anywhere.find(1, unit.start, unit.end) < 0:
            continue  # what nobody says again has no twin
        now = _Seen(words, unit, number, section)
        for earlier in reversed(seen) if seen and _is_said_before(words, unit, seen[0].unit.start) else ():
            apart = number - earlier.number
            if apart > _NEXT or section != earlier.section:
                break
            if apart > 1 and often()[hash(tuple(now.keys))] > _NEXT:
                break
            twin = _twin(words, earlier, now)
            if twin and not (
                _is_listed(earlier)
                or earlier.is_code
                or now.is_code
                or _is_quoted(document, words, twin)
                or _are_at_tables(document, twin)
            ):
                yield twin
                break
        seen.append(now)


def _is_said_before(words: Words, unit: Unit, since: int) -> bool:
    """Whether four words of a paragraph stand already between the word `since` and its first."""
    if words.anywhere.count(1, unit.start, unit.end) * _DENSE > unit.end - unit.start:
        return True  # to compare the two takes less time than to ask for each
    at = words.anywhere.find(1, unit.start, unit.end)
    while at >= 0:
        places = words.grams[tuple(words.keys[at : at + GRAM])]
        before = bisect_left(places, unit.start) - 1
        if before >= 0 and places[before] >= since:
            return True
        at = words.anywhere.find(1, at + 1, unit.end)
    return False


def _are_at_tables(document: Document, twin: Twin) -> bool:
    """Whether a table parts the two, each a note or the title of its own: "(continued)" on the next page.

    Rows that a printed page has no lines around are read as code.
    """
    rows = (BlockKind.ROW, BlockKind.CODE) if is_printed(document) else (BlockKind.ROW,)
    between = document.blocks[twin.first.block + 1 : twin.second.block]
    return any(block.kind in rows for block in between)


def _is_quoted(document: Document, words: Words, twin: Twin) -> bool:
    """Whether one of the two is a quotation, set off from the other as a pull quote is, a sample that its
    label announces, or the answer to another question."""
    end, start = words.spans[twin.first.end - 1][1], words.spans[twin.second.start][0]
    if words.text[end:start].rstrip().endswith((":", "?")):
        return True
    origin = document.origin
    if document.format in _TAGGED and _BOX.search(
        document.source, origin.source_end(end), origin.source_start(start)
    ):
        return True
    first, second = (_dress(document, words, unit) for unit in (twin.first, twin.second))
    return first != second or not _QUOTES.isdisjoint(first)


def _dress(document: Document, words: Words, unit: Unit) -> frozenset[str]:
    """The signs of emphasis or of a quotation before a paragraph's first word in its line.

    A paragraph that is cut out of a longer one has none of its own.
    """
    source = document.source
    start = document.origin.source_start(words.spans[unit.start][0])
    before = source[max(source.rfind("\n", 0, start) + 1, start - _DRESS) : start]
    return frozenset(_TAG.sub("", before)) & _SIGNS


def _twin(words: Words, first: _Seen, second: _Seen) -> Twin | None:
    apart = second.number - first.number
    if first.keys == second.keys:
        return Twin(first.unit, second.unit, 100.0, True)
    if apart == 1 and first.keys[-len(second.keys) :] == second.keys:
        return Twin(replace(first.unit, start=first.unit.end - len(second.keys)), second.unit, 100.0, True)
    if not _share(first, second) or max(len(first.keys), len(second.keys)) > _LONGEST:
        return None
    from rapidfuzz.fuzz import ratio

    likeness = ratio(first.keys, second.keys, score_cutoff=_ALIKE)
    changes = _changes(words, first, second) if likeness else []
    if not likeness or not _differ_by_chance(changes, max(len(first.keys), len(second.keys))):
        return None
    return Twin(first.unit, second.unit, likeness, False)


def _is_listed(seen: _Seen) -> bool:
    """Whether a paragraph has hardly a small word of the language: the names of languages to choose from."""
    return sum(map(is_function, seen.keys)) * _SMALL < len(seen.keys)


def _share(first: _Seen, second: _Seen) -> bool:
    fewer = min(len(first.shingles), len(second.shingles))
    return len(first.shingles & second.shingles) >= fewer * _SHARED


Change = tuple[bool, str, str]
"""Whether words are put for others, those of the one paragraph and those of the other."""


def _changes(words: Words, first: _Seen, second: _Seen) -> list[Change]:
    """What the words of two paragraphs differ in."""
    from rapidfuzz.distance import Levenshtein

    return [
        (
            change.tag == "replace",
            words.text[slice(*_ends(words, first, change.src_start, change.src_end))],
            words.text[slice(*_ends(words, second, change.dest_start, change.dest_end))],
        )
        for change in Levenshtein.opcodes(first.keys, second.keys)
        if change.tag != "equal"
    ]


def _differ_by_chance(changes: Sequence[Change], size: int) -> bool:
    """Whether words are lost or added, or changed by a letter: another word sets two paragraphs apart.

    So does a number or a name more, unless hardly anything else differs.
    """
    few = len(changes) <= size * _LOST
    for replaced, old, new in changes:
        if replaced:
            if not _is_misread(old, new):
                return False
        elif not few and any(sign.isdigit() or sign.isupper() for sign in old + new):
            return False
    return True


def _ends(words: Words, seen: _Seen, start: int, end: int) -> tuple[int, int]:
    """From where to where some words of a paragraph stand in the text."""
    if start == end:
        return 0, 0
    span = words.span(seen.unit.start + start, seen.unit.start + end)
    return span.start, span.end


def _is_misread(old: str, new: str) -> bool:
    """Whether one letter tells two words apart, or they are small words."""
    from rapidfuzz.distance import Levenshtein

    if any(sign.isdigit() for sign in old + new):
        return False
    small = not any(is_content(word) for word in (*old.lower().split(), *new.lower().split()))
    return small or (len(old) > 4 and Levenshtein.distance(old, new) == 1)
