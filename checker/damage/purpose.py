"""Phrases that are said twice in a row on purpose: names in a list, sayings, rhetoric.

What is said three times, or breaks the sentence, is never asked about here. Each of these kinds stood in
ordinary prose; the numbers are those that part them from what was said twice by mistake.
"""

from __future__ import annotations

from checker.damage.columns import MARK, NOTHING, STOP
from checker.damage.words import Words, is_function
from checker.text.vocabulary import vocabulary

_IDIOMS = frozenset({("and", "so", "on"), ("and", "so", "forth")})
"""What is said twice for good measure."""
_ARTICLES = frozenset({"a", "an", "the"})
_SHORT = 5
"""Words in a phrase that a list of names, a title or a saying repeats."""
_NAME = 3
"""Words in a name that stands twice side by side, as signatures and the heads of a table do."""
_MARKED = 8
"""Words in a phrase that comes again behind a dash or a semicolon: fewer are rhetoric."""
_SETS_OFF = frozenset(";–—-")
_QUOTES = frozenset('"“”„«»‘')
_BACK = 12
"""Words before a phrase among which "from … to" begins."""


def said_on_purpose(words: Words, first: int, low: int, end: int) -> bool:
    """Whether the words `first` up to `low`, which come again from `low` up to `end`, do so on purpose."""
    period = low - first
    keys = tuple(words.keys[first:low])
    if keys in _IDIOMS or _is_taken_up(words, first, low, end):
        return True
    if period <= _SHORT:
        return (
            _is_listed(words, first, low)
            or (period <= _NAME and _is_name(words, first, low))
            or _is_saying(words, first, keys)
            or _begins_anew(words, first, low)
            or _runs_over_a_stop(words, first, low)
        )
    return all(_is_set_off(words, at, period) for at in range(low, end - period + 1))


def are_side_by_side(words: Words, first: int, low: int) -> bool:
    """Whether each pass may be parts of a list: it begins or ends in "and", or goes from one to the next.

    "The Port Board, the Town Board, the Town Board office"; "he and his son and his son's wife".
    """
    ends = (words.keys[first], words.keys[low - 1])
    if any(vocabulary().has("AND", word) or vocabulary().has("OR", word) for word in ends):
        return True
    parts = words.before[low] == NOTHING and any(words.before[first + 1 : low])
    return parts and not is_function(words.keys[first])


def _is_taken_up(words: Words, first: int, low: int, end: int) -> bool:
    """Whether a sentence takes up what the one before ended with: "It is a new rule of the port. A new rule
    of the port takes months"."""
    goes_on = end < len(words.keys) and words.before[end] == NOTHING
    return words.before[low] == STOP and words.before[first] != STOP and goes_on


def _is_set_off(words: Words, at: int, period: int) -> bool:
    """Whether punctuation before the word `at` sets off what is said again: a quotation, a short phrase."""
    between = words.text[words.spans[at - 1][1] : words.spans[at][0]].strip()
    if not _QUOTES.isdisjoint(between):
        return True
    return words.before[at] == MARK and period < _MARKED and not _SETS_OFF.isdisjoint(between)


def _begins_anew(words: Words, first: int, low: int) -> bool:
    """Whether a name ends one clause and begins the next: "of the Board, and the Board and its clerk"."""
    last, again = low - 1, low - 1 + low - first
    coordinates = vocabulary().sets["COORDINATES"]
    return words.keys[last] in coordinates and words.before[last] == MARK and words.before[again] == NOTHING


def _is_listed(words: Words, first: int, low: int) -> bool:
    """Whether both have one comma, in the same place: "hybrid boats, plug-in hybrid boats, plug-in boats"."""
    before, period = words.before, low - first
    if before[low] != NOTHING or any(map(is_function, words.keys[first:low])):
        return False
    commas = [at for at in range(first + 1, low) if before[at] == MARK]
    return len(commas) == 1 and before[commas[0] + period] == MARK


def _is_name(words: Words, first: int, low: int) -> bool:
    """Whether every word has a capital: a name, the head of a table, two signatures side by side."""
    return all(words.text[words.spans[at][0]].isupper() for at in range(first, low))


def _is_saying(words: Words, first: int, keys: tuple[str, ...]) -> bool:
    """Whether it is a way of speaking.

    "What is true is true", to "call a boat a boat", "sold to a Dane a Dane ship", "from A to B to C", "he
    likes it the more the more he sees of it".
    """
    start = first
    while start > max(first - _BACK, 0) and words.before[start] != STOP:
        start -= 1
    back = words.keys[start:first]
    if back[-1:] == ["what"]:
        return True
    named = keys[0] in _ARTICLES and not vocabulary().sets["NAMING"].isdisjoint(back[-1:])
    given = keys[0] in _ARTICLES and len(keys) == 2 and back[-1:] == ["to"]
    compared = keys[0] == "the" and len(keys) == 2 and vocabulary().has("MORE_OR_LESS", keys[1])
    return named or given or compared or ("from" in back and "to" in (keys[0], keys[-1]))


def _runs_over_a_stop(words: Words, first: int, low: int) -> bool:
    """Whether a sentence ends in the first, not in the second: "the gate. The larger the gate, the"."""
    before, period = words.before, low - first
    return any(
        before[at] == STOP and before[at + period] not in (STOP, NOTHING) for at in range(first + 1, low)
    )
