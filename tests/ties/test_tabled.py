"""Counts over and under a table that has a row for each thing counted."""

from __future__ import annotations

import pytest

from ties.support import verdicts

ROWS = "\n\n| Bin | Colour |\n|---|---|\n| Paper | blue |\n| Glass | green |\n| Food | brown |\n"


@pytest.mark.parametrize(
    ("lead", "quote", "verdict"),
    [
        ("There are three bins.", "three bins", "confirmed"),
        ("There are four bins.", "four bins", "contradicted"),
        ("## Waste (3 bins)", "3 bins", "confirmed"),
        ("The town has four kinds of waste.", "four kinds of waste", "unsupported"),
        ("Two bins of that size were stolen from both yards last year.", "Two bins", "unsupported"),
        ("Of the three bins, two bins were lost.", "two bins", "unsupported"),
    ],
)
def test_a_count_right_above(lead: str, quote: str, verdict: str) -> None:
    found = verdicts(lead + ROWS)
    assert found.get(quote, "unsupported") == verdict


def test_a_total_right_beneath() -> None:
    assert verdicts(f"Text.{ROWS}\nTotal: 3 bins\n")["3 bins"] == "confirmed"
    assert verdicts(f"Text.{ROWS}\nTotal: 4 bins\n")["4 bins"] == "contradicted"


def test_rows_without_names_of_their_own_are_not_counted() -> None:
    assert "contradicted" not in verdicts("There are four bins." + ROWS.replace("Glass", "Paper")).values()


STATIONS = "## Calls\n\n| Station | Calls |\n|---|---|\n| Arden | 12 |\n| Brack | 16 |\n| Calder | 9 |\n| Doun | 7 |\n{}\n\n{}\n"


@pytest.mark.parametrize(
    ("last", "behind", "verdict"),
    [
        ("| Esk | 5 |", "The four stations are open.", "contradicted"),
        ("| All stations | 44 |", "The four stations are open.", "confirmed"),
        ("| Other six stations | 44 |", "The four stations are open.", "unsupported"),
        ("| Esk | 5 |", "The four stations that were shut stay so.", "unsupported"),
    ],
)
def test_a_count_behind_the_table_of_its_section(last: str, behind: str, verdict: str) -> None:
    assert verdicts(STATIONS.format(last, behind)).get("four stations", "unsupported") == verdict


@pytest.mark.parametrize(
    ("lead", "quote", "verdict"),
    [
        ("It rained at all five stations.", "all five stations", "contradicted"),
        ("It rained at the five stations of the region.", "five stations", "contradicted"),
        ("It rained at all four stations.", "all four stations", "confirmed"),
        ("It rained at all nine stations.", "all nine stations", "unsupported"),
        ("It rained at the five stations with a pier.", "five stations", "unsupported"),
        ("It is part of the five-stations plan.", "five-stations", "unsupported"),
        ("It rained at five stations.", "five stations", "unsupported"),
    ],
)
def test_a_count_of_all_in_another_section(lead: str, quote: str, verdict: str) -> None:
    found = verdicts(f"## Rain\n\n{lead}\n\n" + STATIONS.format("", ""))
    assert found.get(quote, "unsupported") == verdict


@pytest.mark.parametrize(
    "title", ["Table 1: Calls, the largest stations", "Calls at the four largest of the five stations"]
)
def test_tables_of_some_things_tell_nothing_of_all(title: str) -> None:
    table = STATIONS.format("", "The five stations are open.").replace("## Calls\n", f"## Calls\n\n{title}\n")
    assert "contradicted" not in verdicts(table).values()


def test_tables_that_differ_tell_nothing() -> None:
    text = STATIONS.format("", "") + STATIONS.format("| Esk | 5 |\n| Fell | 4 |", "").replace("Calls", "Fees")
    assert (
        verdicts(f"## Rain\n\nIt rained at all five stations.\n\n{text}").get("all five stations")
        != "contradicted"
    )
