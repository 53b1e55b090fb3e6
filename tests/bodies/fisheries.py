"""A fisheries organisation: governments and delegations by their adjectives, the Nordic and the Baltic countries."""

from textwrap import dedent

from reports.report import Report

TEXT = dedent("""\
    ---
    date: 2022-11-14
    ---

    # Northern Fisheries Organisation: report on the season 2022

    ## Members

    The Organisation has nine members.[^1] Three of those members (the Polish, Lithuanian and {third} governments) asked for a larger share of the sprat quota. {nordic} sat on the bureau.[^2]

    ## Inspections

    Inspectors boarded 41 trawlers (Danish, Latvian and Russian) in the eastern basin. Crews were questioned in three languages (Danish, Latvian and Russian), and the minutes are in English, French and German. In June, four delegations (Danish, Finnish, {fourth}) proposed a joint register. The {five} authorities shared their logbooks.

    ## Opt-outs

    The Organisation adopted the Mesh Regulation in 2021. All Nordic countries except Iceland have put it into force.[^3] Norway is not bound by the Regulation.

    [^1]: Denmark, Estonia, Finland, Germany, Latvia, Lithuania, Norway, Poland and Sweden.

    [^2]: Denmark, {bureau} and Sweden.

    [^3]: Denmark, Finland and Sweden.
    """)

LEDGER = (
    ("nine members", 9, "confirmed"),
    ("Three of those members", 3, "confirmed"),
    ("41 trawlers", 41, "unsupported"),
    ("three languages", 3, "confirmed"),
)

RIGHT = Report(
    name="fisheries-right",
    format="markdown",
    text=TEXT.format(
        third="Latvian",
        nordic="Four Nordic countries",
        fourth="Latvian and Swedish",
        five="Danish, Estonian, Latvian, Lithuanian and Swedish",
        bureau="Finland, Norway",
    ),
    ledger=(
        *LEDGER[:2],
        ("Four Nordic countries", 4, "confirmed"),
        *LEDGER[2:],
        ("four delegations", 4, "confirmed"),
    ),
)

WRONG = Report(
    name="fisheries-wrong",
    format="markdown",
    text=TEXT.format(
        third="Dutch",
        nordic="Four Nordic countries",
        fourth="and Swedish",
        five="Danish, Estonian, Latvian, Estonian and Swedish",
        bureau="Finland, Poland",
    ),
    ledger=(
        *LEDGER[:2],
        ("Four Nordic countries", 4, "confirmed"),
        *LEDGER[2:],
        ("four delegations", 4, "contradicted"),
    ),
    findings=(
        ("CNT001", "four delegations", "the text says 4 delegations, the parenthesis lists 3"),
        ("LST001", "Estonian", "Estonian is listed twice"),
        ("LST003", "Dutch", "the Netherlands is not among the 9 members of note 1"),
        ("LST005", "Poland", "Poland is not a member of the Nordic countries"),
    ),
)
