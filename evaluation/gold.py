"""Labelled reports: what has to be found in them, what their ledger should say, what is a false alarm.

The forms: `findings.tsv` (document, line, quote, required, family, why), `ledger.jsonl` (document, line,
quote, stated, verdict, support) and `more/ID.tsv` (line, page, quote, …, verdict, kind).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.model import Finding, Severity
from checker.results import ClaimRow
from checker.text.numbers import words_for
from evaluation.documents import Opened, document
from evaluation.labelled import ledger_rows
from evaluation.running import codes

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

_NO_COUNT = re.compile(r"%|no number|\d/\d")
"""What a row states where it states no count: 10.2%, "no number", 1/2."""

_RANGE = re.compile(r"\W*\d+ (?:through|to|[-–]) \d+\W*")
"""A quote that says where numbers begin and end, and counts nothing: "(1 through 228)"."""


@dataclass(frozen=True, slots=True)
class Row:
    """One label and what became of it.

    `state` of a defect: "found", "missed"; of a right count: "right", "wrong" or, in `more/`, "confirmed",
    "open" (no verdict, or none that says anything) and "contradicted"; of another right place there "kept" or
    "contradicted"; "unread" where no reader opens the document, "lost" where its words are not in it. `form`
    is the suffix of a document of `more/`.
    """

    key: str
    table: str
    group: str
    state: str
    ruled: bool = True
    form: str = ""


@dataclass(frozen=True, slots=True)
class FalseAlarm:
    """An error or a warning that overlaps no label. `counted` where the labels claim to be complete."""

    key: str
    code: str
    severity: str
    message: str
    counted: bool


@dataclass(frozen=True, slots=True)
class Gold:
    """All labels, and all alarms that no label explains. `right` are the (code, severity) of the others."""

    rows: tuple[Row, ...]
    alarms: tuple[FalseAlarm, ...]
    right: tuple[tuple[str, str], ...]


def gold(labels: Path, corpus: Path) -> Gold:
    """Scores the documents of `corpus` by the labels in the folder `labels`."""
    rows = [*_defects(labels, corpus), *_ledger(labels, corpus), *_more(labels, corpus)]
    alarms, right = _alarms(labels, corpus)
    return Gold(tuple(rows), (*alarms, *_more_alarms(labels, corpus)), right)


# --- findings.tsv -------------------------------------------------------------------------------


def _defects(labels: Path, corpus: Path) -> Iterator[Row]:
    for row in table(labels / "findings.tsv"):
        if row["required"] != "must":
            continue
        family = row["rule family"]
        rules = FAMILIES.get(family, ())
        key = f"{row['document']}:{row['line']}: {row['quote']}"
        found = document(corpus / row["document"])
        yield Row(key, "findings", family, _found(found, row, rules), not codes().isdisjoint(rules))


def _found(found: Opened | None, row: dict[str, str], rules: tuple[str, ...]) -> str:
    if found is None:
        return "unread"
    place = found.on_line(int(row["line"]), row["quote"])
    if place is None:
        return "lost"
    return "found" if any(finding.code in rules for finding in found.over(place)) else "missed"


def _alarms(labels: Path, corpus: Path) -> tuple[list[FalseAlarm], tuple[tuple[str, str], ...]]:
    """Errors and warnings in the documents of `findings.tsv` that overlap no row of it, and those that do."""
    rows = table(labels / "findings.tsv")
    alarms, right = [], []
    for name in sorted({row["document"] for row in rows}):
        found = document(corpus / name)
        if found is None:
            continue
        explained: set[str] = set()
        for row in rows:
            place = found.on_line(int(row["line"]), row["quote"]) if row["document"] == name else None
            explained |= {finding.fingerprint for finding in found.over(place)} if place else set()
        for finding in _grave(found):
            if finding.fingerprint in explained:
                right.append((finding.code, finding.severity.value))
            else:
                alarms.append(_false(name, finding, counted=True))
    return alarms, tuple(right)


# --- ledger.jsonl -------------------------------------------------------------------------------


def _ledger(labels: Path, corpus: Path) -> Iterator[Row]:
    for row in ledger_rows(labels):
        name = row["document"]
        yield _counted(row, name, document(corpus / name), row["line"])
        stem = Path(name).stem
        for twin in sorted(corpus.glob(f"{stem}-*")):
            yield _counted(row, twin.name, document(twin), None)


def _counted(row: dict[str, Any], name: str, found: Opened | None, line: int | None) -> Row:
    key = f"{name}:{row['line']}: {row['quote']}"
    group = "a list stands for it" if row["verdict"] == "confirmed" else row["verdict"]
    sums = row["support"].startswith("arithmetic:")
    return Row(key, "ledger", "only a sum stands for it" if sums else group, _verdict(row, found, line, sums))


def _verdict(row: dict[str, Any], found: Opened | None, line: int | None, sums: bool) -> str:
    if found is None:
        return "unread"
    verdicts = [
        claim.verdict.value
        for claim in found.report.claims
        if claim.stated == row["stated"]
        and (claim.place.quote in row["quote"] or row["quote"] in claim.place.quote)
        and line in (None, claim.place.range.start.line)
    ]
    if sums:
        return "wrong" if "contradicted" in verdicts else "right"
    return "right" if row["verdict"] in verdicts else "wrong"


# --- more/ --------------------------------------------------------------------------------------


def _more(labels: Path, corpus: Path) -> Iterator[Row]:
    for path in sorted((labels / "more").glob("*.tsv")):
        place = _path_of(path, corpus)
        found = document(place) if place else None
        for row in _in_turn(table(path)):
            if row["verdict"] == "unclear":
                continue
            rules = KINDS.get(row["kind"], ())
            defect = row["verdict"] == "INCONSISTENT"
            key = f"{path.stem}:{row['line']}: {row['quote']}"
            ruled = not defect or not codes().isdisjoint(rules)
            state = _state(found, row, rules)
            form = place.suffix if place else ""
            group = UNCOUNTED if not defect and _is_uncounted(found, row) else row["kind"]
            yield Row(key, "defects" if defect else "consistent", group, state, ruled, form)


def _in_turn(rows: Sequence[dict[str, str]]) -> Iterator[dict[str, str]]:
    """The rows, each with how many before it have its words and its page: two cells may have one number."""
    before: Counter[tuple[str, str]] = Counter()
    for row in rows:
        key = row["quote"], row["page"]
        yield {**row, "turn": str(before[key])}
        before[key] += 1


def _turn(row: dict[str, str]) -> int:
    return int(row.get("turn", "0"))


def _is_uncounted(found: Opened | None, row: dict[str, str]) -> bool:
    """Whether a row asks for something that the ledger counts out: a share, a cell, a list without a number."""
    if row["kind"] not in COUNTED:
        return False
    place = found.anywhere(row["quote"], row["page"], _turn(row)) if found else None
    cell = found is not None and place is not None and found.is_cell(place)
    return cell or _NO_COUNT.search(row["stated"]) is not None or _counts_nothing(row["quote"])


def _counts_nothing(quote: str) -> bool:
    """Whether the words of a row hold no number at all, or only a range of them."""
    numbers = rf"\d|\b(?:both|neither|half|{words_for(1, 20)})\b"
    return _RANGE.fullmatch(quote) is not None or re.search(numbers, quote, re.IGNORECASE) is None


def _is_asked(claim: ClaimRow, stated: str) -> bool:
    """Whether a count is the one that a row is about: of "one of the three" that is the whole."""
    number = stated.replace(" ", "")
    one_of = claim.stated == 1 and " of " in claim.place.quote
    return not number.isdecimal() or one_of or claim.stated == int(number)


def _state(found: Opened | None, row: dict[str, str], rules: tuple[str, ...]) -> str:
    if found is None:
        return "unread"
    place = found.anywhere(row["quote"], row["page"], _turn(row))
    if place is None:
        return "lost"
    if row["verdict"] == "INCONSISTENT":
        return "found" if any(finding.code in rules for finding in found.over(place)) else "missed"
    grave = [one for one in found.over(place, primary=True) if one.severity is not Severity.ADVICE]
    if grave:
        return "contradicted"
    if row["kind"] not in COUNTED or _is_uncounted(found, row):
        return "kept"
    verdicts = {claim.verdict.value for claim in found.claims(place) if _is_asked(claim, row["stated"])}
    return "confirmed" if "confirmed" in verdicts else "open"


def _more_alarms(labels: Path, corpus: Path) -> Iterator[FalseAlarm]:
    """What is found in the documents of `more/` outside their defects: the labels there are not complete."""
    for path in sorted((labels / "more").glob("*.tsv")):
        place = _path_of(path, corpus)
        found = document(place) if place else None
        if found is None:
            continue
        explained: set[str] = set()
        for row in _in_turn(table(path)):
            spot = (
                found.anywhere(row["quote"], row["page"], _turn(row))
                if row["verdict"] != "consistent"
                else None
            )
            explained |= {finding.fingerprint for finding in found.over(spot)} if spot else set()
        for finding in _grave(found):
            if finding.fingerprint not in explained:
                yield _false(path.stem, finding, counted=False)


def _path_of(path: Path, corpus: Path) -> Path | None:
    """The document whose labels lie at `path`."""
    return next(iter(sorted((corpus / "more").glob(f"{path.stem}.*"))), None)


# --- what they share ------------------------------------------------------------------------------


def _grave(found: Opened) -> list[Finding]:
    return [finding for finding in found.report.findings if finding.severity is not Severity.ADVICE]


def _false(name: str, finding: Finding, *, counted: bool) -> FalseAlarm:
    key = f"{name}:{finding.place.range.start.line}: {finding.code} {finding.place.quote}"
    return FalseAlarm(key, finding.code, finding.severity.value, finding.message, counted)


def table(path: Path) -> list[dict[str, str]]:
    """The rows of a file with tabs between columns, their names first; none where it is absent."""
    if not path.is_file():
        return []
    head, *lines = path.read_text("utf-8").splitlines()
    names = head.split("\t")
    return [dict(zip(names, line.split("\t"), strict=False)) for line in lines if line.strip()]
