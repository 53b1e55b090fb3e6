"""References whose sentence has the title of something else: "the winter catch weighed in step 3"."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from checker.damage.words import is_content
from checker.facts.apparatus.labelled import Labelled, Number, numbers_of
from checker.facts.apparatus.references import Reference
from checker.frozen import dataclass
from checker.model import BlockKind, Document, Span
from checker.regex import regex

_WORD = regex(r"[^\W\d_]{4,}")
_CUT = regex(r"[.;:(–—]\s*")
_LEADS = regex(r"\b(?:in|under|by|from|at|per|see)\s+$")
_STOP = regex(r"[.!?]\s+(?=[A-Z])")
_LABEL_END = 2
"""Characters behind a number that part it from its title: "1. ", "1: "."""
_STEM = 5
"""Letters by which two words are one: determine and determined."""
_BACK = 90
"""Characters before a reference in which its sentence says what is there."""
_AROUND = 200
"""Characters on either side of a reference in which its sentence may have the title that it means."""
_SHARED = 2
"""Words that a sentence shares with a title, at least."""
_AS_FAR = 2
"""References that are off by as many numbers, which show that the others may be, too."""
_BARE = frozenset({"section", "chapter", "part"})


@dataclass(frozen=True, slots=True)
class OtherTitle:
    """A reference, and the line whose title its sentence has the words of: its number, title and place."""

    reference: Reference
    number: str
    title: str
    place: Span


def other_titles(
    document: Document, found: Sequence[Labelled], pointed: Sequence[Reference]
) -> Iterator[OtherTitle]:
    """References that two words of one sibling's title lead to, and none of the target's that it has not.

    Behind the reference its sentence may have as many words of the target's title: then that is meant.
    """
    if not pointed:
        return
    once = Counter(one.span for one in pointed)
    titles = _Titles(document, found)
    for one in pointed:
        said = _said(document, one) if once[one.span] == 1 else frozenset()
        target = titles.target(one)
        if target is None or not said:
            continue
        own = said & titles.words[target]
        inside = document.block_at(one.span.start)
        shared = {
            index: len((said & titles.words[index]) - own)
            for index in titles.siblings(one)
            if index != target and own <= titles.words[index] and not titles.holds(index, inside)
        }
        best = max(shared.values(), default=0)
        meant = [index for index, number in shared.items() if number == best]
        fits = len((_sentence(document, one) & titles.words[target]) - own) >= best
        if best >= _SHARED and len(meant) == 1 and not fits and not titles.has_beneath(target, said, best):
            title = titles.headings[meant[0]]
            number = title.written.strip("(). ")
            yield OtherTitle(one, number, document.quote(title.span).strip(), title.span)


def shifted(
    document: Document, found: Sequence[Labelled], pointed: Sequence[Reference]
) -> Iterator[tuple[tuple[OtherTitle, ...], tuple[Reference, ...]]]:
    """References to one kind of thing that are off by as many numbers, and all others that may be, too.

    Another one may be where nothing in its sentence is a word of what it points at, and something bears the
    number that is so far off.
    """
    off: dict[tuple[str, int], list[OtherTitle]] = defaultdict(list)
    for one in other_titles(document, found, pointed):
        last, meant = one.reference.numbers[0].path, numbers_of(one.number)
        if meant:
            off[one.reference.word, last[-1] - meant[0].path[-1]].append(one)
    if not off:
        return
    titles = _Titles(document, found)
    for (word, by), slips in off.items():
        told = {one.reference.span for one in slips}
        if len(slips) >= _AS_FAR and len({one for one, _ in off if one == word}) == 1:
            others = [one for one in pointed if one.word == word and one.span not in told]
            stale = dict.fromkeys(one.span for one in others if titles.may_be_off(document, one, by))
            by_span = {one.span: one for one in reversed(others)}
            if stale:
                yield tuple(slips), tuple(by_span[span] for span in stale)


class _Titles:
    """The headings and captions of a document in its order, and the stems of the words of each."""

    def __init__(self, document: Document, found: Sequence[Labelled]) -> None:
        self.headings = [one for one in found if one.heading or one.sure]
        self.words = [_stems(_title(document, one)) | _head(document, one) for one in self.headings]
        self._ends = _ends(self.headings, len(document.blocks))
        self._known: dict[tuple[str, Number], list[int]] = defaultdict(list)
        self._families: dict[tuple[str, str, tuple[int, ...]], set[int]] = defaultdict(set)
        for index, one in enumerate(self.headings):
            for word in (one.word,) if one.word else _BARE:
                for number in one.numbers:
                    self._known[word, number].append(index)
                    self._families[word, number.kind, number.path[:-1]].add(index)

    def target(self, one: Reference) -> int | None:
        """The one line that a reference points at; of several, the one heading."""
        lines = [index for number in one.numbers for index in self._known.get((one.word, number), ())]
        headings = [index for index in lines if self.headings[index].heading]
        found = headings or lines
        return found[0] if len(found) == 1 else None

    def may_be_off(self, document: Document, one: Reference, by: int) -> bool:
        """Whether a reference may mean what stands so many numbers before: nothing says that it does not."""
        target = self.target(one)
        if target is not None:
            clause = _CUT.split(document.around(one.span, _BACK)[0])[-1]
            if _stems(clause) & self.words[target]:
                return False
        return any(
            (one.word, Number(number.kind, (*number.path[:-1], number.path[-1] - by))) in self._known
            for number in one.numbers
        )

    def siblings(self, one: Reference) -> Iterator[int]:
        """What is counted with the target of a reference."""
        for number in one.numbers:
            yield from self._families.get((one.word, number.kind, number.path[:-1]), ())

    def holds(self, index: int, block: int) -> bool:
        """Whether a block stands below a heading, before the next that is as high."""
        return self.headings[index].index < block < self._ends[index]

    def has_beneath(self, index: int, said: frozenset[str], least: int) -> bool:
        """Whether a heading below another has so many of some words."""
        for at in range(index + 1, len(self.headings)):
            if self.headings[at].index >= self._ends[index]:
                return False
            if len(said & self.words[at]) >= least:
                return True
        return False


def _ends(headings: Sequence[Labelled], blocks: int) -> list[int]:
    """The block before which each section ends: that of the next heading that is as high."""
    ends = [blocks] * len(headings)
    opened: list[int] = []
    for index, one in enumerate(headings):
        while one.heading and opened and _level(headings[opened[-1]]) >= one.level:
            ends[opened.pop()] = one.index
        opened.append(index)
    return ends


def _level(one: Labelled) -> int:
    return one.level if one.heading else sys.maxsize  # below every heading


def _title(document: Document, one: Labelled) -> str:
    """The title that a line has: of a caption its first sentence, for what follows explains it."""
    words = document.quote(one.span)
    if one.heading:
        return words
    first = _STOP.search(words, words.find(one.written) + len(one.written) + _LABEL_END)
    return words if first is None else words[: first.start()]


def _head(document: Document, one: Labelled) -> frozenset[str]:
    """The stems of the words at the head of the table that stands right below a caption."""
    below = document.blocks[one.index + 1 : one.index + 2]
    if one.heading or not below or below[0].kind is not BlockKind.ROW:
        return frozenset()
    return _stems(document.quote(below[0].span))


def _said(document: Document, one: Reference) -> frozenset[str]:
    """The stems of what the words that lead to a reference say is there; none where nothing leads to it."""
    before, _ = document.around(one.span, _BACK)
    if not _LEADS.search(before):
        return frozenset()
    return _stems(_CUT.split(before)[-1] or before)


def _sentence(document: Document, one: Reference) -> frozenset[str]:
    """The stems of all words around a reference, up to the ends of its sentence: "Table 2, Catch by pier"."""
    before, behind = document.around(one.span, _AROUND)
    return _stems(_STOP.split(before)[-1]) | _stems(_STOP.split(behind)[0])


def _stems(text: str) -> frozenset[str]:
    words = (word.lower() for word in _WORD.findall(text))
    return frozenset(word[:_STEM] for word in words if is_content(word))
