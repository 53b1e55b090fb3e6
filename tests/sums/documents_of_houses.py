"""Two more reports full of sums, of a supplier and of museums: each right, and the same mistaken."""

from __future__ import annotations

from .summed import Pair

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

    On 3 May 2019 the company, founded on 3 May 2009, celebrated its tenth anniversary. Sales rose from 400 to 412 GWh (+13 %). The programme has a budget of EUR 12.4 million. Of this, EUR 7.4 million goes to turbines and EUR 5.4 million to cables.

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

PAIRS = (
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
            ("SUM006", "13 %", "the text says “13 %”; from 400 to 412 is an increase of 3 %"),
            ("SUM003", "EUR 12.4 million", "the text says EUR 12.4 million; 7.4 + 5.4 = 12.8 million"),
            ("SUM005", "80", "the table gives 80 as the total of “B. South”; 50 + 20 = 70"),
        ),
        (),
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
