"""Slips in the numbers of headings, captions and steps: skipped, given twice, on a level of their own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from checker.facts.apparatus.begun import is_left_out
from checker.facts.apparatus.between import BLANKS, as_it_looks, runs_on
from checker.facts.apparatus.labelled import Labelled, numbers_of
from checker.facts.apparatus.runs import CAPTIONS, Run
from checker.frozen import dataclass, replace
from checker.model import Document, Span
from checker.regex import regex
from checker.text.vocabulary import vocabulary

_SURE = 3
"""Numbers in a run that says anything, at least."""
_LATE = 3
"""Letter that a run of headings begins with, at most: those that begin with a later one are people."""
_STRAYS = 8
"""One slip in so many numbers at most, or one in all: else the document numbers in another way."""
_BEFORE = 60
"""Words before a first heading II: with fewer, the text is a chapter of something."""
_MARGIN = 12
"""White space and markup, in characters, that may part a heading's number from its text."""
_SIBLINGS = 3
"""Headings that show which level is theirs, at least."""
_MOST = 0.75
"""Of them so many stand on it."""
_BREAKS = regex(r"[\s(\[]+")
"""What parts the words of a title: "in cm.(continued)" has two behind the first."""
_TITLED = rf"(?:\.0|[.)])*{BLANKS}[A-Z][^\n.;:,]*$"
"""What stands behind the number of a heading in its line, whatever list is near: words without a stop."""


@dataclass(frozen=True, slots=True)
class NumberSlip:
    """A number that does not count on. `written` is the number as it stands, with its word; `missing` the one
    that was left out; `before` what stands in front of it; `opens`: it is a first number, and may open a run
    of its own; `source` where the number and the title stand.
    """

    span: Span
    written: str
    before: Span | None = None
    missing: str = ""
    was: str = ""
    opens: bool = False
    source: tuple[int, int] | None = None


def skipped(document: Document, series: Sequence[Run]) -> Iterator[NumberSlip]:
    """Numbers that were left out, with the first of a document's headings among them."""
    for run in series:
        if _says_nothing(run):
            continue
        for kind, index in run.slips:
            if kind != "skipped" or _follows(run, (kind, index)):
                continue
            one, before = run.items[index], run.items[index - 1]
            missing = run.number.like(run.values[index] - 1)
            if not _stands(document, missing, before, one) and not is_left_out(
                document, missing, before.span.start, one.span.start
            ):
                yield _slip(document, one, before.span, _with_word(one, missing), named(before))
    yield from _first_missing(document, series)


def _first_missing(document: Document, series: Sequence[Run]) -> Iterator[NumberSlip]:
    """The document's first numbered heading is the second, and text stands before it.

    One with a word is none: "Part 2" may be another text's, and before "Section II" stands an introduction
    without a heading.
    """
    first = next((run for run in series if run.items[0].heading), None)
    if (
        first is None
        or first.items[0].word
        or first.values[0] != 2
        or len(first.values) < _SURE
        or first.slips
    ):
        return
    one = first.items[0]
    missing = first.number.like(1)
    level = min((run.items[0].level for run in series if run.items[0].heading), default=0)
    words = len(document.text[: one.span.start].split())
    if one.level <= level and words >= _BEFORE and not _stands(document, missing, None, one):
        yield _slip(document, one, None, _with_word(one, missing))


def repeated(document: Document, series: Sequence[Run]) -> Iterator[NumberSlip]:
    """Numbers that stand twice in a row, with different titles."""
    for run in series:
        if _says_nothing(run):
            continue
        for kind, index in run.slips:
            one, before = run.items[index], run.items[index - 1]
            if kind != "twice" or _is_one(_title(document, one), _title(document, before)):
                continue
            if not _begins_anew(document, run, before, one):
                yield replace(_slip(document, one, before.span), opens=run.values[index] == 1)


def _begins_anew(document: Document, run: Run, before: Labelled, one: Labelled) -> bool:
    """Whether the first number stands in a paragraph between two that are alike: "Last year. Phase 1. …"."""
    begins = one.word and not one.heading and one.word not in CAPTIONS
    return bool(begins) and _stands(document, run.number.like(1), before, one)


def odd_levels(document: Document, series: Sequence[Run]) -> Iterator[NumberSlip]:
    """Headings on another level than those whose numbers they count on with."""
    for run in series:
        valued = zip(run.items, run.values, strict=True)
        items = [one for one, value in valued if value]  # 1.0 is what 1.1 is of
        levels = Counter(one.level for one in items if one.heading)
        if len(levels) < 2 or run.slips or sum(levels.values()) < _SIBLINGS:
            continue
        ((usual, most),) = levels.most_common(1)
        odd = [one for one in items if one.level != usual]
        if len(odd) == 1 or most >= _MOST * sum(levels.values()):
            other = next(one for one in run.items if one.level == usual)
            for one in odd:
                yield _slip(document, one, other.span, str(usual), str(one.level))


