"""What the rules of dates say of whole reports, and where they hold their tongue."""

from __future__ import annotations

from textwrap import dedent

import pytest

from checker.engine import examine
from checker.readers import read
from checker.rulebook import load_default, select

RULES = select(load_default(), ["DAT", "DAT006"], [])


def findings(text: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
    report = examine(read("report.md", dedent(text).encode()), RULES)
    assert report.failures == ()
    return [
        (found.code, found.place.quote, found.message, tuple(place.quote for place in found.related))
        for found in report.findings
    ]


def test_a_report_with_slips_in_its_dates() -> None:
    text = """\
        ---
        date: 2024-05-04
        ---

        # Dredging of the Old Dock

        The Dredging Board, established in 2014, met on Monday 14 March 2023[^1]. Its plan covers the years 2026–2022.
        The dock was surveyed on 31 April 2024 and was closed on 9 May 2024.

        Eleven basins are deep enough (state of play as of 17 October 2024).

        ## History

        The Dredging Board was established in 2012 by the Harbour Council.

        [^1]: Minutes of 14 March 2022.
        """
    assert findings(text) == [
        ("DAT002", "Monday 14 March 2023", "14 March 2023 is a Tuesday, not a Monday", ()),
        (
            "DAT004",
            "Monday 14 March 2023",
            "the text says Monday 14 March 2023, note 1 says 14 March 2022",
            ("14 March 2022",),
        ),
        ("DAT003", "2026–2022", "the range ends before it begins: 2026 to 2022", ()),
        ("DAT001", "31 April 2024", "31 April 2024 is no date: April has 30 days", ()),
        ("DAT006", "9 May 2024", "9 May 2024 is told as past, the report is of 4 May 2024", ()),
        (
            "DAT007",
            "17 October 2024",
            "the state of 17 October 2024 comes after the report, which is of 4 May 2024",
            (),
        ),
        (
            "DAT005",
            "The Dredging Board was established in 2012",
            "The Dredging Board: 2012 here, 2014 elsewhere",
            ("The Dredging Board, established in 2014",),
        ),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Register 4 refuses 31 April 2024 as invalid.",
        "Leap years aside, a form with 29 February 2023 gives an error.",
        "The Old Dock of 1066–1031 BC was found.",
        "The fair of Monday 14 March 1780 was cold.",  # days were counted otherwise there
        "The film opened on 06.23.2014, the play on 06.13.2014.",
        "The Annual Fair was opened in 2012. The Annual Fair was opened in 2013. The Annual Fair was opened in 2014.",
        "The Port Act was adopted in 2012. The Port Act was signed in 2013.",
        "Pilots from Arden, a town of 5 May Street, came.",
    ],
)
def test_what_is_right_or_unsure_is_left_alone(text: str) -> None:
    assert findings(text) == []


def test_a_month_above_twelve_is_one_where_the_report_writes_the_day_first() -> None:
    text = "The first survey is of 23.6.2014, the second of 06.23.2014."
    assert findings(text) == [("DAT001", "06.23.2014", "06.23.2014 is no date: there is no month 23", ())]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("in the storm of 14 October 2017", "The storm of 14 October 2016"),
        ("as the mast was struck on 9 July 2019", "Those struck on 9 July 2020"),
    ],
)
def test_a_day_told_again_with_another_year(first: str, second: str) -> None:
    [(code, quote, _, related)] = findings(
        f"Two buoys broke loose {first}. They were found.\n\n{second} are few."
    )
    assert (code, quote, related) == ("DAT009", second[-len(quote) :], (first[-len(related[0]) :],))


@pytest.mark.parametrize(
    "text",
    [
        "The budget of 30 June 2016 was spent. The budget of 30 June 2017 was not.",
        "The fair of 4 May 2015 was wet, the fair of 4 May 2016 dry and the fair of 4 May 2017 wet.",
        "The Council of 14 May 2015 met. The Council of 14 May 2016 met.",
        "The rule of Directive 2015/17 of 14 May 2015 is old, the rule of Directive 2016/18 of 14 May 2016 is new.",
        "It is told in the act of 14 May 2015, and told in the act of 14 May 2016.",
        "The lease has a start date of 14 May 2015, the other lease a start date of 14 May 2016.",
        "The storm of 14 May 2003 was bad. The storm of 14 May 2017 was worse.",
    ],
)
def test_days_that_come_again_are_left_alone(text: str) -> None:
    assert findings(text) == []
