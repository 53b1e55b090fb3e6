"""Text → the acts, documents, judgments and standards that it cites, in the forms of `rules/citations`.

The word that begins a form marks the place; the grammar `citation.lark` takes what stands behind the number:
its status, and its date.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from checker.facts.forms import Form, Row, forms, openings
from checker.frozen import dataclass
from checker.model import BlockKind, Document, Span
from checker.regex import regex
from checker.text.calendar import Day
from checker.text.grammar import longest
from checker.text.tokens import Token
from checker.text.vocabulary import vocabulary

_PIECE = regex(r"\s*(?:(?P<LPAR>\()|(?P<RPAR>\))|(?P<COMMA>,)|(?P<WORD>[A-Za-z][\w’'-]*)|(?P<OTHER>\S))")
_SMALL = {"of": "OF", "and": "AND", "the": "THE"}
_ENDS = frozenset({"ACT", "STATUS", "SLOT", "RPAR", "DATE"})
_REACH = 160
"""Characters behind a number in which its date may stand: "of the Parliament and of the Council of …"."""
_LEAD = 24
"""Characters before an act in which the word stands that leads to it."""
_SLOT = regex(r"[a-z][a-z\d]{2,6}")
_CENTURY = 50
"""Two digits from here on are of the last century: Directive 95/46/EC."""


@dataclass(frozen=True, slots=True)
class Citation:
    """Something cited. `span` reaches to its date, `act` to its number only.

    `year` and `number` are those of its number, None where the form has none or they are garbled; `parts` are
    its other slots. `gaps` tells for each blank of its form if it was written. `status` is the word behind
    the number, `slot` another that stands there. `day` is the date given with it. `state` is "right",
    "turned" (number and year in each other's place), "garbled", or "unlikely" (of a year that cannot be).
    """

    span: Span
    act: Span
    form: Form
    word: str
    year: int | None
    number: int | None
    parts: tuple[str, ...]
    gaps: tuple[bool, ...]
    status: str
    slot: Span | None
    day: Day | None
    state: str

    @property
    def key(self) -> tuple[str, str, int | None, int | None, tuple[str, ...]]:
        """What makes two citations those of one thing."""
        return self.form.name, self.word, self.year, self.number, self.parts


def read_citations(
    document: Document, days: Sequence[Day], more: tuple[Row, ...] = ()
) -> tuple[Citation, ...]:
    """All citations in the prose, tables and notes of `document`, in its order; `days` are its dates.

    `more` are the forms of a house, which come before those that ship.
    """
    starts = [day.span.start for day in days]
    return tuple(_citations(document, days, starts, more))


def _citations(
    document: Document, days: Sequence[Day], starts: Sequence[int], more: tuple[Row, ...]
) -> Iterator[Citation]:
    text, done = document.text, 0
    for opening in openings(more).finditer(text):
        found = _matched(text, opening, forms(more)) if opening.start() >= done else None
        if found is None:
            continue
        form, state, match = found
        block = document.block(match.start())
        if block.kind is BlockKind.CODE or match.end() > block.span.end:
            continue
        citation = _citation(form, state, match, _tail(text, match, form, block.span, days, starts))
        yield citation
        done = citation.span.end


def _matched(
    text: str, opening: re.Match[str], forms: Mapping[str, tuple[Form, ...]]
) -> tuple[Form, str, re.Match[str]] | None:
    """The first form that a citation is of; one that is as it should be comes before any that is not, and one
    that was in use in its year before one that was not."""
    known = forms[opening[0]]
    for state in ("right", "turned", "garbled", "unlikely"):
        found = [
            (form, state, match)
            for form in known
            for pattern in _patterns(form, state)
            if (match := pattern.match(text, opening.start())) is not None
        ]
        if found:
            return next((one for one in found if _is_of_its_time(one[0], one[2])), found[0])
    return None


def _is_of_its_time(form: Form, match: re.Match[str]) -> bool:
    year = _year(match.groupdict().get("year"))
    return year is None or form.since <= year <= form.until


def _patterns(form: Form, state: str) -> tuple[re.Pattern[str], ...]:
    if state == "garbled":
        return form.garbled
    pattern = {"right": form.right, "turned": form.turned, "unlikely": form.unlikely}[state]
    return () if pattern is None else (pattern,)


# --- what stands behind the number -----------------------------------------------------------

_Tail = tuple[int, str, Span | None, Day | None]
"""Where the citation ends, its status, another word in the place of that, and its date."""


def _tail(
    text: str, match: re.Match[str], form: Form, block: Span, days: Sequence[Day], starts: Sequence[int]
) -> _Tail:
    act = Token("ACT", match[0], *match.span())
    tokens, dates = [act], {}
    at, end = match.end(), min(match.end() + _REACH, block.end)
    while (piece := _PIECE.match(text, at, end)) is not None:
        start = piece.start() + len(piece[0]) - len(piece[0].lstrip())
        index = bisect_left(starts, start)
        if index < len(starts) and starts[index] == start and days[index].whole:
            at = days[index].span.end
            dates[len(tokens)] = days[index]
            tokens.append(Token("DATE", text[start:at], start, at))
            continue
        at = piece.end()
        tokens.append(Token(_kind(piece, form, first=len(tokens) == 1), text[start:at], start, at))
    parsed = longest("citation", tokens, _ENDS)
    assert parsed is not None  # an act alone is a citation
    tree, used = parsed
    behind = tokens[1] if used > 1 else act
    day = next((dates[leaf.index] for leaf in tree.leaves if leaf.kind == "DATE"), None)
    if any(leaf.kind == "COMMA" for leaf in tree.leaves) and _is_within(text, match.start()):
        day = None
    slot = Span(behind.start, behind.end) if behind.kind == "SLOT" else None
    return tokens[used - 1].end, behind.text if behind.kind == "STATUS" else "", slot, day


def _is_within(text: str, start: int) -> bool:
    """Whether an act is named within a title, whose date may follow: "Notes on Directive 95/46, 3 May"."""
    words = text[max(start - _LEAD, 0) : start].lower().split()
    return bool(words) and any(vocabulary().has(kind, words[-1]) for kind in ("OF", "PREPOSITION"))


def _kind(piece: re.Match[str], form: Form, *, first: bool) -> str:
    word = piece["WORD"]
    if word is None:
        return piece.lastgroup or "OTHER"
    if word == form.status:
        return "STATUS"
    if word in _SMALL:
        return _SMALL[word]
    if first and form.status and _SLOT.fullmatch(word):
        return "SLOT"
    return "NAME" if word[0].isupper() else "OTHER"


def _citation(form: Form, state: str, match: re.Match[str], tail: _Tail) -> Citation:
    end, status, slot, day = tail
    slots = match.groupdict()
    return Citation(
        span=Span(match.start(), end),
        act=Span(*match.span()),
        form=form,
        word=slots["word"],
        year=_year(slots.get("year")),
        number=_whole(slots.get("number")),
        parts=tuple(slots[name] for name in ("court", "series", "session", "part") if slots.get(name)),
        gaps=tuple(bool(slots[name]) for name in sorted(slots) if name.startswith("gap")),
        status=status,
        slot=slot,
        day=day,
        state=state,
    )


def _whole(digits: str | None) -> int | None:
    return int(digits) if digits and digits.isdecimal() else None


def _year(digits: str | None) -> int | None:
    year = _whole(digits)
    if year is None or year > 99:
        return year
    return year + (1900 if year >= _CENTURY else 2000)
