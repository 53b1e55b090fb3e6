"""Acts that are cited by title and year: "the Harbour Dues Act 2012", "the Clean Air Order of 2016"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.frozen import dataclass
from checker.model import Document, Span
from checker.regex import regex
from checker.text.digits import mistyped
from checker.text.spots import Sought, seeking
from checker.text.vocabulary import vocabulary

_REACH = 120
"""Characters before the word for an act in which its title begins."""
_TITLE = regex(
    r"(?:(?<![\w’'-])[A-Z][\w’'-]*,? (?:(?:and|for|in|of|on|the|to|\([A-Z][^()]{2,30}\)) ){0,3})+$"
)

_OPENS = regex(r"[A-Z][\w’'-]* (?:[a-z]+ )?the (?=[A-Z])")
"""The first word of a sentence, and what joins an act to it: "Nothing in the"."""


@dataclass(frozen=True, slots=True)
class TitledAct:
    """An act at one of its places: its title in lower case, its year, and where both stand."""

    title: str
    year: int
    span: Span


@seeking
def _heads() -> Sought:
    """The last word of a title, and the year behind it."""
    heads = sorted(word.capitalize() for word in vocabulary().sets["ACT_HEAD"])
    return Sought(rf"\b({'|'.join(heads) or '(?!)'})(?: of|,)? ([12]\d{{3}})\b(?![/–-]\d)", heads)


def titled_acts(document: Document) -> Iterator[TitledAct]:
    """All of them, in the order of the text; one without a word before "Act" is none."""
    text = document.text
    for head in _heads().finditer(text):
        block = document.block(head.start())
        title = _TITLE.search(text, max(block.span.start, head.start() - _REACH), head.start())
        if title is not None:
            start = _begin(text, title.start(), head.start())
            words = f"{text[start : head.start()]}{head[1]}".lower().replace("’", "'")
            if start < head.start():
                yield TitledAct(words, int(head[2]), Span(start, head.end()))


def _begin(text: str, start: int, end: int) -> int:
    """Where a title begins behind the words that open its sentence: "Under the", "Nothing in the"."""
    begins = not text[max(start - 2, 0) : start].strip().isalnum()
    opens = _OPENS.match(text, start, end) if begins else None
    if opens is not None:
        start = opens.end()
    while start < end:
        word = text[start:end].partition(" ")[0]
        if not vocabulary().has("FUNCTION", word.lower()):
            break
        start += len(word) + 1
    return start


@seeking
def _years() -> Sought:
    """An act by its year alone: "the 2014 Act"."""
    heads = "|".join(sorted(word.capitalize() for word in vocabulary().sets["ACT_HEAD"])) or "(?!)"
    return Sought(rf"(?i:the) (?P<act>(?P<year>[12]\d{{3}}) (?P<head>{heads}))\b(?! [A-Z])", ("the",))


def by_year_alone(document: Document, acts: Sequence[TitledAct]) -> Iterator[tuple[Span, TitledAct]]:
    """What stands once as "the 2015 Act", beside the only act of its kind, whose year is a slip away."""
    known: dict[str, dict[int, TitledAct]] = defaultdict(dict)
    for act in acts:
        known[act.title.rpartition(" ")[2]].setdefault(act.year, act)
    found = list(_years().finditer(document.text)) if acts else []
    for match in found:
        years = known.get(match["head"].lower(), {})
        year = match["year"]
        if len(years) == 1 and document.text.count(year) == 1 and mistyped(year, str(next(iter(years)))):
            yield Span(*match.span("act")), next(iter(years.values()))
