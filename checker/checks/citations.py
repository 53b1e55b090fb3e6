"""Citations by themselves: garbled, of another year than their date, written two ways."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from checker.checks.kind import Options
from checker.facts.citations import Citation
from checker.facts.forms import Form, forms
from checker.facts.typography.sources import as_written
from checker.frozen import dataclass, field
from checker.model import Document, Mismatch, Related, Span
from checker.regex import regex
from checker.text.distance import distance
from checker.text.spots import Sought
from checker.verdicts import Ledger

_CODE = regex(r"(?<![\w/-])[A-Z]{3,6}(?=\s?$)")
"""The letters of a document's series, which stand before a year in brackets."""
_YEAR, _BEFORE = regex(r"\([12]\d{3}\)"), 8
"""That year, and the characters before it in which the letters and what is before them stand."""
_EMPTY = regex(r"\([A-Z][^(),\n]{2,80},\s+,\s+(?:pp?\.\s?)?\d[\d–-]*\)")
"""A source in a bracket that has its page or its year, and not the other."""
_ACTS = ("Regulation", "Directive", "Decision", "Resolution", "Law", "Act", "Order", "Ordinance", "Decree")
_HALF = Sought(
    rf"\b(?:{'|'.join(_ACTS)})(?: \([A-Z, ]{{2,12}}\))?"
    r" (?:No\.? )?(?:19|20)\d\d/(?=\s(?:of|on|concerning|laying|amending)\b)",
    _ACTS,
)
_SHORT, _NUMBER = 3, 40
"""Letters of such a word, at least, and characters behind it in which its number stands."""
_ALIKE = 40
"""Of 100: from here on a word is a misread "final" – "fmal" has 67, "fmcl" 44, "of" and "on" less than 30."""
_FEW = 0.25
"""The share of citations that are written otherwise, up to which they are the odd ones."""
_BLANK = "a blank"
_HABIT = 4
"""Citations that make a habit."""
_SHOWN = 20
"""Further places of the odd way that a finding names."""
_PASSING = 0.5
"""Years that may pass between an act's adoption and its number, or that the number's season may be off."""
_WORD = 12
"""Characters before an act in which its kind is named."""
_AUTUMN, _SPRING = 10, 2
"""An act adopted from October on may be numbered next year; one of a late number may come by February."""


