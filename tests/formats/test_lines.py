"""The formats that print a line a finding."""

from __future__ import annotations

import json
from dataclasses import replace

from jsonschema import Draft202012Validator
from made import claim, document, ledger, report, rows_of

from checker.model import Verdict
from checker.reports.concise import findings as concise
from checker.reports.json import findings as as_json
from checker.reports.json import ledger as ledger_json
from checker.reports.jsonl import findings as jsonl
from checker.reports.jsonl import ledger as ledger_jsonl
from checker.reports.look import Look
from checker.resources import schema
from checker.results import Results
from formats.samples import CONTROLS, FISHERIES, NINE, NOTHING, ODD_PATH, ONLY_PROBLEMS, of

# --- concise --------------------------------------------------------------------------------


def test_concise() -> None:
    assert concise(FISHERIES, Look()) == (
        "draft.md:1:1: TST001 error the text says 9 ports, the parenthesis lists 2\n"
        'draft.md:2:17: GRB004 warning "the" stands twice\n'
        "draft.md:3:22: STY001 advice a share, 3 %: write it out\n"
        "1 error, 1 warning, 1 piece of advice in 1 of 2 files\n"
        "5 counts in 2 files: 2 confirmed, 1 contradicted, 2 unsupported, 0 unread\n"
    )


def test_concise_without_findings_says_what_was_checked() -> None:
    assert concise(NOTHING, Look()) == "2 counts: 1 confirmed, 0 contradicted, 1 unsupported, 0 unread\n"
    assert concise(ONLY_PROBLEMS, Look()) == "0 counts: no file was checked\n"


def test_concise_is_a_line_a_finding_whatever_the_draft_holds() -> None:
    first, *_ = concise(of(replace(NINE, message=CONTROLS), path=f"{ODD_PATH}\n"), Look()).splitlines()
    assert first == f"{ODD_PATH}\\n:1:1: TST001 error a b [31mc  d\ufffe\ufffde f"


# --- jsonl ----------------------------------------------------------------------------------


def test_jsonl_has_all_that_json_has() -> None:
    lines = jsonl(FISHERIES, Look()).split("\n")
    assert lines[0] == (
        '{"code": "TST001", "rule": "test-rule", "severity": "error", '
        '"message": "the text says 9 ports, the parenthesis lists 2", "path": "draft.md", '
        '"quote": "Nine ports", "range": {"start": {"line": 1, "column": 1, "offset": 0}, '
        '"end": {"line": 1, "column": 11, "offset": 10}}, "place": null, "related": [{"message": "the list: 2 items", '
        '"path": "draft.md", "quote": "Arden, Brack", "range": {"start": {"line": 1, "column": 24, "offset": 23}, '
        '"end": {"line": 1, "column": 36, "offset": 35}}, "place": null}], "stated": 9, "listed": 2, '
        '"suggestion": "2 instead of 9", "change": null, "fingerprint": "aaaaaaaaaaaaaaaaaaaa", "rule_url": null, "claims": [], "confidence": null}'
    )
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == json.loads(as_json(FISHERIES, Look()))["findings"]


def test_jsonl_follows_the_schema_of_findings() -> None:
    whole = json.loads(schema("findings").read_text("utf-8"))
    one = {"$defs": whole["$defs"], **whole["properties"]["findings"]["items"]}
    for line in jsonl(FISHERIES, Look()).splitlines():
        Draft202012Validator(one).validate(json.loads(line))


def test_jsonl_without_findings_is_empty() -> None:
    assert jsonl(NOTHING, Look()) == jsonl(ONLY_PROBLEMS, Look()) == ""


def test_jsonl_is_a_line_a_finding_for_every_reader() -> None:
    made = of(replace(NINE, message="a\x85b\u2028c\u2029d\n\x0b\x1ce\\u2028"))
    (line,) = jsonl(made, Look()).splitlines()
    assert json.loads(line)["message"] == "a\x85b\u2028c\u2029d\n\x0b\x1ce\\u2028"


def test_ledger_as_jsonl() -> None:
    text = "Two harbours closed. Five opened."
    tied = ledger(document(text), claim(text, "Two harbours", 2, Verdict.UNSUPPORTED), claim(text, "Five", 5, Verdict.UNREAD, because="why"))  # fmt: skip
    rows = rows_of(tied)
    results = Results((report(text, "draft.md", claims=rows), report("", "empty.md")))
    printed = ledger_jsonl(results, Look())
    assert printed.splitlines()[0] == (
        f'{{"path": "draft.md", "id": "{rows[0].id}", "quote": "Two harbours", "sentence": "Two harbours", '
        '"stated": 2, "unit": "harbours", "verdict": "unsupported", '
        '"range": {"start": {"line": 1, "column": 1, "offset": 0}, "end": {"line": 1, "column": 13, "offset": 12}}, "place": null, '
        '"support": [], "explanation": ""}'
    )
    whole = json.loads(ledger_json(results, Look()))["documents"][0]
    assert [json.loads(line) for line in printed.splitlines()] == [
        {"path": "draft.md"} | row for row in whole["claims"]
    ]
