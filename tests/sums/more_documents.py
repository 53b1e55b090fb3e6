"""Ten more reports full of sums, each of another institution: five right, and the five beside them mistaken."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import dedent

from .documents import Summed

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

ENERGY = """\
    # Electricity in the Isles

    Production reached 412 GWh, of which wind 300 GWh, water 80 GWh and waste 32 GWh. The grid of 1,050 km comprises 600 km of lines and 450 km of cables. Wind provided 73 % of the electricity, water 19 % and waste the remaining 8 %.

    On 3 May 2019 the company, founded on 3 May 2009, celebrated its tenth anniversary. Sales rose from 400 to 412 GWh (+3 %). The programme has a budget of EUR 12.4 million. Of this, EUR 7.4 million goes to turbines and EUR 5.0 million to cables.

    <table>
    <tr><th>Island</th><th>Turbines</th></tr>
    <tr><td>A. North</td><td>100</td></tr>
    <tr><td>Elvick</td><td>60</td></tr>
    <tr><td>Torran</td><td>40</td></tr>
    <tr><td>B. South</td><td>80</td></tr>
    <tr><td>Calder</td><td>50</td></tr>
    <tr><td>Marrow</td><td>30</td></tr>
    <tr><td>Total</td><td>180</td></tr>
    </table>
    """

ENERGY_WRONG = """\
    # Electricity in the Isles

    Production reached 412 GWh, of which wind 300 GWh, water 90 GWh and waste 32 GWh. The grid of 1,050 km comprises 600 km of lines and 460 km of cables. Wind provided 73 % of the electricity, water 19 % and waste the remaining 18 %.

    On 3 May 2018 the company, founded on 3 May 2009, celebrated its tenth anniversary. Sales rose from 400 to 412 GWh (+13 %). The programme has a budget of EUR 12.4 million. Of this, EUR 7.4 million goes to turbines and EUR 5.4 million to cables.

    <table>
    <tr><th>Island</th><th>Turbines</th></tr>
    <tr><td>A. North</td><td>100</td></tr>
    <tr><td>Elvick</td><td>60</td></tr>
    <tr><td>Torran</td><td>40</td></tr>
    <tr><td>B. South</td><td>80</td></tr>
    <tr><td>Calder</td><td>50</td></tr>
    <tr><td>Marrow</td><td>20</td></tr>
    <tr><td>Total</td><td>180</td></tr>
    </table>
    """

MUSEUM = """\
    # The museums of the coast

    The museums hold 48 paintings – 31 old and 17 new – and received 134 letters (87 about opening hours and 47 about prices). The 36 grants went to universities (15), schools (12) and clubs (9).

    There are 24 museums in the county: 12 in towns, 7 in villages and 5 mobile ones. Entries increased by 60, from 500 to 560. Of the visitors, 48 % of women and 54 % of men came twice.

    The table below shows the 1 230 visits.

    | Museum | Visits |
    |---|---|
    | Arden | 520 |
    | of which: | |
    | schools | 12 |
    | Brack | 710 |
    | Total | 1 230 |
    """

MUSEUM_WRONG = """\
    # The museums of the coast

    The museums hold 48 paintings – 31 old and 18 new – and received 134 letters (87 about opening hours and 46 about prices). The 36 grants went to universities (15), schools (12) and clubs (10).

    There are 24 museums in the county: 12 in towns, 7 in villages and 4 mobile ones. Entries increased by 60, from 500 to 570. The staff is split between towns (64 %) and villages (41 %).

    The table below shows the 1 220 visits.

    | Museum | Visits |
    |---|---|
    | Arden | 520 |
    | Brack | 710 |
    | Total | 1 230 |
    """


@dataclass(frozen=True, slots=True)
class Pair:
    """A right report and the same with its mistakes: (code, quote, message)."""

    name: str
    right: str
    wrong: str
    findings: tuple[tuple[str, str, str], ...]
    confirmed: tuple[tuple[str, str], ...] = ()

    def reports(self) -> tuple[Summed, Summed]:
        right = Summed(self.name, dedent(self.right), confirmed=self.confirmed)
        return right, Summed(f"{self.name}-wrong", dedent(self.wrong), self.findings)


PAIRS = (
    Pair(
        "city",
        CITY,
        CITY_WRONG,
        (
            ("SUM005", "EUR 61 million", "the text says EUR 61 million; table 1 totals EUR 63.136 million"),
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
    Pair(
        "energy",
        ENERGY,
        ENERGY_WRONG,
        (
            ("SUM003", "412 GWh", "the text says 412 GWh; 300 + 90 + 32 = 422"),
            ("SUM003", "1,050 km", "the text says 1,050 km; 600 + 460 = 1,060"),
            (
                "SUM004",
                "73 % of the electricity, water 19 % and waste the remaining 18 %",
                "the shares of one whole do not make 100 %; 73 + 19 + 18 = 110",
            ),
            ("SUM010", "tenth anniversary", "the text says 10 years; from 3 May 2009 to 3 May 2018 it is 9"),
            ("SUM006", "13 %", "the text says “13 %”; from 400 to 412 is an increase of 3 %"),
            ("SUM003", "EUR 12.4 million", "the text says EUR 12.4 million; 7.4 + 5.4 = 12.8 million"),
            ("SUM005", "80", "the table gives 80 as the total of “B. South”; 50 + 20 = 70"),
        ),
        (("tenth anniversary", "3 May 2009 to 3 May 2019: 2019 − 2009 = 10"),),
    ),
    Pair(
        "museum",
        MUSEUM,
        MUSEUM_WRONG,
        (
            ("SUM002", "48 paintings", "the text says 48 paintings; 31 + 18 = 49"),
            ("SUM002", "134 letters", "the text says 134 letters; 87 + 46 = 133"),
            ("SUM002", "36 grants", "the text says 36 grants; 15 + 12 + 10 = 37"),
            ("SUM002", "24 museums", "the text says 24 museums; 12 + 7 + 4 = 23"),
            ("SUM006", "60", "the text says “60”; from 500 to 570 it is 70"),
            (
                "SUM004",
                "64 %) and villages (41 %",
                "the shares of one whole do not make 100 %; 64 + 41 = 105",
            ),
            ("SUM005", "1 220 visits", "the text says 1 220 visits; the table below totals 1 230"),
        ),
        (
            ("48 paintings", "31 + 17 = 48"),
            ("134 letters", "87 + 47 = 134"),
            ("36 grants", "15 + 12 + 9 = 36"),
            ("24 museums", "12 + 7 + 5 = 24"),
            ("1 230 visits", "the table below totals 1 230"),
        ),
    ),
)

RIGHT = tuple(pair.reports()[0] for pair in PAIRS)
WRONG = tuple(pair.reports()[1] for pair in PAIRS)
