"""Statistics, schools, hospitals, banks, museums and monuments: three right, three mistaken."""

from textwrap import dedent

from reports.report import Report

STATISTICS = Report(
    name="statistics",
    format="text",
    text=dedent("""\
        STATISTICS OFFICE OF THE REPUBLIC
        First release: Living conditions of households, 2018

        Main results

        The survey covered 6 400 households in 14 counties. Of the households approached, 74 % took part. The median income was EUR 24 600, which is 3.1 % more than in 2017 in real terms.

        Households by type. Households of one person make up 36 % of all households, couples without children 28 % and couples with children 24 %. The remaining 15 % are single parents and other households.

        Risk of poverty. The share of persons at risk of poverty was 13.2 %; it ranged from 9.8 % in the capital to 17.5 % in the eastern counties. Among persons living alone it was 26 %, twice the national figure. The number of persons who could not afford a holiday of one week fell from 500 000 to 400 000, by 30 %.

        Housing. Two thirds of households own their dwelling. In three counties (Osterland, Vik and Hede) more than 80 % do. On average a person has 41 square metres, or 1.8 rooms. Housing costs took up more than 40 % of income in one household out of nine.

        Health. For the first time, the survey asked four questions on health, on eyesight, hearing, walking and memory. Among those aged 65 or over, 31 % reported difficulties in at least one of the four areas.

        Method. Interviews were carried out between February and June by telephone (4 100) and in person (2 300). Households in which nobody was reached after six calls were visited up to two times. Results for groups of fewer than 50 respondents are not published; figures based on 50 to 99 respondents stand in brackets.

        Next release: 30 October 2019.
        """),
    ledger=(("three counties", 3, "confirmed"),),
    findings=(
        (
            "SUM004",
            "36 % of all households, couples without children 28 % and couples with children 24 %. The remaining 15 %",
            "the shares of one whole do not make 100 %; 36 + 28 + 24 + 15 = 103",
        ),
        ("SUM006", "30 %", "the text says “30 %”; from 500 000 to 400 000 is a decrease of 20 %"),
    ),
)

SCHOOLS = Report(
    name="schools",
    format="text",
    text=dedent("""\
        SCHOOL INSPECTORATE
        Thematic review: Reading in the first three years of school, 2023

        Summary

        We visited 48 primary schools in 12 municipalities, listened to 190 lessons and spoke with 310 teachers and 95 heads and deputy heads. In a third of the schools, 16, reading is taught well in all three years. In 22 it is taught well in some years only. In the other ten it is weak.

        What good schools do

        The schools in which reading is taught well have four things in common:

        - they teach sounds and letters every day in the first year;
        - they listen to each child read at least twice a week;
        - they have a library with a librarian, two days a week or more.

        In most of them, heads know the results of each class. In eight of the 16 schools the head teaches reading herself or himself.

        What holds schools back

        In the ten weak schools, teachers change often. On average, three in ten had come in the last year, against one in ten elsewhere. Four of the ten schools had had two or more heads since 2020. Time for reading is lost in many ways: in one school the first lesson of Monday began 20 minutes late on each of our three visits.

        Textbooks

        Schools use seven reading schemes. The most common ones, Alfa and Leap, are used by 15 and 11 schools; the remaining 22 schools use one of the other five. Neither scheme has been evaluated by researchers who are independent of its publisher, and only one of the seven has a guide for pupils whose first language is another one.

        Neither scheme has been evaluated by researchers who are independent of its publisher, and only one of the seven has a guide for pupils whose first language is another one.

        Results

        In the national test, 81 % of pupils in the 48 schools reached the expected level in 2022. Boys (77 %) were behind girls (85 %) in 41 schools, level in four and ahead in three.
        """),
    ledger=(("four things", 4, "contradicted"),),
    findings=(
        ("CNT002", "four things", "the text says 4 things, the list below has 3"),
        (
            "GRB003",
            "Neither scheme has been evaluated by researchers who are independent of its publisher, and only one of the seven has a guide for pupils whose first language is another one",
            "the paragraph of 30 words repeats one just before it, word for word",
        ),
    ),
)

