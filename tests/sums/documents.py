"""Reports full of sums, each of another institution: five right, five mistaken."""

from __future__ import annotations

from textwrap import dedent

from .summed import Summed, mistaken

BUDGET = """\
    # Budget of the town of Lindhaven

    The budget for 2019 amounts to EUR 82 million: EUR 41.5 million for schools, EUR 28.3 million for roads and EUR 12.2 million for the harbour.

    A loan of EUR 12 400 000 was split into EUR 7 400 000 for the tram and EUR 5 000 000 for the baths. Of the loan, 60 % is paid back by 2030 and 25 % by 2035; the remaining 15 % falls due in 2040.

    Table 1: Expenditure in EUR million

    | Chapter | 2018 | 2019 |
    |---|---:|---:|
    | Schools | 40.2 | 41.5 |
    | Roads | 27.7 | 28.3 |
    | Harbour | 11.4 | 12.2 |
    | **Total** | 79.4 | 82.0 |

    Revenue rose from EUR 77.3 million to EUR 80.4 million, an increase of 4 %. The town has a staff of 84 (50 in schools, 34 elsewhere).
    """

BUDGET_WRONG = """\
    # Budget of the town of Marrow

    The budget for 2019 amounts to EUR 82 million: EUR 41.5 million for schools, EUR 26.3 million for roads and EUR 12.2 million for the harbour.

    A loan of EUR 12 400 000 was split into EUR 7 400 000 for the tram and EUR 5 100 000 for the baths. Of the loan, 60 % is paid back by 2030 and 25 % by 2035; the remaining 20 % falls due in 2040.

    | Chapter | 2018 | 2019 |
    |---|---:|---:|
    | Schools | 40.2 | 41.5 |
    | Roads | 27.7 | 28.3 |
    | Harbour | 11.4 | 12.2 |
    | **Total** | 79.4 | 83.0 |

    Revenue rose from EUR 77.3 million to EUR 80.4 million, an increase of 6 %. The town has a staff of 84 (50 in schools, 35 elsewhere).
    """

FISHERIES = """\
    # Catch quotas in the Gulf of Ardmore

    The fleet counts 318 vessels (212 trawlers, 81 liners and 25 others). In 2018 it landed 31.5 thousand tonnes: 12.1 thousand tonnes of cod, 10.2 thousand tonnes of sprat and 9.2 thousand tonnes of herring.

    Inspectors went on board 212 times in 2018, compared to 200 in 2017, with an increase of 6 %. They opened 27 procedures: 12 closed, 9 pending and 6 before a court.

    A total of 40 observers, from Iceland (4), Norway (12) and Denmark (24), took part. They filed 85 notifications.[^1]

    [^1]: Norway (44), Iceland (22) and Denmark (19).
    """

FISHERIES_WRONG = """\
    # Catch quotas in the Bay of Elvick

    The fleet counts 318 vessels (212 for cod, 81 for sprat and 35 for herring). In 2018 it landed 31.5 thousand tonnes: 12.1 thousand tonnes of cod, 10.2 thousand tonnes of sprat and 8.2 thousand tonnes of herring.

    Inspectors went on board 212 times in 2018, compared to 200 in 2017, with an increase of 12 %. They opened 27 procedures: 12 closed, 9 pending and 5 before a court.

    A total of 41 observers, from Iceland (4), Norway (12) and Denmark (24), took part. They filed 85 notifications.[^1]

    [^1]: Norway (44), Iceland (22) and Denmark (18).
    """

HOSPITALS = """\
    # Hospitals of the Northern District

    The district has 14 hospitals:

    - 8 public;
    - 4 run by charities;
    - 2 private.

    | Ward | Men | Women | Total |
    |---|---|---|---|
    | Surgery | 210 | 190 | 400 |
    | Intensive care | 31 | 29 | 60 |
    | Subtotal | 241 | 219 | 460 |
    | Children | 88 | 92 | 180 |
    | Maternity | – | 150 | 150 |
    | Subtotal | 88 | 242 | 330 |
    | Total | 329 | 461 | 790 |

    The waiting time fell by 20 % from 50 to 40 days. The board has 14 members: two from each of the five towns, two from the district and one each for Arden and Brack.
    """

HOSPITALS_WRONG = """\
    # Hospitals of the Southern District

    The district has 15 hospitals:

    - 8 public;
    - 4 run by charities;
    - 2 private.

    | Ward | Men | Women | Total |
    |---|---|---|---|
    | Surgery | 210 | 190 | 400 |
    | Intensive care | 31 | 29 | 60 |
    | Subtotal | 242 | 219 | 460 |
    | Children | 88 | 92 | 180 |
    | Maternity | – | 150 | 150 |
    | Subtotal | 88 | 242 | 331 |
    | Total | 329 | 461 | 790 |

    The waiting time fell by 25 % from 50 to 40 days. The board has 15 members: two from each of the five towns, two from the district and one each for Arden and Brack.
    """

