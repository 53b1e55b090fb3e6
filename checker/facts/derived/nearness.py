"""How far a number may be off what it is worked out from, and be an author's slip."""

from __future__ import annotations

from decimal import Decimal

from checker.text.digits import mistyped

_FAR = Decimal("0.35")
"""How far, of the greater, a mistake is off at most that exchanges no digits: nine of ten planted ones are no
further, and every second candidate that is not meant is."""


_TWO = 10
"""A number of one digit is any other with a digit mistyped."""


def nearly(stated: Decimal, due: Decimal) -> bool:
    """Whether a slip can part what is stated from what is due, which is not less than 0."""
    return reordered(stated, due) or abs(stated - due) <= _FAR * max(stated, due)


def slipped(stated: Decimal, due: Decimal) -> bool:
    """Whether a slip of the hand parts two numbers: one more or less, another digit, an exchange."""
    step = Decimal(1).scaleb(-_decimals(stated))
    due = round(due, _decimals(stated))
    if abs(stated - due) <= step or reordered(stated, due):
        return True
    return abs(stated) >= _TWO * step and mistyped(f"{stated:f}", f"{due:f}")


def retyped(stated: Decimal, due: Decimal) -> bool:
    """Whether two numbers have the same digits, or of three and more all but one, which is hardly chance."""
    due = round(due, _decimals(stated))
    return reordered(stated, due) or (len(_digits(stated)) > 2 and mistyped(f"{stated:f}", f"{due:f}"))


def reordered(stated: Decimal, due: Decimal) -> bool:
    """Whether two numbers have the same digits in another order, which is hardly ever so by chance."""
    return sorted(_digits(stated)) == sorted(_digits(round(due, _decimals(stated))))


def _digits(value: Decimal) -> str:
    return f"{value:f}".replace(".", "")


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0
