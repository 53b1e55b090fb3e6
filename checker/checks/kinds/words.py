"""Kinds of check of abbreviations, typography, marks of notes and variants."""

from __future__ import annotations

from checker.checks.kind import Kind
from checker.late import Late

WORDS: dict[str, Kind] = {
    "one-name-each": Kind(
        Late("checker.checks.abbreviations", "one_name_each"), says=("long", "other", "short")
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
    "no-mark-without-note": Kind(
        Late("checker.checks.noteslips", "no_mark_without_note"),
        apart=True,
        says=("beside", "label"),
        any_language=True,
    ),
    "no-note-without-mark": Kind(
        Late("checker.checks.noteslips", "no_note_without_mark"),
        apart=True,
        says=("beside", "label"),
        any_language=True,
    ),
    "no-note-number-used-twice": Kind(
        Late("checker.checks.noteslips", "no_number_used_twice"),
        apart=True,
        says=("beside", "label"),
        any_language=True,
    ),
    "no-note-mark-doubled": Kind(
        Late("checker.checks.noteslips", "no_mark_doubled"),
        apart=True,
        says=("beside", "label"),
        any_language=True,
    ),
    "note-marks-in-order": Kind(
        Late("checker.checks.noteslips", "marks_in_order"),
        apart=True,
        says=("beside", "label"),
        any_language=True,
    ),
    "no-note-number-skipped": Kind(
        Late("checker.checks.noteslips", "no_number_skipped"),
        apart=True,
        says=("beside", "label"),
        any_language=True,
    ),
    "no-empty-note": Kind(
        Late("checker.checks.noteslips", "no_empty_note"),
        apart=True,
        says=("beside", "label"),
        any_language=True,
    ),
    "no-note-mark-fused": Kind(
        Late("checker.checks.noteslips", "no_mark_fused"), apart=True, says=("number", "quote")
    ),
    "no-note-said-again": Kind(
        Late("checker.checks.noteslips", "no_note_said_again"), apart=True, says=("beside", "label")
    ),
    "one-spelling": Kind(
        Late("checker.checks.variants", "one_spelling"), says=("often", "other", "times", "written")
    ),
    "one-hyphenation": Kind(
        Late("checker.checks.variants", "one_hyphenation"),
        says=("often", "other", "times", "written"),
        grades=("titled",),
    ),
    "one-word-or-two": Kind(
        Late("checker.checks.variants", "one_word_or_two"), says=("often", "other", "times", "written")
    ),
    "one-hyphen-before": Kind(
        Late("checker.checks.variants", "one_hyphen_before"), says=("often", "other", "times", "written")
    ),
    "no-slip": Kind(Late("checker.checks.variants", "no_slip"), says=("often", "other", "times", "written")),
    "one-name": Kind(
        Late("checker.checks.variants", "one_name"), says=("often", "other", "times", "written")
    ),
    "one-number-format": Kind(
        Late("checker.checks.variants", "one_number_format"), says=("often", "other", "times", "written")
    ),
    "one-case": Kind(
        Late("checker.checks.variants", "one_case"),
        options={"listed": False},
        says=("often", "other", "times", "written"),
    ),
}
