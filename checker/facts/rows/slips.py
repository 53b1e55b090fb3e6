"""Whether a number is another one with a slip: what parts a mistake from a number of something else."""

from __future__ import annotations

from decimal import Decimal

from checker.text.digits import mistyped
from checker.text.figures import Figure, rounded

_FEW = 10
"""A number has two digits at least: of one digit any other is a slip."""


def slipped(stated: Figure, due: Decimal) -> bool:
    """Whether a number, written as exactly, differs in one digit or in the order of two neighbours."""
    if due <= 0 or stated.value < _FEW * stated.step:
        return False
    one, other = (f"{value.quantize(stated.step):f}" for value in (stated.value, rounded(due, stated.step)))
    return mistyped(one, other)
