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
from functools import cached_property

from checker.frozen import dataclass
from checker.model import BlockKind, Document, Span
from checker.reading.countable import FIGURE, WORD, Countable, countable, countables, noun_behind, plural_in
from checker.reading.figures import NUMBER, Figure, read_number
from checker.reading.language import in_english
from checker.reading.portions import WORDS, Portion, portions
from checker.reading.sentences import sentences
from checker.regex import regex

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})
_SIGNS = ("%", "cent")
_ARTICLES = r"(?:(?:the|these|those|all|our|its|a\s+total\s+of)\s+){0,2}"

# --- a share and its part
_SHARE = regex(rf"(?<![\d.,–-])(?P<share>{NUMBER})\s?(?:%|per\s?cent\b)(?!\s*points?)")
_PART = regex(
    rf"(?P<part>{FIGURE}|{WORDS})(?P<thing>{WORD}{{0,6}})(?P<these>\s+of\s+(?:these|those|them))?\s*$",
    re.IGNORECASE,
)
_OPENED = regex(r"\(\s*(?:(?:=|or|i\.e\.,?|that\s+is,?)\s*)?$")
_CLOSED = regex(r"\s*\)|\s+of\s+(?P<of>[^()]{2,60})\)")
_OR = regex(
    r",?\s+(?:or|i\.e\.,?|that\s+is,?|which\s+(?:is|was|makes|means|represents|(?:amounts|corresponds|comes)\s+to)"
    r"|(?:equal|equivalent|amounting)\s+to|representing)\s+(?:(?:just|only|exactly)\s+)?$"
)
_OF_NUMBER = regex(rf"\s+of\s+(?:(?:the|all|a|its|their)\s+)?(?:[a-z-]+\s+){{0,3}}of\s+(?P<whole>{FIGURE})")
_OR_ENDS = regex(r"\s*(?:[,.;)–—]|$)|\s+of\s+(?P<of>them|these|those|the\s+total|all)\b")
_TAKEN = regex(rf"(?:\b(?:of|per|than|to|by|from)|/)\s+{_ARTICLES}$", re.IGNORECASE)
_GENERAL = regex(r"(?:them|these|those|it|all|(?:the|a)\s+(?:total|whole|sample))(?:\s+number)?\s*$")
_PLURAL = regex(r"(?:\s+[a-z]+)?\s+[a-z]+[^\Ws]s\b|\s+(?:people|men|women|children|staff)\b")
_SAYS = regex(r"\s+(?:[a-z]+ed|are|were|have|had|did|do|said)\b")

# --- its whole
_OF_THE = regex(
    rf"(?:of|out\s+of|among)\s+{_ARTICLES}(?P<whole>{NUMBER}|{WORDS})(?![\w%]|[.,/:–-]\d)", re.IGNORECASE
)
_OF_THESE = regex(r"(?:of|out\s+of|among)\s+(?:these|those|them|which|whom)\b", re.IGNORECASE)
_AMONG = regex(r"\b(?:of|among)\s+(?:which|whom|these|those|them)\b", re.IGNORECASE)
_SHARED = regex(
    rf"{WORD}{{0,6}}(?:\s*\((?:or\s+|=\s*)?|,?\s+(?:or|i\.e\.,?|that\s+is,?)\s+)"
    rf"(?:{NUMBER})\s?(?:%|per\s?cent)",
    re.IGNORECASE,
)
_SHARED_BEFORE = regex(rf"(?:%|per\s?cent)\s*\)\s+(?:out\s+)?of\s+{_ARTICLES}$", re.IGNORECASE)
_REACH = 90
"""Characters from a share back to its part, at most."""
_MOST = 40
"""Shares of a sentence, at most: one with more is data, and each is held against all others."""
_SEVERAL = 3
"""Numbers whose sum is a number before by more than chance, at least."""
_NEAR = 1200
"""Characters before a sentence in which its whole, or another number that makes the share, is sought."""


