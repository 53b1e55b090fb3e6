"""A number that a word says is worked out by a subtraction, beside the only ones near by that it can be of.

18.5 million and 21.3 million: overspent by 2.8 million · 178 of 240 were returned, 62 still outstanding ·
began with 61, took in 534, gave up 548, which left 47

Where any numbers near by make it, or what parts the two is no slip, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.facts.sayings import PERCENT
from checker.facts.worked.figures import LONGEST, Figured, Read, read
from checker.facts.worked.made import Made, number_of, only_slip, total
from checker.frozen import replace
from checker.model import PROSE, Document
from checker.regex import regex
from checker.text.alternatives import alternatives, seek
from checker.text.anchors import may_hold, with_numbers
from checker.text.figures import is_year
from checker.text.language import of_language
from checker.text.spots import Sought, seeking
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary

_BACK = 2
"""Sentences before a number's own in which what it is of stands."""
_FEWEST, _MOST = 2, 3
"""Numbers that it is of."""
_CROWD = 9
"""Numbers near by, at most: of more, some make it by chance."""
_NEAR = 4
"""Words between a number and the word that says so, at most."""
_OF = 5
"""Words between a number and that of which it is, at most: "24,500 of the advance of 350,000"."""
_APART = frozenset({"COMMA", "SEMI", "COLON", "AND", "OR"})
_TEN = 10


def slipped(document: Document) -> Iterator[Made]:
    """The gaps and rests of a document that a slip parts from their terms."""
    text = document.text
    for _, block in with_numbers(document):
        start, end = block.span.start, block.span.end
        if block.kind not in PROSE or end - start > LONGEST or not may_hold(text, start, end, _FEWEST):
            continue
        if _speaks().search(text, start, end) is not None:
            yield from _in_block(text, read(text, block.span))


@seeking
def _speaks() -> Sought:
    return seek("GAP_AHEAD", "GAP_BEHIND", "LEFT_AHEAD", "LEFT_BEHIND")


@of_language
def _cues() -> Sequence[tuple[re.Pattern[str], bool, bool]]:
    """What says so, whether it stands before the number, and whether the number is what is left."""
    return [
        (regex(rf"\b(?i:{alternatives(name)})\b"), ahead, rest)
        for name, ahead, rest in (
            ("GAP_AHEAD", True, False),
            ("GAP_BEHIND", False, False),
            ("LEFT_AHEAD", True, True),
            ("LEFT_BEHIND", False, True),
        )
    ]


def _in_block(text: str, every: Sequence[Read]) -> Iterator[Made]:
    told = [replace(one, numbers=_without_years(one.numbers)) for one in every]
    for at, one in enumerate(told):
        seen, differs = set[int](), False
        for cue, ahead, rest in _cues():
            for found in cue.finditer(text, one.span.start, one.span.end):
                stated = _told_by(one.tokens, one.numbers, found.span(), ahead=ahead)
                if stated is None or stated.first in seen or (rest and differs):
                    continue
                seen.add(stated.first)
                near = [its.numbers for its in told[max(at - _BACK, 0) : at + 1]]
                if sum(map(len, near)) > _CROWD:
                    continue
                if stated.unit == PERCENT:
                    made = _rest_of_all(stated, near[-1]) if rest and _is_rest(found[0]) else None
                else:
                    ways = list(_ways(stated, near, rest=rest))
                    differs = differs or bool(ways and not rest)
                    ways = [its for its in ways if len(its.terms) > _FEWEST or not _is_other(found[0])]
                    made = only_slip(ways, [its for some in near for its in some if _may_be(stated, its)])
                if made is not None:
                    yield made


def _is_rest(cue: str) -> bool:
    """Whether words speak of a rest by its name: "the rest (43 per cent)"."""
    return vocabulary().has("THE_REST", cue.lower().split()[-1])


def _is_other(cue: str) -> bool:
    """Whether words may speak of one more of a series: "towns own 97, firms 68, and others the other 49"."""
    return vocabulary().has("OTHER", cue.lower().split()[-1])


