"""reviewdog: exact lines, the fields of its protocol, columns in bytes."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from jsonschema import Draft202012Validator
from made import finding

from checker.reports.look import Look
from checker.reports.rdjsonl import findings
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
    of,
)


def closed(required: list[str], **properties: Any) -> dict[str, Any]:
    """An object with these fields and no others: the reader refuses what it does not know."""
    return {
        "type": "object",
        "required": required,
        "additionalProperties": False,
        "properties": properties,
    }


POSITIVE = {"type": "integer", "minimum": 1}
POSITION = closed(["line", "column"], line=POSITIVE, column=POSITIVE)
RANGE = closed(["start", "end"], start=POSITION, end=POSITION)
LOCATION = closed(["path"], path={"type": "string"}, range=RANGE)
DIAGNOSTIC = closed(
    ["message", "location"],
    message={"type": "string", "minLength": 1},
    location=LOCATION,
    severity={"enum": ["ERROR", "WARNING", "INFO"]},
    source=closed(["name"], name={"type": "string"}),
    code=closed(["value"], value={"type": "string"}),
    suggestions={"type": "array", "items": closed(["range", "text"], range=RANGE, text={"type": "string"})},
    relatedLocations={
        "type": "array",
        "items": closed(["location"], message={"type": "string"}, location=LOCATION),
    },
)


def rows(results: Results) -> list[dict[str, Any]]:
    """The lines, read back and held against the protocol."""
    read = [json.loads(line) for line in findings(results, Look()).splitlines()]
    for row in read:
        Draft202012Validator(DIAGNOSTIC).validate(row)
    return read


def stretch(line: int, column: int, last_line: int, last_column: int) -> dict[str, Any]:
    return {"start": {"line": line, "column": column}, "end": {"line": last_line, "column": last_column}}


def test_diagnostics() -> None:
    source = {"name": "checker"}
    assert rows(FISHERIES) == [
        {
            "message": "not checked: no such file or folder",
            "location": {"path": "lost.md"},
            "severity": "ERROR",
            "source": source,
        },
        {
            "message": "the text says 9 ports, the parenthesis lists 2\nline 1: the list: 2 items\n2 instead of 9",
            "location": {"path": "draft.md", "range": stretch(1, 1, 1, 11)},
            "severity": "ERROR",
            "source": source,
            "code": {"value": "TST001"},
            "relatedLocations": [
                {
                    "message": "the list: 2 items",
                    "location": {"path": "draft.md", "range": stretch(1, 27, 1, 39)},
                }
            ],
        },
        {
            "message": '"the" stands twice',
            "location": {"path": "draft.md", "range": stretch(2, 17, 3, 4)},
            "severity": "WARNING",
            "source": source,
            "code": {"value": "GRB004"},
            "suggestions": [{"range": stretch(2, 17, 3, 4), "text": "the"}],
        },
        {
            "message": "a share, 3 %: write it out",
            "location": {"path": "draft.md", "range": stretch(3, 24, 3, 27)},
            "severity": "INFO",
            "source": source,
            "code": {"value": "STY001"},
        },
    ]


def cut(lines: list[bytes], where: dict[str, Any]) -> bytes:
    """What a reader that counts bytes takes from the file."""
    start, end = where["start"], where["end"]
    taken = lines[start["line"] - 1 : end["line"]]
    taken[-1] = taken[-1][: end["column"] - 1]
    taken[0] = taken[0][start["column"] - 1 :]
    return b"\n".join(taken)


def test_bytes_lead_back_to_the_words() -> None:
    lines = TEXT.encode().split(b"\n")
    expected = [
        "Nine ports",
        "the\nthe",
        "3 %",
        "🚢 reported (Arden, Brack).\nThe catch fell, the\nthe fleet grew – and",
    ]
    made = rows(of(NINE, TWICE, BEHIND_DASH, finding(TEXT, expected[-1])))
    assert [cut(lines, row["location"]["range"]).decode() for row in made] == expected
    assert cut(lines, made[0]["relatedLocations"][0]["location"]["range"]) == b"Arden, Brack"


def test_nothing_is_nothing() -> None:
    assert findings(NOTHING, Look()) == ""


def test_only_problems() -> None:
    assert [row["location"] for row in rows(ONLY_PROBLEMS)] == [{"path": "a.pdf"}, {"path": "b.md"}]


def test_odd_paths_and_control_characters() -> None:
    (row,) = rows(of(replace(NINE, message=CONTROLS), path=ODD_PATH))
    assert row["location"]["path"] == ODD_PATH
    assert row["message"].split("\n")[0] == "a b [31mc  d\ufffe\ufffde f"


def test_the_same_finding_twice_is_two_lines() -> None:
    first, second = rows(of(NINE, NINE))
    assert first == second
