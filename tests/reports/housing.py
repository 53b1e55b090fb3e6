"""Housing, mistaken: a remainder one short, three bullets under four measures, three of four chapters; notes `[1]`."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="housing",
    format="markdown",
    text=dedent("""\
        # Housing Association of East Weir: report to tenants

        This report has four chapters. The first chapter looks at repairs. The second chapter is about rents. The third chapter sums up what the board has decided.

        ## 1. Repairs

        Ten estates [1] were to be renovated by the end of 2018. Four of those estates are finished [2]. The remaining six estates [3] have to wait until phase 2. A flat is empty for 18 weeks while the work goes on, and repairs cost EUR 240 per square metre.

        The association answered 4,100 calls, 80 percent of them within 24 hours. Two estates (Alma Street and Green Lane) have a caretaker of their own.

        ## 2. Rents

        Rents rose by 1.5 percent, one of the lowest rates in the country. Tenants aged 65 and over pay half of the increase. The rent tribunal ruled on 16 complaints.

        ## 3. Decisions

        At its meeting of 7 March 2019, the board approved four measures:

        - a waiting list that is open to all;
        - a fund for gardens, to be spent on
            - trees and hedges,
            - benches,
            - playgrounds for children under the age of six;
        - a new contract for the lifts.

        The board also set up two panels, one on energy and one on noise. Minutes are published under Article 11 of the statutes.

        [1] Alma Street, Bath Row, Canal View, Dock Side, Elm Court, Ferry Lane, Green Lane, Hill Top, Iron Bridge and Jubilee Place.

        [2] Alma Street, Canal View, Elm Court and Jubilee Place.

        [3] Bath Row, Dock Side, Ferry Lane, Green Lane and Iron Bridge.
        """),
    ledger=(
        ("four chapters", 4, "contradicted"),
        ("Ten estates", 10, "confirmed"),
        ("Four of those estates", 4, "confirmed"),
        ("remaining six estates", 6, "contradicted"),
        ("Two estates", 2, "confirmed"),
        ("16 complaints", 16, "unsupported"),
        ("four measures", 4, "contradicted"),
        ("two panels", 2, "confirmed"),
    ),
    findings=(
        ("CNT001", "The remaining six estates", "the text says 6 estates, note 3 lists 5"),
        ("CNT002", "four measures", "the text says 4 measures, the list below has 3"),
        ("CNT003", "four chapters", "the text says 4 chapters, 3 follow"),
    ),
)
