"""What the text says happened once to something with a name, and when: "The Port Agency, founded in 2014"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.frozen import dataclass
from checker.model import PROSE, Block, Document, Span
from checker.regex import beginning, regex
from checker.text.anchors import with_numbers
from checker.text.calendar import Day
from checker.text.names import plain
from checker.text.spots import Sought

# What happens to a thing once, in words that mean the same.
_ONCE = {
    "established": "founded", "founded": "founded", "set up": "founded", "created": "founded",
    "inaugurated": "opened", "opened": "opened", "launched": "launched", "adopted": "adopted",
    "enacted": "adopted", "signed": "signed", "ratified": "ratified", "repealed": "repealed",
    "abolished": "dissolved", "dissolved": "dissolved",
    "entered into force": "in force", "came into force": "in force", "born": "born",
}  # fmt: skip
_VERB = Sought(rf"(?:{beginning(*_ONCE)})\b", _ONCE)
_LEAD = regex(r"(?:\s+(?:by|under|at|as|in)\s[^.;,:()\d]{2,50}?)?,?\s+(?:in|on)\s+(?:the\s+)?(?=\d|[A-Z])")
_YEAR = regex(r"(?:1[5-9]|20)\d\d(?![\w/-]|[.,]\d)")
_WORD = r"[A-Z][\w’'-]*"
_LINK = r"(?:of|for|on|and|the|in|to|against|with)"
# What opens a sentence or a clause begins no name: Since the Port Agency was founded in 2014.
_OPENS = (
    r"(?:Since|When|After|Before|Although|Though|While|As|If|Once|Until|Because|In|At|On|By|For|From|Under|With"
    r"|And|But)"
)
# A name of two words or more, or an abbreviation, right before its verb.
_NAME = regex(
    rf"(?<![\w’'-])(?!{_OPENS}\b)(?P<name>(?:{_WORD}\s+(?:{_LINK}\s+){{0,2}}){{1,9}}{_WORD}|[A-Z]{{2,}}[A-Za-z]*)"
    r"(?:\s+\([A-Z][\w-]+\))?,?(?:\s+(?:which|who|that))?"
    r"(?:\s+(?:was|were|had\s+been|has\s+been))?(?:\s+(?:first|formally|officially|originally|only))?,?\s+$"
)
_BACK = 140
"""Characters before a verb in which its name is sought."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something named, what happened to it once, and when. `span` reaches from its name to the date."""

    span: Span
    name: str
    what: str
    day: Day

    @property
    def key(self) -> tuple[str, str]:
        """What makes two events one: the name, and what happened."""
        return plain(self.name), self.what


def events(document: Document, days: Sequence[Day]) -> tuple[Event, ...]:
    """All such events in the prose and notes of `document`, in its order; `days` are its dates."""
    starts = [day.span.start for day in days]
    return tuple(_events(document, days, starts))


def _events(document: Document, days: Sequence[Day], starts: Sequence[int]) -> Iterator[Event]:
    text = document.text
    for verb, block in _verbs(document):
        lead = _LEAD.match(text, verb.end())
        day = _day(text, lead.end(), days, starts) if lead else None
        if day is None:
            continue
        name = _NAME.search(text, max(verb.start() - _BACK, block.span.start), verb.start())
        if name is not None:
            span = Span(name.start("name"), day.span.end)
            yield Event(span, " ".join(name["name"].split()), _ONCE[verb[0]], day)


def _verbs(document: Document) -> Iterator[tuple[re.Match[str], Block]]:
    """The words for what happens once in the blocks that have a number, which may be a day's."""
    numbered = dict(with_numbers(document))
    for verb in _VERB.finditer(document.text):
        block = numbered.get(document.block_at(verb.start()))
        if block is not None and block.kind in PROSE and verb.start() < block.span.end:
            yield verb, block


def _day(text: str, start: int, days: Sequence[Day], starts: Sequence[int]) -> Day | None:
    """The date that stands at `start`, a year alone among them."""
    index = bisect_left(starts, start)
    if index < len(days) and starts[index] == start:
        return days[index]
    year = _YEAR.match(text, start)
    return Day(Span(*year.span()), int(year[0])) if year else None
