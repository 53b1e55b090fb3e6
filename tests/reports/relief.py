"""Disaster relief, right: names with "and", two others in a parenthesis with a semicolon, a sum of amounts."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="relief",
    format="text",
    text=dedent("""\
        FLOODS IN THE LOWER SAVRA BASIN: INTERIM REPORT OF THE RELIEF FUND

        1. The flood

        Between 12 and 19 May 2019, the Savra rose to 7.4 metres, its highest level in 40 years. Some 3,000 people had to leave their homes, and 23 bridges were damaged. The Group of Ten, a body of engineers, has drawn up a map of the damage on a scale of 1 to 5.

        2. Help from abroad

        Help came from 11 countries[footnoteRef:1] during the first week. Four of them – Austria, Czechia, Poland and Slovenia – sent pumps, and two others (Trinidad and Tobago; the United Kingdom) sent money. There were two airlifts on 3 and 5 June 2019, with not fewer than 600 tents on board. The Justice and Home Affairs Council thanked all those who took part. [1:  Austria, Bosnia and Herzegovina, Croatia, Czechia, Hungary, Italy, Poland, Serbia, Slovenia, Trinidad and Tobago and the United Kingdom.]

        3. The Fund

        The Fund amounts to EUR 61 million, of which EUR 29 million is meant for housing and EUR 32 million for roads. A municipality may draw on it under five conditions: the damage was caused by the flood; it was reported before 30 June 2019; no insurer covers it; the building stood outside the protected zone; and the works are put out to tender.[footnoteRef:2] To date, nine municipalities have drawn on the Fund[footnoteRef:3], and up to five more are expected to do so. [2:  Article 9 of the Relief Fund Act (3.6.2019).]  [3:  Bela, Cerna, Dolny, Gornji Most, Jelsa, Kamen, Lipa, Novi Brod and Stara Voda. The Fund is receiving further applications.]

        4. Next steps

        The Fund will (a) pay the second half of the grants, (b) have the dykes raised by 30 centimetres and (c) report to the Assembly within 12 months. It has hired three engineers, namely Ms Antal, Mr Brod and Ms Cvetko, for a period of two years.
        """),
    ledger=(
        ("23 bridges", 23, "unsupported"),
        ("11 countries", 11, "confirmed"),
        ("Four of them", 4, "confirmed"),
        ("two others", 2, "confirmed"),
        ("two airlifts", 2, "confirmed"),
        ("five conditions", 5, "confirmed"),
        ("nine municipalities", 9, "confirmed"),
        ("three engineers", 3, "confirmed"),
    ),
)
