"""Kinds of check of what stands beside numbers: counts, sums, tables, lists and groups."""

from __future__ import annotations

from checker.checks.kind import Kind
from checker.late import Late

NUMBERS: dict[str, Kind] = {
    "count-equals-list": Kind(
        Late("checker.checks.counts", "equals_list"),
        says=("listed", "place", "stated", "unit"),
        any_language=True,
    ),
    "count-equals-items": Kind(
        Late("checker.checks.counts", "equals_items"),
        says=("listed", "place", "stated", "unit"),
        any_language=True,
    ),
    "count-equals-enumeration": Kind(
        Late("checker.checks.counts", "equals_enumeration"), says=("listed", "place", "stated", "unit")
    ),
    "figures-equal-words": Kind(
        Late("checker.checks.counts", "figures_equal_words"),
        says=("figures", "words"),
        any_language=True,
    ),
    "count-equals-parts": Kind(
        Late("checker.checks.sums", "count_equals_parts"), says=("gap", "listed", "stated", "sum", "unit")
    ),
    "amount-equals-parts": Kind(
        Late("checker.checks.amounts", "amount_equals_parts"), says=("listed", "stated", "sum")
    ),
    "amounts-told-alike": Kind(
        Late("checker.checks.amounts", "amounts_told_alike"), says=("other", "stated")
    ),
    "amounts-in-one-currency": Kind(
        Late("checker.checks.amounts", "amounts_in_one_currency"), says=("count", "other", "stated")
    ),
    "change-equals-figures": Kind(
        Late("checker.checks.change", "change_equals_figures"),
        says=("says", "stated"),
        grades=("cut", "points"),
    ),
    "shares-equal-whole": Kind(Late("checker.checks.shares", "shares_equal_whole"), says=("sum",)),
    "shares-equal-counts": Kind(
        Late("checker.checks.portions", "shares_equal_counts"),
        says=("due", "part", "share", "whole"),
        grades=("cut",),
    ),
    "rates-equal-figures": Kind(
        Late("checker.checks.worked", "rates_equal_figures"), says=("listed", "stated", "sum")
    ),
    "table-total-equals-sum": Kind(
        Late("checker.checks.tables", "total_equals_sum"), says=("listed", "of", "says", "stated", "sum")
    ),
    "no-repeated-item": Kind(
        Late("checker.checks.lists", "no_repeated_item"), says=("item",), grades=("counted", "loose")
    ),
    "no-numbering-gap": Kind(
        Late("checker.checks.numbering", "no_numbering_gap"), apart=True, says=("after", "before", "missing")
    ),
    "count-equals-remainder": Kind(
        Late("checker.checks.remainders", "equals_remainder"), says=("stated", "sum", "unit", "verb")
    ),
    "count-within-group": Kind(
        Late("checker.checks.sets", "within_group"), says=("reason", "stated", "unit")
    ),
    "groups-not-overfull": Kind(
        Late("checker.checks.sets", "not_overfull"), says=("group", "size", "sum", "unit")
    ),
    "items-inside-parent": Kind(
        Late("checker.checks.sets", "inside_parent"), says=("item", "place", "total", "unit")
    ),
    "items-in-one-list": Kind(Late("checker.checks.sets", "in_one_list"), says=("first", "item", "second")),
    "items-inside-group": Kind(
        Late("checker.checks.sets", "members_only"), says=("group", "is", "item", "when")
    ),
    "group-members-all-listed": Kind(
        Late("checker.checks.sets", "no_member_missing"), says=("label", "missing", "whole")
    ),
    "count-equals-recap": Kind(
        Late("checker.checks.recaps", "equals_recap"), says=("first", "second", "where")
    ),
    "items-in-order": Kind(Late("checker.checks.sets", "in_order"), says=("item",)),
}
