"""Acts beside where they are published: an identifier of another act, a journal that came out too early."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from checker.checks.kind import Options
from checker.facts.citations import Citation
from checker.model import Document, Mismatch, Related, Span
from checker.regex import regex
from checker.text.spots import at_digits
from checker.verdicts import Ledger

_REACH = 160
"""Characters between an act and its identifier or journal, at most."""
_KINDS = {
    "R": "Regulation",
    "L": "Directive",
    "D": "Decision",
    "reg": "Regulation",
    "dir": "Directive",
    "dec": "Decision",
}
# CELEX:32016R0679 · 32016R0679 · http://data.europa.eu/eli/reg/2016/679/oj
_CELEX = regex(r"3(?:19|20)\d\d[RLD]")
_IDENTIFIER = regex(
    r"(?<![\w/])(?:CELEX[:\s]\s?)?3(?P<y>(?:19|20)\d\d)(?P<k>[RLD])(?P<n>\d{4})(?!\w)"
    r"|\beli/(?P<kind>reg|dir|dec)(?:_impl|_del)?/(?P<year>(?:19|20)\d\d)/(?P<number>\d{1,5})(?!\d)"
)


def acts_fit_publication(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Acts whose CELEX number or ELI is another's by one part, or whose journal is older than they are."""
    document, citations = ledger.facts.document, ledger.facts.citations
    yield from _identified(document, citations)
    for act, journal in pairwise(citations):
        if journal.form.name != "journal" or act.form.name != "act" or not _near(document, act, journal.act):
            continue
        adopted = act.day.date if act.day else None
        published = journal.day.date if journal.day else None
        if adopted and published and published < adopted:
            why = (
                f"is of {document.quote(journal.day.span)}, before the act was adopted" if journal.day else ""
            )
            yield _mismatch(document, journal.span, act, why)


def _identified(document: Document, citations: tuple[Citation, ...]) -> Iterator[Mismatch]:
    acts = [one for one in citations if one.form.name == "act" and one.year and one.number]
    if not acts:
        return
    for match in _IDENTIFIER.finditer(document.text) if _may_identify(document.text) else ():
        place = Span(*match.span())
        at = bisect_right(acts, place.start, key=lambda one: one.act.end)
        act = acts[at - 1] if at else None
        kind = _KINDS[match["k"] or match["kind"]]
        if act is None or act.word != kind or not _near(document, act, place):
            continue
        same = int(match["y"] or match["year"]) == act.year, int(match["n"] or match["number"]) == act.number
        if any(same) and not all(same):
            yield _mismatch(document, place, act, "is another act's")


def _may_identify(text: str) -> bool:
    """A quick look: False where no identifier stands."""
    return "eli/" in text or next(at_digits(_CELEX, text), None) is not None


def _near(document: Document, act: Citation, other: Span) -> bool:
    near = 0 <= other.start - act.act.end <= _REACH
    return near and document.block_at(act.act.start) == document.block_at(other.start)


def _mismatch(document: Document, place: Span, act: Citation, why: str) -> Mismatch:
    values: dict[str, str | int] = {
        "where": document.quote(place),
        "why": why,
        "citation": document.quote(act.act),
    }
    return Mismatch(span=place, values=values, related=(Related("the act", act.span),))
