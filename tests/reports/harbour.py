"""A harbour authority, mistaken: three of four terminals after "namely", a note one too long, four rules for three."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="harbour",
    format="markdown",
    text=dedent("""\
        # Harbour Authority of Port Sabine: report for 2018

        ## Traffic

        The harbour has four terminals, namely the Container Terminal, the Ferry Terminal and the Oil Jetty. Ships of up to 14.5 metres draught can moor at berth 9. Seven shipping lines<sup>1</sup> call at Port Sabine. Five of those lines call every week<sup>2</sup>, and their traffic grew by 8 percent.

        The pilot service works 24 hours a day with two launches. Both tugs (the Hector and the Stella) were overhauled at a cost of EUR 900 000.

        <sup>1</sup> Blue Ensign, Carib Star, Delta Lines, Eastern Reefer, Fennica, Global Ro-Ro and Hansa Feeder.

        <sup>2</sup> Blue Ensign, Carib Star, Delta Lines, Eastern Reefer, Fennica and Hansa Feeder (state of play as of 31 December 2018).

        ## Safety

        There were 9 accidents in 2018<sup>3</sup>, three fewer than in 2017. After the grounding of the Margarethe on 2 November 2018, the Authority adopted three safety rules:

        1. No ship enters the basin at a wind of more than 20 metres per second.
        2. Ships longer than 200 metres take a tug.
        3. Crews on watch are relieved every four hours.
        4. The radio is kept on channel 16.

        Waste is taken back free of charge, as Annex V to the Marpol Convention requires.

        <sup>3</sup> As defined in Article 2 of the Harbour Act.

        ## Outlook

        The Authority will invest in two projects: a power supply for ships at berth and a second gate for lorries. Phase 1 of the works is to begin in April 2019.
        """),
    ledger=(
        ("four terminals", 4, "contradicted"),
        ("Seven shipping lines", 7, "confirmed"),
        ("Five of those lines", 5, "contradicted"),
        ("Both tugs", 2, "confirmed"),
        ("9 accidents", 9, "unsupported"),
        ("three safety rules", 3, "contradicted"),
        ("two projects", 2, "confirmed"),
    ),
    findings=(
        ("CNT001", "four terminals", "the text says 4 terminals, the sentence lists 3"),
        ("CNT001", "Five of those lines", "the text says 5 lines, note 2 lists 6"),
        ("CNT002", "three safety rules", "the text says 3 safety rules, the list below has 4"),
    ),
)
