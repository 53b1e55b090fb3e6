"""Statements beside their support: what confirms, what contradicts, what stays silent."""

from __future__ import annotations

from textwrap import dedent

import pytest

from checker.facts.complete import collect
from checker.readers import read
from checker.verdicts import tie


def ledger(text: str) -> list[tuple[str, str, str]]:
    document = read("report.md", dedent(text).encode())
    return [
        (document.quote(claim.statement.span), str(claim.verdict), claim.explanation)
        for claim in tie(collect(document)).claims
    ]


def verdicts(text: str) -> dict[str, str]:
    return {quote: verdict for quote, verdict, _ in ledger(text)}


# --- in the sentence -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Three sites (Lyon, Nice and Metz) were late.",
            ("Three sites", "confirmed", "the parenthesis lists 3"),
        ),
        (
            "Six States (Kenya, Uganda, Rwanda, Burundi and Chad) signed.",
            ("Six States", "contradicted", "the parenthesis lists 5"),
        ),
        (
            "The fund has 3 windows (loans, grants and guarantees).",
            ("3 windows", "confirmed", "the parenthesis lists 3"),
        ),
        (
            "We look at five ports, namely Arden, Brack, Calder, Esk, and the Lees, plus the Old Dock–which has a large, dry basin.",
            ("five ports", "confirmed", "the sentence lists 5"),
        ),
        (
            "We look at five ports, namely Arden, Brack, Calder, Esk, and the Lees, 5 plus Doun and Fell.",
            ("five ports", "confirmed", "the sentence lists 5"),
        ),
        (
            "We look at five ports, namely Arden, Brack, Calder, Esk, and the Lees, plus Doun.",
            ("five ports", "confirmed", "the sentence lists 5"),
        ),
        (
            "The crews held two courses on 20 and 21 May 2009 and 21 and 22 June 2010 for recruits.",
            ("two courses", "unsupported", "a list may belong here"),
        ),
        (
            "The guild lists four challenges, including: the need for clerks; the need to know; and the need to rest.",
            ("four challenges", "unsupported", "a list may belong here"),
        ),
        (
            "Pupils were asked about nine dishes (soup, pie and stew).",
            ("nine dishes", "unread", "the parenthesis lists 3, and may count something else"),
        ),
        (
            "The school has about nine cooks (Adair, Bose and Costa).",
            ("about nine cooks", "unsupported", "a list may belong here"),
        ),
        ("There are 12 sites (7 inland and 5 maritime).", ("12 sites", "confirmed", "7 + 5 = 12")),
        (
            "It is paid in three instalments (2025, 2030 and 2035).",
            ("three instalments", "confirmed", "the parenthesis lists 3"),
        ),
        (
            "Four amendments (Amendments 3, 7 and 12) fell.",
            ("Four amendments", "contradicted", "the parenthesis lists 3"),
        ),
        (
            "The plan has two aims: to mend the nets; and to train the crews.",
            ("two aims", "confirmed", "the sentence lists 2"),
        ),
        (
            "It covers four countries: France, Spain and Italy.",
            ("four countries", "contradicted", "the sentence lists 3"),
        ),
        (
            "Four areas count: skills, funding, law and data and analytics.",
            ("Four areas", "confirmed", "the sentence lists 4"),
        ),
        (
            "Two bodies, namely the Harbour Board and the Port Council, agreed.",
            ("Two bodies", "confirmed", "the sentence lists 2"),
        ),
        (
            "The seven founders – Ahl, Brix, Cole, Dorn, Elm and Fay – signed.",
            ("seven founders", "contradicted", "the sentence lists 6"),
        ),
        (
            "The six States of Benin, Ghana, Niger, Mali and Togo take part.",
            ("six States", "contradicted", "the sentence lists 5"),
        ),
        (
            "We held three sessions in July, September and October 2019.",
            ("three sessions", "confirmed", "the sentence lists 3"),
        ),
        (
            "Two meetings took place on 3, 5 and 9 June 2019.",
            ("Two meetings", "contradicted", "the sentence lists 3"),
        ),
        (
            "The board has two panels, one on energy and one on noise.",
            ("two panels", "confirmed", "the sentence lists 2"),
        ),
        (
            "It signed two treaties with Chad and Niger.",
            ("two treaties", "confirmed", "the sentence lists 2"),
        ),
        (
            "A permit has two conditions: (1) a plan and (2) a fee and (3) a seal.",
            ("two conditions", "contradicted", "the sentence lists 3"),
        ),
        (
            "Three cities, including Lyon, Nice, Metz and Brest, agreed.",
            ("Three cities", "contradicted", "the sentence lists 4"),
        ),
    ],
)
def test_in_the_sentence(text: str, claim: tuple[str, str, str]) -> None:
    assert ledger(text)[0] == claim


