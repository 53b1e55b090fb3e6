"""Law of the Union, customs, energy, railways, patents and land: three right, three mistaken."""

from textwrap import dedent

from reports.report import Report

ENERGY = Report(
    name="energy",
    format="markdown",
    text=dedent("""\
        # Energy Regulatory Authority: Monitoring report on retail markets, 2020

        ## Key figures

        - 26 suppliers were active at the end of the year, three fewer than in 2019.
        - 412 000 households changed supplier.
        - Four enforcement cases were closed with a fine.

        ## 1. Market structure

        At the end of 2020, 26 suppliers were active in the household market. During the year five suppliers left the market[^1] and two entered it[^2], so that their number fell from 29 to 26. The three largest suppliers, Volta, Lumen and Enerco, held 41 %, 22 % and 12 % of the market; the remaining 25 % was shared by the other 23.

        The market share of the largest supplier fell by 3 percentage points, from 44 % to 41 %.

        ## 2. Switching

        In 2020, 412 000 households changed supplier (2019: 388 000). The switching rate was 9.8 % for electricity and 7.1 % for gas. More than half of those who switched – 231 000 – did so through a comparison website. The Authority has approved six such websites, two of which cover electricity only.

        ## 3. Complaints and enforcement

        The Authority received 3 120 complaints, of which 1 870 concerned billing, 640 switching and 610 other matters. It opened 11 investigations. Seven were closed by the end of the year: four with a fine[^3] and three without further action. The other four continue.

        Fines totalled EUR 1.9 million: EUR 1.2 million for Volta, EUR 400 000 for Enerco, EUR 200 000 for Brightco and EUR 100 000 for Nova.

        ## 4. Legal framework

        Directive (EU) 2019/944 had to be transposed by 31 December 2020. Of its 74 articles, 31 concern retail markets. Article 11 gives customers a right to a dynamic price contract from suppliers with more than 200 000 customers; seven suppliers meet this test, including the three named above.

        Two conditions must be fulfilled before the price cap is lifted:

        * the five-year average of the switching rate exceeds 8 %;
        * no supplier holds more than 40 % of the market.

        The first condition was met in 2020, the second was not.

        [^1]: Alpine Power, Bluegas, Citywatt, Delta Energy and E-First.
        [^2]: Nova and Windhaus.
        [^3]: Volta, Enerco, Brightco and Nova. The fine on Brightco is under appeal.
        """),
    ledger=(
        ("five suppliers", 5, "confirmed"),
        ("two entered it", 2, "confirmed"),
        ("three largest suppliers", 3, "confirmed"),
        ("3 120 complaints", 3120, "confirmed"),
        ("Seven were closed", 7, "confirmed"),
        ("Two conditions", 2, "confirmed"),
    ),
)

EULAW = Report(
    name="eulaw",
    format="text",
    text=dedent("""\
        REPORT FROM THE COMMISSION

        on the application of Directive (EU) 2016/1919 on mobile laboratories

        Brussels, 14.5.2019

        1. TRANSPOSITION

        The deadline for transposition was 25 May 2018. By that date, 11 Member States had notified full transposition[footnoteRef:1]. The Commission opened infringement procedures against 15 Member States[footnoteRef:2] in July 2018. Nine of those Member States have since notified full transposition[footnoteRef:3], and the remaining six still need to do so. In accordance with Protocols 21 and 22, Denmark and Ireland are not bound by the Directive.

        [1: Belgium, Czechia, Estonia, Spain, France, Lithuania, Hungary, Malta, Portugal, Slovakia and Sweden.]

        [2: Bulgaria, Germany, Greece, Croatia, Italy, Cyprus, Latvia, Luxembourg, the Netherlands, Austria, Poland, Romania, Slovenia, Finland and the United Kingdom.]

        [3: Bulgaria, Germany, Croatia, Italy, Latvia, the Netherlands, Austria, Poland and Finland (state of play as of 30 April 2019).]

        2. USE OF LABORATORIES

        Mobile laboratories were deployed 48 times between 2016 and 2018: 12 times in 2016, 15 times in 2017 and 21 times in 2018. Most deployments lasted two to four weeks. Two Member States (Italy and Greece) account for half of them.

        The network has two components: a register of equipment, kept by the Commission, and a pool of 140 experts, of whom 35 are available within 24 hours. In 2018, three exercises were held, in Tampere, Zaragoza and Ostrava. Twenty-two of the 26 participating Member States took part in one or more of them.

        EUR 9.6 million was available for the years 2016 to 2018[footnoteRef:4], of which EUR 6.1 million was spent on equipment and EUR 2.9 million on training, while EUR 0.6 million was not used.

        [4: Commission Implementing Decisions C(2016) 1101, C(2017) 900 and C(2018) 1230.]

        3. NEXT STEPS

        The Commission will:

        – pursue the six open infringement procedures;

        – hold two regional workshops a year, the first in autumn 2019;

        – report again by 25 May 2023, five years after the deadline for transposition.
        """),
    ledger=(
        ("11 Member States", 11, "confirmed"),
        ("15 Member States", 15, "confirmed"),
        ("Nine of those Member States", 9, "confirmed"),
        ("the remaining six", 6, "confirmed"),
        ("Two Member States", 2, "confirmed"),
        ("two components", 2, "confirmed"),
    ),
)

