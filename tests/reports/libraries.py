"""A library consortium, right: a heading that counts, numbered decisions with a nested list; hard-wrapped."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="libraries",
    format="markdown",
    text=dedent("""\
        # Annual report of the North Coast Library Consortium

        The seven founding libraries – Ardal, Bodmark, Eskil, Fjordby, Granvik, Holm and Lyse –
        were joined in 2019 by three new members[^1]. All 10 members[^2] lend their books to each
        other's readers, for 28 days at a time. In 2018, loans rose by 4 percent.

        ## Four lines of effort

        ### Shared catalogue

        The catalogue can be searched in six languages (Danish, English, Finnish, German,
        Norwegian and Swedish). It has cost EUR 1.2 million so far.

        ### Opening hours

        Two libraries, Holm and Strand, now open on Sundays. Fjordby opens at 7.30 in the morning
        during the examinations.

        ### Digital loans

        A licence covers two (2) copies of each title. The board has asked several publishers,
        e.g. Nordlys and Fremad, for better terms. Nine publishers have replied.

        ### Training

        Courses were held in March, June and October 2019. More than 20 members of staff took
        part; one in three had joined in the past year.

        ## Decisions

        The general meeting of 14 November 2019 took four decisions:

        1. The fee rises by 2 percent from 2020.
        2. Members send the secretariat these figures every month:
            - loans,
            - visits,
            - new readers.
        3. The catalogue moves to a new host before the contract with the present one, which was
           concluded for five years, runs out.
        4. The next meeting takes place in Granvik.

        [^1]: Norrby, Strand and the Library of Music and Dance in Tarn.

        [^2]: Ardal, Bodmark, Eskil, Fjordby, Granvik, Holm, Lyse, Norrby, Strand and Tarn.
        """),
    ledger=(
        ("seven founding libraries", 7, "confirmed"),
        ("three new members", 3, "unread"),
        ("All 10 members", 10, "confirmed"),
        ("Four lines of effort", 4, "confirmed"),
        ("six languages", 6, "confirmed"),
        ("Two libraries", 2, "confirmed"),
        ("Nine publishers", 9, "unsupported"),
        ("four decisions", 4, "confirmed"),
    ),
)
