"""What is left of a count in the sentence before, where the parts need not count the same noun.

28 faults were reported. Eleven concerned brakes, seven were leaks and five were dents; the remaining five …

The sentence of the rest tells the parts by their numbers alone, and that before it one number that is larger.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from checker.facts.complete import Facts
from checker.facts.countable import countables
from checker.frozen import dataclass
from checker.model import Relation, Span, Statement
from checker.text.language import in_english
from checker.text.sentences import sentences

_FEWEST = 2
"""Parts, at least: one number beside a rest may be anything."""
_SHORT = 10
"""Parts and rest that miss the whole by more than a tenth are parts of something else."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """A whole and the parts taken off it; `bare` are those that are no statements."""

    whole: Statement
    parts: tuple[Statement, ...]
    bare: tuple[int, ...]


@in_english()
def leftover(facts: Facts, rest: Statement) -> Leftover | None:
    """The whole in the sentence before, and the parts in that of `rest`; None where they are not clear."""
    before = _sentence_before(facts, rest)
    numbers = countables(facts.document.text, Span(rest.sentence.start, rest.span.start))
    if before is None or len(numbers) < _FEWEST or not all(number.exact for number in numbers):
        return None
    taken = sum(number.value for number in numbers)
    larger = [one for one in countables(facts.document.text, before) if one.value > taken]
    whole = [one for one in facts.statements_in(before) if one.value > taken and _is_whole(one)]
    if len(larger) != 1 or len(whole) != 1 or larger[0].span.start != whole[0].quantity.span.start:
        return None
    if not rest.implied and rest.head != whole[0].head:
        return None
    if abs(whole[0].value - taken - rest.value) > max(1, whole[0].value // _SHORT):
        return None
    inside = {one.quantity.span.start: one for one in facts.statements_in(rest.sentence)}
    parts = tuple(inside[one.span.start] for one in numbers if one.span.start in inside)
    bare = tuple(one.value for one in numbers if one.span.start not in inside)
    return Leftover(whole[0], parts, bare) if parts else None


def _is_whole(statement: Statement) -> bool:
    plain = statement.relation in (Relation.PLAIN, Relation.ALL)
    return plain and statement.exact and not statement.implied


def _sentence_before(facts: Facts, rest: Statement) -> Span | None:
    document = facts.document
    block = document.block(rest.span.start).span
    told = sentences(document.text, block)
    at = bisect_left(told, rest.sentence.start, key=attrgetter("start"))
    return told[at - 1] if 0 < at < len(told) else None
