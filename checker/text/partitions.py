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
    """Percentages. `series`: in a row; `split`: words split a whole into them; `rest`: where those that are
    what is left of it begin."""

    series: bool
    split: bool
    rest: frozenset[int]


def row(tokens: Sequence[Token], places: Sequence[Span]) -> Row | None:
    """The percentages of a sentence, whose numbers stand at `places`; None where it has others."""
    own = list(terminals(_GRAMMAR, tokens, [(place, "SHARE") for place in places]))
    if sum(token.kind == "PERCENT" for token in own) > len(places):
        return None
    parsed = longest(_GRAMMAR, [_START, *own], _PERCENT)
    last = own[parsed[1] - 3] if parsed is not None else _START
    split = parsed is not None and any(parsed[0].find("split"))
    if len(places) == 2:
        split = any(token.kind == "SHARED_OUT" for token in own) or _are_of_sexes(own)
    left = (_rest(own, index) for index, token in enumerate(own) if token.kind == "LEFT_OVER")
    return Row(last.start == places[-1].start, split, frozenset(left) - {-1})


def _rest(tokens: Sequence[Token], at: int) -> int:
    """Where a percentage begins that is called the remaining one; -1 for "of the remaining 40 %"."""
    before = [token.kind for token in tokens[max(at - 2, 0) : at] if token.kind != "THE"]
    parsed = longest(_GRAMMAR, tokens[at:], _PERCENT) if before[-1:] != ["OUT_OF"] else None
    return -1 if parsed is None else tokens[at + parsed[1] - 2].start


def _are_of_sexes(tokens: Sequence[Token]) -> bool:
    """Whether two percentages say how many are women and how many men, not what women and men did."""
    return any(
        longest(_GRAMMAR, [_END, *tokens[at:]] if token.kind == "SHARE" else tokens[at:], _SEX) is not None
        for at, token in enumerate(tokens)
        if token.kind in ("SHARE", "SEX")
    )
