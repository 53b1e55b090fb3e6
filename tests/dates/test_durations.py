"""Durations beside the two dates that they lie between: what is wrong, and what is left alone."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.readers import read
from checker.rulebook import load_default, select

RULES = select(load_default(), ["DAT010"], [])


def found(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    report = examine(read("report.md", text.encode()), RULES)
    assert report.failures == ()
    return [
        (one.place.quote, one.message.partition("; ")[2], tuple(place.quote for place in one.related))
        for one in report.findings
    ]


def test_a_finding_shows_both_days() -> None:
    assert found("The lease ran from 1 May 2021 to 30 April 2023, that is, for three years.") == [
        (
            "three years",
            "from 1 May 2021 to 30 April 2023 it is 2 years",
            ("1 May 2021", "30 April 2023"),
        )
    ]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The dock was shut for six weeks from 3 May to 28 May.", "3.6 weeks"),
        ("The dock was shut for six weeks (3 to 28 May 2023).", "3.6 weeks"),
        ("It took six weeks, beginning on 3 May 2023 and ending on 28 May 2023.", "3.6 weeks"),
        ("We came on 3 May 2023. We left on 28 May. Six weeks lie between those two days.", "3.6 weeks"),
        (
            "A six-week survey, ready at last, cost much. The six-week survey ran from 3 May to 28 May.",
            "3.6 weeks",
        ),
        ("The lease ran from March 2021 to February 2023 (three years).", "2 years"),
        ("The lease ran from 2011 to 2014, a period of seven years.", "3 years"),
        ("It lasted 12 days, from 20 December to 4 January 2024.", "15 or 16 days"),
        ("It lasted 12 days, from 20 December 2023 to 4 January.", "15 or 16 days"),
        ("The end, 30 June 2023, was put off by a further 18 months, to 31 December 2025.", "30 months"),
        ("The fair, planned for 3 May 2023, was postponed by three weeks to 4 June 2023.", "4.6 weeks"),
        ("On 14 June 2020, three weeks after the vote of 3 May 2020, the dock was shut.", "6 weeks"),
        ("It met on 3 May 2020 and, three months later, on 14 September 2020.", "4.4 months"),
        ("It met on 14 September 2020 and, three months earlier, on 3 May 2020.", "4.4 months"),
        ("On 3 May 2020, three months before the vote of 14 September 2020, it met.", "4.4 months"),
        ("It ran from 1 March to 30 September 2024, that is, over nine months.", "7 months"),
        ("It ran from 1 March to 30 September 2024, that is, less than six months.", "7 months"),
        ("The lease runs for five years, from 1 January 2021 to 31 December 2026.", "6 years"),
        ("The fair was open for almost nine weeks, from 6 February to 24 March.", "6.6 weeks"),
        ("Almost nine weeks, from 6 February to 24 March, the fair was open.", "6.6 weeks"),
        ("The dock was shut for just over two weeks, from 6 February to 24 March.", "6.6 weeks"),
        ("The weeks ran from 3 July to 1 October 2023, that is 12 weeks.", "13 weeks"),
        ("It opened on 1 March 2021 and closed on 31 August 2023, that is after 26 months.", "30 months"),
        ("The survey opened on 3 May 2022 and lasted six weeks, closing on 31 May 2022.", "4 weeks"),
        ("The list opened on Monday 3 May 2022 and was open for six weeks, until 31 May.", "4 weeks"),
        ("The ban holds for the ten years agreed, that is from 1 May 2025 to 30 April 2034.", "9 years"),
        ("It took six weeks in the end, from 3 to 31 May 2022.", "4 weeks"),
        ("The bridge was due in May 2018 and was opened in June 2021, a delay of five years.", "3 years"),
        ("A trial, again of six weeks, will run from 1 April to 30 June.", "13 weeks"),
        ("Works of two months were carried out from 1 April to 30 June 2024.", "3 months"),
        # Of days, weeks and months no words need lead to the two days, nor of whole years.
        ("A term is six years. She took office on 1 September 2019; hers ends on 31 August 2026.", "7 years"),
        (
            "The crews had the draft on 4 September and had six weeks, until 2 October 2023, to answer.",
            "4 weeks",
        ),
        (
            "Sales opened on 7 October and closed on 25 October 2024, after 29 days and 41 rounds.",
            "18 or 19 days",
        ),
        ("The vote was held on 9 November. The count ended on 20 November, 16 days later.", "11 or 12 days"),
        (
            "They went on strike on 3 May 2022. Two weeks without a boat! The harbour opened on 31 May 2022.",
            "4 weeks",
        ),
        (
            "We came on 3 May 2022. It rained. We came on 3 May 2022. We left on 28 June. The ten weeks between the two trips "
            "were dry.",
            "8 weeks",
        ),
        ("It began on 3 May 2022. It ended on 28 June 2022. It lasted ten weeks.", "8 weeks"),
        ("She came in May 2015 and, after eleven years in the post, left in May 2023.", "8 years"),
        (
            "The first boat sailed on 3 June and the last on 24 June, so that it all lasted 31 days.",
            "21 or 22 days",
        ),
        (
            "The survey ran from 9 January to 3 February. It was open for six weeks, and cost little.",
            "3.6 weeks",
        ),
        # What is whole to the day, or to the month, is not rounded.
        ("The fair ran for five weeks, from 1 to 28 May 2023.", "4 weeks"),
        ("The lease ran for 29 months, from 1 March 2021 to 31 August 2023.", "30 months"),
        ("It met ten times in the two years from April 2019 to March 2022.", "3 years"),
        ("The lease of ten years, which began on 1 May 2012, ended on 30 April 2024.", "12 years"),
        ("Work began in March 2020 and was completed in June 2023, five years later.", "3.2 years"),
        ("The trial began on 1 March 2022 and ended, after six months, on 31 October 2022.", "8 months"),
        ("The lease, signed on 3 May 2018 for three years, ends on 2 May 2024.", "6 years"),
        # Days are read as times of day are.
        ("The mill called in May 2022. The crew came in July 2022, four months after the call.", "2 months"),
        ("It met on 3 May 2022. Two years later, in May 2026, it met again, as in May 2031.", "4 years"),
    ],
)
def test_a_duration_that_is_wrong(text: str, due: str) -> None:
    assert [message.rpartition(" it is ")[2] for _, message, _ in found(text)] == [due]


@pytest.mark.parametrize(
    "text",
    [
        "The plan is for the medium term (4–6 years 2030–2032) and the long (7–10 years, 2033–2036).",
        "The lease ran from 1 May 2021 to 30 April 2023, that is, for two years.",
        "It ran for about three years from 1 March 2021 to 30 August 2022.",
        "The dock was shut for four weeks from 3 May to 28 May.",
        "The dock was shut for 26 days from 3 May to 28 May, and for 25 days from 3 June to 28 June.",
        "The lease ran from 2011 to 2014, a period of four years, and from 2014 to 2016 for a year.",
        # Of months and years only so much is known.
        "The dock was shut for 16 months, from March 2021 to June 2022, or for 60 weeks from March to June 2022.",
        # Whole years have gone by, or the years of the calendar are counted.
        "The lease ran from 3 March 1980 to 12 October 1984, that is, for four years.",
        "The lease ran from 3 November 1980 to 12 January 1985, that is, for five years.",
        # Years after a day may be counted to any other.
        "The gala on 14 May 2022, twenty-five years after the vote of 14 May 1996, was dull.",
        # What is rounded, one of several, or made of two.
        "The lease ran from 1 May 2021 to 30 November 2023, that is, for three years.",
        "We work in four-day weeks from 1 May to 31 August, and every two weeks from 3 May to 28 May.",
        "It ran for two years and three months, from 1 March 2021 to 30 May 2023, or two and a half years.",
        "It ran from 1 March to 30 September 2024, that is, over six months.",
        "It ran from 1 March to 30 September 2024, that is, less than eight months.",
        # What is told of another time.
        "From March to May 2020, for two weeks, the dock was shut.",
        "From 3 May to 28 May 2020, two weeks were lost.",
        "The lease ran from 3 May to 28 May 2020, that is, two weeks longer than the last.",
        "The dock was shut for 20 days between 3 May and 28 May.",
        "The seat, which falls free on 31 October 1978, is filled for six years from 1 November 1973.",
        "The crews wrote on 3 May 2022. They have waited for two weeks. The board answered on 30 June 2022.",
        "By the act of 3 May 2019 boats had two weeks until 4 June 2019.",
        "On 3 May 2020 it began; two weeks later it was eased, and on 14 June 2020 it was over.",
        "It met six weeks after the vote, on 14 June 2020, as it had on 3 May 2020.",
        "The fair of 3 May 2023 was postponed by three weeks, and that of 4 June 2023 was not.",
        "The lease ran from 1 May 2021 to 30 April 2023, that is, three years after the fire.",
        "The fair of 3 May 2023 was postponed by two weeks, to 4 June 2023, not to 9 June 2023.",
        "It met three months earlier, on 3 May 2020, and again on 14 September 2020.",
        "It lasted two days, from 31 June 2023 to 9 July 2023.",
        "A two-year-old boat was hired from March 2021 to June 2021.",
        "They took two-month leases from 3 May 2019 to 4 April 2024.",
        # Two days that bound nothing, and a time that is counted from another day, or is another thing's.
        "The dock was shut for almost seven weeks, from 6 February to 24 March.",
        "The dock was shut for five months, from January to June 2023.",
        "The dock was shut for two years, from 2019 to 2021.",
        "The dock was shut for four weeks, from 1 to 29 May 2023.",
        "The lease, signed on 3 May 2018 for six years, ends on 2 May 2024.",
        "It began on 3 May 2018 for three years as a trial, and they met on 2 May 2024.",
        "In 2024, fifty years after the choir was founded in 1974, it sang. Founded in 1962, 50 years before 2012, it is old.",
        "In 2024, the choir of 1990 sang five years after it had left in 2001. About ten years after the war of 1990, in 2015.",
        "Until 2011 there was none. Five years later, in 2016, the first was built, and three years later the second.",
        "The first was built in 2011. About three years later, in 2016, came the second. In 2011, two years later, …",
        "It was begun on 3 May 2018 and left on 2 May 2024, three years earlier than planned.",
        "A trial, again of six weeks, will run from 1 April to 12 May. A break of two days fell from 3 to 9 May.",
        "The heat came on 29 May, peaked on 7 June and lasted 31 days.",
        "On 3 May 2020, after two years of work, it met, as it did on 14 June 2020.",
        "The fair will be held on 3 to 5 October. This means that the list is open for two months.",
        "The survey ran from 9 January to 3 February. It was open for six weeks in 2021, to 3 March 2021.",
        "The time ended on 10 September. It was put off for 21 days in June. The report came on 27 September.",
        "The trial was fixed for five days from 27 April 2001 to 4 May 2001.",
    ],
)
def test_what_is_right_or_of_another_time(text: str) -> None:
    assert found(text) == []