RAIL = Report(
    name="rail",
    format="text",
    text=dedent("""\
        RAILWAY SAFETY AND MARKET REGULATOR
        Annual report 2017 to the Minister of Transport

        Chapter 1  Safety

        In 2017 there were 38 significant accidents on the network of 5 420 km, compared with 45 in 2016 and 41 in 2015. They fall into four types: collisions (3), derailments (5), accidents at level crossings (17) and accidents to persons caused by rolling stock in motion (13). Twenty-two people died, none of them passengers. Eleven of the 17 accidents at level crossings happened at crossings without barriers.

        The network has 1 906 level crossings. Of these, 1 120 have barriers, 386 have lights only and 400 have neither. Under the programme of 2014, 60 crossings are to be closed each year; in 2017 it was 48, in 2016 it had been 57.

        Chapter 2  Licences

        At the end of 2017, 19 undertakings held a licence, seven for passengers and freight, nine for freight only and three for traction only. Two new licences were granted (to Cargo Rapid and Borealis Rail), one was withdrawn.

        We audited the safety management systems of six undertakings. In four of them we found no major shortcoming. In the other two, Baltic Freight and RegioLink, we found shortcomings in the supervision of contractors; both have since submitted a plan of action.

        Chapter 3  Access to the network

        The infrastructure manager received 7 312 requests for train paths. It met 7 021 of them in full and 204 in part, and turned down 87. Three applicants complained to the Regulator. One complaint was upheld, one was rejected, and one is still open.

        Track access charges rose by 2 % to EUR 3.06 per train-kilometre, from EUR 3.00. Freight paid EUR 41 million and passenger services EUR 102 million, EUR 143 million in all.

        Chapter 4  Passenger rights

        Regulation (EC) No 1371/2007 obliges undertakings to compensate passengers for delays of 60 minutes or more: 25 % of the fare for delays of 60 to 119 minutes, 50 % for delays of two hours or more. 18 240 claims were paid, most of them within one month.

        Five stations were inspected for access for persons with reduced mobility: Central, Harbour, East, Airport and Lakeside. Only the first three have lifts to all platforms.
        """),
    ledger=(
        ("four types", 4, "confirmed"),
        ("six undertakings", 6, "confirmed"),
        ("the other two", 2, "confirmed"),
        ("Five stations", 5, "confirmed"),
    ),
)

EU = Report(
    name="eu",
    format="text",
    text=dedent("""\
        REPORT FROM THE COMMISSION TO THE EUROPEAN PARLIAMENT AND THE COUNCIL

        on customs controls of cash under Regulation (EC) No 1889/2005

        Brussels, 12.6.2019

        1. DECLARATIONS

        Between 2015 and 2018, customs authorities received 412 000 declarations: 97 000 in 2015, 101 000 in 2016, 105 000 in 2017 and 109 000 in 2018. In the same years they found 38 000 cases of cash that had not been declared.

        Penalties differ. Ten Member States impose a fixed fine[footnoteRef:1], while the others set it by the amount. In three Member States (Spain, Italy and Portugal) the fine can reach half of the cash.

        [1: Belgium, Czechia, Denmark, Estonia, Ireland, Latvia, Lithuania, Hungary, Norway and Slovenia.]

        2. EXCHANGE OF INFORMATION

        All Member States except Cyprus and Malta exchange declarations through the common system[footnoteRef:2]. The system went live in two stages, on 1 March 2016 and on 1 September 2017. In 2018, 61 requests for assistance were sent, 14 of them to third countries such as Switzerland and Norway.

        [2: Belgium, Bulgaria, Czechia, Denmark, Germany, Estonia, Ireland, Greece, Spain, France, Croatia, Italy, Latvia, Lithuania, Luxembourg, Hungary, the Netherlands, Austria, Poland, Romania, Slovenia, Slovakia, Finland, Sweden and the United Kingdom.]

        3. EXPERT GROUP

        The expert group met twice a year, eight times in all. Twenty-four of the 28 Member States took part in each of the two meetings of 2018. Two working parties, on risk profiles and on statistics, report to it.

        In May 2018 the Commission asked six Member States for further statistics[footnoteRef:3]. Four of them have replied.

        [3: Bulgaria, Greece, France, Austria, Romania and Finland (replies received by 30 April 2019 from four of them).]

        4. CONCLUSION

        Regulation (EU) 2018/1672 will replace the Regulation from 3 June 2021. It widens the notion of cash to gold and prepaid cards, and covers cash sent by post or freight.
        """),
    ledger=(
        ("412 000 declarations", 412000, "confirmed"),
        ("Ten Member States", 10, "confirmed"),
        ("three Member States", 3, "confirmed"),
        ("two stages", 2, "confirmed"),
        ("six Member States", 6, "confirmed"),
    ),
    findings=(
        ("LST005", "Norway", "Norway is not a member of the European Union"),
        (
            "LST006",
            "Belgium, Bulgaria, Czechia, Denmark, Germany, Estonia, Ireland, Greece, Spain, France, Croatia, Italy, Latvia, Lithuania, Luxembourg, Hungary, the Netherlands, Austria, Poland, Romania, Slovenia, Slovakia, Finland, Sweden and the United Kingdom",
            "note 2 leaves out Portugal: “All Member States except Cyprus and Malta”",
        ),
    ),
)

