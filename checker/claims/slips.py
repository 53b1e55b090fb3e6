"""A count that the report gives once, and with one other digit wherever else it speaks of the same.

642 holdings in the conclusions, 624 holdings in the body and in a table

Two digits change places, or one is mistyped, as a number is copied. Counts of one noun that are so near by
chance do not stand in a summary: in fifteen million words of published text there was none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Set

from checker.facts import Facts
from checker.frozen import dataclass
from checker.model import Relation, Statement
from checker.reading.figures import NUMBER
from checker.regex import regex

_FEWEST, _SWAPPED = 20, 100
"""The least count that is looked at: below, two counts of a thing are as often near as not. Swapped digits
are telling from three on: 12 and 21 are two counts."""
_CLOSE = 10
"""Two numbers are near where they are no more than a tenth of the larger apart."""
_ABOUT = 5
"""A number of another size, more than a fifth of the larger apart, is another count's for sure."""
_MOST = 60
"""A noun that is counted more often is that of a register."""
_LONGEST = 18
"""Digits of a number, at most: no count has more."""
_NUMBER = regex(rf"(?<![\d.,]){NUMBER}(?!\d)")
_NOT_DIGIT = regex(r"\D")
_YEAR = regex(r"\b(?:19|20)\d\d\b")
_PLAIN = (Relation.PLAIN, Relation.ALL, Relation.OUT_OF)


@dataclass(frozen=True, slots=True)
class Slip:
    """A count whose number stands once, and one that is near. `times`: how often its number stands."""

    once: Statement
    often: Statement
    times: int


def slips(facts: Facts, framing: Set[int]) -> Iterator[Slip]:
    """Counts of the `framing` blocks with another digit; of all blocks, where two digits changed places."""
    by_unit: dict[str, list[Statement]] = defaultdict(list)
    for statement in facts.statements:
        counted = statement.exact and not statement.implied and statement.relation in _PLAIN
        if counted and statement.value >= _FEWEST:
            by_unit[statement.unit.lower()].append(statement)
    for statements in by_unit.values():
        if 1 < len(statements) <= _MOST and len({statement.value for statement in statements}) > 1:
            yield from _of_unit(facts, statements, framing)


def _of_unit(facts: Facts, statements: list[Statement], framing: Set[int]) -> Iterator[Slip]:
    for once in statements:
        framed = facts.document.block_at(once.span.start) in framing
        near = [
            other
            for other in statements
            if _near(once.value, other.value, framed=framed) and _same_year(facts, once, other)
        ]
        about = {other.value for other in statements if _is_about(once.value, other.value)} - {once.value}
        if not near or len(about) > 1:
            continue  # many counts of the kind, as of those who answered one question after the other
        written, other = facts.once(_written), near[0].value
        fewest = 1 if framed and _swapped(once.value, other) else 2
        if written[once.value] == 1 and written[other] >= fewest:
            yield Slip(once, near[0], written[other])


def _is_about(first: int, second: int) -> bool:
    """Whether two numbers are of one size."""
    return abs(first - second) * _ABOUT <= max(first, second)


def _near(first: int, second: int, *, framed: bool) -> bool:
    """Whether one number is the other with two digits swapped or, where `framed`, with one changed."""
    left, right = str(first), str(second)
    if first == second or len(left) != len(right) or abs(first - second) * _CLOSE > max(first, second):
        return False
    if sum(one != other for one, other in zip(left, right, strict=True)) == 1:
        return framed
    return _swapped(first, second)


def _swapped(first: int, second: int) -> bool:
    """Whether two neighbouring digits of a number changed places."""
    left, right = str(first), str(second)
    at = next(at for at, (one, other) in enumerate(zip(left, right, strict=True)) if one != other)
    return first >= _SWAPPED and left[:at] + left[at : at + 2][::-1] + left[at + 2 :] == right


def _same_year(facts: Facts, first: Statement, second: Statement) -> bool:
    """Whether the two sentences can speak of the same year: one names none, or both the same."""
    years = [set(_YEAR.findall(facts.document.quote(one.sentence))) for one in (first, second)]
    return not (years[0] and years[1]) or bool(years[0] & years[1])


def _written(facts: Facts) -> Counter[int]:
    """How often every number stands in the document, in figures."""
    numbers = (_NOT_DIGIT.sub("", match[0]) for match in _NUMBER.finditer(facts.document.text))
    return Counter(int(number) for number in numbers if len(number) <= _LONGEST)
