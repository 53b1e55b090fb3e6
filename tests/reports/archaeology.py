"""An excavation, right: a report that tells its chapters, reasons over two paragraphs; hard-wrapped."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="archaeology",
    format="markdown",
    text=dedent("""\
        # Excavations at Tell Ruma: report on the fifth season

        The universities of Alvera and Corvin worked at Tell Ruma from 2 September to 25 October
        2019. This report has three chapters. The first describes the site. The second presents
        the finds. The third deals with conservation.

        ## 1. The site

        The mound rises 18 metres above the plain. Four areas (the Citadel, the Lower Town, the
        North Gate and the Potters' Quarter) were surveyed with a drone. The mission dug in two
        of those areas[^1], down to a depth of three metres.

        The season was prolonged by a week for two reasons. First, rain had flooded the trench
        at the North Gate, and the water had to be pumped out before layer 7 could be reached.
        The mission used the time to draw the gate.

        Second, a hoard came to light on the last day. It had been buried in a jar under the
        floor of a house and took several days to lift.

        ## 2. The finds

        The hoard holds twelve (12) silver coins, each of about 4 grams. Pottery of three kinds
        was found: red burnished ware, grey ware and painted ware of the 9th century BC. Seeds
        from five samples were dated[^2] to between 1200 and 900 BC.

        ## 3. Conservation

        The finds are kept in two museums, namely the National Museum in Port Emil and the Museum
        of Art and Archaeology in Corvin. Seven walls were covered with mats[^3] before the
        winter. On the one hand, the mats let air through; on the other hand, they have to be
        renewed every four years. At least three further seasons are planned.

        [^1]: The Lower Town and the North Gate.

        [^2]: Samples S-3, S-7, S-8, S-11 and S-14.

        [^3]: See the report on the fourth season, page 12.
        """),
    ledger=(
        ("three chapters", 3, "confirmed"),
        ("Four areas", 4, "confirmed"),
        ("two of those areas", 2, "confirmed"),
        ("two reasons", 2, "confirmed"),
        ("twelve (12) silver coins", 12, "unsupported"),
        ("three kinds", 3, "confirmed"),
        ("five samples", 5, "confirmed"),
        ("two museums", 2, "confirmed"),
        ("Seven walls", 7, "unsupported"),
    ),
)
