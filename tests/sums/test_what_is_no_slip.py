"""Sums, changes and shares that look wrong and are right, and the slip beside each."""

from __future__ import annotations

import pytest
from beside import slip_alone

from sums.support import messages

TOTALS = "| Port | Boats |\n|---|---:|\n| Arden | 110 |\n| Brack | 403 |\n| Calder | 380 |\n| Total | 893 |\n| {} | 783 |\n"
STATIONS = "# Boats\n\n| Station | Boats |\n|---|---:|\n| Arden | 3 |\n| Brack | 4 |\n| Calder | 2 |\n| Delfin | 5 |\n| Esk | 1 |\n\n{}\n"
CREWS = "The crews met 1,170 people (1,125 men, 20 women, 21 children{})."
YEARS = """\
| Boats | Year to June | | |
|---|---:|---|---:|
| | 2023 | | 2022 |
| Tugs | 640 | | 720 |
| Barges | 471 | | 251 |
| Punts | 305 | | 412 |
| Total | 1,416 | | {} |
"""
SHOPS = """\
| Port | shops{} |
|---|---:|
| Arden | 44 |
| Brack | 87 |
| Calder | 60 |
| Delfin | 29 |
| Esk | 17 |
| Fell | 21 |
| Gale | 37 |
| Total | 293 |
"""
GEAR = """\
Boats are counted:

| Port | Boats |
|---|---|
| Arden | 3 |
| Brack | 4 |
| Calder | 2 |

Each boat has its gear. This varies across the four ports{}
"""
GEAR_OF_EACH = "\n| Arden | Brack | Calder | Delfin |\n|---|---|---|---|\n| nets | lines | nets | pots |\n| a | b | c | d |\n"
DUES = """\
| Port | Due | Paid | Left |
|---|---:|---:|---:|
| Arden | 9,310 | 3,105 | 6,205 |
| Brack | 8,420 | 2,206 | 6,214 |
| Calder | 7,115 | 4,010 | 3,105 |
| Delfin | 5,608 | 1,404 | {} |
"""


@pytest.mark.parametrize(
    ("code", "text", "slip"),
    [
        (
            "SUM002",
            "The board kept 13, 24, 30 and 29 for now, and the others go on the one hundred and third day.",
            "The board kept 13, 24, 30 and 29 for now, which make one hundred.",
        ),
        (
            "SUM001",
            "There are 14 boats. Ten are barges, another is a tug and the other two are ferries.",
            "There are 14 boats. One is a tug, ten are barges and the other two are ferries.",
        ),
        (
            "SUM003",
            "It paid EUR 332 million: EUR 332 million for boats and EUR 10 million for nets.",
            "It paid EUR 332 million: EUR 262 million for boats and EUR 80 million for nets.",
        ),
        (
            "SUM003",
            CREWS.format(" and 4 persons of no known age"),
            CREWS.format(""),
        ),
        (
            "SUM003",
            CREWS.format(" and four others"),
            CREWS.format(""),
        ),
        (
            "SUM005",
            TOTALS.format("Total excl. Arden"),
            TOTALS.format("Total of all"),
        ),
        (
            "SUM005",
            STATIONS.format("At the other three stations there are none."),
            STATIONS.format("Each of the seven stations has a crew."),
        ),
        (
            "SUM005",
            YEARS.format("1,383"),
            YEARS.format("1,393"),
        ),
        (
            "SUM005",
            SHOPS.format(" (000)"),
            SHOPS.format(""),
        ),
        (
            "SUM005",
            GEAR.format(":") + GEAR_OF_EACH,
            GEAR.format("."),
        ),
        (
            "SUM005",
            DUES.format("4,205"),
            DUES.format("4,240"),
        ),
        (
            "SUM006",
            "The rate of use went up from 100 to 104 per cent, a rise of 4 per cent.",
            "The pass rate went up from 68 to 72 per cent, a rise of 4 per cent.",
        ),
        (
            "SUM006",
            "The pass rate went up from 68 to 72 per cent, a rise of 4 percentage points.",
            "The pass rate went up from 68 to 72 per cent, a rise of 4 per cent.",
        ),
        (
            "SUM006",
            "Visits quadrupled, from 200 in 2022 to 880 in 2023.",
            "Visits quadrupled, from 200 in 2022 to 940 in 2023.",
        ),
        (
            "SUM006",
            "Tolls are 14.44 crowns per 100 kg, which is 0.76 crowns less than the former 15.20 crowns.",
            "Tolls are 14.44 crowns per 100 kg, which is 0.86 crowns less than the former 15.20 crowns.",
        ),
        (
            "SUM006",
            "The service was reduced from 15 mins to 30 mins.",
            "The service was reduced from 15 boats to 30 boats.",
        ),
        (
            "SUM006",
            "Fees were £0.5 million in May and £1.1 million in June, an increase of £0.3 million.",
            "Fees were £0.52 million in May and £1.14 million in June, an increase of £0.42 million.",
        ),
        (
            "SUM006",
            "The port rose from 28th in 2018 to 24th in 2022.",
            "The fleet rose from 28 boats in 2018 to 24 boats in 2022.",
        ),
        (
            "SUM006",
            "Fewer have both formal (22% down from 31% in 2023) and other (18% down from 36% in 2023) plans.",
            "Fewer have formal plans: they fell from 22% in 2023 to 31% in 2024.",
        ),
        (
            "SUM007",
            "We made 14 of the 12 planned surveys.",
            "We made 14 of the 12 finished surveys.",
        ),
        (
            "SUM009",
            "# Summary\n\nFees for boats rose by 6 % in spring.\n\n# Fees\n\nIn spring, fees for boats rose by 7 %.",
            "# Summary\n\nFees for boats rose by 64 % in spring.\n\n# Fees\n\nIn spring, fees for boats rose by 46 %.",
        ),
        (
            "SUM011",
            "Investment came to $825 million. If a yard of $330 million is left out, the increase was still a good 43%.",
            "Investment came to $825 million. A yard of $330 million was among it, which was still a good 43%.",
        ),
        (
            "SUM011",
            "The port spent £14.2 million in 2012, of which £11.5 million (81.3%) went on dredging.",
            "The port spent £14.21 million in 2012, of which £11.52 million (80.1%) went on dredging.",
        ),
        (  # one who stands for two is one, and a team of two are two
            "SUM002",
            "It was led by a group of four: the director, the treasurer, the clerk and a member of the two councils.",
            "It was led by a group of four: the director, the treasurer, the clerk and two members of the councils.",
        ),
        (  # what is added to two things is no old and new number of one of them
            "SUM006",
            "The number of berths would go up by 24 and that of cranes by 26, and 40 more lamps would be put up.",
            "The number of berths would go up by 24, from 26 to 40, and that of cranes by three.",
        ),
        (  # a part that stands beside the rest is taken off its whole
            "SUM001",
            "Seventeen towns have a single office, and ten have divided the task among two or more. In three of these"
            " ten, the powers lie with the regions.\n\nThe powers are to enter premises and to take samples. In 21 towns"
            " the office may also buy goods; in the remaining six it may not.",
            "There are 27 towns. In 21 towns the office may also buy goods; in the remaining eight it may not.",
        ),
    ],
)
def test_what_is_no_slip(code: str, text: str, slip: str) -> None:
    slip_alone(code, text, slip)


def test_what_has_a_noun_of_its_own_is_no_amount() -> None:
    text = (
        "We made 1,216 grants, to a total of £364,800. In the year before there had been 1,280 grants, averaging"
        " £270 and amounting to £345,600."
    )
    assert messages(text, "SUM003") == []
