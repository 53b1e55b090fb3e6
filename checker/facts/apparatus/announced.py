"""Parts that a document counts and names: "two annexes: Annex A describes …, Annex B …" have no Annex C."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.facts.apparatus.labelled import Labelled
from checker.facts.apparatus.references import Reference
from checker.facts.apparatus.targets import Missing
from checker.model import Document, Exactness, Statement

_KINDS = ("number", "letter", "roman")


def beyond_announced(
    document: Document, counts: Sequence[Statement], found: Sequence[Labelled], pointed: Sequence[Reference]
) -> Iterator[Missing]:
    """The references to a part behind the last of those that a count announces and the next words name."""
    words = {one.word for one in pointed}
    for count in counts:
        exact = count.quantity.exactness is Exactness.EXACT and count.quantity.value > 1
        if not exact or count.head not in words:
            continue
        block = document.block(count.span.start).span
        for kind in _KINDS:
            own = _of_kind(kind, [one for one in pointed if one.word == count.head])
            named: dict[int, Reference] = {}
            for value, one in own:
                if count.span.end <= one.span.start < block.end and len(named) < count.quantity.value:
                    named.setdefault(value, one)
            values = list(named)
            if len(values) < count.quantity.value or values != list(range(values[0], values[-1] + 1)):
                continue
            astray = [(value, one) for value, one in own if value not in named]
            borne = {number.path[0] for one in found if one.word == count.head for number in one.numbers}
            if len(astray) == 1 and astray[0][0] > values[-1] and astray[0][0] not in borne:
                yield Missing(astray[0][1], named[values[-1]].written, named[values[-1]].span)


def _of_kind(kind: str, pointed: Sequence[Reference]) -> Sequence[tuple[int, Reference]]:
    """The numbers of one kind, which have no parts, with their references in the order of the text."""
    return [
        (number.path[0], one)
        for one in sorted(pointed, key=lambda one: one.span)
        for number in one.numbers
        if number.kind == kind and len(number.path) == 1
    ]
