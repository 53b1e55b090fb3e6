"""What speaks for a copy being a mistake, in points and in words.

The card follows a study of spliced reports: each line alone is weak, honest text rarely shows several at
once. Rarely is often in a long text: in four million words of ordinary prose points alone were right 4 times
in 100. So they order the copies, and `checker/damage/proofs.py` says which of them break the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.damage.columns import NOTHING, STOP
from checker.damage.words import LEAST, Copy, Words, is_content, is_function
from checker.frozen import replace
from checker.regex import regex
from checker.text.vocabulary import vocabulary

_STOP = regex(r"[.!?]\W*\s")
_OPENS = frozenset("({")
_POINT = regex(r"\([a-z]\)")
"""The mark of a point: what stands behind it is another."""
SURE, LIKELY = 14, 12
"""Points from which a copy is an error, a warning."""
_NO_NOUN = frozenset(
    "the an of to by for with from at into and or nor but is are was were be been has have had will would"
    " shall should which who whose that this these those it they their its if than".split()
)
_CLASHES = {
    **dict.fromkeys(("the", "an", "their", "its", "our", "every"), _NO_NOUN | {"in", "on", "a"}),
    "a": frozenset("the an of by for with from at into but are was were be been has have".split()),
    "of": frozenset("of to but is are was were be been has have had will would shall".split()),
    "to": frozenset("of is are was were been has had will would shall to".split()),
    "and": frozenset({"and", "or"}),
}
"""Small words, and those that do not follow them.

