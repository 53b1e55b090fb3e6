"""Paragraphs of running prose: their words and sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from evaluation.places.notes import ANY_MARK
from evaluation.texts import Clean, Stretch

_BLOCK = re.compile(r"(?:\S[^\n]*\n?|[ \t]+\S[^\n]*\n?)+")
_OTHER = re.compile(
    r"\s*(?:[#>|]|[-*+•–·][ \t]|\d{1,2}[.)]\s|[IVX]+\.\s|\[[^\]]+\]:?\s|\^|\(?[a-z\d]\)\s|<sup>|[⁰¹²³⁴⁵⁶⁷⁸⁹])"
)
_NOTE_BODY = re.compile(r"\s*\[\d+:\s")
_WORD = re.compile(r"\S+")
_STOP = re.compile(r"[.!?]['’”\")]*$")
PLAIN = re.compile(r"[(“\"'‘]?[A-Za-zÀ-ÿ]+(?:[-'’][A-Za-zÀ-ÿ]+)*[,;:]?")
"""A word without figures, marks and markup."""
LEAST = 30
"""Words that make a paragraph."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Its place, its words, and the indexes of the words that end a sentence."""

    place: Stretch
    words: tuple[Stretch, ...]
    stops: tuple[int, ...]

    def said(self, first: int, last: int) -> Stretch:
        """From word `first` up to, not including, word `last`."""
        return Stretch(self.words[first].start, self.words[last - 1].end)

    def sentences(self) -> list[tuple[int, int]]:
        """First word and the word behind the last of every whole sentence."""
        starts = [0, *(stop + 1 for stop in self.stops)]
        return list(zip(starts, (stop + 1 for stop in self.stops), strict=False))

    def plain_runs(self, source: str) -> list[tuple[int, int]]:
        """Runs of words inside a sentence, without figures, marks and markup."""
        runs, start = [], 0
        for index, word in enumerate(self.words):
            if not PLAIN.fullmatch(word.of(source)):
                runs.append((start, index))
                start = index + 1
        return [run for run in (*runs, (start, len(self.words))) if run[1] - run[0] > 3]


@lru_cache(maxsize=256)
def paragraphs(text: Clean) -> tuple[Paragraph, ...]:
    """The paragraphs of `text` that hold `LEAST` words and more, headings, items and notes left out."""
    found = []
    for line in _BLOCK.finditer(text.source):
        paragraph = _paragraph(Stretch(*line.span()), text.source)
        if paragraph and not _OTHER.match(line[0]):
            found.append(paragraph)
    return tuple(found)


def _paragraph(block: Stretch, source: str) -> Paragraph | None:
    body = _NOTE_BODY.search(source, *block)
    end = body.start() if body else block.end
    words = tuple(Stretch(*word.span()) for word in _WORD.finditer(source, block.start, end))
    if len(words) < LEAST:
        return None
    stops = tuple(index for index, word in enumerate(words) if _ends(words, index, source))
    return Paragraph(Stretch(words[0].start, words[-1].end), words, stops)


def _ends(words: tuple[Stretch, ...], index: int, source: str) -> bool:
    word = ANY_MARK.sub("", words[index].of(source))
    following = words[index + 1].of(source) if index + 1 < len(words) else "A"
    return bool(_STOP.search(word)) and len(word) > 3 and following[0].isupper()
