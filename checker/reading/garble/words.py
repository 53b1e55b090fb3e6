"""A document as words: what they are, where they stand, and what stands between them.

Repeats are a matter of words, not of characters: commas, capitals and full stops differ between the passes
of a loop. So the text is cut once into words in lower case, and what stood before each is kept beside them.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import accumulate, chain, groupby, islice, pairwise, repeat
from operator import eq
from sys import intern
from typing import overload

from checker.model import BlockKind, Document, Span

NOTHING, MARK, STOP, CODE = 0, 1, 2, 3
"""What stands before a word: white space, punctuation, the end of a sentence, what only code has."""

UNPROVED, PROBABLE, PROVED = 0, 1, 2
"""How surely what is said twice is said by mistake."""

LEAST = 4
"""Words in a copy, at least."""

REACH = 160
"""Words between the starts of two copies, at most."""

Gram = tuple[str, ...]

WORD = re.compile(r"[^\W_]+(?:(?:['’‐‑./_@-]|::?)[^\W_]+)*")  # 2016/794, 12.9.2018 and a.b_c are one word
# What stands before a word, and the word; behind the last one there is none. Together they cover every text.
_PAIR = re.compile(rf"([\W_]*+)((?:{WORD.pattern})?)")
_CUT = re.compile(r"(?<=[^\W_]) ")
_PIECE = 1 << 16
"""Characters whose words are listed at once."""
_CODE = re.compile(r"[=<>{}\[\]|\\@#$*~^+&%_\u2500-\u257f]|\s{3}|\t")
_PERCENT = re.compile(r"[ \u00a0\u202f]?%(?![\w%])")
"""A per cent sign behind a digit belongs to its number."""
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
        hashes = array("q", map(hash, self.runs()))
        mask = (1 << (len(hashes) * 8).bit_length()) - 1
        seen = bytearray(mask + 1)  # by hash: most runs occur once, and are not worth the room of a key
        for one in hashes:
            if seen[one & mask] < 2:
                seen[one & mask] += 1
        found: defaultdict[Gram, list[int]] = defaultdict(list)
        for at, (one, gram) in enumerate(zip(hashes, self.runs(), strict=True)):
            if seen[one & mask] == 2:
                found[gram].append(at)
        return {gram: places for gram, places in found.items() if len(places) > 1}

    def runs(self) -> Iterator[Gram]:
        """Every four words in a row, from the first on."""
        keys = self.keys
        return zip(keys, islice(keys, 1, None), islice(keys, 2, None), islice(keys, 3, None), strict=False)

    @cached_property
    def again(self) -> bytearray:
        """1 for every word with which a run of four begins that comes again within `REACH`, else 0."""
        marked = bytearray(len(self.keys))
        for places in self.grams.values():
            for place, following in pairwise(places):
                if following - place <= REACH:
                    marked[place] = marked[following] = 1
        return marked

    @cached_property
    def _as_two_before(self) -> bytes:
        return bytes(map(eq, self.keys, islice(self.keys, 2, None)))

    @cached_property
    def _as_three_before(self) -> bytes:
        return bytes(map(eq, self.keys, islice(self.keys, 3, None)))

    def may_loop(self, start: int, end: int) -> bool:
        """Whether the words `start` up to `end` can hold a phrase of two words or more twice in a row."""
        return (
            self.again.find(1, start, end) >= 0
            or self._as_two_before.find(b"\1\1", start, end) >= 0
            or self._as_three_before.find(b"\1\1\1", start, end) >= 0
        )

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

    def written(self, start: int, end: int) -> list[str]:
        """The words `start` up to `end` as they are written."""
        text = self.text
        return [text[low:high] for low, high in self.spans[start:end]]

    def span(self, start: int, end: int) -> Span:
        """Where the words `start` up to `end` stand."""
        return Span(self.spans[start][0], self.spans[end - 1][1])


def read_words(document: Document) -> Words:
    """The words of every heading, paragraph, item and note of `document`."""
    words = Words(document.text, [], Spans(), bytearray(), array("l"), ())
    units: list[Unit] = []
    known = _Keys()
    starts = words.spans.starts
    for prose, run in groupby(enumerate(document.blocks), lambda one: one[1].kind in _PROSE):
        if not prose:
            continue
        blocks = list(run)
        first = len(words.keys)
        _add(words, [block.span for _, block in blocks], known)
        for index, block in blocks:
            last = bisect_left(starts, block.span.end, first)
            units.append(Unit(first, last, index, block.kind))
            first = last
    return replace(words, units=tuple(units))


class _Keys(dict[str, str]):
    """Words as they are written → their keys, each of which is made once."""

    def __missing__(self, word: str) -> str:
        key = self[word] = intern(word.lower().replace("’", "'"))
        return key


def _add(words: Words, blocks: Sequence[Span], known: _Keys) -> None:
    """Adds the words of blocks in a row; the first word of each begins a sentence."""
    opens = [block.start for block in blocks]
    for start, end in _pieces(words.text, Span(blocks[0].start, blocks[-1].end)):
        _add_piece(words, start, end, known, opens[bisect_left(opens, start) : bisect_left(opens, end)])


def _pieces(text: str, span: Span) -> Iterator[tuple[int, int]]:
    """A stretch, cut behind a word where lists of all its words would fill the memory."""
    start = span.start
    while span.end - start > _PIECE and (cut := _CUT.search(text, start + _PIECE, span.end)):
        yield start, cut.start()
        start = cut.start()
    yield start, span.end


def _add_piece(words: Words, start: int, end: int, known: _Keys, opens: Sequence[int]) -> None:
    """Lists are made whole here: a step in Python for each word would be the dearest of all reading.

    `opens` are the offsets at which blocks begin.
    """
    text = words.text
    pairs = _PAIR.findall(text[start:end])
    while pairs and not pairs[-1][1]:
        pairs.pop()
    if not pairs:
        return
    gaps, written = zip(*pairs, strict=True)
    offsets = list(accumulate(map(len, chain.from_iterable(pairs)), initial=start))
    starts, ends = offsets[1::2], offsets[2::2]
    before = bytearray(len(pairs))  # NOTHING
    for at, gap in enumerate(gaps):
        if gap != " ":
            left, right = text[max(offsets[2 * at] - 1, 0)], written[at][0]
            before[at] = _between(gap, left.isdecimal(), right.islower(), right.isdigit())
    at = 0
    for offset in opens:
        at = bisect_left(starts, offset, at)
        if at == len(starts):
            break
        before[at] = STOP
    first, sentence = 0, words.sentences[-1] if words.sentences else -1
    stop = before.find(STOP)
    while stop >= 0:
        words.sentences.extend(repeat(sentence, stop - first))
        first, sentence = stop, sentence + 1
        stop = before.find(STOP, stop + 1)
    words.sentences.extend(repeat(sentence, len(pairs) - first))
    words.keys.extend(map(known.__getitem__, written))
    words.spans.starts.extend(starts)
    words.spans.ends.extend(ends)
    words.before.extend(before)


@lru_cache(maxsize=4096)
def _between(gap: str, behind_digit: bool, before_small: bool, before_digit: bool) -> int:
    """What a gap between two words is; a text has few different ones."""
    if "%" in gap and behind_digit and (share := _PERCENT.match(gap)):
        gap = gap[share.end() :]
    if gap.endswith((" +", "(+")) and before_digit:
        gap = gap[:-1]
    if _CODE.search(gap):
        return CODE
    if not gap.strip():
        return NOTHING
    stop = None if before_small else _STOP.search(gap)
    return STOP if stop is not None and _SPACE.search(gap, stop.end()) else MARK
