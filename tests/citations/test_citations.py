"""Citations as the forms and the grammar read them, and the pages of forms themselves."""

from __future__ import annotations

import tomllib

import pytest

from checker.facts.citations import Citation, read_citations
from checker.facts.days import read_days
from checker.facts.forms import forms
from checker.readers import read
from checker.resources import folder

PAGES = sorted((folder("rules") / "citations").glob("*.toml"))
ROWS = [row for page in PAGES for row in tomllib.loads(page.read_text("utf-8"))["forms"]]


def cited(text: str) -> list[tuple[str, Citation]]:
    document = read("report.md", text.encode())
    found = read_citations(document, read_days(document).days)
    return [(document.quote(one.span), one) for one in found]


@pytest.mark.parametrize("row", ROWS, ids=[row["like"] for row in ROWS])
def test_the_example_of_a_form_is_read_as_one(row: dict[str, str]) -> None:
    [(_, one)] = cited(f"The board cites {row['like']} twice.")
    assert one.state == "right"
    assert one.form.like == row["like"]


@pytest.mark.parametrize(
    ("text", "quote", "year", "number"),
    [
        ("COM(2018) 640 final (12.9.2018)", "COM(2018) 640 final (12.9.2018)", 2018, 640),
        ("JOIN (2019)12, 4 May 2019", "JOIN (2019)12, 4 May 2019", 2019, 12),
        (
            "Regulation (EC) No 767/2008 of 9 July 2008",
            "Regulation (EC) No 767/2008 of 9 July 2008",
            2008,
            767,
        ),
        ("Directive 95/46/EC", "Directive 95/46/EC", 1995, 46),
        ("Case T-83/18 of the Port", "Case T-83/18", 2018, 83),
        ("Decision 12/2019 on costs", "Decision 12/2019", 2019, 12),
        (
            "Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016 on data",
            "Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016",
            2016,
            679,
        ),
    ],
)
def test_a_citation_reaches_to_its_date(text: str, quote: str, year: int, number: int) -> None:
    assert [(found, one.year, one.number) for found, one in cited(text)] == [(quote, year, number)]


@pytest.mark.parametrize(
    "text",
    [
        "The Order of 4 May 2019 and Case 3 are old.",
        "Rooms S/12 and C (2nd floor) are closed.",
        "`COM(2018) 640 final`\n\n    Directive 95/46/EC\n",
        "Paper of size ISO B5 is kept in EN suite.",
    ],
)
def test_what_is_no_citation_is_not_read(text: str) -> None:
    assert [quote for quote, _ in cited(text) if quote != "COM(2018) 640 final"] == []


def test_every_word_of_a_form_leads_to_it() -> None:
    for row in ROWS:
        for word in row["words"]:
            assert row["like"] in {form.like for form in forms()[word]}


def test_many_openings_without_a_citation_take_no_time_apiece() -> None:
    assert cited("Regulation (EU) " * 20_000) == []
