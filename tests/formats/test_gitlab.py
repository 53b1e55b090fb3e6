"""GitLab's Code Quality report: exact output, its shape, fingerprints of their own."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from checker.reports.gitlab import findings
from checker.reports.look import Look
from checker.results import Problem, Results
from formats.samples import CONTROLS, FISHERIES, NINE, NOTHING, ODD_PATH, ONLY_PROBLEMS, moved, of

SHAPE = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "not": {"pattern": r"^\./"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "additionalProperties": False,
                        "properties": {
                            "begin": {"type": "integer", "minimum": 1},
                            "end": {"type": "integer", "minimum": 1},
                        },
                    },
                },
            },
        },
    },
}
"""What GitLab's documentation says of the report."""


def rows(results: Results) -> list[dict[str, Any]]:
    """The report, read back and held against its shape; no two have one fingerprint."""
    content = json.loads(findings(results, Look()))
    Draft202012Validator(SHAPE).validate(content)
    assert len({row["fingerprint"] for row in content}) == len(content)
    return list(content)


def row(description: str, check: str, severity: str, path: str, begin: int, end: int) -> dict[str, Any]:
    return {
        "description": description,
        "check_name": check,
        "severity": severity,
        "location": {"path": path, "lines": {"begin": begin, "end": end}},
    }


def test_report() -> None:
    marks = [
        "c940c873135e8dfa1cd78af078fad2d5",
        "7197fda0c56d066ad198d6be91647c35",
        "9b57d734b4dd959beee00c0169e8f189",
        "de5ac3fa3a77b1324bc7fefcb8013312",
    ]
    expected = [
        row("not checked: no such file or folder", "not-checked", "critical", "lost.md", 1, 1),
        row("the text says 9 ports, the parenthesis lists 2", "TST001 test-rule", "major", "draft.md", 1, 1),
        row('"the" stands twice', "GRB004 doubled-word", "minor", "draft.md", 2, 3),
        row("a share, 3 %: write it out", "STY001 share-in-figures", "info", "draft.md", 3, 3),
    ]
    assert rows(FISHERIES) == [one | {"fingerprint": mark} for one, mark in zip(expected, marks, strict=True)]


def test_nothing_is_an_empty_list() -> None:
    assert findings(NOTHING, Look()) == "[]\n"


def test_only_problems() -> None:
    assert [one["location"]["path"] for one in rows(ONLY_PROBLEMS)] == ["a.pdf", "b.md"]


def test_the_same_finding_twice_has_two_fingerprints() -> None:
    first, second = rows(of(NINE, NINE))
    assert {**first, "fingerprint": ""} == {**second, "fingerprint": ""}


def test_the_same_finding_in_two_files_has_two_fingerprints() -> None:
    a, b = of(NINE, path="a.md"), of(NINE, path="b.md")
    assert len(rows(Results(a.documents + b.documents, (Problem("c.md", "x"), Problem("c.md", "y"))))) == 4


def test_a_fingerprint_outlives_the_finding_before_it() -> None:
    other = replace(NINE, fingerprint="dddddddddddddddddddd")
    assert rows(of(other, NINE))[1] == rows(of(NINE))[0]


@pytest.mark.parametrize(
    ("path", "shown"), [("./a.md", "a.md"), (ODD_PATH, ODD_PATH), ("../a.md", "../a.md")]
)
def test_paths(path: str, shown: str) -> None:
    (one,) = rows(of(moved(NINE, path), path=path))
    assert one["location"]["path"] == shown


def test_control_characters() -> None:
    (one,) = rows(of(replace(NINE, message=CONTROLS)))
    assert one["description"] == "a b [31mc  d\ufffe\ufffde f"
