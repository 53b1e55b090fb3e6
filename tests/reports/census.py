"""A census, mistaken: four of five pillars, a note with one municipality too many."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="census",
    format="text",
    text=dedent("""\
        STATISTICS OFFICE OF ORRLAND: REPORT ON THE CENSUS OF POPULATION AND HOUSING

        1. Preparation

        The census was taken between 1 April and 30 June 2019, ten years after the last one. The strategy of the Office rests on five pillars. Progress is most advanced on the register of addresses (pillar 1), the training of enumerators (pillar 2) and the online form (pillar 3). By contrast, work on publicity (pillar 4) has been slow. The Office has asked the Ministry of the Interior for another EUR 2.7 million to make up for lost time.

        2. Response

        Orrland is divided into nine provinces[footnoteRef:1]. In six of those provinces, more than 90 percent of households replied by the deadline[footnoteRef:2]. The count had to be repeated in four municipalities[footnoteRef:3], where the tablet computers could not connect to the 5G network. [1:  Aster, Bramble, Clover, Fern, Heath, Juniper, Laurel, Myrtle and Sage.]  [2:  Aster, Clover, Fern, Heath, Laurel and Sage.]  [3:  Ash Grove, Brevik, Colden, Dorn and Ember (state of play as of 15 October 2019).]

        3. The form

        The form had 38 questions and took 25 minutes to fill in. Two sources – the register of taxpayers and the register of schools – were used to check the answers. The form was offered in 19 languages ranging from Arabic to Welsh. Questions on religion were put to persons aged 15 and over; the answers are kept for 72 years under Article 8 of the Statistics Act.
        """),
    ledger=(
        ("five pillars", 5, "contradicted"),
        ("nine provinces", 9, "confirmed"),
        ("six of those provinces", 6, "confirmed"),
        ("four municipalities", 4, "contradicted"),
        ("38 questions", 38, "unsupported"),
        ("Two sources", 2, "confirmed"),
        ("19 languages", 19, "unsupported"),
    ),
    findings=(
        ("CNT003", "five pillars", "the text says 5 pillars, 4 follow"),
        ("CNT001", "four municipalities", "the text says 4 municipalities, note 3 lists 5"),
    ),
)
