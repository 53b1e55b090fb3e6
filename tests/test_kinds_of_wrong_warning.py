"""Kinds of warnings that were wrong in published texts, each beside one that still speaks."""

from __future__ import annotations

import pytest
from sums.support import messages

QUIZ = "\n\n".join(
    f"{number}. The two kinds of boat that number {number} has are:\n\n"
    + "\n".join(f"    - {word} {number}" for word in ("tugs", "barges", "ferries", "punts", "skiffs"))
    for number in range(1, 10)
)

TOTALS = "| Port | Boats |\n|---|---:|\n| Arden | 110 |\n| Brack | 403 |\n| Calder | 380 |\n| Total | 893 |\n| {} | 783 |\n"
GRADES = (
    "| Grade | Work |\n|---|---|\n| A | best |\n| {} | good |\n| {} | fair |\n| {} | late |\n| {} | none |\n"
)


@pytest.mark.parametrize(
    ("code", "said", "silent"),
    [
        (
            "SUM006",
            "Visits quadrupled, from 200 in 2022 to 940 in 2023.",
            "Visits quadrupled, from 200 in 2022 to 880 in 2023.",
        ),
        (
            "SUM006",
            "Tolls are 14.44 crowns per 100 kg, which is 0.86 crowns less than the former 15.20 crowns.",
            "Tolls are 14.44 crowns per 100 kg, which is 0.76 crowns less than the former 15.20 crowns.",
        ),
        (
            "SUM007",
            "We made 14 of the 12 finished surveys.",
            "We made 14 of the 12 planned surveys.",
        ),
        (
            "CIT002",
            "It is told in Directive 2016/680/EU and in Regulation (EU) 2016/679 of 3 October 2017.",
            "It is told in the Guidelines for the purposes of Regulation (EU) 2016/679, 3 October 2017.",
        ),
        (
            "REF001",
            "".join(f"# Article {n}\n\nFees are due in May.\n\n" for n in range(1, 6))
            + "Fees are set out in Article 15.",
            "".join(f"# Article {n}\n\nFees are due in May.\n\n" for n in range(1, 6))
            + "Article 15 is amended as follows: fees rise.",
        ),
        (
            "SUM006",
            "A 94.5 per cent increase: $21.8 million was spent in the first half, compared with $12.4 million last year.",
            "A 94.5 per cent increase: $21.8 million was spent in the first half, compared with $42.4 million this year.",
        ),
        (
            "SUM011",
            "Investment came to $825 million. A yard of $330 million was among it, which was still a good 43%.",
            "Investment came to $825 million. If a yard of $330 million is left out, the increase was still a good 43%.",
        ),
        (
            "SUM009",
            "# Summary\n\nFees for boats rose by 64 % in spring.\n\n# Fees\n\nIn spring, fees for boats rose by 46 %.",
            "# Summary\n\nFees for boats rose by 6 % in spring.\n\n# Fees\n\nIn spring, fees for boats rose by 7 %.",
        ),
        (
            "DAT003",
            "The board sits from 15 March 2000 to 1930.",
            "The board sits on Wednesday 15 March 2000 - 1930 hrs, Arden.",
        ),
        (
            "SUM006",
            "The service was reduced from 15 boats to 30 boats.",
            "The service was reduced from 15 mins to 30 mins.",
        ),
        (
            "SUM006",
            "Fees were £0.52 million in May and £1.14 million in June, an increase of £0.42 million.",
            "Fees were £0.5 million in May and £1.1 million in June, an increase of £0.3 million.",
        ),
        (
            "SUM011",
            "The port spent £14.21 million in 2012, of which £11.52 million (80.1%) went on dredging.",
            "The port spent £14.2 million in 2012, of which £11.5 million (81.3%) went on dredging.",
        ),
        (
            "DAT006",
            "Arden, 4 May 2024\n\nThe master was heard by the board on 14 March 2025.",
            "Arden, 4 May 2024\n\nThe master was ordered to return to court on 14 March 2025.",
        ),
        (
            "SUM003",
            "It paid EUR 332 million: EUR 262 million for boats and EUR 80 million for nets.",
            "It paid EUR 332 million: EUR 332 million for boats and EUR 10 million for nets.",
        ),
        ("CNT004", "It sold six (5) boats.", "It sold fifty six (56) boats."),
        ("CNT004", "It heard nine (2) masters.", "It heard nine(2) masters."),
        (
            "CNT003",
            "We want three things. First, we save. Second, we learn.",
            "We want three things. First, we save. Second, we learn. And, ultimately, we will sail.",
        ),
        (
            "DAT010",
            "The lease was extended for five years from January 2024 to January 2031.",
            "The lease was extended for five years from January 2024 to 2029.",
        ),
        ("SUM005", TOTALS.format("Total of all"), TOTALS.format("Total excl. Arden")),
        ("CNT004", "It has two (3) million boats.", "It has over one billion (1,032,856,261) boats."),
        (
            "SUM006",
            "The fleet rose from 28 boats in 2018 to 24 boats in 2022.",
            "The port rose from 28th in 2018 to 24th in 2022.",
        ),
        (
            "CNT001",
            "The plan has two parts: (a) The quay is longer. (b) The water is deeper. (c) The pier is new.",
            "An example in two dimensions. (a) The data are shown. (b) They are turned. (c) They are cut.",
        ),
        (
            "CNT003",
            "Two reasons stand out. First, it is long. Second, it is deep. Third, it is new.",
            "Two reasons stand out. We make some remarks. First, it is long. Second, it is deep. Third, it is new.",
        ),
        ("LST002", GRADES.format("B", "C", "E", "F"), GRADES.format("B", "C", "D", "F")),
        ("DAT003", "The plan (2025-2019) is over.", "The plan for sites (2406-2295) is over."),
        ("GRB004", "The crews sent data data in May.", "It was found in *Mus musculus musculus* alone."),
        (
            "VAR007",
            "The internet is slow there. All crews pay for the Internet in May.",
            "The internet is slow there. All crews pay for (C) Internet fees in May.",
        ),
        (
            "TYP001",
            "See it there (in May.\n\nIt is late.",
            "We are seven (now\n\nthere are only 4)\n\nPart 2) is late.",
        ),
        (
            "DAT003",
            "The work began on 28 June 2024 and ended on 6 June 2024.",
            "The work began on 28 June 2024, three weeks after it had ended on 6 June 2024.",
        ),
        (
            "SUM001",
            "There are 14 boats. One is a tug, ten are barges and the other two are ferries.",
            "There are 14 boats. Ten are barges, another is a tug and the other two are ferries.",
        ),
        (
            "CNT002",
            "The two kinds of boat are:\n\n- tugs\n- barges\n- ferries\n",
            QUIZ,
        ),
    ],
)
def test_a_kind(code: str, said: str, silent: str) -> None:
    assert messages(said, code)
    assert not messages(silent, code)


