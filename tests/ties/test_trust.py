"""How likely a text is wrong: signs, trust, confidence, and what a house may say of its drafts."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from decimal import Decimal

import pytest
from made import document

from checker.facts import complete
from checker.model import Verdict
from checker.resources import folder
from checker.ties.candidates import context_of
from checker.ties.signs import signs
from checker.ties.trust import ANY, GAPS, MISTYPED, NOTE, SHARES, Evidence, among, list_gap, points, sum_gap
from checker.verdicts import tie, ties_of

PORTS = "Two ports ({}) have closed.\n"


def seen(text: str) -> list[tuple[str, ...]]:
    found = complete.collect(document(text))
    return [signs(context_of(found, statement), tie) for statement, ties in ties_of(found) for tie in ties]


@pytest.mark.parametrize(
    ("stated", "listed", "gap"),
    [(9, 8, "one"), (9, 11, "two"), (9, 18, "more"), (9, 5, "more"), (9, 3, "twice"), (2, 27, "twice")],
)
def test_how_far_a_list_is_off(stated: int, listed: int, gap: str) -> None:
    assert list_gap(stated, listed) == gap


@pytest.mark.parametrize(
    ("stated", "total", "gap"),
    [
        (Decimal("61.4"), Decimal("60.4"), "slip"),
        (12, 13, "slip"),
        (100, 92, "near"),
        (100, 60, "far"),
        (100, 10, "beyond"),
    ],
)
def test_how_far_a_sum_is_off(stated: int, total: int, gap: str) -> None:
    assert sum_gap(stated, total) == gap


def test_every_gap_is_weighed() -> None:
    table = points()
    assert {*table.authors} == {*table.misread} == {*GAPS, *SHARES, MISTYPED}
    for family in (GAPS, SHARES):
        assert sum(table.authors[gap] for gap in family) == pytest.approx(1, abs=0.01)
        assert sum(table.misread[gap] for gap in family) == pytest.approx(1, abs=0.01)


def test_a_mark_may_lead_to_another_list_however_far_off_that_is() -> None:
    table, signs = points(), ("note of names",)
    for gap in ("more", "twice"):
        assert table.confidence((NOTE, *signs), gap) > 2 * table.confidence(signs, gap)
    assert table.confidence((NOTE, *signs), "one") > table.confidence((NOTE, *signs), "twice")


def test_nobody_miscounts_two_as_easily_as_five() -> None:
    table = replace(points(), signs={}, start=3.0)
    two, three, more = (table.confidence((f"{size} stated",), "one") for size in ("2", "3", "4 to 6"))
    below = table.confidence(("2 stated", "items, 2 stated"), "one")  # an item is soon added
    assert two < three < more == table.confidence((), "one") == below


def test_the_table_says_what_it_was_fitted_on() -> None:
    table = tomllib.loads((folder("grammars") / "en" / "points.toml").read_text("utf-8"))
    assert table["fitted"]["places"] > 6000
    rows = table["signs"].values()
    assert all(row["places"] >= 8 and 0 <= row["agree"] <= 1 for row in rows)


def test_a_list_that_is_off_by_one_says_more_than_one_that_is_another() -> None:
    (found,) = seen(PORTS.format("Aube, Brack and Calder"))
    table = points()
    one, two, _, twice = (table.confidence(found, gap) for gap in GAPS)
    assert one > two > twice
    assert table.confidence(found, "one", ties=2) > one


def test_signs_tell_names_from_phrases_and_say_nothing_of_the_difference() -> None:
    (three,) = seen(PORTS.format("Aube, Brack and Calder"))
    (four,) = seen(PORTS.format("Aube, Brack, Calder and Dune"))
    assert three == four
    assert {"parenthesis", "a list of names", "2 stated", "right behind"} <= {*three}


def test_what_is_weak_has_signs_of_another_name() -> None:
    (found,) = seen("They reported on both ports (Aube, Brack and Calder).\n")
    assert found[0] == "parenthesis, weak"
    assert all(sign.endswith(" (unsure)") for sign in found[1:])


def test_the_more_mistakes_a_house_makes_the_likelier_is_one() -> None:
    assert among(0.5, None) == 0.5
    assert among(0.5, points().mistakes) == pytest.approx(0.5)
    assert among(0.5, 0.01) < 0.1 < 0.5 < among(0.5, 0.3)
    assert among(1.0, 0.01) == 1.0


def test_a_house_that_makes_none_has_counts_left_unread() -> None:
    text = document("Four courts (Ghent, Lille and Metz) have closed.\n")
    usual, careful = (tie(complete.collect(text), share).claims[0] for share in (None, 0.001))
    assert (usual.verdict, careful.verdict) == (Verdict.CONTRADICTED, Verdict.UNREAD)
    assert usual.confidence == careful.confidence
    assert careful.disputed


def test_evidence_that_agrees_is_none_against_the_text() -> None:
    assert Evidence(("a change",), "").confidence == 0
    assert 0 < Evidence(("a change",), ANY).confidence < 1
