"""A football season, right: inline notes, First … Second … Finally, scores that count nothing."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="football",
    format="markdown",
    text=dedent("""\
        # Season report of the Football Federation of Valdoria

        ## The leagues

        The season of the First Division ran from 11 August 2018 to 26 May 2019. Sixteen clubs took part^[Albion, Borough United, Castle Park, Dynamo Lesk, Estrela, Fortuna Vale, Gloria, Harbour Athletic, Inter Marrow, Kosmos, Lokomotiv Brod, Meteor, Nordstern, Olympia, Phoenix and Racing Club.]. Albion won the title with a 3–1 victory over Gloria on the last day.

        Three clubs were relegated^[Estrela, Meteor and Phoenix.] and three were promoted from the Second Division^[Saltmark, Sporting Trent and Union.]. Two matches (Gloria against Olympia on 2 March and Kosmos against Nordstern on 9 March) were abandoned after crowd trouble and replayed behind closed doors.

        ## Discipline

        The disciplinary board imposed 31 suspensions, one of the highest figures since 2009. Under Rule 14, a club that fields a player under the age of 16 pays a fine of ten (10) monthly salaries. The so-called Group of Seven, an association of the larger clubs, has asked for a second opinion.

        ## National team

        In 2018, the national team met six opponents for the first time: Andorra, Bosnia and Herzegovina, Cyprus, Malta, Trinidad and Tobago, and Wales. It drew 0–0 in Cardiff and climbed to 48th place in the ranking.

        ## Outlook

        The board has three priorities for the coming season. First, referees will be paid by the match. Second, every club of the First Division is to run a team for girls by 2021. Finally, floodlights will be converted to save 30 percent of their energy.

        The general assembly took note of the report on 12 June 2019; more than 20 members spoke.
        """),
    ledger=(
        ("Sixteen clubs", 16, "confirmed"),
        ("Three clubs", 3, "confirmed"),
        ("three were promoted", 3, "confirmed"),
        ("Two matches", 2, "confirmed"),
        ("31 suspensions", 31, "unsupported"),
        ("six opponents", 6, "confirmed"),
        ("three priorities", 3, "confirmed"),
    ),
)
