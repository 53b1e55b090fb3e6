"""An amount with its share, where words tell the amount that it is taken from.

EUR 240 million was paid, of which EUR 60 million (25 %) went north.
Of the EUR 240 million, EUR 60 million (25 %) went north.
It has a budget of EUR 240 million. Grants came to EUR 60 million, or 25 % of the budget.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from checker.facts.amounts import Amount, may_hold, read_amounts
from checker.facts.portions import Portion
from checker.facts.sharing import AMONG, ARTICLES, Part, amounts_in, may_share
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text.language import in_english
from checker.text.sentences import sentences
from checker.text.windows import Windows

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})
_OPENS = regex(rf"(?:out\s+)?of\s+{ARTICLES}$", re.IGNORECASE)
_TOTAL = frozenset({"total", "whole", "sum", "amount", "this", "it"})
_MOST = 40
"""Shares of a sentence, at most: one with more is data."""
_REACH = 1500
"""Characters before an amount in which the whole that its share names is sought."""
_BACK = 60
"""Characters before an amount in which its noun stands: "a budget for 2024 of EUR 240 million"."""


@in_english(())
def amount_shares(document: Document) -> Iterator[Portion]:
    """The shares of amounts whose whole is told by words."""
    text = document.text
    near = Windows(text, read_amounts)
    for block in document.blocks:
        if block.kind in _READ and may_share(text, block.span) and may_hold(text, *_ends(block.span)):
            for sentence in sentences(text, block.span):
                shared = list(amounts_in(text, sentence)) if may_share(text, sentence) else []
                amounts = read_amounts(text, sentence) if 0 < len(shared) <= _MOST else []
                for one in shared if amounts else ():
                    told = _whole(text, sentence, one, amounts, near)
                    if told is not None and told[1].figure.value >= one.value > 0:
                        yield _portion(one, *told)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _portion(one: Part, way: str, whole: Amount) -> Portion:
    return Portion(
        Span(one.span.start, one.figure.span.end),
        one.value,
        whole.figure.value,
        one.figure,
        way=way,
        told=whole.span,
        amount=one.span,
    )


def _whole(
    text: str, sentence: Span, one: Part, amounts: Sequence[Amount], near: Windows[Amount]
) -> tuple[str, Amount] | None:
    """The amount that a share is of, and how that is told; `amounts` are those of the sentence."""
    noun = one.of.split(" ")[-1]
    if noun and noun not in _TOTAL:
        return _alone("an amount by its noun", _named(text, one, noun, near))
    before = takewhile(lambda amount: amount.span.end <= one.span.start, amounts)
    ahead = [amount for amount in before if amount.unit == one.unit]
    among = [match.start() for match in AMONG.finditer(text, sentence.start, one.span.start)]
    if among and among[-1] > sentence.start:
        told = [amount for amount in ahead if amount.span.end <= among[-1]]
        return _alone("an amount before “of which”", told[-1:])
    if ahead and _OPENS.fullmatch(text, sentence.start, ahead[0].span.start):
        return _alone("an amount that opens the sentence", ahead[:1])
    return None


def _named(text: str, one: Part, noun: str, near: Windows[Amount]) -> list[Amount]:
    """The amounts before a share whose noun it names: "a budget of EUR 240 million"."""
    around = Span(max(one.span.start - _REACH, 0), one.span.start)
    of = regex(rf"\b{re.escape(noun)}\b[^.,;:()%]{{0,30}}\bof\s+$", re.IGNORECASE)
    return [
        amount
        for amount in near(around)
        if amount.unit == one.unit
        and of.search(text, max(amount.span.start - _BACK, around.start), amount.span.start)
    ]


def _alone(way: str, found: Sequence[Amount]) -> tuple[str, Amount] | None:
    """The one amount that is meant, and exact."""
    values = {one.figure.value for one in found}
    return (way, found[-1]) if len(values) == 1 and found[-1].exact else None
