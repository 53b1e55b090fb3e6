"""Prison inspections, right: bullets whose note serves two counts, a note whose sentences add up."""

from textwrap import dedent

from .report import Report

REPORT = Report(
    name="prisons",
    format="text",
    text=dedent("""\
        ANNUAL REPORT OF THE PRISONS INSPECTORATE

        I. Visits

        In 2018, the Inspectorate visited 13 prisons[footnoteRef:1], most of them for three days. Prisoners aged 18 to 21 are locked up for up to 22 hours a day, which Rule 37 does not allow. There is zero tolerance of violence by staff. [1:  Arley, Brixholm, Carrow, Dunmoor, Eastgate, Fenton, Gale, Holm, Ickford, Jarley, Kirkstead, Lowmoor and Marsh Lane.]
        Seven prisons held more prisoners than they have beds.[footnoteRef:2] Five prisons have not replied to the reports in full.[footnoteRef:3] [2:  Beds as fixed in the Prison Order (12.6.2014).]  [3:  Carrow and Gale replied in part. Eastgate, Holm and Ickford did not reply (state of play as of 1 February 2019).]

        II. What remains to be done

        The Inspectorate calls on the governors to put into practice:

        - the rules on visits, where 4 prisons still need to amend their timetable and 2 prisons need to complete their booking system;[footnoteRef:4] [4:  Dunmoor and Holm completed their booking system only in part. Arley, Brixholm, Carrow and Eastgate have not amended their timetable.]

        - the rules on complaints, where 1 prison still needs to appoint a contact person and 3 need to train theirs;[footnoteRef:5] [5:  Arley has not appointed a contact person. Dunmoor, Gale and Holm have not trained theirs.]

        - the rules on health, where both remand prisons (Ickford and Jarley) still need to open a pharmacy.

        III. Staff

        The Inspectorate has six inspectors. They were joined by two experts, namely a doctor and an architect, during the second half of the year. Their contracts cost EUR 84 000.
        """),
    ledger=(
        ("13 prisons", 13, "confirmed"),
        ("Seven prisons", 7, "unsupported"),
        ("Five prisons", 5, "confirmed"),
        ("4 prisons", 4, "confirmed"),
        ("2 prisons", 2, "confirmed"),
        ("1 prison", 1, "confirmed"),
        ("3 need to train", 3, "confirmed"),
        ("both remand prisons", 2, "confirmed"),
        ("six inspectors", 6, "unsupported"),
        ("two experts", 2, "confirmed"),
    ),
)
