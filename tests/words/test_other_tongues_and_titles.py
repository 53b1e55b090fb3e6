"""What other languages, titles and the talk of writing itself bring into a text."""

from __future__ import annotations

import pytest

from words.saying import said

CITY = "We met the council of Montreal. The fund of Montreal grew. Montreal pays. {} took part."
NET = "The internet is slow. We use the internet. {}"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (CITY.format("The Office de consultation publique de Montréal"), 0),
        ("Ms Leonie Watson spoke. Later the board thanked Ms Léonie Watson.", 1),
        ("The fund helps Angola, Burundi, Reunion and Rwanda.", 0),
        ("The fund helps Angola, Burundi, Botwana and Togo.", 1),
    ],
)
def test_accents_tell_of_another_language_and_not_of_a_slip(text: str, number: int) -> None:
    assert len(said("VAR006", text)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (NET.format("It goes over the Internet at night."), 1),
        (NET.format("It is told in *That Other Stuff on the Internet* at length."), 0),
        (NET.format("It is told in “how we came to the Internet” at length."), 0),
        (NET.format("**Sharing is easier:** Internet access grows."), 0),
    ],
)
def test_a_capital_of_a_title_is_no_choice(text: str, number: int) -> None:
    assert len(said("VAR007", text)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("They sold 387,722 tickets and 498 019 298 stamps.", 1),
        ("It has a capital of 387,722 euros and the register number 498 019 298 here.", 0),
        ("They sold 1,000 names such as 123.456.123.234 in a day.", 0),
        ("They sold 1,000 tickets and 123.456.123 stamps in a day.", 1),
        ("Some write 1,234,567.89 and others 1 234 567,89 for it.", 0),
    ],
)
def test_numbers_that_are_no_quantities_or_are_shown_as_they_are_written(text: str, number: int) -> None:
    assert len(said("VAR009", text)) == number


@pytest.mark.parametrize(
    "text",
    [
        "The clerk would look for a lone ']' on the same line and warn of it.",
        "Two things matter:\n\n1) the size of the quay and 2) the time that a boat of the fleet takes.\n",
    ],
)
def test_a_sign_that_is_spoken_of_and_a_mark_that_goes_on(text: str) -> None:
    assert said("TYP001", text) == []


def test_a_mark_goes_on_where_its_item_has_one_and_nowhere_else() -> None:
    assert len(said("TYP001", "- the size of the quay and 2) the time that a boat of the fleet takes\n")) == 1


@pytest.mark.parametrize(("missing", "number"), [("(2) nets, ", 0), ("", 1)])
def test_a_number_that_stands_in_the_line_is_not_missing(missing: str, number: int) -> None:
    assert len(said("LST002", f"The ports sell:\n\n(1) salt, {missing}\n(3) fish,\n(4) rope.\n")) == number


@pytest.mark.parametrize(
    ("between", "number"), [("**Must it pay for boats?**", 0), ("It pays for boats.", 1)]
)
def test_two_questions_may_have_one_answer(between: str, number: int) -> None:
    answer = (
        "The harbour board pays for all works on the quays and basins of the port, as the act of the county says,"
        " and it tells the council of every such payment within a month of it."
    )
    assert len(said("GRB003", f"**Must it pay for quays?**\n\n{answer}\n\n{between}\n\n{answer}\n")) == number


def test_capitals_in_labels_of_notes_do_not_count_and_carets_end_none() -> None:
    assert said("NTE002", "It is told[^Source] of the [^item^] here.\n\n[^source]: The clerk.\n") == []
    assert len(said("NTE002", "It is told of here.\n\n[^source]: The clerk.\n")) == 1
    assert said("NTE001", "It is told of the [^item^] here[^a].\n\n[^a]: The clerk.\n") == []


@pytest.mark.parametrize(
    ("first", "second", "number"),
    [
        ("The board checks Salt Conformance each year.", "It was called Salt Conformant by all.", 0),
        ("The board checks Salt Conformance each year.", "It was called Salt Confromance by all.", 1),
    ],
)
def test_forms_of_one_word_are_two(first: str, second: str, number: int) -> None:
    assert (
        len(said("VAR006", f"{first} They met in the hall of the town and spoke of boats. {second}"))
        == number
    )


def test_a_small_word_that_begins_cells_is_no_name() -> None:
    rows = "".join(f"| {at} | Three heads in a row |\n" for at in range(6))
    assert said("VAR006", f"| No | What |\n|---|---|\n{rows}| 9 | There is nothing |\n") == []
