"""Kinds of check: pure generators from a ledger and options to mismatches."""

from __future__ import annotations

from checker.checks.kind import Kind, Options
from checker.late import Late

__all__ = ["KINDS", "Kind", "Options"]

KINDS: dict[str, Kind] = {
    "count-equals-list": Kind(Late("checker.checks.counts", "equals_list")),
    "count-equals-items": Kind(Late("checker.checks.counts", "equals_items")),
    "count-equals-enumeration": Kind(Late("checker.checks.counts", "equals_enumeration")),
    "figures-equal-words": Kind(Late("checker.checks.counts", "figures_equal_words")),
    "count-equals-parts": Kind(Late("checker.checks.sums", "count_equals_parts")),
    "amount-equals-parts": Kind(Late("checker.checks.amounts", "amount_equals_parts")),
    "change-equals-figures": Kind(Late("checker.checks.change", "change_equals_figures")),
    "shares-equal-whole": Kind(Late("checker.checks.shares", "shares_equal_whole")),
    "years-equal-dates": Kind(Late("checker.checks.shares", "years_equal_dates")),
    "table-total-equals-sum": Kind(Late("checker.checks.tables", "total_equals_sum")),
    "no-repeated-item": Kind(Late("checker.checks.lists", "no_repeated_item")),
    "no-numbering-gap": Kind(Late("checker.checks.numbering", "no_numbering_gap")),
    "count-equals-remainder": Kind(Late("checker.checks.remainders", "equals_remainder")),
    "count-within-group": Kind(Late("checker.checks.sets", "within_group")),
    "groups-not-overfull": Kind(Late("checker.checks.sets", "not_overfull")),
    "items-inside-parent": Kind(Late("checker.checks.sets", "inside_parent")),
    "items-in-one-list": Kind(Late("checker.checks.sets", "in_one_list")),
    "items-inside-group": Kind(Late("checker.checks.sets", "members_only")),
    "group-members-all-listed": Kind(Late("checker.checks.sets", "no_member_missing")),
    "count-equals-recap": Kind(Late("checker.checks.recaps", "equals_recap")),
    "items-in-order": Kind(Late("checker.checks.sets", "in_order")),
    "no-given-up-name": Kind(Late("checker.checks.renamed", "no_given_up_name")),
    "no-loop": Kind(Late("checker.checks.garble", "no_loop")),
    "no-copy": Kind(Late("checker.checks.garble", "no_copy")),
    "no-unproved-copy": Kind(Late("checker.checks.garble", "no_unproved_copy")),
    "no-duplicated-paragraph": Kind(Late("checker.checks.garble", "no_duplicated_paragraph")),
    "no-doubled-word": Kind(Late("checker.checks.garble", "no_doubled_word")),
    "no-cut-sentence": Kind(Late("checker.checks.damage", "no_cut_sentence")),
    "no-garbled-words": Kind(Late("checker.checks.damage", "no_garbled_words")),
    "no-broken-markup": Kind(Late("checker.checks.damage", "no_broken_markup")),
    "no-lost-word": Kind(Late("checker.checks.damage", "no_lost_word")),
    "no-broken-note": Kind(Late("checker.checks.notes", "no_broken_note")),
    "figures-equal-reference": Kind(compares=True),
    "items-equal-reference": Kind(compares=True),
    "no-word-lost": Kind(compares=True),
    "no-word-added": Kind(compares=True),
    "no-word-changed": Kind(compares=True),
    "notes-equal-reference": Kind(compares=True),
    "allowance-is-used": Kind(),
    "allowance-has-reason": Kind(),
    "allowance-is-readable": Kind(),
    "baseline-entry-holds": Kind(),
}
"""Kind → the check, imported when it first runs."""
