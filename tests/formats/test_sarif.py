"""SARIF: exact logs, the standard's schema, and GitHub's limits."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from made import report

from checker import __version__, rulebook
from checker.documentation import DOCUMENTATION
from checker.reports.look import Look
from checker.reports.sarif import findings
from checker.results import Results
from formats.samples import (
    FISHERIES,
    NINE,
    NOTHING,
    ONLY_PROBLEMS,
    TEXT,
    allowed,
    logged,
    of,
    standard,
)


def located(path: str) -> dict[str, str]:
    """A file of the repository as the log has it."""
    return {"uri": path, "uriBaseId": "%SRCROOT%"}


def physical(path: str, *region: int) -> dict[str, Any]:
    """A place as the log has it."""
    names = ("startLine", "startColumn", "endLine", "endColumn")
    where: dict[str, Any] = {"region": dict(zip(names, region, strict=True))} if region else {}
    return {"physicalLocation": {"artifactLocation": located(path), **where}}


def rule(code: str, name: str, title: str, level: str, github: str) -> dict[str, Any]:
    """A rule without a page."""
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": title},
        "help": {"text": title, "markdown": title},
        "defaultConfiguration": {"level": level},
        "properties": {"problem.severity": github},
    }


RULES = [
    rule("GRB004", "doubled-word", "Doubled word", "warning", "warning"),
    rule("STY001", "share-in-figures", "Share in figures", "note", "recommendation"),
    rule("TST001", "test-rule", "Test rule", "error", "error")
    | {
        "help": {"text": "# test-rule (TST001)", "markdown": "# test-rule (TST001)"},
        "defaultConfiguration": {"enabled": True, "level": "error"},
        "properties": {"tags": ["tests"], "problem.severity": "error"},
    },
]

RESULTS = [
    {
        "ruleId": "TST001",
        "ruleIndex": 2,
        "level": "error",
        "message": {"text": "the text says 9 ports, the parenthesis lists 2 ([the list: 2 items](1))"},
        "locations": [physical("draft.md", 1, 1, 1, 11)],
        "partialFingerprints": {"findingHash/v1": "aaaaaaaaaaaaaaaaaaaa"},
        "properties": {"quote": "Nine ports", "stated": 9, "listed": 2, "suggestion": "2 instead of 9"},
        "relatedLocations": [
            {"id": 1, **physical("draft.md", 1, 24, 1, 36), "message": {"text": "the list: 2 items"}}
        ],
    },
    {
        "ruleId": "GRB004",
        "ruleIndex": 0,
        "level": "warning",
        "message": {"text": '"the" stands twice'},
        "locations": [physical("draft.md", 2, 17, 3, 4)],
        "partialFingerprints": {"findingHash/v1": "bbbbbbbbbbbbbbbbbbbb"},
        "properties": {"quote": "the\nthe"},
        "fixes": [
            {
                "description": {"text": "what --fix would write"},
                "artifactChanges": [
                    {
                        "artifactLocation": located("draft.md"),
                        "replacements": [
                            {
                                "deletedRegion": {
                                    "startLine": 2,
                                    "startColumn": 17,
                                    "endLine": 3,
                                    "endColumn": 4,
                                },
                                "insertedContent": {"text": "the"},
                            }
                        ],
                    }
                ],
            }
        ],
    },
    {
        "ruleId": "STY001",
        "ruleIndex": 1,
        "level": "note",
        "message": {"text": "a share, 3 %: write it out"},
        "locations": [physical("draft.md", 3, 22, 3, 25)],
        "partialFingerprints": {"findingHash/v1": "cccccccccccccccccccc"},
        "properties": {"quote": "3 %"},
    },
]


def artifact(path: str, text: str, words: int, *counts: int) -> dict[str, Any]:
    names = ("stated", "confirmed", "contradicted", "unsupported", "unread")
    return {
        "location": located(path),
        "roles": ["analysisTarget"],
        "hashes": {"sha-256": report(text).sha256},
        "properties": {"words": words, "counts": dict(zip(names, counts, strict=True))},
    }


def test_log() -> None:
    assert logged(FISHERIES) == {
        "tool": {
            "driver": {
                "name": "checker",
                "semanticVersion": __version__,
                "informationUri": DOCUMENTATION,
                "rules": RULES,
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": False,
                "exitCode": 2,
                "toolExecutionNotifications": [
                    {
                        "level": "error",
                        "message": {"text": "lost.md: no such file or folder"},
                        "locations": [physical("lost.md")],
                    }
                ],
            }
        ],
        "artifacts": [
            artifact("clean.md", "All is well.\n", 3, 2, 1, 0, 1, 0),
            artifact("draft.md", TEXT, 20, 3, 1, 1, 1, 0),
        ],
        "results": RESULTS,
    }


def test_schema_refuses_what_is_none() -> None:
    log = json.loads(findings(FISHERIES, Look()))
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] = 0
    assert not standard().is_valid(log)


def test_no_findings() -> None:
    made = logged(NOTHING)
    assert made["results"] == []
    assert made["invocations"] == [{"executionSuccessful": True}]
    assert logged(Results(()))["artifacts"] == []


def test_only_problems() -> None:
    (invocation,) = logged(ONLY_PROBLEMS)["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 2)
    texts = [one["message"]["text"] for one in invocation["toolExecutionNotifications"]]
    assert texts == ["a.pdf: cannot be read", "b.md: permission denied"]


def test_every_rule_that_ships_is_described() -> None:
    rules = rulebook.load_default()
    made = logged(replace(NOTHING, rules=rules))["tool"]["driver"]["rules"]
    assert [one["id"] for one in made] == [one.code for one in rules]
    for told, one in zip(made, rules, strict=True):
        assert told["fullDescription"]["text"] == one.summary
        assert told["help"]["markdown"].startswith(f"# {one.name} ({one.code})\n\n## What it does\n")
        assert told["properties"]["tags"] == [one.pack]


# --- what is allowed, what is known ---------------------------------------------------------


def test_allowed_and_known_findings_are_suppressed() -> None:
    nine, dash, twice = logged(Results((allowed(),)))["results"]
    justified = {
        "kind": "inSource",
        "status": "accepted",
        "location": physical("draft.md", 3, 16, 3, 21),
        "justification": "counted by hand",
    }
    by_settings = {
        "kind": "external",
        "status": "accepted",
        "location": physical("checker.toml", 1, 11, 1, 17),
    }
    known = {"kind": "external", "status": "accepted", "justification": "known from before"}
    assert nine == RESULTS[0] | {"suppressions": [justified], "ruleIndex": 2}
    assert dash == RESULTS[2] | {"suppressions": [by_settings], "ruleIndex": 1}
    assert twice == RESULTS[1] | {"suppressions": [known], "ruleIndex": 0}


def test_where_one_says_whether_it_is_suppressed_all_do() -> None:
    (document,) = of(NINE).documents
    made = logged(Results((document, allowed())))["results"]
    assert [len(one["suppressions"]) for one in made] == [0, 1, 1, 1]
    assert "suppressions" not in logged(of(NINE))["results"][0]
