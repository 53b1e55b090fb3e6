"""SARIF: exact logs, the standard's schema, and GitHub's limits."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from made import report

from checker import __version__, rulebook
from checker.documentation import DOCUMENTATION
from checker.reports import sarif
from checker.reports.look import Look
from checker.reports.sarif import LIMIT, findings
from checker.reports.sarif import results as sarif_results
from checker.reports.sarif.places import artifact as artifact_of
from checker.reports.sarif.places import uri
from checker.reports.sarif.results import RELATED
from checker.results import Results
from formats.samples import (
    BEHIND_DASH,
    CONTROLS,
    FISHERIES,
    NINE,
    NOTHING,
    ODD_PATH,
    ONLY_PROBLEMS,
    TEXT,
    TWICE,
    allowed,
    of,
)

SCHEMA = Path(__file__).resolve().parent.parent / "data" / "sarif-2.1.0.schema.json"


@cache
def standard() -> Draft202012Validator:
    return Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))


def run(results: Results) -> dict[str, Any]:
    """The only run of a valid log."""
    log = json.loads(findings(results, Look()))
    standard().validate(log)
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    for one in log["runs"][0]["results"]:
        assert log["runs"][0]["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"]
    return dict(log["runs"][0])


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
    assert run(FISHERIES) == {
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
    made = run(NOTHING)
    assert made["results"] == []
    assert made["invocations"] == [{"executionSuccessful": True}]
    assert run(Results(()))["artifacts"] == []


def test_only_problems() -> None:
    (invocation,) = run(ONLY_PROBLEMS)["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 2)
    texts = [one["message"]["text"] for one in invocation["toolExecutionNotifications"]]
    assert texts == ["a.pdf: cannot be read", "b.md: permission denied"]


def test_every_rule_that_ships_is_described() -> None:
    rules = rulebook.load_default()
    made = run(replace(NOTHING, rules=rules))["tool"]["driver"]["rules"]
    assert [one["id"] for one in made] == [one.code for one in rules]
    for told, one in zip(made, rules, strict=True):
        assert told["fullDescription"]["text"] == one.summary
        assert told["help"]["markdown"].startswith(f"# {one.name} ({one.code})\n\n## What it does\n")
        assert told["properties"]["tags"] == [one.pack]


# --- what is allowed, what is known ---------------------------------------------------------


def test_allowed_and_known_findings_are_suppressed() -> None:
    nine, dash, twice = run(Results((allowed(),)))["results"]
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
    made = run(Results((document, allowed())))["results"]
    assert [len(one["suppressions"]) for one in made] == [0, 1, 1, 1]
    assert "suppressions" not in run(of(NINE))["results"][0]


# --- odd places and texts -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("drafts/a.md", "drafts/a.md"),
        ("../a.md", "../a.md"),
        (ODD_PATH, "%C3%A9t%C3%A9%20%F0%9F%9A%A2/50%25%20off%3A%20a%2Cb.md"),
        ("c:a.md", "c%3Aa.md"),
        ("a#1?.md", "a%231%3F.md"),
        ("b\udce9ziers.md", "b%E9ziers.md"),
        ("/srv/a b.md", "file:///srv/a%20b.md"),
        ("C:/drafts/a.md", "file:///C:/drafts/a.md"),
        ("-", "-"),
    ],
)
def test_paths_are_uris(path: str, written: str) -> None:
    assert uri(path) == written
    (one,) = run(of(NINE, path=path))["results"]
    assert one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == written


@pytest.mark.parametrize("path", ["/srv/draft.md", "C:/drafts/draft.md", "../draft.md"])
def test_what_lies_elsewhere_has_no_base(path: str) -> None:
    assert artifact_of(path) == {"uri": uri(path)}


def test_brackets_of_the_draft_are_no_links() -> None:
    made = replace(NINE, message="[note](1) \\ [^3]", related=(replace(NINE.related[0], message=""),))
    (one,) = run(of(made))["results"]
    assert one["message"] == {"text": r"\[note\](1) \\ \[^3\] ([Arden, Brack](1))"}
    assert "message" not in one["relatedLocations"][0]


def test_control_characters() -> None:
    (one,) = run(of(replace(NINE, message=CONTROLS, related=())))["results"]
    assert one["message"] == {"text": "a b \\[31mc  d\ufffe\ufffde f"}


def test_the_same_finding_twice_is_two_results() -> None:
    first, second = run(of(NINE, NINE))["results"]
    assert first == second


# --- limits ---------------------------------------------------------------------------------


def test_the_gravest_stay_in_their_order_where_there_is_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "LIMIT", 3)
    made = run(of(BEHIND_DASH, TWICE, NINE, TWICE, BEHIND_DASH))
    assert [one["ruleId"] for one in made["results"]] == ["GRB004", "TST001", "GRB004"]
    text = "2 results are left out: there is room for 3, and the gravest come first"
    assert made["invocations"] == [
        {
            "executionSuccessful": True,
            "toolExecutionNotifications": [{"level": "warning", "message": {"text": text}}],
        }
    ]


def test_what_is_suppressed_is_left_out_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "LIMIT", 2)
    (document,) = of(BEHIND_DASH).documents
    made = run(Results((allowed(), document)))
    assert [len(one["suppressions"]) for one in made["results"]] == [0, 1]
    (notification,) = made["invocations"][0]["toolExecutionNotifications"]
    assert notification["message"]["text"].startswith("2 results are left out: there is room for 2")


def test_limits_are_those_of_github() -> None:
    assert (LIMIT, RELATED + 1) == (25_000, 1000)


def test_a_result_holds_no_more_places_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif_results, "RELATED", 7)
    (one,) = run(of(replace(NINE, related=NINE.related * 10)))["results"]
    assert [place["id"] for place in one["relatedLocations"]] == [1, 2, 3, 4, 5, 6, 7]
    assert one["properties"]["relatedLeftOut"] == 3
    assert one["message"]["text"].endswith("[the list: 2 items](4); [the list: 2 items](5))")


def test_a_file_that_was_given_twice_is_one_artifact() -> None:
    (document,) = of(NINE).documents
    assert len(run(Results((document, document)))["artifacts"]) == 1
