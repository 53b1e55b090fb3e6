"""Changes told by a comparison: what is read, what is worked out, and what is left alone."""

from __future__ import annotations

import pytest

from sums.support import messages


def found(text: str) -> list[str]:
    return [message.partition("; ")[2] for message in messages(text, "SUM006")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "The room took 96,400 calls in 2023, compared with 88,000 in 2022. That is a rise of 12.5 per cent, in a"
            " year when others saw rises of between 6 and 8 per cent.",
            "from 88,000 to 96,400 is an increase of 9.5 %",
        ),
        (
            "In all, 186,000 boats were listed on 30 June 2024, down from 200,000 at the end of 2023, a fall of 9 %.",
            "from 200,000 to 186,000 is a decrease of 7 %",
        ),
        (
            "The average trip took 76 days, compared with 80 in 2023, which is 10 per cent less.",
            "from 80 to 76 is a decrease of 5 %",
        ),
        (
            "The number of cards went up from 31,200 to 33,072, that is, by 8 per cent.",
            "from 31,200 to 33,072 is an increase of 6 %",
        ),
        (
            "We had 186 notes: 112 came and 74 went. Compared with 2023, when there were 155, this is a rise of 17 %.",
            "from 155 to 186 is an increase of 20 %",
        ),
        (
            "We trained 8,400 pilots in 2024, 15% more than in 2023 (7,500).",
            "from 7,500 to 8,400 is an increase of 12 %",
        ),
        (
            "The boats landed 450 boxes, 15 per cent more than the 400 boxes of 2022.",
            "from 400 to 450 is an increase of 12.5 %",
        ),
        (
            "Complaints numbered 1,320 (2023: 1,200), a rise of 15 %.",
            "from 1,200 to 1,320 is an increase of 10 %",
        ),
        ("We saw 230 boats, up from 200 the year before (+12 %).", "from 200 to 230 is an increase of 15 %"),
        (
            "The port took 46.2 million in 2022, after 42.0 million in 2021 (+12 %).",
            "from 42 000 000 to 46 200 000 is an increase of 10 %",
        ),
        ("It moved the limit from 20 to 30 km, that is by 33 %.", "from 20 to 30 is an increase of 50 %"),
        (
            "The bill went up from 280 marks in 2025 to 294 marks in 2030, before tax, an increase of 7 %.",
            "from 280 to 294 is an increase of 5 %",
        ),
        (
            "It fell from 15.20 to 14.44 marks a tonne, a fall of 0.86 marks, in May.",
            "from 15.2 to 14.44 it is 0.76",
        ),
        ("We saw 230 boats, up 12 per cent from 200 in 2022.", "from 200 to 230 is an increase of 15 %"),
        ("We saw 230 boats, 15 more than in 2022, when there were 200.", "from 200 to 230 it is 30"),
        ("The fleet grew by 12 boats, from 140 to 150.", "from 140 to 150 it is 10"),
        ("The fleet grew from 140 to 150 boats, 12 more than in 2020.", "from 140 to 150 it is 10"),
        ("There were 46 wrecks, six fewer than the 50 of the year before.", "from 50 to 46 it is 4"),
        ("There were 46 wrecks in 2023 and 50 in 2022, a decrease of six.", "from 50 to 46 it is 4"),
        ("We have 540 pilots, compared with 500 a year earlier, a rise of 60.", "from 500 to 540 it is 40"),
        ("The share fell by three points, from 41 to 36 per cent.", "from 41 to 36 it is 5"),
        (
            "Tolls came to 12.4 million in 2023. In 2024 they were 13.0 million, a rise of 8.5 per cent.",
            "from 12 400 000 to 13 000 000 is an increase of 4.8 %",
        ),
        (
            "The crossing took 50 minutes before the dredging and takes 40 minutes now, a fall of 25 %.",
            "from 50 to 40 is a decrease of 20 %",
        ),
        (
            "The sheds numbered 50 in 2019 and number 40 now, a fall of 25 %.",
            "from 50 to 40 is a decrease of 20 %",
        ),
        (
            "The lamp was out for 12.0 nights before the repair and for 9.0 nights in 2023, a cut of 33 %.",
            "from 12 to 9 is a decrease of 25 %",
        ),
        (
            "It originally cost 40 crowns and today costs 50 crowns, a rise of 20 %.",
            "from 40 to 50 is an increase of 25 %",
        ),
        ("There are now 50 sheds instead of 40, a rise of 20 %.", "from 40 to 50 is an increase of 25 %"),
        ("The list has 50 sheds instead of 40, or 20 % more.", "from 40 to 50 is an increase of 25 %"),
        ("We let 50 sheds, which is 20 % above the 40 of 2022.", "from 40 to 50 is an increase of 25 %"),
        ("We let 40 sheds, 30 % below the 50 of the year before.", "from 50 to 40 is a decrease of 20 %"),
        (
            "In May we let 50 sheds. This is 20 % more than the 40 of 2022.",
            "from 40 to 50 is an increase of 25 %",
        ),
        (
            "We let 50 sheds, 20 % more than at the beginning of the year, when the number was 40.",
            "from 40 to 50 is an increase of 25 %",
        ),
        (
            "There are 50 sheds, which is 9 % of all and 20 % more than in 2022, when there were 40.",
            "from 40 to 50 is an increase of 25 %",
        ),
        (
            "From 40 sheds in 2022 the number grew by 20 %, to 50 in 2023.",
            "from 40 to 50 is an increase of 25 %",
        ),
        (
            "An increase of 20 % took the number of sheds from 40 to 50.",
            "from 40 to 50 is an increase of 25 %",
        ),
        (
            "The fleet has 50 boats (40 the year before), a rise of 20 %.",
            "from 40 to 50 is an increase of 25 %",
        ),
        (
            "We let 50 sheds; as there had been 40 the year before, this is a rise of 20 %.",
            "from 40 to 50 is an increase of 25 %",
        ),
        (
            "We let 50 sheds this year and 40 last year, a rise of 20 %.",
            "from 40 to 50 is an increase of 25 %",
        ),
        ("The number rose from 40 to 50, or 20 % more than in 2022.", "from 40 to 50 is an increase of 25 %"),
        ("The number rose from 40 to 50 (plus 20 %).", "from 40 to 50 is an increase of 25 %"),
        ("The toll rose from 40 to 50 crowns, that is, by 12 crowns.", "from 40 to 50 it is 10"),
    ],
)
def test_a_change_that_is_wrong(text: str, message: str) -> None:
    assert found(text) == [message]