def test_the_authors_of_a_work_are_not_what_its_note_counts() -> None:
    text = "Three events took place.[^1]\n\n[^1]: {}. First workshop on ports. Harbour Review 2014.\n"
    assert not messages(text.format("Brandt AK, Costa M, Van Dael P, Olsen R"), "CNT001")
    assert messages("Three ports signed.[^1]\n\n[^1]: Arden, Brack, Calder and Delfin.\n", "CNT001")


def test_a_day_without_a_year_may_be_of_the_next() -> None:
    days = "Tuesday 13 June, Tuesday 12 September, Tuesday 5 December 2023, {} and Tuesday 26 March 2024"
    assert not messages(f"It met on {days.format('Tuesday 30 January')}.", "DAT002")


def test_the_other_three_are_not_all_rows_of_a_table() -> None:
    table = "| Station | Boats |\n|---|---:|\n| Arden | 3 |\n| Brack | 4 |\n| Calder | 2 |\n| Delfin | 5 |\n| Esk | 1 |\n"
    assert not messages(f"# Boats\n\n{table}\nAt the other three stations there are none.\n", "SUM005")
    assert messages(f"# Boats\n\n{table}\nEach of the seven stations has a crew.\n", "SUM005")


def test_a_raised_mark_and_one_in_brackets_are_of_two_series() -> None:
    text = "Six events¹ {} took place.\n\n¹ See the site.\n\n[1] Brandt. Ports. 2013.\n\n[2] Costa. Quays. 2014.\n"
    assert not messages(text.format("[1, 2]"), "NTE004")
    assert messages(text.format("[1] [1, 2]"), "NTE004")


def test_the_other_terms_are_none_of_a_round() -> None:
    text = "Split the paper into two parts, one on the 15, one on the other {}."
    assert not messages(text.format("terms"), "CNT001")
    assert messages(
        "Split the paper into two parts, one on terms, one on dates and the other on names.", "CNT001"
    )


def test_a_note_that_is_a_work_lists_nothing() -> None:
    text = "It relates two regions [1].\n\n[1] Brandt, A. K. and Costa, M. 1991. Regions, lines, and points in maps.\n"
    assert not messages(text, "CNT001")


def test_a_bracket_around_the_link_of_a_note_is_part_of_its_mark() -> None:
    text = "The master left.[[1\\]](#_ftn1) This is told twice.\n\n[[1\\]](#_ftnref1) A note of the board.\n"
    assert not messages(text, "TYP001")
    assert messages(text.replace("[[1", "[ [1", 1), "TYP001")


