"""How a number is mistyped: one digit is another one, or two beside each other change places."""

from __future__ import annotations


def mistyped(one: str, other: str) -> bool:
    """Whether a slip of either kind makes one number of the other."""
    return one_digit(one, other) or two_exchanged(one, other)


def one_digit(one: str, other: str) -> bool:
    """Whether two numbers of one length differ in one digit alone: 2012, 2016."""
    return len(unlike(one, other)) == 1


def two_exchanged(one: str, other: str) -> bool:
    """Whether two neighbouring digits changed places: 2012, 2021."""
    apart = unlike(one, other)
    if len(apart) != 2 or apart[1] != apart[0] + 1:
        return False
    first, second = apart
    return one[first] == other[second] and one[second] == other[first]


def unlike(one: str, other: str) -> list[int]:
    """The places at which two numbers, or words, of one length differ; none where their lengths do."""
    if len(one) != len(other):
        return []
    return [at for at, (own, its) in enumerate(zip(one, other, strict=True)) if own != its]