LIBRARIES = """\
    # Public libraries, twenty years on

    Today, twenty years after the Library Act of 3 May 1998, there are 1 050 libraries (809 municipal and 241 run by parishes). Loans fell from 9 400 000 to 7 050 000, a drop of 25 %. Digital loans more than doubled, from 765 in 2015 to 2 012 in 2018.

    Suppliers made 76 (40 in 2017 and 36 in 2018) requests, and 60 cases (29 in 2017 and 31 cases in 2018) were settled.

    The readers are made up of 45.5 % women, 38.2 % men and 16.4 % children.

    <table>
    <tr><th>Library</th><th>Loans</th><th>Visits</th></tr>
    <tr><td>Arden</td><td>1,204</td><td>2,310</td></tr>
    <tr><td>Brack</td><td>988</td><td>1,745</td></tr>
    <tr><td>Total</td><td>2,192</td><td>4,055</td></tr>
    </table>

    State of play as of 11 May 2018.
    """

LIBRARIES_WRONG = """\
    # Public libraries, twenty years on

    Today, twenty years after the Library Act of 3 May 1998, there are 1 050 libraries (809 municipal and 251 run by parishes). Loans fell from 7 050 000 to 9 400 000. Digital loans more than doubled, from 765 in 2015 to 1 312 in 2018.

    Suppliers made 77 (40 in 2017 and 36 in 2018) requests, and 60 cases (29 in 2017 and 32 cases in 2018) were settled.

    The readers are made up of 45.5 % women, 38.2 % men and 17.4 % children.

    <table>
    <tr><th>Library</th><th>Loans</th><th>Visits</th></tr>
    <tr><td>Arden</td><td>1,204</td><td>2,310</td></tr>
    <tr><td>Brack</td><td>988</td><td>1,745</td></tr>
    <tr><td>Total</td><td>2,192</td><td>4,155</td></tr>
    </table>

    State of play as of 11 May 2018.
    """

COURTS = """\
    # Courts of the Coast

    In 2018 the courts heard 3 100 cases (1 600 civil, 1 140 criminal and 360 before the family courts), at least 40 of them twice. Some 600 (300 in spring and 200 in autumn) were adjourned.

    The fund of EUR 61 million, of which EUR 9 million went to Arden and EUR 12 million to Brack, is spent. There are 12 seats, of which 4 are vacant and 3 disputed. The jury heard 30 witnesses (12 experts and 3 interpreters).

    The number of judges was 48 (45 in 2016 and 47 in 2017). It rose from 45 to 48, while the number of clerks grew by 12 %.

    | Court | Cases | Share | Average weeks |
    |---|---|---|---|
    | Arden | 120 | 40 % | 12 |
    | Brack | 180 | 60 % | 14 |
    | Total | 300 | 100 % | 13.2 |

    | Court | Judges | Clerks |
    |---|---|---|
    | Arden | 12 | n/a |
    | Brack | 9 | 31 |
    | Calder |  | 12 |
    | Total | 25 | 55 |
    """

SCHOOLS_WRONG = """\
    # School census

    There were 141 complaints from parents (60 in 2017, 91 in 2018). The Office employs 1.2 million people (0.7 million women and 0.3 million men), and 35 inspectors, of which 20 in the north and 16 in the south.

    | District | 2016 | 2017 | 2018 | Total |
    |---|---|---|---|---|
    | North | 10 | 12 | 14 | 36 |
    | South | 9 | 8 | 7 | 24 |
    | West | 11 | 11 | 13 | 34 |
    | All | 30 | 31 | 34 | 94 |

    | Grade | Pupils |
    |---|---|
    | First | 120 |
    | Second | 118 |
    | Third | 131 |
    | Total | 396 |
    """


RIGHT: tuple[Summed, ...] = (
    Summed("budget", dedent(BUDGET), confirmed=(("84", "50 + 34 = 84"),)),
    Summed(
        "fisheries",
        dedent(FISHERIES),
        confirmed=(
            ("27 procedures", "12 + 9 + 6 = 27"),
            ("40 observers", "4 + 12 + 24 = 40"),
            ("85 notifications", "44 + 22 + 19 = 85"),
            ("318 vessels", "212 + 81 + 25 = 318"),
        ),
    ),
    Summed(
        "hospitals",
        dedent(HOSPITALS),
        confirmed=(("14 hospitals", "8 + 4 + 2 = 14"), ("14 members", "2 × 5 + 2 + 1 × 2 = 14")),
    ),
    Summed(
        "libraries",
        dedent(LIBRARIES),
        confirmed=(
            ("1 050 libraries", "809 + 241 = 1 050"),
            ("76", "40 + 36 = 76"),
            ("60 cases", "29 + 31 = 60"),
        ),
    ),
    Summed("courts", dedent(COURTS), confirmed=(("3 100 cases", "1 600 + 1 140 + 360 = 3 100"),)),
)

