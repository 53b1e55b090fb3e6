"""Counts whose list or sum stands above them, further down, or in several paragraphs."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.readers import read
from checker.rulebook import load_default
from ties.test_again import told

ABOVE = "The board plans works:\n\n- a quay;\n- a bridge;\n- a road.\n\n"


def test_a_list_right_above() -> None:
    found = told(f"{ABOVE}These three large works will take years.")
    assert found["three large works"] == "confirmed: the list above has 3"


@pytest.mark.parametrize(
    "behind",
    [
        "These four large works will take years.",
        "Three large works will take years.",
        "It will take years.\n\nThese three large works are dear.",
    ],
)
def test_a_list_that_may_be_another(behind: str) -> None:
    assert "confirmed" not in "".join(told(ABOVE + behind).values())


SPREAD = """\
Only 5 of the 40 products could be traced to the farm.

For 31 of the 40 products, a part of the chain was found.

For the remaining {rest} products, nothing was found.
"""


def test_parts_of_one_whole_in_several_paragraphs() -> None:
    assert told(SPREAD.format(rest="four")) == {
        "5 of the 40 products": "confirmed: 5 + 31 + 4 = 40",
        "31 of the 40 products": "confirmed: 5 + 31 + 4 = 40",
        "the remaining four products": "confirmed: 40 − 5 − 31 = 4",
    }


@pytest.mark.parametrize(
    "text",
    [
        SPREAD.format(rest="three"),
        SPREAD.format(rest="four").replace("31 of the 40", "31 of the 50"),
        SPREAD.format(rest="four").replace("31 of the 40 products", "31 of the 40 farms"),
        SPREAD.format(rest="four").replace("found.\n\nFor the", "found.\n\n" + "Text.\n\n" * 50 + "For the"),
    ],
)
def test_parts_that_do_not_make_it_up(text: str) -> None:
    assert "confirmed" not in "".join(told(text).values())


def test_a_whole_that_others_are_taken_from() -> None:
    found = told("We bought 40 food products.\n\nWe traced 31 of the 40 products.")
    assert found["40 food products"] == "confirmed: “31 of the 40 products” stands elsewhere, too"
    found = told("We bought 40 food products.\n\nWe traced 31 of the 40 paper products.")
    assert found["40 food products"] == "unsupported: no list found"


def test_the_first_and_the_second_in_one_sentence() -> None:
    found = told("Two classes are left out. The first is public, and the second is private.")
    assert found["Two classes"] == "confirmed: 2 follow"
    found = told("Three classes are left out. The first is public, and the second is private.")
    assert "confirmed" not in found["Three classes"]


def test_a_compound_whose_parts_are_numbered() -> None:
    stages = "## Stage 1 Audit\n\nPapers are read.\n\n## Stage 2 Audit\n\nSites are seen.\n"
    assert told(f"It is done by a two-stage audit of the firm.\n\n{stages}")["two-stage audit"] == (
        "confirmed: 2 follow"
    )
    three = told(f"It is done by a three-stage audit of the firm.\n\n{stages}")
    assert three["three-stage audit"] == "unsupported: a list may belong here"
    assert told("It is done by a two-stage audit of the firm.") == {}


def test_a_reason_that_is_twofold() -> None:
    found = told("The reason is two-fold; 1) ships are late and 2) piers are full.")
    assert found["two-fold"] == "confirmed: the sentence lists 2"
    assert told("The aim is two-fold: to build and to sell.")["two-fold"] == "confirmed: the sentence lists 2"


def test_years_and_initials_before_a_noun() -> None:
    found = told("The law carries out two 2014 treaties: the Arden Treaty and the Borel Treaty.")
    assert found["two 2014 treaties"] == "confirmed: the sentence lists 2"
    found = told("It covers three European Commission (EC) services: Trade, Energy and Transport.")
    assert found["three European Commission (EC) services"] == "confirmed: the sentence lists 3"


def test_an_aside_before_the_parts() -> None:
    found = told("Of the 61 complaints (58 the year before), 23 came from patients and 38 from staff.")
    assert found["61 complaints"] == "confirmed: 23 + 38 = 61"


@pytest.mark.parametrize("words", ["most important", "very large", "overall", "long"])
def test_a_qualifier_between_number_and_noun(words: str) -> None:
    found = told(f"The port must meet two {words} conditions: (1) it must be deep; and (2) it must be dry.")
    assert found[f"two {words} conditions"] == "confirmed: the sentence lists 2"


@pytest.mark.parametrize("behind", ["Two later closed again.", "Two very soon closed ports."])
def test_what_only_looks_like_a_qualifier(behind: str) -> None:
    assert list(told(f"Five ports opened. {behind}")) == ["Five ports"]


def test_what_some_are_taken_from_is_no_recap() -> None:
    text = (
        "# Summary\n\nFour out of five pilots asked for longer hours at the pier.\n\n# Pilots\n\n"
        "Out of five pilots:\n\n- two asked for longer hours at the pier\n"
    )
    report = examine(read("draft.md", text.encode()), load_default())
    assert [one.code for one in report.findings if one.code == "SUM009"] == []
    said = text.replace("Out of five pilots:\n\n- two asked", "Three of the five pilots asked").replace(
        "pier\n", "pier.\n"
    )
    report = examine(read("draft.md", said.encode()), load_default())
    assert [one.code for one in report.findings if one.code == "SUM009"] == ["SUM009"]
