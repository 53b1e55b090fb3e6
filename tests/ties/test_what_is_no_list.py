"""What stands behind a count and is none of its lists: clauses, ranges, spans of time, examples in code."""

from __future__ import annotations

import pytest
from damage.support import found


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "There are three forms of records in addition to the one that is preferred and described in Arden.",
            0,
        ),
        ("There are three ports, that is Arden and Brack.", 1),
        ("Many towns had just three boats, one or two quays, and one or two dominant yards.", 0),
        ("They led three studies, one on salt and one on nets.", 1),
        ("We went to six towns in three countries: Abel and Brix, Carn, Dorn and Esk, and Fell.", 0),
        ("We went to the towns of three countries: Abel, Brix, Carn and Dorn.", 1),
        ("There are three ways – in writing, in person or, since last March, by wire – and two bodies.", 0),
    ],
)
def test_words_that_go_on_with_their_clause(text: str, number: int) -> None:
    assert len(found(text, "CNT001")) == number


@pytest.mark.parametrize(
    ("words", "number"), [("In the past three seasons", 0), ("In the following three steps", 1)]
)
def test_a_span_of_time_leads_to_no_list(words: str, number: int) -> None:
    text = f"{words} we have:\n\n- moved the quay of the port\n- told the board of it\n- paid for the boats\n- left\n"
    assert len(found(text, "CNT002")) == number


@pytest.mark.parametrize(("figures", "number"), [("`3`", 0), ("3", 1)])
def test_an_example_in_code_says_no_number_again(figures: str, number: int) -> None:
    assert len(found(f"Each key is a string with one ({figures}) number of the port.", "CNT004")) == number


def test_numbers_of_paragraphs_and_of_things_are_no_values() -> None:
    paragraph = "12.4 The duties of the port stand in the act.\n\nThe duties of the port are paid for with 14.2 in the act.\n"
    assert found(paragraph, "SUM009") == []
    assert (
        found(
            "RFC 6763 defines the search of services. RFC 6762 defines the search of the services.\n",
            "SUM009",
        )
        == []
    )


@pytest.mark.parametrize(
    ("before", "number"),
    [
        ("> It is a good plan, and we like it very much, so let us go on with it now.", 0),
        ("It is a good plan, and we like it very much, so let us go on with it now.", 1),
    ],
)
def test_a_sentence_goes_on_behind_what_it_quotes(before: str, number: int) -> None:
    more = "The board met in the hall of the port and spoke of the quay for an hour or two."
    text = (
        f"{more}\n\n{before}\n\nand then it asked the council of the county to pay for all works.\n\n{more}\n"
    )
    assert len(found(text, "GRB005")) == number


@pytest.mark.parametrize(
    ("linked", "number"),
    [
        ("[A study of the behavior of fleets](https://arden.example/study)", 0),
        ("[behavior](https://arden.example/study)", 1),
        ("[it](https://arden.example/study) and of its behavior", 1),
    ],
)
def test_a_title_that_a_link_has_keeps_its_spelling(linked: str, number: int) -> None:
    assert len(found(f"The behaviour of the fleet is told in {linked} at length.", "VAR001")) == number


@pytest.mark.parametrize(
    ("values", "number"), [(("(2.9)", "(2.6)"), 0), (("(2.9)", "in May"), 1), (("", "(2.6)"), 1)]
)
def test_items_of_which_each_has_a_value_are_as_many(values: tuple[str, str], number: int) -> None:
    text = "Two best scores: Signals {}, Rules, Fees, and Dues {}."
    assert len(found(text.format(*values), "CNT001")) == number


@pytest.mark.parametrize(("works", "count", "number"), [(2, "three", 0), (3, "four", 1)])
def test_two_items_above_are_hardly_the_three_below_them(works: int, count: str, number: int) -> None:
    items = "\n".join(f"{at}. A new {what}" for at, what in enumerate(("quay", "mole", "gate")[:works], 1))
    text = f"The port has these works:\n\n{items}\n\nAll {count} works are paid for.\n"
    assert len(found(text, "CNT002")) == number
