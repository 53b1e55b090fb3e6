"""Railway works, right: all 12, five of these, the remaining seven, a count without its noun."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="railway",
    format="text",
    text=dedent("""\
        PROGRESS OF WORKS ON THE EASTERN MAIN LINE

        I. Track and stations

        The Infrastructure Authority is renewing 118 kilometres of track between Selby Cross and Port Emil, for speeds of up to 160 km/h. The works are divided into four sections (Selby Cross to Arden, Arden to Mill Road, Mill Road to Tolland and Tolland to Port Emil) and will cost EUR 412 million.
        All 12 stations on the line[footnoteRef:1] will have platforms of 76 centimetres by 2021. Work has been finished at five of these stations[footnoteRef:2]. At the remaining seven stations[footnoteRef:3], it will begin with the winter timetable. [1:  Selby Cross, Langton, Arden, Hexley, Mill Road, Ostrey, Quarry Lane, Tolland, Undercliff, Vale Junction, Westbourne and Port Emil.]  [2:  Selby Cross, Langton, Arden, Mill Road and Port Emil.]  [3:  Hexley, Ostrey, Quarry Lane, Tolland, Undercliff, Vale Junction and Westbourne (state of play as of 30 November 2019).]

        II. Noise

        Under Regulation 1304/2014, wagons with cast-iron brakes may no longer use the line at night. 6 municipalities still need to approve the noise barriers and 2 need to amend their plans.[footnoteRef:4] The barriers are three metres high. [4:  Arden, Hexley, Ostrey, Tolland, Undercliff and Westbourne have not approved the barriers. Langton and Port Emil have to amend their plans.]

        III. Closures and contracts

        There were three closures in April, June and September 2019, each from Friday evening to Monday morning. During the second of them, platform 4 at Tolland was taken out of use for good.
        For the bridge over the Esk, 5 tenders were received. The contract was awarded on 18 October 2019 to a consortium of two firms, namely Brandt and Sons and the Esk Bridge Company. It provides for up to five extensions of the deadline.
        """),
    ledger=(
        ("four sections", 4, "confirmed"),
        ("All 12 stations", 12, "confirmed"),
        ("five of these stations", 5, "confirmed"),
        ("remaining seven stations", 7, "confirmed"),
        ("6 municipalities", 6, "confirmed"),
        ("2 need to amend", 2, "confirmed"),
        ("three closures", 3, "confirmed"),
        ("5 tenders", 5, "unsupported"),
        ("two firms", 2, "confirmed"),
    ),
)
