"""Shares whose part and whole are the only two numbers near by.

Every fourth of them (310 of 1,240) will retire.         There were 112 accidents. In 28 of them, a quarter, …
Of the 240 inspections, 84 found a fault. This is 35 %.     We tested 475 files. The rate was 12 %: 57 files …

No phrase leads from the share to both of its numbers. So they must be told to be a part and its whole, or the
share must stand beside the part, or be called one; and nothing is read where another share or number is near.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from decimal import Decimal
from itertools import combinations

from checker.facts.complete import Facts
from checker.facts.countable import BACK, is_hedged
from checker.facts.derived.candidates import is_difference, kind_of, may_be_of
from checker.facts.derived.signs import words
from checker.facts.derived.terms import Term, terms_of
from checker.facts.derived.weights import Kind
from checker.facts.portions import Portion
from checker.facts.sayings import PERCENT, Saying
from checker.facts.sharing import AMONG, SHARE, fractions_in, may_share, share_figure, share_places
from checker.facts.slips import is_another, slips_of
from checker.frozen import dataclass, replace
from checker.model import PROSE, Span
from checker.text import roles
from checker.text.anchors import with_numbers
from checker.text.figures import Figure
from checker.text.language import in_english
from checker.text.sentences import sentences
from checker.text.vocabulary import vocabulary

LONE = "a share of the only two numbers near by"
"""The sign of such a share."""
_TWO = 2
_ALL = 100
_BACK = 2
"""Sentences before a share whose numbers may make it."""
_NO_PART = (0, 1)
"""Numbers that stand for no part: "at least one mistake"."""
_CALLED = 4
"""Words before a share, at most, in which it is called one: "a share of", "the rate was only"."""
_BESIDE = 6
"""Words and marks between a share and its part, at most."""
_NO_SHARE = ("NO_PART_BEHIND", "OTHER", "AND", "THE")
"""Before a fraction, what makes it none: "by a third"."""
_ENDS = frozenset(",;:.()–—")
"""What stands behind a fraction that is a share, where that is of nothing: a third hospital is none."""
_MARKS = frozenset(",;:()–—")
_EXPLAINED = frozenset("(:–—")
_INSERTED = _EXPLAINED | {","}
"""Behind one a sentence explains what it has said."""
_NOUN = 3
"""Words between a part and its whole, less one, that may stand before "of"."""
_LEADS = ("TO_SHARE", "NAMELY", "NO_MORE_THAN_THAT", "THE", "THESE", "THEM", "OUT_OF")
"""What may stand between a share and its part: "a fifth, or only 350"."""
_SHARES = ("SHARE_NOUN", "CONCLUDES", "COMES_TO", "MAKES_UP")
"""What calls a number somebody's share."""


@in_english(())
def lone_shares(facts: Facts, known: Set[int]) -> Iterator[Portion]:
    """The shares of the prose that nobody else read; `known` are the places of those read."""
    document, terms = facts.document, facts.once(terms_of)
    text = document.text
    for index, block in with_numbers(document):
        if block.kind not in PROSE or not may_share(text, block.span, words=True):
            continue
        told = sentences(text, block.span)
        said: list[list[Saying]] = [[] for _ in told]
        for at, one in terms.of(index):
            said[at].append(one)
        for at, sentence in enumerate(told):
            share = _only_share(text, sentence)
            if share is not None and share.span.start not in known:
                yield from _held(_Near(text, sentence, share, said, at))


@dataclass(frozen=True, slots=True)
class _Share:
    """The one share of a sentence, in per cent or in words; `place` holds its sign as well."""

    figure: Figure
    place: Saying
    in_words: bool

    @property
    def span(self) -> Span:
        return self.figure.span


def _only_share(text: str, sentence: Span) -> _Share | None:
    """The share of a sentence where it has one, and that is no guess and no change."""
    in_words, signed = list(fractions_in(text, sentence)), share_places(text, sentence)
    if len(signed) + len(in_words) != 1:
        return None
    figure = in_words[0] if in_words else share_figure(text, signed[0])
    if figure is None or is_hedged(text, max(figure.span.start - BACK, sentence.start), figure.span.start):
        return None
    share = SHARE.match(text, figure.span.start) if signed else None
    span, none = Span(figure.span.start, share.end() if share else figure.span.end), frozenset[str]()
    place = Saying.of_cell(span, figure, PERCENT, none, none, none, sentence)
    if in_words:
        fit = _is_said(text, sentence, span)
    else:
        fit = figure.value < _ALL and kind_of(text, place) == Kind.SHARE
    return _Share(figure, place, bool(in_words)) if fit else None


