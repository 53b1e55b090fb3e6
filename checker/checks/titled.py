"""Titles of acts: one act with two, two acts with one, and a title told of another year than its act."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.checks.kind import Options
from checker.facts.citations import Citation
from checker.frozen import dataclass
from checker.model import Document, Mismatch, Related, Span
from checker.regex import regex
from checker.text.anchors import at_numbers
from checker.text.distance import distance
from checker.verdicts import Ledger

_LEADS = regex(
    r"\s*(?:,?\s*(?:and\s+)?of\s+(?:the\s+)?(?:European\s+)?(?:Parliament|Council|Commission))*\s+"
    r"(?:on|concerning|regarding|relating\s+to|laying\s+down|establishing)\s+"
)
_TITLE = regex(r"[^.,;:()\[\]“”\"\n\d]{12,160}")
_WORD = regex(r"[\w’'-]+")
_LEAST = 4
"""Words of a title that says which act it is."""
_WHOLE = 6
"""Words of a title that no second act of one year has."""
_BEHIND = 2
"""Words that must agree behind the one that differs, where the titles do not end alike."""
_STEM = 5
"""Letters by which two words are one with two endings, or two spellings."""
# in its 2002 Communication “Better rules for ports”
_YEAR_AND_TITLE = regex(
    r"\b(?P<year>(?:19|20)\d\d)\s+(?:[\w’-]+\s+){1,3}[“\"‘](?P<title>[^“”\"\n]{16,160})[”\"’]"
)
_OPENING = 5
"""Words at the beginning of a title by which it is known again."""
_NEAR = 120
"""Characters between a title and its act, at most."""
_PARTED = regex(r"[.;“”\"\n]")


@dataclass(frozen=True, slots=True)
class _Titled:
    """An act with its title as it stands behind it, in words of lower case; `ended` by a stop."""

    citation: Citation
    span: Span
    words: tuple[str, ...]
    ended: bool


def acts_titled_once(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Titles that differ in a word for one act, are of two acts a slip apart, or of another year's act."""
    document = ledger.facts.document
    acts = [one for one in ledger.facts.citations if one.form.dated and one.state == "right"]
    titled = [one for citation in acts if (one := _titled(document, citation)) is not None]
    yield from _two_titles(document, titled)
    yield from _two_acts(document, titled)
    yield from _other_years(document, acts)


def _titled(document: Document, citation: Citation) -> _Titled | None:
    text, block = document.text, document.block(citation.act.start).span
    lead = _LEADS.match(text, citation.span.end, block.end)
    found = _TITLE.match(text, lead.end(), block.end) if lead else None
    if found is None:
        return None
    words = tuple(_WORD.findall(found[0].lower()))
    ended = found.end() == block.end or text[found.end()] in ".,;:)\n"
    return _Titled(citation, Span(*found.span()), words, ended) if len(words) >= _LEAST else None


def _two_titles(document: Document, titled: Sequence[_Titled]) -> Iterator[Mismatch]:
    first: dict[object, _Titled] = {}
    for one in titled:
        other = first.setdefault(one.citation.key, one)
        words = _other_word(one, other)
        if words is not None:
            why = f"its title has “{words[0]}” here, “{words[1]}” elsewhere"
            yield _mismatch(document, one.citation, one.span, why, Related("the other title", other.span))


def _other_word(one: _Titled, other: _Titled) -> tuple[str, str] | None:
    """The one word in which two titles differ; None where they are the same, or not surely one."""
    shorter = min(len(one.words), len(other.words))
    pairs = [*zip(one.words, other.words, strict=False)]
    different = [at for at, (own, its) in enumerate(pairs) if own != its]
    if len(different) != 1:
        return None
    own, its = pairs[different[0]]
    alike = len(one.words) == len(other.words) and one.ended and other.ended
    if own[:_STEM] == its[:_STEM] or min(len(own), len(its)) < _LEAST:
        return None
    return (own, its) if alike or different[0] + _BEHIND < shorter else None


def _two_acts(document: Document, titled: Sequence[_Titled]) -> Iterator[Mismatch]:
    """Two acts of one kind and year with one title, whose numbers are one digit apart: the rarer one."""
    by_title: dict[object, dict[object, list[_Titled]]] = defaultdict(lambda: defaultdict(list))
    for one in titled:
        if len(one.words) >= _WHOLE and one.ended:
            key = one.citation.word, one.citation.year, one.words
            by_title[key][one.citation.key].append(one)
    for acts in by_title.values():
        if len(acts) != 2:
            continue
        (other, *_), (odd, *_) = sorted(acts.values(), key=lambda same: (-len(same), same[0].span.start))
        if distance(str(odd.citation.number), str(other.citation.number), most=1) == 1:
            why = f"it has the title of {document.quote(other.citation.act)}"
            yield _mismatch(
                document, odd.citation, odd.citation.act, why, Related("the other act", other.citation.act)
            )


def _other_years(document: Document, acts: Sequence[Citation]) -> Iterator[Mismatch]:
    """Titles in quotation marks, told of a year, whose act has another year in its number."""
    text = document.text
    for match in at_numbers(_YEAR_AND_TITLE, text, 0, len(text)) if acts else ():
        opening = _WORD.findall(match["title"])[:_OPENING]
        if len(opening) < _OPENING:
            continue
        again = regex(r"\W+".join(map(re.escape, opening)), re.IGNORECASE)
        for found in again.finditer(text):
            if match.start() <= found.start() < match.end():
                continue
            act = _of_title(text, found.end(), acts)
            if act is not None and act.year not in (None, int(match["year"])):
                span, why = Span(*match.span("year")), f"the text says {match['year']} of its title"
                yield _mismatch(document, act, span, why, Related("the act of this title", act.act))
                break


def _of_title(text: str, end: int, acts: Sequence[Citation]) -> Citation | None:
    """The act that stands behind a title, with no other sentence or title between."""
    first = bisect_left(acts, end, key=lambda one: one.act.start)
    act = next((one for one in acts[first : first + 1] if one.act.start <= end + _NEAR), None)
    return None if act is None or _PARTED.search(text, end, act.act.start) else act


def _mismatch(document: Document, citation: Citation, span: Span, why: str, *related: Related) -> Mismatch:
    return Mismatch(
        span=span, values={"citation": document.quote(citation.act), "why": why}, related=tuple(related)
    )
