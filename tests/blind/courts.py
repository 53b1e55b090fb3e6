"""Audit, courts, elections and prisons: three right, three mistaken."""

from textwrap import dedent

from reports.report import Report

COURTS = Report(
    name="courts",
    format="markdown",
    text=dedent("""\
        # National Court Service – Annual report 2020

        ## Caseload

        The 24 district courts received 88,400 civil cases and 31,200 criminal cases. At the end of the year 40,100 cases were pending, compared with 36,500 a year earlier. The rise is due to the closure of courtrooms from 16 March to 11 May.

        Of the 24 district courts, 13 cleared more than 95 % of the cases received, six cleared between 90 % and 95 %, and the remaining four cleared less than 90 %.

        | Court of appeal | Received | Closed | Pending |
        |---|---|---|---|
        | Western | 2,140 | 2,080 | 610 |
        | Eastern | 1,870 | 1,905 | 540 |
        | Northern | 960 | 950 | 275 |
        | Southern | 1,330 | 1,290 | 410 |
        | Total | 6,300 | 6,325 | 1,835 |

        ## Hearings by video

        In April, 140 courtrooms had equipment for hearings by video. Three courts – Altena, Brede and Corvin – had none. By December all courts had it. Judges held 19,800 such hearings, of which about two thirds were in civil cases.

        A survey of 412 lawyers found that 61 % were satisfied, 27 % were not, and 12 % had no opinion. The two reasons given most often were poor sound and the difficulty of speaking with a client in private.

        ## Judges

        At 31 December the service had 618 judges, 331 women and 287 men. Twenty-five were appointed during the year and 19 retired. The Judicial Council has 11 members: six judges, three professors and two members of parliament.

        Section 4(2) of the Courts Act provides that a vacancy is filled within six months. This was so for 21 of the 25 appointments.
        """),
    ledger=(
        ("the remaining four cleared", 4, "contradicted"),
        ("Three courts", 3, "confirmed"),
        ("618 judges", 618, "confirmed"),
        ("11 members", 11, "confirmed"),
    ),
    findings=(
        ("SUM001", "the remaining four cleared", "24 − 13 − 6 = 5, the text says 4 district courts remain"),
        (
            "SUM005",
            "6,325",
            "the table gives 6,325 as the total of “Closed”; 2,080 + 1,905 + 950 + 1,290 = 6,225",
        ),
    ),
)

CITY = Report(
    name="city",
    format="markdown",
    text=dedent("""\
        # City Auditor: Audit of street maintenance contracts (Report 2019-07)

        ## Background

        The city maintains 2,900 lane kilometres of streets. In the years 2016 to 2018 it spent $61.4 million on repaving, of which $38.2 million was paid to contractors, $15.1 million was spent on the city's own crews and $7.1 million on materials.

        The work is let in five districts (Bayside, Central, Hillcrest, Mission and Old Harbor). For each district there are two contracts, one for repaving and one for potholes, ten in all. Three firms hold them; one, Granite West, holds six of the ten.

        ## What we found

        We examined 60 work orders. In 44 of them the work had been inspected before payment. In the other 16 it had not, and in five of these the street had failed within two years.

        The Department uses a pavement index from 0 to 100. The average rose from 62 in 2015 to 66 in 2018, but 18 % of streets are still below 40, the level at which a street is called failed. Complaints fell from 5,200 to 3,900, or by 25 %.

        Two earlier audits, of 2009 and 2013, had made similar findings. Of the 14 recommendations made then, nine were carried out, three were carried out in part and two were not.

        ## Recommendations

        To improve the use of the city's money, the Director of Public Works should:

        (1) inspect all work above $25,000 before payment;

        (2) record the inspections in one system;

        (3) let at least two of the repaving contracts again in 2020;

        (5) report the pavement index for every district each year.

        The Department agrees with all of them. Its response is in Appendix B.
        """),
    ledger=(
        ("five districts", 5, "confirmed"),
        ("two contracts", 2, "confirmed"),
        ("60 work orders", 60, "confirmed"),
        ("the other 16", 16, "confirmed"),
    ),
    findings=(
        ("LST002", "(5)", "(4) is missing between (3) and (5)"),
        ("SUM003", "$61.4 million", "the text says $61.4 million; 38.2 + 15.1 + 7.1 = 60.4 million"),
    ),
)

