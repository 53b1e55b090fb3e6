"""A document's words, and what is said twice among them; each is read when it is first asked for."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import filterfalse

from checker.damage.articles import twice_led, two_articles
from checker.damage.doubled import doubled_words
from checker.damage.paragraphs import Twin, twins
from checker.damage.printed import in_a_column
from checker.damage.repeats import Repeat, repeats
from checker.damage.words import Words, read_words
from checker.frozen import dataclass
from checker.model import Document
from checker.regex import regex
from checker.text.code import in_code
from checker.text.vocabulary import vocabulary

_EMPHASIS = ("*", "_")
_STAMMERS = 6
"""Places where words are said twice at once that make a habit, once in so many words at least."""
_APART = regex(
    r"<(?:dfn|aside|span\s[^<>]{0,200}?\bclass=[\"'][^\"'<>]{0,200}?(?:foot|gloss|margin|side))",
    re.IGNORECASE,
)
"""What opens a note or an explanation that a page shows apart, beside the words that it belongs to."""
_PER_WORDS = 3000
"""No draft slips so often; speech that was written down does, and verse: 3 to 14 times."""
_SPOKEN = 20
"""Such places that make a habit however long the document is."""
_FILLERS = 3
"""Words such as "uh" in a document that is spoken, at least: one or two may be quoted."""
_PARAGRAPH = 20_000
"""Characters of a paragraph, at most: what is longer lost its line ends, and holds the cells of tables."""
_LABELLED = 40
"""Characters before what is said twice in which the label of a field stands: "Title of the Act:"."""


@dataclass(frozen=True)
class Prose:
    """The prose of `document` as words."""

    document: Document

    @cached_property
    def words(self) -> Words:
        return read_words(self.document)

    @cached_property
    def doubled(self) -> tuple[int, ...]:
        """The second of two equal words, as an index; not where it lies in a longer repeat."""
        inside = bytearray(len(self.words.keys))
        for place in self.repeats:
            if place.loop is None and place.proved is None:
                continue
            inside[place.start : place.end] = b"\1" * (place.end - place.start)
        return tuple(
            at
            for at in doubled_words(self.words)
            if not inside[at]
            and not (self._is_marked(at) or self._is_of_a_name(at) or self._is_flat(at))
            and in_a_column(self.document, self.words.span(at - 1, at + 1))
        )

    @cached_property
    def articles(self) -> tuple[int, ...]:
        """The second of two articles side by side, as an index."""
        return tuple(
            at
            for at in two_articles(self.words)
            if not (self._is_marked(at) or self._is_set_off(at))
            and in_a_column(self.document, self.words.span(at - 1, at + 1))
        )

    @cached_property
    def twice_led(self) -> tuple[int, ...]:
        """The second of two equal prepositions with their articles, as an index; not where a loop is told."""
        loops = [(place.start, place.end) for place in self.repeats if place.loop is not None]
        return tuple(
            at
            for at in twice_led(self.words)
            if not any(start <= at < end for start, end in loops)
            and not (self._is_marked(at) or self._is_set_off(at))
            and in_a_column(self.document, self.words.span(at - 2, at + 2))
        )

    def _is_flat(self, at: int) -> bool:
        """Whether a word stands in a paragraph that is none."""
        span = self.document.block(self.words.spans[at][0]).span
        return span.end - span.start > _PARAGRAPH

    def _is_set_off(self, at: int) -> bool:
        """Whether the source has a sign of emphasis between two words: "the *a* of the title"."""
        origin, spans = self.document.origin, self.words.spans
        first, second = (origin.source_start(spans[index][0]) for index in (at - 1, at))
        return not self.document.source[first:second].rstrip("\"“‘'").replace(" ", "").isalpha()

    @cached_property
    def stammers(self) -> bool:
        """Whether words are said twice all through the document, as they are in speech and verse."""
        fillers = vocabulary().sets["FILLER"]
        if sum(self.words.counts.get(word, 0) for word in fillers) >= _FILLERS:
            return True
        places = sum(place.loop is not None for place in self.repeats) + len(self.doubled)
        often = places * _PER_WORDS >= len(self.words.keys)
        return places >= _SPOKEN or (places >= _STAMMERS and often)

    @cached_property
    def slips(self) -> tuple[Repeat, ...]:
        """What is said twice, where it is no habit, and no field of a form that others tell twice as well."""
        if self.stammers:
            return ()
        found = [place for place in self.repeats if not self._is_flat(place.start)]
        fields = [self._field(place) for place in found]
        often = Counter(filter(None, fields))
        return tuple(
            place for place, field in zip(found, fields, strict=True) if not field or often[field] == 1
        )

    def _field(self, place: Repeat) -> str:
        """The label that stands right before what is said twice, "" where there is none."""
        start = self.words.spans[place.start][0]
        begins = max(start - _LABELLED, self.document.block(start).span.start)
        before = self.document.text[begins:start].rstrip().rpartition("\n")[2]
        return before if before.endswith(":") else ""

    def _is_marked(self, at: int) -> bool:
        """Whether the source has either word in code, or markup between: "from `from`", "to [](#x) to"."""
        source, origin = self.document.source, self.document.origin
        first, second = (origin.source_start(self.words.spans[index][0]) for index in (at - 1, at))
        between = source[first:second]
        if any(mark in between for mark in ("](", "<")) or self._is_parted(at):
            return True
        if self.document.format == "latex" and "\\" in between:
            return True  # a command that prints a word
        return in_code(source, first) or in_code(source, second)

    def _is_of_a_name(self, at: int) -> bool:
        """Whether two words and a capital one before them stand in italics: "*Mus musculus musculus*"."""
        if at < 2 or not self.document.text[self.words.spans[at - 2][0]].isupper():
            return False
        source, origin = self.document.source, self.document.origin
        low = origin.source_start(self.words.spans[at - 2][0])
        high = origin.source_end(self.words.spans[at][1])
        return source[max(low - 1, 0) : low] in _EMPHASIS and source[high : high + 1] in _EMPHASIS

    def _is_parted(self, at: int) -> bool:
        """Whether one of two words begins or ends what stands in italics or bold: "in *in vivo* tests".

        The second alone is stressed, "may actually *actually* work"; the first may be another slip's.
        """
        source, origin = self.document.source, self.document.origin
        (first, end), (second, _) = self.words.spans[at - 1], self.words.spans[at]
        low = origin.source_start(first)
        before = source[max(low - 1, 0) : low]
        ends = source[origin.source_end(end)] in _EMPHASIS and before not in _EMPHASIS
        return ends or source[origin.source_start(second) - 1] in _EMPHASIS

    @cached_property
    def twins(self) -> tuple[Twin, ...]:
        return tuple(twins(self.document, self.words))

    @cached_property
    def repeats(self) -> tuple[Repeat, ...]:
        found = repeats(self.document, self.words)
        return found if self.document.format != "html" else tuple(filterfalse(self._is_explained, found))

    def _is_explained(self, place: Repeat) -> bool:
        """Whether an element of a page ends between a phrase and its copy: it shows what a word means.

        Where a paragraph has notes or explanations within it, what stands twice may stand in one of them.
        """
        told, origin = place.loop or place.proved, self.document.origin
        if told is None:
            return False
        spans, source = self.words.spans, self.document.source
        first, last = self.document.block_at(spans[told.first][0]), origin.source_start(spans[told.second][0])
        if _APART.search(source, origin.source_start(self.document.blocks[first].span.start), last):
            return True
        if place.loop is None:
            return False
        turns = range(told.second, told.end - told.length + 1)  # where the second may be said to begin
        gaps = ((origin.source_end(spans[at - 1][1]), origin.source_start(spans[at][0])) for at in turns)
        return any("</" in source[end:start] for end, start in gaps)
