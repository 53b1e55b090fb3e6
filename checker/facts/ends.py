"""What is said to have begun on one day and ended on another: began on 3 May and ended on 14 June 2023."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from checker.facts.days import Days
from checker.facts.durationwords import NEAR, patterns
from checker.model import BlockKind, Document, Span
from checker.text.calendar import DateRange, Day
from checker.text.language import in_english
from checker.text.sentences import sentences

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.NOTE})


@in_english(())
def beginnings_and_ends(document: Document, days: Days) -> Iterator[DateRange]:
    """The first day and the last of what the prose of `document` says that it began and ended."""
    text = document.text
    starts = [day.span.start for day in days.days]
    of_ranges = {one.first.span for one in days.ranges}
    for index in sorted({document.block_at(start) for start in starts}):
        block = document.blocks[index]
        if block.kind in _READ and patterns().ends.search(text, block.span.start, block.span.end):
            for sentence in sentences(text, block.span):
                inside = days.days[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
                if len(inside) == 2 and inside[0].span not in of_ranges and _is_told(text, sentence, *inside):
                    first, last = inside
                    yield DateRange(Span(first.span.start, last.span.end), first, last, "to")


def _is_told(text: str, sentence: Span, first: Day, last: Day) -> bool:
    """Whether words right before two days say that the one is the beginning and the other the end."""
    words = patterns()
    start = max(first.span.start - NEAR, sentence.start)
    if not first.whole or not last.whole or last.span.start - first.span.end > NEAR:
        return False
    return (
        words.begins.search(text, start, first.span.start) is not None
        and words.ends.search(text, first.span.end, last.span.start) is not None
    )
