"""The mistakes of the evaluation: real, repeatable, at an exact place, and found there or not."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ports import PORTS

from checker.rulebook import load_default
from evaluation import own
from evaluation.injection import Work, mistakes, outcome, outcomes
from evaluation.mistakes import MISTAKES, Edit, Injected, injected, moved
from evaluation.mistakes.years import date_off_by_a_year
from evaluation.places.counts import counts
from evaluation.places.items import items_below
from evaluation.places.lists import lists
from evaluation.texts import Clean, Stretch

CODES = {rule.code for rule in load_default()}
every_kind = pytest.mark.parametrize("kind", MISTAKES)


@cache
def texts() -> tuple[Clean, ...]:
    return (*own.reports_of_tests(), *own.own_reports())


# --- places ---------------------------------------------------------------------------------------


def test_places_of_counts_and_lists() -> None:
    source = PORTS.source
    assert [count.number.of(source) for count in counts(PORTS)] == ["Nine", "2", "three"]
    found = {listed.count.stated: [item.of(source) for item in listed.items] for listed in lists(PORTS)}
    names = "Arden Brack Calder Dunmore Elvick Fallow Garrick Hythe Innisk".split()
    assert found == {9: names, 2: ["Arden", "Brack"]}
    (below,) = items_below(PORTS)
    assert [item.of(source) for item in below.items] == [
        "- a new lamp;\n",
        "- a second tug, and\n    - a rope;\n",
        "- a wall.\n",
    ]


def test_a_list_of_another_length_is_not_the_list() -> None:
    short = Clean("short", "short.md", PORTS.source.replace("Brack, ", "", 1), PORTS.rows)
    assert {listed.count.stated for listed in lists(short)} == {2}


@pytest.mark.parametrize("report", own.own_reports(), ids=lambda report: report.name)
def test_every_label_of_the_own_reports_is_placed(report: Clean) -> None:
    confirmed = [row.stated for row in report.rows if row.verdict == "confirmed"]
    assert [count.stated for count in counts(report)] == confirmed
    listed = {found.count for found in lists(report)} | {found.count for found in items_below(report)}
    alone = [count for count in counts(report) if count not in listed and not count.arithmetic]
    assert len(alone) <= 6, "lists that a simple cut cannot count"
    assert len(report.source.split()) >= 400


# --- mistakes -------------------------------------------------------------------------------------


def made(kind: str, text: Clean = PORTS) -> set[str]:
    """Everything that a kind makes of a text, as the words around what is new."""
    seeds = (MISTAKES[kind].make(text, Random(seed)) for seed in range(200))
    return {one.source for one in seeds if one}


def test_counts_are_off_by_one() -> None:
    assert made("count-up") == {
        PORTS.source.replace("Nine", "Ten"),
        PORTS.source.replace("2 of", "3 of"),
        PORTS.source.replace("three", "four"),
    }
    assert PORTS.source.replace("Nine", "Eight") in made("count-down")
    assert {PORTS.source.replace("Nine", "8"), PORTS.source.replace("Nine", "10")} <= made(
        "count-in-other-writing"
    )
    assert {PORTS.source.replace("(10)", "(11)"), PORTS.source.replace("ten (", "nine (")} <= made(
        "figure-beside-word"
    )


def test_names_are_dropped_added_doubled_and_swapped() -> None:
    dropped = made("name-dropped")
    assert len(dropped) == 9
    assert PORTS.source.replace("Garrick, Hythe and Innisk", "Garrick and Hythe") in dropped
    assert PORTS.source.replace("Arden, Brack, C", "Brack, C") in dropped
    assert made("name-dropped-from-pair") == {
        PORTS.source.replace("(Arden and Brack)", "(Arden)"),
        PORTS.source.replace("(Arden and Brack)", "(Brack)"),
    }
    assert PORTS.source.replace("(Arden and", "(Arden, Arden and") in made("name-doubled")
    assert PORTS.source.replace("Hythe and Innisk", "Hythe and Arden") in made("name-swapped-for-twin")
    assert PORTS.source.replace("(Arden and", "(Arden, Quillon and") in made("name-added")
    assert PORTS.source.replace("(Arden and", "(Quillon and") in made("name-swapped-for-another")


def test_bullets_are_removed_with_what_they_hold() -> None:
    removed = made("bullet-removed")
    assert len(removed) == 3
    assert PORTS.source.replace("- a second tug, and\n    - a rope;\n", "") in removed
    assert PORTS.source.replace(";\n- a wall.", ";") in removed


@every_kind
def test_every_kind_is_made_somewhere_and_the_same_each_time(kind: str) -> None:
    first, second = (mistakes(kind, texts(), 12) for _ in range(2))
    assert first
    assert first == second
    for text, one in first:
        assert one.source != text.source
        assert one.places
        assert all(0 <= place.start <= place.end <= len(one.source) for place in one.places)
    assert len({(text.name, one.source) for text, one in first}) == len(first)


@every_kind
def test_rules_that_should_find_a_kind_exist(kind: str) -> None:
    assert set(MISTAKES[kind].rules) <= CODES


@given(st.text(min_size=8, max_size=40), st.data())
def test_what_is_not_edited_is_found_again(source: str, data: st.DataObject) -> None:
    bounds = sorted(data.draw(st.lists(st.integers(0, len(source)), min_size=4, max_size=4, unique=True)))
    edits = [
        Edit(bounds[0], bounds[1], data.draw(st.text())),
        Edit(bounds[2], bounds[3], data.draw(st.text())),
    ]
    one = injected(source, *edits)
    assert [place.of(one.source) for place in one.places] == [edit.new for edit in edits]
    outside = [*range(bounds[0]), *range(bounds[1], bounds[2]), *range(bounds[3], len(source))]
    assert all(one.source[moved(at, one.edits)] == source[at] for at in outside)


# --- recall ---------------------------------------------------------------------------------------


def test_a_mistake_is_found_where_it_was_made() -> None:
    one = injected(PORTS.source, Edit(0, 4, "Ten"))
    found = outcome(Work("count-up", PORTS, one))
    assert (found.asked, found.severity, found.codes, found.strays) == (True, "warning", ("CNT001",), ())


def test_a_finding_elsewhere_or_of_another_rule_does_not_count() -> None:
    one = injected(PORTS.source, Edit(0, 4, "Ten"))
    end = len(one.source)
    away = Injected(one.source, (Stretch(end - 1, end),), one.edits)
    assert outcome(Work("count-up", PORTS, away)).severity == ""
    assert len(outcome(Work("count-up", PORTS, away)).strays) == 1
    assert outcome(Work("figure-beside-word", PORTS, one)).severity == ""


def test_what_was_wrong_before_does_not_count() -> None:
    wrong = Clean("wrong", "wrong.md", PORTS.source.replace("Nine", "Ten"), PORTS.rows)
    at = wrong.source.index("cranes")
    one = injected(wrong.source, Edit(at, at + 6, "lights"), at=[Stretch(0, 3)])
    assert outcome(Work("count-up", wrong, one)).severity == ""


def test_a_kind_without_rules_is_made_and_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(MISTAKES, "count-up", replace(MISTAKES["count-up"], rules=()))
    found = outcomes(texts()[:6], ["count-up"], most=3)
    assert found
    assert not any(one.asked for one in found)


# --- years that are off ----------------------------------------------------------------------


def changed(source: str) -> set[tuple[str, str]]:
    """What of a text is changed by the mistakes of years that are made, and into what."""
    found = set()
    for seed in range(60):
        made = date_off_by_a_year(Clean("text", "text", source), Random(seed))
        found |= {(source[edit.start - 9 : edit.end], edit.new) for edit in made.edits} if made else set()
    return found


@pytest.mark.parametrize(
    "source",
    [
        "The storm of 14 March 2019 was long.\n\nIt is the storm of 14 March 2019 that broke the pier.",
        "The pier was shut on 14 March 2019, and a boat sank on 14 March 2019.",
        "Order 2019/3 (14.3.2019)",
    ],
)
def test_a_year_is_changed_where_a_reader_sees_it(source: str) -> None:
    assert {new for _, new in changed(source)} == {"2018", "2020"}


def test_a_day_of_two_things_is_not_made_one_of_the_year_before() -> None:
    far = "The pilots of Arden sent word on 14 March 2019.\n\n" + "Fog came. " * 50
    assert {new for _, new in changed(f"{far}\n\nDues rose on 14 March 2019.")} == {"2020"}
    assert changed(f"{far}\n\nDues will rise until 14 March 2019. Fog came on 9 April 2020.") == set()
