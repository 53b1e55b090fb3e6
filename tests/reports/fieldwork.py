"""A field report, mistaken: five districts with one named twice, four partners for three; notes `[^wells]`."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="fieldwork",
    format="markdown",
    text=dedent("""\
        # Field report: safe water on the Upper Bani

        Clean Wells International has worked in five districts[^districts] of Mali and Burkina Faso since March 2018. Its teams drilled 46 wells[^wells], the deepest of which reaches down 80 metres. Three partners share the costs: the Ministry of Water and Sanitation, the Lotus Foundation, the town of Ghent and the Rotary Club of Porto.

        ## Committees

        Every well is looked after by a committee of the village. *Eight committees* have not yet opened a bank account: Bako, Dara, Féra, Kona, Moussala, Sirakoro, Tiébo and Zana. Women chair 60 percent of the committees.

        ## Team

        The team made two visits in February and May 2019. Six volunteers, including a nurse and an engineer, went along. Fuel cost EUR 1.12 per litre, and the road to Sanga was closed for 17 days.

        ## Next steps

        In phase 3, the team will concentrate on four villages (Bako, Kona, Moussala and Tiébo). It is to agree with the Ministry on a list of spare parts, among others pumps, valves and pipes, and to hand over the last wells by 31 October 2020.

        One of the lessons of the first two years is that training takes longer than drilling.

        [^districts]: Djenné, Kolondi, Sanga, Tominian, Kolondi and Yorosso.

        [^wells]: Wells that were only repaired are not counted.
        """),
    ledger=(
        ("five districts", 5, "confirmed"),
        ("46 wells", 46, "unsupported"),
        ("Three partners", 3, "contradicted"),
        ("Eight committees", 8, "confirmed"),
        ("two visits", 2, "confirmed"),
        ("Six volunteers", 6, "unsupported"),
        ("four villages", 4, "confirmed"),
    ),
    findings=(
        ("CNT001", "Three partners", "the text says 3 partners, the sentence lists 4"),
        ("LST001", "Kolondi", "Kolondi is listed twice"),
    ),
)
