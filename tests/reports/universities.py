"""Universities, mistaken: three of four reasons, ten (11) days, two of three faculties; notes `[1]`."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="universities",
    format="text",
    text=dedent("""\
        REPORT OF THE ACCREDITATION BOARD ON THE UNIVERSITIES OF NORLAND

        1. Visits

        Norland has seven public universities [1], which award two degrees (bachelor and master)
        under Title IV of the Higher Education Act. In 2018, the Board visited five of those
        universities [2]; each visit took three days. The Board will visit the remaining two
        universities [3] in the spring of 2020.

        2. Students

        The number of students aged 18 to 24 fell by 6 percent over a four-year period. The Board
        sees four reasons for the fall. First, fewer young people were born after 2000. Second,
        rents in Corvin and Eastport have doubled. Third, apprenticeships are better paid than
        they were. The Ministry of Education shares this analysis and has asked the Office of
        Statistics for further figures.

        3. Faculties

        Three faculties received a conditional licence: the Faculty of Law in Corvin and the
        Faculty of Medicine in Delmar. They have to remove the shortcomings within 18 months.
        Objections have to reach the Board within ten (11) days of its decision; they are heard
        by a panel on which at least three professors sit.

        [1] Alvera, Brunstad, Corvin, Delmar, Eastport, Friarsgate and Gilhaven.
        [2] Alvera, Brunstad, Corvin, Delmar and Gilhaven.
        [3] Eastport and Friarsgate.
        """),
    ledger=(
        ("seven public universities", 7, "confirmed"),
        ("two degrees", 2, "confirmed"),
        ("five of those universities", 5, "confirmed"),
        ("remaining two universities", 2, "confirmed"),
        ("four reasons", 4, "contradicted"),
        ("Three faculties", 3, "contradicted"),
    ),
    findings=(
        ("CNT001", "Three faculties", "the text says 3 faculties, the sentence lists 2"),
        ("CNT003", "four reasons", "the text says 4 reasons, 3 follow"),
        ("CNT004", "ten (11)", "the words say 10, the figures 11"),
    ),
)