def _is_said(text: str, sentence: Span, share: Span) -> bool:
    """Whether a fraction in words is a share: no "by a third", "the second half", "a quarter more"."""
    known = vocabulary()
    before = words(text, max(sentence.start, share.start - BACK), share.start)[-1:]
    behind = words(text, share.end, min(share.end + BACK, sentence.end))[:1]
    if any(known.has(kind, word) or word in known.ordinals for word in before for kind in _NO_SHARE):
        return False
    said = text[share.start : share.end].lower().split()
    of = known.has("EACH", said[0]) or said[-1] in known.numbers  # every fourth boat, one in four boats
    return of or any(word in _ENDS or known.has("OUT_OF", word) for word in behind)


@dataclass(frozen=True, slots=True)
class _Near:
    """A share, and the numbers of the sentences of its block; that of the share is `at`."""

    text: str
    sentence: Span
    share: _Share
    block: Sequence[Sequence[Saying]]
    at: int

    def of(self, at: int) -> list[Saying]:
        """The numbers of a sentence that may be a part or a whole."""
        own = self.share.span
        return [
            one
            for one in (self.block[at] if 0 <= at < len(self.block) else ())
            if one.unit != PERCENT and one.value not in _NO_PART and not own.start <= one.span.start < own.end
        ]

    def pair(self) -> tuple[Saying, Saying] | None:
        """The part and the whole of the share, where no other number is near."""
        own, before = self.of(self.at), self.of(self.at - 1)
        if len(own) == _TWO:
            told = self._told(own)
            return told if told and self._is_tied(*told, own[0]) else self._of_whole(own)
        if len(own) == 1 and len(before) == 1 and not self._is_shared(before[0].sentence):
            tied = self._is_beside(own[0]) or self._is_called()
            return _ordered((before[0], own[0])) if tied and own[0].value < before[0].value else None
        return None if own or not self._points_back() else self._told(before)

    def explains(self, share: Portion) -> bool:
        """Whether two other numbers near by make the share."""
        near = [one.value for at in range(self.at - _BACK, self.at + _TWO) for one in self.of(at)]
        pairs = (two if two[0] < two[1] else two[::-1] for two in combinations(near, _TWO))
        return any(replace(share, part=part, whole=whole).fits for part, whole in pairs)

    def _is_shared(self, sentence: Span) -> bool:
        """Whether the sentence before has a share of its own: then its number is a part, and no whole."""
        shares = (one.unit == PERCENT for one in self.block[self.at - 1])
        return any(shares) or next(fractions_in(self.text, sentence), None) is not None

    def _is_tied(self, part: Saying, whole: Saying, first: Saying) -> bool:
        """Whether two numbers of its sentence stand beside the share or explain it, or words lead to it."""
        beside = self._is_beside(part) or (first is part and self._is_beside(whole))
        return beside or self._led_by(first) in _EXPLAINED or self._is_led()

    def _led_by(self, one: Saying) -> str:
        """The sign before a number."""
        return self.text[self.sentence.start : one.span.start].rstrip()[-1:]

    def _is_led(self) -> bool:
        """Whether what leads to a share stands before it: "i.e. a quarter"."""
        ahead = self.text[self.sentence.start : self.share.span.start].rstrip(" ,").lower()
        return ahead.endswith(tuple(f" {phrase}" for phrase in vocabulary().sets["TO_SHARE"]))

    def _told(self, two: Sequence[Saying]) -> tuple[Saying, Saying] | None:
        """Two numbers that are told to be a part and its whole: "84 of 240", "Of the 240, 84"."""
        if len(two) != _TWO:
            return None
        (first, second), text = two, self.text
        between = text[first.span.end : second.span.start]
        if first.value < second.value:
            told = any(roles.between(one) in roles.OPENS for one in _without_noun(between))
        else:
            opened = roles.between(text[first.sentence.start : first.span.start]) in roles.OPENS
            them = roles.behind(text, second.span.end) in roles.OF_THEM
            among = any(not between[one.end() :].strip() for one in AMONG.finditer(between))
            told = opened or them or among
        return _ordered(two) if told else None

    def _of_whole(self, two: Sequence[Saying]) -> tuple[Saying, Saying] | None:
        """The two numbers of a sentence, where the share is of one: "Half of the 38 plans; these 16"."""
        pair = _ordered(two)
        if pair is None:
            return None
        part, whole = pair
        of = roles.between(self.text[self.share.span.end : whole.span.start]) in roles.OF_WHOLE
        led = words(self.text, part.sentence.start, part.span.start)[-1:]
        these = any(vocabulary().has("THESE", word) for word in led)
        return pair if of and (these or self._led_by(part) in _INSERTED) else None

    def _is_beside(self, part: Saying) -> bool:
        """Whether nothing but marks, and words that lead on, part the share from a number."""
        first, second = sorted((self.share.span, part.span), key=lambda span: span.start)
        found = words(self.text, first.end, second.start)
        known = vocabulary()
        led = " ".join(word for word in found if word not in {*_MARKS, "%"}).removeprefix("per cent").strip()
        plain = all(any(known.has(kind, word) for kind in _LEADS) for word in led.split())
        return len(found) <= _BESIDE and (plain or any(known.has(kind, led) for kind in _LEADS))

    @property
    def _ahead(self) -> Sequence[str]:
        """The words of the sentence before the share."""
        return words(self.text, self.sentence.start, self.share.span.start)

    def _is_called(self) -> bool:
        """Whether words call the share one."""
        return any(vocabulary().has(kind, word) for word in self._ahead[-_CALLED:] for kind in _SHARES)

    def _points_back(self) -> bool:
        """Whether the share is told of the sentence before: "This is 35 %", "The rate is thus 35 %"."""
        known, ahead = vocabulary(), self._ahead
        back = any(known.has("POINTS_BACK", word) for word in ahead[:1])
        return back or any(known.has("CONCLUDES", word) for word in ahead[-_CALLED:])


