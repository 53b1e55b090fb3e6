"""Cities' climate plans, mistaken: a parenthesis one short, a note two too long; hard-wrapped."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="cities",
    format="markdown",
    text=dedent("""\
        # City climate plans: second monitoring report

        The Alliance of Climate Cities brings together 24 municipalities on three continents
        (Africa, Asia and Europe). Its members have committed themselves to Agenda 2030 and cut
        their emissions by 11 percent between 2012 and 2018.

        ## Plans received

        Under phase 2 of the programme, members were to hand in a climate plan by 31 March 2019.
        Seventeen cities did so on time[^1], and four sent their plan during the summer[^2]. The
        remaining three cities[^3] asked for more time. Ten of the cities also set a target for
        traffic[^4], which is one of the most difficult fields.

        ## Pilot projects

        Since January 2019, a pilot project on heating has been running in five pilot cities
        (Tampere in Finland, Turin in Italy, Split in Croatia and Bergen in Norway). It lasts 18
        months and costs EUR 6.5 million. Six further measures, such as car-free centres and
        gardens on roofs, are under study.

        The members agreed on two instruments, namely a common method of measuring emissions and
        a revolving fund for municipal buildings. The method is described in Annex II to the
        statutes of the Alliance.

        [^1]: Accra, Antwerp, Bergen, Bristol, Cork, Dakar, Ghent, Izmir, Kisumu, Leipzig, Malmö,
            Porto, Split, Tampere, Thessaloniki, Turin and Zagreb.

        [^2]: Basel, Incheon, Kumasi and Pune.

        [^3]: Banja Luka in Bosnia and Herzegovina, Osaka in Japan and Tunis in Tunisia. The
            Alliance is receiving replies.

        [^4]: Antwerp, Bergen, Bristol, Cork, Ghent, Leipzig, Malmö, Porto, Tampere,
            Thessaloniki, Turin and Zagreb.
        """),
    ledger=(
        ("24 municipalities", 24, "unsupported"),
        ("three continents", 3, "confirmed"),
        ("Seventeen cities", 17, "confirmed"),
        ("four sent their plan", 4, "confirmed"),
        ("remaining three cities", 3, "confirmed"),
        ("Ten of the cities", 10, "contradicted"),
        ("five pilot cities", 5, "contradicted"),
        ("Six further measures", 6, "unsupported"),
        ("two instruments", 2, "confirmed"),
    ),
    findings=(
        ("CNT001", "Ten of the cities", "the text says 10 cities, note 4 lists 12"),
        ("CNT001", "five pilot cities", "the text says 5 pilot cities, the parenthesis lists 4"),
    ),
)
