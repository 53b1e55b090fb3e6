"""Changes whose old number stands beside the new one in a comparison, or in the sentence before.

There were 186 cases, down from 200, a fall of 7 %.      Cases came to 186 (2023: 200), a fall of 7 %.
We heard 230 cases, 15 % more than the 200 of 2022.      We heard 230 cases, 30 more than in 2022 (200).
The price rose from 160 to 184, that is, by 15 %.        The fleet grew by 10 boats, from 140 to 150.
There were 230 cases, compared with 200 in 2022. That is a rise of 15 %.
The trip took 150 minutes before the works and takes 96 now, a fall of 36 %.
We heard 230 cases. Compared with 2022, when there were 200, this is a rise of 15 %.

Where two other numbers near by make the change, or the two are far from it, nothing is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from checker.facts.changed import Change, Said
from checker.facts.grown import Grown, grown
from checker.facts.pairs import Number, alike, numbers_in, pairs
from checker.facts.thennow import then_and_now
from checker.facts.yearly import BESIDE, MOST, OFF, dated_numbers, of_two
from checker.frozen import dataclass
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text.alternatives import seek
from checker.text.anchors import may_hold, with_numbers
from checker.text.figures import Figure
from checker.text.language import in_english
from checker.text.sentences import sentences
from checker.text.spots import Sought, at_digits, seeking
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})
_YEAR = regex(r"[12](?<!\w.)(?:(?<=1)9|(?<=2)0)\d\d\b")
_SIGNED = regex(r"\([+−–-]\s?\d|\bby\s\d[\d.,]*\s?(?:%|per)")
"""A change that no word tells: "(+7.7 %)", "that is by 50 %"."""
_FEWEST = 3
"""Numbers of a block, at least: the new, the old and the change."""
_FAR = 16
"""Tokens between the new number and the old, at most."""
_ASIDE = 12
"""Tokens between the pair and what is said of it, at most."""
_THAN = 8
"""Tokens between "more than" and the old number, at most: "more than in 2022, when there were"."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence: its tokens, the numbers in it that count something, and the pairs among them."""

    tokens: Sequence[Token]
    counted: Sequence[Number]
    pairs: Sequence[tuple[Number, Number]]


@in_english(())
def comparisons(document: Document, known: frozenset[int]) -> Iterable[Change]:
    """The changes of `document` that comparisons state; `known` are the places of those that were read."""
    text = document.text
    for _, block in with_numbers(document):
        if block.kind in _READ and _may_hold(text, block.span):
            yield from _in_block(text, block.span, known)


def _may_hold(text: str, span: Span) -> bool:
    start, end = span.start, span.end
    if not may_hold(text, start, end, _FEWEST):
        return False
    if of_change().search(text, start, end) is None and _SIGNED.search(text, start, end) is None:
        return False
    return _compared().search(text, start, end) is not None or any(at_digits(_YEAR, text, start, end))


@seeking
def _compared() -> Sought:
    return seek("COMPARED", "BY_NOW", also=("than", "from"))


@seeking
def of_change() -> Sought:
    """A word that tells of a change."""
    return seek("UP", "DOWN", "MORE_OR_LESS")


def _in_block(text: str, block: Span, known: frozenset[int]) -> Iterator[Change]:
    before = nothing = _Told((), (), ())
    near: list[Number] = []
    for sentence in sentences(text, block):
        if not may_hold(text, sentence.start, sentence.end):
            before = nothing
            continue
        tokens, numbers = numbers_in(text, sentence)
        counted = [number for number in numbers if not number.year and number.figure.value]
        near += counted
        if len(near) > MOST:
            return
        told = _Told(tokens, counted, tuple(_all_pairs(tokens, numbers, counted)))
        for said in grown(tokens):
            if said.span.start in known:
                continue
            pair = _pair(told, said) or _before(told, before, said)
            if pair is not None and _is_meant(said, pair, near[-BESIDE:]):
                yield _change(said, *pair)
        before = told


# --- pairs ---------------------------------------------------------------------------------


def _all_pairs(
    tokens: Sequence[Token], numbers: Sequence[Number], counted: Sequence[Number]
) -> Iterator[tuple[Number, Number]]:
    dated = of_two(list(dated_numbers(tokens, [one for one in counted if not one.percent], 0)))
    told = (*pairs(tokens, numbers), *_pairs(tokens, counted), *then_and_now(tokens, counted))
    for old, new in (*told, *filter(None, [dated])):
        if not old.hedge and not new.hedge:
            yield old, new


def _pairs(tokens: Sequence[Token], counted: Sequence[Number]) -> Iterator[tuple[Number, Number]]:
    """186 cases, down from 200 · 186, compared with 200 · 186 (2023: 200), each the old number first."""
    for new, old in pairwise(counted):
        near = old.first - new.end <= _FAR and alike(old, new)
        if near and (_leads_back(tokens, new, old) or _in_bracket(tokens, new, old)):
            yield old, new


