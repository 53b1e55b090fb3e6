"""What is left of a whole, where its parts are told by their numbers alone.

There were 3,150 calls, among them 1,260 by tankers and 945 by ferries. The other 945 …
We closed 1,250 cases. We found for one side in 460 and for the other in 585; the remaining 205 …
Of the latter, 6,210 came by sea and the remaining 4,842 by land.
Boats cost 31.5 million francs. Fees paid 12.6 million, the town the remaining 18.9 million.

The whole is a number before the parts, in the sentence of the rest or in the two before it. A rest proves
something only where it is what one of them leaves, or so near to it that a slip can part the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain, combinations, pairwise

from checker.facts.division import is_slip
from checker.facts.divisionwords import (
    another_one,
    leaves,
    no_parts,
    of_the_next,
    of_the_rest,
    of_them,
    of_these,
    rest,
    rest_word,
)
from checker.facts.told import SO_MANY, Numbers, Sentence, Told
from checker.frozen import dataclass
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text.anchors import may_hold
from checker.text.language import in_english
from checker.text.vocabulary import vocabulary

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})
_MOST = 8
"""Parts of a whole, at most: of more, some of their sums leave the rest by chance."""
_LARGE = 20
"""A whole with one part, at least, unless it is said to be that: to a smaller one many a rest is near."""
_DATA = 40
"""Numbers of a sentence, at most: one with more is data, and has the whole of no rest behind it."""
_BACK = 20
_LEAD = 40
"""Characters before a number in which "the remaining" and its like stand."""
_LEFT = 10
"""A number behind "leaving" that is smaller is no rest: a man of 48 dies, leaving two sons."""
_TAKEN = regex(r"%(?!\))|\bcent\b(?!\))")
"""A share that parts were taken by; one in a bracket only says what a part comes to: "316 (65%)"."""
_OF_WHOLE, _OF_REST = 20, 4
"""A rest that is off by a twentieth of the whole and a quarter of itself at most may be a slip."""


@dataclass(frozen=True, slots=True)
class Left:
    """A whole, what is taken off it, and the rest that the text names."""

    whole: Told
    parts: tuple[Told, ...]
    rest: Told

    @property
    def expected(self) -> Decimal:
        return self.whole.value - sum([part.value for part in self.parts], Decimal(0))

    @property
    def fits(self) -> bool:
        terms = (self.whole, self.rest, *self.parts)
        written = [one.step for one in terms if one.unit or one.step > 1]
        return abs(self.expected - self.rest.value) <= sum(written, Decimal(0)) / 2

    @property
    def near(self) -> bool:
        """Whether a slip can part the rest from what is left."""
        off, value = abs(self.expected - self.rest.value), self.rest.value
        slip = is_slip(self.expected, value) and off * _OF_REST <= value
        few = min(self.whole.value // _OF_WHOLE, value // _OF_REST)
        return self.expected > 0 and (off <= max(self.rest.step, few) or slip)


@in_english(())
def rests(document: Document, numbers: Numbers) -> Iterable[Left]:
    """The rests of `document` that are what is left of a number before them, or nearly.

    `numbers` are those of its blocks.
    """
    text = document.text
    for block in document.blocks:
        start, end = block.span.start, block.span.end
        if block.kind in _READ and may_hold(text, start, end) and rest_word().search(text, start, end):
            before: list[Sentence] = []
            for sentence in numbers(block.span):
                for at, number in enumerate(sentence.numbers):
                    if number.exact and _is_rest(text, sentence, number):
                        found = _left(text, before[-2:], sentence, at)
                        if found is not None:
                            yield found
                before.append(sentence)


def _is_rest(text: str, sentence: Sentence, number: Told) -> bool:
    """Whether the words before a number say that it is what is left."""
    start, end = max(number.span.start - _LEAD, sentence.span.start), number.span.start
    if rest().search(text, start, end):
        return True
    return not number.unit and number.value >= _LEFT and leaves().search(text, start, end) is not None


def _left(text: str, before: Sequence[Sentence], sentence: Sentence, at: int) -> Left | None:
    """The whole that leaves the rest; else the one that nearly does, if no other can be meant."""
    if at > _MOST + 2:  # a whole, a whole of its own ("two of the other five"), and too many parts
        return None
    named = sentence.numbers[at]
    own = _numbered(text, sentence, named.span.start)
    told = [_without_breakdown(text, one) for one in before]
    outer = _without_inner(text, own)
    found = chain(
        _ways(told, own), _ways(told, outer) if len(outer) < len(own) else (), _first_of(text, told, own)
    )
    ways = [Left(whole, parts, named) for whole, parts in found if _may_be(text, whole, parts, named)]
    fitting = [one for one in ways if one.fits]
    if fitting:
        return fitting[0]
    near = [
        one
        for one in ways
        if not _is_inside(one)
        and ((one.near and _is_sure(text, sentence, one)) or _is_opened(text, before, sentence, one))
    ]
    near = [one for one in near if not _is_explained(text, sentence, one)]
    return near[0] if len({(one.whole.span, one.expected) for one in near}) == 1 else None


def _is_explained(text: str, sentence: Sentence, one: Left) -> bool:
    """Whether a number of the sentence is just what is missing: "some (total: 7) are out, leaving 1006"."""
    missing = one.whole.value - one.rest.value
    words = text[sentence.span.start : sentence.span.end]
    return re.search(rf"(?<![\d.,]){int(missing)}(?![\d.,]*\d|\s?%)", words) is not None


def _is_sure(text: str, sentence: Sentence, one: Left) -> bool:
    """Whether a whole that does not leave the rest can be meant: a small one with one part must be named."""
    if len(one.parts) > 1 or one.whole.value >= _LARGE:
        return True
    start = max(one.whole.span.start - _BACK, sentence.span.start)
    return of_the_next().search(text, start, one.whole.span.start) is not None


def _is_opened(text: str, before: Sequence[Sentence], sentence: Sentence, one: Left) -> bool:
    """Whether a sentence opens with the whole, and all that is told up to the rest is taken from it.

    "Of the 28 records, 19 were whole. In the other seven …": then a rest that is off by as much as its half
    is the author's all the same.
    """
    stretch = [*before[-1:], sentence]
    opening = next((part.span.start for part in stretch if one.whole in part.numbers), None)
    numbers = [told for part in stretch for told in part.numbers if told.span.start < one.rest.span.start]
    between = [told for told in numbers if opening is not None and told.span.start >= opening]
    between = [told for told in between if told.span != one.whole.span]
    if opening is None or [told.span for told in between] != [part.span for part in one.parts]:
        return False
    first = of_the_next().search(text, opening, one.whole.span.start)
    before_it = "" if first is None else text[opening : first.start()].strip(" .0123456789")  # "4.2 Of the"
    taken = first is not None and first.start() == one.parts[0].span.end + 1  # "In 39 of the 51 it …"
    opened = first is not None and (not before_it or taken)
    return opened and abs(one.expected - one.rest.value) * 2 <= one.rest.value and one.expected > 0


def _without_breakdown(text: str, sentence: Sentence) -> Sequence[Told]:
    """The numbers of a sentence but for those behind a colon that are one before it again.

    39 were built: 16 on Arden, 13 on Lesk and 10 on Tove.
    """
    numbers = sentence.numbers if len(sentence.numbers) <= _DATA else ()
    for at in range(1, len(numbers) - 1):
        parted = ":" in text[numbers[at - 1].span.end : numbers[at].span.start]
        if parted and sum(one.value for one in numbers[at:]) == numbers[at - 1].value:
            return numbers[:at]
    return numbers


def _without_inner(text: str, own: Sequence[Told]) -> list[Told]:
    """Numbers but for those that lie inside the one before: "nine came, seven of them late"."""
    return [one for at, one in enumerate(own) if at == 0 or of_them().match(text, one.span.end) is None]


def _numbered(text: str, sentence: Sentence, end: int) -> list[Told]:
    """The numbers of a sentence up to a place; "another was withdrawn" takes one off as well."""
    found = [one for one in sentence.numbers if one.span.end <= end]
    if found and of_the_rest().fullmatch(text, found[-1].span.end, end):
        found.pop()  # two of the other five
    for match in another_one().finditer(text, sentence.span.start, end):
        found.append(Told(Span(*match.span()), Decimal(1)))
    return sorted(found, key=lambda one: one.span.start)


def _ways(before: Sequence[Sequence[Told]], own: Sequence[Told]) -> Iterator[tuple[Told, tuple[Told, ...]]]:
    """The wholes with the parts behind them, the nearest first."""
    if len(own) > 1:
        yield own[0], tuple(own[1:])
        yield own[1], (own[0], *own[2:])  # ten of the 16 members
    earlier: list[Told] = []
    for numbers in reversed(before):
        for index in reversed(range(len(numbers))):
            parts = (*numbers[index + 1 :], *earlier, *own)
            if parts:
                yield numbers[index], parts
            if own and (index + 1 < len(numbers) or earlier):
                yield numbers[index], tuple(own)
        earlier = [*numbers, *earlier]


def _first_of(
    text: str, before: Sequence[Sequence[Told]], own: Sequence[Told]
) -> Iterator[tuple[Told, tuple[Told, ...]]]:
    """Wholes of an earlier sentence right behind their first part: "41 of the 64 are done, 14 are not"."""
    for at, numbers in enumerate(before):
        later = [one for several in before[at + 1 :] for one in several]
        for first, whole in pairwise(numbers):
            if of_these().fullmatch(text, first.span.end, whole.span.start):
                behind = [one for one in numbers if one.span.start > whole.span.start]
                yield whole, (first, *behind, *later, *own)


def _may_be(text: str, whole: Told, parts: Sequence[Told], named: Told) -> bool:
    if not 0 < len(parts) <= _MOST or not whole.exact or not _is_alike(whole, named):
        return False
    before = " ".join(text[max(whole.span.start - _BACK, 0) : whole.span.start].lower().split())
    if before.endswith(tuple(vocabulary().sets["COMPARED"])):
        return False  # "nine in all, against 12 in the year before"
    if any(not one.exact or not _is_alike(whole, one) or one.value >= whole.value for one in parts):
        return False
    start = min(one.span.start for one in parts)
    between = SO_MANY.sub("", text[start : named.span.start])
    return not no_parts().search(between) and not _TAKEN.search(between)


def _is_alike(whole: Told, one: Told) -> bool:
    """Whether both are of one unit, which a number of millions may leave out."""
    return one.unit == whole.unit or (not one.unit and one.step > 1)


def _is_inside(one: Left) -> bool:
    """Whether the rest comes out if some of the parts lie inside of others."""
    values = [part.value for part in one.parts]
    return any(
        one.whole.value - sum(some) == one.rest.value
        for number in range(1, len(values))
        for some in combinations(values, number)
    )