PATENT = Report(
    name="patent",
    format="text",
    text=dedent("""\
        PATENT AND TRADE MARK OFFICE
        Annual review 2016

        Patents

        The Office received 2 480 patent applications in 2016, 4 % fewer than in 2015 (2 583). Residents filed 1 736 of them, that is 70 %. The remaining 744 came from 38 countries, chiefly from Germany (212), the United States (180) and China (77).

        We granted 1 105 patents. The average time to grant was 26 months; the target is 24. In two fields [1] it was more than three years.

        Trade marks and designs

        There were 6 120 trade mark applications (2015: 5 870). Oppositions were filed against 301 of the marks published. The Opposition Division decided 270 cases: it rejected the opposition in 142, upheld it in full in 80 and upheld it in part in 48.

        Appeals

        The Board of Appeal consists of nine members, three of whom are jurists. In the year under review it closed 64 cases. It dismissed 41 appeals; 14 were allowed, six were withdrawn and three were inadmissible. Two decisions (T 12/15 and T 31/15) deal with the patentability of software.

        Services

        Since 2014 the Office has offered three searches to small firms: a novelty search, a search of the state of the art and a watch on competitors. 412 searches were ordered, the first two kinds making up nine tenths of them.

        Electronic filing stood at 93 % for patents and 97 % for trade marks. Twenty-three seminars were held in ten towns [2], with 1 350 participants in total.

        Finances

        Income rose from CHF 21.0 million to CHF 22.3 million. It came from renewal fees (CHF 12.9 million), application fees (CHF 6.1 million), searches (CHF 2.2 million) and other sources (CHF 1.1 million). Costs were CHF 20.8 million; 71 % of this was for staff.

        International affairs

        On 1 October 2016 the revised agreement on mutual recognition with Iceland, Norway and Liechtenstein entered into force, ten years after the first one, of 1 October 2006. Two further agreements are being negotiated.

        [1] Biotechnology and telecommunications.

        [2] Aarau, Basel, Bern, Chur, Geneva, Lausanne, Lugano, Sion, St Gallen and Zurich.
        """),
    ledger=(
        ("2 480 patent applications", 2480, "confirmed"),
        ("The remaining 744", 744, "confirmed"),
        ("two fields", 2, "confirmed"),
        ("270 cases", 270, "confirmed"),
        ("Two decisions", 2, "confirmed"),
        ("three searches", 3, "confirmed"),
        ("ten towns", 10, "confirmed"),
    ),
)

LAND = Report(
    name="land",
    format="text",
    text=dedent("""\
        LAND REGISTRY
        Annual report and accounts 2014/15

        The registry

        The register held 24.1 million titles on 31 March 2015, covering 86 % of the land. In the year it handled 29.6 million applications and requests. It has 14 local offices, of which nine take first registrations; the other five deal with changes only.

        Speed and quality

        In October 2014 the Board adopted the new service standards. Under these, an application is to be completed within fifteen (15) working days, a search within two (2) and a request for a copy within five (6). Standards were met for searches and copies in all 12 months, for applications in nine.

        The Independent Complaints Reviewer looked at 63 complaints: she upheld 13 in full and 17 in part and rejected 33. Two led to a change of procedure. Compensation of GBP 8.4 million was paid for 860 claims, the largest of which was for GBP 390,000; fraud accounted for one claim in fourteen.

        Local land charges

        Seven local authorities took part in the trial: Liverpool, Sheffield, Watford, Blackpool, Tewkesbury, the Isles of Scilly and Sevenoaks. In four of them (Liverpool, Watford, Blackpool and Sevenoaks) the data were complete after six months. The Infrastructure Act 2015, sections 34 to 36 and Schedule 5, provides the legal basis.

        Staff

        At year end 4,390 people worked for us, 210 fewer than a year before (4,600). Women hold 47 % of senior posts and men 53 %. Of the five directors, two are women. Sick leave fell from 8.0 to 7.2 days a head, by 10 %.

        Accounts

        Income was GBP 297 million and costs were GBP 262 million, which leaves a surplus of GBP 35 million. Fees were cut by half for electronic applications in March 2014, the first of two steps, the second of which followed in December.
        """),
    ledger=(
        ("14 local offices", 14, "confirmed"),
        ("Seven local authorities", 7, "confirmed"),
        ("four of them", 4, "confirmed"),
    ),
    findings=(("CNT004", "five (6)", "the words say 5, the figures 6"),),
)

REPORTS = (ENERGY, EULAW, RAIL, EU, PATENT, LAND)
