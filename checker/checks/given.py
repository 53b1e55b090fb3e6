"""What each kind of check gives to a rule page: placeholders for its message, and grades for severities."""

from __future__ import annotations

from collections.abc import Mapping

PLACEHOLDERS: Mapping[str, tuple[str, ...]] = {
    "count-equals-list": (
        "listed",
        "place",
        "stated",
        "unit",
    ),
    "count-equals-items": (
        "listed",
        "place",
        "stated",
        "unit",
    ),
    "count-equals-enumeration": (
        "listed",
        "place",
        "stated",
        "unit",
    ),
    "figures-equal-words": (
        "figures",
        "words",
    ),
    "count-equals-parts": (
        "gap",
        "listed",
        "stated",
        "sum",
        "unit",
    ),
    "amount-equals-parts": (
        "listed",
        "stated",
        "sum",
    ),
    "change-equals-figures": (
        "says",
        "stated",
    ),
    "shares-equal-whole": ("sum",),
    "shares-equal-counts": (
        "due",
        "part",
        "share",
        "whole",
    ),
    "years-equal-dates": (
        "now",
        "stated",
        "then",
        "years",
    ),
    "table-total-equals-sum": (
        "listed",
        "of",
        "says",
        "stated",
        "sum",
    ),
    "no-repeated-item": ("item",),
    "no-numbering-gap": (
        "after",
        "before",
        "missing",
    ),
    "count-equals-remainder": (
        "stated",
        "sum",
        "unit",
    ),
    "count-within-group": (
        "reason",
        "stated",
        "unit",
    ),
    "groups-not-overfull": (
        "group",
        "size",
        "sum",
        "unit",
    ),
    "items-inside-parent": (
        "item",
        "place",
        "total",
        "unit",
    ),
    "items-in-one-list": (
        "first",
        "item",
        "second",
    ),
    "items-inside-group": (
        "group",
        "is",
        "item",
        "when",
    ),
    "group-members-all-listed": (
        "label",
        "missing",
        "whole",
    ),
    "count-equals-recap": (
        "first",
        "second",
        "where",
    ),
    "items-in-order": ("item",),
    "references-lead-somewhere": (
        "said",
        "what",
    ),
    "no-heading-number-skipped": (
        "missing",
        "what",
        "where",
    ),
    "no-heading-number-twice": ("what",),
    "headings-on-one-level": (
        "level",
        "usual",
        "what",
    ),
    "no-heading-among-items": ("what",),
    "no-item-number-twice": ("marker",),
    "contents-equal-headings": (
        "entry",
        "heading",
    ),
    "annexes-are-there": (
        "what",
        "word",
    ),
    "references-name-their-title": (
        "other",
        "title",
        "what",
    ),
    "exhibits-are-mentioned": ("what",),
    "no-given-up-name": (
        "day",
        "item",
        "name",
    ),
    "dates-exist": (
        "date",
        "why",
    ),
    "weekdays-fit": (
        "date",
        "right",
        "stated",
    ),
    "ranges-run-forwards": (
        "first",
        "last",
    ),
    "dates-fit-notes": (
        "date",
        "note",
        "other",
    ),
    "events-dated-once": (
        "date",
        "name",
        "other",
    ),
    "tenses-fit-dates": (
        "date",
        "issued",
        "told",
    ),
    "states-not-later": (
        "date",
        "issued",
        "told",
    ),
    "days-told-alike": (
        "date",
        "other",
    ),
    "dates-written-alike": (
        "date",
        "usual",
    ),
    "citations-well-formed": (
        "citation",
        "why",
    ),
    "citation-numbers-in-order": (
        "citation",
        "like",
    ),
    "citation-years-fit-dates": (
        "citation",
        "date",
        "year",
    ),
    "citations-written-alike": (
        "citation",
        "how",
        "like",
        "usual",
    ),
    "acts-dated-once": (
        "citation",
        "date",
        "other",
    ),
    "judgments-fit-cases": (
        "citation",
        "why",
    ),
    "acts-told-alike": (
        "citation",
        "other",
    ),
    "acts-fit-publication": ("citation", "where", "why"),
    "names-of-one-act": (
        "citation",
        "name",
        "other",
    ),
    "pinpoints-run-forwards": ("range",),
    "no-loop": (
        "phrase",
        "times",
        "words",
    ),
    "no-copy": (
        "after",
        "back",
        "words",
    ),
    "no-unproved-copy": (
        "after",
        "back",
        "words",
    ),
    "no-duplicated-paragraph": (
        "likeness",
        "words",
    ),
    "no-doubled-word": ("word",),
    "no-cut-sentence": ("what",),
    "no-garbled-words": (
        "what",
        "word",
    ),
    "no-broken-markup": (
        "form",
        "number",
        "others",
        "times",
    ),
    "no-lost-word": (
        "lost",
        "quote",
        "times",
    ),
    "no-broken-note": ("what",),
    "one-name-each": (
        "long",
        "other",
        "short",
    ),
    "one-short-each": (
        "long",
        "other",
        "short",
    ),
    "defined-once": (
        "long",
        "short",
    ),
    "defined-before-use": (
        "long",
        "short",
    ),
    "defined-for-use": (
        "long",
        "short",
    ),
    "letters-fit": (
        "letters",
        "long",
        "short",
    ),
    "no-half-bracket": (
        "quote",
        "what",
    ),
    "no-half-quotation": (
        "quote",
        "what",
    ),
    "no-doubled-point": (
        "quote",
        "signs",
    ),
    "marks-alike": (
        "others",
        "space",
    ),
    "items-end-alike": (
        "end",
        "usual",
    ),
    "no-stray-space": ("quote",),
    "no-mark-without-note": (
        "beside",
        "label",
    ),
    "no-note-without-mark": (
        "beside",
        "label",
    ),
    "no-note-number-used-twice": (
        "beside",
        "label",
    ),
    "no-note-mark-doubled": (
        "beside",
        "label",
    ),
    "note-marks-in-order": (
        "beside",
        "label",
    ),
    "no-note-number-skipped": (
        "beside",
        "label",
    ),
    "no-empty-note": (
        "beside",
        "label",
    ),
    "no-note-mark-fused": (
        "number",
        "quote",
    ),
    "no-note-said-again": (
        "beside",
        "label",
    ),
    "one-spelling": (
        "often",
        "other",
        "times",
        "written",
    ),
    "one-hyphenation": (
        "often",
        "other",
        "times",
        "written",
    ),
    "one-word-or-two": (
        "often",
        "other",
        "times",
        "written",
    ),
    "one-hyphen-before": (
        "often",
        "other",
        "times",
        "written",
    ),
    "no-slip": (
        "often",
        "other",
        "times",
        "written",
    ),
    "one-name": (
        "often",
        "other",
        "times",
        "written",
    ),
    "one-case": (
        "often",
        "other",
        "times",
        "written",
    ),
    "vocabulary": (
        "instead",
        "written",
    ),
    "pattern": ("written",),
    "occurrence": (
        "times",
        "wanted",
        "wording",
    ),
    "consistency": (
        "often",
        "other",
        "times",
        "written",
    ),
    "equal": (
        "number",
        "other",
    ),
    "figures-equal-reference": ("difference",),
    "items-equal-reference": ("difference",),
    "no-word-lost": ("difference",),
    "no-word-added": ("difference",),
    "no-word-changed": ("difference",),
    "notes-equal-reference": ("difference",),
    "acts-dated-once-across": (
        "citation",
        "date",
        "other",
        "others",
    ),
    "acts-numbered-once-across": (
        "citation",
        "name",
        "other",
        "others",
    ),
    "acts-named-once-across": (
        "citation",
        "name",
        "other",
        "others",
    ),
    "statements-agree-across": (
        "number",
        "other",
        "others",
    ),
    "allowance-is-used": ("rule",),
    "allowance-has-reason": ("rule",),
    "allowance-is-readable": ("problem",),
    "baseline-entry-holds": (
        "code",
        "message",
        "path",
    ),
}
"""Kind → the names that its messages may have in braces."""

GRADES: Mapping[str, tuple[str, ...]] = {
    "shares-equal-counts": ("cut",),
    "no-repeated-item": ("counted",),
    "count-equals-recap": ("same",),
    "no-loop": ("likely",),
    "no-copy": ("likely",),
    "no-duplicated-paragraph": ("likely",),
    "no-garbled-words": ("likely",),
    "no-broken-markup": ("few",),
    "no-broken-note": (
        "followed",
        "unmarked",
    ),
}
"""Kind → the grades that some of its findings have, for those that have any."""
