"""What the formats are tried on: a fisheries report with three findings, and odd cases."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from made import RULE, document, finding, place, report, span

from checker.model import Change, Finding, Severity
from checker.reports.look import Look
from checker.reports.sarif import findings
from checker.results import Allowed, DocumentReport, Problem, Results, Totals

TEXT = """\
Nine ports 🚢 reported (Arden, Brack).
The catch fell, the
the fleet grew – and 3 % of boats left.
"""

NINE = finding(
    TEXT,
    "Nine ports",
    ("Arden, Brack", "the list: 2 items"),
    message="the text says 9 ports, the parenthesis lists 2",
    stated=9,
    listed=2,
    suggestion="2 instead of 9",
    fingerprint="aaaaaaaaaaaaaaaaaaaa",
)

_TWICE = span(TEXT, "the\nthe")

TWICE = finding(
    TEXT,
    "the\nthe",
    code="GRB004",
    rule="doubled-word",
    severity=Severity.WARNING,
    message='"the" stands twice',
    fingerprint="bbbbbbbbbbbbbbbbbbbb",
    change=Change(
        document(TEXT).range(_TWICE), "the", "The catch fell, the", "the fleet grew – and 3 % of boats left."
    ),
)

BEHIND_DASH = finding(
    TEXT,
    "3 %",
    code="STY001",
    rule="share-in-figures",
    severity=Severity.ADVICE,
    message="a share, 3 %: write it out",
    fingerprint="cccccccccccccccccccc",
)

FISHERIES = Results(
    (
        report("All is well.\n", "clean.md", totals=Totals(2, 1, 0, 1, 0)),
        report(TEXT, "draft.md", findings=(NINE, TWICE, BEHIND_DASH), totals=Totals(3, 1, 1, 1, 0)),
    ),
    (Problem("lost.md", "no such file or folder"),),
    (RULE,),
)

NOTHING = Results((report("All is well.\n", "clean.md", totals=Totals(2, 1, 0, 1, 0)),))

ONLY_PROBLEMS = Results((), (Problem("a.pdf", "cannot be read"), Problem("b.md", "permission denied")))

ODD_PATH = "été 🚢/50% off: a,b.md"

CONTROLS = "a\x00b\x1b[31mc\r\nd\ufffe\ud800e\u2028f"
"""What no terminal, no line and no XML should be given."""


def moved(found: Finding, path: str) -> Finding:
    """`found` in the file `path`."""
    return replace(
        found,
        place=replace(found.place, path=path),
        related=tuple(replace(one, path=path) for one in found.related),
    )


def of(*findings: Finding, path: str = "draft.md", **values: Any) -> Results:
    """The results of one file."""
    return Results((report(TEXT, path, findings=tuple(moved(one, path) for one in findings), **values),))


def many(number: int, severity: Severity = Severity.ERROR) -> tuple[Finding, ...]:
    """So many findings at one place."""
    return tuple(
        replace(NINE, severity=severity, fingerprint=f"{index:020x}", related=()) for index in range(number)
    )


def allowed() -> DocumentReport:
    """A report whose author allows one finding, and whose settings allow another; a third is known."""
    here = place(TEXT, "– and")
    settings = replace(place("allow = ['STY001']\n", "STY001"), path="checker.toml")
    return report(
        TEXT,
        findings=(),
        allowed=(Allowed(NINE, "counted by hand", here), Allowed(BEHIND_DASH, "", settings)),
        known=(TWICE,),
    )


SCHEMA = Path(__file__).resolve().parent.parent / "data" / "sarif-2.1.0.schema.json"


@cache
def standard() -> Draft202012Validator:
    return Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))


def logged(results: Results) -> dict[str, Any]:
    """The only run of a valid log."""
    log = json.loads(findings(results, Look()))
    standard().validate(log)
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    for one in log["runs"][0]["results"]:
        assert log["runs"][0]["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"]
    return dict(log["runs"][0])
