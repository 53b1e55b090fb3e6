"""What the text says of a table or annex that it names: held against it only where both mean the same."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.facts import complete
from checker.readers import read
from checker.rulebook import load_default, select
from checker.verdicts import tie

RULES = select(load_default(), ["SUM005"], [])

TABLE = """

Table 2 – Inspections by region

| Region | Inspections | Share |
|---|---|---|
| North | 520 | 42 % |
| South | 710 | 58 % |
| Total | 1 230 | 100 % |
"""

YEARS = """

Table 2 – Inspections by region

| Region | 2017 | 2018 |
|---|---|---|
| North | 500 | 520 |
| South | 600 | 710 |
| Total | 1 100 | 1 230 |
"""

ANNEX = """

# Annex I – Projects

| No | Project | Town |
|---|---|---|
| 1 | Bridge | Arden |
| 2 | Road | Brack |
| 3 | Quay | Arden |
"""

TWICE = """

# Annex I – Projects

| Project | Town |
|---|---|
| Bridge | Arden |
| Bridge | Brack |
| Quay | Arden |
"""

LIST = """

# Annex I

List of projects

- a bridge
- a road
- a quay
"""


def findings(text: str) -> list[str]:
    return [one.message for one in examine(read("report.md", text.encode()), RULES).findings]


def verdicts(text: str) -> list[tuple[str, str, str]]:
    document = read("report.md", text.encode())
    return [
        (document.quote(claim.statement.span), str(claim.verdict), claim.explanation)
        for claim in tie(complete.collect(document)).claims
    ]


@pytest.mark.parametrize(
    ("sentence", "shown", "message"),
    [
        ("There were 1 240 inspections (Table 2).", TABLE, "1 240 inspections; table 2 totals 1 230"),
        (
            "A total of 1 320 inspections took place (see Table 2).",
            TABLE,
            "1 320 inspections; table 2 totals 1 230",
        ),
        ("Table 2 shows the 1 240 inspections.", TABLE, "1 240 inspections; table 2 totals 1 230"),
        ("The North carried out 530 inspections (Table 2).", TABLE, "530 inspections; table 2 gives 520"),
        (
            "In 2018, 1 240 inspections were carried out (Table 2).",
            YEARS,
            "1 240 inspections; table 2 totals 1 230",
        ),
        (
            "In 2017, 1 200 inspections were made, see Table 2.",
            YEARS,
            "1 200 inspections; table 2 totals 1 100",
        ),
        ("Annex I lists the 4 projects.", ANNEX, "4 projects; annex I lists 3"),
        ("The 4 projects are listed in Annex I.", LIST, "4 projects; annex I lists 3"),
    ],
)
def test_contradicted(sentence: str, shown: str, message: str) -> None:
    assert findings(sentence + shown) == [f"the text says {message}"]


@pytest.mark.parametrize(
    ("sentence", "shown", "claim"),
    [
        ("There were 1 230 inspections (Table 2).", TABLE, ("1 230 inspections", "table 2 totals 1 230")),
        ("The North made 520 inspections (Table 2).", TABLE, ("520 inspections", "table 2 gives 520")),
        ("Annex I lists the 3 projects.", ANNEX, ("3 projects", "annex I lists 3")),
        ("The 3 projects are listed in Annex I.", LIST, ("3 projects", "annex I lists 3")),
        (
            "More than 1 200 inspections (Table 2) took place.",
            TABLE,
            ("More than 1 200 inspections", "table 2 totals 1 230"),
        ),
    ],
)
def test_confirmed(sentence: str, shown: str, claim: tuple[str, str]) -> None:
    assert (claim[0], "confirmed", claim[1]) in verdicts(sentence + shown)
    assert findings(sentence + shown) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "There were 1 240 inspections. Table 2 shows the results.",
        "Some 1 240 inspections took place (Table 2).",
        "Faults were found in 1 198 inspections (Table 2).",
        "The agency closed 1 198 inspections (Table 2).",
        "The agency made 1 198 unannounced inspections (Table 2).",
        "In the ports, 1 198 inspections were made (Table 2).",
        "In the North Sea, 530 inspections were made (Table 2).",
        "The target was 1 240 inspections (Table 2).",
        "Every year, 1 240 inspections are made (Table 2).",
        "There were 1 240 inspections (Tables 2 and 3).",
        "There were 1 240 inspections (Table 2 and Annex I).",
        "There were 1 240 inspections (Table 2 of Regulation 2018/12).",
        "There were 1 240 visits (Table 2).",
        "There were 310 inspections (Table 2).",
        "In 2016 and 2017, 1 198 inspections were made (Table 2).",
    ],
)
def test_another_number_may_be_meant(sentence: str) -> None:
    assert findings(sentence + TABLE) == []


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        (
            "There were 1 240 inspections (Table 2).",
            TABLE.replace("Inspections by", "Unannounced inspections by"),
        ),
        (
            "There were 1 240 inspections (Table 2).",
            TABLE.replace("– Inspections by", "– Work by").replace("| Inspections", "| Late inspections"),
        ),
        ("There were 1 240 inspections (Table 2).", YEARS),
        ("In 2016, 1 240 inspections were made (Table 2).", YEARS),
        ("In 2018, 1 240 inspections were made (Table 2).", TABLE.replace("by region", "in 2017")),
        ("There were 1 240 inspections (Table 2).", TABLE.replace("by region", "(in thousands)")),
        ("Annex I lists the 4 projects.", ANNEX.replace("Projects", "Main projects")),
        ("Annex I lists the 4 projects.", TWICE),
        ("Annex I lists the 4 projects of special interest.", ANNEX),
        ("Annex I lists the 4 projects.", ANNEX + ANNEX),
    ],
)
def test_the_table_may_hold_something_else(sentence: str, shown: str) -> None:
    assert findings(sentence + shown) == []
