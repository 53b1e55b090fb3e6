"""What the rules of dates say of whole reports, and where they hold their tongue."""

from __future__ import annotations

from textwrap import dedent

import pytest

from checker.engine import examine
from checker.frozen import replace
from checker.readers import read
from checker.rulebook import load_default, select

RULES = select(load_default(), ["DAT"], [])


def findings(text: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
    report = examine(read("report.md", dedent(text).encode()), RULES)
    assert report.failures == ()
    return [
        (found.code, found.place.quote, found.message, tuple(place.quote for place in found.related))
        for found in report.findings
    ]


def test_a_report_with_slips_in_its_dates() -> None:
    text = """\
        # Dredging of the Old Dock

        Arden, 4 May 2024

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
        "The dock was dry from 28 December to 3 January 2024, and the accounts run from 1 July to 30 June 2024.",
        "Since the Arden Fair was opened in 2012, nobody has slept. Before the Calder Fair was opened in 2013, all did.",
        "So it stood in The Arden Sun, 14 March 2025, and in The Arden Sun 15 March 2025.",
        "Update, 4 May 2024\n\nThe dock will be closed on 3 April 2024.",
        "The fair of Monday 14 March 1780 was cold.",  # days were counted otherwise there
        "The film opened on 06.23.2014, the play on 06.13.2014.",
        "The Annual Fair was opened in 2012. The Annual Fair was opened in 2013. The Annual Fair was opened in 2014.",
        "The Port Act was adopted in 2012. The Port Act was signed in 2013.",
        "Pilots from Arden, a town of 5 May Street, came.",
        "The locks are built as HBS 2410-2015 has it.",
        "The Journal of Locks (ISSN: 1932-1872) has it, as has port.example/10.1002/(ISSN)1932-1872.",
        "The band at 1740–1720 cm–1 is weak, that at 1950-1900 nm is not.",
        "The editor 9.0.1270 was installed on 12.3.2024.",
        "The rows give 74.20.2391 and 81.72.2414.",
        "It can be turned since 8.0.1564, and moved since 8.0.1570.",
        "The deadline is Tuesday 10/11/2011.",
        "Arden, 4 May 2024\n\nThe deadline for answers is 5 June 2024. The deadline was 3 April 2023.",
    ],
)
def test_what_is_right_or_unsure_is_left_alone(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize("words", ["is", "for all answers is the", "remains"])
def test_a_deadline_that_is_over(words: str) -> None:
    text = f"Arden, 4 May 2024\n\nThe deadline {words} 3 April 2023."
    assert [(code, quote) for code, quote, *_ in findings(text)] == [("DAT006", "3 April 2023")]


def test_a_weekday_that_fits_neither_way_of_reading() -> None:
    assert [code for code, *_ in findings("The deadline is Monday 10/11/2011.")] == ["DAT002"]


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


def test_a_weekday_may_be_shortened_with_a_point() -> None:
    assert findings("The board meets on Wed. 31 May 2023 and on Tues. 6 June.") == []
    [found] = findings("The board meets on Wed. 30 May 2023.")
    assert found[:2] == ("DAT002", "Wed. 30 May 2023")


def test_a_date_in_front_matter_is_the_reports_own_where_the_house_says_so() -> None:
    text = b"---\ndate: 2024-05-04\n---\n\nThe dock was closed on 9 May 2024.\n"
    [rule] = select(load_default(), ["DAT006"], [])
    asked = replace(rule, options={"front_matter": True})
    report = read("report.md", text)
    assert [found.place.quote for found in examine(report, [asked]).findings] == ["9 May 2024"]
    assert examine(report, [rule]).findings == ()


NOTED = (
    "On 12 September 2017 the Board adopted two orders for the ferries, and told the pilots.[^1]\n\n[^1]: "
)


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("Order 640/2018 (12.9.2018) and Order 641/2018 (12.9.2018).", ["12 September 2017"]),
        ("Minutes of 12 September 2018.", ["12 September 2017"]),
        ("Minutes of 12 September 2018, confirmed on 12 September 2017.", []),
        ("Minutes of 13 September 2018.", []),
        ("Minutes of 12 September 1981.", []),
        ("Port chronicle, retrieved 12 September 2018.", []),
    ],
)
def test_a_day_of_the_sentence_that_its_note_gives_with_another_year(note: str, found: list[str]) -> None:
    assert [quote for _, quote, _, _ in findings(NOTED + note)] == found


def test_a_day_that_ends_periods_is_another_in_the_note_unless_an_act_bears_it() -> None:
    text = "From 1 September 2017 the Board paid the pilots by the hour, as they had asked.[^1]\n\n[^1]: "
    assert findings(f"{text}As changed from 1 September 2018.") == []
    [(code, *_)] = findings(f"{text}Order 640/2018 (1.9.2018).")
    assert code == "DAT004"


def test_a_range_without_its_first_year_that_would_last_most_of_a_year() -> None:
    [(code, quote, *_)] = findings("The dock was dry from 9 February to 14 January 2024.")
    assert (code, quote) == ("DAT003", "9 February to 14 January 2024")


def test_what_opens_a_sentence_is_no_part_of_a_name() -> None:
    text = (
        "Since the Arden Fair was opened in 2012, nobody has slept. The Arden Fair, opened in 2013, is loud."
    )
    [(code, quote, *_)] = findings(text)
    assert (code, quote) == ("DAT005", "The Arden Fair, opened in 2013")


def test_a_date_that_is_none_beside_an_exception_of_another_kind() -> None:
    [(code, *_)] = findings("With the exception of Arden, all ports had answered by 31 June 2022.")
    assert code == "DAT001"


MEETINGS = "The year ended on 31 December 2023. The board met on {}."


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ("Thursday 9 March, Thursday 8 June and Tuesday 14 September", ["Tuesday 14 September"]),
        ("Thursday 9 March, Thursday 8 June and Thursday 14 September", []),
        ("Thursday 9 March, Monday 8 June and Tuesday 14 September", []),  # of another year, perhaps
        ("Thursday 8 June and Tuesday 14 September", []),  # too few to tell
    ],
)
def test_weekdays_of_dates_without_a_year(days: str, found: list[str]) -> None:
    assert [quote for code, quote, *_ in findings(MEETINGS.format(days)) if code == "DAT002"] == found
    assert not findings(MEETINGS.format(days).replace("31 December 2023", "its last day"))


@pytest.mark.parametrize(
    "text",
    [
        "Ms Bell applied for a permit on 12 March 2024. She sent a plan. The Office refused it by a letter of 9 February 2024.",
        "The draft was sent to the port on 18 August 2025, and its comments, which reached us on 4 August 2025, are annexed.",
        "The juries met between 13 and 24 June 2022. All were told of the outcome by letter of 8 April 2022.",
        "The group was set up on 20 May 2023. It met five times, first on 11 May 2023 and last on 14 June 2024.",
        "The accounts as of 30 June 2023 were drawn up by Orme and presented to the Board on 9 May 2023.",
        "He complained on 3 May 2024; the company replied on 12 April 2024.",
        "The plan is to be published on 5 May 2025, and replies have to be submitted by 26 April 2025.",
        "The tender was opened on 5 May 2025. Offers must be received no later than 26 April 2025.",
        "The letters of 5 May 2025 were followed by formal notices of default, sent on 26 April 2025 to three crews.",
        "The visit of 5 May 2025 was followed by a report on 26 April 2025.",
    ],
)
def test_an_answer_before_what_it_answers(text: str) -> None:
    assert [code for code, *_ in findings(text)] == ["DAT003"]


@pytest.mark.parametrize(
    "text",
    [
        "Ms Bell applied for a permit on 12 March 2024. The Office refused it by a letter of 9 April 2024.",
        "She appealed on 12 March 2024 against the decision of 9 February 2024.",
        "She applied on 12 March 2024, after the first request had been refused on 9 February 2024.",
        "The jury met on 24 June 2022 to go through the plan, which was approved on 8 April 2022.",
        "The jury met on 24 June 2022 with the plan approved on 8 April 2022.",
        "The company replied on 12 April 2024. He had complained on 3 March 2024.",
        "It was set up on 20 May 2023.\n\nAnother group first met on 11 May 2023.",
        "The plan is to be published on 5 May 2025, and replies have to be submitted by 26 May 2025.",
        "The report was published on 5 May 2025, and replies received by 26 April 2025 are in it.",
        "The visit of 5 May 2025 was followed by a report on the events of 26 April 2025.",
        "The visit of 5 May 2025 was followed by a talk in Arden about the vote on 26 April 2025.",
        "The letters of 5 May 2025 were followed by notices, sent on 26 May 2025.",
    ],
)
def test_an_order_that_is_right_or_not_told(text: str) -> None:
    assert findings(text) == []


def test_what_is_changed_otherwise_than_in_its_dates() -> None:
    text = "The amended rules were out for comment from 1 September to 31 July 2025. The fair was moved from 2024 to 2023."
    assert [quote for _, quote, *_ in findings(text)] == ["1 September to 31 July 2025"]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("The Board asks for answers by 3 April 2024.", ["DAT006"]),
        ("Comments should be sent to the port by Wednesday 3 April 2024.", ["DAT006"]),
        ("The Board asks for answers by 3 July 2024.", []),
        ("Members must have asked by 3 April 2022.", []),
        ("The Board asked for answers by 3 April 2024.", []),
    ],
)
def test_what_is_asked_for_by_a_day(words: str, codes: list[str]) -> None:
    assert [code for code, *_ in findings(f"Arden, 4 May 2024\n\n{words}")] == codes