HOSPITAL = Report(
    name="hospital",
    format="markdown",
    text=dedent("""\
        # Northmoor Hospitals NHS Trust – Quality account 2022/23

        ## 1. Who we are

        The Trust runs four hospitals (St Anne's, Northmoor General, the Royal Infirmary and Peel Street) and eleven community clinics. It has 1,148 beds, of which 96 are for intensive care. We employ 7,412 people: 3,020 nurses and midwives, 1,105 doctors, 1,890 other clinical staff and 1,397 staff who do not treat patients.

        ## 2. Priorities

        For 2022/23 the board had set three priorities:

        1. fewer falls on the wards;
        2. shorter waits in the emergency department, in particular
           - for patients over 75,
           - for children;
        3. better discharge letters.

        Two of the three priorities were met. The second was not: 71% of patients were seen within four hours, against a target of 76%, while the other 29% waited longer.

        ## 3. Incidents

        In the year 14,206 incidents were reported<sup>1</sup>, 6% more than the year before (13,402). Nearly all of them caused no harm or low harm. Thirty-one were serious incidents. Of these, 12 were falls, nine were pressure ulcers, six concerned medication, and the remaining four were never events<sup>2</sup>.

        | Hospital | Falls | Pressure ulcers | Medication | Total |
        |---|---|---|---|---|
        | St Anne's | 4 | 2 | 1 | 7 |
        | Northmoor General | 5 | 4 | 3 | 12 |
        | Royal Infirmary | 2 | 2 | 2 | 6 |
        | Peel Street | 1 | 1 | 0 | 2 |
        | **Total** | **12** | **9** | **6** | **27** |

        ## 4. Audits

        We took part in 43 of the 46 national audits that applied to us. The three in which we did not take part were those on dementia, epilepsy and lung cancer. In 38 audits our results were at or above the national mean; in two of the other five (asthma in adults and hip fracture) they were among the lowest tenth.

        Six of our clinics – St Mary's, Ferry Lane and others – offer evening hours on two or more days a week. One clinic in Ferry Lane opens at 7 a.m. for a 12-hour day.

        <sup>1</sup> Reported to the national system by 30 April 2023; 212 reports that came in later are not included.

        <sup>2</sup> Two cases of wrong-site surgery, one retained swab and one wrong route of a medicine.
        """),
    ledger=(
        ("four hospitals", 4, "unread"),
        ("7,412 people", 7412, "confirmed"),
        ("three priorities", 3, "confirmed"),
    ),
)

BANK = Report(
    name="bank",
    format="text",
    text=dedent("""\
        Central Bank of Norland
        Quarterly Bulletin 3/2019

        Box 2: What drove inflation over the summer?

        Consumer prices rose by 2.3 % in the year to August, after 1.9 % in May. Energy contributed 0.8 percentage points, food 0.5 and services 0.7; the other 0.3 points came from industrial goods. Core inflation, which leaves out energy and food, was 1.4 %.

        The Bank's survey covers 240 enterprises in five sectors [1]. In August, 96 of them (40 %) expected to raise prices within three months; in May, 72 had. Of the 240, 12 had not answered by the closing date of 30 August.

        Wages. Collective agreements that were concluded in the first half of the year cover 310 000 employees and provide for increases of between 2.5 % and 3.4 %. Two large agreements – in metal-working and in health care – will expire in October. In transport, the third large sector, negotiations have gone on since March.

        Credit. Bank lending grew at an annual rate of 4.2 %. Four of the six large banks tightened their standards for housing loans [2], whereas the other two left theirs unchanged. Non-performing loans fell from NOK 8.0 billion to NOK 6.8 billion, a fall of 15 %.

        The Board considered three scenarios. In the first, oil prices stay at their present level of USD 60 a barrel. In the second, they rise to USD 80 by mid-2020. The third assumes that the exchange rate weakens by 10 %. In two of the three, inflation returns to the target of 2.5 % within eight quarters.

        At its meeting of 18 September the Board left the key rate at 1.25 %. Five members voted for the decision and two against.

        Reserves amounted to EUR 52.4 billion at the end of August: EUR 31.1 billion in bonds, EUR 15.3 billion in deposits and EUR 6.0 billion in gold.

        [1] Manufacturing, construction, retail trade, transport and hospitality.

        [2] Fjordbank, Handelskassen, Norland Savings and Union Credit. See also Chart 4 in Bulletin 2/2019.
        """),
    ledger=(
        ("five sectors", 5, "confirmed"),
        ("Two large agreements", 2, "confirmed"),
        ("Four of the six large banks", 4, "confirmed"),
        ("the other two left theirs unchanged", 2, "confirmed"),
    ),
)

