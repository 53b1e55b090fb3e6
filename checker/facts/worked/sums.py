"""Numbers that others near by are said to come to: some of them, or what came and went.

Sole traders and firms thus came to 6,205.
912 cases were pending at the start of the year. With 2,846 received and 2,931 closed, 827 were at its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.facts.sayings import PERCENT
from checker.facts.slips import exchanges
from checker.facts.worked.figures import Figured, Read, read
from checker.facts.worked.made import Made, only_slip
from checker.model import PROSE, Document, Span
from checker.regex import regex
from checker.text.alternatives import alternatives, seek
from checker.text.anchors import may_hold, with_numbers
from checker.text.language import in_english, of_language
from checker.text.spots import Sought, seeking
from checker.text.vocabulary import vocabulary

_BACK = 60
"""Characters before a sum in which the words stand that make it one."""
_MOST, _RUN = 12, 6
"""Numbers before a sum, and the last of them that make it all together, at most: of more some are near it."""
_LARGE = 100
"""A sum has three digits, at least, where any two before it make it, or two of its own are not exchanged."""
_MOVES, _SPAN = 8, 4
"""Numbers that came and went, and sentences from the first of a stock to the last, at most."""


@in_english(())
def slipped_sums(document: Document) -> Iterator[Made]:
    """The sums of the prose of a document that a slip parts from their terms."""
    text = document.text
    for _, block in with_numbers(document):
        start, end = block.span.start, block.span.end
        if block.kind not in PROSE or not may_hold(text, start, end, 3):
            continue
        if _sums_up().search(text, start, end) is not None:
            told = read(text, block.span)
            made = (_concluded(text, told[:at], one) for at, one in enumerate(told) if one.numbers)
            yield from filter(None, made)


@in_english(())
def slipped_stocks(document: Document) -> Iterator[Made]:
    """What is at last, and not by a slip what was at first, with what came and less what went."""
    text = document.text
    for _, block in with_numbers(document):
        start, end = block.span.start, block.span.end
        if block.kind in PROSE and all(one.search(text, start, end) for one in (_at_first(), _at_last())):
            made = _carried(text, read(text, block.span))
            if made is not None:
                yield made


@seeking
def _sums_up() -> Sought:
    return seek("CONCLUDES", "IN_ALL")


# --- of some ------------------------------------------------------------


def _concluded(text: str, before: Sequence[Read], own: Read) -> Made | None:
    """What "thus" makes a sum of the last numbers before it, or of two of them; "in all" of the last ones."""
    stated = own.numbers[0]
    words = text[max(own.span.start, stated.span.start - _BACK) : stated.span.start]
    some, every = (regex(rf"\b(?i:{alternatives(name)})\b").search(words) for name in ("CONCLUDES", "IN_ALL"))
    if not (some or every) or vocabulary().has("FROM", words.lower().split()[-1]):
        return None
    near = [one for its in before for one in its.numbers if one.unit == stated.unit][-_MOST:]
    ways = [near[-count:] for count in range(2, min(len(near), _RUN) + 1)]
    if some and stated.value >= _LARGE * stated.step:
        ways += map(list, combinations(near, 2))
    made = only_slip([Made(stated, tuple(its)) for its in ways], near)
    small = stated.value < _LARGE * stated.step and made
    return None if small and small.due not in exchanges(stated.value, stated.step, 2) else made


# --- of what came and went ------------------------------------------------------------------


def _carried(text: str, told: Sequence[Read]) -> Made | None:
    """The last number of a paragraph with the first, what came to it and what went."""
    numbers = [
        (one, Span(start, end), at)
        for at, its in enumerate(told)
        for one, start, end in _stretches(its)
        if one.unit != PERCENT
    ]
    signs = [_sign(text, one, stretch) for one, stretch, _ in numbers]
    first, last = (
        [
            at
            for at, (_, its, _) in enumerate(numbers)
            if not signs[at] and known.search(text, its.start, its.end)
        ]
        for known in (_at_first(), _at_last())
    )
    to = next((at for at in last if first and at > first[0]), None)
    if to is None or numbers[to][2] - numbers[first[0]][2] > _SPAN:
        return None
    whole, stated = numbers[first[0]][0], numbers[to][0]
    alike = [
        (one, signs[at])
        for at, (one, _, _) in enumerate(numbers[:to])
        if at > first[0] and (one.unit == whole.unit or (whole.unit and not one.unit and not one.noun))
    ]
    moves = _without_parts(alike)
    if {sign for _, sign in moves} != {1, -1} or len(moves) > _MOVES or stated.unit != whole.unit:
        return None
    several = [(one, sign) for one, sign in moves if one.value > 1 or one.noun]  # "one" may be no number
    return only_slip(
        [Made(stated, (whole, *_of(some, 1)), _of(some, -1)) for some in (moves, several)],
        [whole, *(one for one, _ in moves)],
    )


def _of(moves: Sequence[tuple[Figured, int]], sign: int) -> tuple[Figured, ...]:
    """What came, or what went."""
    return tuple(one for one, its in moves if its == sign)


def _stretches(own: Read) -> Iterator[tuple[Figured, int, int]]:
    """The numbers of a sentence, each with where the one before it ends and the next begins."""
    ends = [own.span.start, *(one.span.end for one in own.numbers)]
    starts = [*(one.span.start for one in own.numbers[1:]), own.span.end]
    yield from zip(own.numbers, ends, starts, strict=False)


def _sign(text: str, one: Figured, stretch: Span) -> int:
    """Whether the word right before a number, or one of its clause behind it, says that it came or went."""
    ahead = text[stretch.start : one.span.start]
    if regex(rf"\b(?i:{alternatives('LEAVES')})\s*$").search(ahead):
        return 0  # "which left 13,250": what is left did not leave
    clause = _clause().split(text[one.span.end : stretch.end])[0]
    came, went = (regex(rf"\b(?i:{alternatives(name)})\b") for name in ("CAME_IN", "WENT_OUT"))
    for word in ahead.split()[-1:]:
        if came.fullmatch(word) or went.fullmatch(word):
            return 1 if came.fullmatch(word) else -1
    return bool(came.search(clause)) - bool(went.search(clause))


@of_language
def _clause() -> re.Pattern[str]:
    return regex(rf"[,;:.]|\s{alternatives('AND')}\s")


def _without_parts(told: Sequence[tuple[Figured, int]]) -> Sequence[tuple[Figured, int]]:
    """Numbers without those that break the one before them down: "512 were added: 338 …, 101 … and 73 …"."""
    for at, (whole, sign) in enumerate(told):
        for count in range(2, len(told) - at):
            if sign and sum(one.value for one, _ in told[at + 1 : at + 1 + count]) == whole.value:
                return [*told[: at + 1], *_without_parts(told[at + 1 + count :])]
    return told


@seeking
def _at_first() -> Sought:
    return _at_day("STOCK_OPENS", "1")


@seeking
def _at_last() -> Sought:
    return _at_day("STOCK_CLOSES", "30", "31", leads="LEAVES")


def _at_day(name: str, *days: str, leads: str = "") -> Sought:
    """One of the words called `name` or `leads`, or one of the days of a month."""
    sets, month, day = vocabulary().sets, alternatives("MONTH"), f"(?:{'|'.join(days)})"
    pattern = rf"(?i:\b(?:{alternatives(name, *filter(None, (leads,)))}|{day}\s+{month}|{month}\s+{day})\b)"
    return Sought(pattern, (*sets[name], *sets[leads], *sets["MONTH"], *days))
