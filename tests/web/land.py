"""Fields, woods, paths and waters: three right, three mistaken."""

from textwrap import dedent

from reports.report import Report

CYCLE_PATHS = Report(
    name="cyclepaths",
    format="markdown",
    text=dedent("""\
        # Cycle paths in the county of Marrow

        ## Network

        The county maintains 412 kilometres of cycle path, of which 96 kilometres are lit and 230 kilometres are separate from the road. There are 18 bridges, of which 11 of wood and 4 of steel.

        Table 1: Length in kilometres

        | Paths | 2020 | 2021 |
        |---|---:|---:|
        | In towns | 84 | 91 |
        | In suburbs | 112 | 118 |
        | Subtotal | 196 | 209 |
        | Through fields | 140 | 143 |
        | Along rivers | 60 | 60 |
        | Subtotal | 200 | 203 |
        | Total | 396 | 412 |

        ## Complaints

        The county received 240 complaints: 130 about surfaces and 155 about lighting, 45 being about both. It replied to 180 of the complaints within a week. For the remaining 60 complaints it needed longer.

        ## Safety

        Helmets are worn by 60 % of children, 45 % of women and 38 % of men. Accidents fell from 75 to 60, a decrease of 20 %.

        ## Money

        The programme costs EUR 6 million, of which EUR 2.5 million is meant for bridges and EUR 1.2 million for signs.
        """),
    ledger=(("18 bridges", 18, "unsupported"),),
)

WILDFIRES = Report(
    name="wildfires",
    format="markdown",
    text=dedent("""\
        # The wildfire season of 2022

        ## Summary

        By the end of September, crews had put out 214 fires in the northern district. In the southern district, crews put out 96 fires. The season was longer than usual and less of the forest burnt.

        ## The northern district

        By the end of July, crews had put out 139 fires in the northern district. Rain then brought relief for two weeks. From August on, lightning set off 75 more fires, all of which were put out by the end of September.

        ## Damage

        The fires burnt 5 210 hectares: 3 120 hectares of pine, 1 490 hectares of scrub and 600 hectares of pasture. In 2021, the fires burnt 6 400 hectares.

        ## Means

        The Fire Service has 38 engines (25 heavy and 13 light) and 12 aircraft, of which 3 are on loan. Three neighbouring countries sent crews.[^1] In response to a call by the governor, 650 volunteers joined the service, 240 of whom had served before.

        ## Conclusion

        The crews were quicker than in the year before. The Service should keep its aircraft on loan for another season.

        [^1]: Austria, Hungary and Italy.
        """),
    ledger=(
        ("38 engines", 38, "confirmed"),
        ("Three neighbouring countries", 3, "confirmed"),
    ),
)

BEEKEEPERS = Report(
    name="beekeepers",
    format="markdown",
    text=dedent("""\
        ---
        title: Federation of Beekeepers, report of the board
        date: 2021-04-15
        ---

        # Federation of Beekeepers

        ## Members

        All EU Member States except Cyprus and Malta have an association in the Federation.[^1] Two countries outside the Union send an observer.[^2] The board has 11 members: seven from the associations, three from universities and one from the trade.

        ## Hive census

        In the spring of 2019, four districts of the test area had counted their hives in full.[^3] After the storms of 2020 the counting began anew. Three districts have counted their hives in part.[^4]

        ## Health

        Mites were found in 24 % of the hives in the north, 41 % of those in the east and 52 % of those in the south. The mortality of colonies fell from 18 % to 15 %, a decrease of 3 percentage points.

        [^1]: Austria, Belgium, Bulgaria, Croatia, Czechia, Denmark, Estonia, Finland, France, Germany, Greece, Hungary, Ireland, Italy, Latvia, Lithuania, Luxembourg, the Netherlands, Poland, Portugal, Romania, Slovakia, Slovenia, Spain and Sweden.

        [^2]: Norway and the United Kingdom.

        [^3]: Alden, Corran, Foxton and Selby.

        [^4]: Bexley, Foxton and Selby.
        """),
    ledger=(
        ("Two countries", 2, "confirmed"),
        ("11 members", 11, "confirmed"),
        ("four districts", 4, "confirmed"),
        ("Three districts", 3, "confirmed"),
    ),
)

