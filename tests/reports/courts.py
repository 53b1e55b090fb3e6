"""Courts, right: superscript marks, one note for two counts in reversed order, sessions by month."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="courts",
    format="text",
    text=dedent("""\
        ANNUAL REPORT OF THE COURTS SERVICE OF MERIDIA

        1. The courts and their caseload

        Meridia has nine district courts¹ and two courts of appeal (Port Albert and Saint-Rémy).
        In 2018, the caseload of the district courts fell by 3 percent. A civil case took eleven
        months on average; claims above EUR 50 000 took more than two years.

        2. Publication of judgments

        Under Article 17 of the Courts Act, judgments are published online within 30 days. Three
        district courts have yet to connect to the register of judgments and two have connected
        in part.² The register is open 24 hours a day, seven days a week.

        3. Reform

        The Service pursues four objectives: shorter waiting times; clear and readable judgments;
        safe buildings; and a better balance between men and women on the bench. The objectives
        were discussed at three conferences in March, May and September 2018.

        Five judges³ left the bench in 2018, of whom three retired⁴. On the one hand, this opens
        the way for younger colleagues; on the other hand, some 300 cases had to be heard again.

        ¹ Aldergate, Boreham, Castle Rising, Dunford, Eastmere, Fenwick, Gosforth, Hallam and
        Ipsden.
        ² Dunford and Hallam connected in part. Boreham, Fenwick and Gosforth have yet to connect
        (state of play as of 1 March 2019).
        ³ Judges Abel, Brandt, Colmar, Diaz and Eriksen.
        ⁴ Judges Abel, Colmar and Eriksen.
        """),
    ledger=(
        ("nine district courts", 9, "confirmed"),
        ("two courts of appeal", 2, "confirmed"),
        ("Three district courts", 3, "confirmed"),
        ("two have connected in part", 2, "confirmed"),
        ("four objectives", 4, "confirmed"),
        ("three conferences", 3, "confirmed"),
        ("Five judges", 5, "confirmed"),
        ("three retired", 3, "confirmed"),
    ),
)
