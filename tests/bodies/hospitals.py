"""A hospital network: the EEA, Schengen's associated countries, adjectives that only say where patients are from."""

from textwrap import dedent

from reports.report import Report

TEXT = dedent("""\
    Network of Burns Units
    Annual report, 31 December 2024

    1. Members

    The Network links the burns units of 29 countries. {efta} EFTA States take part (Iceland, Liechtenstein, Norway and Switzerland). {eea} EEA EFTA States pay a contribution[1], and so do two associated Schengen countries.[2]

    2. Patients

    In 2024 the Network moved 57 patients (Greek, Cypriot and Maltese) by air. After the fire of 4 May, 19 casualties were flown to three hospitals (in Lyon, Turin and Graz). Nine of the casualties were Romanian and Bulgarian nationals. The wards were led by two nurses, a Dutch and a Belgian one.

    3. Supplies

    Skin was sent from seven countries.[3] Three of those countries also sent staff.[4] The {ministries} health ministries shared the cost.

    [1] Iceland, {third} and Norway.
    [2] Liechtenstein and {schengen}.
    [3] Austria, the Czech Republic, Germany, Ireland, Slovakia, Türkiye and the United Kingdom.
    [4] Czechia, {staff} and the UK.
    """)

RIGHT = Report(
    name="hospitals-right",
    format="text",
    text=TEXT.format(
        efta="All four", eea="Three", third="Liechtenstein", schengen="Switzerland", staff="Turkey",
        ministries="Austrian, Czech and German",
    ),
    ledger=(
        ("Three EEA EFTA States", 3, "confirmed"),
        ("three hospitals", 3, "confirmed"),
        ("seven countries", 7, "confirmed"),
        ("Three of those countries", 3, "confirmed"),
    ),
)  # fmt: skip

WRONG = Report(
    name="hospitals-wrong",
    format="text",
    text=TEXT.format(
        efta="All five", eea="Three", third="Switzerland", schengen="Austria", staff="Poland",
        ministries="Austrian, Czech, German and Austrian",
    ),
    ledger=(
        ("Three EEA EFTA States", 3, "confirmed"),
        ("three hospitals", 3, "confirmed"),
        ("seven countries", 7, "confirmed"),
        ("Three of those countries", 3, "confirmed"),
    ),
    findings=(
        ("CNT001", "All five EFTA States", "the text says 5 EFTA States, the parenthesis lists 4"),
        ("LST001", "Austrian", "Austrian is listed twice"),
        ("LST003", "Poland", "Poland is not among the 7 countries of note 3"),
        ("LST005", "Austria", "Austria is not a member of the Schengen associated countries"),
        ("LST005", "Switzerland", "Switzerland is not a member of the EEA EFTA States"),
    ),
)  # fmt: skip