@dataclass(frozen=True, slots=True)
class _Share:
    """A share with its part.

    `noun` is what the part counts, lower case and singular, `of` what it is said to be a share of; `these`:
    the part is "39 of these". `other`: a noun of its own stands behind the share, `says`: a verb does.
    `whole` is the number that the share itself names: "or 75 % of a fleet of 52".
    """

    part: Countable
    figure: Figure
    noun: str
    of: str
    these: bool
    other: bool
    says: bool
    whole: Countable | None = None

    @property
    def general(self) -> bool:
        """Whether the share is of no other thing: "(20 % of the tonnage)" may be."""
        return not self.of or _GENERAL.match(self.of) is not None


def shares(document: Document) -> Iterator[Portion]:
    """All shares in the prose and notes of `document` whose part and whole are known.

    Those that stand beside both come first, then those that stand beside their part alone, each in its order.
    """
    beside = tuple(portions(document))
    yield from beside
    yield from _apart(document, frozenset(one.share.span.start for one in beside))


@in_english(())
def _apart(document: Document, known: frozenset[int]) -> Iterable[Portion]:
    """The shares that stand beside their part alone; `known` are the places of those read already."""
    text = document.text
    for block in document.blocks:
        if block.kind in _READ and _may_hold(text, block.span):
            found = list(_in_block(text, block.span, known))
            yield from (portion for portion, explained in _made(found) if not explained)


def _may_hold(text: str, span: Span) -> bool:
    """Whether there is a share. To find no sign of it takes hardly any time."""
    signs = any(text.find(sign, span.start, span.end) >= 0 for sign in _SIGNS)
    return signs and _SHARE.search(text, span.start, span.end) is not None


def _in_block(text: str, block: Span, known: frozenset[int]) -> Iterator[tuple[Portion, bool]]:
    """The shares of a block beside their wholes, and whether another number makes what its whole does not."""
    before = Span(block.start, block.start)
    for sentence in sentences(text, block):
        shares = list(_shares(text, sentence)) if _may_hold(text, sentence) else []
        if len(shares) > _MOST:
            shares = []
        near = _Near(text, block, before, sentence)
        for one in shares:
            told = near.whole(one) if one.figure.span.start not in known else None
            if told is None:
                continue
            way, whole = told
            span = Span(one.part.span.start, one.figure.span.end)
            portion = Portion(span, one.part.value, whole.value, one.figure, way=way, told=whole.span)
            yield portion, not portion.fits and near.explains(one, whole)
        before = sentence


def _made(found: Iterable[tuple[Portion, bool]]) -> Iterator[tuple[Portion, bool]]:
    """The shares without those that are held against one whole, where it makes none of them."""
    beside: dict[Span | None, list[tuple[Portion, bool]]] = defaultdict(list)
    for one in found:
        beside[one[0].told].append(one)
    for several in beside.values():
        if len(several) == 1 or any(portion.fits for portion, _ in several):
            yield from several


# --- shares and numbers ------------------------------------------------------------------------


def _shares(text: str, sentence: Span) -> Iterator[_Share]:
    """39 (75 %) · 39 harbours (75 %) · 39 of these (75 %) · 39 harbours, or 75 %,"""
    for match in _SHARE.finditer(text, sentence.start, sentence.end):
        start = max(match.start() - _REACH, sentence.start)
        opened = _OPENED.search(text, start, match.start())
        joint = opened or _OR.search(text, start, match.start())
        behind = None if opened else _OF_NUMBER.match(text, match.end(), sentence.end)
        closed = (_CLOSED if opened else _OR_ENDS).match(text, match.end(), sentence.end)
        part = _PART.search(text, start, joint.start()) if joint and (closed or behind) else None
        number = read_number(match["share"])
        if part is None or number is None:
            continue
        counted = countable(text, sentence.start, *part.span("part"))
        if counted is None or not counted.exact or _TAKEN.search(text, start, part.start("part")):
            continue
        yield _Share(
            counted,
            Figure(Span(*match.span("share")), *number),
            plural_in(part["thing"]),
            (closed["of"] or "") if closed else "",
            part["these"] is not None,
            closed is not None and _PLURAL.match(text, closed.end(), sentence.end) is not None,
            closed is not None and _SAYS.match(text, closed.end(), sentence.end) is not None,
            countable(text, sentence.start, *behind.span("whole")) if behind else None,
        )


