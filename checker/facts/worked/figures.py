"""Sentences → all numbers in them that may be worked out of others, or others of them, with their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.facts.pairs import Number, numbers_in, spelled
from checker.facts.sayings import PERCENT, Saying, sayings
from checker.frozen import dataclass
from checker.model import Span
from checker.text.language import of_text
from checker.text.predicates import stem
from checker.text.sentences import sentences
from checker.text.tokens import Token, singular
from checker.text.vocabulary import vocabulary

_WORDS = frozenset({"WORD", "PLURAL", "SINGULAR", "NAME", "UNIT", "PAST"})
"""Kinds of tokens that a noun, or what stands before it, is of."""
_BEHIND = 3
"""Words behind a number in which its noun stands."""
LONGEST = 3000
"""Characters of a block that is read: a longer one is no paragraph."""


@dataclass(frozen=True, slots=True)
class Figured:
    """A number. `noun` is the stem of what it counts, `words` those of what stands behind it, up to a sign or
    a small word, and `ahead` those of the words before it.

    `unit` is what it measures, or its currency. It takes the tokens `first` to `end` of its sentence, which
    is the `sentence`th of its block.
    """

    span: Span
    value: Decimal
    step: Decimal
    unit: str
    noun: str
    words: frozenset[str]
    ahead: frozenset[str]
    exact: bool
    old: bool
    first: int
    end: int
    sentence: int

    @property
    def half(self) -> Decimal:
        """How far it may be off for its rounding; what is counted, times too, is not."""
        counted = self.step == 1 and (not self.unit or vocabulary().has("PERIOD", self.unit))
        return Decimal(0) if counted else self.step / 2


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence with its tokens, and its numbers that are no years and no labels."""

    span: Span
    tokens: Sequence[Token]
    numbers: Sequence[Figured]


def read(text: str, block: Span) -> Sequence[Read]:
    """The sentences of a block; kept, for rates, rests and sums are of the same numbers."""
    kept = _kept(text)
    found = kept.get(block)
    if found is None:
        found = kept[block] = [_sentence(text, one, at) for at, one in enumerate(sentences(text, block))]
    return found


@of_text
def _kept(_text: str) -> dict[Span, Sequence[Read]]:
    return {}


def _sentence(text: str, sentence: Span, index: int) -> Read:
    tokens, numbers = numbers_in(text, sentence)
    told = list(sayings(text, sentence))
    every = sorted((*spelled(tokens), *numbers), key=lambda one: one.first)
    return Read(sentence, tokens, list(_read(tokens, every, told, index)))


def _read(
    tokens: Sequence[Token], numbers: Sequence[Number], told: Sequence[Saying], index: int
) -> Iterator[Figured]:
    done = -1
    for one in numbers:
        start = one.figure.span.start
        said = next((its for its in told if its.span.start <= start < its.span.end), None)
        numbering = one.first == 0 and said is None and one.figure.step != 1  # "6.2 The complaints"
        if one.first < done or numbering or (said is None and one.year):
            continue
        done = end = one.end
        if said is None:
            span, value, step = one.figure.span, one.figure.value, one.figure.step
            unit, noun, exact, old = _unit(tokens, one), "", not one.hedge, False
        else:
            while end < len(tokens) and tokens[end].start < said.span.end:
                end += 1
            span, value, step = said.span, said.value, said.step
            unit, noun, exact, old = said.unit, said.noun, said.exact, said.old
            unit = unit or ("" if noun else _unit(tokens, one))
        unit = PERCENT if one.percent else unit
        words = frozenset(words_from(tokens, end, _BEHIND))
        before = frozenset(stem(token.lower) for token in tokens[max(one.first - _BEHIND, 0) : one.first])
        yield Figured(span, value, step, unit, noun, words, before, exact, old, one.first, end, index)


def _unit(tokens: Sequence[Token], one: Number) -> str:
    """What a number measures that is no count: its unit, or a time."""
    behind, known = tokens[one.end].lower if one.end < len(tokens) else "", vocabulary()
    if known.has("PEOPLE", behind):
        return ""
    return one.behind or (singular(behind) if known.has("PERIOD", singular(behind)) else "")


def words_from(tokens: Sequence[Token], at: int, most: int) -> Iterator[str]:
    """The stems of the words from a token on, up to a sign or a small word."""
    for token in tokens[at : at + most]:
        if token.kind not in _WORDS or not token.text[:1].isalpha():
            return
        yield stem(singular(token.lower))
