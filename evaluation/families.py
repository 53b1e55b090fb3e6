"""What the labels of documents are called, and which rules are to find each of them."""

from __future__ import annotations

FAMILIES: dict[str, tuple[str, ...]] = {
    "citations/malformed": ("CIT001", "DAT001"),
    "citations/spelled-two-ways": ("CIT003",),
    "citations/year-differs": ("CIT002",),
    "counts/differs-from-list": ("CNT001", "CNT002", "CNT003"),
    "dates/differs-from-note": ("DAT004",),
    "garble/cut-sentence": ("GRB005",),
    "garble/looped-phrase": ("GRB001", "GRB002"),
    "garble/markup": ("GRB007",),
    "garble/resumed-copy": ("GRB001", "GRB002"),
    "lists/duplicate-item": ("LST001",),
    "notes/merged": ("GRB009",),
    "notes/numbering": ("GRB009", "NTE003", "NTE005", "NTE006"),
    "references/heading-level": ("REF004", "REF005"),
    "references/heading-number": ("REF002", "REF003"),
    "references/not-found": ("REF001", "REF008"),
    "typography/unbalanced-bracket": ("TYP001",),
    "variants/spelling": ("VAR001", "VAR002", "VAR004", "VAR005", "VAR006"),
}
"""Family of a label → the rules that find it; none while there are none."""

KINDS: dict[str, tuple[str, ...]] = {
    "bullet list": ("CNT001", "CNT002", "CNT003"),
    "inline parenthesis list": ("CNT001", "CNT003", "LST001", "LST002"),
    "footnote list": ("CNT001", "LST001"),
    "subset/remainder": ("SUM001", "LST003"),
    "sum": ("SUM001", "SUM002", "SUM003", "SUM005", "SUM006", "SUM007", "SUM008"),
    "recap": ("SUM009",),
    "cross-reference": ("REF001", "REF007", "REF010", "REF011"),
    "citation": tuple(f"CIT{number:03}" for number in (*range(1, 10), 11)),
    "date": ("DAT001", "DAT002", "DAT003", "DAT004", "DAT005", "DAT006", "DAT007"),
    "duplicated/garbled text": ("GRB001", "GRB002", "GRB003", "GRB004", "GRB006", "TYP003", "VAR006"),
}
"""Kind of a row in `more/` → the rules that find it."""

COUNTED = frozenset(
    {"bullet list", "inline parenthesis list", "footnote list", "subset/remainder", "sum", "recap"}
)
"""Kinds of rows that state a number with something to hold it against: the ledger should confirm it."""

UNCOUNTED = "a share, a cell, a range, a list without a number"
"""The group of right rows that the ledger has no line for, as it says itself: they are to be left alone."""
