"""A general conference: the regional groups of the United Nations, the G20, the African Union."""

from textwrap import dedent

from reports.report import Report

TEXT = dedent("""\
    ---
    date: 2024-09-20
    ---

    # Conference on Seeds: report of the rapporteur

    ## Elections

    The regional groups proposed candidates. The Eastern European Group, GRULAC and WEOG agreed among themselves. The bureau has five vice-chairs from African States: Botswana, Cabo Verde, Côte d'Ivoire, Eswatini and {fifth}. Four Eastern European States asked for a seat.[^1] Three members of GRULAC withdrew.[^2]

    ## Votes

    The resolution was sponsored by {sponsors} UN Member States and supported by all {all} members of the G20. Five ASEAN Member States abstained.[^3] Two WEOG members voted against.[^4]

    [^1]: Albania, Czechia, North Macedonia and {eastern}.

    [^2]: Antigua and Barbuda, {grulac} and Trinidad and Tobago.

    [^3]: Brunei Darussalam, the Lao People's Democratic Republic, Myanmar, {asean} and Viet Nam.

    [^4]: Israel and the United States.
    """)

RIGHT = Report(
    name="assembly-right",
    format="markdown",
    text=TEXT.format(
        fifth="the Gambia", eastern="the Russian Federation", grulac="Bolivia", asean="the Philippines", all=21, sponsors=93
    ),
    ledger=(
        ("Four Eastern European States", 4, "confirmed"),
        ("Three members", 3, "confirmed"),
        ("93 UN Member States", 93, "unsupported"),
        ("all 21 members", 21, "confirmed"),
        ("Five ASEAN Member States", 5, "confirmed"),
        ("Two WEOG members", 2, "confirmed"),
    ),
)  # fmt: skip

WRONG = Report(
    name="assembly-wrong",
    format="markdown",
    text=TEXT.format(fifth="Swaziland", eastern="Greece", grulac="Spain", asean="Burma", all=20, sponsors=194),
    ledger=(
        ("Four Eastern European States", 4, "confirmed"),
        ("Three members", 3, "confirmed"),
        ("194 UN Member States", 194, "contradicted"),
        ("all 20 members", 20, "unsupported"),
        ("Five ASEAN Member States", 5, "confirmed"),
        ("Two WEOG members", 2, "confirmed"),
    ),
    findings=(
        ("LST001", "Burma", "Burma (first as Myanmar) is listed twice"),
        ("LST001", "Swaziland", "Swaziland (first as Eswatini) is listed twice"),
        ("LST005", "Greece", "Greece is not a member of the Group of Eastern European States"),
        ("LST005", "Spain", "Spain is not a member of the Group of Latin American and Caribbean States"),
        ("SUM007", "194 UN Member States", "the text says 194 UN Member States, the United Nations never had more than 193"),
    ),
)  # fmt: skip
