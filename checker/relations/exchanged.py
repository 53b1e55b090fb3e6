"""Numbers that stand once, and elsewhere with two digits exchanged, of what seems the same.

804 students in the summary, 840 students in the body      1,143 km of road, 1,134 in the column "Road (km)"

Counts of one noun are held against each other in `slips.py`; here are those of any unit, and cells of tables.
Two numbers of three digits are hardly ever so by chance where they are of one noun or unit, near to each
other and to few others: there is no such pair in six million words of published text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from decimal import Decimal
from itertools import pairwise

from checker.facts.complete import Facts
from checker.frozen import dataclass
from checker.model import Span
from checker.regex import regex
from checker.relations.placed import Placed, PlacedNumbers
from checker.text.anchors import at_numbers
from checker.text.figures import NUMBER, read_number
from checker.text.language import in_english
from checker.ties.trust import SUM, Evidence

_NUMBER = regex(rf"(?<![\w.,/-]){NUMBER}(?![\w/-]|[.,]\d)")
_FEWEST, _LONGEST = 3, 9
"""Digits of a number: 12 and 21 are more often two numbers, and what has more than nine nobody retypes."""
_CLOSE = 5
"""The two are no more than a fifth of the larger apart: 2,390 and 2,930."""
_PLACES = 12
"""Places of a number that are looked at, at most: what stands more often is no copy of one other."""
_PAIRS = 40
"""Pairs of a document that are looked at, at most; with more it is a register."""
_NUMBERS = 3000
"""Numbers of a document, at most: in one with more, all digits stand somewhere with two exchanged."""
_SHARED = 2
"""Words that two sentences share, at least, where no noun tells that the two numbers are of one thing."""
_OTHERS = 1
"""Other numbers of the noun or unit that may be near the two: with more they are values of a series."""

Written = Mapping[str, Sequence[Span]]
"""The places of numbers, by how they are written without what parts their thousands."""


@dataclass(frozen=True, slots=True)
class Exchanged:
    """A number that stands once, and the one with its digits in order; `times`: how much speaks for it."""

    wrong: Placed
    right: Placed
    times: int

    @property
    def where(self) -> str:
        """What the place of the right number is called."""
        return "the table" if self.right.cell else "the text"

    @property
    def evidence(self) -> Evidence:
        """One number beside the other; only where more speaks for that one, it is surely meant."""
        return Evidence(("a recap", SUM, "two digits exchanged"), "slip" if self.times > 1 else "near")


@in_english(())
def exchanged(facts: Facts, framing: Set[int]) -> Sequence[Exchanged]:
    """All such pairs of numbers; `framing` are the blocks that sum up."""
    return tuple(_found(facts, framing))


def _found(facts: Facts, framing: Set[int]) -> Iterator[Exchanged]:
    written = _written(facts.document.text)
    pairs = [
        (digits, other)
        for digits in written
        for other in _swaps(digits)
        if digits < other and other in written and _may_be(written[digits], written[other], digits, other)
    ]
    if not 0 < len(pairs) <= _PAIRS:
        return
    numbers = PlacedNumbers(facts)
    for digits, other in pairs:
        found = _pair(numbers, written, written[digits], written[other])
        if found is not None and not _both_stand(facts.document.text, found):
            yield _judged(found, len(written[digits]), len(written[other]), framing)


def _both_stand(text: str, pair: tuple[Placed, Placed]) -> bool:
    """Whether a cell adds up with its column, and the other number stands in more than one place."""
    cells = [one for one in pair if one.cell and one.stands]
    others = [str(one.value.scaleb(-one.times)) for one in pair if not one.cell]
    return bool(cells) and any(len(re.findall(rf"\b{re.escape(one)}\b", text)) > 1 for one in others)


def _written(text: str) -> Written:
    """The places of the numbers of a document, by how they are written without what parts their thousands."""
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for number, match in enumerate(at_numbers(_NUMBER, text, 0, len(text))):
        if number >= _NUMBERS:
            return {}
        read = read_number(match[0])
        if read is not None and _FEWEST <= len(str(read[0]).replace(".", "")) <= _LONGEST:
            found[str(read[0])].append(Span(*match.span()))
    return found


def _swaps(digits: str) -> Iterator[str]:
    """A number with two neighbouring digits exchanged, on one side of its point or over it."""
    point = digits.find(".")
    plain = digits.replace(".", "")
    for at, (one, other) in enumerate(pairwise(plain)):
        if one != other and not (at == 0 and other == "0"):
            swapped = plain[:at] + other + one + plain[at + 2 :]
            yield swapped if point < 0 else f"{swapped[:point]}.{swapped[point:]}"


def _may_be(left: Sequence[Span], right: Sequence[Span], one: str, other: str) -> bool:
    """Whether one number stands once, the other not too often, and the two are near."""
    if min(len(left), len(right)) > 1 or max(len(left), len(right)) > _PLACES:
        return False
    first, second = Decimal(one), Decimal(other)
    return abs(first - second) * _CLOSE <= max(first, second)


# --- two numbers of one thing --------------------------------------------------------------


def _pair(
    numbers: PlacedNumbers, written: Written, left: Sequence[Span], right: Sequence[Span]
) -> tuple[Placed, Placed] | None:
    """A place of each number, where the two tell of the same thing, and no third number does."""
    ones, others = (
        [one for place in places if (one := numbers.at(place)) is not None] for places in (left, right)
    )
    return next(
        (
            (one, other)
            for one in ones
            for other in others
            if _is_same(one, other) and not _is_one_of_many(numbers, written, one, other)
        ),
        None,
    )


def _is_same(one: Placed, other: Placed) -> bool:
    """Whether two numbers in two places are of one noun, or of one unit in sentences that share words."""
    if one.place == other.place or (one.cell and other.cell):
        return False
    if one.years and other.years and not one.years & other.years:
        return False
    if one.cell or other.cell:
        text, cell = (other, one) if one.cell else (one, other)
        named = {text.noun, text.unit} & cell.words
        return bool(named) and len((text.words | named) & cell.words) >= _SHARED
    if one.unit != other.unit or one.times != other.times:
        return False
    if one.noun and one.noun == other.noun:
        return True
    alone = bool(one.noun) != bool(other.noun) and one.grouped and other.grouped
    return (bool(one.unit) or alone) and bool(one.words & other.words)


def _is_one_of_many(numbers: PlacedNumbers, written: Written, one: Placed, other: Placed) -> bool:
    """Whether more numbers of the noun or the unit are near the two."""
    plain = one.value.scaleb(-one.times)
    near = (digits for digits in written if abs(Decimal(digits) - plain) * _CLOSE <= plain)
    others: set[Decimal] = set()
    for place in (place for digits in near for place in written[digits]):
        third = numbers.at(place)
        if third is None or third.cell or third.value in (one.value, other.value):
            continue
        noun = third.noun and third.noun in (one.noun, other.noun)
        if noun or (third.unit and third.unit in (one.unit, other.unit)):
            others.add(third.value)
            if len(others) > _OTHERS:
                return True
    return False


def _judged(pair: tuple[Placed, Placed], ones: int, others: int, framing: Set[int]) -> Exchanged:
    """Which of two is wrong: the cell that spoils its column by as much, else what stands once.

    Where both do, it is what no other numbers make, what stands in a summary, or the later.
    """
    gap = abs(pair[0].value - pair[1].value)

    def weight(counted: tuple[Placed, int]) -> tuple[bool, int, bool, bool, int]:
        one, times = counted
        return one.off != gap, min(times, 2), one.stands, one.place not in framing, -one.span.start

    (wrong, _), (right, times) = sorted(zip(pair, (ones, others), strict=True), key=weight)
    return Exchanged(wrong, right, min(times, 2) + (right.stands or wrong.off == gap))
