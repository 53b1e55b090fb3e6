"""Percentages in a row, and what says that they are shares of one whole: phrases of `partition.lark`."""

from __future__ import annotations

from collections.abc import Sequence

from checker.frozen import dataclass
from checker.model import Span
from checker.text.grammar import longest
from checker.text.terminals import terminals
from checker.text.tokens import Token

_GRAMMAR = "partition"
_PERCENT = frozenset({"PERCENT"})
_SEX = frozenset({"SEX", "PERCENT"})
_START = Token("START", "", 0, 0)
_END = Token("PUNCT", "", 0, 0)


@dataclass(frozen=True, slots=True)
class Row:
    """The percentages of a sentence with their signs.

    `series`: they stand in a row; `split`: words say that they split a whole; `rest`: what is left of it.
    """

    shares: tuple[Span, ...]
    series: bool
    split: bool
    rest: frozenset[Span]


def row(tokens: Sequence[Token], places: Sequence[Span]) -> Row | None:
    """The percentages of a sentence, whose numbers stand at `places`; None where it has others."""
    own = list(terminals(_GRAMMAR, tokens, [(place, "SHARE") for place in places]))
    at = [index for index, token in enumerate(own) if token.kind == "SHARE"]
    left = [index for index, token in enumerate(own) if token.kind == "LEFT_OVER"]
    if sum(token.kind == "PERCENT" for token in own) > len(at):
        return None
    parsed = longest(_GRAMMAR, [_START, *own], _PERCENT)
    series = parsed is not None and parsed[1] > at[-1] + 2
    split = parsed is not None and any(parsed[0].find("split"))
    if len(at) == 2:
        bracket = own[at[0] - 1].kind == "LPAR" and any(token.kind == "SHARED_OUT" for token in own[: at[0]])
        split = bracket or _are_of_sexes(own)
    shares = {index: Span(own[index].start, own[index + 1].end) for index in at}
    rest = (shares.get(_rest(own, index)) for index in left)
    return Row(tuple(shares.values()), series, split, frozenset(one for one in rest if one is not None))


def _rest(tokens: Sequence[Token], at: int) -> int:
    """Where a percentage stands that is called the remaining one; -1 for "of the remaining 40 %"."""
    parsed = longest(_GRAMMAR, tokens[at:], _PERCENT)
    before = [token.kind for token in tokens[max(at - 2, 0) : at]]
    return (
        -1
        if parsed is None or before[-1:] == ["OUT_OF"] or before == ["OUT_OF", "THE"]
        else at + parsed[1] - 2
    )


def _are_of_sexes(tokens: Sequence[Token]) -> bool:
    """Whether two percentages say how many are women and how many men, not what women and men did."""
    return any(
        longest(_GRAMMAR, [_END, *tokens[at:]] if token.kind == "SHARE" else tokens[at:], _SEX) is not None
        for at, token in enumerate(tokens)
        if token.kind in ("SHARE", "SEX")
    )
