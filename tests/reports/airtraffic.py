"""Air traffic, mistaken: one of the two lists in a note too long, Finally makes a fourth of three causes."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="airtraffic",
    format="text",
    text=dedent("""\
        AIR NAVIGATION AGENCY: REPORT FOR 2018

        1. Safety

        All 28 control units[footnoteRef:1] report incidents to the Agency within 72 hours. The Agency examined 340 incidents in 2018, one of them at 10 000 feet above the sea. Drones fall under Regulation 2019/947 of 24 May 2019; they may not fly higher than 120 metres. [1:  Alden, Bexley, Corran, Dunes Field, Esk Valley, Foxton, Grimley, Harrow, Innisk, Jura, Kestrel Down, Lindhaven, Marrow, Norwick, Ostby, Penrose, Quarry Hill, Rathmore, Selby, Tolland, Ulva, Vale, Westbourne, Xanten, Yarrow, Zell, Port Emil and Saint-Rémy.]

        2. Noise

        Runway 27 at Marrow is closed between 23.00 and 6.00. 6 airports still need to file a noise map and 3 need to complete theirs.[footnoteRef:2] The Agency has also asked five airlines for their flight plans[footnoteRef:3]. [2:  Corran, Dunes Field, Esk Valley, Foxton, Grimley, Innisk and Jura have not filed a map. Harrow, Kestrel Down and Lindhaven have not completed their map.]  [3:  Aerovia, Blue Wing, Corsair, Skyline and Trans Meridia. The Agency is receiving replies.]

        3. Delays

        Flights were late by 14 minutes on average. The delays had three causes. First, controllers were on strike for nine days in April. Second, storms closed the northern sector on 14 July 2018. Third, the new radar at Corran came into service two months late. Finally, the airspace of the two neighbouring countries was closed during manoeuvres.
        The Agency and its partners have set up two working parties, namely one on weather and one on staffing. They will report in phase 3 of the Single Sky plan.
        """),
    ledger=(
        ("All 28 control units", 28, "confirmed"),
        ("340 incidents", 340, "unsupported"),
        ("6 airports", 6, "contradicted"),
        ("3 need to complete", 3, "confirmed"),
        ("five airlines", 5, "confirmed"),
        ("three causes", 3, "confirmed"),
        ("two working parties", 2, "confirmed"),
    ),
    findings=(("CNT001", "6 airports", "the text says 6 airports, note 2 lists 7"),),
)
