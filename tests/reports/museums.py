"""A museum network, mistaken: six of seven founders between dashes, four headings under three."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="museums",
    format="markdown",
    text=dedent("""\
        # The River Museums: report to the trustees

        The seven founding museums – the Alte Post, the Kunsthaus Weir, the Maritime Museum, the Old Mill, the Salt House and the Textile Museum – have worked together since 2004. Around 2000 people now visit them every day. Their five partner institutions[^1] lend objects and advice.

        In 2018, the network showed two exhibitions: “Salt and Silver” at the Salt House and “Weaving the River” at the Textile Museum. The second of them was shown again in Castilla y León, where it drew 41 000 visitors.

        ## Three strategic priorities

        ### Open collections

        Photographs of 18 000 objects have been published. Rights were cleared under Article 6 of the Heritage Act.

        ### Learning

        Pupils aged 6 to 18 visit free of charge. The trustees trained guides in three languages (English, French and German).

        ### Climate in the galleries

        Sensors now measure humidity every 15 minutes. At the Old Mill, it stays between 45 and 55 percent.

        ### Repairs

        The roof of the Maritime Museum was repaired for EUR 3.2 million. Phase 2 of the works begins in May 2020.

        ## Outlook

        The trustees have received 14 applications for the post of director. Interviews will take place in September 2019, the appointment at the latest by the end of the year.

        [^1]: The City Archive of Trent, the Institute of Art and Design, the Natural History Society, the School of Music and Dance, and the National Library.
        """),
    ledger=(
        ("seven founding museums", 7, "contradicted"),
        ("five partner institutions", 5, "confirmed"),
        ("two exhibitions", 2, "confirmed"),
        ("Three strategic priorities", 3, "unsupported"),
        ("three languages", 3, "confirmed"),
        ("14 applications", 14, "unsupported"),
    ),
    findings=(
        (
            "CNT001",
            "seven founding museums",
            "the text says 7 founding museums, the sentence lists 6",
        ),
    ),
)