def test_a_last_part_that_is_not_read_leaves_the_others_alone() -> None:
    text = "The crews met 1,170 people (1,125 men, 20 women, 21 children{})."
    assert not messages(text.format(" and 4 persons of no known age"), "SUM003")
    assert not messages(text.format(" and four others"), "SUM003")
    assert messages(text.format(""), "SUM003")




def test_a_row_of_years_below_the_head_adds_nothing() -> None:
    table = (
        "| Boats | Year to June | | |\n|---|---:|---|---:|\n| | 2023 | | 2022 |\n"
        "| Tugs | 640 | | 720 |\n| Barges | 471 | | 251 |\n| Punts | 305 | | 412 |\n"
    )
    assert not messages(table + "| Total | 1,416 | | 1,383 |\n", "SUM005")
    assert messages(table + "| Total | 1,416 | | 1,393 |\n", "SUM005") == [
        "the table gives 1,393 as the total of “2022”; 720 + 251 + 412 = 1,383"
    ]


def test_thousands_are_rounded() -> None:
    rows = "".join(
        f"| {name} | {number} |\n"
        for name, number in zip("ABCDEFG", (44, 87, 60, 29, 17, 21, 37), strict=True)
    )
    table = "| Port | shops{} |\n|---|---:|\n" + rows + "| Total | 293 |\n"
    assert not messages(table.format(" (000)"), "SUM005")
    assert messages(table.format(""), "SUM005")


def test_a_colon_leads_to_the_table_that_is_meant() -> None:
    first = "| Port | Boats |\n|---|---|\n| Arden | 3 |\n| Brack | 4 |\n| Calder | 2 |\n"
    second = "\n| Arden | Brack | Calder | Delfin |\n|---|---|---|---|\n| nets | lines | nets | pots |\n| a | b | c | d |\n"
    text = f"Boats are counted:\n\n{first}\nEach boat has its gear. This varies across the four ports{{}}\n"
    assert not messages(text.format(":") + second, "SUM005")
    assert messages(text.format("."), "SUM005")


ITEMS = "\n\n- Read the plans\n- Met the crews\n- Saw the quays\n- Wrote it up\n"


def test_items_that_go_on_with_a_clause_are_none_of_what_is_counted() -> None:
    assert not messages("In May we held three talks in which we:" + ITEMS, "CNT002")
    assert messages("In May we took three steps:" + ITEMS, "CNT002")


def test_what_is_taken_up_stands_above() -> None:
    text = "{} three ways of doing it are not alike. The board tries them in this order:" + ITEMS
    assert not messages(text.format("These"), "CNT002")
    assert messages("There are three ways of doing it. The board tries them in this order:" + ITEMS, "CNT002")


def test_third_and_last_ends_a_round() -> None:
    text = "We have {} points.\n\nFirst, the quay is old.\n\nSecond, the crane is new.\n\nThird and last, the tug is lost.\n"
    assert not messages(text.format("three"), "CNT003")
    assert messages(text.format("four"), "CNT003")


def test_a_count_of_its_own_leads_to_the_items_of_another() -> None:
    text = "The board has five rules. {} hold for all boats, as follows:" + ITEMS
    assert not messages(text.format("Four of those rules"), "CNT002")
    assert messages(text.format("They"), "CNT002")


def test_a_note_that_ends_in_an_imprint_is_a_work() -> None:
    text = "The board saw two lists [1].\n\n[1] {}\n"
    assert not messages(
        text.format("*Nets, Boats and the Crisis.* PhD thesis, University of Arden, June 2016."), "CNT001"
    )
    assert not messages(
        text.format("Petra Brandt, Ida Costa and Max Ernst. The Dark Side. Arden, 2009."), "CNT001"
    )
    assert messages(text.format("Arden, Brack and Calder."), "CNT001")



def test_in_the_third_step_is_one_of_a_round() -> None:
    text = "It is made in {} steps. The first step is to draw. The second step is to cut. In the third step, it is sewn. Finally, it is sold."
    assert not messages(text.format("four"), "CNT003")
    assert messages(text.format("five"), "CNT003")


def test_what_a_change_led_to_is_no_change() -> None:
    text = "Fewer have both formal (22% down from 31% in 2023) and other (18% {} 36% in 2023) plans."
    assert not messages(text.format("down from"), "SUM006")


def test_differences_of_large_numbers_may_be_rounded() -> None:
    rows = "| A | 9,310 | 3,105 | 6,205 |\n| B | 8,420 | 2,206 | 6,214 |\n| C | 7,115 | 4,010 | 3,105 |\n| D | 5,608 | 1,404 | {} |\n"
    table = "| Port | Due | Paid | Left |\n|---|---:|---:|---:|\n" + rows
    assert not messages(table.format("4,205"), "SUM005")
    assert messages(table.format("4,240"), "SUM005")
