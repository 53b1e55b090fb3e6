"""A count of the summary or the conclusions that is nearly the one the report gives.

642 holdings in the conclusions, 624 holdings in the body and in a table
six quays in the summary, five quays wherever else quays are counted

Two digits change places as a number is copied, or the body is brought up to date and its summary is not.
Counts of one noun that are near by chance hardly stand in a summary: in fifteen million words of published
text 61 of 62 that were near to the only one of the body were equal to it, and the other was a mistake.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set

from checker.facts.complete import Facts
from checker.frozen import dataclass
from checker.model import Relation, Statement
from checker.regex import regex
from checker.text.digits import one_digit, two_exchanged
from checker.text.figures import NUMBER

_LEAST = 3
"""Two of a thing are often two of three of them."""
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
    """Counts of the `framing` blocks that are near to the body's; of all, where digits changed places."""
    by_unit: dict[str, list[Statement]] = defaultdict(list)
    for statement in facts.statements:
        counted = statement.exact and not statement.implied and statement.relation in _PLAIN
        if counted and statement.value >= _LEAST:
            by_unit[statement.unit.lower()].append(statement)
    for statements in by_unit.values():
        if 1 < len(statements) <= _MOST and len({statement.value for statement in statements}) > 1:
            yield from _of_unit(facts, statements, framing)


def _of_unit(facts: Facts, statements: Sequence[Statement], framing: Set[int]) -> Iterator[Slip]:
    framed = {one.span for one in statements if facts.document.block_at(one.span.start) in framing}
    body = {one.value: one for one in statements if one.span not in framed}
    values = {one.value for one in statements}
    for once in statements:
        inside = once.span in framed
        if inside and len(body) == 1:
            (other,) = body.values()
            if _nearly(once.value, other.value) and _same_year(facts, once, other):
                yield Slip(once, other, 1)
                continue
        if once.value >= _FEWEST and _is_paired(once.value, values):
            yield from _mistyped(facts, once, statements, framed=inside)


def _is_paired(value: int, values: Set[int]) -> bool:
    """Whether one other number is of that size, and not many, as of those who answered several questions."""
    return sum([abs(value - other) * _ABOUT <= max(value, other) for other in values]) == 1 + (
        value in values
    )


def _mistyped(
    facts: Facts, once: Statement, statements: Sequence[Statement], *, framed: bool
) -> Iterator[Slip]:
    """A count whose number stands once, and one of its noun with another digit that stands more often."""
    near = [
        other
        for other in statements
        if _near(once.value, other.value, framed=framed) and _same_year(facts, once, other)
    ]
    if not near:
        return
    written, other = facts.once(_written), near[0].value
    fewest = 1 if framed and _swapped(once.value, other) else 2
    if written[once.value] == 1 and written[other] >= fewest:
        yield Slip(once, near[0], written[other])


def _nearly(first: int, second: int) -> bool:
    """Whether two numbers are one apart, or a tenth at most."""
    off = abs(first - second)
    return off == 1 or 0 < off * _CLOSE <= max(first, second)


def _near(first: int, second: int, *, framed: bool) -> bool:
    """Whether one number is the other with two digits swapped or, where `framed`, with one changed."""
    if first == second or abs(first - second) * _CLOSE > max(first, second):
        return False
    if one_digit(str(first), str(second)):
        return framed
    return _swapped(first, second)


def _swapped(first: int, second: int) -> bool:
    """Whether two neighbouring digits of a number changed places."""
    return first >= _SWAPPED and two_exchanged(str(first), str(second))


def _same_year(facts: Facts, first: Statement, second: Statement) -> bool:
    """Whether the two sentences can speak of the same year: one names none, or both the same."""
    years = [set(_YEAR.findall(facts.document.quote(one.sentence))) for one in (first, second)]
    return not (years[0] and years[1]) or bool(years[0] & years[1])


def _written(facts: Facts) -> Counter[int]:
    """How often every number stands in the document, in figures."""
    numbers = (_NOT_DIGIT.sub("", match[0]) for match in _NUMBER.finditer(facts.document.text))
    return Counter(int(number) for number in numbers if len(number) <= _LONGEST)
