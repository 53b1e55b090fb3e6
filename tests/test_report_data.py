"""JSON and CSV: exact output, and the published schemas."""

from __future__ import annotations

import csv
import json
from io import StringIO
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from made import claim, document, finding, ledger, report, rows_of, support
from schemas import load

from checker import __version__
from checker.model import SupportKind, Verdict
from checker.reports import REPORTS, Format
from checker.reports.csv import CLAIMS, FINDINGS
from checker.reports.csv import findings as csv_findings
from checker.reports.csv import ledger as csv_ledger
from checker.reports.json import SCHEMA
from checker.reports.json import findings as json_findings
from checker.reports.json import ledger as json_ledger
from checker.reports.look import Look
from checker.results import ClaimRow, DocumentReport, Failure, Results, Totals

TEXT = "Nine régions (Aube, Marne) reported.\nTwo towns did.\n"
FOUND = finding(
    TEXT,
    "Nine régions",
    ("Aube, Marne", "the list: 2 items"),
    stated=9,
    listed=2,
    suggestion="write 2, or list 9",
    rule_url="https://docs.example/TST001",
    claims=("0123456789abcdef0123",),
)


def rows() -> tuple[ClaimRow, ...]:
    note = support(TEXT, "Aube, Marne", 2, label="48")
    unread = support(TEXT, "Aube", None, kind=SupportKind.PARENTHESIS)
    made = ledger(
        document(TEXT),
        claim(TEXT, "Nine régions", 9, Verdict.CONTRADICTED, note, unread, because="note 48 lists 2"),
        claim(TEXT, "Two towns", 2, Verdict.UNSUPPORTED),
    )
    return rows_of(made)


def made_report() -> DocumentReport:
    return report(
        TEXT,
        "drafts/a.md",
        findings=(FOUND,),
        claims=rows(),
        totals=Totals(2, 0, 1, 1, 0),
        failures=(Failure("TST002", "other-rule", "ValueError: crashed"),),
        encoding="utf-8",
    )


def test_findings_as_json() -> None:
    printed = json_findings(Results((made_report(),)), Look())
    assert printed.endswith("}\n")
    assert '"quote": "Nine régions"' in printed
    content = json.loads(printed)
    Draft202012Validator(load("findings")).validate(content)
    assert list(content) == ["schema", "checker", "positions", "documents", "findings", "allowed", "known"]
    assert content == {
        "schema": SCHEMA,
        "checker": __version__,
        "positions": "characters",
        "documents": [
            {
                "path": "drafts/a.md",
                "format": "markdown",
                "pieces": [],
                "encoding": "utf-8",
                "language": "en",
                "recognised_pages": 0,
                "sha256": made_report().sha256,
                "words": 8,
                "ledger": {"stated": 2, "confirmed": 0, "contradicted": 1, "unsupported": 1, "unread": 0},
                "failures": [{"code": "TST002", "rule": "other-rule", "reason": "ValueError: crashed"}],
            }
        ],
        "findings": [
            {
                "code": "TST001",
                "rule": "test-rule",
                "severity": "error",
                "message": "the numbers differ",
                "path": "draft.md",
                "quote": "Nine régions",
                "range": {
                    "start": {"line": 1, "column": 1, "offset": 0},
                    "end": {"line": 1, "column": 13, "offset": 12},
                },
                "place": None,
                "related": [
                    {
                        "message": "the list: 2 items",
                        "path": "draft.md",
                        "quote": "Aube, Marne",
                        "range": {
                            "start": {"line": 1, "column": 15, "offset": 14},
                            "end": {"line": 1, "column": 26, "offset": 25},
                        },
                        "place": None,
                    }
                ],
                "stated": 9,
                "listed": 2,
                "suggestion": "write 2, or list 9",
                "change": None,
                "fingerprint": "0123456789abcdef0123",
                "rule_url": "https://docs.example/TST001",
                "claims": ["0123456789abcdef0123"],
                "confidence": None,
            }
        ],
        "allowed": [],
        "known": [],
    }


