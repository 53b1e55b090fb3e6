"""Kinds whose findings are no matter of one text: beside a reference, among many, what an author allows."""

from __future__ import annotations

from checker.checks.kind import Kind

OTHERS: dict[str, Kind] = {
    "figures-equal-reference": Kind(compares=True, says=("difference",)),
    "items-equal-reference": Kind(compares=True, says=("difference",)),
    "no-word-lost": Kind(compares=True, says=("difference",)),
    "no-word-added": Kind(compares=True, says=("difference",)),
    "no-word-changed": Kind(compares=True, says=("difference",)),
    "notes-equal-reference": Kind(compares=True, says=("difference",)),
    "acts-dated-once-across": Kind(across=True, says=("citation", "date", "other", "others")),
    "acts-numbered-once-across": Kind(across=True, says=("citation", "name", "other", "others")),
    "acts-named-once-across": Kind(across=True, says=("citation", "name", "other", "others")),
    "statements-agree-across": Kind(across=True, says=("number", "other", "others")),
    "allowance-is-used": Kind(says=("rule",)),
    "allowance-has-reason": Kind(says=("rule",)),
    "allowance-is-readable": Kind(says=("problem",)),
    "baseline-entry-holds": Kind(says=("code", "message", "path")),
}
