"""What leads from a whole to its parts, or from parts to their whole: phrases of `breakdown.lark`.

EUR 61 million (EUR 29 million for …)            EUR 61 million was granted: EUR 29 million …
EUR 61 million, which comprises EUR 29 million   EUR 61 million, of which housing EUR 29 million
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from checker.frozen import dataclass
from checker.text.grammar import Node, longest
from checker.text.tokens import Token

GRAMMAR = "breakdown"
SUMS = frozenset({"ADDS_UP", "IN_ALL"})
"""Terminals that make a number the sum of others."""
PART = Token("PART", "", 0, 0)
"""A part that stands behind what is read: in the items below."""
WHOLE = Token("WHOLE", "", 0, 0)
"""A whole that stands before what is read: in the sentence before, or at a note's mark."""
_PARTS = frozenset({"PART"})
_TOTALS = SUMS | {"WHOLE"}
_SURELY = {"all_perhaps": True, "all": True, "split": True, "some": False}
"""What leads to parts → whether all of them follow."""
_LONGEST = 90
"""Characters from a whole to its first part, at most."""


@dataclass(frozen=True, slots=True)
class Led:
    """Parts that words lead to. `whole`: all of them follow, else some may; `bracketed`: in a bracket.

    `loose`: they need not be parts of this at all, unless their sum comes near to it. `labelled`: names stand
    in front of them. `bare`: no word leads to them. `parts` says how many were read.
    """

    parts: int
    whole: bool
    loose: bool = False
    labelled: bool = False
    bare: bool = False
    bracketed: bool = False


def led(tokens: Sequence[Token]) -> Led | None:
    """What the words behind the WHOLE that `tokens` begin with say of the PARTs behind them."""
    first = next((at for at, token in enumerate(tokens) if token.kind == "PART"), 0)
    if not first or tokens[first].start - tokens[1].start > _LONGEST:
        return None
    divided = next((at for at, token in enumerate(tokens[:first]) if token.kind == "SPLIT_UP"), 0)
    parsed = longest(GRAMMAR, tokens[divided:], _PARTS) if divided else None
    parsed = parsed or longest(GRAMMAR, tokens, _PARTS)
    return None if parsed is None else _led(parsed[0])


def _led(tree: Node) -> Led | None:
    told = next(tree.find("told"), None)
    if told is None:
        return None
    parts = sum(leaf.kind == "PART" for leaf in told.leaves)
    said = next((node for data in _SURELY for node in told.find(data)), None)
    if said is None:
        return Led(parts, whole=False, loose=True, bare=True)
    labelled = next(told.find("named"), None) is not None
    loose = labelled or any(any(told.find(data)) for data in ("all_perhaps", "perhaps"))
    ahead = takewhile(lambda leaf: leaf.kind != "PART", told.leaves)
    bracketed = any(leaf.kind == "LPAR" for leaf in ahead)
    return Led(parts, _SURELY[said.data], loose, labelled, bracketed=bracketed and not labelled)


def summed(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """How many PARTs `tokens` begin with, and where words stand that make a WHOLE behind them their sum.

    …, a total of EUR 61 million · …, EUR 61 million in all
    """
    parsed = longest(GRAMMAR, tokens, _TOTALS)
    found = None if parsed is None else next(parsed[0].find("summed"), None)
    if found is None:
        return None
    words = next(found.find("sum")).leaves
    joint = next((leaf for leaf in words if leaf.kind == "ADDS_UP"), words[-1])
    if joint.kind == "COMMA" and found.leaves[-1].kind == "WHOLE":
        return None
    return sum(leaf.kind == "PART" for leaf in found.leaves), tokens[joint.index].start
