"""Brackets, quotation marks and other signs that stand wrong."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from checker.checks.kind import Options
from checker.checks.quoting import first_words, last_words
from checker.facts.typography.endings import odd_ends
from checker.facts.typography.pairs import halves
from checker.facts.typography.points import points
from checker.facts.typography.spaces import odd_marks, stray_spaces
from checker.facts.typography.stamps import Half, has_straight_half
from checker.frozen import replace
from checker.model import Mismatch, Related
from checker.verdicts import Ledger

_LOST, _PER_WORDS = 7, 3000
"""Brackets without their other half, at least, and one in so many words, that no writer leaves: of 26
documents that have as many 24 are what a machine made of a scan or a form."""
_QUOTED = 4
"""Words of a text that a message quotes."""
_SHOWN = 60
"""Characters that hold so many words."""


def no_half_bracket(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Brackets that are never closed, or never opened; none where a scan was misread, or a form read."""
    found = [one for sign in "([" for one in halves(ledger.facts.document, sign)]
    often = len(found) >= _LOST
    if not (often and len(found) * _PER_WORDS >= len(ledger.facts.prose.words.keys)):
        yield from (_half(ledger, one) for one in found)


def no_half_quotation(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Quotation marks that are never closed, or never opened: of a paragraph the first, with the others."""
    for _, found in groupby(halves(ledger.facts.document, "“"), key=attrgetter("block")):
        first, *others = found
        half = _half(ledger, first)
        straight = has_straight_half(ledger.facts.document, first)
        said = f"{half.values['what']} by a straight mark" if straight else f"never {half.values['what']}"
        yield replace(
            half,
            values={**half.values, "what": said},
            related=tuple(Related("and this one", one.span) for one in others),
        )


def _half(ledger: Ledger, one: Half) -> Mismatch:
    before, behind = ledger.facts.document.around(one.span, _SHOWN)
    if one.opens:
        quote, what = f"{one.sign}{first_words(behind, _QUOTED)}", "closed"
    else:
        quote, what = f"{last_words(before, _QUOTED)}{one.sign}", "opened"
    return Mismatch(span=one.span, values={"quote": quote, "what": what})


def no_doubled_point(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Two signs of punctuation where one is meant."""
    document = ledger.facts.document
    for span in points(document):
        before = last_words(document.text[max(span.start - _SHOWN, 0) : span.start], _QUOTED)
        yield Mismatch(
            span=span, values={"signs": document.quote(span), "quote": before + document.quote(span)}
        )


def marks_alike(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Marks of notes with a space before them, where the others have none; or the other way round."""
    marks = odd_marks(ledger.facts.document)
    for span in marks.odd if marks else ():
        what = ("no", "have one") if marks and marks.spaced else ("a", "have none")
        yield Mismatch(
            span=span,
            values={"space": what[0], "others": what[1]},
            related=(Related("as here", marks.usual),) if marks else (),
        )


def no_stray_space(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Spaces before a comma or inside brackets."""
    document = ledger.facts.document
    for span in stray_spaces(document):
        before = last_words(document.text[max(span.start - _SHOWN, 0) : span.start], 1)
        quote = before + document.quote(span) + document.text[span.end : span.end + 12].partition(" ")[0]
        yield Mismatch(span=span, values={"quote": quote.strip()})


_ENDS = {"": "no sign", ";": "a semicolon", ",": "a comma", ".": "a full stop"}


def items_end_alike(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """The one item of a list that ends unlike all others."""
    document = ledger.facts.document
    for one in odd_ends(document, ledger.facts.groups):
        yield Mismatch(
            span=one.span,
            values={"end": _ENDS[one.sign], "usual": _ENDS[one.usual]},
            related=(Related("the others end like this", one.item),),
        )