WRONG: tuple[Summed, ...] = (
    mistaken(
        "budget-wrong",
        BUDGET_WRONG,
        ("SUM003", "EUR 82 million", "the text says EUR 82 million; 41.5 + 26.3 + 12.2 = 80 million"),
        ("SUM003", "EUR 12 400 000", "the text says EUR 12 400 000; 7 400 000 + 5 100 000 = 12 500 000"),
        (
            "SUM004",
            "60 % is paid back by 2030 and 25 % by 2035; the remaining 20 %",
            "the shares of one whole do not make 100 %; 60 + 25 + 20 = 105",
        ),
        ("SUM005", "83.0", "the table gives 83 as the total of “2019”; 41.5 + 28.3 + 12.2 = 82"),
        ("SUM006", "6 %", "the text says “6 %”; from 77 300 000 to 80 400 000 is an increase of 4 %"),
        ("SUM002", "84", "the text says 84 staff; 50 + 35 = 85"),
    ),
    mistaken(
        "fisheries-wrong",
        FISHERIES_WRONG,
        ("SUM002", "318 vessels", "the text says 318 vessels; 212 + 81 + 35 = 328"),
        (
            "SUM003",
            "31.5 thousand tonnes",
            "the text says 31.5 thousand tonnes; 12.1 + 10.2 + 8.2 = 30.5 thousand",
        ),
        ("SUM006", "12 %", "the text says “12 %”; from 200 to 212 is an increase of 6 %"),
        ("SUM002", "27 procedures", "the text says 27 procedures; 12 + 9 + 5 = 26"),
        ("SUM002", "41 observers", "the text says 41 observers; 4 + 12 + 24 = 40"),
        ("SUM002", "85 notifications", "the text says 85 notifications; 44 + 22 + 18 = 84"),
    ),
    mistaken(
        "hospitals-wrong",
        HOSPITALS_WRONG,
        ("SUM002", "15 hospitals", "the text says 15 hospitals; 8 + 4 + 2 = 14"),
        ("SUM005", "242", "the table gives 242 as the total of “Men”; 210 + 31 = 241"),
        ("SUM005", "460", "the table gives 460 as the total of the row “Subtotal”; 242 + 219 = 461"),
        ("SUM005", "331", "the table gives 331 as the total of the column “Total”; 180 + 150 = 330"),
        ("SUM005", "331", "the table gives 331 as the total of the row “Subtotal”; 88 + 242 = 330"),
        ("SUM006", "25 %", "the text says “25 %”; from 50 to 40 is a decrease of 20 %"),
        ("SUM002", "15 members", "the text says 15 members; 2 × 5 + 2 + 1 × 2 = 14"),
    ),
    mistaken(
        "libraries-wrong",
        LIBRARIES_WRONG,
        ("SUM002", "1 050 libraries", "the text says 1 050 libraries; 809 + 251 = 1 060"),
        ("SUM006", "fell", "the text says “fell”; 9 400 000 is more than 7 050 000"),
        ("SUM006", "more than doubled", "the text says “more than doubled”; 1 312 is 1.72 times 765"),
        ("SUM002", "77", "the text says 77 requests; 40 + 36 = 76"),
        ("SUM002", "60 cases", "the text says 60 cases; 29 + 32 = 61"),
        (
            "SUM004",
            "45.5 % women, 38.2 % men and 17.4 %",
            "the shares of one whole do not make 100 %; 45.5 + 38.2 + 17.4 = 101.1",
        ),
        ("SUM005", "4,155", "the table gives 4,155 as the total of “Visits”; 2,310 + 1,745 = 4,055"),
    ),
    mistaken(
        "schools-wrong",
        SCHOOLS_WRONG,
        ("SUM003", "1.2 million people", "the text says 1.2 million people; 0.7 + 0.3 = 1 million"),
        ("SUM002", "35 inspectors", "the text says 35 inspectors; 20 + 16 = 36"),
        ("SUM005", "34", "the table gives 34 as the total of “West”; 11 + 11 + 13 = 35"),
        ("SUM005", "94", "the table gives 94 as the total of the row “All”; 30 + 31 + 34 = 95"),
        ("SUM005", "396", "the table gives 396 as the total of “Pupils”; 120 + 118 + 131 = 369"),
    ),
)
