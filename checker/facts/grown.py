"""Tokens of a sentence → what it says that something grew or shrank by.

a fall of 7 % · 15 % more than · 30 fewer · up 12 % · (+12 %) · that is, by 8 % · the rise is 7 %
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from checker.facts.changed import Said
from checker.facts.pairs import HEDGES, pairs, read_numbers
from checker.frozen import dataclass
from checker.model import Span
from checker.text.figures import Figure, read_number
from checker.text.language import of_language, of_text
from checker.text.numbers import cardinal
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary

_NUMBERS = frozenset({"NUMBER", "ONES", "TEENS", "TENS"})
_SIGNS = {"+": True, "-": False, "−": False, "–": False}
_VERB = 60
"""Tokens before "by 8 %" in which the verb stands that says which way: more than a long sentence has."""
_SUMS_UP = 6
"""Tokens from "that is" to the change, at most."""


@dataclass(frozen=True, slots=True)
class Grown:
    """A stated change, among the tokens `first` to `end`; `kind` is one of `Said`.

    `than`: a comparison follows it ("15 % more than"). `by`: it is told as "by 15 %". `sums_up`: words say
    that it is what two numbers come to ("That is a rise of 15 %").
    """

    first: int
    end: int
    span: Span
    kind: str
    figure: Figure
    up: bool
    than: bool = False
    by: bool = False
    sums_up: bool = False


def grown(tokens: Sequence[Token]) -> Iterator[Grown]:
    """What a sentence says of growth, left to right."""
    index = 0
    while index < len(tokens):
        number = _number(tokens, index) if tokens[index].kind in _NUMBERS else None
        if number is None:
            index += 1
            continue
        figure, end = number
        said = _said(tokens, index, end, figure)
        if said is not None:
            yield said
        index = max(end, index + 1)


def _number(tokens: Sequence[Token], index: int) -> tuple[Figure, int] | None:
    """A number in figures or in words, and where its tokens end."""
    if tokens[index].kind == "NUMBER":
        read = read_number(tokens[index].text)
        return None if read is None else (Figure(_span(tokens, index, index + 1), *read), index + 1)
    end = index + 1
    while end + 1 < len(tokens) and tokens[end].kind == "HYPHEN" and tokens[end + 1].kind == "ONES":
        end += 2
    words = [token.text for token in tokens[index:end] if token.kind != "HYPHEN"]
    return Figure(_span(tokens, index, end), Decimal(cardinal(words)), Decimal(1)), end


def _span(tokens: Sequence[Token], first: int, end: int) -> Span:
    return Span(tokens[first].start, tokens[end - 1].end)


def _said(tokens: Sequence[Token], first: int, end: int, figure: Figure) -> Grown | None:
    """What a number says, None where it is no change."""
    kind = Said.DIFFERENCE
    if end < len(tokens) and tokens[end].kind == "PERCENT":
        kind, end = Said.PERCENT, end + 1
    if end < len(tokens) and vocabulary().has("POINT", tokens[end].lower):
        kind, end = Said.POINTS, end + 1
    ahead = [token.lower for token in tokens[max(first - 3, 0) : first]]
    behind = [word for token in tokens[end : end + 3] for word in token.lower.split(" ")]
    if (first and tokens[first - 1].kind in HEDGES) or not _of_each_year().isdisjoint([*ahead, *behind]):
        return None
    told = _way(tokens, first, ahead, behind, kind)
    if told is None or vocabulary().has("MAKES_UP", " ".join(ahead[-2:])):
        return None
    up, more, by = told
    than = more and any(word == "than" for word in behind[1:4])
    than = than or (ahead[-1:] in (["up"], ["down"]) and behind[:1] == ["from"])
    if kind == Said.DIFFERENCE and by and not _stands_alone(tokens, end):
        return None
    return Grown(first, end, _span(tokens, first, end), kind, figure, up, than, by, _sums_up(tokens, first))


@of_language
def _of_each_year() -> frozenset[str]:
    """Words beside a change that is no change from one number to the other."""
    return vocabulary().sets["YEARLY"] | vocabulary().sets["FOR_EACH"]


def _way(
    tokens: Sequence[Token], first: int, ahead: Sequence[str], behind: Sequence[str], kind: str
) -> tuple[bool, bool, bool] | None:
    """Whether it is a rise, whether "more" stands behind it, and whether it is told by "by"."""
    words = vocabulary()
    measured = kind != Said.DIFFERENCE
    at = 0 if behind and words.has("MORE_OR_LESS", behind[0]) else 1
    if len(behind) > at and words.has("MORE_OR_LESS", behind[at]) and (at == 0 or not measured):
        return words.has("MORE", behind[at]), True, False
    if measured and ahead[-1:] and ahead[-1] in _SIGNS and ahead[-2:-1] == ["("]:
        return _SIGNS[ahead[-1]], False, False
    near = [word for word in ahead if words.has("UP", word) or words.has("DOWN", word)]
    if len(set(near)) != 1 or not ahead or not (_leads(ahead[-1]) or ahead[-1] == near[0]):
        return _by_alone(tokens, first, measured=measured)
    if ahead[-1] == near[0] and not (measured and near[0] in ("up", "down")):
        return None
    return words.has("UP", near[0]), False, ahead[-1] == "by"


def _leads(word: str) -> bool:
    """Whether a word leads from a rise to its size: a rise of, the rise is, rose by."""
    return vocabulary().has("FINITE", word) or word in ("of", "by")


def _by_alone(tokens: Sequence[Token], first: int, *, measured: bool) -> tuple[bool, bool, bool] | None:
    """went up from 50 to 54, that is, by 8 %: the verb before the pair tells the way, else the pair itself"""
    if not measured or not first or tokens[first - 1].lower != "by":
        return None
    words = vocabulary()
    lead = [token.lower for token in tokens[max(first - 5, 0) : first - 1] if token.kind != "COMMA"]
    if lead[-1:] not in (["or"], ["that is"]) and lead[-2:] != ["that", "is"]:
        return None
    ahead = [token.lower for token in tokens[max(first - _VERB, 0) : first]]
    told = {words.has("UP", word) for word in ahead if words.has("UP", word) or words.has("DOWN", word)}
    ups = told or _ways(tokens)
    return (True in ups, False, True) if len(ups) == 1 else None


@of_text
def _ways(tokens: Sequence[Token]) -> frozenset[bool]:
    """The ways that the pairs of a sentence go, True for up: each of its numbers may ask."""
    found = pairs(tokens, list(read_numbers(tokens)))
    return frozenset(new.figure.value > old.figure.value for old, new in found)


def _stands_alone(tokens: Sequence[Token], end: int) -> bool:
    """Whether a difference has at most a noun behind it: "by 12 boats, from", "by 60."."""
    behind = tokens[end : end + 2]
    limits = [
        token.kind in ("COMMA", "SEMI", "IN") or token.lower in (".", ")", "from", "to") for token in behind
    ]
    return not behind or limits[0] or (len(limits) > 1 and limits[1] and behind[0].kind in ("PLURAL", "UNIT"))


def _sums_up(tokens: Sequence[Token], first: int) -> bool:
    """Whether "that is", "this was" or "the rise is" leads to it in a few words."""
    lead = [token.lower for token in tokens[max(first - _SUMS_UP, 0) : first]]
    words = vocabulary()
    if any(words.has("POINTS_BACK", one) and words.has("FINITE", other) for one, other in pairwise(lead)):
        return True
    return "that is" in lead or (
        len(lead) > 2 and words.has("THE", lead[-3]) and words.has("FINITE", lead[-1])
    )