def citations_well_formed(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Citations with letters among their digits, a stray bracket, a letter missing, or a garbled status."""
    document = ledger.facts.document
    for citation in ledger.facts.citations:
        why = f"it should look like {citation.form.like}" if citation.state == "garbled" else ""
        if citation.slot is not None and _is_misread_status(document, citation, citation.slot):
            why = f'"{document.quote(citation.slot)}" stands where "{citation.form.status}" belongs'
        if why:
            values: dict[str, str | int] = {"citation": document.quote(citation.act), "why": why}
            yield Mismatch(span=citation.span, values=values)
    for span, why in _emptied(document):
        yield Mismatch(span=span, values={"citation": document.quote(span), "why": why})
    for span, like in _misread_words(ledger):
        yield Mismatch(
            span=span, values={"citation": document.quote(span), "why": f"it should look like {like}"}
        )


def _emptied(document: Document) -> Iterator[tuple[Span, str]]:
    """Citations of which a part was taken out: (Port Office, , p. 14) and Regulation No 2021/ of 3 June."""
    for match in _EMPTY.finditer(document.text):
        yield Span(*match.span()), "nothing stands between two commas"
    for match in _HALF.finditer(document.text):
        yield Span(*match.span()), "its number ends in a stroke"


def _misread_words(ledger: Ledger) -> Iterator[tuple[Span, str]]:
    """What would be cited as others are, were a letter of its word another: CON(2018) 640 final."""
    text, known = ledger.facts.document.text, forms(ledger.facts.house.forms)
    used = {
        (one.word, one.form)
        for one in ledger.facts.citations
        if one.state == "right" and len(one.word) >= _SHORT and one.word.isupper()
    }
    for found in _codes(text) if used else ():
        for word, form in sorted(used, key=itemgetter(0)):
            if found[0] in known or distance(found[0], word, most=1) != 1:
                continue
            match = form.right.match(word + text[found.end() : found.end() + _NUMBER])
            if match is None:
                continue
            end = found.end() + match.end() - len(word)
            if text[end : end + _NUMBER].lstrip().startswith(form.status):
                yield Span(found.start(), end), form.like
                break


def _codes(text: str) -> Iterator[re.Match[str]]:
    """The letters of a series before a year: sought from the bracket, for few texts have many."""
    found = (
        _CODE.search(text, max(year.start() - _BEFORE, 0), year.start()) for year in _YEAR.finditer(text)
    )
    return (code for code in found if code is not None)


def _is_misread_status(document: Document, citation: Citation, slot: Span) -> bool:
    """Whether the word in the place of "final" is a misread one: it looks like it, and nothing goes on."""
    behind = document.text[slot.end : slot.end + 2].strip()[:1]
    ends = citation.day is not None or behind in ("", ")", ".", ",", ";")
    from rapidfuzz.fuzz import ratio  # takes longer to load than a short report takes to check

    return ends and ratio(document.quote(slot), citation.form.status) >= _ALIKE


def numbers_in_order(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Acts whose number has its parts in the wrong order, or is of the style of another time."""
    for citation in ledger.facts.citations:
        form, year = citation.form, citation.year
        timely = year is None or form.since <= year <= form.until
        if citation.state == "turned" or (citation.state == "right" and not timely):
            values: dict[str, str | int] = {
                "citation": ledger.facts.document.quote(citation.act),
                "like": form.like if timely else _of_its_time(citation, forms(ledger.facts.house.forms)),
            }
            yield Mismatch(span=citation.act, values=values)


def _of_its_time(citation: Citation, known: Mapping[str, tuple[Form, ...]]) -> str:
    """The example of the form in which a thing of that year is numbered."""
    year = citation.year or 0
    return next(
        (
            form.like
            for form in known[citation.word]
            if form.name == citation.form.name and form.since <= year <= form.until and form != citation.form
        ),
        citation.form.like,
    )


def years_fit_dates(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Acts and documents whose number has another year than their date."""
    document = ledger.facts.document
    for citation in ledger.facts.citations:
        day, year = citation.day, citation.year
        if day is None or day.year is None or day.month is None or year is None or not citation.form.dated:
            continue
        wrong = citation.state in ("right", "unlikely") and year != day.year
        if (
            wrong
            and not _may_be_of(citation, year, day.year, day.month)
            and not _is_delegated(document, citation)
        ):
            yield Mismatch(
                span=citation.span,
                values={
                    "citation": document.quote(citation.act),
                    "date": document.quote(day.span),
                    "year": str(year),
                },
            )


def _may_be_of(citation: Citation, numbered: int, year: int, month: int) -> bool:
    """Whether an act that was numbered in one year can be of a month of another.

    Numbers are given through the year, so a number tells of which season it is; where nobody knows how many a
    year has, the winter between two years is allowed.
    """
    numbers = dict(citation.form.yearly).get(citation.word)
    if numbers is not None and citation.number is not None:
        given = numbered + min(citation.number / numbers, 1)
        return abs(given - (year + (month - 0.5) / 12)) < _PASSING
    return (month >= _AUTUMN and numbered == year + 1) or (month <= _SPRING and numbered == year - 1)


def _is_delegated(document: Document, citation: Citation) -> bool:
    """Whether an act waits for objections between its adoption and its number, often for a year."""
    before = document.text[max(citation.act.start - _WORD, 0) : citation.act.start]
    return before.rstrip().endswith("Delegated")


# --- one way throughout ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Ways:
    """Citations that have something in common, by whether they have a blank or a status."""

    without: list[Citation] = field(default_factory=list)
    having: list[Citation] = field(default_factory=list)


def citations_written_alike(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Citations that lack a blank or a "final" which nearly all others of their form have, or add one."""
    document = ledger.facts.document
    for (_, what), ways in _ways(document, ledger.facts.citations).items():
        few, many = sorted((ways.without, ways.having), key=len)
        if what != _BLANK and few is ways.having:
            continue  # a document says its own number in full, once
        if few and len(many) >= _HABIT and len(few) <= _FEW * (len(few) + len(many)):
            how = f"{'with' if few is ways.having else 'without'} {what}"
            yield _odd(document, few, many, how)


def _ways(document: Document, citations: Sequence[Citation]) -> dict[tuple[object, str], _Ways]:
    found: dict[tuple[object, str], _Ways] = defaultdict(_Ways)
    for citation in citations:
        if citation.state != "right" or document.text[citation.act.start - 1 : citation.act.start] == "[":
            continue  # [RFC2119] is a mark of its own
        if not as_written(document, citation.act.start, citation.act.end):
            continue  # DOI: [10.1000/182](…) names a link
        marks: list[tuple[object, str, bool]] = [
            ((citation.form, index, citation.word if index else ""), _BLANK, gap)
            for index, gap in enumerate(citation.gaps)
        ]
        if citation.form.status and citation.slot is None:
            marks.append((citation.form, f'"{citation.form.status}"', bool(citation.status)))
        for key, what, has in marks:
            ways = found[key, what]
            (ways.having if has else ways.without).append(citation)
    return found


def _odd(document: Document, few: Sequence[Citation], many: Sequence[Citation], how: str) -> Mismatch:
    values: dict[str, str | int] = {
        "citation": document.quote(few[0].act),
        "how": how,
        "usual": len(many),
        "like": document.quote(many[0].act),
    }
    related = (
        *(Related("and here", one.act) for one in few[1:_SHOWN]),
        Related("as the others are written", many[0].act),
    )
    return Mismatch(span=few[0].act, values=values, related=related)
