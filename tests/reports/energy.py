"""A power grid, right: the six States of …, notes ⁴⁷ to ⁴⁹, measures (1) to (5), shares in percent."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="energy",
    format="text",
    text=dedent("""\
        OUTLOOK FOR THE ADRIATIC RING LINE, 2020 TO 2030

        1. The grid today

        The ring line crosses the territory of the six States of Albania, Bosnia and Herzegovina, Croatia, Montenegro, Serbia and Slovenia. It is run at 400 kV from nine control rooms⁴⁷. Seven of those control rooms have passed the test of a cold start⁴⁸. The remaining two control rooms will repeat it in phase 2 of the programme⁴⁹.

        Outages became rarer by 29 percent between 2017 and 2018; two-thirds of them lasted less than an hour. Wind, water and gas account for 40 percent, 35 percent and 25 percent of supply.

        2. Scenarios

        The operators computed three scenarios: a slow transition; a fast and fair transition; and a transition led by the regions. In the second of them, more than 20 towns would feed current into the grid by 2025. None of the scenarios needs more than EUR 1.3 billion.

        3. Proposals

        The operators propose five measures: (1) a second line between Brod and Niš, (2) new transformers in Kotor, (3) a joint reserve of 600 MW, (4) an exchange of data every 15 minutes, and (5) a common school for engineers. The school is to train 120 engineers a year.

        Article 7 of the Ring Line Treaty requires the consent of all parties. The Council of Ministers for Energy, Mining and Transport will discuss the proposals on 4 December 2019.

        ⁴⁷ Bar, Bihać, Brod, Durrës, Kotor, Maribor, Niš, Pula and Užice.

        ⁴⁸ Bar, Brod, Durrës, Kotor, Maribor, Niš and Pula (state of play as of 31 December 2018).

        ⁴⁹ Bihać and Užice.
        """),
    ledger=(
        ("six States", 6, "confirmed"),
        ("nine control rooms", 9, "confirmed"),
        ("Seven of those control rooms", 7, "confirmed"),
        ("remaining two control rooms", 2, "confirmed"),
        ("three scenarios", 3, "confirmed"),
        ("five measures", 5, "confirmed"),
        ("120 engineers", 120, "unsupported"),
    ),
)
