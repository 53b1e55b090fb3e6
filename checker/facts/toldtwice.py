"""Changes that a sentence tells by their size and as a share, beside one of their two numbers.

Births rose by 72, or 13.3 %, to 612.      Births rose by 13.3 % (72) from 540.
A year before, there had been 540 births. They are up; births rose by 72, or 13.3 %.

The other number is worked out, and the share must be that of the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from checker.facts.changed import Change, Said
from checker.facts.pairs import Number, numbers_in
from checker.frozen import dataclass
from checker.model import BlockKind, Document, Span
from checker.text.anchors import may_hold
from checker.text.figures import Figure
from checker.text.language import in_english
from checker.text.sentences import sentences
from checker.text.spots import Signs
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})
_SIGNS = Signs("%", "cent")
_LEAD = 2
"""Tokens before "by 72" in which the word stands that says which way: "rose sharply by"."""
_NOUN = 3
"""Tokens before the size in which the noun stands that rose: "births rose by 72"."""

_NOUNS = frozenset({"PLURAL", "UNIT", "WORD", "NAME"})
_NEAR = 4
"""A share may be a quarter off that of a number of the sentence before: further off it is of another one."""


@dataclass(frozen=True, slots=True)
class _Twice:
    """A change told twice: from the token `first` to `end`, its size, its share, and which way.

    `span` are the words of the share.
    """

    first: int
    end: int
    size: Number
    share: Number
    span: Span
    up: bool


@in_english(())
def told_twice(document: Document, known: frozenset[int]) -> Iterable[Change]:
    """Such changes in the prose of `document`; `known` are the places of those that were read before."""
    text = document.text
    for block in document.blocks:
        if block.kind in _READ and _may_hold(text, block.span):
            before: tuple[Sequence[Token], Sequence[Number]] = ((), ())
            for sentence in sentences(text, block.span):
                tokens, numbers = numbers_in(text, sentence)
                for one in _twice(tokens, numbers) if _may_hold(text, sentence) else ():
                    change = _beside(tokens, numbers, one) or _before(tokens, one, *before)
                    if change is not None and change.span.start not in known:
                        yield change
                before = tokens, numbers


def _may_hold(text: str, span: Span) -> bool:
    """Whether there are a share and another number. To find no sign of the first takes hardly any time."""
    shares = _SIGNS.stand_in(text, span.start, span.end)
    return shares and may_hold(text, span.start, span.end, 2)


# --- what is told --------------------------------------------------------------------------


def _twice(tokens: Sequence[Token], numbers: Sequence[Number]) -> Iterator[_Twice]:
    """by 72, or 13.3 % · by 72 cases (13.3 %) · by 13.3 %, or 72, · an increase of 72, or 13.3 %"""
    words = vocabulary()
    for one, other in pairwise(numbers):
        if (
            one.percent == other.percent
            or one.hedge
            or other.hedge
            or one.year
            or other.year
            or one.first < 2
        ):
            continue
        lead = [token.lower for token in tokens[max(one.first - 1 - _LEAD, 0) : one.first]]
        up, down = (any(words.has(way, word) for word in lead[:-1]) for way in ("UP", "DOWN"))
        if up == down or lead[-1] not in ("by", "of") or not _is_same(tokens, one, other):
            continue
        size, share = (other, one) if one.percent else (one, other)
        end = other.end + _nouns(tokens, other)
        end += end < len(tokens) and tokens[end].kind == "RPAR"
        span = Span(tokens[share.first].start, tokens[share.end - 1].end)
        yield _Twice(one.first - 1, end, size, share, span, up)


def _is_same(tokens: Sequence[Token], one: Number, other: Number) -> bool:
    """Whether nothing stands between two numbers but that they are the same."""
    words = vocabulary()
    gap = [token for token in tokens[one.end + _nouns(tokens, one) : other.first] if token.kind != "COMMA"]
    return len(gap) == 1 and (gap[0].kind in ("OR", "LPAR") or words.has("TO_SHARE", gap[0].lower))


def _nouns(tokens: Sequence[Token], number: Number) -> int:
    """How many tokens behind a number name what it counts, one at most."""
    behind = tokens[number.end : number.end + 1]
    return int(not number.percent and bool(behind) and behind[0].kind in _NOUNS)


# --- the number beside it ------------------------------------------------------------------


def _beside(tokens: Sequence[Token], numbers: Sequence[Number], told: _Twice) -> Change | None:
    """rose by 72, or 13.3 %, to 612"""
    at = told.end + (told.end < len(tokens) and tokens[told.end].kind == "COMMA")
    base = next((number for number in numbers if number.first == at + 1), None)
    if base is None or base.percent or base.year or base.hedge or base.unit != told.size.unit:
        return None
    if base.times != told.size.times and told.size.times:
        return None
    if tokens[at].kind == "TO":
        return _change(told, _other(told, base.figure, old=True), base.figure)
    if tokens[at].lower != "from" or any(token.kind == "TO" for token in tokens[base.end :]):
        return None
    return _change(told, base.figure, _other(told, base.figure, old=False))


def _before(
    tokens: Sequence[Token], told: _Twice, ahead: Sequence[Token], numbers: Sequence[Number]
) -> Change | None:
    """The number that the sentence before has of the same noun: it may be the old one or the new."""
    words = vocabulary()
    nouns = [t for t in tokens[max(told.first - _NOUN, 0) : told.first] if t.kind in _NOUNS]
    noun = next(
        (t.lower for t in nouns if not words.has("UP", t.lower) and not words.has("DOWN", t.lower)), ""
    )
    counted = [number for number in numbers if not number.percent and not number.year and not number.hedge]
    own = [one for one in counted if [token.lower for token in ahead[one.end : one.end + 1]] == [noun]]
    if not noun or len(own) != 1 or own[0].unit != told.size.unit:
        return None
    base = own[0].figure
    ways = [
        one
        for one in (
            _change(told, base, _other(told, base, old=False)),
            _change(told, _other(told, base, old=True), base),
        )
        if one is not None
    ]
    nearest = min(ways, key=lambda way: _off(told, way), default=None)
    near = nearest is not None and _off(told, nearest) * _NEAR <= told.share.figure.value
    return nearest if near else None


def _off(told: _Twice, change: Change) -> Decimal:
    """How far the share that is told is from the one of two numbers."""
    return abs(abs(change.new.value / change.old.value - 1) * 100 - told.share.figure.value)


def _other(told: _Twice, base: Figure, *, old: bool) -> Figure:
    """The number that was before `base`, or came after it."""
    size = told.size.figure
    more = told.up != old
    value = base.value + size.value if more else base.value - size.value
    return Figure(size.span, value, max(base.step, size.step))


def _change(told: _Twice, old: Figure, new: Figure) -> Change | None:
    if old.value <= 0 or new.value < 0:
        return None
    way, share = "a change told twice", told.share.figure
    return Change(told.span, Said.PERCENT, share, Decimal(0), told.up, False, old, new, way=way)