"In" ends verbs ("logged in and"), "of" is followed by an "and": "the use of and access to"."""
_BARE = 6
"""Words between two copies that are few."""
_NAMED = frozenset({"I", "You", "Your"})
"""What begins with a capital anywhere: contracts define You."""
_FORMULA = 100
"""Four words that stand so often are a formula, and go on in every way."""
_SHORT = 3
"""A word of so many letters before a full stop may be an abbreviation."""

Evidence = Iterator[tuple[int, str]]


def scored(words: Words, copy: Copy, unit: tuple[int, int]) -> Copy:
    """The copy, found in the words `unit`, with its points and the reasons for them."""
    evidence = [
        *_of_length(copy.length),
        *_of_gap(words, copy),
        *_of_sentence(words, copy, unit[1]),
        *_of_breaks(words, copy, unit),
    ]
    if has_two_verbs(words, copy):
        evidence.append((5, "one clause has its verb twice"))
    lifts = [*_of_bare_gap(words, copy), *_of_tail(words, copy, unit[1])]
    why = tuple(reason for _, reason in (*evidence, *lifts) if reason)
    points = sum(points for points, _ in evidence)
    points = max(points, min(points + sum(points for points, _ in lifts), SURE - 1))
    return replace(copy, points=points, why=why)


def _of_length(length: int) -> Evidence:
    points = 5 if length >= 15 else 4 if length >= 7 else length - 4
    yield points, f"{length} words are the same"


def _of_gap(words: Words, copy: Copy) -> Evidence:
    gap = copy.second - copy.first - copy.length
    if gap == 0:
        yield 3, ""
        if words.before[copy.second] == NOTHING:
            yield 4, "nothing stands between the two"
    if (
        gap <= 8
        and copy.length >= 10
        and words.before[copy.second] != STOP
        and not is_coordinated(words, copy)
    ):
        yield 2, ""
    if gap <= 8:
        yield 2, f"{gap} word{'s' * (gap != 1)} apart" if gap else "the copies touch"
    if gap <= 20:
        yield 1, "" if gap <= 8 else f"{gap} words apart"
    keys = words.keys
    if (
        0 < gap <= copy.length
        and keys[copy.second - gap : copy.second] == keys[copy.first : copy.first + gap]
    ):
        yield 8, "its beginning also stands between the two"


def _of_bare_gap(words: Words, copy: Copy) -> Evidence:
    """A few words without punctuation between long copies: honest text sets its copies side by side.

    In five million words of clean prose this came ten times in a million, with seven words or more once or
    twice: enough for a warning.
    """
    gap = copy.second - copy.first - copy.length
    bare = not any(words.before[copy.second - gap : copy.second + 1])
    if 0 < gap <= _BARE and bare and copy.length > LEAST and not is_coordinated(words, copy):
        yield 4, "no punctuation and no “and” between the two"


def has_two_verbs(words: Words, copy: Copy) -> bool:
    """Whether one clause has its verb twice: "was asked to report back was asked to report on them".

    No word before the second joins another clause, as in "what was asked of us was asked of all".
    """
    sets, keys, second = vocabulary().sets, words.keys, copy.second
    gap = second - copy.first - copy.length
    if (
        keys[second] not in sets["WERE"]
        or not 0 < gap <= _BARE
        or any(words.before[copy.first + 1 : copy.end])
    ):
        return False
    start = copy.first
    while start and words.before[start] != STOP:
        start -= 1
    joining = sets["COORDINATES"] | sets["RELATIVE"] | sets["CLAUSE_ASKS"] | sets["CLAUSE_OPENS"]
    return joining.isdisjoint(keys[start:second])


def _of_tail(words: Words, copy: Copy, end: int) -> Evidence:
    """The end of a sentence amid another one, which goes on behind it."""
    if is_tail(words, copy, end) and words.before[copy.second] == words.before[copy.end] == NOTHING:
        yield 2, "and the sentence goes on behind it"


def is_tail(words: Words, copy: Copy, end: int) -> bool:
    """Whether the first of two copies ends its sentence, the second begins and ends amid one."""
    before, stop = words.before, copy.first + copy.length
    return copy.end < end and before[stop] == STOP and STOP not in (before[copy.second], before[copy.end])


def clashing(words: Words, at: int) -> str:
    """The word `at` and the one before where no sentence has the two side by side, "" otherwise."""
    left, right = words.keys[at - 1], words.keys[at]
    if words.before[at] == NOTHING and right in _CLASHES.get(left, ()) and not _is_letter(words, at - 1):
        return f"“{left} {right}”"
    return ""


def _is_letter(words: Words, at: int) -> bool:
    """Whether a word is the name of a letter: "Country A has"."""
    return words.before[at] == NOTHING and words.quote(at, at + 1) == "A"


def _of_sentence(words: Words, copy: Copy, end: int) -> Evidence:
    before = words.before
    if before[copy.second] == NOTHING:
        yield 2, "no punctuation before the copy"
    elif before[copy.second] == STOP:
        yield 4, ""
    if words.sentence(copy.first) == words.sentence(copy.second):
        yield 2, "both in one sentence"
        if copy.length >= 10 and not is_coordinated(words, copy):
            yield (2, "") if _is_punctuated(words, copy) else (4, "no punctuation in or between them")
    if copy.length >= 10 and STOP in before[copy.second + 3 : copy.end - 2]:
        yield 5, "both run over the end of a sentence"
    stop = copy.first + copy.length
    if stop < end and before[stop] == STOP and before[copy.second] != STOP:
        yield 3, "the first ends its sentence, the second begins in the middle of one"
    if stop < end and before[stop] != STOP and ends_sentence(words, copy.end, end):
        if before[copy.first] == STOP:
            yield 3, "the second ends its sentence, the first goes on"
        last, (_, end) = words.keys[copy.end - 1], words.spans[copy.end - 1]
        if vocabulary().has("OPEN_END", last) and words.text.startswith(".", end):
            yield 5, f"a sentence that ends in “{last}”"
    if before[copy.first] == STOP and before[copy.second] == NOTHING and is_capital(words, copy.second):
        yield 4, "a sentence begins again within itself"


def ends_sentence(words: Words, at: int, end: int) -> bool:
    """Whether a sentence ends before the word `at` of a stretch that ends with `end`."""
    return at == end or words.before[at] == STOP


def is_capital(words: Words, at: int) -> bool:
    """Whether a word has a capital and is no name: the document also writes it without."""
    return words.text[words.spans[at][0]].isupper() and words.keys[at] in words.lowered


def _is_punctuated(words: Words, copy: Copy) -> bool:
    return any(words.before[copy.first + 1 : copy.end])


def is_coordinated(words: Words, copy: Copy) -> bool:
    """Whether two copies stand side by side: "one for … and one for …", a number, a third one behind them."""
    stop = copy.first + copy.length
    third, half = 2 * copy.second - copy.first, copy.length // 2
    if words.keys[third : third + half] == words.keys[copy.first : copy.first + half]:
        return True
    between = words.text[words.spans[stop - 1][1] : words.spans[copy.second][0]]
    if ";" in between or _POINT.search(between) or any(sign.isdigit() for sign in between):
        return True
    coordinates = vocabulary().sets["COORDINATES"]
    return not coordinates.isdisjoint(words.keys[stop - 1 : copy.second])  # the "and" may end both copies


def _of_breaks(words: Words, copy: Copy, unit: tuple[int, int]) -> Evidence:
    if goes_on(words, copy, unit) is not None:
        yield 5, "the words before the copy go on otherwise elsewhere"
    if reason := next(filter(None, (clashing(words, at) for at in joins(copy, unit[1]))), ""):
        yield 5, f"{reason} side by side"
    if reason := broken(words, copy.second):
        yield 5, f"{reason} before the copy"
    if copy.end < unit[1] and (reason := broken(words, copy.end)):
        yield 5, f"{reason} behind the copy"


def joins(copy: Copy, end: int) -> Iterator[int]:
    """The words before which a splice can lie: those of a short gap, the second copy, what follows it."""
    gap = copy.second - copy.first - copy.length
    yield from range(copy.second - (gap if gap <= _BARE and copy.length > LEAST else 0), copy.second + 1)
    if copy.end < end:
        yield copy.end


def broken(words: Words, at: int) -> str:
    """How the sentence breaks before the word `at`, "" if it does not."""
    bare = words.before[at] == NOTHING
    if bare and not is_function(words.keys[at]):
        return ""
    text, start = words.text, words.spans[at][0]
    if not (text[start].isupper() if bare else text[start].islower()):
        return ""  # as most words: the others are not looked at
    left, end = words.spans[at - 1]
    if bare:
        word = words.quote(at, at + 1)
        amid = word.istitle() and not text[left].isupper() and word not in _NAMED
        return f"“{word}” amid a sentence" if amid else ""
    if not _OPENS.isdisjoint(text[end:start]):
        return ""  # "(b)", the tag of a template
    if "." not in words.keys[at - 1] and end - left > _SHORT and _STOP.match(text, end, start):
        return "a full stop and a small letter"
    return ""


def goes_on(words: Words, copy: Copy, unit: tuple[int, int]) -> int | None:
    """Where else the words before a copy, four or more, go on otherwise; None if they once go on so."""
    keys, before, join = words.keys, words.before, copy.second
    if join - LEAST < unit[0] or before[join] == STOP or not is_content(keys[join - 1]):
        return None
    found: int | None = None
    places = words.grams.get(tuple(keys[join - LEAST : join]), ())
    for place in places if len(places) < _FORMULA else ():
        after = place + LEAST
        if copy.first <= after <= copy.end or after >= len(keys):
            continue
        if keys[after] == keys[join]:
            return None
        if found is None and before[after] != STOP and _tells(words, join, after, unit[0]):
            found = after
    return found


def _tells(words: Words, left: int, right: int, start: int) -> bool:
    """Whether the words that two places have in common before them hold two that say something."""
    keys = words.keys
    content = 0
    for back in range(1, 13):
        if left - back < start or right - back < 0 or keys[left - back] != keys[right - back]:
            break
        content += is_content(keys[left - back])
    return content >= 2
