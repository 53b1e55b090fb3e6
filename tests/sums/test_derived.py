"""Shares, changes and rests whose numbers no phrase tells: they are weighed by what stands near by."""

from __future__ import annotations

from decimal import Decimal

import pytest

from checker.checks.portions import evidence
from checker.facts.derived.rests import is_off
from checker.facts.derived.weights import KINDS, Kind, graded, grades, weights
from checker.facts.portions import Portion
from checker.facts.slips import has_digit_more, is_mistyped, is_of_the_new, is_reordered, is_slip, last_digit
from checker.model import Span
from checker.text.figures import Figure
from checker.ties.trust import MISTYPED, SUM, Evidence, points
from sums.support import messages

CODES = ("SUM001", "SUM002", "SUM006", "SUM011")


def found(text: str) -> list[str]:
    return messages(text, *CODES)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "The unit has 38 posts, of which 29 are in the capital and the remaining seven in the regions.",
            "38 − 29 = 9, the text says 7 of them remain",
        ),
        (
            "In all, 672 families left us. Of these, 605 found a home. The other 77 families are here.",
            "672 − 605 = 67, the text says 77 families remain",
        ),
        (
            "The port saw 9,600 calls. In April it took 8,160 of them, and the remaining 1,540 went elsewhere.",
            "9,600 − 8,160 = 1,440, the text says 1,540 calls remain",
        ),
        (
            "The trust runs 64 boats. Some are old: 41 boats were built before the war, 14 after it, and the other"
            " eight have no date.",
            "64 − 41 − 14 = 9, the text says 8 of them remain",
        ),
        (
            "There were 164 thefts. In the year before there had been 131. The increase was 23.2 per cent.",
            "the text says “23.2 per cent”; from 131 to 164 is an increase of 25.2 %",
        ),
        (
            "The cost of a hectare went from US$4,800 to US$5,280, an increase of 12 per cent.",
            "the text says “12 per cent”; from 4,800 to 5,280 is an increase of 10 %",
        ),
        (  # hardly any other number has its digits
            "The board closed 405 of the 567 cases. In 243 of these a fine was imposed, in 121 a warning was given,"
            " and 41 were dropped. The other 126 cases are still open.",
            "567 − 405 = 162, the text says 126 cases remain",
        ),
        (
            "Of 140 firms invited, 98 replied, a rate of 65 %.",
            "98 of 140 is 70 %, not 65 %",
        ),
        (
            "The catch came to 2,160 tonnes in 2023, compared with 1,800 tonnes in 2021, an increase of 25 per cent.",
            "the text says “25 per cent”; from 1,800 to 2,160 is an increase of 20 %",
        ),
    ],
)
def test_what_nothing_near_by_makes(text: str, message: str) -> None:
    assert found(text) == [message]


@pytest.mark.parametrize(
    "text",
    [
        # too little tells which numbers are meant
        "We invited 140 firms to write. Letters came from 98, a rate of reply of 65 %.",
        # another number near by explains it
        "The unit has a staff of 38, of whom 29 work in the capital, two of them part time; the other nine do not.",
        "Of 64 boats, 41 are old, seven of these beyond repair. The remaining 16 need paint.",
        # something else is left, or it is no number of these
        "There are 10 cranes at Mill Road and eight at Overwater. At the other three quays there are none.",
        "About 410 of the 640 forms came back. The other 220 are missing.",
        "The fund has 240 members. Bonds of 150 million were bought at 4 %.",
        "A canoe costs £12, a sailing boat £40 and a motor boat £65. We sold 611 badges, 26 more than in 2021.",
        # a place in a row, a share that is cut off, the chapters of acts
        "Of the twenty-eight ports with data, Arden ranks only twenty-first, with a rate of 76 percent.",
        "It saw 10,065 pleas, of which 7,965 (79 %) were heard, including 809 of heirs (10.15 %), and 2,036 were not.",
        "The Act 13 & 14 Car. II, c. 12, is for it, and the preamble of 8 & 9 W. III, c. 30, shows that it was done.",
    ],
)
def test_what_may_be_worked_out_from_something_else(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "We opened 96 winter beds besides the 1,140 of all year: 42 at the mill, 28 at the port, 14 in Arden and ten in"
            " Brack.",
            "the text says 96 winter beds; 42 + 28 + 14 + 10 = 94",
        ),
        (
            "The other 1,944 left early. Their reasons are known: 648 had found a job, 486 fell ill, 234 moved away and"
            " 567 gave none.",
            "the text says 1,944 in all; 648 + 486 + 234 + 567 = 1,935",
        ),
    ],
)
def test_a_series_that_is_not_its_whole(text: str, message: str) -> None:
    assert found(text) == [message]


