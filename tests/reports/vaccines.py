"""A vaccine programme, mistaken: five of six States, 14 of 15 offices in the note, (c) lost."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="vaccines",
    format="markdown",
    text=dedent("""\
        # Measles vaccination programme: report on phase 2

        ## Coverage

        The programme covers the six States of Benin, Côte d'Ivoire, Ghana, Niger and Togo. It is financed by a donation of USD 61 million and by the Group of Seven. Children are vaccinated at nine months and again at 18 months; coverage rose from 71 to 84 percent.

        By the end of 2018, 15 out of 22 regional offices had reported their figures[^1]. The remaining offices have received a reminder.

        ## Supply

        The vaccine comes from three manufacturers^[Biolab, Novera and Pharma Sud.] and has to be kept at 2 to 8 degrees. Two depots (Cotonou in Benin and Tema in Ghana) serve the whole region. Deliveries take around 40 hours. In total, 640 health centres take part.

        A health centre may take part where it (a) keeps a cold store, (b) employs a nurse and (d) reports its figures every week.

        ## Safety

        Five serious reactions were recorded; none of them was due to the vaccine. Parents named two fears: pain and fever. The Advisory Committee on Vaccines and Medicines met on 14 June and 8 November 2018 and asked for at least three further studies.

        [^1]: Abomey, Bohicon, Bolgatanga, Bouaké, Dosso, Kara, Korhogo, Lomé, Maradi, Natitingou, Parakou, Sokodé, Tamale and Zinder (state of play as of 31 December 2018).
        """),
    ledger=(
        ("six States", 6, "contradicted"),
        ("15 out of 22 regional offices", 15, "contradicted"),
        ("three manufacturers", 3, "confirmed"),
        ("Two depots", 2, "confirmed"),
        ("640 health centres", 640, "unsupported"),
        ("Five serious reactions", 5, "unsupported"),
        ("two fears", 2, "confirmed"),
    ),
    findings=(
        ("CNT001", "six States", "the text says 6 States, the sentence lists 5"),
        (
            "CNT001",
            "15 out of 22 regional offices",
            "the text says 15 regional offices, note 1 lists 14",
        ),
        ("LST002", "(d)", "(c) is missing between (b) and (d)"),
    ),
)