def test_ledger_as_json() -> None:
    content = json.loads(json_ledger(Results((made_report(),)), Look()))
    Draft202012Validator(load("ledger")).validate(content)
    first = {"start": {"line": 1, "column": 15, "offset": 14}, "end": {"line": 1, "column": 26, "offset": 25}}
    second = {
        "start": {"line": 1, "column": 15, "offset": 14},
        "end": {"line": 1, "column": 19, "offset": 18},
    }
    first_id, second_id = (row.id for row in rows())
    assert content == {
        "schema": SCHEMA,
        "checker": __version__,
        "positions": "characters",
        "documents": [
            {
                "path": "drafts/a.md",
                "claims": [
                    {
                        "id": first_id,
                        "path": "draft.md",
                        "quote": "Nine régions",
                        "sentence": "Nine régions",
                        "stated": 9,
                        "unit": "régions",
                        "verdict": "contradicted",
                        "range": {
                            "start": {"line": 1, "column": 1, "offset": 0},
                            "end": {"line": 1, "column": 13, "offset": 12},
                        },
                        "place": None,
                        "support": [
                            {
                                "kind": "note",
                                "label": "48",
                                "listed": 2,
                                "path": "draft.md",
                                "quote": "Aube, Marne",
                                "range": first,
                                "place": None,
                                "items": [],
                                "items_left_out": 0,
                            },
                            {
                                "kind": "parenthesis",
                                "label": None,
                                "listed": None,
                                "path": "draft.md",
                                "quote": "Aube",
                                "range": second,
                                "place": None,
                                "items": [],
                                "items_left_out": 0,
                            },
                        ],
                        "explanation": "note 48 lists 2",
                    },
                    {
                        "id": second_id,
                        "path": "draft.md",
                        "quote": "Two towns",
                        "sentence": "Two towns",
                        "stated": 2,
                        "unit": "towns",
                        "verdict": "unsupported",
                        "range": {
                            "start": {"line": 2, "column": 1, "offset": 37},
                            "end": {"line": 2, "column": 10, "offset": 46},
                        },
                        "place": None,
                        "support": [],
                        "explanation": "",
                    },
                ],
            }
        ],
    }


@pytest.mark.parametrize("write", [json_findings, json_ledger])
def test_json_is_the_same_every_time(write: Any) -> None:
    assert write(Results((made_report(),)), Look()) == write(Results((made_report(),)), Look(60, True))


def test_no_documents_is_still_valid() -> None:
    Draft202012Validator(load("findings")).validate(json.loads(json_findings(Results(()), Look())))
    Draft202012Validator(load("ledger")).validate(json.loads(json_ledger(Results(()), Look())))


# --- CSV ------------------------------------------------------------------------------------


def test_ledger_as_csv() -> None:
    assert csv_ledger(Results((made_report(),)), Look()) == (
        "path,line,column,quote,stated,unit,verdict,support,listed,explanation,place\n"
        "draft.md,1,1,Nine régions,9,régions,contradicted,note 48; the parenthesis,2; ,note 48 lists 2,\n"
        "draft.md,2,1,Two towns,2,towns,unsupported,,,,\n"
    )


def test_findings_as_csv() -> None:
    bare = finding(TEXT, "Two towns")
    results = Results((report(TEXT, findings=(FOUND, bare)),))
    assert csv_findings(results, Look()) == (
        "path,line,column,severity,code,rule,message,quote,stated,listed,suggestion,other places,place,"
        "fingerprint,rule_url,confidence\n"
        'draft.md,1,1,error,TST001,test-rule,the numbers differ,Nine régions,9,2,"write 2, or list 9",'
        "line 1: the list: 2 items,,0123456789abcdef0123,https://docs.example/TST001,\n"
        "draft.md,2,1,error,TST001,test-rule,the numbers differ,Two towns,,,,,,0123456789abcdef0123,,\n"
    )


def test_a_finding_with_many_other_places_keeps_to_its_cell() -> None:
    text = "Nine. " + "Ten. " * 9
    many = finding(text, "Nine", *[("Ten", "here, too")] * 9)
    (row,) = csv.DictReader(StringIO(csv_findings(Results((report(findings=(many,)),)), Look()), newline=""))
    assert tuple(row) == FINDINGS
    assert row["other places"] == "line 1: here, too; " * 5 + "and 4 more"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "\r="])
def test_no_cell_is_a_formula(sign: str) -> None:
    text = f"{sign}HYPERLINK(1) regions, or so"
    made = ledger(document(text), claim(text, f"{sign}HYPERLINK(1)", 9, Verdict.UNREAD, because=f"{sign}1"))
    (row,) = rows_of(made)
    printed = csv_ledger(Results((report(text, f"{sign}a.md", claims=(row,)),)), Look())
    (cells,) = csv.DictReader(StringIO(printed, newline=""))
    assert tuple(cells) == CLAIMS
    shown = sign.replace("\t", " ").replace("\r", " ")
    assert cells["quote"] == f"'{shown}HYPERLINK(1)"
    assert cells["explanation"] == f"'{shown}1"


def test_cells_with_commas_stay_cells_and_line_breaks_become_blanks() -> None:
    text = 'Nine "a, b"\nregions'
    made = ledger(document(text), claim(text, text, 9, Verdict.UNREAD))
    rows = rows_of(made)
    (cells,) = csv.DictReader(StringIO(csv_ledger(Results((report(text, claims=rows),)), Look()), newline=""))
    assert cells["quote"] == 'Nine "a, b" regions'


def test_formats_print_what_they_say() -> None:
    assert {name: (form.findings is not None, form.ledger is not None) for name, form in REPORTS.items()} == {
        "text": (True, True),
        "concise": (True, False),
        "json": (True, True),
        "jsonl": (True, True),
        "sarif": (True, False),
        "github": (True, False),
        "gitlab": (True, False),
        "junit": (True, False),
        "rdjsonl": (True, False),
        "checkstyle": (True, False),
        "csv": (True, True),
        "html": (True, True),
    }
    assert isinstance(REPORTS["csv"], Format)
