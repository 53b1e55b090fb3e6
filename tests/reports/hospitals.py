"""Hospitals, right: notes `<sup>&</sup>lt;sup>1</sup>` at page ends that cut a paragraph in two."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="hospitals",
    format="markdown",
    text=dedent("""\
        # Patient safety in the hospitals of Western Karsia

        The Health Inspectorate reviewed patient safety in 22 hospitals<sup>1</sup> between January and May 2019, each during a visit of two days. It is the second review of the 21<sup>st</sup> century in which the wards were visited at night. By the end of May, **15 out of 22 hospitals** had appointed a safety officer<sup>2</sup>, which represents

        <sup>&</sup>lt;sup>1</sup> Alder, Ashby, Beckford, Brightwell, Carrick, Denholm, Elmstead, Fairmount, Glenside, Harrow Vale, Kingsmead, Lady Margaret, Millbrook, Norwood, Oakfield, Priory Road, Queen's Park, Riverside, St Anne's, St Luke's, Thornhill and Westgate.

        <sup>&</sup>lt;sup>2</sup> Alder, Beckford, Brightwell, Carrick, Elmstead, Fairmount, Harrow Vale, Kingsmead, Lady Margaret, Millbrook, Oakfield, Priory Road, Riverside, St Anne's and Westgate (state of play as of 31 May 2019).

        significant progress since the first review of 2015. The other seven hospitals<sup>3</sup> intend to do so before the end of the year.

        ## Findings

        In four hospitals (Ashby, Carrick, Glenside and Thornhill), the visit had to be repeated because of an outbreak of influenza. The inspectorate saw three recurrent weaknesses: the handover between shifts; the storage of medicines on open wards; and the maintenance of alarms.

        Both teaching hospitals (Lady Margaret and Riverside) now answer complaints within 48 hours. The number of complaints fell by 20 percent between 2017 and 2018.

        <sup>&</sup>lt;sup>3</sup> Ashby, Denholm, Glenside, Norwood, Queen's Park, St Luke's and Thornhill.

        ## Staffing

        The Ministry of Health opened 60 posts for nurses<sup>4</sup>, most of them for 12-hour shifts. At Millbrook, a new building of 4 500 square metres will open in phase 2 of the investment plan.

        <sup>&</sup>lt;sup>4</sup> Order 2018/113 of 9 November 2018.
        """),
    ledger=(
        ("22 hospitals", 22, "confirmed"),
        ("15 out of 22 hospitals", 15, "confirmed"),
        ("other seven hospitals", 7, "confirmed"),
        ("four hospitals", 4, "confirmed"),
        ("three recurrent weaknesses", 3, "confirmed"),
        ("Both teaching hospitals", 2, "confirmed"),
        ("60 posts", 60, "unsupported"),
    ),
)