@pytest.mark.parametrize(
    "text",
    [
        # a balance, a number that the parts do make, what is left of it
        "It began the year with 892 offices, closed 34, opened 12 and so ended it with 870.",
        "We tested 104 people. We found one germ in 88 and another in nine, of whom four had both, and none in 11.",
        "Of the six towns, four lost more than a quarter of their mills, and one all but one.",
        "Fifty wells are new. We had planned for 48. Thirty-one were dug, 13 drilled and six capped.",
        "We had 370 crowns, 163 for pay, 89 for rent and 58 for losses. The 60 crowns that are left go to the fund.",
    ],
)
def test_a_series_that_may_be_something_else(text: str) -> None:
    assert found(text) == []


def test_three_digits_in_another_order_or_but_for_one_are_a_slip() -> None:
    def told(share: str) -> Evidence:
        return evidence(Portion(Span(0, 4), 146, 318, Figure(Span(0, 4), Decimal(share), Decimal("0.1"))))

    assert told("45.9").gap == ""
    assert told("49.5").gap == told("55.9").gap == told("45.5").gap == MISTYPED
    assert told("49.5").confidence > told("49.1").confidence
    assert told("45.8").gap != MISTYPED


@pytest.mark.parametrize(
    ("stated", "old", "new", "turned"),
    [
        ("17.6", 940, 799, True),
        ("15.0", 940, 799, False),
        ("13.9", 52800, 61300, True),
        ("2", 100, 102, False),
    ],
)
def test_a_change_worked_out_from_the_new_number(stated: str, old: int, new: int, turned: bool) -> None:
    value = Decimal(stated)
    assert is_of_the_new(value, last_digit(value), Decimal(old), Decimal(new)) is turned


def test_a_slip_of_the_hand() -> None:
    assert is_slip(Decimal(65), Decimal(75))
    assert is_slip(Decimal("6.4"), Decimal("6.5"))
    assert not is_slip(Decimal(3), Decimal(5))
    assert not is_slip(Decimal(65), Decimal(70))
    assert is_reordered(Decimal(243), Decimal(234))
    assert not is_mistyped(Decimal(14), Decimal(16), Decimal(1), 3)


def test_a_rest_is_a_slip_off_or_as_far_as_a_hand_miscounts() -> None:
    assert is_off(Decimal(6), Decimal(4))
    assert is_off(Decimal(18), Decimal(81))
    assert not is_off(Decimal(65), Decimal(70))
    assert not is_off(Decimal(31), Decimal(45))


def test_every_kind_has_its_table() -> None:
    assert all(weights(kind).signs for kind in KINDS)
    assert weights("nothing").score(()) < -10


def test_every_grade_is_trusted_as_its_table_says() -> None:
    kinds = [Kind.SHARE, Kind.CHANGE, Kind.POINTS, Kind.DIFFERENCE, Kind.REST, Kind.SUM]
    assert {graded(kind, score) for kind in kinds for score in (1.0, -1.0)} == grades().keys()
    surely, probably = (points().trust((SUM, graded(Kind.SHARE, score))) for score in (1.0, -1.0))
    assert round(surely, 2) == 0.97
    assert round(probably, 2) == 0.87


def test_digits_more_or_less() -> None:
    assert has_digit_more(Decimal(18), Decimal("8.01"))
    assert has_digit_more(Decimal(68), Decimal("167.97"))
    assert not has_digit_more(Decimal(30), Decimal("64.8"))
    assert not has_digit_more(Decimal(9), Decimal(4))
    assert not has_digit_more(Decimal(70), Decimal("0.01"))
