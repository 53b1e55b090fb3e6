"""What pages set apart by hand, and marks and numbers that belong to something else."""

from __future__ import annotations

import pytest
from damage.support import found

from words.saying import said

MORE = "The board met in the hall of the port and spoke of the quay for an hour or two."
LONG = (
    "The harbour board pays for all works on the quays and the basins of the port, as the act of the county says,"
    " and it tells the council of each of them within a month and a day"
)


@pytest.mark.parametrize(("gap", "number"), [("\\\n", 0), ("  \n", 0), ("\n", 1)])
def test_lines_that_are_kept_end_as_they_like(gap: str, number: int) -> None:
    text = f"{MORE} {MORE}\n\n**Licence:** {LONG}.{gap}**Level:** {LONG}\n\n{MORE} {MORE}\n\n{MORE} {MORE}\n\n{MORE} {MORE}\n"
    assert len(found(text, "GRB005")) == number


def test_two_lists_of_a_page_have_their_own_numbers() -> None:
    items = "".join(f"<li>Salt {at}</li>" for at in range(4))
    page = f"<h2>Aims</h2><ol>{items}</ol><h2>Ends</h2><ol><li>Nets</li></ol>"
    assert said("REF006", page, "a.html") == []


@pytest.mark.parametrize(("word", "number"), [("EN", 0), ("EUR", 1)])
def test_numbers_of_standards_are_no_quantities(word: str, number: int) -> None:
    assert len(said("VAR009", f"They sold 387,722 tickets by {word} 319 403 of the year.")) == number


@pytest.mark.parametrize(
    ("copy", "number"),
    [
        ("Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt ut labore", 0),
        ("lorem is put where the words of a page are not there yet and will be put later on", 1),
    ],
)
def test_latin_that_fills_a_page_may_come_again(copy: str, number: int) -> None:
    assert (
        len(found(f"{copy}. {copy} {MORE.lower()}", "GRB001") + found(f"{copy}. {copy} {MORE}", "GRB002"))
        >= number
    )
    if not number:
        assert found(f"{copy}. {copy}.", "GRB002") == []


def test_a_space_behind_a_link_is_one() -> None:
    marks = "".join(f" It is told so by the clerk [{at}]." for at in range(1, 8))
    notes = "".join(f"\n[{at}]: The book of the clerk.\n" for at in range(1, 9))
    assert (
        said(
            "TYP004",
            f"So it is.{marks} It stands in the [book of salt](https://arden.example/salt) [8].\n{notes}",
        )
        == []
    )
    assert len(said("TYP004", f"So it is.{marks} It stands in the book of salt[8].\n{notes}")) == 1
