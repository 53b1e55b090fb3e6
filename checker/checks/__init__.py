"""Kinds of check: pure generators from a ledger and options to mismatches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.checks.kind import Kind, Options
from checker.late import Late

if TYPE_CHECKING:
    from checker.claims import Ledger
    from checker.model import Mismatch

__all__ = ["KINDS", "Kind", "Options", "seen"]


def _house(name: str) -> Late:
    return Late("checker.checks.house", name)


KINDS: dict[str, Kind] = {
    "count-equals-list": Kind(Late("checker.checks.counts", "equals_list")),
    "count-equals-items": Kind(Late("checker.checks.counts", "equals_items")),
    "count-equals-enumeration": Kind(Late("checker.checks.counts", "equals_enumeration")),
    "figures-equal-words": Kind(Late("checker.checks.counts", "figures_equal_words")),
    "count-equals-parts": Kind(Late("checker.checks.sums", "count_equals_parts")),
    "amount-equals-parts": Kind(Late("checker.checks.amounts", "amount_equals_parts")),
    "change-equals-figures": Kind(Late("checker.checks.change", "change_equals_figures")),
    "shares-equal-whole": Kind(Late("checker.checks.shares", "shares_equal_whole")),
    "shares-equal-counts": Kind(Late("checker.checks.portions", "shares_equal_counts")),
    "years-equal-dates": Kind(Late("checker.checks.shares", "years_equal_dates")),
    "table-total-equals-sum": Kind(Late("checker.checks.tables", "total_equals_sum")),
    "no-repeated-item": Kind(Late("checker.checks.lists", "no_repeated_item")),
    "no-numbering-gap": Kind(Late("checker.checks.numbering", "no_numbering_gap"), apart=True),
    "count-equals-remainder": Kind(Late("checker.checks.remainders", "equals_remainder")),
    "count-within-group": Kind(Late("checker.checks.sets", "within_group")),
    "groups-not-overfull": Kind(Late("checker.checks.sets", "not_overfull")),
    "items-inside-parent": Kind(Late("checker.checks.sets", "inside_parent")),
    "items-in-one-list": Kind(Late("checker.checks.sets", "in_one_list")),
    "items-inside-group": Kind(Late("checker.checks.sets", "members_only")),
    "group-members-all-listed": Kind(Late("checker.checks.sets", "no_member_missing")),
    "count-equals-recap": Kind(Late("checker.checks.recaps", "equals_recap")),
    "items-in-order": Kind(Late("checker.checks.sets", "in_order")),
    "references-lead-somewhere": Kind(Late("checker.checks.references", "references_lead_somewhere")),
    "no-heading-number-skipped": Kind(
        Late("checker.checks.references", "no_heading_number_skipped"), apart=True
    ),
    "no-heading-number-twice": Kind(Late("checker.checks.references", "no_heading_number_twice"), apart=True),
    "headings-on-one-level": Kind(Late("checker.checks.references", "headings_on_one_level"), apart=True),
    "no-heading-among-items": Kind(Late("checker.checks.references", "no_heading_among_items"), apart=True),
    "no-item-number-twice": Kind(Late("checker.checks.references", "no_item_number_twice"), apart=True),
    "contents-equal-headings": Kind(Late("checker.checks.references", "contents_equal_headings")),
    "annexes-are-there": Kind(Late("checker.checks.references", "annexes_are_there")),
    "references-name-their-title": Kind(Late("checker.checks.references", "references_name_their_title")),
    "exhibits-are-mentioned": Kind(Late("checker.checks.references", "exhibits_are_mentioned")),
    "no-given-up-name": Kind(Late("checker.checks.renamed", "no_given_up_name")),
    "dates-exist": Kind(Late("checker.checks.dates", "dates_exist")),
    "weekdays-fit": Kind(Late("checker.checks.dates", "weekdays_fit")),
    "ranges-run-forwards": Kind(Late("checker.checks.dates", "ranges_run_forwards")),
    "dates-fit-notes": Kind(Late("checker.checks.occasions", "dates_fit_notes")),
    "events-dated-once": Kind(Late("checker.checks.occasions", "events_dated_once")),
    "tenses-fit-dates": Kind(Late("checker.checks.occasions", "tenses_fit_dates")),
    "states-not-later": Kind(Late("checker.checks.occasions", "states_not_later")),
    "days-told-alike": Kind(Late("checker.checks.retold", "days_told_alike")),
    "dates-written-alike": Kind(Late("checker.checks.formats", "dates_written_alike")),
    "citations-well-formed": Kind(Late("checker.checks.citations", "citations_well_formed")),
    "citation-numbers-in-order": Kind(Late("checker.checks.citations", "numbers_in_order")),
    "citation-years-fit-dates": Kind(Late("checker.checks.citations", "years_fit_dates")),
    "citations-written-alike": Kind(Late("checker.checks.citations", "citations_written_alike")),
    "acts-dated-once": Kind(Late("checker.checks.citing", "acts_dated_once")),
    "judgments-fit-cases": Kind(Late("checker.checks.citing", "judgments_fit_cases")),
    "acts-told-alike": Kind(Late("checker.checks.retold", "acts_told_alike")),
    "acts-fit-publication": Kind(Late("checker.checks.published", "acts_fit_publication")),
    "names-of-one-act": Kind(Late("checker.checks.citing", "names_of_one_act")),
    "pinpoints-run-forwards": Kind(Late("checker.checks.pinpoints", "pinpoints_run_forwards")),
    "no-loop": Kind(Late("checker.checks.garble", "no_loop"), apart=True),
    "no-copy": Kind(Late("checker.checks.garble", "no_copy"), apart=True),
    "no-unproved-copy": Kind(Late("checker.checks.garble", "no_unproved_copy"), apart=True),
    "no-duplicated-paragraph": Kind(Late("checker.checks.garble", "no_duplicated_paragraph"), apart=True),
    "no-doubled-word": Kind(Late("checker.checks.garble", "no_doubled_word"), apart=True),
    "no-cut-sentence": Kind(Late("checker.checks.damage", "no_cut_sentence"), apart=True),
    "no-garbled-words": Kind(Late("checker.checks.damage", "no_garbled_words"), apart=True),
    "no-broken-markup": Kind(Late("checker.checks.damage", "no_broken_markup"), apart=True),
    "no-lost-word": Kind(Late("checker.checks.damage", "no_lost_word"), apart=True),
    "no-broken-note": Kind(Late("checker.checks.notes", "no_broken_note"), apart=True),
    "one-name-each": Kind(Late("checker.checks.abbreviations", "one_name_each")),
    "one-short-each": Kind(Late("checker.checks.abbreviations", "one_short_each")),
    "defined-once": Kind(Late("checker.checks.abbreviations", "defined_once")),
    "defined-before-use": Kind(Late("checker.checks.abbreviations", "defined_before_use")),
    "defined-for-use": Kind(Late("checker.checks.abbreviations", "defined_for_use")),
    "letters-fit": Kind(Late("checker.checks.abbreviations", "letters_fit")),
    "no-half-bracket": Kind(Late("checker.checks.typography", "no_half_bracket"), apart=True),
    "no-half-quotation": Kind(Late("checker.checks.typography", "no_half_quotation"), apart=True),
    "no-doubled-point": Kind(Late("checker.checks.typography", "no_doubled_point"), apart=True),
    "marks-alike": Kind(Late("checker.checks.typography", "marks_alike"), apart=True),
    "items-end-alike": Kind(Late("checker.checks.typography", "items_end_alike"), apart=True),
    "no-stray-space": Kind(Late("checker.checks.typography", "no_stray_space"), apart=True),
    "no-mark-without-note": Kind(Late("checker.checks.noteslips", "no_mark_without_note"), apart=True),
    "no-note-without-mark": Kind(Late("checker.checks.noteslips", "no_note_without_mark"), apart=True),
    "no-note-number-used-twice": Kind(Late("checker.checks.noteslips", "no_number_used_twice"), apart=True),
    "no-note-mark-doubled": Kind(Late("checker.checks.noteslips", "no_mark_doubled"), apart=True),
    "note-marks-in-order": Kind(Late("checker.checks.noteslips", "marks_in_order"), apart=True),
    "no-note-number-skipped": Kind(Late("checker.checks.noteslips", "no_number_skipped"), apart=True),
    "no-empty-note": Kind(Late("checker.checks.noteslips", "no_empty_note"), apart=True),
    "no-note-mark-fused": Kind(Late("checker.checks.noteslips", "no_mark_fused"), apart=True),
    "no-note-said-again": Kind(Late("checker.checks.noteslips", "no_note_said_again"), apart=True),
    "one-spelling": Kind(Late("checker.checks.variants", "one_spelling")),
    "one-hyphenation": Kind(Late("checker.checks.variants", "one_hyphenation")),
    "one-word-or-two": Kind(Late("checker.checks.variants", "one_word_or_two")),
    "one-hyphen-before": Kind(Late("checker.checks.variants", "one_hyphen_before")),
    "no-slip": Kind(Late("checker.checks.variants", "no_slip")),
    "one-name": Kind(Late("checker.checks.variants", "one_name")),
    "one-case": Kind(Late("checker.checks.variants", "one_case"), {"listed": False}),
    "vocabulary": Kind(_house("vocabulary"), {"forms": {}}, held=_house("held_forms")),
    "pattern": Kind(_house("pattern"), {"never": ()}, held=_house("held_never")),
    "occurrence": Kind(
        _house("occurrence"), {"wording": "", "least": 0, "most": 0}, held=_house("held_occurrence")
    ),
    "consistency": Kind(_house("consistency"), {"ways": ()}, held=_house("held_ways")),
    "equal": Kind(_house("equal"), {"wordings": (), "tolerance": 0.0}, held=_house("held_equal")),
    "figures-equal-reference": Kind(compares=True),
    "items-equal-reference": Kind(compares=True),
    "no-word-lost": Kind(compares=True),
    "no-word-added": Kind(compares=True),
    "no-word-changed": Kind(compares=True),
    "notes-equal-reference": Kind(compares=True),
    "acts-dated-once-across": Kind(across=True),
    "acts-numbered-once-across": Kind(across=True),
    "acts-named-once-across": Kind(across=True),
    "statements-agree-across": Kind(across=True),
    "allowance-is-used": Kind(),
    "allowance-has-reason": Kind(),
    "allowance-is-readable": Kind(),
    "baseline-entry-holds": Kind(),
}
"""Kind → the check, imported when it first runs."""


def seen(kind: str, options: Options, ledger: Ledger) -> Iterator[Mismatch]:
    """What a check of `kind` sees in a document; in each of its files alone, where it looks at them so."""
    known = KINDS[kind]
    if known.check is None:
        return
    if not (known.apart and ledger.facts.document.pieces):
        yield from known.check(ledger, options)
        return
    from checker.checks.pieces import ledgers, moved

    for piece, own in ledger.facts.once(ledgers):
        for mismatch in known.check(own, options):
            yield moved(mismatch, piece)
