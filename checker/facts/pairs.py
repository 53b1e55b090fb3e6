"""Tokens of a sentence → its numbers, and the two that are one thing at two times: from 765 to 2000."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from checker.facts.amounts import amount_tokens
from checker.frozen import dataclass, replace
from checker.model import Span
from checker.text.figures import Figure, is_year, read_number
from checker.text.language import of_text
from checker.text.tokens import Token, singular
from checker.text.vocabulary import vocabulary

_RECKONING = "*^="
_MOST = 600
"""Sentences whose numbers are kept, at most, with their tokens: some three megabytes."""
_BETWEEN = 9
NEAR = 3
_THOUSAND = 1000
"""A number from which on its scale is its own: from 550,000 to 7 million."""
HEDGES = frozenset({"AT_LEAST", "AT_MOST", "ABOUT"})


@dataclass(frozen=True, slots=True)
class Number:
    """A number among the tokens `first` to `end`. `unit` stands before it, `behind` is what it measures.

    `times` is the power of ten of its scale: 6 for "11 million".
    """

    first: int
    end: int
    figure: Figure
    percent: bool
    year: bool
    hedge: str
    unit: str
    behind: str
    times: int = 0


# --- numbers -------------------------------------------------------------------------------


def _power(word: str) -> int:
    """The power of ten that a word behind a number stands for; a letter alone is more often a unit."""
    return vocabulary().powers.get(word, 0) if len(word) > 1 else 0


def numbers_in(text: str, sentence: Span) -> tuple[Sequence[Token], Sequence[Number]]:
    """The tokens of a sentence, with amounts, and its numbers; those of the last sentences are kept."""
    kept = _kept(text)
    found = kept.get((sentence.start, sentence.end))
    if found is None:
        if len(kept) >= _MOST:
            kept.clear()
        tokens = amount_tokens(text, sentence)
        found = kept[sentence.start, sentence.end] = tokens, tuple(read_numbers(tokens))
    return found


@of_text
def _kept(_text: str) -> dict[tuple[int, int], tuple[Sequence[Token], Sequence[Number]]]:
    return {}


def read_numbers(tokens: Sequence[Token]) -> Iterator[Number]:
    for index, token in enumerate(tokens):
        read = read_number(token.text) if token.kind == "NUMBER" else None
        if read is None or _in_formula(tokens, index):
            continue
        end = index + 1
        times = _power(tokens[end].lower) if end < len(tokens) else 0
        end += bool(times)
        percent = end < len(tokens) and tokens[end].kind == "PERCENT"
        first = index - 1 if index and tokens[index - 1].kind == "MONEY" else index
        hedge = tokens[first - 1].kind if first and tokens[first - 1].kind in HEDGES else ""
        factor = Decimal(10) ** times
        figure = Figure(Span(token.start, tokens[end - 1].end), read[0] * factor, read[1] * factor)
        year = _is_numbering(tokens, index) or (is_year(token.text) and not times and not percent)
        unit = tokens[first].lower if first < index else ""
        yield Number(first, end + percent, figure, percent, year, hedge, unit, _measured(tokens, end), times)


def _in_formula(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number is glued to a sign of reckoning: 2**16, 10^6, a*3."""
    token = tokens[index]
    if index + 1 < len(tokens):
        behind = tokens[index + 1]
        if behind.start == token.end and behind.text[0] in _RECKONING:
            return True
    before = tokens[index - 1] if index else None
    return before is not None and before.end == token.start and before.text[-1] in _RECKONING


def _measured(tokens: Sequence[Token], end: int) -> str:
    """What the number in front of `end` measures, singular: week, mb; "" where it counts things."""
    if end >= len(tokens):
        return ""
    token, word = tokens[end], singular(tokens[end].lower)
    glued = token.start == tokens[end - 1].end and token.text.isalpha()
    known = token.kind in ("UNIT", "MONEY") or vocabulary().has("MEASURE", word)
    return word if glued or known else ""


def _is_numbering(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number is a day of a month or names a thing: 3 May, Article 5."""
    words = vocabulary()
    behind = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    before = tokens[index - 1].lower if index and tokens[index - 1].kind != "MONEY" else ""
    if words.has("MONTH", behind) or words.has("MONTH", before):
        return True
    return words.has("LABEL", before) and not _is_verb(tokens[:index])


def _is_verb(ahead: Sequence[Token]) -> bool:
    """Whether a label is what its subject does: "they number 27", "numbered 36 in 2019 and number 27 now"."""
    words, label = vocabulary(), ahead[-1].lower
    subject = ahead[-2].lower if len(ahead) > 1 else ""
    told = any(token.lower == f"{label}ed" for token in ahead[:-1])
    return words.has("THEY", subject) or (told and words.has("AND", subject))


# --- pairs ---------------------------------------------------------------------------------


def _from_to(tokens: Sequence[Token], numbers: Sequence[Number]) -> Iterator[tuple[Number, Number]]:
    """from 765 to 2000 · from 869,791 occurrences in 2013 to 1,203,299"""
    for index, old in enumerate(numbers[:-1]):
        if old.first < 2 or tokens[old.first - 1].lower != "from" or old.year:
            continue
        if vocabulary().has("RANGING", tokens[old.first - 2].lower):
            continue
        for new in numbers[index + 1 : index + 3]:
            if tokens[new.first - 1].kind == "TO" and new.first - old.end <= _BETWEEN:
                if not new.year and alike(old, new):
                    yield _scaled(old, new), new
                break


def _scaled(old: Number, new: Number) -> Number:
    """The old number at the scale of the new, where its own is left out: from 9 to 11 million.

    A large one has its own: from 550,000 to 7 million.
    """
    if old.times or not new.times or new.first - old.end > 1 or old.figure.value >= _THOUSAND:
        return old
    factor = Decimal(10) ** new.times
    figure = Figure(old.figure.span, old.figure.value * factor, old.figure.step * factor)
    return replace(old, figure=figure, times=new.times)


def _to_from(tokens: Sequence[Token], numbers: Sequence[Number]) -> Iterator[tuple[Number, Number]]:
    """to 560, from 500 in 2017"""
    for new, old in pairwise(numbers):
        if not new.first or tokens[new.first - 1].kind != "TO" or old.first - new.end > NEAR:
            continue
        if tokens[old.first - 1].lower == "from" and not (old.year or new.year) and alike(old, new):
            yield old, new


def _compared(tokens: Sequence[Token], numbers: Sequence[Number]) -> Iterator[tuple[Number, Number]]:
    """5 196 subscribers, compared to 4 441 in 2013"""
    counted = [number for number in numbers if not number.year and not number.percent]
    if len(counted) != 2 or counted[1].first < 2:
        return
    new, old = counted
    before = " ".join(token.lower for token in tokens[max(old.first - 4, new.end) : old.first])
    phrases = vocabulary().sets["COMPARED"]
    if any(f" {before}".endswith(f" {phrase}") for phrase in phrases) and alike(old, new):
        yield old, new


def alike(old: Number, new: Number) -> bool:
    """Whether two numbers can be one thing at two times."""
    measured = not old.behind or not new.behind or old.behind == new.behind
    same = measured and (old.unit == new.unit or not new.unit)
    return old.figure.value > 0 and same and (new.percent or not old.percent)


def pairs(tokens: Sequence[Token], numbers: Sequence[Number]) -> list[tuple[Number, Number]]:
    """All pairs of an old number and a new one, in whatever words."""
    return [*_from_to(tokens, numbers), *_to_from(tokens, numbers), *_compared(tokens, numbers)]
