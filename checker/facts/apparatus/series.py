"""Numbers that count on through a document though other blocks stand between: paragraphs, recommendations.

They are the numbers of items ("17."), or open a paragraph ("17 The buses …", "5.3 Comments may be sent …"),
or are codes that open items and paragraphs ("S3 Review the plan", "R5. Keep up the contact").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.frozen import dataclass
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text.vocabulary import vocabulary

_MANY = 8
"""Numbers that count on through a document, at least: fewer are a list. Of so many one may be a slip."""
_AMONG = 3
"""Headings that paragraphs go on behind which have lists of their own within them, at least."""
_MOST = 0.9
"""The share of all numbers of a kind that count on, at least, where paragraphs are numbered by them."""
_CODES = 4
"""Items and paragraphs that bear a code of one series, at least."""
_LETTERS, _LONGEST = 4, 24
"""Letters of a code with the sign behind them, and characters of one in brackets, at most."""
_BEAR_CODES = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_MARKED = frozenset({BlockKind.HEADING, BlockKind.ITEM})
_ITEM = regex(r"\(?(\d{1,3})[.)]?$")
_OPENS = regex(r"(\d{1,3}(?:\.\d{1,2}){0,2})[.)]?\s+(?=[A-Z“\"‘'])")
_CODED = regex(r"(([A-Z]{1,3}[-. ]?)(\d{1,2}))[.:)]?\s+(?=[A-Z“\"‘'])")
_ENDING = regex(r"\((([A-Z][a-z]+ |[A-Z]{1,3}[-. ]?)(\d{1,2}))\)[.;]?$")
_DIGITS = regex(r"\d+")
_CODE = regex(r"\b[A-Z]{1,3}[-. ]?\d{1,2}\b")


@dataclass(frozen=True, slots=True)
class Mark:
    """A number as it is `written`, with its parts: 5.3 is (5, 3). `span` is that of the block it numbers, and
    `index` that block's."""

    path: tuple[int, ...]
    written: str
    span: Span
    index: int

    def follows(self, other: Mark) -> int:
        """How far behind another number of its chapter it is."""
        return self.path[-1] - other.path[-1]


@dataclass(frozen=True, slots=True)
class SeriesSlip:
    """A number that does not count on from the one `before`: it stands twice, or `missing` was left out."""

    mark: Mark
    before: Mark
    missing: str = ""


Chain = list[Mark]


def paragraphs(document: Document) -> tuple[Mark, ...]:
    """The paragraphs of a document that counts all of them from its first to its last, or in each chapter."""
    items = _items(document)
    counted = _counted(items) or _through(document, items)
    return max((counted, _counted(_opening(document))), key=len)


def _through(document: Document, items: Sequence[Mark]) -> tuple[Mark, ...]:
    """The items that count on from heading to heading, with lists within them that begin anew."""
    main, *others = _chains(items) or [[]]
    headings = [at for at, block in enumerate(document.blocks) if block.kind is BlockKind.HEADING]
    among = sum(main[0].index < at < main[-1].index for at in headings) if main else 0
    if len(main) < _MANY or among < _AMONG or any(len(one) >= len(main) for one in others):
        return ()
    return tuple(main)


def slips(document: Document) -> Iterator[SeriesSlip]:
    """Numbers that are left out of a series, or stand twice in it; a code left out stands nowhere else."""
    for chain in _chains(_items(document)):
        if len(chain) >= _MANY and _goes_on_behind(document, chain):
            yield from (one for one in _few([chain]) if _is_shown(document, chain, one))
    if _counted(opening := _opening(document)):
        yield from (one for one in _few(_chains(opening)) if _is_of_paragraphs(document, one))
    coded = list(_of_codes(document))
    known = {match[0] for match in _CODE.finditer(document.text)} if coded else set()
    yield from (slip for slip in coded if slip.missing not in known)


# --- what bears a number -------------------------------------------------------------------


def _items(document: Document) -> list[Mark]:
    """The outermost numbered items, or all where they make one series."""
    numbered = [
        (block, Mark((int(match[1]),), block.marker, block.span, index))
        for index, block in enumerate(document.blocks)
        if block.kind is BlockKind.ITEM and (match := _ITEM.match(block.marker))
    ]
    every = [mark for _, mark in numbered]
    if [mark.path[0] for mark in every] == [*range(1, len(every) + 1)]:
        return every  # lettered lines stood between them, and seemed to have them within
    outer = min((block.level for block, _ in numbered), default=0)
    return [mark for block, mark in numbered if block.level == outer]


def _opening(document: Document) -> list[Mark]:
    """The paragraphs that begin with a number, and the headings that may be counted with them."""
    found = []
    for index, block in enumerate(document.blocks):
        written = ""
        if block.kind in _MARKED:
            written = block.marker.strip("(). ") if "." in block.marker.strip(".") else ""
        elif block.kind is BlockKind.PARAGRAPH and document.text[block.span.start].isdecimal():
            match = _OPENS.match(document.text, block.span.start, block.span.end)
            written = match[1] if match is not None else ""
        if written and written.replace(".", "").isdecimal():
            found.append(Mark(tuple(map(int, written.split("."))), written, block.span, index))
    return found


# --- what counts on ------------------------------------------------------------------------


