"""Kinds whose pages say what to look for: the wordings of a house."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import cast

from checker.checks.kind import Options
from checker.checks.own import places_of
from checker.checks.variants import times, told
from checker.facts.variants.splits import by_place
from checker.model import Edit, Mismatch, Related, Span
from checker.text.figures import read_number
from checker.text.wordings import WordingError, is_literal, wording
from checker.verdicts import Ledger

_OTHERS = 3
"""Other places that a finding shows."""


# --- what pages may ask for -----------------------------------------------------------------


def held_forms(options: Options) -> str:
    """What is wrong with `forms`, a table from a wording to what is written instead; else ""."""
    forms = cast("Mapping[str, object]", options["forms"])
    if not forms or not all(isinstance(instead, str) for instead in forms.values()):
        return 'option "forms" must be a table from wordings to what is written instead'
    return _wrong(list(forms))


def held_never(options: Options) -> str:
    """What is wrong with `never`, a list of wordings; else ""."""
    return _held_list(options, "never")


def held_ways(options: Options) -> str:
    """What is wrong with `ways`, lists of wordings for one thing each; else ""."""
    ways = cast("Sequence[object]", options["ways"])
    if not ways or not all(isinstance(one, list) and len(one) > 1 for one in ways):
        return 'option "ways" must be a list of lists of two wordings or more'
    return _wrong([word for one in cast("Sequence[list[object]]", ways) for word in one])


def held_occurrence(options: Options) -> str:
    """What is wrong with `wording`, `least` and `most`; else ""."""
    least, most = cast("int", options["least"]), cast("int", options["most"])
    if least < 0 or most < 0 or least == most == 0 or 0 < most < least:
        return 'options "least" and "most" must be numbers from 1 with "most" no less, or 0 for no limit'
    return _wrong([options["wording"]])


def held_equal(options: Options) -> str:
    """What is wrong with `wordings`, each with one number; else ""."""
    wrong = _held_list(options, "wordings")
    if not wrong and any("{number}" not in one.split() for one in cast("Sequence[str]", options["wordings"])):
        return 'option "wordings": each must have {number}'
    return wrong


def _held_list(options: Options, key: str) -> str:
    given = cast("Sequence[object]", options[key])
    return _wrong(given) if given else f'option "{key}" must be a list of wordings'


def _wrong(wordings: Sequence[object]) -> str:
    try:
        for one in wordings:
            if not isinstance(one, str):
                return f"a wording must be a string, not {one!r}"
            wording(one)
    except WordingError as error:
        return str(error)
    return ""


# --- kinds ----------------------------------------------------------------------------------


def vocabulary(ledger: Ledger, options: Options) -> Iterator[Mismatch]:
    """Words for which the house has others, at each of their places."""
    for said, instead in cast("Mapping[str, str]", options["forms"]).items():
        for span in _own(ledger, said):
            written = ledger.facts.document.quote(span)
            fitting = instead[:1].upper() + instead[1:] if written[:1].isupper() else instead
            yield Mismatch(
                span=span,
                values={"written": written, "instead": fitting},
                edits=(Edit(span, fitting),) if fitting and is_literal(said) else (),
            )


def pattern(ledger: Ledger, options: Options) -> Iterator[Mismatch]:
    """Words that must not stand in a report."""
    for said in cast("Sequence[str]", options["never"]):
        for span in _own(ledger, said):
            yield Mismatch(span=span, values={"written": ledger.facts.document.quote(span)})


def occurrence(ledger: Ledger, options: Options) -> Iterator[Mismatch]:
    """Words that stand in a report too seldom, or too often; a report without words is not looked at."""
    said, document = cast("str", options["wording"]), ledger.facts.document
    least, most = cast("int", options["least"]), cast("int", options["most"])
    if not document.blocks:
        return
    places = list(_own(ledger, said))
    few, many = len(places) < least, 0 < most < len(places)
    if few or many:
        wanted = f"at least {times(least)}" if few else f"at most {times(most)}"
        yield Mismatch(
            span=places[most] if many else document.blocks[0].span,
            values={"wording": said, "times": times(len(places)), "wanted": wanted},
            related=tuple(Related("also here", span) for span in places[:most][:_OTHERS]) if many else (),
        )


def consistency(ledger: Ledger, options: Options) -> Iterator[Mismatch]:
    """One thing in several of the ways that a page lists: all but the most frequent, each told of once."""
    looked = ledger.facts.once(places_of)
    ways = cast("Sequence[Sequence[str]]", options["ways"])
    yield from told(by_place(looked, ([list(_found(ledger, way)) for way in one] for one in ways)))


def equal(ledger: Ledger, options: Options) -> Iterator[Mismatch]:
    """One number that is given in several places: all that differ from the most frequent, else the first."""
    document, tolerance = ledger.facts.document, Decimal(str(options["tolerance"]))
    found: list[tuple[Span, Decimal]] = []
    for said in cast("Sequence[str]", options["wordings"]):
        for match in wording(said).finditer(document.text):
            span = Span(*match.span("number"))
            read = read_number(match["number"])
            if read is not None and ledger.facts.once(places_of).own(span):
                found.append((span, read[0]))
    found.sort(key=lambda one: one[0].start)
    if not found:
        return
    usual, _ = Counter(value for _, value in found).most_common(1)[0]
    there = next(span for span, value in found if value == usual)
    for span, value in found:
        if abs(value - usual) > tolerance:
            yield Mismatch(
                span=span,
                values={"number": document.quote(span), "other": document.quote(there)},
                related=(Related("the other number", there),),
            )


def _own(ledger: Ledger, said: str) -> Iterator[Span]:
    """The places of a wording that are the writer's own: not quoted, not cited, not in code."""
    looked = ledger.facts.once(places_of)
    return (span for span in _found(ledger, said) if looked.own(span))


def _found(ledger: Ledger, said: str) -> Iterator[Span]:
    return (Span(*match.span()) for match in wording(said).finditer(ledger.facts.document.text))
