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
from evaluation.families import COUNTED, FAMILIES, KINDS, UNCOUNTED
from evaluation.labelled import ledger_rows
from evaluation.running import codes

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