AUDITORS = Report(
    name="auditors",
    format="markdown",
    text=dedent("""\
        # Special report No 14/2018: Support for rural broadband networks

        ## Executive summary

        **I** Between 2012 and 2017 the Fund for Rural Networks paid EUR 412.6 million to 37 projects in six countries. We examined whether the money had brought faster connections to the places that needed them.

        **II** We visited four of the six countries[^1] and examined 21 projects on the spot. Nine of them were completed on time, seven were late by up to 18 months, and the remaining five had not been completed by the end of our audit in March 2018.

        ## Observations

        1. Article 12(3) of the Regulation requires that each country adopt a national plan. All six countries did so, although only three – Estonia, Latvia and Poland – had adopted theirs before the deadline of 1 July 2013. Two further plans followed in 2014 and the last one in 2016.

        2. The plans differ widely. Targets range from 30 Mbps for 75 % of households to 100 Mbps for half of them. Of the 21 projects that we examined, 14 set a target of 30 Mbps or more; among them were five of the nine projects completed on time.

        3. Payments were made under three measures[^2]. Of the total of EUR 412.6 million, EUR 310.2 million went to backbone networks, EUR 88.4 million to local loops and EUR 14.0 million to technical assistance.

        4. The authorities carried out 64 on-the-spot checks in 2016 and 80 in 2017, an increase of 25 %. Weaknesses such as missing invoices and late inspections were found in several of them. At least three managing authorities had no written procedure[^3], and one had not kept records for the years 2013 to 2015.

        5. We found two kinds of shortcoming in procurement:

        - contracts awarded without a call for tenders (seven cases, including four in which the value was above the threshold of EUR 134 000);
        - contracts extended after the award, some of them by more than 50 %.

        ## Recommendations

        6. The Commission should by the end of 2019:

        (a) require that plans state the number of households to be connected;

        (b) publish the results of on-the-spot checks within 90 days;

        (c) recover payments from projects not completed five years after the grant decision.

        7. The first two recommendations were accepted in full, the third in part.

        [^1]: Estonia, Croatia, Poland and Romania. We did not visit Latvia and Slovenia, where fewer than three projects had been funded.
        [^2]: Measures 7.3, 7.4 and 20.1 of the rural development programmes.
        [^3]: Those of Croatia, Romania and Slovenia.
        """),
    ledger=(("four of the six countries", 4, "confirmed"),),
)

PRISON = Report(
    name="prison",
    format="text",
    text=dedent("""\
        HM INSPECTORATE OF PRISONS
        Report on an unannounced inspection of Harrow Fell Prison, 4 to 15 October 2021

        Introduction

        Harrow Fell is a category C training prison for men. At the time of our visit it held 486 prisoners in seven wings, A to G, and a care and separation unit. The last inspection, in 2018, had made 42 recommendations. We found that 19 of them had been achieved, eight had been partly achieved, 13 had not been achieved and two were no longer relevant.

        Prisoners were assessed against four tests of a healthy prison: safety, respect, purposeful activity, and rehabilitation and release planning. Outcomes were good in one area (respect), reasonably good in two (safety; rehabilitation and release planning) and poor in the fourth.

        Safety

        There had been 61 assaults in the last six months, against 88 in the six months before. Three in ten prisoners told us that they had felt unsafe at some time. Use of force had risen by a half, from 120 incidents to 180. Of the 15 incidents that we looked at, body-worn cameras had been switched on in 11 and not switched on in four.

        Two prisoners had taken their own lives since 2018. The Ombudsman had made nine recommendations, seven of which had been carried out.

        Respect

        Cells were clean. On six of the seven wings showers had been refurbished; the exception was wing D. About a third of cells designed for one held two. Complaints took 12 days on average to be answered, twice the target of six days.

        Purposeful activity

        Prisoners spent nine hours a day out of their cells on weekdays and four at weekends. There were places for 390 prisoners: 210 in work, 130 in education and 50 in training. Eleven workshops stood; only seven were open, among them the laundry, the kitchens and the print shop.

        Priority concerns

        We identified three priority concerns.

        First, too many men were locked up during the working day.

        Second, teaching of English and mathematics was weak, and two of the five teaching posts were vacant.

        Third, men who were convicted of sexual offences had no programme to attend.
        """),
    ledger=(
        ("four tests", 4, "confirmed"),
        ("390 prisoners", 390, "confirmed"),
        ("three priority concerns", 3, "confirmed"),
    ),
)

