"""A share beside its part, where the whole that both are taken from stands further off.

Of the 52 harbours, 39 (75 %) have a crane         52 harbours took part, of which 39 (75 %) have a crane
There are 52 harbours. Of these, 39 (75 %) …       There are 52 harbours. 39 of these (75 %) …
A survey of 52 harbours showed that 39 (75 %) …    Of the 52 harbours, 13 are small. 39 harbours (75 %) are …
There are 52 harbours: 17 on lakes, 14 (27 %) on rivers and 21 on the coast
39 harbours, or 75 % of a total of 52, …           Of 52 harbours, 39 have a crane, which is 75 %.

Which number is the whole is told by words, by the noun, or by a sum. Where another number near by makes the
share, that one may be meant, and nothing is read. Nor is it where two shares are held against a whole that
makes neither.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from checker.facts.countable import BACK, WORDS, Countable, countables, noun_behind
from checker.facts.fellowshares import fellow_shares
from checker.facts.pairs import growths_in
from checker.facts.portions import Portion, portions
from checker.facts.sharing import AMONG, ARTICLES, Share, may_share, shares_in, shares_told, stretches
from checker.facts.slips import is_mistyped
from checker.frozen import dataclass
from checker.model import PROSE, Document, Span
from checker.regex import regex
from checker.text.anchors import with_numbers
from checker.text.figures import NUMBER
from checker.text.growth import Said
from checker.text.language import in_english
from checker.text.openings import said_from
from checker.text.vocabulary import vocabulary
from checker.text.windows import Windows

_OF_THE = regex(
    rf"(?:of|out\s+of|among)\s+(?:(?:an?|the)\s+[a-z]+\s+of\s+)?{ARTICLES}(?P<whole>{NUMBER}|{WORDS})"
    r"(?![\w%]|[.,/:–-]\d)",
    re.IGNORECASE,
)
_MOST = 40
"""Shares of a sentence, at most: one with more is data, and each is held against all others."""
_REST = 10
"""The least rest that two other numbers leave by more than chance."""
_SEVERAL = 3
"""Numbers whose sum is a number before by more than chance, at least."""
_NEAR = 1200
"""Characters before a sentence in which its whole, or another number that makes the share, is sought."""


def shares(document: Document) -> Iterator[Portion]:
    """All shares in the prose and notes of `document` whose part and whole are known.

    Those that stand beside both come first, then those that stand beside their part alone, each in its order.
    """
    text, counted = document.text, Windows(document.text, countables)
    beside: list[Portion] = []
    apart: list[Portion] = []
    for _, block in with_numbers(document):
        if block.kind in PROSE and may_share(text, block.span, words=True):
            own = stretches(text, block.span)
            near = [
                _Near(text, block.span, before, sentence, counted)
                for before, sentence in pairwise([Span(block.span.start, block.span.start), *own])
            ]
            known = {one.share.span.end: one for sentence in own for one in portions(text, sentence)}
            beside += known.values()
            apart += _made(
                [one for sentence in near for one in _apart(sentence) if one[0].share.span.end not in known]
            )
    yield from beside + apart
    yield from fellow_shares(document, beside + apart)


@in_english(())
def _apart(near: _Near) -> Iterable[tuple[Portion, bool]]:
    """The shares that stand beside their part alone; with each, whether another number near by makes it."""
    found = []
    shares = shares_in(near.text, near.sentence)
    for one in shares if len(shares) <= _MOST else ():
        told = near.whole(one)
        if told is not None and one.span.start not in near.changes:
            way, whole = told
            span = Span(one.span.start, one.figure.span.end)
            portion = Portion(
                span, one.value, whole.value, one.figure, one.in_words, way=way, told=whole.span
            )
            found.append((portion, not portion.fits and near.explains(one, whole)))
    return found


def _made(found: Iterable[tuple[Portion, bool]]) -> Iterator[Portion]:
    """The shares without those that are held against one whole, where it makes none of them."""
    beside: dict[Span | None, list[tuple[Portion, bool]]] = defaultdict(list)
    for one in found:
        beside[one[0].told].append(one)
    for several in beside.values():
        if len(several) == 1 or any(portion.fits for portion, _ in several):
            yield from (portion for portion, explained in several if not explained)


# --- wholes ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Near:
    """A sentence with shares, and what stands around it."""

    text: str
    block: Span
    before: Span
    sentence: Span
    counted: Windows[Countable]

    @cached_property
    def said_from(self) -> int:
        """Where the sentence begins behind what introduces it."""
        return said_from(self.text, self.sentence)

    @cached_property
    def changes(self) -> frozenset[int]:
        """Where numbers begin that are called a change: "75 more than in 2022 (15 %)" is no share of all."""
        grown = growths_in(self.text, self.sentence)
        return frozenset(one.figure.span.start for one in grown if one.kind == Said.DIFFERENCE)

    @cached_property
    def here(self) -> list[Countable]:
        return countables(self.text, self.sentence)

    @cached_property
    def earlier(self) -> list[Countable]:
        """The numbers of the block before the sentence."""
        return self.counted(Span(max(self.block.start, self.sentence.start - _NEAR), self.sentence.start))

    @cached_property
    def just_before(self) -> list[Countable]:
        """The numbers of the sentence before."""
        return countables(self.text, self.before)

    @cached_property
    def shared(self) -> frozenset[Span | None]:
        """The numbers of both sentences that have a share beside them, or are the whole of one."""
        told = (one for near in (self.before, self.sentence) for one in shares_told(self.text, near))
        return frozenset(span for one in told for span in (one.part, one.whole))

    def whole(self, one: Share) -> tuple[str, Countable] | None:
        """The number that a share is of, and how that is told."""
        ahead = [number for number in self.here if number.span.end <= one.span.start]
        if one.general:
            told, way, wholes = self._told(one, ahead)
            if told:
                return _larger(way, wholes, one)
        alone = self._alone_before(one, ahead) if one.general else None
        return self._of_a_sum(one) or self._of_a_rest(one) or alone

    def _told(self, one: Share, ahead: Sequence[Countable]) -> tuple[bool, str, Sequence[Countable]]:
        """Whether words tell the whole, which, and the numbers that it may be."""
        text, part = self.text, one.span.start
        among = [match.start() for match in AMONG.finditer(text, self.said_from, part)]
        opened = _OF_THE.match(text, self.said_from, part)
        larger = [number for number in ahead if number.value >= one.value]
        if one.these and len(larger) == 1:
            return True, "a whole before “of them”", larger
        if one.these or self.said_from in among:
            near = [number for number in self.just_before if number.value >= one.value]
            if len(near) > 1 and near[-1].span in self.shared:
                return True, "a part in the sentence before", near[-1:]
            further = self._larger_before(one) if one.these else ()
            return True, "a whole in the sentence before", near or further
        if among:
            return True, "a whole before “of which”", [one for one in ahead if one.span.end <= among[-1]][-1:]
        if opened is not None:
            return True, "a whole that opens the sentence", ahead[:1]
        wholes = [number for number in ahead if not self._is_shared(number)]
        alone = len(wholes) == 1 and not one.other and bool(self._noun(wholes[0]))
        return alone, "a whole alone in the sentence", wholes

    def _noun(self, number: Countable) -> str:
        return noun_behind(self.text, number, self.block.end)

    def _larger_before(self, one: Share) -> Sequence[Countable]:
        """The numbers of the paragraph that have a noun and are no less: "There are 52. … 39 of them …"."""
        return [number for number in self.earlier if number.value >= one.value and self._noun(number)]

    def _of_a_rest(self, one: Share) -> tuple[str, Countable] | None:
        """The number of the sentence before that a part and another make: "Of 52, 39 … The 13 … (25 %)".

        What is called the other stands further off as well.
        """
        led = self.text[max(self.sentence.start, one.span.start - BACK) : one.span.start].lower().split()
        other = any(vocabulary().has(kind, word) for kind in ("OTHER", "REMAINING") for word in led[-1:])
        near, part = self.earlier if other else self.just_before, one.value
        others = {number.value + part for number in near if number.value >= _REST and part >= _REST}
        return _larger("a whole that is a sum", [number for number in near if number.value in others], one)

    def _of_a_sum(self, one: Share) -> tuple[str, Countable] | None:
        """A number before that is the sum of all in the sentence: "391 accidents. 174 on roads, 121 …"."""
        if len(self.here) < _SEVERAL or not all(number.exact for number in self.here):
            return None
        total = sum(number.value for number in self.here)
        found = [number for number in self.earlier if number.value == total]
        return _larger("a whole that is a sum", found[-1:], one)

    def _slipped(self, found: tuple[str, Countable] | None, one: Share) -> tuple[str, Countable] | None:
        """The whole that was found, where it makes the share, but for a slip of the hand."""
        due = Decimal(100 * one.value) / found[1].value if found is not None else Decimal(0)
        fits = abs(due - one.figure.value) <= one.figure.slack
        return found if fits or is_mistyped(one.figure.value, due, one.figure.step) else None

    def _alone_before(self, one: Share, ahead: Sequence[Countable]) -> tuple[str, Countable] | None:
        """The one number of the sentence before, if it makes the share but for a slip.

        A survey went to all 870 pilots. There were 348 replies, a response rate of 40 %.
        """
        if ahead or one.says:
            return None
        found = _larger("a whole alone in the sentence before", self.just_before, one)
        if found is None or self._is_shared(found[1]) or not self._noun(found[1]):
            return None
        return self._slipped(found, one)

    def _is_shared(self, number: Countable) -> bool:
        """Whether a number has a share of its own, or is the whole of one beside it: "27 (22 %) of 122".

        "57 %, against 41 men, or 43 %" and "40 % of the towns (178)" have one; "78 of those" is a part.
        Each of the first two holds back an alarm on one of 48 sound pages, and none in 27 million words."""
        return number.span in self.shared or AMONG.match(self.text, number.span.end + 1) is not None

    def explains(self, one: Share, whole: Countable) -> bool:
        """Whether another number near by makes the share, rounded or cut off, or both: "90 old, 205 not"."""
        others = [number.value for number in (*self.earlier, *self.here) if number.span != whole.span]
        others.append(whole.value + int(one.value))
        made = (Portion(one.span, one.value, value, one.figure) for value in others if value >= one.value)
        off = one.figure.slack if one.in_words else one.figure.step
        return any(abs(each.due - each.share.value) < off for each in made)


def _larger(way: str, wholes: Sequence[Countable], one: Share) -> tuple[str, Countable] | None:
    """The one number that is no less than the part, and exact."""
    larger = [number for number in wholes if number.value >= one.value > 0]
    return (way, larger[0]) if len(larger) == 1 and larger[0].exact else None
