"""Notes that lost their text, their mark or their place."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.kind import Options
from checker.damage.notes import BrokenNote, broken_notes
from checker.facts.complete import Facts
from checker.model import Mismatch, Related
from checker.verdicts import Ledger


def broken(facts: Facts) -> tuple[BrokenNote, ...]:
    """The notes that a conversion broke."""
    return tuple(broken_notes(facts.document))


def no_broken_note(ledger: Ledger, _options: Options) -> Iterator[Mismatch]:
    """Marks without a note, notes without a mark, notes inside another."""
    for one in ledger.facts.once(broken):
        yield Mismatch(
            span=one.span,
            values={"what": _said(one)},
            related=tuple(_related(one)),
            source=one.source,
        )


def _related(one: BrokenNote) -> Iterator[Related]:
    if one.other is not None:
        yield Related(_there(one), one.other)
    if one.stray is not None:
        yield Related("what may be its text", one.stray)
    if one.before is not None:
        yield Related("the note before it", one.before)


def _said(one: BrokenNote) -> str:
    match one.kind:
        case "inside" if one.copy:
            return f"note {one.host} ends in a copy of note {one.label}"
        case "inside":
            return f"note {one.label} stands inside note {one.host}"
        case "unmarked":
            return f"nothing refers to note {one.label}"
        case "unclosed":
            return f"note {one.label} is never closed"
        case "followed":
            return f"the paragraph goes on behind note {one.label}"
        case _:
            return f"note {one.label} has a mark and no text"


def _there(one: BrokenNote) -> str:
    if one.kind == "inside":
        return f"note {one.label} itself" if one.copy else "its mark"
    if one.copy:
        return f"its number stands here, before a bad copy of note {one.copy}"
    return "its number stands here"
