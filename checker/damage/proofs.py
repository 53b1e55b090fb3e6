"""What proves that a text jumped back: it breaks at the copy as no honest text does.

Honest text says things again on purpose: parallel clauses, refrains, titles, minutes of what was said. Length
and nearness do not tell them from a splice; a broken sentence does. All proofs together stood by mistake once
in a million words of ordinary prose.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.damage.columns import NOTHING, STOP
from checker.damage.evidence import (
    broken,
    clashing,
    has_two_verbs,
    is_capital,
    is_coordinated,
    joins,
)
from checker.damage.words import CERTAIN, PROBABLE, PROVED, UNPROVED, Copy, Words
from checker.regex import regex

_GAP = 6
"""Words that a conversion writes between two copies, without punctuation, at most."""
_LONG, _SURELY = 8, 12
"""Words of copies that so few others part, at least, and for a surer proof: shorter ones are set side by side
("the value at the time of sale over the value at the time …")."""
_RUN = 30
"""Words that nobody says twice within a paragraph, full stops and all."""
_OPENING = 6
"""Words of a sentence that begins again, where its first is a name: shorter ones are a name or a title."""
_NAMELY = 3
"""A word of so many letters may be small in a title."""
_CENTS = regex(r"\d[.,]\d\d$")
_FULL_STOP = regex(r"\.[)\]\"'”’]*\s")
"""One full stop; an ellipsis goes on."""


def proof_of(words: Words, copy: Copy, end: int) -> int:
    """How surely the text breaks at a copy in a stretch that ends with the word `end`."""
    if _is_impossible(words, copy, end):
        return CERTAIN
    if any(_breaks(words, copy, end)):
        return PROVED
    if has_two_verbs(words, copy):
        return PROBABLE
    if not _is_interrupted(words, copy) or is_title(words, copy.second, copy.end):
        return UNPROVED
    return PROVED if copy.length >= _SURELY else PROBABLE


def _is_impossible(words: Words, copy: Copy, end: int) -> bool:
    """Whether small words stand side by side as in no text, however it is set.

    The other proofs rest on capitals and full stops: lines, cells and notes that are set into a sentence have
    them, too, and what parts those is not always in the text.
    """
    return any(clashing(words, at) for at in joins(copy, end))


def _breaks(words: Words, copy: Copy, end: int) -> Iterator[bool]:
    yield _runs_on(words, copy)
    if is_title(words, copy.second, copy.end):
        return
    yield _begins_again(words, copy)
    yield _is_capital_amid(words, copy.second)
    yield _stops_amid(words, copy, end)


def is_title(words: Words, start: int, end: int) -> bool:
    """Whether most of the longer words behind the first have a capital: titles come again as they are."""
    long = [at for at in range(start + 1, end) if len(words.keys[at]) > _NAMELY]
    capitals = sum(words.text[words.spans[at][0]].isupper() for at in long)
    return capitals * 2 > len(long)


def _runs_on(words: Words, copy: Copy) -> bool:
    """Whether so many words come again, from one sentence into the next."""
    return copy.length >= _RUN and STOP in words.before[copy.second + 1 : copy.end]


def _is_capital_amid(words: Words, at: int) -> bool:
    """Whether a small word has a capital amid a sentence; "A" alone may be a name."""
    amid = words.before[at] == NOTHING and len(words.keys[at]) > 1 and not _is_amount(words, at - 1)
    return amid and bool(broken(words, at))


def _is_amount(words: Words, at: int) -> bool:
    """Whether a word is an amount with its cents, as ends a row: what stands behind it is the next."""
    return _CENTS.search(words.quote(at, at + 1)) is not None


def _begins_again(words: Words, copy: Copy) -> bool:
    """Whether a sentence begins again within itself."""
    before, second = words.before, copy.second
    between = words.text[words.spans[second - 1][1] : words.spans[second][0]]
    if before[copy.first] != STOP or between.strip() not in ("", ")"):
        return False
    if _is_amount(words, second - 1):
        return False
    named = copy.length >= _OPENING and words.sentence(copy.first) == words.sentence(second)
    return is_capital(words, second) or (named and words.text[words.spans[second][0]].isupper())


def _stops_amid(words: Words, copy: Copy, end: int) -> bool:
    """Whether the end of a sentence stands, full stop and all, amid the next one."""
    if copy.end >= end or words.before[copy.first + copy.length] != STOP or not broken(words, copy.end):
        return False
    return bool(_FULL_STOP.match(words.text, words.spans[copy.end - 1][1]))


def _is_interrupted(words: Words, copy: Copy) -> bool:
    """Whether a few bare words part long copies in one sentence, and nothing sets them side by side."""
    gap = copy.second - copy.first - copy.length
    return (
        0 < gap <= _GAP
        and copy.length >= _LONG
        and not any(words.before[copy.second - gap : copy.second + 1])
        and words.sentence(copy.first) == words.sentence(copy.end - 1)
        and not is_coordinated(words, copy)
    )
