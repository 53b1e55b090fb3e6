"""Sentences → the numbers in them, each with what is said of it: its noun or unit, the words around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from checker.facts.pairs import HEDGES, Number, numbers_in
from checker.facts.told import told
from checker.frozen import dataclass
from checker.model import Span
from checker.regex import regex
from checker.text.anchors import may_hold
from checker.text.figures import YEAR, Figure
from checker.text.language import of_language
from checker.text.predicates import stem
from checker.text.spots import has_digit
from checker.text.tokens import Token, singular, tokenize
from checker.text.vocabulary import vocabulary

PERCENT = "%"
_FUNCTION = frozenset(
    {"PREPOSITION", "THE", "THESE", "OF", "IN", "TO", "AND", "OR", "ONES", "TEENS", "TENS", "STOP", "THEM"}
)
"""Kinds of words that say nothing of what is told."""
_SHORTEST = 3
"""Letters of a word that says something, at least."""
_MOST = 1 << 16
"""Words whose stems are kept, at most."""
_ENDS = frozenset({"COMMA", "COLON", "SEMI", "DASH", "AND", "LPAR", "RPAR"})
"""What a clause ends at."""
_TIME = regex(r"\d[.,]\d+ (?:years|months|weeks|days|hours|minutes)\b")
"""Times that are known by their digits: "4.2 years"."""
_COUNTRY = 4
"""Characters before a dollar in which its country stands, and what parts that from a word before."""
_DOLLAR = regex(r"(?<![^\W_])[A-Z]{1,3}$")
_BEFORE = regex(r"[\s(–—-]?")
"""What stands right before a number that is no part of an address or a mark: "[152]", "meeting%22"."""
_DOZEN = 12
"""Up to here, and with one digit and noughts, as much of something stands in many a text: 10 minutes."""
_NOUN = 3
"""Words behind a number in which the noun stands that it counts: "840 full-time students"."""
_AHEAD = 2
"""Words before a number that say whether it is an older one: "compared with 50 in 2023"."""


_Read = tuple[Span, Decimal, Decimal, str, bool, bool]
"""A number: its words, value, the worth of its last digit, its unit, if it is exact, and if it measures."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A number. `unit` is "%", what it measures, a currency, or "" for a count, with the stem of its `noun`.

    `total` is the 22 of "15 out of 22". `clause` and `words` are stems of its clause and its sentence, with
    the noun where that is left out; `years` are those of the sentence. `old`: it stands for comparison only,
    as in "36 against 50". `exact` is False behind a hedge. `measured`: it is no count and no
    amount: "23 nights".
    """

    span: Span
    value: Decimal
    step: Decimal
    unit: str
    noun: str
    clause: frozenset[str]
    words: frozenset[str]
    years: frozenset[str]
    sentence: Span
    old: bool
    exact: bool = True
    measured: bool = False
    total: int | None = None

    @classmethod
    def of_cell(
        cls,
        span: Span,
        figure: Figure,
        unit: str,
        title: frozenset[str],
        words: frozenset[str],
        years: frozenset[str],
        row: Span,
    ) -> Saying:
        """The number of a cell: what its row and its column are called says what it is."""
        return cls(span, figure.value, figure.step, unit, "", title, words, years, row, old=False)

    @property
    def figure(self) -> Figure:
        return Figure(self.span, self.value, self.step)

    def may_be_of(self, other: Saying) -> bool:
        """Whether two numbers have one unit, or one of them may have left it out."""
        return self.unit == other.unit or any(not one.unit and not one.noun for one in (self, other))


def sayings(text: str, sentence: Span) -> Iterator[Saying]:
    """The numbers of a sentence."""
    if not may_hold(text, sentence.start, sentence.end, 1):
        return
    found = _numbers(text, sentence)
    if not found:
        return
    tokens = numbers_in(text, sentence)[0]
    starts = [token.start for token in tokens]
    stems = _stems_of(tokens)
    words = frozenset(filter(None, stems))
    years = frozenset(YEAR.findall(text, sentence.start, sentence.end))
    for _, (span, value, step, unit, exact, measured) in sorted(found.items()):
        at, end = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if _is_label(text, tokens, at, span):
            continue
        first, last = _clause(tokens, at, end)
        yield Saying(
            span,
            value,
            step,
            unit,
            _noun(tokens, end, unit),
            frozenset(filter(None, stems[first:last])),
            words,
            years,
            sentence,
            _is_old(tokens[max(at - _AHEAD - 1, 0) : at]),
            exact,
            measured,
        )


def _numbers(text: str, sentence: Span) -> Mapping[int, _Read]:
    """The numbers of a sentence by where they begin: counts, amounts and shares."""
    found = {
        one.span.start: (one.span, one.value, one.step, one.unit, one.exact, False)
        for one in told(text, sentence)
    }
    if not has_digit(text, sentence.start, sentence.end):
        return found  # a number in words is a count, and told of already
    timed = _TIME.search(text, sentence.start, sentence.end) is not None
    tokens, numbers = numbers_in(text, sentence)
    for one in numbers:
        measured = not (one.percent or (timed and one.figure.step < 1))
        unit = PERCENT if one.percent else one.behind
        if measured and not (vocabulary().has("MEASURE", unit) and _is_told(tokens, one)):
            continue
        if unit:
            told_here, of_unit = tokens[one.first].start, _of_unit(tokens, one, unit, measured=measured)
            found[told_here] = (
                of_unit if vocabulary().has("OCCASION", unit) else found.get(told_here, of_unit)
            )
    return found


def _is_told(tokens: Sequence[Token], one: Number) -> bool:
    """Whether a number that measures is known by its digits; 36M are no metres."""
    value = one.figure.value
    known = value > _DOZEN and len(value.normalize().as_tuple().digits) > 1
    return known and not tokens[one.end].text.isupper()


def _of_unit(tokens: Sequence[Token], one: Number, unit: str, *, measured: bool) -> _Read:
    """A share, or a number that measures; how many times a thing was done is counted."""
    span, figure, known = _span(tokens, one, unit), one.figure, vocabulary()
    counted = known.has("OCCASION", unit) and not known.has("PERIOD", unit)
    return span, figure.value, figure.step, "" if counted else unit, not one.hedge, measured


def _span(tokens: Sequence[Token], one: Number, unit: str) -> Span:
    """The words of a number and its unit."""
    return Span(tokens[one.first].start, tokens[one.end - (unit == PERCENT)].end)


def _clause(tokens: Sequence[Token], at: int, end: int) -> tuple[int, int]:
    """The tokens between the signs, or an "and", on both sides of a number."""
    first = next((index + 1 for index in range(at - 1, -1, -1) if tokens[index].kind in _ENDS), 0)
    last = next((index for index in range(end, len(tokens)) if tokens[index].kind in _ENDS), len(tokens))
    return first, last


def _is_label(text: str, tokens: Sequence[Token], at: int, span: Span) -> bool:
    """Whether a number stands behind a label or a name and before no word, or is part of something.

    page 128, KPI 17, [4], %22
    """
    before = text[max(span.start - _COUNTRY, 0) : span.start]
    if not (_BEFORE.fullmatch(before[-1:]) or (text[span.start] == "$" and _DOLLAR.search(before))):
        return True
    if at >= len(tokens):
        return True  # inside of the last token: no number of its own
    behind = tokens[at + 1].kind if at + 1 < len(tokens) else "STOP"
    if at == 0 or behind in ("PLURAL", "WORD", "NAME", "UNIT", "MONEY"):
        return False
    named = tokens[at - 1].kind in ("NAME", "CODE") and tokens[at].text.isdecimal()
    timed = at > 1 and tokens[at - 2].kind == "THE" and vocabulary().has("PERIOD", tokens[at - 1].lower)
    return named or (vocabulary().has("LABEL", tokens[at - 1].lower) and not timed)  # in the year 58 joined


def _noun(tokens: Sequence[Token], end: int, unit: str) -> str:
    """The stem of the plural right behind a number, "" where a sign or no plural follows, or it measures."""
    joined = [token.kind for token in tokens[end : end + 2]] == ["WORD", "AND"]  # 624 damp and mould cases
    for token in tokens[end : end + _NOUN + 2 * joined] if not unit else ():
        if not token.text[:1].isalpha():
            break
        if token.kind == "PLURAL" or vocabulary().has("PEOPLE", token.lower):
            return stem(singular(token.lower))
    return ""


class _Stems(dict[str, str]):
    """Words → their stems, "" for those that say nothing; each is looked at once."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        lower, words = word.lower(), vocabulary()
        says = len(word) >= _SHORTEST and word.isalpha()
        says = says and not (words.has("AUXILIARY", lower) or lower in words.powers)
        found = self[word] = stem(singular(lower)) if says else ""
        return found


_stems = of_language(_Stems)


def _stems_of(tokens: Sequence[Token]) -> list[str]:
    """The stem of each word that says something, "" of all others."""
    known = _stems()
    return ["" if token.kind in _FUNCTION else known[token.text] for token in tokens]


def stems_of(text: str) -> frozenset[str]:
    """The stems of the words that say something, of a title."""
    return frozenset(filter(None, _stems_of(tokenize(text))))


def _is_old(ahead: Sequence[Token]) -> bool:
    """Whether words lead to a number that stands for comparison only: "against", "up from", "more than"."""
    if ahead and ahead[-1].kind == "THE":
        ahead = ahead[:-1]
    words = f" {' '.join(token.lower for token in ahead[-_AHEAD:])}"
    return words.endswith(_older()) or any(token.kind in HEDGES for token in ahead[-1:])


@of_language
def _older() -> tuple[str, ...]:
    return tuple(f" {phrase}" for phrase in (*vocabulary().sets["COMPARED"], "from", "than"))
