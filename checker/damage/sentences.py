"""Sentences that stand twice, word for word: in two paragraphs that say other things besides, or in one.

What tells of an event is told once: a draft that says it again was put together from two. What holds always,
what is asked of the reader, and what a summary repeats is meant so. Within a paragraph nothing is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.damage.columns import CODE, STOP
from checker.damage.words import LEAST as GRAM
from checker.damage.words import Unit, Words, is_function
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text.vocabulary import vocabulary

_LEAST = 8
"""Words in a sentence, at least: shorter ones are said again without a thought."""
_NEAR = 5
"""The same of one that comes again in its paragraph, where others stand between the two."""
_ALL = bytes([1]) * (_NEAR - GRAM + 1)
"""Words in a row of such a sentence, at least, that each begin four that stand elsewhere as well."""
_ENDING = 3
"""Letters of a word that ends such a sentence, at least: "v." is short for another."""
_MOST = 2
"""Sentences that stand again, at most: more are a form, or texts made from one."""
_FIRST = 3
"""Words of a heading that say what kind of section it heads."""
_ENDS = regex(r"\)?\.(?=\s|$)")
_WORD = regex(r"[^\W\d_]+")

Place = tuple[int, int, Unit]
"""The first word of a sentence, the one behind its last, and its paragraph."""


def sentences_again(document: Document, words: Words) -> Iterator[tuple[Span, Span]]:
    """The second and the first place of each sentence that stands twice, where hardly another one does."""
    found: defaultdict[tuple[str, ...], list[Place]] = defaultdict(list)
    for unit in words.units:
        if unit.kind is BlockKind.PARAGRAPH and words.anywhere.find(_ALL, unit.start, unit.end) >= 0:
            for start, end in _sentences(words, unit):
                if _is_said_elsewhere(words, start, end):
                    found[tuple(words.keys[start:end])].append((start, end, unit))
    again = [places for places in found.values() if len(places) > 1]
    near = [places for places in again if places[0][2] == places[-1][2]]
    far = [places for places in again if places[0][1] - places[0][0] >= _LEAST]
    for every, is_meant_once in ((near, _is_slip), (far, _is_oversight)):
        for first, second in (places[:2] for places in every if len(every) <= _MOST and len(places) == 2):
            if is_meant_once(document, words, first, second):
                yield words.span(second[0], second[1]), words.span(first[0], first[1])


def _sentences(words: Words, unit: Unit) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph, each by its first word and the one behind its last."""
    before, start = words.before[unit.start : unit.end], unit.start
    while start < unit.end and not any(map(str.isalpha, words.keys[start])):
        start += 1  # the number of the paragraph
    while start < unit.end:
        stop = before.find(STOP, start - unit.start + 1) + unit.start
        end = stop if stop > start else unit.end
        if end - start >= _NEAR:
            yield start, end
        start = end


def _is_said_elsewhere(words: Words, start: int, end: int) -> bool:
    """Whether every four words of a sentence stand in the document more than once."""
    runs = end - start - GRAM + 1
    return words.anywhere.count(1, start, start + runs) == runs


def _is_oversight(document: Document, words: Words, first: Place, second: Place) -> bool:
    """Whether nothing shows that a sentence is meant to stand twice: it tells of an event, amid others.

    Or it ends a paragraph and begins the next: a hand that moved it left it where it was.
    """
    if first[2] == second[2]:
        return False
    moved = first[1] == first[2].end == second[0] and first[2].block + 1 == second[2].block
    if not moved and not _tells_of_event(words.keys[first[0] : first[1]]):
        return False
    return all(
        (start, end) != (unit.start, unit.end) and _is_plain(document, words, (start, end, unit))
        for start, end, unit in (first, second)
    )


def _is_slip(document: Document, words: Words, first: Place, second: Place) -> bool:
    """Whether a sentence comes again in its paragraph, behind others, and is no source.

    Those have addresses, or end in a name or an abbreviation.
    """
    last = words.quote(first[1] - 1, first[1])
    word = last.islower() and (len(last) >= _ENDING or is_function(last))
    if "://" in document.quote(words.span(first[0], first[1])) or not word:
        return False
    return second[0] > first[1] and all(_is_plain(document, words, one) for one in (first, second))


def _tells_of_event(keys: Sequence[str]) -> bool:
    """Whether a sentence has a verb in the past, and none that holds always or asks.

    Beside "was", "is" may say what came of it.
    """
    known = vocabulary()
    past = any(known.has("PAST_VERB", key) or known.has("PAST", key) for key in keys)
    timeless = {key for key in keys if known.has("TIMELESS", key)}
    if not known.sets["WERE"].isdisjoint(keys):
        timeless -= known.sets["LASTS_STILL"]
    return past and not timeless


def _is_plain(document: Document, words: Words, place: Place) -> bool:
    """Whether a sentence ends as one, and in no summary."""
    start, end, unit = place
    span, block = words.span(start, end), document.blocks[unit.block]
    coded = CODE in words.before[start + 1 : end]
    ended = _ENDS.match(document.text, span.end, block.span.end) is not None
    return ended and not coded and not _is_recap(document, span.start)


def _is_recap(document: Document, at: int) -> bool:
    """Whether a heading above says that what stands there is told elsewhere in full."""
    return any(
        vocabulary().has("RECAP", word.lower())
        for heading in document.headings(at)
        for word in _WORD.findall(heading)[:_FIRST]
    )
