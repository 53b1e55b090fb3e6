"""A document as words: what they are, where they stand, and what stands between them.

Repeats are a matter of words, not of characters: commas, capitals and full stops differ between the passes
of a loop. So the text is cut once into words in lower case, and what stood before each is kept beside them.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from sys import intern
from typing import overload

from checker.model import BlockKind, Document, Span

NOTHING, MARK, STOP, CODE = 0, 1, 2, 3
"""What stands before a word: white space, punctuation, the end of a sentence, what only code has."""

UNPROVED, PROBABLE, PROVED = 0, 1, 2
"""How surely what is said twice is said by mistake."""

LEAST = 4
"""Words in a copy, at least."""

Gram = tuple[str, ...]

WORD = re.compile(r"[^\W_]+(?:(?:['’‐‑./_@-]|::?)[^\W_]+)*")  # 2016/794, 12.9.2018 and a.b_c are one word
_CODE = re.compile(r"[=<>{}\[\]|\\@#$*~^+&%_\u2500-\u257f]|\s{3}|\t")
_PERCENT = re.compile(r"(?<=\d)[ \u00a0\u202f]?%(?![\w%])")
_STOP = re.compile(r"[.!?…]")
_SPACE = re.compile(r"\s")
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE, BlockKind.HEADING})
_STOPWORDS = frozenset(
    "a about above across after against all also although among an and any are as at be because been"
    " before being between both but by can could did do does during each either every few for from"
    " further had has have having he her here him his how i if in into is it its itself just may me"
    " might more most much must my no nor not now of off on once one only or other our out over own per"
    " same shall she should since so some such than that the their them then there these they this those"
    " through to together too two under until up upon us very via was we well were what when where"
    " whether which while who whom whose why will with within without would yet you your however"
    " otherwise therefore thus hence moreover furthermore".split()
)


@dataclass(frozen=True, slots=True)
class Unit:
    """The words `start` up to `end` of one block. `block` is its index in the document."""

    start: int
    end: int
    block: int
    kind: BlockKind


def is_content(word: str) -> bool:
    """Whether a word in lower case says something by itself."""
    return len(word) > 2 and word not in _STOPWORDS and not word.isdigit()


def is_function(word: str) -> bool:
    """Whether a word in lower case is one of the small words that hold a sentence together."""
    return word in _STOPWORDS


@dataclass(frozen=True, slots=True)
class Copy:
    """Words `first` … `first + length` said again from `second` on; `why` are its points in words.

    A loop has `passes` of `length` words in a row, the first from `first`, the second from `second`.
    `proof` says how surely the text breaks at a copy, or a loop stands by mistake.
    """

    first: int
    second: int
    length: int
    points: int = 0
    why: tuple[str, ...] = ()
    passes: int = 0
    end: int = 0
    """Behind the last word said again."""
    proof: int = 0


class Spans(Sequence[tuple[int, int]]):
    """Pairs of offsets in a quarter of the room that a list of pairs takes: there is one for every word."""

    def __init__(self, pairs: Iterable[tuple[int, int]] = ()) -> None:
        self.starts, self.ends = array("l"), array("l")
        for start, end in pairs:
            self.starts.append(start)
            self.ends.append(end)

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, at: int) -> tuple[int, int]: ...
    @overload
    def __getitem__(self, at: slice) -> list[tuple[int, int]]: ...
    def __getitem__(self, at: int | slice) -> tuple[int, int] | list[tuple[int, int]]:
        if isinstance(at, slice):
            return list(zip(self.starts[at], self.ends[at], strict=True))
        return self.starts[at], self.ends[at]


@dataclass(frozen=True)
class Words:
    """The words of a document's prose: `keys` in lower case, `spans` as pairs of offsets, `before` as above.

    `sentences` numbers the sentence that each word stands in.
    """

    text: str
    keys: list[str]
    spans: Spans
    before: bytearray
    sentences: array[int]
    units: tuple[Unit, ...]

    @cached_property
    def grams(self) -> dict[Gram, list[int]]:
        """Where each run of four words that occurs more than once begins, also over the end of a unit."""
        hashes = array("q", map(hash, self._runs()))
        mask = (1 << (len(hashes) * 8).bit_length()) - 1
        seen = bytearray(mask + 1)  # by hash: most runs occur once, and are not worth the room of a key
        for one in hashes:
            if seen[one & mask] < 2:
                seen[one & mask] += 1
        found: defaultdict[Gram, list[int]] = defaultdict(list)
        for at, (one, gram) in enumerate(zip(hashes, self._runs(), strict=True)):
            if seen[one & mask] == 2:
                found[gram].append(at)
        return {gram: places for gram, places in found.items() if len(places) > 1}

    def _runs(self) -> Iterator[Gram]:
        keys = self.keys
        return zip(keys, islice(keys, 1, None), islice(keys, 2, None), islice(keys, 3, None), strict=False)

    @cached_property
    def again(self) -> bytearray:
        """1 for every word with which a run begins that occurs more than once, else 0."""
        marked = bytearray(len(self.keys))
        for places in self.grams.values():
            for at in places:
                marked[at] = 1
        return marked

    @cached_property
    def counts(self) -> dict[str, int]:
        """How often each word occurs."""
        return Counter(self.keys)

    @cached_property
    def lowered(self) -> frozenset[str]:
        """The words that stand somewhere without a capital."""
        text = self.text
        starts = self.spans.starts
        return frozenset(key for key, start in zip(self.keys, starts, strict=True) if text[start].islower())

    def quote(self, start: int, end: int) -> str:
        """The text of the words `start` up to `end`."""
        return self.text[self.spans[start][0] : self.spans[end - 1][1]]

    def span(self, start: int, end: int) -> Span:
        """Where the words `start` up to `end` stand."""
        return Span(self.spans[start][0], self.spans[end - 1][1])


def read_words(document: Document) -> Words:
    """The words of every heading, paragraph, item and note of `document`."""
    words = Words(document.text, [], Spans(), bytearray(), array("l"), ())
    units: list[Unit] = []
    known = _Keys()
    for index, block in enumerate(document.blocks):
        if block.kind in _PROSE:
            start = len(words.keys)
            _add(words, block.span, known)
            units.append(Unit(start, len(words.keys), index, block.kind))
    return replace(words, units=tuple(units))


class _Keys(dict[str, str]):
    """Words as they are written → their keys, each of which is made once."""

    def __missing__(self, word: str) -> str:
        key = self[word] = intern(word.lower().replace("’", "'"))
        return key


def _add(words: Words, span: Span, known: _Keys) -> None:
    text, keys, before, sentences = words.text, words.keys, words.before, words.sentences
    starts, ends = words.spans.starts, words.spans.ends
    sentence = sentences[-1] + 1 if sentences else 0
    last = span.start
    first = len(keys)
    for match in WORD.finditer(text, span.start, span.end):
        start, end = match.span()
        kind = NOTHING if start - last == 1 and text[last] == " " else _between(text, last, start)
        if kind == STOP:
            sentence += 1
        keys.append(known[match[0]])
        starts.append(start)
        ends.append(end)
        before.append(kind)
        sentences.append(sentence)
        last = end
    if len(keys) > first:
        before[first] = STOP


def _between(text: str, start: int, end: int) -> int:
    between = text[start:end]
    if "%" in between and (share := _PERCENT.match(text, start, end)):
        between = text[share.end() : end]
    if between.endswith((" +", "(+")) and text[end].isdigit():
        between = between[:-1]
    if _CODE.search(between):
        return CODE
    if not between.strip():
        return NOTHING
    stop = None if text[end].islower() else _STOP.search(between)
    return STOP if stop is not None and _SPACE.search(between, stop.end()) else MARK
