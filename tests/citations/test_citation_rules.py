"""What the rules of citations say of whole reports, and where they hold their tongue."""

from __future__ import annotations

from textwrap import dedent

import pytest

from checker.engine import examine
from checker.readers import read
from checker.rulebook import load_default, select

RULES = select(load_default(), ["CIT"], [])


def findings(text: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
    report = examine(read("report.md", dedent(text).encode()), RULES)
    assert report.failures == ()
    return [
        (found.code, found.place.quote, found.message, tuple(place.quote for place in found.related))
        for found in report.findings
    ]


def test_a_report_whose_notes_were_scanned() -> None:
    text = """\
        # Safety in the ports

        The Harbour Safety Plan[^1] follows Directive (EU) 2017/352 (15.12.2018). Its annex was rewritten[^2], as paragraphs 19
        to 12 of the audit ask. The Harbour Safety Plan (JOIN(2018) 36 final) has no budget; see COM(2018) 640 final,
        COM(2018) 641 final, COM (2018) 302 final and COM(2019) 12 final.

        [^1]: JOIN(2019) 12 final.
        [^2]: C(2O19)2355 final (26.3.2019).
        """
    assert findings(text) == [
        (
            "CIT007",
            "The Harbour Safety Plan",
            "The Harbour Safety Plan is JOIN(2019) 12 here, JOIN(2018) 36 elsewhere",
            ("JOIN(2019) 12", "The Harbour Safety Plan"),
        ),
        (
            "CIT002",
            "Directive (EU) 2017/352 (15.12.2018)",
            "Directive (EU) 2017/352 is dated 15.12.2018, its number is of 2017",
            (),
        ),
        (
            "CIT006",
            "paragraphs 19 to 12",
            "the range ends before it begins: paragraphs 19 to 12",
            (),
        ),
        (
            "CIT003",
            "COM (2018) 302",
            "COM (2018) 302 stands with a blank, unlike 5 others such as JOIN(2018) 36",
            ("JOIN(2018) 36",),
        ),
        (
            "CIT001",
            "C(2O19)2355 final (26.3.2019)",
            "C(2O19)2355: it should look like COM(2018) 640 final",
            (),
        ),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Fees follow Decision 2020/1 of 20 December 2019 and Decision 2018/90 of 4 January 2019.",
        "COM(2018) 640 final (12.9.2018) was followed by COM(2018) 641 final (13.9.2018).",
        "The costs are on pp. 345–52, the plan in Section 9-7.",
        "Drafts are COM(2018) 640, COM(2018) 641, COM(2018) 642 and COM(2018) 643; this one is COM(2019) 1 final.",
        "The Commission (COM(2018) 640) and the Commission (COM(2018) 641) agreed.",
        "Keys are [RFC2119], and RFC 2119, RFC 2120, RFC 2121 and RFC 2122 are read.",
        "Case C-362/14, ECLI:EU:C:2015:650, is known.",
    ],
)
def test_what_is_right_or_unsure_is_left_alone(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    ("text", "quote", "message"),
    [
        (
            "Decision 2020/7 of 11 May 2020 sets fines. Decision 2820/7 was not applied.",
            "Decision 2820/7",
            "Decision 2820/7 differs from Decision 2020/7 in one digit of the year",
        ),
        (
            "Law 12/2019 is known, Law 12/2019 is liked, Law 12/2010 is not.",
            "Law 12/2010",
            "Law 12/2010 differs from Law 12/2019 in one digit of the year",
        ),
        (
            "By the Harbour Dues Act 2012 all pay.\n\nNothing in the Harbour Dues Act 2021 says so.",
            "Harbour Dues Act 2021",
            "Harbour Dues Act 2021 differs from Harbour Dues Act 2012 in the order of two digits of the year",
        ),
        (
            "The Harbour Dues Act 2021 holds.\n\nBy the Harbour Dues Act of 2012 all pay.\n\nThe Harbour Dues Act, 2012"
            " is old.",
            "Harbour Dues Act 2021",
            "Harbour Dues Act 2021 differs from Harbour Dues Act of 2012 in the order of two digits of the year",
        ),
        (
            "Under the Inshore Boats Order 2016 all pay.\n\nUnder the Inshore Boats Order 2019 some pay.",
            "Inshore Boats Order 2019",
            "Inshore Boats Order 2019 differs from Inshore Boats Order 2016 in one digit of the year",
        ),
    ],
)
def test_an_act_with_a_digit_of_its_year_changed(text: str, quote: str, message: str) -> None:
    assert [found[:3] for found in findings(text)] == [("CIT009", quote, message)]


@pytest.mark.parametrize(
    "text",
    [
        "Decision 2020/7 of 11 May 2020 and Decision 2021/7 of 3 March 2021 set fines.",
        "Decision 2020/7 of 11 May 2020 and Decision 2020/8 set fines.",
        "Order 2420/7 sets fines.",
        "Laws are Law 1/2010, Law 2/2011, Law 3/2012 and Law 1/2019.",
        "The Harbour Dues Act 2021 replaced the Harbour Dues Act 2012.",
        "By the Finance Act 2011 all pay.\n\nBy the Finance Act 2012 none do.",
        "By the Finance Act 1996 all pay.\n\nBy the Finance Act 2008 none do.",
        "By the Harbour Act 2012 all pay.\n\nBy the Harbour Act 2021 none do.\n\nThe Harbour Act 2015 is dead.",
        "By the Harbour Act 2012 all pay.\n\nBy the Inner Harbour Act 2021 none do.",
        "By the Boats Act 2013, the Nets Act 2011 and the Dues Act 2016 all pay.\n\nNot by the Dues Act 2019.",
        "By the Harbour Act 2012 all pay.\n\nThe note says: “Nothing in the Harbour Act 2021 says so.”",
    ],
)
def test_acts_of_other_years_are_left_alone(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See COM(2018) 640 final and CON(2018) 642 final.", ["CON(2018) 642"]),
        ("See SWD(2018) 12 final and SDW (2018) 13 final.", ["SDW (2018) 13"]),
        ("See COM(2018) 640 final and CON(2018) 642.", []),
        ("See COM(2018) 640 final and CAP(2018) 642 final.", []),
        ("See CON(2018) 642 final.", []),
    ],
)
def test_a_word_that_was_misread(text: str, found: list[str]) -> None:
    assert [quote for code, quote, *_ in findings(text) if code == "CIT001"] == found
