"""Catch quotas, mistaken: a note one short of its count, a colon list too short, Norway named twice."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="fisheries",
    format="text",
    text=dedent("""\
        ANNUAL REPORT ON CATCH QUOTAS IN THE GULF OF ARDMORE

        1. Quotas

        The Gulf Fisheries Commission sets catch limits for five stocks (cod, haddock, herring, mackerel and sprat) on the advice of its scientists. The limits for 2020 were adopted on 14 October 2019 after two days of talks. The quota for herring was cut by 12 percent to 31,500 tonnes, while that for sprat rose by a third.

        2. Landings

        Since 1 July 2019, skippers have to land their catch at a designated port. The Commission has designated 16 ports for this purpose.[footnoteRef:1] Nine of those ports have since installed electronic scales[footnoteRef:2], as Article 12 of the Control Order requires. The remaining 7 ports have asked for an extension of six months.[footnoteRef:3] [1:  Arden, Brack Bay, Calder, Dunmore, Elvick, Fallow Head, Garrick, Hythe Point, Innisk, Jarrow Sound, Kelso Quay, Lorne, Marwick, Nairn Haven, Ostby and Port Trent.]  [2:  Arden, Brack Bay, Dunmore, Elvick, Fallow Head, Hythe Point and Lorne (state of play as of 15 September 2019).]  [3:  Calder, Garrick, Innisk, Kelso Quay, Marwick, Ostby and Port Trent. The Commission is examining the requests.]

        3. Inspections

        In 2019, 212 inspections were carried out at sea. Inspectors went along on at least three trips of every trawler longer than 24 metres. Four vessels lost their licence for the rest of the season: the Aurora of Elvick, the Margit of Ostby and the Sea Spray.
        Inspectors from Denmark, Norway, Iceland, Norway and Latvia took part in the exchange programme, which ran from 4 to 8 March 2019. The Commission has put EUR 1.4 million aside for its second phase.
        """),
    ledger=(
        ("five stocks", 5, "confirmed"),
        ("16 ports", 16, "confirmed"),
        ("Nine of those ports", 9, "contradicted"),
        ("remaining 7 ports", 7, "confirmed"),
        ("212 inspections", 212, "unsupported"),
        ("Four vessels", 4, "contradicted"),
    ),
    findings=(
        ("CNT001", "Nine of those ports", "the text says 9 ports, note 2 lists 7"),
        ("CNT001", "Four vessels", "the text says 4 vessels, the sentence lists 3"),
        ("LST001", "Norway", "Norway is listed twice"),
    ),
)
