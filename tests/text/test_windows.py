"""What stands in a window is what reading it alone finds, and no stretch is read for each window anew."""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts.amounts import Amount, read_amounts
from checker.facts.countable import countables
from checker.model import Span
from checker.text.windows import Windows

TEXT = (
    "About 52 quays lie at sea, and 1 250 of 4,500 lines are cut; on 13 and 14 June 2019 some 7 were mended. "
    "EUR 61 million went to roads, at least EUR 29.5 million to rail, and 3 tonnes of salt cost 7,300 euros. "
) * 12
MIDDLE, LENGTH = 700, 1200


def test_a_window_shows_the_numbers_that_it_has_alone() -> None:
    windows = Windows(TEXT, countables)
    for start in range(MIDDLE):
        end = TEXT.index("and", start + LENGTH)
        assert windows(Span(start, end)) == countables(TEXT, Span(start, end))


def test_a_window_shows_the_amounts_that_it_has_alone() -> None:
    windows = Windows(TEXT, read_amounts)
    for start in range(0, MIDDLE, 7):
        end = TEXT.index("and", start + LENGTH)
        assert windows(Span(start, end)) == [*read_amounts(TEXT, Span(start, end))]


def test_windows_side_by_side_read_a_stretch_once() -> None:
    read: list[int] = []

    def counted(text: str, span: Span) -> Sequence[Amount]:
        read.append(span.end - span.start)
        return read_amounts(text, span)

    windows = Windows(TEXT, counted)
    for start in range(0, MIDDLE, 50):
        windows(Span(start, start + LENGTH))
    opening = 160 * (MIDDLE // 50)
    assert sum(read) < 2 * (MIDDLE + LENGTH) + opening