# --- wholes ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Near:
    """A sentence with shares, and what stands around it."""

    text: str
    block: Span
    before: Span
    sentence: Span

    @cached_property
    def here(self) -> list[Countable]:
        return countables(self.text, self.sentence)

    @cached_property
    def earlier(self) -> list[Countable]:
        """The numbers of the block before the sentence."""
        return countables(
            self.text, Span(max(self.block.start, self.sentence.start - _NEAR), self.sentence.start)
        )

    def whole(self, one: _Share) -> tuple[str, Countable] | None:
        """The number that a share is of, and how that is told."""
        if one.whole is not None:
            return _larger("a whole behind the share", [one.whole], one)
        ahead = [number for number in self.here if number.span.end <= one.part.span.start]
        if one.general:
            told, way, wholes = self._told(one, ahead)
            if told:
                return _larger(way, wholes, one)
        return self._of_a_sum(one) or (self._of_the_noun(one) if one.general else None)

    def _told(self, one: _Share, ahead: Sequence[Countable]) -> tuple[bool, str, Sequence[Countable]]:
        """Whether words tell the whole, which, and the numbers that it may be."""
        text, sentence, part = self.text, self.sentence, one.part.span.start
        among = [match.start() for match in _AMONG.finditer(text, sentence.start, part)]
        opened = _OF_THE.match(text, sentence.start, part)
        if (
            one.these
            or (among and among[-1] == sentence.start)
            or _OF_THESE.match(text, sentence.start, part)
        ):
            return True, "a whole in the sentence before", countables(text, self.before)
        if among:
            return True, "a whole before “of which”", [one for one in ahead if one.span.end <= among[-1]][-1:]
        if opened is not None:
            return True, "a whole that opens the sentence", ahead[:1]
        wholes = [number for number in ahead if not self._is_shared(number)]
        alone = len(wholes) == 1 and not one.other and bool(noun_behind(self.text, wholes[0], self.block.end))
        return alone, "a whole alone in the sentence", wholes

    def _of_a_sum(self, one: _Share) -> tuple[str, Countable] | None:
        """A number before that is the sum of all in the sentence: "391 accidents. 174 on roads, 121 …"."""
        if len(self.here) < _SEVERAL or not all(number.exact for number in self.here):
            return None
        total = sum(number.value for number in self.here)
        found = [number for number in self.earlier if number.value == total]
        return _larger("a whole that is a sum", found[-1:], one)

    def _of_the_noun(self, one: _Share) -> tuple[str, Countable] | None:
        """The number that opens the sentence before, where both count the same: "Of the 52 harbours, …"."""
        opened = _OF_THE.match(self.text, self.before.start, self.before.end)
        if opened is None or not one.noun or not one.says:
            return None
        found = [number for number in self.earlier if number.span.start == opened.start("whole")]
        same = [number for number in found if noun_behind(self.text, number, self.block.end) == one.noun]
        return _larger("a whole by its noun", same, one)

    def _is_shared(self, number: Countable) -> bool:
        """Whether a number has a share of its own, or is the whole of one beside it: "27 (22 %) of 122"."""
        text, start, end = self.text, number.span.start, number.span.end
        before = _SHARED_BEFORE.search(text, max(start - _REACH, self.block.start), start)
        return before is not None or _SHARED.match(text, end, self.block.end) is not None

    def explains(self, one: _Share, whole: Countable) -> bool:
        """Whether another number near by makes the share."""
        return any(
            number.value >= one.part.value
            and number.span != whole.span
            and Portion(one.part.span, one.part.value, number.value, one.figure).fits
            for number in (*self.earlier, *self.here)
        )


def _larger(way: str, wholes: Sequence[Countable], one: _Share) -> tuple[str, Countable] | None:
    """The one number that is no less than the part, and exact."""
    larger = [number for number in wholes if number.value >= one.part.value > 0]
    return (way, larger[0]) if len(larger) == 1 and larger[0].exact else None
