"""References and headings: numbers that lead nowhere, are skipped or stand twice; levels that are odd."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from checker.checks.kind import Options
from checker.checks.numbering import series_slips
from checker.checks.own import places_of
from checker.checks.quoting import enough
from checker.facts.apparatus import numbering, targets
from checker.facts.apparatus.announced import beyond_announced
from checker.facts.apparatus.called import Called, called
from checker.facts.apparatus.contents import stale_entries, stale_rows
from checker.facts.apparatus.labelled import Labelled, labelled
from checker.facts.apparatus.numbering import NumberSlip
from checker.facts.apparatus.references import Reference, references
from checker.facts.apparatus.runs import Run, runs
from checker.facts.apparatus.titles import other_titles, shifted
from checker.facts.complete import Facts
from checker.frozen import replace
from checker.model import BlockKind, Mismatch, Related
from checker.regex import regex
from checker.verdicts import Ledger

_SHOWN = 9
"""Other references that a finding shows: more would say no more."""
_GUESSED = ("text", "pdf")
"""Formats in which the levels of headings are guessed."""
_PICTURE = regex(
    r"!\[|<(?:img|svg|figure|iframe|object)\b|\\includegraphics|\.\. (?:figure|image)::|\{[{%<]",
    re.IGNORECASE,
)
"""What may show a figure: markup of pictures, and of what a site puts in."""
_STALE = 29
"""Other references that are to be looked at, at most: each of them."""


def _labelled(facts: Facts) -> tuple[Labelled, ...]:
    return tuple(labelled(facts.document))


def _runs(facts: Facts) -> tuple[Run, ...]:
    return tuple(runs(facts.once(_labelled)))


def _references(facts: Facts) -> tuple[Reference, ...]:
    starts = {one.index for one in facts.once(_labelled) if one.sure}
    return tuple(references(facts.document, starts, {one.word for one in facts.once(_called)}))


def _called(facts: Facts) -> tuple[Called, ...]:
    return called(facts.document)


def references_lead_somewhere(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """References to a section, table, step … that the document does not have."""
    facts = ledger.facts
    found = targets.missing(
        facts.document, facts.once(_labelled), facts.once(_references), facts.once(_called)
    )
    counted = beyond_announced(
        facts.document, facts.statements, facts.once(_labelled), facts.once(_references)
    )
    for one in {one.reference.span: one for one in (*counted, *found)}.values():
        if facts.once(places_of).quoted(one.reference.span):
            continue  # what is quoted points into the document it is taken from
        word, number = one.reference.word, one.reference.written
        said = f"the last {word} is {one.last}" if one.last else "no heading has such a number"
        related = () if one.place is None else (Related(f"the last {word}", one.place),)
        yield Mismatch(
            span=one.reference.span,
            values={"what": f"{word} {number}", "said": said},
            related=related,
        )


def references_name_their_title(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """References whose sentence has the words of another heading's title, and none of the target's."""
    facts = ledger.facts
    for one in other_titles(facts.document, facts.once(_labelled), facts.once(_references)):
        word, number = one.reference.word, one.reference.written
        yield Mismatch(
            span=one.reference.span,
            values={"what": f"{word} {number}", "other": f"{word} {one.number}", "title": one.title},
            related=(Related("what the sentence speaks of", one.place),),
        )


def references_counted_on(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """References that may be off as far as those whose sentence has the words of another title."""
    facts = ledger.facts
    for slips, others in shifted(facts.document, facts.once(_labelled), facts.once(_references)):
        first, *rest = others
        reference = slips[0].reference
        values: dict[str, str | int] = {
            "what": f"{first.word} {first.written}",
            "known": len(slips),
            "number": f"{first.word} {slips[0].number}",
            "written": f"{first.word} {reference.written}",
        }
        related = (
            *(Related("another one", one.span) for one in rest[:_STALE]),
            Related("one that is surely off", reference.span),
        )
        yield Mismatch(span=first.span, values=values, related=related)


def annexes_are_there(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """References to an annex or a figure in a whole document that has none: the first, with all others."""
    facts = ledger.facts
    by: dict[str, list[Reference]] = {}
    pointed = facts.once(_references)
    pictured = bool(pointed) and _PICTURE.search(facts.document.source) is not None
    for one in targets.absent(facts.document, facts.once(_labelled), pointed, pictured=pictured):
        by.setdefault(one.reference.word, []).append(one.reference)
    for first, *others in by.values():
        yield Mismatch(
            span=first.span,
            values={"what": f"{first.word} {first.written}", "word": first.word},
            related=tuple(Related("another one", other.span) for other in others[:_SHOWN]),
        )


def exhibits_are_mentioned(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Tables and figures that the text never points at."""
    facts = ledger.facts
    for one in targets.unmentioned(facts.once(_labelled), facts.once(_references)):
        yield Mismatch(span=one.span, values={"what": f"{one.word} {one.written}"})


def no_heading_number_skipped(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Numbers of headings, captions and steps that were left out."""
    for one in numbering.skipped(ledger.facts.document, ledger.facts.once(_runs)):
        where = f"follows {one.was}" if one.was else "is the first"
        yield _slip(one, one.was, where=where, missing=one.missing)


def no_heading_number_twice(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Numbers of headings, captions and steps that stand twice; "opening" where they are first numbers."""
    for one in numbering.repeated(ledger.facts.document, ledger.facts.once(_runs)):
        yield replace(_slip(one, "the first"), grade="opening" if one.opens else "")


def headings_on_one_level(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Headings on another level than those whose numbers they count on with."""
    if ledger.facts.document.format in _GUESSED:
        return
    for one in numbering.odd_levels(ledger.facts.document, ledger.facts.once(_runs)):
        yield _slip(one, "one of its siblings", level=one.was, usual=one.missing)


def no_heading_among_items(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Numbered headings that became items of a list."""
    for one in numbering.among_items(ledger.facts.document, ledger.facts.once(_runs)):
        yield _slip(one, "one of its siblings")


def _slip(one: NumberSlip, there: str, **values: str) -> Mismatch:
    related = () if one.before is None else (Related(there, one.before),)
    return Mismatch(
        span=one.span,
        values={"what": one.written, **values},
        related=related,
        source=one.source,
    )


def no_item_number_twice(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Numbers and codes that count on through the document, of which one stands twice."""
    document = ledger.facts.document
    for slip in ledger.facts.once(series_slips):
        if not slip.missing:
            mark = slip.mark
            item = document.blocks[mark.index].kind is BlockKind.ITEM
            yield Mismatch(
                span=mark.span,
                values={"marker": mark.written, "where": "in the list" if item else "among the paragraphs"},
                related=(Related("the first", slip.before.span),),
            )


def contents_equal_headings(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Entries of a table of contents whose heading has other words."""
    document = ledger.facts.document
    for one in chain(stale_entries(document), stale_rows(document)):
        values: dict[str, str | int] = {
            "entry": enough(one.text),
            "heading": enough(document.quote(one.heading)),
        }
        yield Mismatch(span=one.span, values=values, related=(Related("the heading", one.heading),))
