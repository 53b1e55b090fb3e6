"""A town's budget, right: notes `[^1]`, a nested list under a counting sentence, two lots of a loan."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="budget",
    format="markdown",
    text=dedent("""\
        # Municipal budget of Lindhaven: mid-year report

        The municipal council of Lindhaven adopted the budget for 2019 on 18 December 2018. It amounts to EUR 82 million, 4.5 percent more than the year before, and for the first time looks ahead over a period of two years. In line with Article 5 of the Municipal Finance Act, the mayor reports on its execution every six months.

        ## Execution

        Eleven departments[^1] manage a budget of their own. Eight of those departments had committed more than half of their funds by 30 June 2019[^2]. The remaining three departments expect to do so after the summer[^3].

        Bills were paid after 24 days on average, well within the thirty (30) days that the Act allows. Around 40 residents attended the public hearing, and at least three associations sent comments. One of the most frequent requests was for cheaper bus tickets.

        ## Savings

        To keep the deficit below 1 percent of expenditure, the council agreed on the following five measures:

        - a freeze on recruitment, except in the Fire and Rescue department;
        - a review of the rents paid for offices, which covers
            - the annex of the town hall,
            - the former tax office;
        - less heating in schools during the holidays;
        - joint purchasing with the neighbouring city of Marrow;
        - the sale of the depot in Quay Street.

        ## Debt

        The loan for the new tram depot is split in two lots: EUR 29 million from the Regional Development Bank and EUR 12 million from the Municipal Credit Fund.[^4] On the one hand, this raises the debt per head to EUR 1 140; on the other hand, interest is fixed until 2035.

        [^1]: Culture, Education, Finance, Fire and Rescue, Health, Housing, Parks, Planning, Roads, Social Care and Waste Disposal.

        [^2]: Culture, Education, Finance, Health, Parks, Roads, Social Care and Waste Disposal (state of play as of 30 June 2019).

        [^3]: Housing, Fire and Rescue, and Planning.

        [^4]: Decision of the council of 14 March 2019. The loan is paid back in three instalments (2025, 2030 and 2035).
        """),
    ledger=(
        ("Eleven departments", 11, "confirmed"),
        ("Eight of those departments", 8, "confirmed"),
        ("remaining three departments", 3, "confirmed"),
        ("five measures", 5, "confirmed"),
        ("two lots", 2, "confirmed"),
        ("three instalments", 3, "confirmed"),
    ),
)
