"""Dates and ranges as the grammar reads them, and what it leaves alone."""

from __future__ import annotations

import pytest
from words.saying import said

from checker.facts.days import Days, dates, read_days
from checker.model import Span
from checker.readers import read


def days_of(text: str) -> tuple[str, Days]:
    document = read("report.md", text.encode())
    return document.text, read_days(document)


@pytest.mark.parametrize(
    ("text", "quote", "parts"),
    [
        ("The pier opened on 14 March 2025.", "14 March 2025", (2025, 3, 14)),
        (
            "The pier opened on Friday, the 14th of March 2025.",
            "Friday, the 14th of March 2025",
            (2025, 3, 14),
        ),
        ("The pier opened on March 14th, 2025.", "March 14th, 2025", (2025, 3, 14)),
        ("The pier opened on Sept. 4, 2024 and closed.", "Sept. 4, 2024", (2024, 9, 4)),
        ("The pier opened in May 2025.", "May 2025", (2025, 5, None)),
        ("The pier (4.5.2025) is open.", "4.5.2025", (2025, 5, 4)),
        ("The pier (04/05/2025) is open.", "04/05/2025", (2025, 5, 4)),
        ("The pier (05/14/2025) is open.", "05/14/2025", (2025, 5, 14)),
        ("The pier (2025-05-04) is open.", "2025-05-04", (2025, 5, 4)),
        ("The pier opens on 14 March.", "14 March", (None, 3, 14)),
        ("Under Order 2014-170 July 21, 2014 is a holiday.", "July 21, 2014", (2014, 7, 21)),
    ],
)
def test_a_date_is_read_with_its_parts(
    text: str, quote: str, parts: tuple[int | None, int, int | None]
) -> None:
    whole, found = days_of(text)
    assert [(whole[day.span.start : day.span.end], (day.year, day.month, day.day)) for day in found.days] == [
        (quote, parts)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The pilots may sail, and 5 may wait.",
        "See version 1.2.2025.4 and item 12/2025.",
        "The March of the fishers was long.",
        "```\n14 March 2025\n```\n",
    ],
)
def test_what_is_no_date_is_not_read(text: str) -> None:
    assert days_of(text)[1] == Days((), ())


@pytest.mark.parametrize(
    ("text", "quote", "backwards"),
    [
        ("from 14 to 12 March 2025", "14 to 12 March 2025", True),
        ("from 12 to 14 March 2025", "12 to 14 March 2025", False),
        ("from March 14 to April 2, 2025", "March 14 to April 2, 2025", False),
        ("from 28 December to 3 January 2025", "28 December to 3 January 2025", False),
        ("between 30 June and 1 April 2025", "30 June and 1 April 2025", True),
        ("from 1 July to 12 March 2025", "1 July to 12 March 2025", False),
        ("from 12 July to 31 March 2025", "12 July to 31 March 2025", False),
        ("from 1 September to 31 July 2025", "1 September to 31 July 2025", True),
        ("from 1 July to 31 March 2025", "1 July to 31 March 2025", False),
        ("from 1 July to 30 June 2025", "1 July to 30 June 2025", False),
        ("between 3 May 2025 and 28 April 2025", "3 May 2025 and 28 April 2025", True),
        ("in 2019–2015", "2019–2015", True),
        ("in 2015-2019", "2015-2019", False),
        ("from 5.6.2024 to 4.6.2024", "5.6.2024 to 4.6.2024", True),
    ],
)
def test_a_range_has_two_ends(text: str, quote: str, backwards: bool) -> None:
    whole, found = days_of(f"The survey ran {text} in all basins.")
    assert [(whole[one.span.start : one.span.end], one.backwards) for one in found.ranges] == [
        (quote, backwards)
    ]


def test_two_days_with_and_are_no_range() -> None:
    found = days_of("The tides of 14 and 12 March 2025 were high.")[1]
    assert [(day.year, day.month, day.day) for day in found.days] == [(2025, 3, 14), (2025, 3, 12)]
    assert found.ranges == ()


def test_dates_that_follow_each_other_closely_are_all_read() -> None:
    text = " ".join(f"{day} March {2000 + day}" for day in range(1, 29))
    assert [day.year for day in days_of(text)[1].days] == list(range(2001, 2029))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was shut on 36 June 2023.", ["36 June 2023"]),
        ("36 June 2023: the paper of the board, at Arden.", []),
        ("They were held in camp PG 73 July 1943.", []),
        ("It was shut on June 80, 2023.", ["June 80, 2023"]),
        ("So says Signal 93 June 2007, a paper.", []),
        ("All of it is told as at 30 June 31 December in thousands.", []),
        ("It was shut on June 31 and opened in July.", ["June 31"]),
    ],
)
def test_a_number_of_another_thing_before_a_month_is_no_day(text: str, found: list[str]) -> None:
    assert [quote for _, quote, _ in said("DAT001", f"{text}\n")] == found


def test_whole_dates_are_those_that_name_their_year() -> None:
    text = "The session of 6 to 9 May 2025 followed those of 3 March and of 2024-11-05."
    assert [str(day) for _, day in dates(text, Span(0, len(text)))] == ["2025-05-09", "2024-11-05"]
