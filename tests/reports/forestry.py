"""Forests, mistaken: two sentences of a note that add up to ten, fifteen (50) days, Ashdown twice."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="forestry",
    format="text",
    text=dedent("""\
        STATE FOREST SERVICE: REPORT ON THE INVENTORY OF 2018

        1. State of the inventory

        The inventory covers three species (beech, oak and spruce) on an area of 41,000 hectares.
        Districts had to close it by 31 December 2018. To date, 11 forest districts have not done
        so.⁸ The remaining 9 districts closed it in time.⁹ Trees with a trunk of less than 30
        centimetres are not counted, as Article 22 of the Forest Act provides.

        2. Damage

        Storms felled one of the oldest stands, near Larkfield, on 3 January 2018. Damage by bark
        beetle was reported from Firth, Ashdown, Hollin, Ashdown and Sorrel; some 300 hectares had
        to be cleared. Owners have to report an attack within fifteen (50) days.

        3. Measures

        The Service took two decisions: to plant oak instead of spruce below 600 metres and to ban
        felling between March and August. It trained 35 wardens in 2018. Replanting costs EUR 4.8
        million over a period of five years. The second inventory will begin in 2023.

        ⁸ Ashdown, Birkholt, Cedar Creek and Dornwald sent a partial inventory. Elmwood, Firth,
        Grünau, Hollin, Ilex and Jasper did not send anything.
        ⁹ Kestwald, Larkfield, Maplewood, Nutley, Oakham, Pinehurst, Querfurt, Rowan Hill and
        Sorrel.
        """),
    ledger=(
        ("three species", 3, "confirmed"),
        ("11 forest districts", 11, "contradicted"),
        ("remaining 9 districts", 9, "confirmed"),
        ("two decisions", 2, "confirmed"),
        ("35 wardens", 35, "unsupported"),
    ),
    findings=(
        ("CNT001", "11 forest districts", "the text says 11 forest districts, note 8 lists 10"),
        ("CNT004", "fifteen (50)", "the words say 15, the figures 50"),
    ),
)
