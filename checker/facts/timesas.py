"""How many times as many there are of one as of the other: 120 cases, three times as many as the 40 of 2019.

The new number stands before, the old one right behind. What is told roughly is; only where the two are far
from it, and hardly from another round factor, is it read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from checker.facts.amounts import amount_tokens
from checker.facts.changed import Change, Said
from checker.facts.pairs import Number, alike, read_numbers
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text.alternatives import alternatives
from checker.text.anchors import may_hold
from checker.text.language import in_english, of_language
from checker.text.numbers import cardinal, words_for
from checker.text.sentences import sentences
from checker.text.spots import Sought, seeking
from checker.text.vocabulary import vocabulary

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})
_AHEAD, _BEHIND = 60, 40
"""Characters from the new number to the factor, and from that to the old number, at most."""
_ROUGH = Decimal("0.2")
"""How far from its factor a number may be, as a share of it."""
_HALF = Decimal("0.5")
_LEADING = ("FUNCTION", "AT_FIRST", "PERIOD", "MONEY", "FINITE")
"""Words that may stand between "as many" and the old number: as in the year before, when there were 20."""
_SUBJECTS = ("POINTS_BACK", "THEY", "SPEAKER")
"""Those that begin a clause about something else: as much as it used to."""
_WORD = regex(r"[^\W\d_]+")
_TIMES = 4
"""Further off, the two are of something else."""


@in_english(())
def times_as(document: Document, known: frozenset[int]) -> Iterable[Change]:
    """The factors of the prose of `document` that its numbers do not bear out."""
    text = document.text
    for block in document.blocks:
        start, end = block.span.start, block.span.end
        if block.kind in _READ and may_hold(text, start, end, 2) and _form().search(text, start, end):
            for sentence in sentences(text, block.span):
                for one in _in_sentence(text, sentence):
                    if one.span.start not in known:
                        yield one


@seeking
def _form() -> Sought:
    factor = (
        rf"(?P<word>{alternatives('SO_MANY_TIMES')})|(?P<number>\d{{1,2}}|(?i:{words_for(3, 20)}))\s+times"
    )
    known = vocabulary()
    words = known.sets["SO_MANY_TIMES"] | known.numbers.keys()
    return Sought(rf"\b(?P<factor>{factor})\s+{alternatives('AS_MANY')}\b", words, digits=True)


def _in_sentence(text: str, sentence: Span) -> Iterator[Change]:
    matches = list(_form().finditer(text, sentence.start, sentence.end))
    if len(matches) != 1:
        return
    match = matches[0]
    numbers = [
        one for one in read_numbers(amount_tokens(text, sentence)) if not one.year and one.figure.value
    ]
    ahead = [one for one in numbers if one.figure.span.end <= match.start()][-1:]
    behind = [one for one in numbers if one.figure.span.start >= match.end()][:1]
    factor = _factor(match)
    hedged = _hedged().search(text, sentence.start, match.start()) is not None
    sure = ahead and behind and factor is not None and not hedged
    if sure and factor is not None and _is_pair(text, match, ahead[0], behind[0]):
        new, old = ahead[0], behind[0]
        due = new.figure.value / old.figure.value
        slack = max(_ROUGH * factor, _HALF if factor > 1 else _HALF * factor)
        if abs(due - factor) > slack and due < factor * _TIMES and factor < due * _TIMES:
            span = Span(*match.span("factor"))
            way = "a change told by times as many"
            yield Change(span, Said.FACTOR, None, factor, factor > 1, False, old.figure, new.figure, way=way)


@of_language
def _hedged() -> re.Pattern[str]:
    return regex(rf"\b(?i:{alternatives('ABOUT', 'AT_LEAST', 'AT_MOST')})\s+$")


def _is_pair(text: str, match: re.Match[str], new: Number, old: Number) -> bool:
    near = match.start() - new.figure.span.end <= _AHEAD and old.figure.span.start - match.end() <= _BEHIND
    same = old.times == new.times and old.unit == new.unit and old.percent == new.percent
    words = [word for word in _WORD.findall(text[match.end() : old.figure.span.start].lower()) if near]
    leads = all(any(vocabulary().has(kind, word) for kind in _LEADING) for word in words) and not any(
        vocabulary().has(kind, word) for word in words for kind in _SUBJECTS
    )
    exact = not new.hedge and not old.hedge and new.figure.value != old.figure.value
    return near and same and leads and exact and alike(old, new)


def _factor(match: re.Match[str]) -> Decimal | None:
    if match["number"]:
        return Decimal(cardinal([match["number"]]))
    return {word: Decimal(value) for word, value in _values()}.get(match["word"].lower())


@of_language
def _values() -> tuple[tuple[str, str], ...]:
    words = vocabulary()
    return tuple((one, "0.5" if words.has("HALF", one) else "2") for one in words.sets["SO_MANY_TIMES"])
