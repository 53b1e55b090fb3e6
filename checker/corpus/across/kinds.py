"""Kinds of disagreement between documents: what is compared, and when two values are surely one thing's."""

from __future__ import annotations

from collections.abc import Callable

from rapidfuzz.distance import OSA

from checker.corpus.across.odd import Odd
from checker.corpus.tables import CITATIONS, PASSAGES
from checker.frozen import dataclass, field

AGREEMENT = 3
"""Documents that make what they say the usual: two may be copies of each other."""


def _always(_odd: Odd) -> bool:
    return True


def _is_slip(odd: Odd) -> bool:
    """Whether a number differs from the usual one by a slip: a digit, or two that changed places.

    A series has a number for each of its issues; no slip leads from one to the next.
    """
    own, usual = odd.value.split(), odd.usual_value.split()
    if odd.documents > 1 or odd.others < AGREEMENT or len(own) != len(usual):
        return False
    different = [(one, other) for one, other in zip(own, usual, strict=True) if one != other]
    return len(different) == 1 and _is_near(*different[0])


def _is_near(one: str, other: str) -> bool:
    """Whether two numbers differ by a slip, and not by one: 36 and 37 are two issues."""
    digits = one.isdecimal() and other.isdecimal() and len(one) >= 3
    return digits and OSA.distance(one, other) == 1 and abs(int(one) - int(other)) > 1


def _is_misnamed(odd: Odd) -> bool:
    """Whether a name has all the words of the usual one but one, which is another."""
    own, usual = odd.value.split(), odd.usual_value.split()
    if odd.documents > 1 or odd.others < AGREEMENT or len(own) != len(usual) or len(own) < 3:
        return False
    return sum(one != other for one, other in zip(own, usual, strict=True)) == 1


def _is_copied(odd: Odd) -> bool:
    """Whether one number of a sentence was changed, and the sentence is the same statement for sure.

    That is so where the whole passage was copied; else where documents agree on it, and one does not.
    """
    own, usual = odd.value.split(" | "), odd.usual_value.split(" | ")
    if odd.ways > 2 or sum(one != other for one, other in zip(own, usual, strict=True)) != 1:
        return False
    copied = odd.row["around"] is not None and odd.row["around"] == odd.usual["around"]
    return odd.documents == 1 and (copied or odd.others >= AGREEMENT)


@dataclass(frozen=True, slots=True)
class Across:
    """A kind: the table, what makes rows speak of one thing, what they say of it, and when that is told.

    `values` fill the rule's message from columns of the table: the odd row's, behind "usual_" the usual's.
    """

    table: str
    key: str
    value: str
    tells: Callable[[Odd], bool]
    values: tuple[tuple[str, str], ...] = field(default_factory=tuple)


ACROSS: dict[str, Across] = {
    "acts-dated-once-across": Across(
        CITATIONS,
        "thing",
        "strftime(date, '%Y-%m-%d')",
        _always,
        (("citation", "cited"), ("date", "date"), ("other", "usual_date")),
    ),
    "acts-numbered-once-across": Across(
        CITATIONS,
        "call",
        "thing",
        _is_slip,
        (("name", "called"), ("citation", "cited"), ("other", "usual_cited")),
    ),
    "acts-named-once-across": Across(
        CITATIONS,
        "thing",
        "call",
        _is_misnamed,
        (("citation", "cited"), ("name", "called"), ("other", "usual_called")),
    ),
    "statements-agree-across": Across(
        PASSAGES,
        "passage",
        "numbers",
        _is_copied,
        (("number", "numbers"), ("other", "usual_numbers")),
    ),
}
"""Kind of rule → what it compares."""
