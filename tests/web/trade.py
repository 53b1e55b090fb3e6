"""Trade, tolls and taxes: two right, three mistaken."""

from textwrap import dedent

from reports.report import Report

FERRIES = Report(
    name="ferrylines",
    format="markdown",
    text=dedent("""\
        # Ferry lines of the Outer Isles, 2019

        ## Fleet

        The Company has 34 vessels: 21 car ferries (12 large and 9 small), 8 passenger boats and 5 tugs. The number of crew was 412 (398 in 2017 and 405 in 2018).

        ## Traffic

        The lines carried 1.94 million passengers: 0.81 million to Esk, 0.64 million to Jura and 0.49 million to Ulva. Bookings by telephone fell by 20 % from 5 500 to 4 400, and bookings on the website more than doubled, from 210 000 in 2015 to 436 000 in 2019.

        Table 1: Lines in 2019

        | Line | Crossings | Cars | Load | Average delay |
        |---|---:|---:|---:|---:|
        | Esk | 2 920 | 88 400 | 71 % | 4 |
        | Jura | 2 190 | 61 250 | 64 % | 7 |
        | Ulva | 1 460 | 40 350 | 58 % | 6 |
        | Total | 6 570 | 190 000 | 66 % | 5.4 |

        ## Money

        Revenue amounted to EUR 31.4 million (EUR 29.8 million in 2018), of which EUR 18.2 million came from fares and EUR 6.9 million from freight. Fuel cost EUR 7.3 million, compared with EUR 6.6 million for wages on shore.
        """),
    ledger=(
        ("34 vessels", 34, "confirmed"),
        ("21 car ferries", 21, "confirmed"),
    ),
)

TAX_APPEALS = Report(
    name="taxappeals",
    format="markdown",
    text=dedent("""\
        # Tax Appeals Tribunal: report for 2021

        ## Caseload

        On 1 January 2021, 480 appeals were pending. During the year the Tribunal received 1 260 appeals and decided 1 310, so that 430 appeals were pending on 31 December 2021. The share of appeals allowed rose from 31 % to 36 %, an increase of 5 percentage points.

        ## Seats

        The Tribunal sits in seven towns.[^1] Three of those towns have a second chamber.[^2] The remaining four towns share one registrar. Two of the towns lost a judge in the course of the year.[^3]

        ## Appeals by tax

        Many appeals concern more than one tax: 820 of the 1 310 decisions dealt with income tax, 610 with turnover tax and 240 with inheritance tax. Costs were awarded in 15 % of the cases on income tax, 40 % of those on turnover tax and 60 % of those on inheritance tax.

        [^1]: Alden, Bexley, Corran, Foxton, Grimley, Harrow and Marrow.

        [^2]: Bexley, Foxton and Marrow.

        [^3]: Judge Amis and Judge Castell retired.
        """),
    ledger=(
        ("seven towns", 7, "confirmed"),
        ("Three of those towns", 3, "confirmed"),
        ("remaining four towns", 4, "confirmed"),
    ),
)

CUSTOMS_WRONG = Report(
    name="customsunion",
    format="markdown",
    text=dedent("""\
        ---
        title: The single window for customs
        date: 2021-09-30
        ---

        # The single window for customs

        ## Introduction

        Goods that enter the customs union are declared once, whichever border they cross. The European Commission examined how far the national systems are connected to the single window, and which forms are still sent on paper.

        ## Connections

        The certificate for organic food can be filed in 28 of the 27 EU Member States. Five EU Member States have connected the licence for works of art.[^1] Two neighbouring countries take part in the common transit procedure by way of a treaty.[^2]

        ## Traffic

        The window handled 6.2 million declarations: 3.9 million for imports, 1.6 million for exports and 0.7 million for transit. Mistakes were found in 2 % of the first, 3 % of the second and 1 % of the third.

        ## Next steps

        The Commission will publish the technical requirements in the spring, after consulting traders.

        [^1]: Austria, Denmark, Estonia, Norway and Slovenia.

        [^2]: Norway and the United Kingdom.
        """),
    ledger=(
        ("Five EU Member States", 5, "confirmed"),
        ("Two neighbouring countries", 2, "confirmed"),
    ),
    findings=(
        (
            "SUM007",
            "28 of the 27 EU Member States",
            "the text says 28 EU Member States, there are only 27 of them",
        ),
        ("LST005", "Norway", "Norway is not a member of the European Union"),
    ),
)

CANAL_WRONG = Report(
    name="canaltolls",
    format="markdown",
    text=dedent("""\
        # Tolls on the Great Western Canal

        ## Revenue

        In 2018 tolls on the canal came to EUR 18.6 million: EUR 9.4 million from barges, EUR 6.1 million from tankers and EUR 3.9 million from yachts. A further EUR 2.2 million came from rents, which are not part of the tolls.

        ## Traffic

        Passages through the upper locks fell from 8 400 to 7 560, a decrease of 12 %. Drought closed the locks for five weeks, and several shippers turned to the railway. On the lower reach, the Board counted 12 300 passages (12 100 in 2017), the highest number in ten years.

        ## Works

        Three locks were fitted with new gates, namely Alden, Foxton and Selby. The Board will replace the pumps at Foxton next, and has asked the towns along the canal to pay a third of the price. The towns have until May to reply.

        The Board does not intend to raise the tolls before the works are finished.
        """),
    ledger=(
        ("12 300 passages", 12300, "unsupported"),
        ("Three locks", 3, "confirmed"),
    ),
    findings=(
        ("SUM003", "EUR 18.6 million", "the text says EUR 18.6 million; 9.4 + 6.1 + 3.9 = 19.4 million"),
        ("SUM006", "12 %", "the text says “12 %”; from 8 400 to 7 560 is a decrease of 10 %"),
    ),
)

FISH_MARKETS_WRONG = Report(
    name="fishmarkets",
    format="markdown",
    text=dedent("""\
        # Fish markets of the Gulf coast

        ## Sales

        Fish from the inshore fleet is sold by auction in four halls.[^1] The auctioneers weigh each box and enter it in the register of the Fisheries Office, which publishes the figures every month.

        Table 1: Landings sold by auction, in tonnes

        | Hall | Boxes | Tonnes |
        |---|---:|---:|
        | Alden | 18 700 | 935 |
        | Ostby | 12 000 | 600 |
        | Subtotal | 30 700 | 1 545 |
        | Corran | 9 300 | 465 |
        | Ulva | 7 100 | 355 |
        | Subtotal | 16 400 | 810 |
        | Total | 47 100 | 2 355 |

        ## Prices

        The average price of cod rose from EUR 4.00 to EUR 4.60 a kilogramme, an increase of 15 %.

        ## Ice

        The halls bought ice worth EUR 640 000.[^2] The Office has asked them to build a plant of their own.

        [^1]: Alden, Corran, Ostby and Ulva.

        [^2]: The order is split in two lots: EUR 350 000 for the eastern halls and EUR 260 000 for the western halls.
        """),
    ledger=(
        ("four halls", 4, "confirmed"),
        ("two lots", 2, "confirmed"),
    ),
    findings=(
        ("SUM005", "1 545", "the table gives 1 545 as the total of “Tonnes”; 935 + 600 = 1 535"),
        ("SUM005", "810", "the table gives 810 as the total of “Tonnes”; 465 + 355 = 820"),
        ("SUM003", "EUR 640 000", "the text says EUR 640 000; 350 000 + 260 000 = 610 000"),
    ),
)

REPORTS = (FERRIES, TAX_APPEALS, CUSTOMS_WRONG, CANAL_WRONG, FISH_MARKETS_WRONG)