def _chains(marks: Sequence[Mark]) -> list[Chain]:
    """The series that begin with 1 and go up by one, but for numbers that stand twice or are left out."""
    last: dict[tuple[int, ...], Chain] = {}
    first: dict[tuple[int, ...], Chain] = {}
    every: list[Chain] = []
    for mark in marks:
        chain, whole = last.get(mark.path[:-1]), first.get(mark.path[:-1])
        if chain is not None and mark.path[-1] > 1 and 0 <= mark.follows(chain[-1]) <= 2:
            chain.append(mark)
        elif whole is not None and mark.path[-1] > 1 and mark.follows(whole[-1]) == 1:
            whole.append(mark)  # a list of its own stood within paragraph 20
            last[mark.path[:-1]] = whole
        else:
            every.append([mark])
            last[mark.path[:-1]] = every[-1]
            first.setdefault(mark.path[:-1], every[-1])
    return [chain for chain in every if chain[0].path[-1] == 1]


def _counted(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """The numbers that count on, if nearly all of them do, with a slip in eight at most."""
    chains = _chains(marks)
    number = sum(map(len, chains))
    whole = {1} if marks and len(marks[0].path) == 1 else set()
    one = not whole or len(chains) == 1  # a number of one part counts through the whole document
    few = number >= _MANY and number >= _MOST * len(marks) and len(_slips(chains)) * _MANY <= number
    return tuple(mark for chain in chains for mark in chain) if few and one else ()


def _slips(chains: Sequence[Chain]) -> list[SeriesSlip]:
    """Where chains do not go up by one; what makes up for a number that stood twice is no slip: 1 2 2 4.

    A number that is written in another way, (2) behind 2., is of a list of its own.
    """
    found: list[SeriesSlip] = []
    for chain in chains:
        twice = False
        for before, mark in pairwise(chain):
            if mark.follows(before) == 2 and not twice:
                missing = ".".join(map(str, (*mark.path[:-1], mark.path[-1] - 1)))
                found.append(SeriesSlip(mark, before, missing))
            elif mark.follows(before) == 0 and _shape(mark) == _shape(before):
                found.append(SeriesSlip(mark, before))
            twice = mark.follows(before) == 0
    return found


def _shape(mark: Mark) -> str:
    """How a number is written: "(0)", "0."."""
    return _DIGITS.sub("0", mark.written)


def _few(chains: Sequence[Chain]) -> list[SeriesSlip]:
    found = _slips(chains)
    return found if len(found) * _MANY <= sum(map(len, chains)) else []


def _goes_on_behind(document: Document, chain: Chain) -> bool:
    """Whether a chain of items counts on behind a heading or a paragraph, as no list does by chance."""
    return any(one.follows(before) == 1 and _parted(document, before, one) for before, one in pairwise(chain))


def _parted(document: Document, before: Mark, mark: Mark) -> bool:
    between = document.blocks[before.index + 1 : mark.index]
    return any(
        block.kind is BlockKind.HEADING or (block.kind is not BlockKind.ITEM and not block.level)
        for block in between
    )


def _is_shown(document: Document, chain: Chain, slip: SeriesSlip) -> bool:
    """Whether a reader sees the slip of an item.

    Markdown counts the items of one list itself, so a number that is typed twice is seen where the next list
    begins with the number that its last item has got.
    """
    if slip.missing:
        return not _stands(document, slip)
    if document.format != "markdown" or _parted(document, slip.before, slip.mark):
        return True
    behind = chain[chain.index(slip.mark) :]
    return any(
        one.follows(before) == 1 and _parted(document, before, one) for before, one in pairwise(behind)
    )


def _is_of_paragraphs(document: Document, slip: SeriesSlip) -> bool:
    """Whether a number is a paragraph's: those of headings are looked at by themselves."""
    ends = (slip.mark,) if slip.missing else (slip.mark, slip.before)
    headed = any(document.blocks[one.index].kind is BlockKind.HEADING for one in ends)
    return not headed and not _stands(document, slip)


def _stands(document: Document, slip: SeriesSlip) -> bool:
    """Whether a number that seems left out begins a line between the two."""
    if not slip.missing:
        return False
    origin = document.origin
    start, end = origin.source_start(slip.before.span.start), origin.source_start(slip.mark.span.start)
    pattern = rf"^[\W_]*{re.escape(slip.missing)}(?:[.)\s]|\W*$)"
    return re.search(pattern, document.source[start:end], re.MULTILINE) is not None


# --- codes ---------------------------------------------------------------------------------


def _ending(text: str, start: int, end: int) -> re.Match[str] | None:
    """A code in brackets at the end: "… by May (R3)." and "… by May (Recommendation 3)."; not "(Table 3)"."""
    match = (
        _ENDING.search(text, max(start, end - _LONGEST), end) if text.find(")", end - 2, end) > 0 else None
    )
    word = match[2].strip().lower() if match is not None else ""
    return match if len(word) <= _LETTERS or vocabulary().has("SAID_LABEL", word) else None


def _of_codes(document: Document) -> Iterator[SeriesSlip]:
    """The one code of a series that does not count on: S1, S2, S3, S5; it opens items or paragraphs."""
    found: defaultdict[str, list[Mark]] = defaultdict(list)
    for index, block in enumerate(document.blocks):
        start, end = block.span.start, block.span.end
        if block.kind in _BEAR_CODES and document.text[start : start + 1].isupper():
            match = _CODED.match(document.text, start, end) or _ending(document.text, start, end)
            if match is not None:
                mark = Mark((int(match[3]),), match[1], Span(*match.span(1)), index)
                found[match[2]].append(mark)
    for letters, marks in found.items():
        chains = _chains(marks) if len(marks) >= _CODES else []
        for chain in chains if sum(map(len, chains)) == len(marks) else ():
            slip = _slips([chain]) if len(chain) >= _CODES else []
            if len(slip) == 1:
                missing = f"{letters}{slip[0].missing}" if slip[0].missing else ""
                yield SeriesSlip(slip[0].mark, slip[0].before, missing)