MUSEUM = Report(
    name="museum",
    format="markdown",
    text=dedent("""\
        # Brandt Foundation of Museums
        ## Activity report for 2018

        ### Our houses

        The Foundation supports twelve museums in the three provinces of Vest, Midt and Nord. Five lie in Vest, four in Midt and three in Nord. Two are closed for repairs: the Glass Museum since 2016 and the House of Music since March 2018. The ten that were open had 684,000 visitors, 9 % more than in 2017.

        | Museum | 2017 | 2018 |
        |---|---|---|
        | **Vest** | | |
        | Maritime Museum | 120 | 131 |
        | Museum of Printing | 40 | 44 |
        | Other museums in Vest | 101 | 105 |
        | Subtotal Vest | 261 | 280 |
        | **Midt and Nord** | | |
        | City Gallery | 210 | 236 |
        | Other museums in Midt and Nord | 157 | 168 |
        | Subtotal Midt and Nord | 367 | 404 |
        | **Total** (thousands) | 628 | 684 |

        ### Acquisitions

        In 2018 the Foundation bought 17 works, eight of them at auction. The three most costly were a still life by Anna Roed (DKK 1.4 million), a pair of vases of about 1760 (DKK 900,000) and the sketchbooks of Emil Holt (DKK 650,000). It was also given 42 works: 30 drawings, ten paintings and two sculptures.

        A committee of seven decides on all purchases above DKK 250,000. It met four times. Its members are Ida Brandt (chair), Nils Aabye, Marie Toft, Peter Lund, Sara Koch, Jens Riis and Else Winther.

        ### Loans

        We lent 63 works to exhibitions in nine countries, including Germany, Japan and Sweden. One of the works, "Three Girls on a Bridge", returned with damage to its frame. "The Seven Sisters" and "Four Seasons" will stay in Hamburg until 2021.

        ### Education

        There were 1,420 school visits: 860 from primary schools, 410 from secondary schools and 150 from other schools. Two thirds were free of charge.

        ### Staff

        The Foundation has 48 employees, of whom 29 are women and 19 are men. Six retired in the year, and four joined.
        """),
    ledger=(
        ("three provinces", 3, "confirmed"),
        ("42 works", 42, "confirmed"),
        ("1,420 school visits", 1420, "confirmed"),
        ("48 employees", 48, "confirmed"),
    ),
)

HERITAGE = Report(
    name="heritage",
    format="markdown",
    text=dedent("""\
        # Cultural Heritage Fund – Report to donors, 2017

        The Fund was set up in 2002, and it was fifteen years old in 2017. It gave 74 grants to churches, castles, mills and gardens.

        ## Grants

        | Purpose | Number | Amount (EUR thousand) |
        |---|---|---|
        | Churches | 31 | 2,450 |
        | Castles and manors | 12 | 1,900 |
        | Mills | 9 | 310 |
        | Subtotal buildings | 52 | 4,660 |
        | Gardens | 8 | 240 |
        | Organs and bells | 14 | 650 |
        | Subtotal other | 22 | 890 |
        | Total | 74 | 5,550 |

        Grants ranged from EUR 2,000 to EUR 410,000. The largest went to Castle Rosen, the smallest to the bell of Tarn. Of the 74 grants, 45 were for up to EUR 50,000, 21 were for more than EUR 50,000 and up to EUR 200,000, and eight were for more.

        ## Monuments at risk

        Our list of monuments at risk had 40 entries at the beginning of the year. Six were taken off, five of them because they had been saved and one because it had collapsed[^1]. Four were added. Thus there are now 38.

        Volunteers visited 26 of the monuments on the list. They found three to be in worse condition than before, namely Oldmill, the Priory of Sarn, Fort Helder and the Bishop's Granary, and urgent measures were ordered for two.

        ## Donors

        At the end of the year 21,300 people were members, 4 % more than in 2016. Income came from gifts (EUR 3.1 million), legacies (EUR 1.8 million) and the lottery (EUR 1.2 million), EUR 6.2 million altogether. The cost of administration was 9 % of that, one point less than in 2016.

        In October the Fund's prize was given to two restorers, Maria Feld and Tom Arendt.

        [^1]: The barn at Wessing, in the storm of 18 January.
        """),
    ledger=(
        ("three to be", 3, "contradicted"),
        ("two restorers", 2, "confirmed"),
    ),
    findings=(("CNT001", "three to be", "the text says 3 monuments, the sentence lists 4"),),
)

REPORTS = (STATISTICS, SCHOOLS, HOSPITAL, BANK, MUSEUM, HERITAGE)
