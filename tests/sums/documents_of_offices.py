"""Three more reports full of sums, of public offices: each right, and the same mistaken."""

from __future__ import annotations

from .summed import Pair

CITY = """\
    ---
    date: 2019-06-04
    ---

    # Accounts of the town of Ormskell

    Expenditure came to EUR 63 million (see Table 1). The loan of EUR 25 million comprises EUR 15.5 million for schools and EUR 9.5 million for the quay. The baths cost EUR 12 million[^1] in all.

    Grants of EUR 800 000 were paid:

    - sports: EUR 300 000;
    - music: EUR 450 000 (of which EUR 50 000 for choirs);
    - youth clubs: EUR 50 000.

    Table 1: Expenditure (in EUR thousand)

    | Chapter | Amount | Share |
    |---|---:|---:|
    | 1. Staff | 29 104 | 46 % |
    | 1.1 Wages | 21 004 | 33 % |
    | 1.2 Pensions | 8 100 | 13 % |
    | 2. Works | 34 032 | 54 % |
    | 2.1 Roads | 30 000 | 48 % |
    | 2.2 Bridges | 4 032 | 6 % |
    | Total | 63 136 | 100 % |

    [^1]: Made up as follows: EUR 7.2 million for the pool and EUR 4.8 million for the hall.
    """

CITY_WRONG = """\
    ---
    date: 2019-06-04
    ---

    # Accounts of the town of Ormskell

    Expenditure came to EUR 61 million (see Table 1). The loan of EUR 25 million comprises EUR 15.5 million for schools and EUR 6.5 million for the quay. The baths cost EUR 12 million[^1] in all.

    Grants of EUR 800 000 were paid:

    - sports: EUR 300 000;
    - music: EUR 450 000 (of which EUR 50 000 for choirs);
    - youth clubs: EUR 150 000.

    Table 1: Expenditure (in EUR thousand)

    | Chapter | Amount | Share |
    |---|---:|---:|
    | 1. Staff | 29 104 | 46 % |
    | 1.1 Wages | 21 004 | 33 % |
    | 1.2 Pensions | 8 100 | 13 % |
    | 2. Works | 34 032 | 54 % |
    | 2.1 Roads | 30 000 | 48 % |
    | 2.2 Bridges | 4 320 | 6 % |
    | Total | 63 136 | 100 % |

    [^1]: Made up as follows: EUR 7.2 million for the pool and EUR 5.8 million for the hall.
    """

INSPECTORATE = """\
    # Fisheries inspectorate, report for 2018

    In 2018, 1 230 inspections were carried out (see Table 2), 810 at sea and 420 ashore. In Arden, 520 inspections took place in 2018 (see Table 2). Inspectors closed 1 198 inspections without a report (Table 2).

    Of the 61 complaints, 23 came from skippers, 31 from buyers and the remaining 7 from ports. The 43 cases comprise 21 civil, 15 criminal and 7 administrative cases.

    Table 2 – Inspections by port

    | Port | 2017 | 2018 |
    |---|---|---|
    | Arden | 500 | 520 |
    | Brack | 600 | 710 |
    | Total | 1 100 | 1 230 |
    """

INSPECTORATE_WRONG = """\
    # Fisheries inspectorate, report for 2018

    In 2018, 1 240 inspections were carried out (see Table 2), 810 at sea and 420 ashore. In Arden, 530 inspections took place in 2018 (see Table 2). Inspectors closed 1 198 inspections without a report (Table 2).

    Of the 61 complaints, 23 came from skippers, 31 from buyers and the remaining 8 from ports. The 43 cases comprise 21 civil, 15 criminal and 8 administrative cases.

    Table 2 – Inspections by port

    | Port | 2017 | 2018 |
    |---|---|---|
    | Arden | 500 | 520 |
    | Brack | 600 | 710 |
    | Total | 1 100 | 1 230 |
    """

HEALTH = """\
    # Hospitals of the Lower Valley

    A total of 62 hospitals (Annex I) took part. Annex II lists the 3 projects. The council has 14 members, six women and eight men.

    The waiting time was cut from 3 weeks to 10 days. The number of beds rose by 12 % to 560, from 500 in 2017. Falls went down by a third, from 90 to 60.

    # Annex I – Hospitals

    | Region | Hospitals | Beds |
    |---|---|---|
    | North | 30 | 4 000 |
    | South | 32 | 5 000 |
    | Total | 62 | 9 000 |

    # Annex II – Projects

    1. A school for nurses
    2. A ward for children
    3. A bridge to the car park
    """

HEALTH_WRONG = """\
    # Hospitals of the Lower Valley

    A total of 61 hospitals (Annex I) took part. Annex II lists the 4 projects. The council has 14 members, six women and nine men.

    The waiting time was cut from 3 weeks to 10 days. The number of beds rose by 21 % to 560, from 500 in 2017. Falls went down by a third, from 90 to 50.

    # Annex I – Hospitals

    | Region | Hospitals | Beds |
    |---|---|---|
    | North | 30 | 4 000 |
    | South | 32 | 5 000 |
    | Total | 62 | 9 000 |

    # Annex II – Projects

    1. A school for nurses
    2. A ward for children
    3. A bridge to the car park
    """

PAIRS = (
    Pair(
        "city",
        CITY,
        CITY_WRONG,
        (
            ("SUM003", "EUR 25 million", "the text says EUR 25 million; 15.5 + 6.5 = 22 million"),
            ("SUM003", "EUR 12 million", "the text says EUR 12 million; 7.2 + 5.8 = 13 million"),
            ("SUM003", "EUR 800 000", "the text says EUR 800 000; 300 000 + 450 000 + 150 000 = 900 000"),
            (
                "SUM005",
                "34 032",
                "the table gives 34 032 as the total of “2. Works”; 30 000 + 4 320 = 34 320",
            ),
        ),
    ),
    Pair(
        "inspectorate",
        INSPECTORATE,
        INSPECTORATE_WRONG,
        (
            ("SUM005", "1 240 inspections", "the text says 1 240 inspections; table 2 totals 1 230"),
            ("SUM005", "530 inspections", "the text says 530 inspections; table 2 gives 520"),
            ("SUM001", "the remaining 8", "61 − 23 − 31 = 7, the text says 8 complaints remain"),
            ("SUM002", "43 cases", "the text says 43 cases; 21 + 15 + 8 = 44"),
        ),
        (
            ("1 230 inspections", "table 2 totals 1 230"),
            ("520 inspections", "table 2 gives 520"),
            ("61 complaints", "23 + 31 + 7 = 61"),
            ("the remaining 7", "61 − 23 − 31 = 7"),
            ("43 cases", "21 + 15 + 7 = 43"),
        ),
    ),
    Pair(
        "health",
        HEALTH,
        HEALTH_WRONG,
        (
            ("SUM005", "61 hospitals", "the text says 61 hospitals; annex I totals 62"),
            ("SUM005", "4 projects", "the text says 4 projects; annex II lists 3"),
            ("SUM002", "14 members", "the text says 14 members; 6 + 9 = 15"),
            ("SUM006", "21 %", "the text says “21 %”; from 500 to 560 is an increase of 12 %"),
            ("SUM006", "by a third", "the text says “by a third”; 50 is 0.56 times 90"),
        ),
        (
            ("62 hospitals", "annex I totals 62"),
            ("3 projects", "annex II lists 3"),
            ("14 members", "6 + 8 = 14"),
        ),
    ),
)