@pytest.mark.parametrize(
    "text",
    [
        "The average trip took 76 days, compared with 80 in 2023, which is 5 per cent less.",
        "We saw 230 boats, 30 more than in 2022, when there were 200.",
        "We saw 230 boats, up from 200 the year before, while fees fell by 12 per cent.",
        "We saw about 230 boats, up from 200 the year before (+12 %).",
        "We saw 230 boats in May. Fees are 12 per cent higher than those of the 45 ports in the north.",
        "In the north 230 boats came, against 200 in the south. That is a rise of 90 per cent on 2019.",
        "The crossing took 50 minutes before the dredging and takes 40 minutes now, a fall of 20 %.",
        "It took 50 minutes before lunch and 40 minutes in the afternoon, a fall of 25 %.",
        "There were 50 sheds before the flood and there are 40 now, while fees saw a fall of 25 %.",
        "Of 80 crews, 46 came, 12 more than the law demands of 34.",
        "The toll is 15 per cent more than 400 boats can bear.",
        "From 40 sheds in 2022 the number grew by 25 %, to 50 in 2023.",
        "From 40 sheds in 2022 by 25 % the number rose to 50 in 2023.",
        "From 40 sheds in 2022, while fees grew by 20 %, the number of ports rose to 50 in 2023.",
        "An increase of 25 % took the number of sheds from 40 to 50, and boats number 90 instead of 80.",
        "We let 50 sheds, 12 less than in the year before, and sold 25 of them to crews in May.",
        "We let 50 sheds, 8 less than during the preceding year, and the toll for all boats came to 40.",
        "Fees are 20 % above the mean. This is 20 % more than the 40 of 2022.",
        "In 2022 the fleet was about 200,000 boats, in 2023 it was 186,412, a fall of 7 per cent.",
    ],
)
def test_a_change_that_stands(text: str) -> None:
    assert found(text) == []