def _leads_back(tokens: Sequence[Token], new: Number, old: Number) -> bool:
    words = vocabulary()
    lead = [token.lower for token in tokens[max(old.first - 4, new.end) : old.first]]
    while lead and lead[-1] in words.sets["THE"]:
        lead.pop()
    if lead[-1:] == ["from"]:
        return len(lead) > 1 and (words.has("UP", lead[-2]) or words.has("DOWN", lead[-2]))
    said = f" {' '.join(lead)}"
    return any(said.endswith(f" {phrase}") for phrase in words.sets["COMPARED"])


def _in_bracket(tokens: Sequence[Token], new: Number, old: Number) -> bool:
    """Whether the old number stands in a bracket of its own, with its year: (2023: 200)."""
    lead = [token.text for token in tokens[new.end : old.first]]
    end = [token.text for token in tokens[old.end : old.end + 1]]
    year = [token for token in lead[-3:] if token.isdigit() and len(token) == 4]
    return "(" in lead[-5:] and lead[-1:] == [":"] and bool(year) and end == [")"]


def _pair(told: _Told, said: Grown) -> tuple[Number, Number] | None:
    """The old number and the new of a change, where its own sentence has both."""
    than = _than(told, said) if said.than else None
    if than is not None:
        return than
    beside = [pair for pair in told.pairs if _is_beside(told, pair, said)]
    values = {(old.first, new.first) for old, new in beside}
    return beside[0] if len(values) == 1 else None


def _is_beside(told: _Told, pair: tuple[Number, Number], said: Grown) -> bool:
    """Whether nothing stands between the two numbers and the change, but what leads from one to the other."""
    first, end = min(one.first for one in pair), max(one.end for one in pair)
    if end <= said.first:
        gap = told.tokens[end : said.first]
        between = any(end <= one.first and one.end <= said.first for one in told.counted)
        return len(gap) <= _ASIDE and not between and not _is_apart(gap)
    return said.by and said.end <= first and first - said.end <= 3


def _is_apart(gap: Sequence[Token]) -> bool:
    """Whether words begin another change; "the year before" does not."""
    words, lower = vocabulary(), ["", *(token.lower for token in gap)]
    return any(
        words.has("APART", word) and not words.has("MEASURE", before) for before, word in pairwise(lower)
    )


def _than(told: _Told, said: Grown) -> tuple[Number, Number] | None:
    """15 % more than the 200 of 2022 · 15 % more than in 2022, when there were 200"""
    ahead = [one for one in told.counted if one.end <= said.first and said.first - one.end <= _FAR]
    behind = [one for one in told.counted if said.end <= one.first <= said.end + _THAN]
    if not ahead or not behind or ahead[-1].hedge or behind[0].hedge:
        return None
    new, old = ahead[-1], behind[0]
    return (old, new) if alike(old, new) else None


def _before(told: _Told, before: _Told, said: Grown) -> tuple[Number, Number] | None:
    """The pair of the sentence before, where this one says what it comes to."""
    if said.than or not said.sums_up:
        return None
    own = [one for one in told.counted if one.end <= said.first]
    if not own:
        return before.pairs[-1] if len({(old.first, new.first) for old, new in before.pairs}) == 1 else None
    if len(own) != 1 or own[0].hedge or not before.counted or told.pairs:
        return None
    old, new = own[0], before.counted[0]
    lead = " ".join(token.lower for token in told.tokens[:3])
    if not any(lead.startswith(phrase) for phrase in vocabulary().sets["COMPARED"]) or new.hedge:
        return None
    return (old, new) if alike(old, new) else None


# --- changes -------------------------------------------------------------------------------


def _is_meant(said: Grown, pair: tuple[Number, Number], near: Sequence[Number]) -> bool:
    """Whether the pair makes the change, or is near it and no two other numbers make it."""
    old, new = pair
    if (old.percent and not new.percent) or (said.kind == Said.POINTS and not new.percent):
        return False
    if old.times != new.times or old.unit != new.unit:
        return False
    stand, due = said.figure.value, _due(said, old.figure, new.figure)
    off = abs(due - stand)
    if off <= said.figure.step:
        return True
    slack = max(min(stand, due), Decimal(0))
    far = off > (OFF + slack if said.kind == Said.PERCENT else slack)
    return not far and not any(
        abs(_due(said, one.figure, other.figure) - stand) <= said.figure.step
        for one in near
        for other in near
        if one is not other and (one, other) != pair and not one.percent and not other.percent
    )


def _due(said: Grown, old: Figure, new: Figure) -> Decimal:
    """What the change would be; a fall counts as positive where one is stated."""
    change = new.value - old.value if said.kind != Said.PERCENT else (new.value / old.value - 1) * 100
    return change if said.up else -change


def _change(said: Grown, old: Number, new: Number) -> Change:
    figures = (old.figure, new.figure)
    way = "a change to a number compared with"
    return Change(
        said.span, said.kind, said.figure, Decimal(0), said.up, False, *figures, shares=new.percent, way=way
    )
