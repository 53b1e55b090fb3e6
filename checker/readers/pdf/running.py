"""Running heads and feet: what says the same at the same height of several pages, and page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.readers.pdf.lines import Line, joined
from checker.regex import regex

Row = list[Line]

_DEEPEST = 5
"""Lines of a head or a foot, at most."""
_HEIGHT = 4.0
"""Points by which a running line may stand at another height."""
_WORDY = 12
"""Letters of a line that says so much that it is the same one wherever it stands at the edge."""
_EDGE = 36.0
"""Points by which such a line may stand at another height: pages are not all set alike."""
_HEADS, _SELDOM = 4, 8
"""Lines at the edge that count with their pages, at least, and one page of so many: by chance none do."""
_NUMBER = regex(r"\d+")
_PAGE = regex(
    r"(?:page|p\.|[-–—|])?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/)\s*\d{1,4})?\s*[-–—|]?", re.IGNORECASE
)


def without_running(pages: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """The rows of each page, those of its head and foot left out."""
    gone: set[tuple[int, int]] = set()
    for foot in (False, True):
        gone |= _running(pages, foot=foot)
    for at in (0, -1):
        gone |= _beside_page_numbers(pages, at)
    gone |= _page_numbers(pages, gone)
    return [
        [row for index, row in enumerate(page) if (number, index) not in gone]
        for number, page in enumerate(pages)
    ]


def _running(pages: Sequence[Sequence[Row]], *, foot: bool) -> set[tuple[int, int]]:
    """The running lines at one edge, by page and row: each must be the outermost that is left."""
    gone: set[tuple[int, int]] = set()
    for depth in range(_DEEPEST):
        found: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
        for number, page in enumerate(pages):
            order = range(len(page) - 1, -1, -1) if foot else range(len(page))
            index = next((one for one in order if (number, one) not in gone), -1)
            peeled = sum((number, one) in gone for one in range(len(page)))
            if index >= 0 and (peeled >= depth or not depth):
                line = joined(page[index])
                found[_said(line.text)].append((number, index, line.base))
        more = {
            (number, index) for said, places in found.items() for number, index in _same(said, places, pages)
        }
        if not more:
            return gone
        gone |= more
    return gone


def _beside_page_numbers(pages: Sequence[Sequence[Row]], at: int) -> set[tuple[int, int]]:
    """Heads and feet that begin or end with the number of their page: "5.1. THE BASINS 59", "60 THE QUAYS".

    Each may tell of its own section. `at` is 0 at the head of the pages, -1 at the foot.
    """
    found: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for number, page in enumerate(pages):
        words = _text(page[at]).split() if page else []
        for word in {*words[:1], *words[-1:]} if len(words) > 1 else ():
            if word.isdecimal():
                found[int(word) - number].add((number, at % len(page)))
    best = max(found.values(), key=len, default=set())
    return best if len(best) >= max(_HEADS, len(pages) // _SELDOM) else set()


def _page_numbers(pages: Sequence[Sequence[Row]], gone: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """The numbers at an edge of single pages, as at the foot of the first, that count with the others."""
    steps = {
        int(text) - number for number, index in gone if (text := _text(pages[number][index])).isdecimal()
    }
    found = set()
    for number, page in enumerate(pages):
        left = [index for index in range(len(page)) if (number, index) not in gone]
        for index in {*left[:1], *left[-1:]}:
            text = _text(page[index])
            if text.isdecimal() and int(text) - number in steps:
                found.add((number, index))
    return found


def _text(row: Row) -> str:
    return " ".join(joined(row).text.split())


def _said(text: str) -> str:
    """What a line says, numbers apart; page numbers of any form say the same."""
    bare = " ".join(text.split())
    return "#" if _PAGE.fullmatch(bare) else _NUMBER.sub("#", bare).casefold()


def _same(
    said: str, places: Sequence[tuple[int, int, float]], pages: Sequence[Sequence[Row]]
) -> Iterator[tuple[int, int]]:
    """Of the lines that say the same, those that stand at one height on enough pages and count with them."""
    enough = 2 if len(pages) < 6 or said == "#" else 3
    near = _EDGE if sum(map(str.isalpha, said)) >= _WORDY else _HEIGHT
    level: list[tuple[int, int, float]] = []
    for place in sorted(places, key=lambda one: one[2]):
        if level and place[2] - level[-1][2] > near:
            yield from _running_at(said, level, enough, pages)
            level = []
        level.append(place)
    yield from _running_at(said, level, enough, pages)


def _running_at(
    said: str, level: Sequence[tuple[int, int, float]], enough: int, pages: Sequence[Sequence[Row]]
) -> Iterator[tuple[int, int]]:
    if len(level) >= enough and ("#" not in said or _counts(level, pages)):
        yield from ((number, index) for number, index, _ in level)


def _counts(level: Sequence[tuple[int, int, float]], pages: Sequence[Sequence[Row]]) -> bool:
    """Whether the numbers of such lines are equal, or one of them grows with the pages."""
    read = [
        (number, [int(one) for one in _NUMBER.findall(joined(pages[number][index]).text)])
        for number, index, _ in level
    ]
    if any(not numbers for _, numbers in read):
        return True  # Roman numerals
    fewest = min(len(numbers) for _, numbers in read)
    for place in range(fewest):
        steps = {numbers[place] - number for number, numbers in read}
        if len(steps) <= max(1, len(read) // 3):
            return True
    return len({tuple(numbers) for _, numbers in read}) <= max(1, len(read) // 3)
