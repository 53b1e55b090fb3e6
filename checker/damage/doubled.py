"""Single words that stand twice: "the the", "no data data".

Small words that English hardly ever says twice in a row count everywhere, and some where what stands beside
them shows that they are meant once; "had had", "very very" and "you you" can always be right. Any other word
is meant once amid running text, if nothing shows that it is stressed or only named.
Vale, write-good and LanguageTool's ENGLISH_WORD_REPEAT_RULE look for the same, with other lists of what may
repeat.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from operator import eq

from checker.damage.columns import NOTHING, STOP
from checker.damage.words import Unit, Words, is_function
from checker.model import BlockKind
from checker.text.vocabulary import vocabulary

_STRANDS = {
    "at": frozenset("aimed look looked looking looks arrived".split()),
    "for": frozenset("look looked looking paid searched searching waited waiting".split()),
    "in": frozenset(
        "am are be been being brought butt call called came chime chimed come comes coming fall falls fell"
        " filled go goes going gone her him is it join joined jump jumped jumps kick kicked live lived"
        " lives living log logged logging logs me move moved not out plug plugged put puts putting sent set"
        " settle settled sign signed stay stayed step stepped take taken them tie took turn turned turning"
        " us was went were you".split()
    ),
    "on": frozenset(
        "am are be been carried carry carrying come dependent early go goes going head hold is it later"
        " log logged move moved moving put switch switched them turn turned was went were work worked"
        " working works".split()
    ),
    "to": frozenset("adhered go goes listened out referred spoken subjected talk talked used went".split()),
}
"""What keeps its preposition before another one: "looked at at the meeting", "whom we go to to ask"."""
_OPEN, _CLOSED = frozenset("\"“‘'"), frozenset("\"”’'")
"""What stands around two words that are only named."""
_QUOTED = _OPEN | frozenset("(«`[")
_MAY_STAND_TWICE = ("STRESSED", "SCALE", "TWICE_BESIDE", "SET_TWICE")
_LETTERS = 3
"""Letters of a word that is no small one of the language, at least."""
_STOPS, _MARKS = frozenset(".!?"), frozenset(".!?,;)")
_HABIT = 3
"""A document that says more words twice than this is spoken: then only small words are slips."""
_CLAUSE = 6
"""Words in which a clause begins that ends in "is": "what it is is a harbour"."""
_SUBJECT = 3
"""Words from what opens such a clause to its verb: "what it shows shows little"."""
_AS = 7
"""Words behind which the second half of "as well as as much of the crew as" stands, at most."""


def doubled_words(words: Words) -> Iterator[int]:
    """The index of each word that repeats the one before it by mistake."""
    found = tuple(_doubled(words))
    seldom = len(found) <= _HABIT
    times = Counter(words.keys[at] for at, _ in found)
    for at, unit in found:
        if (
            unit.kind is not BlockKind.HEADING
            and _is_plain(words, at, unit.start)
            and (_is_once(words, at, unit) or (seldom and _is_alone(words, at, unit, times)))
            and not _is_meant(words.keys, at, unit)
        ):
            yield at


def _doubled(words: Words) -> Iterator[tuple[int, Unit]]:
    """Each word of a block that repeats the one before it, nothing between the two, and its block."""
    keys, firsts = words.keys, [unit.start for unit in words.units]
    as_before = bytes(map(eq, keys, islice(keys, 1, None)))
    at = as_before.find(1) + 1
    while at:
        unit = words.units[bisect_right(firsts, at) - 1]
        if at > unit.start and words.before[at] == NOTHING:
            yield at, unit
        at = as_before.find(1, at) + 1


def _is_once(words: Words, at: int, unit: Unit) -> bool:
    """Whether a word repeats the one before it, and what stands beside the two says that it is meant once."""
    keys, known = words.keys, vocabulary()
    word, before, after = keys[at], keys[max(at - 2, unit.start)], keys[min(at + 1, unit.end - 1)]
    match word:
        case "that":
            goes_on = at + 1 < unit.end and words.before[at + 1] == NOTHING
            return goes_on and known.has("THAT_SUBJECT", after) and not known.has("THAT_BEHIND", before)
        case "it":
            opens = at - 1 == unit.start or words.before[at - 1] == STOP
            return opens or known.has("CLAUSE_OPENS", before)
        case "is":
            return known.sets["CLAUSE_ASKS"].isdisjoint(keys[max(at - 1 - _CLAUSE, unit.start) : at - 1])
        case "in" | "on":
            return True
    return known.has("NEVER_TWICE", word)


def _is_alone(words: Words, at: int, unit: Unit, times: Mapping[str, int]) -> bool:
    """Whether a word stands twice amid a sentence, and so nowhere else: not "Mus musculus musculus"."""
    return times[words.keys[at]] == 1 and _is_amid(words, at, unit)


def _is_amid(words: Words, at: int, unit: Unit) -> bool:
    """Whether a word said twice stands amid a sentence, and is none that is stressed.

    "those who sleep sleep at night", "what it does does help": each is another one's.
    """
    known, word, text = vocabulary(), words.keys[at], words.text
    if not word.isalpha() or any(word in known.sets[name] for name in _MAY_STAND_TWICE):
        return False
    if len(word) < _LETTERS and not is_function(word):
        return False  # a sign, or the word of another language
    start, (_, end) = words.spans[at - 1][0], words.spans[at]
    if at - 1 == unit.start or words.before[at - 1] != NOTHING or text[start - 1] in _QUOTED:
        return False
    plain = known.sets["CLAUSE_ASKS"].isdisjoint(words.keys[max(at - 1 - _SUBJECT, unit.start) : at - 1])
    if not plain or known.has("RELATIVE", words.keys[at - 2]):
        return False
    after = text[end : end + 1]
    if at + 1 == unit.end:
        return after in _STOPS
    return (after.isspace() or after in _MARKS) and words.keys[at + 1] != word


def _is_meant(keys: Sequence[str], at: int, unit: Unit) -> bool:
    """Whether the first of two words ends what the second goes on from."""
    word, before, after = keys[at], keys[max(at - 2, unit.start)], keys[min(at + 1, unit.end - 1)]
    if word == "this":
        return vocabulary().has("DATED_BY_THIS", after)
    if word == "at" and vocabulary().has("BOUND_OF_AT", after):
        return True  # "she was present at at least four"
    if word == "as":
        return before == "well" and "as" in keys[at + 1 : min(at + _AS, unit.end)]
    return before in _STRANDS.get(word, ())


def _is_plain(words: Words, at: int, start: int) -> bool:
    """Whether both words stand in running text, a blank between them, the second without a capital."""
    (first, end), (second, stop) = words.spans[at - 1], words.spans[at]
    text = words.text
    if second - end > 2:
        return False
    if (
        not text[second:stop].islower()  # "If iF" is no word
        or (text[first:end].isupper() and end - first > 1)
        or (text[first].isupper() and words.before[at - 1] == NOTHING and at - 1 > start)
    ):
        return False
    beside = [*words.keys[max(at - 2, start) : at - 1], *words.keys[at + 1 : at + 2]]
    if at - 2 >= start and words.keys[at - 2] == words.keys[at]:
        return False  # the third in a row was said with the second
    if stop - second == 1 and any(len(key) == 1 for key in beside):
        return False  # "s e a  a f f e c t e d": letters that a scan has spaced
    if text[first - 1 : first] in _OPEN and text[stop : stop + 1] in _CLOSED:
        return False  # fix "the the" in the guide
    return not (text[stop : stop + 1] and text[stop] in "’'=(_/-+")