MINES_WRONG = Report(
    name="mineclearance",
    format="markdown",
    text=dedent("""\
        # Mine clearance in the valley of the Orm

        ## Survey

        The Clearance Centre surveyed seven villages.[^1] Four of those villages were declared safe in the course of the year.[^2] The remaining three villages stay closed to the public, and their fields may not be ploughed.

        ## Devices

        Teams removed 1 204 devices (811 mines, 312 shells and 91 grenades). They were blown up in the quarry, at a distance of two kilometres from the nearest house. Nobody was hurt.

        ## Teams

        The Centre has six teams of eight, each with a nurse and a driver. Two of the teams work with dogs. In winter the teams teach in schools how to recognise a mine, what not to touch and whom to call.

        ## Outlook

        Clearance will take four more years if the donors keep to their promises. The Centre has asked them for EUR 5.2 million: EUR 3.1 million for wages and EUR 2.1 million for machines.

        [^1]: Aldra, Bresk, Corva, Dolna, Istra, Kostel and Lipa.

        [^2]: Aldra, Corva, Dolna and Morava.
        """),
    ledger=(
        ("seven villages", 7, "confirmed"),
        ("Four of those villages", 4, "confirmed"),
        ("remaining three villages", 3, "confirmed"),
        ("1 204 devices", 1204, "contradicted"),
    ),
    findings=(
        ("LST003", "Morava", "Morava is not among the 7 villages of note 1"),
        ("SUM002", "1 204 devices", "the text says 1 204 devices; 811 + 312 + 91 = 1 214"),
    ),
)

WATER_POLICE_WRONG = Report(
    name="waterpolice",
    format="markdown",
    text=dedent("""\
        # The water police on the lakes: report for 2020

        ## Boats

        The water police have 23 boats:

        - 9 on the great lake;
        - 8 on the mill lake;
        - 5 on the upper lake.

        Two more boats were ordered in December and will be delivered in the summer. They run on electricity and can be charged in every harbour.

        ## Controls

        The officers checked licences, lights and life jackets, on workdays as well as at weekends. Most skippers had their papers on board.

        Table 1: Controls by lake

        | Lake | Licences | Lights | Jackets | Total |
        |---|---:|---:|---:|---:|
        | Great lake | 640 | 215 | 388 | 1 243 |
        | Mill lake | 212 | 96 | 140 | 448 |
        | Upper lake | 175 | 48 | 101 | 342 |
        | Total | 1 027 | 359 | 629 | 2 015 |

        ## Rescue

        The police pulled 58 people out of the water (41 bathers and 17 sailors). Two died. The number of false calls fell from 40 to 30, a decrease of 25 %.
        """),
    ledger=(
        ("23 boats", 23, "contradicted"),
        ("58 people", 58, "confirmed"),
    ),
    findings=(
        ("SUM002", "23 boats", "the text says 23 boats; 9 + 8 + 5 = 22"),
        (
            "SUM005",
            "342",
            "the table gives 342 as “Total” of “Upper lake”; its row and its column add up with 324",
        ),
    ),
)

SEED_WRONG = Report(
    name="seeds",
    format="markdown",
    text=dedent("""\
        ---
        title: Certification of seed
        date: 2022-03-01
        ---

        # Certification of seed

        ## The rules

        Seed of cereals may be sold only with a certificate. The European Commission follows how the rules of 2019 on labels are applied, and which laboratories test the samples.

        ## Notification

        To date, 14 EU Member States have notified their rules in full. 15 EU Member States have yet to notify in full. Reminders were sent in January.

        ## Laboratories

        All EU Member States except Ireland, Luxembourg and Malta have a laboratory of their own.[^1] The laboratories tested 48 200 samples: 31 000 of wheat, 12 400 of barley and 4 800 of oats.

        ## Results

        The germination rate was too low in 4 % of the samples of wheat, 6 % of those of barley and 9 % of those of oats. Lots that fail are withdrawn by the authority that certified them.

        [^1]: Austria, Belgium, Bulgaria, Croatia, Cyprus, Czechia, Denmark, Estonia, Finland, France, Germany, Greece, Hungary, Italy, Latvia, Lithuania, the Netherlands, Poland, Portugal, Romania, Slovenia, Spain and Sweden.
        """),
    ledger=(("48 200 samples", 48200, "confirmed"),),
    findings=(
        (
            "SUM008",
            "15 EU Member States",
            "14 + 15 = 29 EU Member States, more than the 27 of the European Union",
        ),
        (
            "LST006",
            "Austria, Belgium, Bulgaria, Croatia, Cyprus, Czechia, Denmark, Estonia, Finland, France, Germany, Greece, Hungary, Italy, Latvia, Lithuania, the Netherlands, Poland, Portugal, Romania, Slovenia, Spain and Sweden",
            "note 1 leaves out Slovakia: “All EU Member States except Ireland, Luxembourg and Malta”",
        ),
    ),
)

REPORTS = (CYCLE_PATHS, WILDFIRES, BEEKEEPERS, MINES_WRONG, WATER_POLICE_WRONG, SEED_WRONG)
