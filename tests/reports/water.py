"""Water utilities, right: notes `<sup>1</sup>` at page ends that cut a paragraph and a list item."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="water",
    format="markdown",
    text=dedent("""\
        # Supervision of water utilities in 2018

        The Water Regulator supervises 14 utilities<sup>1</sup>, which serve 3.1 million households. In March 2018, it opened procedures against six utilities for late reports<sup>2</sup>. Four of those utilities have since sent

        <sup>1</sup> Aquaria, Bellwater, Clearmount, Deepwell, Evenlode, Fairbourne, Greensand, Highmoor, Isar Vale, Juniper Springs, Kestrel Water, Lowland Water, Moor and Dale, and Northern Spa.

        <sup>2</sup> Bellwater, Evenlode, Greensand, Highmoor, Kestrel Water and Lowland Water.

        their reports<sup>3</sup>; the other two have been fined EUR 20 000 each<sup>4</sup>.

        ## Quality

        Samples were taken at 31 sites (19 rivers and 12 reservoirs) every two weeks. The limit of 50 milligrams per litre, laid down in Annex I to the Drinking Water Order, was exceeded in nearly all of the shallow wells.

        ## Tariffs

        Tariffs rest on three principles, i.e. cost recovery, fair shares between households and industry, and transparency. They rose by 2.1 percent.

        ## Investment

        The Regulator approved two programmes:

        - the renewal of the mains in Aquaria<sup>5</sup>, for which the government

        <sup>3</sup> Bellwater, Evenlode, Highmoor and Lowland Water. The Regulator is examining the replies.

        <sup>4</sup> Greensand and Kestrel Water.

        <sup>5</sup> Decision 2018/77 of 3 October 2018.

        has granted a loan of EUR 18 million;

        - a new treatment plant at Fairbourne, phase 1 of which is complete.

        Leakage remains high at one of the three plants on the coast. At least three utilities plan to replace their meters before 2022.
        """),
    ledger=(
        ("14 utilities", 14, "confirmed"),
        ("six utilities", 6, "confirmed"),
        ("Four of those utilities", 4, "confirmed"),
        ("other two", 2, "confirmed"),
        ("three principles", 3, "unread"),
        ("two programmes", 2, "confirmed"),
    ),
)
