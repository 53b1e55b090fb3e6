"""Sentences → the numbers in them, each with what is said of it: its noun or unit, the words around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from checker.facts.amounts import amount_tokens
from checker.facts.pairs import HEDGES, read_numbers
from checker.facts.told import told
from checker.frozen import dataclass
from checker.model import Relation, Span, Statement
from checker.regex import regex
from checker.text.anchors import may_hold
from checker.text.predicates import stem
from checker.text.tokens import Token, singular
from checker.text.vocabulary import vocabulary

PERCENT = "%"
_FUNCTION = frozenset(
    {"PREPOSITION", "THE", "THESE", "OF", "IN", "TO", "AND", "OR", "ONES", "TEENS", "TENS", "STOP", "THEM"}
)
"""Kinds of words that say nothing of what is told."""
_SHORTEST = 3
"""Letters of a word that says something, at least."""
_ENDS = frozenset({"COMMA", "COLON", "SEMI", "DASH", "AND", "LPAR", "RPAR"})
"""What a clause ends at."""
_YEAR = regex(r"\b(?:19|20)\d\d\b")
_AHEAD_OF = regex(r"[\s(–—-]?")
"""What stands right before a number that is no part of an address or a mark: "[152]", "meeting%22"."""
_NOUN = 3
"""Words behind a number in which the noun stands that it counts: "840 full-time students"."""
_AHEAD = 2
"""Words before a number that say whether it is an older one: "compared with 50 in 2023"."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A number. `unit` is "%", what it measures, a currency, or "" for a count, with the stem of its `noun`.

    `total` is the 22 of "15 out of 22". `clause` and `words` are stems of its clause and its sentence, with
    the noun where that is left out; `years` are those of the sentence. `old`: it stands for comparison only,
    as in "36 against 50".
    """

    span: Span
    value: Decimal
    step: Decimal
    unit: str
    noun: str
    total: int | None
    clause: frozenset[str]
    words: frozenset[str]
    years: frozenset[str]
    sentence: Span
    old: bool

    def agrees(self, other: Saying) -> bool:
        """Whether two numbers are equal, as far as the rounder of them is written out."""
        if self.step == other.step:
            return self.value == other.value
        return abs(self.value - other.value) * 2 <= max(self.step, other.step)

    @property
    def plain(self) -> str:
        """Its digits."""
        return str(self.value.normalize().quantize(Decimal(1)) if self.value % 1 == 0 else self.value)


def sayings(text: str, sentence: Span, counted: Mapping[int, Statement]) -> Iterator[Saying]:
    """The exact numbers of a sentence; `counted` are the document's counts by where their number begins."""
    if not may_hold(text, sentence.start, sentence.end, 1):
        return
    tokens = amount_tokens(text, sentence)
    found: dict[int, tuple[Span, Decimal, Decimal, str]] = {
        one.span.start: (one.span, one.value, one.step, one.unit) for one in told(text, sentence) if one.exact
    }
    for one in read_numbers(tokens):
        start = tokens[one.first].start
        if one.percent and not one.hedge:
            span = Span(start, tokens[one.end - 1].end)
            found[start] = (span, one.figure.value, one.figure.step, PERCENT)
    words = _stems(tokens)
    years = frozenset(_YEAR.findall(text, sentence.start, sentence.end))
    for start, (span, value, step, unit) in sorted(found.items()):
        count = counted.get(start)
        if count is not None and not count.exact:
            continue
        if not _AHEAD_OF.fullmatch(text[max(span.start - 1, 0) : span.start]) or _is_label(tokens, span):
            continue
        first, last = _clause(tokens, span)
        borrowed = frozenset({stem(count.head)} if count is not None and count.implied else ())
        yield Saying(
            span if count is None else count.span,
            value,
            step,
            unit,
            _noun(tokens, span, unit) if count is None or count.implied else stem(count.head),
            count.total if count is not None and count.relation is Relation.OUT_OF else None,
            _stems(tokens[first:last]) | borrowed,
            words | borrowed,
            years,
            sentence,
            _is_old(tokens, span),
        )


def _clause(tokens: Sequence[Token], span: Span) -> tuple[int, int]:
    """The tokens between the signs, or an "and", on both sides of a number."""
    first = next(
        (
            at + 1
            for at in range(len(tokens) - 1, -1, -1)
            if tokens[at].end <= span.start and _ends(tokens[at])
        ),
        0,
    )
    last = next(
        (at for at, token in enumerate(tokens) if token.start >= span.end and _ends(token)), len(tokens)
    )
    return first, last


def _ends(token: Token) -> bool:
    return token.kind in _ENDS


def _is_label(tokens: Sequence[Token], span: Span) -> bool:
    """Whether a number stands behind a name and before no word: KPI 17, Rule 4."""
    at = next((index for index, token in enumerate(tokens) if token.start >= span.start), 0)
    behind = tokens[at + 1].kind if at + 1 < len(tokens) else "STOP"
    named = at > 0 and tokens[at - 1].kind in ("NAME", "CODE") and tokens[at].text.isdecimal()
    return named and behind not in ("PLURAL", "WORD", "NAME")


def _noun(tokens: Sequence[Token], span: Span, unit: str) -> str:
    """The stem of the plural right behind a number, "" where a sign or no plural follows, or it measures."""
    if unit:
        return ""
    behind = [token for token in tokens if token.start >= span.end][:_NOUN]
    for token in behind:
        if not token.text[:1].isalpha():
            break
        if token.kind == "PLURAL" or vocabulary().has("PEOPLE", token.lower):
            return stem(singular(token.lower))
    return ""


def _stems(tokens: Sequence[Token]) -> frozenset[str]:
    words = vocabulary()
    return frozenset(
        stem(singular(token.lower))
        for token in tokens
        if token.text.isalpha()
        and len(token.text) >= _SHORTEST
        and token.kind not in _FUNCTION
        and not words.has("AUXILIARY", token.lower)
        and token.lower not in words.powers
    )


def _is_old(tokens: Sequence[Token], span: Span) -> bool:
    """Whether a number stands for comparison only: "36 against 50", "up from 50", "more than the 50"."""
    ahead = [token for token in tokens if token.end <= span.start][-_AHEAD - 1 :]
    if ahead and ahead[-1].kind == "THE":
        ahead = ahead[:-1]
    words = f" {' '.join(token.lower for token in ahead[-_AHEAD:])}"
    older = any(words.endswith(f" {phrase}") for phrase in (*vocabulary().sets["COMPARED"], "from", "than"))
    return older or any(token.kind in HEDGES for token in ahead[-1:])
