"""Notes as an author leaves them: marks and notes that miss each other, numbers out of their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.checks.kind import Options
from checker.checks.notes import broken
from checker.damage.printed import is_printed
from checker.facts.apparatus import notes
from checker.facts.apparatus.doubled import doubled_marks
from checker.facts.apparatus.fused import fused_marks
from checker.facts.apparatus.notes import NoteSlip
from checker.frozen import replace
from checker.model import Mismatch, Related
from checker.verdicts import Ledger

_MANY = 20
"""Notes without a mark that are told one by one, at most: of more a conversion lost the marks."""


def no_mark_without_note(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Marks that nothing is said of."""
    yield from _mismatches(notes.marks_without_note(ledger.facts.document, _told(ledger)), "")


def no_note_without_mark(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Notes that nothing refers to; of many the first, for all."""
    found = list(notes.notes_without_mark(ledger.facts.document, _told(ledger)))
    if len(found) > _MANY:
        label = f"{found[0].label} and {len(found) - 1:,} others"
        found = [replace(found[0], label=label)]
    yield from _mismatches(found, "")


def no_number_used_twice(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Notes that bear the number or label of an earlier one."""
    if not is_printed(ledger.facts.document):  # there a figure's own notes look like those of the page
        yield from _mismatches(notes.repeated_numbers(ledger.facts.document), "the first of them")


def no_mark_doubled(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Marks that stand twice at one place."""
    yield from _mismatches(doubled_marks(ledger.facts.document), "")


def marks_in_order(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Marks whose number does not follow the one before."""
    if not is_printed(ledger.facts.document):
        yield from _mismatches(notes.marks_out_of_order(ledger.facts.document), "its neighbour")


def no_number_skipped(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Numbers that no mark and no note has."""
    yield from _mismatches(notes.skipped_numbers(ledger.facts.document, _told(ledger)), "the mark before")


def no_empty_note(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Notes without a word."""
    yield from _mismatches(notes.empty_notes(ledger.facts.document), "")


def no_note_said_again(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Notes that say word for word what an earlier one says."""
    yield from _mismatches(notes.notes_said_again(ledger.facts.document), "the earlier note")


def no_mark_fused(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Numbers of notes that were left fused to a word."""
    document = ledger.facts.document
    for one in fused_marks(document):
        values: dict[str, str | int] = {"number": str(one.number), "quote": document.quote(one.span)}
        yield Mismatch(span=one.span, values=values)


def _told(ledger: Ledger) -> frozenset[str]:
    return frozenset(one.label for one in ledger.facts.once(broken))


def _mismatches(found: Iterable[NoteSlip], there: str) -> Iterator[Mismatch]:
    for one in found:
        related = () if one.other is None else (Related(there, one.other),)
        values: dict[str, str | int] = {"label": one.label, "beside": one.beside}
        yield Mismatch(span=one.span, values=values, related=related, source=one.source)