ELECTION = Report(
    name="election",
    format="markdown",
    text=dedent("""\
        # Election Commission of Westmark – Report on the parliamentary election of 12 May 2019

        ## 1. The vote

        Of 1,204,300 registered voters, 818,924 cast a vote, a turnout of 68 %. In 2015 it had been 64 %. Voting took place in 2,310 polling stations, 24 of which were abroad, and lasted from 7 a.m. to 8 p.m.

        Nine parties submitted lists. Two of them (the Pirate List and Free Coast) failed to reach the threshold of 4 %, and the other seven share the 101 seats as follows:

        | Party | Votes | Seats |
        |---|---:|---:|
        | Social Democrats | 231,400 | 31 |
        | Liberal Union | 182,950 | 25 |
        | Agrarian Party | 121,200 | 16 |
        | Greens | 86,310 | 11 |
        | Conservative Alliance | 70,020 | 9 |
        | Left Bloc | 40,880 | 5 |
        | Regional List | 33,900 | 4 |
        | **Total of lists in parliament** | **766,660** | **101** |

        Another 40,264 votes went to the two lists below the threshold, and 12,000 ballot papers were blank or invalid. The sum of all is 818,924.

        Of the 101 members elected, 43 are women and 58 are men. Thirty-eight were elected for the first time.

        ## 2. Complaints

        The Commission received 57 complaints within the time limit of seven days[^1]. It rejected 41 and upheld nine; seven were withdrawn. In two polling stations, Harbour School and Town Hall 3, the vote was counted again; the result changed by one vote in the first and not at all in the second.

        ## 3. Observers

        By invitation of the government, observers came from four organisations: the OSCE, the Council of Europe, the Nordic Council and the Association of Election Officials. They numbered 63: OSCE (32), Council of Europe (14), Nordic Council (9), Association of Election Officials (8).

        ## 4. Changes since 2015

        Since the last election, parliament has changed the Election Act twice, by Act 14 of 2016 and Act 77 of 2018. The second of these lowered the voting age to 16 for municipal elections, gave the Commission two more members (now nine), and brought the number of constituencies down from 12 to ten.

        ## 5. Recommendations

        We recommend that parliament

        1. extend the time limit for complaints to 14 days;
        2. allow the count to begin at 6 p.m.;
        3. provide for electronic registers in all polling stations, starting with the 100 largest.

        [^1]: Section 81(2) of the Election Act. Four complaints that arrived on the eighth day were not examined.
        """),
    ledger=(
        ("Two of them", 2, "confirmed"),
        ("four organisations", 4, "confirmed"),
    ),
)

DPA = Report(
    name="dpa",
    format="text",
    text=dedent("""\
        DATA PROTECTION AUTHORITY

        Compliance review of municipal websites, 2021

        1. Scope

        The Authority reviewed the websites of 18 towns[footnoteRef:1], all with more than 30 000 inhabitants. Each site was examined on two days, against the seven questions in Annex 1. Under Article 58(1) GDPR, towns had one month to answer.

        [1: Alsted, Bornum, Calden, Dreis, Eltz, Forst, Goch, Herne, Iller, Jork, Kehl, Lahr, Melle, Norden, Olpe, Peine, Rees and Soest.]

        2. Cookies

        Twelve towns asked for consent before setting cookies that are not necessary. The other six did not ask at all. Of the twelve, five offered a button to refuse on the first layer.

        3. Answers

        Eleven towns remedied all shortcomings within the month[footnoteRef:2]. Four remedied them in part[footnoteRef:3]. The remaining three have not answered[footnoteRef:4]; the Authority has issued orders against them.

        [2: Alsted, Bornum, Calden, Dreis, Eltz, Forst, Goch, Herne, Jork, Kehl and Lahr.]

        [3: Iller, Kehl, Norden and Olpe.]

        [4: Melle, Rees and Soest.]

        4. Fines

        Two fines were imposed, of EUR 8 000 and EUR 12 000. Both have been paid. One town has brought an action before the administrative court (case 4 K 112/21).

        5. Guidance

        The Authority has published five leaflets since 2019, two of them jointly with other authorities. In the sessions of spring 2021, officers from Goch, Herne, Lahr, Olpe, Goch and Peine were trained in the use of the checklist. A further session, with up to 20 places, is planned for March 2022.

        The number of complaints about towns rose from 60 in 2019 to 75 in 2020, by a quarter, and stood at 74 in 2021.
        """),
    ledger=(
        ("18 towns", 18, "confirmed"),
        ("Eleven towns", 11, "confirmed"),
        ("Four remedied", 4, "confirmed"),
        ("The remaining three", 3, "confirmed"),
    ),
    findings=(("LST004", "Kehl", "Kehl is listed for both “Eleven towns” and “Four remedied them in part”"),),
)

REPORTS = (COURTS, CITY, AUDITORS, PRISON, ELECTION, DPA)
