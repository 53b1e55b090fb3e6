"""The words of a language, read from its `words.lark` and `lexicon.toml`.

`words.lark` has sets of words, each by the name of its terminal. `lexicon.toml` has the words with a value,
and how words change: the sets that go by a value are made of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from checker.frozen import dataclass, field
from checker.prepared import prepared
from checker.regex import regex
from checker.text.language import LEXICON, WORDS, language, of_language

_TERMINAL = regex(r"^([A-Z][A-Z_]*):((?:[^\n]|\n[ \t]+\|)*)", re.MULTILINE)
_WORD = regex(r'"([^"]+)"')

_FOLDS = 10
"""What something grew by, "tenfold", at most."""
# The sets that say what kind of token a word is, the first that holds it winning. All other sets of
# words.lark are asked for by name.
TOKEN_SETS = (
    "ONES", "TEENS", "TENS", "HUNDRED", "SCALE", "DOZEN", "HALF", "FRACTION", "PERCENT",
    "AT_LEAST", "AT_MOST", "ALL", "BOTH", "NEITHER", "NONE", "EACH", "REMAINING", "OTHER", "FOLLOWING",
    "THESE", "THE", "THEM", "A", "OF", "OUT", "IN", "AND", "OR", "TO", "AS_WELL_AS", "NAMELY", "OPEN",
    "CLOSE", "VERB", "PLURAL", "SINGULAR", "PREPOSITION", "STOP", "PAST", "ABOUT",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Plurals:
    """How a language makes plurals. A word that ends in one of `endings` is one, unless in one of `never`.

    `singulars` are pairs: the ending of a plural, and what stands there in the singular; the first that fits
    holds. `irregular` has the words that go their own way, plural → singular.
    """

    endings: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    singulars: tuple[tuple[str, str], ...] = ()
    irregular: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Vocabulary:
    """`sets` maps a terminal's name to its words; `kinds` maps a word or phrase to its token kind.

    `phrases` maps the first word of every phrase of several words to those phrases, longest first,
    each as a tuple of words. Everything is lower case.

    Words with a value: `numbers` are what others are made of, `multiples` what they are multiplied by,
    `scales` the same as powers of ten, `powers` all of these that stand behind figures. `fractions` are
    parts by their number, `times` say how many times as much something became, `ordinals` places in a row,
    `months` and `weekdays` count from 1, `currencies` have codes. `shortened` are the words that a full stop
    may belong to.
    """

    sets: Mapping[str, frozenset[str]]
    kinds: Mapping[str, str]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    numbers: Mapping[str, int]
    multiples: Mapping[str, int]
    scales: Mapping[str, int]
    powers: Mapping[str, int]
    fractions: Mapping[str, int]
    times: Mapping[str, str]
    ordinals: Mapping[str, int]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    currencies: Mapping[str, str]
    shortened: frozenset[str]
    plurals: Plurals

    def has(self, name: str, word: str) -> bool:
        return word in self.sets[name]


class _Sets(dict[str, frozenset[str]]):
    """Sets of words by name; one that the language does not have is empty."""

    def __missing__(self, name: str) -> frozenset[str]:
        return frozenset()


class _Tables(dict[str, dict[str, Any]]):
    """Tables of words by name; one that the language does not have is empty."""

    def __missing__(self, name: str) -> dict[str, Any]:
        return {}


def parse(grammar: str) -> dict[str, frozenset[str]]:
    """The terminals of a grammar text that are plain sets of words."""
    return {name: frozenset(_WORD.findall(body)) for name, body in _TERMINAL.findall(grammar)}


def twice(grammar: str) -> str:
    """The first name that two sets of a grammar text have, "" where none has: one would hide the other."""
    count = Counter(name for name, _ in _TERMINAL.findall(grammar))
    return next((name for name, times in count.items() if times > 1), "")


@of_language
def vocabulary() -> Vocabulary:
    """The words of the language that is read."""
    one = language()
    words, lexicon = one.text(WORDS), one.text(LEXICON)
    made_of = f"{words}\0{lexicon}".encode()
    return _vocabulary(prepared(f"{one.name}-words", made_of, lambda: _prepared(words, lexicon)))


def _prepared(words: str, lexicon: str) -> dict[str, Any]:
    """What the two files hold, as values of JSON."""
    from checker.careful import toml

    sets = {name: sorted(held) for name, held in parse(words).items()}
    return {"sets": sets, "lexicon": toml(lexicon)}


def _vocabulary(held: Mapping[str, Any]) -> Vocabulary:
    lexicon = _Tables(held["lexicon"])
    sets = _Sets({name: frozenset(words) for name, words in held["sets"].items()})
    plurals = _plurals(lexicon["plurals"])
    for name, words in _by_value(lexicon, plurals):
        sets[name] |= frozenset(words)
    kinds: dict[str, str] = {}
    for name in TOKEN_SETS:
        for word in sets[name]:
            kinds.setdefault(word, name)
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in kinds:
        first, *rest = phrase.split(" ")
        if rest:
            phrases.setdefault(first, []).append((first, *rest))
    months, weekdays = lexicon["months"], lexicon["weekdays"]
    return Vocabulary(
        sets=sets,
        kinds=kinds,
        phrases={first: tuple(sorted(found, key=len, reverse=True)) for first, found in phrases.items()},
        numbers=lexicon["numbers"],
        multiples=lexicon["multiples"],
        scales=lexicon["scales"],
        powers=lexicon["scales"] | lexicon["figure-scales"],
        fractions=lexicon["fractions"],
        times=lexicon["multiplied"] | _folds(lexicon),
        ordinals=lexicon["ordinals"],
        months=months,
        weekdays=weekdays,
        currencies=lexicon["currencies"],
        shortened=sets["ABBREVIATION"] | sets["LAST_ABBREVIATION"] | _short(months) | _short(weekdays),
        plurals=plurals,
    )


def _by_value(lexicon: Mapping[str, dict[str, Any]], plurals: Plurals) -> Iterator[tuple[str, Iterable[str]]]:
    """The sets that the words of the lexicon belong to."""
    for word, value in lexicon["numbers"].items():
        if value:
            yield "ONES" if value < 10 else "TEENS" if value < 20 else "TENS", (word,)
    for word, value in lexicon["multiples"].items():
        yield "HUNDRED" if value == 100 else "DOZEN", (word,)
    for word, value in lexicon["fractions"].items():
        yield "HALF" if value == 2 else "FRACTION", (word,)
    yield "MULTIPLE", lexicon["multiplied"]
    yield "FOLD", _folds(lexicon)
    yield "SCALE", lexicon["scales"]
    yield "TIMES", (*lexicon["scales"], *lexicon["figure-scales"])
    yield "MONTH", lexicon["months"]
    yield "WEEKDAY", lexicon["weekdays"]
    yield "MONEY", lexicon["currencies"]
    yield "PLURAL", plurals.irregular


def _folds(lexicon: Mapping[str, dict[str, Any]]) -> dict[str, str]:
    """fivefold → 5"""
    few = [(word, value) for word, value in lexicon["numbers"].items() if 1 < value <= _FOLDS]
    return {
        word + ending: str(value) for word, value in few for ending in lexicon["folds"].get("endings", ())
    }


def _short(names: Mapping[str, int]) -> frozenset[str]:
    """Those that another name of the same begins with: "sept" of "september"."""
    return frozenset(
        name
        for name, value in names.items()
        if any(value == same and other != name and other.startswith(name) for other, same in names.items())
    )


def _plurals(table: Mapping[str, Any]) -> Plurals:
    return Plurals(
        endings=tuple(table.get("endings", ())),
        never=tuple(table.get("never", ())),
        singulars=tuple((ending, other) for ending, other in table.get("singulars", ())),
        irregular=table.get("irregular", {}),
    )
