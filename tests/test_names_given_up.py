"""Names that a country gave up: found on the day after, and not where a text speaks of then."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from checker.engine import examine
from checker.facts.dated import said
from checker.readers import read
from checker.rulebook import load_default, select
from checker.text.names import key, known, renamed, spelled


def findings(text: str, day: date | None) -> list[tuple[str, str, str]]:
    rules = select(load_default(), ["NAM001"], [])
    report = examine(read("report.md", text.encode()), rules, as_of=day)
    return [(finding.code, finding.place.quote, finding.message) for finding in report.findings]


def test_names_given_up_are_other_names_of_countries() -> None:
    for name in renamed():
        assert known(name)
        assert key(name) == key(spelled(key(name)))
        assert spelled(key(name)) not in renamed()


@pytest.mark.parametrize("name", sorted(renamed()))
def test_a_name_is_right_on_its_last_day_and_wrong_on_the_next(name: str) -> None:
    text = f"Seeds came from Norland, the {name} and Sudland."
    last = renamed()[name]
    first = last + timedelta(days=1)
    message = f"{name} has been called {spelled(key(name))} since {said(first)}"
    assert findings(text, last) == []
    assert findings(text, first) == [("NAM001", name, message)]


def test_each_name_is_found_once() -> None:
    text = "Swaziland signed. Malawi and Swaziland trade seeds. Turkey waited."
    assert findings(text, date(2024, 5, 4)) == [
        ("NAM001", "Swaziland", "Swaziland has been called Eswatini since 19 April 2018"),
        ("NAM001", "Turkey", "Turkey has been called Türkiye since 1 June 2022"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In 2016, Swaziland signed.",
        "Eswatini (Swaziland) signed.",
        "The former Swaziland signed; formerly Swaziland, it is small.",
        "North Macedonia, Central Macedonia and the Bank of Zaire signed.",
        "The Zaire River rose.",
        "Burma, now Myanmar, signed.",
        "The band “Rhodesia” played.",
        "They ate turkey.",
        "The Czech Republic signed.",
    ],
)
def test_what_is_no_name_of_today(text: str) -> None:
    assert findings(text, date(2024, 5, 4)) == []


def test_nothing_is_said_without_a_day() -> None:
    assert findings("Swaziland signed.", None) == []
