"""Kinds of check: pure generators from a ledger and options to mismatches."""

from __future__ import annotations

from checker.checks import (
    amounts,
    change,
    counts,
    damage,
    garble,
    lists,
    numbering,
    recaps,
    remainders,
    sets,
    shares,
    sums,
    tables,
)
from checker.checks.kind import Kind, Options

__all__ = ["KINDS", "Kind", "Options"]

KINDS: dict[str, Kind] = {
    "count-equals-list": Kind(counts.equals_list),
    "count-equals-items": Kind(counts.equals_items),
    "count-equals-enumeration": Kind(counts.equals_enumeration),
    "figures-equal-words": Kind(counts.figures_equal_words),
    "count-equals-parts": Kind(sums.count_equals_parts),
    "amount-equals-parts": Kind(amounts.amount_equals_parts),
    "change-equals-figures": Kind(change.change_equals_figures),
    "shares-equal-whole": Kind(shares.shares_equal_whole),
    "years-equal-dates": Kind(shares.years_equal_dates),
    "table-total-equals-sum": Kind(tables.total_equals_sum),
    "no-repeated-item": Kind(lists.no_repeated_item),
    "no-numbering-gap": Kind(numbering.no_numbering_gap),
    "count-equals-remainder": Kind(remainders.equals_remainder),
    "count-within-group": Kind(sets.within_group),
    "groups-not-overfull": Kind(sets.not_overfull),
    "items-inside-parent": Kind(sets.inside_parent),
    "items-in-one-list": Kind(sets.in_one_list),
    "items-inside-group": Kind(sets.members_only),
    "group-members-all-listed": Kind(sets.no_member_missing),
    "count-equals-recap": Kind(recaps.equals_recap),
    "items-in-order": Kind(sets.in_order),
    "no-loop": Kind(garble.no_loop),
    "no-copy": Kind(garble.no_copy),
    "no-duplicated-paragraph": Kind(garble.no_duplicated_paragraph),
    "no-doubled-word": Kind(garble.no_doubled_word),
    "no-cut-sentence": Kind(damage.no_cut_sentence),
    "no-garbled-words": Kind(damage.no_garbled_words),
    "no-broken-markup": Kind(damage.no_broken_markup),
    "no-lost-word": Kind(damage.no_lost_word),
    "figures-equal-reference": Kind(compares=True),
    "items-equal-reference": Kind(compares=True),
    "no-word-lost": Kind(compares=True),
    "no-word-added": Kind(compares=True),
    "no-word-changed": Kind(compares=True),
    "notes-equal-reference": Kind(compares=True),
}