def _without_years(numbers: Sequence[Figured]) -> Sequence[Figured]:
    """The numbers of a sentence but a year right before an amount: "by the end of 2023 €31.5 million"."""
    kept = list[Figured]()
    for one in numbers:
        last = kept[-1] if kept else None
        bare = last is not None and last.unit and not one.unit and one.first - last.end <= 1
        if last is not None and bare and last.step == 1 and is_year(f"{last.value:f}"):
            kept[-1] = replace(one, unit=last.unit)
        else:
            kept.append(one)
    return kept


def _told_by(
    tokens: Sequence[Token], numbers: Sequence[Figured], cue: tuple[int, int], *, ahead: bool
) -> Figured | None:
    """The number that a word says is worked out: the next one before it or behind it, in its clause."""
    if ahead:
        one = next((its for its in numbers if its.span.start >= cue[1]), None)
        between = [] if one is None else [its for its in tokens[: one.first] if its.start >= cue[1]]
    else:
        one = next((its for its in reversed(numbers) if its.span.end <= cue[0]), None)
        first = next((its for its in numbers if one and its.end < one.first <= its.end + _OF), None)
        if first and one and first.value < one.value and tokens[first.end].kind == "OF":
            return first  # "£24,500 of the advance of £350,000 remained"
        between = [] if one is None else [its for its in tokens[one.end :] if its.start < cue[0]]
    if len(between) > _NEAR or any(its.kind in _APART or its.kind == "STOP" for its in between):
        return None
    return one


def _rest_of_all(stated: Figured, numbers: Sequence[Figured]) -> Made | None:
    """A rest that a slip parts from what the percentages before it leave of a hundred."""
    found = tuple(one for one in numbers if one.unit == PERCENT and one.first < stated.first)
    whole = number_of(stated, 100)
    shares = [one for one in numbers if one.unit == PERCENT and one is not stated]
    return only_slip([Made(stated, (whole,), found)], [whole, *shares]) if found else None


def _ways(stated: Figured, before: Sequence[Sequence[Figured]], *, rest: bool) -> Iterator[Made]:
    """What a number can be of: those alike in its sentence, and, of what is left, in one before it."""
    alike, done = list[Figured](), False
    for some in reversed(before):
        alike = [*(one for one in some if one is not stated and _is_like(stated, one)), *alike]
        if len(alike) > _MOST or any(one.value <= 0 or (one.step < 1 and not one.unit) for one in alike):
            return
        if len(alike) < _FEWEST:
            continue
        if max(one.value / one.step for one in alike) < _TEN or min(one.value for one in alike) == 1:
            return
        if not rest and (len(alike) > _FEWEST or not _one_thing(stated, alike)):
            return
        made = None if done and len(alike) == _FEWEST else _subtracted(stated, alike)
        if made is not None:
            yield made
        if not rest or len(alike) == _MOST:
            return
        done = True


def _subtracted(stated: Figured, alike: Sequence[Figured]) -> Made | None:
    """The greatest less all others; of what comes and goes, the first two less the third."""
    whole = max(alike, key=lambda one: one.value)
    others = tuple(one for one in alike if one is not whole)
    if whole.value > total(others):
        return Made(stated, (whole,), others)
    if len(alike) == _MOST:
        return Made(stated, tuple(alike[:2]), tuple(alike[2:]))
    return None


def _is_like(stated: Figured, one: Figured) -> bool:
    """Whether a number has the unit of one that is worked out, or either has left it out."""
    if one.unit == stated.unit:
        return True
    if not one.unit:
        return not one.noun and not one.words
    return (
        not stated.unit and not stated.noun and one.unit != PERCENT and (stated.step != 1 or not stated.words)
    )


def _one_thing(stated: Figured, alike: Sequence[Figured]) -> bool:
    """Whether the terms, and what they differ by, are of one thing, as far as their nouns are told."""
    return len({one.noun for one in (stated, *alike) if one.noun}) <= 1


def _may_be(stated: Figured, one: Figured) -> bool:
    return one is not stated and (one.unit == stated.unit or not one.unit or not stated.unit)
