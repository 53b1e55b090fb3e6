"""What is told of rules: the table, JSON, and a page as it is explained."""

from __future__ import annotations

import json

from jsonschema import Draft202012Validator
from made import rules

from checker import __version__
from checker.reports.look import Look
from checker.reports.rules import as_json, explained, page, table
from checker.resources import schema


def test_rules_as_a_table() -> None:
    made = rules("CNT001 counts", "LST002 lists off")
    for rule, what in zip(made, ("Compares a count with its list.", "word " * 40), strict=True):
        object.__setattr__(rule, "page", f"# x\n## What it does\n{what}\n\nMore.\n## Why")
    assert table(made, Look(80)) == (
        "CNT001  rule-cnt001  error        Compares a count with its list.\n"
        "LST002  rule-lst002  error (off)  word word word word word word word word word…\n"
    )


def test_rules_as_json() -> None:
    (rule,) = json.loads(as_json(rules("LST002 lists off")))["rules"]
    assert rule == {
        "code": "LST002",
        "name": "rule-lst002",
        "pack": "lists",
        "kind": "fake",
        "severity": "error",
        "enabled": False,
        "since": "0.1.0",
        "message": "the text says {stated}, the list has {listed}",
        "summary": "",
        "rule_url": None,
    }


def test_a_rule_explained_as_json() -> None:
    (rule,) = rules("CNT001 counts")
    object.__setattr__(rule, "page", "# rule (CNT001)\n## What it does\nCounts.\n")
    object.__setattr__(rule, "url", "https://docs.example/CNT001")
    object.__setattr__(rule, "options", {"least": 10, "words": frozenset({"b", "a"})})
    content = json.loads(explained(rule))
    Draft202012Validator(json.loads(schema("explanation").read_text("utf-8"))).validate(content)
    assert content == {
        "schema": "1.0",
        "checker": __version__,
        "code": "CNT001",
        "name": "rule-cnt001",
        "pack": "counts",
        "kind": "fake",
        "severity": "error",
        "enabled": True,
        "since": "0.1.0",
        "message": "the text says {stated}, the list has {listed}",
        "summary": "Counts.",
        "rule_url": "https://docs.example/CNT001",
        "options": {"least": 10, "words": ["a", "b"]},
        "page": "# rule (CNT001)\n\nerror; pack counts; kind fake; since 0.1.0\n\n## What it does\nCounts.\n",
    }


def test_page_opens_with_what_its_front_matter_says() -> None:
    (rule,) = rules("LST002 lists off")
    object.__setattr__(rule, "page", "# rule (LST002)\n## What it does\nCounts.\n")
    assert page(rule) == (
        "# rule (LST002)\n\nerror (off); pack lists; kind fake; since 0.1.0\n\n## What it does\nCounts.\n"
    )