def among_items(document: Document, series: Sequence[Run]) -> Iterator[NumberSlip]:
    """Headings behind the bullet of a list: "- 4. Title" between "## 3. Title" and "## 5. Title"."""
    if document.format != "markdown":
        return
    for run in series:
        odd = [one for one in run.items if one.heading and _has_bullet(document, one)]
        if 0 < len(odd) < len(run.items) - 1:
            other = next(one for one in run.items if one not in odd)
            for one in odd:
                yield _slip(document, one, other.span)


def _slip(
    document: Document,
    one: Labelled,
    before: Span | None = None,
    missing: str = "",
    was: str = "",
) -> NumberSlip:
    return NumberSlip(one.span, named(one), before, missing, was, source=_with_number(document, one))


def _with_number(document: Document, one: Labelled) -> tuple[int, int] | None:
    """Where a heading stands in the source with its number, which is no part of its text."""
    if one.word:
        return None
    start, end = (
        document.origin.source_start(one.span.start),
        document.origin.source_end(one.span.end),
    )
    at = document.source.rfind(one.written, max(start - len(one.written) - _MARGIN, 0), start)
    return (at, end) if at >= 0 else None


def named(one: Labelled) -> str:
    """What a person calls it: "heading 3.2", "Step 4"."""
    return _with_word(one, one.written)


def _with_word(one: Labelled, number: str) -> str:
    bare = number.strip("(). ")
    return f"{one.word.capitalize()} {bare}" if one.word else f"heading {bare}"


def _says_nothing(run: Run) -> bool:
    slips = [slip for slip in run.slips if not _follows(run, slip)]
    if run.number.kind == "letter" and len(run.number.path) == 1 and run.number.path[0] > _LATE:
        return True  # "J. Buck", "K. Priola", "K. Donovan"
    return len(run.items) < _SURE or len(slips) > max(1, len(run.items) // _STRAYS)


def _follows(run: Run, slip: tuple[str, int]) -> bool:
    """Whether a number is skipped only because the one before it stands twice: 1 2 2 4."""
    kind, index = slip
    return kind == "skipped" and ("twice", index - 1) in run.slips


def _title(document: Document, one: Labelled) -> str:
    return document.quote(one.span).strip().lower()


def _is_one(title: str, before: str) -> bool:
    """Whether a title is that of the one before it, or says that what stands there goes on."""
    return title == before or any(
        vocabulary().has("CONTINUED", word.strip(").],")) for word in _BREAKS.split(title)
    )


def _has_bullet(document: Document, one: Labelled) -> bool:
    start = document.origin.source_start(one.span.start)
    line = document.source[document.source.rfind("\n", 0, start) + 1 : start]
    return line.lstrip()[:2] in ("- ", "* ", "+ ")


def _stands(document: Document, missing: str, before: Labelled | None, one: Labelled) -> bool:
    """Whether the missing number begins a line or a sentence between the two, or a caption anywhere."""
    word = one.word
    head = missing.rstrip("0123456789")
    number = f"{as_it_looks(head)}0{{0,2}}{as_it_looks(missing[len(head) :])}"  # 6.03 between 6.02 and 6.04
    if word in CAPTIONS:
        return re.search(rf"\b{word}\W{{1,3}}{number}[a-z]?\b", document.source, re.IGNORECASE) is not None
    start = 0 if before is None else document.origin.source_start(before.span.start)
    between = document.source[start : document.origin.source_start(one.span.start)]
    if word:
        label = rf"\b{word}\s*{number}[A-Za-z]?"
        form = rf"^\W*{label}\b|{label}\s*[.:)–—]|[.!?]\s+{label}\s+(?-i:[A-Z])"
        return re.search(form, between, re.IGNORECASE | re.MULTILINE) is not None
    letter = "[A-Z]?" if missing[-1].isdigit() else ""  # "10A" and "10B" were 10 once
    if re.search(rf"^[^\w\n]*{number}{letter}{_TITLED}", between, re.MULTILINE):
        return True
    if _is_listed(between, missing):
        return False
    return _begins_line(between, rf"{number}{letter}\\?(?:[.)\s]|$)") or runs_on(between, number)


def _is_listed(text: str, missing: str) -> bool:
    """Whether the number before one that is left out is an item's: so is the one that seems left out."""
    alone = (one for one in numbers_of(missing) if len(one.path) == 1 and one.path[0] > 1)  # 5.3 is no item
    earlier = "|".join(as_it_looks(one.like(one.path[0] - 1)) for one in alone)
    marker = rf"(?:{earlier or '(?!)'})"
    return _begins_line(text, rf"{marker}(?:[.)](?![\d-])|\s|$)") or runs_on(text, marker)


def _begins_line(text: str, pattern: str) -> bool:
    return re.search(rf"^\W*{pattern}", text, re.IGNORECASE | re.MULTILINE) is not None
