"""Single words that stand twice: "the the".

Only words that English never says twice in a row count; "that that", "had had", "very very" can be right.
Vale, write-good and LanguageTool's ENGLISH_WORD_REPEAT_RULE look for the same, with other lists of what may
repeat.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import eq

from checker.model import BlockKind
from checker.reading.garble.columns import NOTHING
from checker.reading.garble.words import Unit, Words

_NEVER_TWICE = frozenset(
    "the a an of to and or for with by from at as be been are was were this these those which its we"
    " they will would shall should could must may can into their our not than between when where whether"
    " if also during under through".split()
)

_STRANDS = {
    "at": frozenset("aimed look looked looking looks arrived".split()),
    "for": frozenset("look looked looking paid searched searching waited waiting".split()),
    "to": frozenset("adhered go goes listened out referred spoken subjected talk talked used went".split()),
}
"""What keeps its preposition before another one: "looked at at the meeting", "whom we go to to ask"."""
_AS = 7
"""Words behind which the second half of "as well as as much of the crew as" stands, at most."""
_TIMES = frozenset(
    "afternoon evening morning month quarter season spring summer autumn winter week weekend year".split()
)
"""What "this" dates: "we learnt about this this morning"."""


def doubled_words(words: Words) -> Iterator[int]:
    """The index of each word that repeats the one before it by mistake."""
    keys, firsts = words.keys, [unit.start for unit in words.units]
    as_before = bytes(map(eq, keys, islice(keys, 1, None)))
    at = as_before.find(1) + 1
    while at:
        unit = words.units[bisect_right(firsts, at) - 1]
        if (
            keys[at] in _NEVER_TWICE
            and at > unit.start
            and unit.kind is not BlockKind.HEADING
            and _is_plain(words, at, unit.start)
            and not _is_meant(keys, at, unit)
        ):
            yield at
        at = as_before.find(1, at) + 1


def _is_meant(keys: Sequence[str], at: int, unit: Unit) -> bool:
    """Whether the first of two words ends what the second goes on from."""
    word, before, after = keys[at], keys[max(at - 2, unit.start)], keys[min(at + 1, unit.end - 1)]
    if word == "this":
        return after in _TIMES
    if word == "as":
        return before == "well" and "as" in keys[at + 1 : min(at + _AS, unit.end)]
    return before in _STRANDS.get(word, ())


def _is_plain(words: Words, at: int, start: int) -> bool:
    """Whether both words stand in running text, a blank between them, the second without a capital."""
    (first, end), (second, stop) = words.spans[at - 1], words.spans[at]
    text = words.text
    if words.before[at] != NOTHING or second - end > 2:
        return False
    if (
        text[second].isupper()
        or (text[first:end].isupper() and end - first > 1)
        or (text[first].isupper() and words.before[at - 1] == NOTHING and at - 1 > start)
    ):
        return False
    if at - 2 >= start and words.keys[at - 2] == words.keys[at]:
        return False  # the third in a row was said with the second
    return not (text[stop : stop + 1] and text[stop] in "’'=(_/-")