def _without_noun(between: str) -> Iterator[str]:
    """What stands between two numbers, and that without the first words of it: "33 seats out of the 75"."""
    found = between.split()
    return (" ".join(found[first:]) for first in range(min(_NOUN, len(found))))


def _ordered(two: Sequence[Saying]) -> tuple[Saying, Saying] | None:
    """A part and its whole; None where one is no number of the other's kind, or no exact one."""
    part, whole = sorted(two, key=lambda one: one.value)
    alike = part.unit == whole.unit and part.value < whole.value
    return (part, whole) if alike and all(one.exact and not one.old for one in two) else None


def _held(near: _Near) -> Iterator[Portion]:
    """The share of a place with its two numbers: where these make it, but for a slip of the hand.

    Where both stand in its sentence, any mistake may part them from it.
    """
    pair = near.pair()
    if pair is None or any(is_difference(near.text, one) for one in pair):
        return
    part, whole, share = *pair, near.share
    span = Span(min(part.span.start, share.span.start), max(part.span.end, share.span.end))
    measured = part.span if part.unit or part.value % 1 else None
    rounding = 50 * (part.step + part.value / whole.value * whole.step) / whole.value
    found = Portion(
        span,
        part.value,
        whole.value,
        share.figure,
        share.in_words,
        way=LONE,
        told=whole.span,
        amount=measured,
        rounding=rounding if measured else Decimal(0),
    )
    here = part.sentence == whole.sentence == near.sentence
    slip = not is_another(share.figure.value, found.due) and (here or _is_slip(found, part, whole))
    named = (here and not whole.noun) or may_be_of(near.text, share.place, Term(whole, 0, 0))
    if found.fits or (slip and named and not near.explains(found)):
        yield found


def _is_slip(found: Portion, part: Saying, whole: Saying) -> bool:
    """Whether a slip in one of its numbers parts a share from what its two make."""
    share = found.share
    shares = () if found.in_words else slips_of(share.value, share.step)
    tried = [replace(found, share=replace(share, value=value)) for value in shares]
    tried += [replace(found, part=value) for value in slips_of(part.value, part.step) if value < whole.value]
    tried += [
        replace(found, whole=value) for value in slips_of(whole.value, whole.step) if value > part.value
    ]
    return any(one.fits for one in tried)