@pytest.mark.parametrize(
    "text",
    [
        "Five hospitals reported the same problem: beds, staff and money.",
        "The two sides of the debate agree on the need for change: more staff, more beds and better pay.",
        "Five ministers, including those of France and Spain, came.",
        "At least four countries (France, Spain and Italy) agreed.",
        "Around four countries (France, Spain and Italy) agreed.",
        "Three towns such as Lyon and Nice grew.",
        "The two institutions (see Annexes 1, 2 and 3) agreed.",
        "Two citizens were killed in Halle, Germany.",
        "Three meetings were held in 2018 and 2019.",
    ],
)
def test_says_nothing_where_the_list_is_no_list_of_these(text: str) -> None:
    assert set(verdicts(text).values()) <= {"unsupported"}


# --- in a note -------------------------------------------------------------------------------


def test_one_note_for_two_counts_in_reversed_order() -> None:
    text = """\
        Three courts have yet to connect and two have connected in part.[^1]

        [^1]: Dunford and Hallam connected in part. Boreham, Fenwick and Gosforth have yet to connect.
        """
    assert ledger(text) == [
        ("Three courts", "confirmed", "note 1 lists 3"),
        ("two have connected", "confirmed", "note 1 lists 2"),
    ]


def test_one_count_for_two_lists() -> None:
    text = """\
        Five ports have yet to file a full map.[^1]

        [^1]: Alden and Bexley filed part of it. Corran, Esk and Foxton did not file any.
        """
    assert ledger(text) == [("Five ports", "confirmed", "note 1 lists 2 + 3 = 5")]


def test_what_a_note_adds_may_be_left_out() -> None:
    text = """\
        Two ports have filed in full and one port has filed in part.[^1]

        [^1]: Alden and Bexley filed in full. Corran filed in part. In addition, Esk completed its file.
        """
    assert set(verdicts(text).values()) == {"confirmed"}


def test_the_count_in_the_marks_own_clause_takes_the_list() -> None:
    text = """\
        Of the 12 clinics inspected, four had no plan.[^1]

        [^1]: Aube, Brize, Corve, Dell and Esk.
        """
    assert verdicts(text) == {"12 clinics": "unsupported", "four had": "contradicted"}


def test_a_doubled_name_may_be_counted_once() -> None:
    text = """\
        Three States signed.[^1]

        [^1]: Ireland, Malta, the United Kingdom and the UK.
        """
    assert verdicts(text) == {"Three States": "confirmed"}


@pytest.mark.parametrize(
    "note",
    [
        "Ministry of Health, National Audit Office.",
        "Eurostat.",
        "See the report of 2019.",
        "The Commission is receiving replies.",
    ],
)
def test_a_source_is_no_list(note: str) -> None:
    assert verdicts(f"Twelve hospitals closed in 2018.[^1]\n\n[^1]: {note}\n") == {
        "Twelve hospitals": "unsupported"
    }


def test_a_note_that_states_the_count_again() -> None:
    text = """\
        The plan covers the five objectives of the strategy[^1] and a budget.

        [^1]: The strategy sets the following five objectives: safe nets; trained crews; fair pay; clean quays; and
            open books.
        """
    assert ledger(text) == [
        ("five objectives", "confirmed", "note 1 lists 5"),
        ("five objectives", "confirmed", "the sentence lists 5"),
    ]


# --- below -----------------------------------------------------------------------------------


def test_items_below_count_without_what_is_nested_in_them() -> None:
    text = """\
        The board took the following two measures:

        - a fence;
            - of wood,
            - of iron,
        - a lamp.
        """
    assert ledger(text) == [("two measures", "confirmed", "the list below has 2")]


def test_items_that_say_what_the_counted_shall_do_are_not_the_counted() -> None:
    text = """\
        The Committee asked the two agencies:

        - to report by May;
        - to publish the data;
        - to hire staff.
        """
    assert verdicts(text) == {"two agencies": "unsupported"}


def test_an_announcement_needs_no_colon() -> None:
    text = """\
        The report makes five recommendations.

        1. Hire staff.
        2. Build beds.
        3. Train nurses.
        """
    assert verdicts(text) == {"five recommendations": "contradicted"}


def test_first_second_third_over_paragraphs() -> None:
    text = """\
        The plan failed for three reasons. First, the boats came late.

        They came from the south. Second, nobody was paid.

        Finally, it rained.
        """
    assert ledger(text) == [("three reasons", "confirmed", "3 follow")]


def test_a_new_first_is_another_enumeration() -> None:
    text = """\
        The plan failed for two reasons. First, the boats came late. Second, nobody was paid.

        First, we met the crews. Second, we met the owners. Third, we wrote.
        """
    assert verdicts(text) == {"two reasons": "confirmed"}


def test_votes() -> None:
    text = """\
        The report was adopted by 6 votes to 3, with 1 abstention.

        In favour: Abel, Boro, Cord, Dahl, Eck, Faber

        Against: Egan, Ferri, Grech, Holt

        Abstentions: Hansen
        """
    assert [(quote, verdict) for quote, verdict, _ in ledger(text)] == [
        ("6 votes", "confirmed"),
        ("3", "contradicted"),
        ("1 abstention", "confirmed"),
    ]
