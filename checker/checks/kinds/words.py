"""Kinds of check of abbreviations, typography, marks of notes and variants."""

from __future__ import annotations

from checker.checks.kind import Kind, Options
from checker.late import Late


def _note_slip(check: str, grades: tuple[str, ...] = ()) -> Kind:
    """What tells of a note by its mark and by what stands beside it."""
    late = Late("checker.checks.noteslips", check)
    return Kind(late, apart=True, says=("beside", "label"), any_language=True, grades=grades)


def _written(check: str, options: Options | None = None) -> Kind:
    """What tells of a word by how often it is written so, and how it is written elsewhere."""
    says = ("often", "other", "times", "written")
    return Kind(Late("checker.checks.variants", check), options or {}, says=says)


WORDS: dict[str, Kind] = {
    "one-name-each": Kind(
        Late("checker.checks.abbreviations", "one_name_each"),
        says=("long", "other", "short"),
        grades=("apart",),
    ),
    "one-short-each": Kind(
        Late("checker.checks.abbreviations", "one_short_each"), says=("long", "other", "short")
    ),
    "defined-once": Kind(Late("checker.checks.abbreviations", "defined_once"), says=("long", "short")),
    "defined-before-use": Kind(
        Late("checker.checks.abbreviations", "defined_before_use"), says=("long", "short")
    ),
    "defined-for-use": Kind(Late("checker.checks.abbreviations", "defined_for_use"), says=("long", "short")),
    "letters-fit": Kind(
        Late("checker.checks.abbreviations", "letters_fit"),
        grades=("likely",),
        says=("letters", "long", "short"),
    ),
    "no-half-bracket": Kind(
        Late("checker.checks.typography", "no_half_bracket"), apart=True, says=("quote", "what")
    ),
    "no-half-quotation": Kind(
        Late("checker.checks.typography", "no_half_quotation"), apart=True, says=("quote", "what")
    ),
    "no-doubled-point": Kind(
        Late("checker.checks.typography", "no_doubled_point"), apart=True, says=("quote", "signs")
    ),
    "marks-alike": Kind(
        Late("checker.checks.typography", "marks_alike"), apart=True, says=("others", "space")
    ),
    "items-end-alike": Kind(
        Late("checker.checks.typography", "items_end_alike"), apart=True, says=("end", "usual")
    ),
    "no-stray-space": Kind(Late("checker.checks.typography", "no_stray_space"), apart=True, says=("quote",)),
    "no-mark-without-note": _note_slip("no_mark_without_note"),
    "no-note-without-mark": _note_slip("no_note_without_mark"),
    "no-note-number-used-twice": _note_slip("no_number_used_twice"),
    "no-note-mark-doubled": _note_slip("no_mark_doubled"),
    "note-marks-in-order": _note_slip("marks_in_order"),
    "no-note-number-skipped": _note_slip("no_number_skipped"),
    "no-empty-note": _note_slip("no_empty_note"),
    "no-note-mark-fused": Kind(
        Late("checker.checks.noteslips", "no_mark_fused"),
        apart=True,
        says=("number", "quote"),
    ),
    "no-note-said-again": Kind(
        Late("checker.checks.noteslips", "no_note_said_again"), apart=True, says=("beside", "label")
    ),
    "one-spelling": _written("one_spelling"),
    "one-hyphenation": _written("one_hyphenation"),
    "one-word-or-two": _written("one_word_or_two"),
    "one-hyphen-before": _written("one_hyphen_before"),
    "no-slip": _written("no_slip"),
    "one-name": _written("one_name"),
    "one-number-format": _written("one_number_format"),
    "one-case": _written("one_case", options={"listed": False}),
}
