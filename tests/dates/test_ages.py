"""Ages, times that run out and periods of a known length: what is wrong, and what is left alone."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.readers import read
from checker.rulebook import load_default, select


def found(text: str, code: str = "DAT010") -> list[str]:
    report = examine(read("report.md", text.encode()), select(load_default(), [code], []))
    assert report.failures == ()
    return [one.message.rpartition(" it is ")[2] for one in report.findings]


RULE = "Towns must answer within 30 days. "


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Born in 1951, she led the mill until she died in 2020 at the age of 79.", "69 years"),
        ("Aged 54 when appointed in 2012, he was born in 1961.", "51 years"),
        ("Pupils born on 4 May 2015 turned seven on 4 May 2021.", "6 years"),
        ("The club was founded in 1987. It marks its 35th anniversary in 2023.", "36 years"),
        ("Founded in 1911, the club held its centenary in 2021.", "110 years"),
        ("The 1994 Harbour Act was 35 years old in 2019, when it was repealed.", "25 years"),
        ("The mill was shut in 2012, two years after the fire of 2007.", "5 years"),
        ("The dam of 2007 was planned in 1999, six years before the flood of 2012.", "13 years"),
        ("The mill was shut in 2005, nine years before the fire of 2012.", "7 years"),
        ("The mill opened in 1931 and burnt down 65 years later, in 2006.", "75 years"),
        ("Two years after the flood of 2013, in 2017, the dam was finished.", "4 years"),
        ("The treaty of 1951 marked its 75th anniversary in 2021.", "70 years"),
        ("The plan was due in 2020 and came out in 2023, a delay of four years.", "3 years"),
        (RULE + "The letter came on 1 June 2021, so an answer was due by 1 August 2021.", "61 or 62 days"),
        (RULE + "The letter came on 1 June 2021, so an answer was due by 1 July 2021.", ""),
        ("The lease runs for three years from 1 May 2023 and will thus end on 30 April 2027.", "4 years"),
        ("Objections lie within six months of 15 January, i.e. by 15 August.", "7 months"),
        (
            "The head is appointed for six years. She took office in 2020 and her term runs until 2029.",
            "9 years",
        ),
        (
            "The works were to last 18 months. They began in May 2020 and ended, as planned, in May 2022.",
            "24 months",
        ),
        ("The fund ran from 2015 to 2021, nine years in all.", "6 years"),
        ("She came on 1 May 2014. Her second five-year term ended on 30 April 2023.", "9 years"),
        ("The storm came on 9 May 2023. The flood followed on 17 May, ten days later.", "8 or 9 days"),
        ("It was told on 12 May, three weeks after the vote of 14 April.", "4 weeks"),
        ("The financial year 2019/20 ran from 1 April 2019 to 31 March 2021.", "24 months"),
        (
            "In the financial year 2019/20, which ran from 1 April 2019 to 31 March 2021, it rose.",
            "24 months",
        ),
        ("It fell in the second quarter (April to July).", "4 months"),
        (
            "It opened at 9.30 a.m. and ended at 12.45 p.m., after three hours and 45 minutes.",
            "3 hours and 15 minutes",
        ),
    ],
)
def test_what_is_not_so_long(text: str, due: str) -> None:
    assert found(text) == ([due] if due else [])


@pytest.mark.parametrize(
    "text",
    [
        "Born in 1951, she died in 2020 at the age of 68.",
        "Founded in 1921, the mill was sold in 1990 to Ann Hale, then aged 45.",
        "Founded in 1921, the club marked the 50th anniversary of the landing in 2019.",
        "The 2001 census counted those 65 years old in 2011.",
        "It was shut in 2012, two years after the fire, and in 2006 as well.",
        "The lease of 2012 was signed two years before it began in 2015 or 2016.",
        "The works were to last 18 months. They began in May 2020 and ended in May 2022.",
        RULE
        + "The letter came on 1 June 2021, the time was extended, and an answer was thus due by 1 August 2021.",
        "She came on 1 May 2014. Her second five-year term ended on 30 April 2024.",
        "It fell by a quarter (April to July).",
        "The bridge, built in 1962, is now 60 years old and will be replaced in 2030.",
        "Two years after the flood of 2013, in 2015, the dam was finished.",
        "Ivan Moss died on 3 August at the age of 78. Born on 20 September 1943, he had come in 1962.",
        "It rose in the third quarter (July to September 2023).",
        "The tax year runs from 6 April 2023 to 5 April 2024.",
    ],
)
def test_what_may_be_so_long(text: str) -> None:
    assert found(text) == []


def test_a_weekday_has_the_year_of_the_date_before() -> None:
    friday = "It shut on Friday, 8 October 2021, and opened on the following Monday, "
    assert len(found(f"{friday}12 October.", "DAT002")) == 1
    assert found(f"{friday}11 October.", "DAT002") == []
    assert found(f"{friday}12 December.", "DAT002") == []
