"""Tables with sections: a section is what stands under it, the total is that of the sections."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.facts.outline import children
from checker.readers import read
from checker.rulebook import load_default, select

RULES = select(load_default(), ["SUM005"], [])


def findings(*rows: str) -> list[str]:
    text = "\n".join(["| District | Cases |", "|---|---|", *(f"| {row} |" for row in rows)])
    return [one.message for one in examine(read("report.md", text.encode()), RULES).findings]


@pytest.mark.parametrize(
    ("labels", "under"),
    [
        (["1. North", "1.1 Aube", "1.2 Marne", "2. South"], {0: (1, 2)}),
        (["1 North", "1.1 Aube", "1.1.1 Troyes", "1.1.2 Brienne"], {0: (1,), 1: (2, 3)}),
        (["A. North", "Aube", "Marne", "B. South", "Arden", "Total"], {0: (1, 2), 3: (4,)}),
        (["A. North", "B. South"], {}),
        (["A. North", "Aube", "Marne"], {}),
        (["1. North", "2. South", "1. Aube"], {}),
        (["Aube", "Marne"], {}),
    ],
)
def test_rows_under_rows(labels: list[str], under: dict[int, tuple[int, ...]]) -> None:
    assert children(labels, [label == "Total" for label in labels]) == under


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            ["1. North | 100", "1.1 Aube | 60", "1.2 Marne | 41", "2. South | 50", "Total | 150"],
            "100 as the total of “1. North”; 60 + 41 = 101",
        ),
        (
            ["1. North | 100", "1.1 Aube | 60", "1.2 Marne | 40", "2. South | 50", "Total | 160"],
            "160 as the total of “Cases”; 100 + 50 = 150",
        ),
        (
            [
                "A. North | 100",
                "Aube | 60",
                "Marne | 40",
                "B. South | 80",
                "Arden | 50",
                "Brack | 20",
                "Total | 180",
            ],
            "80 as the total of “B. South”; 50 + 20 = 70",
        ),
        (
            [
                "1. North | ",
                "1.1 Aube | 60",
                "1.2 Marne | 30",
                "2. South | ",
                "2.1 Arden | 50",
                "Total | 141",
            ],
            "141 as the total of “Cases”; 60 + 30 + 50 = 140",
        ),
        (
            [
                "A. North | ",
                "Aube | 60",
                "Marne | 40",
                "Total A | 100",
                "B. South | ",
                "Arden | 50",
                "Brack | 20",
                "Total B | 71",
            ],
            "71 as the total of “Cases”; 50 + 20 = 70",
        ),
        (
            ["Men | 100", "of which under 25 | 60", "Women | 80", "Total | 181"],
            "181 as the total of “Cases”; 100 + 80 = 180",
        ),
    ],
)
def test_wrong(rows: list[str], message: str) -> None:
    assert findings(*rows) == [f"the table gives {message}"]


@pytest.mark.parametrize(
    "rows",
    [
        ["1. North | 100", "1.1 Aube | 60", "1.2 Marne | 40", "2. South | 50", "Total | 150"],
        ["1. North | 100", "1.1 Aube | 60", "1.2 Marne | 30", "2. South | 50", "Total | 150"],  # some of them
        ["Men | 100", "of which: | ", "teachers | 2", "nurses | 3", "Women | 80", "Total | 180"],
        ["1. Basic | 10", "1.1 Plus | 60", "1.2 Extra | 30", "2. High | 5"],
        ["Arden | 12", "Brack | ", "Total | 25"],
    ],
)
def test_silent(rows: list[str]) -> None:
    assert findings(*rows) == []
