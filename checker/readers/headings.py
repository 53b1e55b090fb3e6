"""Which numbered lines are headings and which are items."""

from __future__ import annotations

from itertools import pairwise

from checker.frozen import replace
from checker.model import BlockKind
from checker.readers.lines import marker_of
from checker.readers.raw import Raw
from checker.readers.starts import GLUED, Start, is_title, readings
from checker.readers.tracked import Tracked
from checker.regex import regex

_MARKER = regex(
    r"(\d{1,3}(?:\.\d{1,3})+\.?|\d{1,3}[.)]|[IVXLC]{1,7}[.)]|[A-Z][.)]|\((?:\d{1,3}|[a-z]|[ivxl]{1,6})\))"
    rf"(?:\s+|(?<=\d[.)])(?=[^\W\d_a-z])|(?<=\d)(?={GLUED}))"
)
_MANY = 4
"""Numbers among which one may be a slip."""
_PLAIN = regex(r"(\d{1,2})\s+(?=\S)")


class Headings:
    """The numbered headings of a Markdown text so far."""

    def __init__(self) -> None:
        self._last = (0, 0)  # the number of the last heading such as "3. Title", and its level

    def numbered(self, raw: Raw) -> Raw:
        """A heading with its printed number apart from its text."""
        match = _MARKER.match(raw.text.text)
        if not match or match.end() == len(raw.text.text):
            return raw
        if match[1][:-1].isdecimal():
            self._last = (int(match[1][:-1]), raw.level)
        return replace(raw, text=raw.text.slice(match.end(), len(raw.text.text)), marker=match[1])

    def rescued(self, item: Raw) -> Raw:
        """The heading that a converter made an item of, as in "- 4. Title" behind "## 3. Title"."""
        number, level = self._last
        if item.marker != f"{number + 1}." or not number or not is_title(item.text.text):
            return item
        self._last = (number + 1, level)
        return Raw(BlockKind.HEADING, item.text, level, item.marker)


def with_plain_numbers(raws: list[Raw]) -> list[Raw]:
    """Headings "1 Title", "2 Title", … with their number as marker, where they count on, but for a slip.

    Or where a heading "4.1" follows "4 Title". A lone "7 lessons" is about seven lessons.
    """
    markers = [raw.marker for raw in raws if raw.kind is BlockKind.HEADING and "." in raw.marker[:-1]]
    parts = {marker.partition(".")[0] for marker in markers}
    found: dict[int, list[tuple[int, int, int]]] = {}  # level → number, index, end of the number
    for index, raw in enumerate(raws):
        if raw.kind is BlockKind.HEADING and not raw.marker and (match := _PLAIN.match(raw.text.text)):
            found.setdefault(raw.level, []).append((int(match[1]), index, match.end()))
    numbered = list(raws)
    for places in found.values():
        series = _counts_on([number for number, *_ in places])
        for number, index, end in places:
            if series or str(number) in parts:
                text = raws[index].text.slice(end, len(raws[index].text.text))
                numbered[index] = replace(raws[index], text=text, marker=str(number))
    return numbered


def _counts_on(numbers: list[int]) -> bool:
    """Whether numbers go up by one; of many, from the first on, one may stand twice or be left out."""
    steps = [after - before for before, after in pairwise(numbers)]
    odd = [step for step in steps if step != 1]
    few = numbers[0] == 1 and len(numbers) >= _MANY and odd in ([0], [2])
    return bool(steps) and (not odd or few)


def settle_numbered(raws: list[Raw]) -> list[Raw]:
    """Turn the numbered paragraphs of a plain text into headings, items, or leave them.

    A number that goes on from the one before (or to the one after), with no paragraph between, is
    an item; a lone one before a short line is a heading, and so is "8. RISKS" over a paragraph 8.1.
    """
    starts = [marker_of(raw.text) if raw.kind is BlockKind.PARAGRAPH else None for raw in raws]
    runs = [
        run and not _is_over(raw, *pair)
        for run, raw, pair in zip(_in_runs(raws, starts), raws, pairwise((*starts, None)), strict=True)
    ]
    romans = any(
        start and not run and "roman" in _first_kind(start) and is_title(raw.text.text[start.end :])
        for raw, start, run in zip(raws, starts, runs, strict=True)
    )
    return [
        _settled(raw, start, run, romans) if start else raw
        for raw, start, run in zip(raws, starts, runs, strict=True)
    ]


def _is_over(raw: Raw, start: Start | None, behind: Start | None) -> bool:
    """Whether a short line bears the number that the paragraph behind it begins with: "8." over "8.1"."""
    if start is None or behind is None or behind.style != "decimal" or start.style == "decimal":
        return False
    return behind.marker.rstrip(".") == f"{start.marker[:-1]}.1" and is_title(raw.text.text[start.end :])


def _first_kind(start: Start) -> str:
    return readings(start.marker)[0][0]


def _in_runs(raws: list[Raw], starts: list[Start | None]) -> list[bool]:
    runs = [False] * len(raws)
    last: dict[str, tuple[int, int]] = {}  # kind of number → its last value and where it stood
    for index, (raw, start) in enumerate(zip(raws, starts, strict=True)):
        if start is None:
            if raw.kind is not BlockKind.ITEM:
                last.clear()
            continue
        if start.style == "decimal":
            continue
        for kind, value in readings(start.marker):
            before, where = last.get(kind, (0, 0))
            if before and value == before + 1:
                runs[index] = runs[where] = True
            last[kind] = (value, index)
    return runs


def _settled(raw: Raw, start: Start, run: bool, romans: bool) -> Raw:
    text: Tracked = raw.text.slice(start.end, len(raw.text.text))
    if start.style == "decimal":
        depth = start.marker.strip(".").count(".") + 1
        if is_title(text.text):
            return replace(raw, kind=BlockKind.HEADING, text=text, marker=start.marker, level=depth, indent=0)
        return replace(raw, kind=BlockKind.ITEM, text=text, marker=start.marker)
    if run:
        return replace(raw, kind=BlockKind.ITEM, text=text, marker=start.marker)
    if start.marker[0].islower():
        return raw
    if is_title(text.text):
        level = 2 if romans and "roman" not in _first_kind(start) else 1
        return replace(raw, kind=BlockKind.HEADING, text=text, marker=start.marker, level=level, indent=0)
    if start.marker[0].isdigit():
        return replace(raw, kind=BlockKind.ITEM, text=text, marker=start.marker)
    return raw
