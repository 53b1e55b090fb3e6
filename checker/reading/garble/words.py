"""A document as words: what they are, where they stand, and what stands between them.

Repeats are a matter of words, not of characters: commas, capitals and full stops differ between the passes
of a loop. So the text is cut once into words in lower case, and what stood before each is kept beside them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from sys import intern

from checker.model import BlockKind, Document, Span

NOTHING, MARK, STOP, CODE = 0, 1, 2, 3
"""What stands before a word: white space, punctuation, the end of a sentence, what only code has."""

LEAST = 4
"""Words in a copy, at least."""

Gram = tuple[str, ...]

WORD = re.compile(r"[^\W_]+(?:(?:['’‐‑./_@-]|::?)[^\W_]+)*")  # 2016/794, 12.9.2018 and a.b_c are one word
_CODE = re.compile(r"[=<>{}\[\]|\\@#$*~^+&%_\u2500-\u257f]|\s{3}|\t")
_PERCENT = re.compile(r"(?<=\d)[ \u00a0\u202f]?%(?![\w%])")
_STOP = re.compile(r"[.!?…](?=\W*\s)")
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
    """

    first: int
    second: int
    length: int
    points: int = 0
    why: tuple[str, ...] = ()
    passes: int = 0
    end: int = 0
    """Behind the last word said again."""


@dataclass(frozen=True)
class Words:
    """The words of a document's prose: `keys` in lower case, `spans` as pairs of offsets, `before` as above.

    `sentences` numbers the sentence that each word stands in.
    """

    text: str
    keys: list[str]
    spans: list[tuple[int, int]]
    before: list[int]
    sentences: list[int]
    units: tuple[Unit, ...]

    @cached_property
    def grams(self) -> dict[Gram, list[int]]:
        """Where each run of four words that occurs more than once begins, also over the end of a unit."""
        keys = self.keys
        found: dict[Gram, list[int]] = {}
        again: defaultdict[Gram, list[int]] = defaultdict(list)
        once: dict[int, int] = {}  # by hash: most runs occur once, and a run itself takes four times the room
        gram: Gram
        runs = zip(keys, islice(keys, 1, None), islice(keys, 2, None), islice(keys, 3, None), strict=False)
        for at, gram in enumerate(runs):
            first = once.setdefault(hash(gram), at)
            if first != at and tuple(keys[first : first + 4]) == gram:
                again[gram].append(at)
                if len(again[gram]) == 1:
                    found[gram] = [first]
        for gram, places in again.items():
            found[gram] += places
        return found

    @cached_property
    def counts(self) -> dict[str, int]:
        """How often each word occurs."""
        found: dict[str, int] = defaultdict(int)
        for key in self.keys:
            found[key] += 1
        return found

    @cached_property
    def lowered(self) -> frozenset[str]:
        """The words that stand somewhere without a capital."""
        text = self.text
        return frozenset(
            key for key, (start, _) in zip(self.keys, self.spans, strict=True) if text[start].islower()
        )

    def quote(self, start: int, end: int) -> str:
        """The text of the words `start` up to `end`."""
        return self.text[self.spans[start][0] : self.spans[end - 1][1]]

    def span(self, start: int, end: int) -> Span:
        """Where the words `start` up to `end` stand."""
        return Span(self.spans[start][0], self.spans[end - 1][1])


def read_words(document: Document) -> Words:
    """The words of every heading, paragraph, item and note of `document`."""
    words = Words(document.text, [], [], [], [], ())
    units: list[Unit] = []
    for index, block in enumerate(document.blocks):
        if block.kind in _PROSE:
            start = len(words.keys)
            _add(words, block.span)
            units.append(Unit(start, len(words.keys), index, block.kind))
    return Words(words.text, words.keys, words.spans, words.before, words.sentences, tuple(units))


def _add(words: Words, span: Span) -> None:
    text, spans = words.text, words.spans
    sentence = words.sentences[-1] + 1 if words.sentences else 0
    last = span.start
    first = len(spans)
    for match in WORD.finditer(text, span.start, span.end):
        start, end = match.span()
        kind = NOTHING if start - last == 1 and text[last] == " " else _between(text, last, start)
        if kind == STOP:
            sentence += 1
        spans.append((start, end))
        words.before.append(kind)
        words.sentences.append(sentence)
        last = end
    words.keys.extend(intern(text[start:end].lower().replace("’", "'")) for start, end in spans[first:])
    if len(spans) > first:
        words.before[first] = STOP


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
    if not text[end].islower() and _STOP.search(between):
        return STOP
    return MARK
