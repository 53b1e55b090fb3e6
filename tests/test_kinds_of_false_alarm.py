"""What looks like a slip in a whole text and is none, kind by kind; and the slip beside it."""

from __future__ import annotations

import pytest
from damage.support import report

LICENCE = """\
# Licence of the Harbour Maps

1\\. **Words.** A map is any drawing of the harbour.

{third} Whoever has the maps may copy them.

4\\. **Limits.** What Section 3 above allows holds for copies on paper.
"""
PIECES = """\
The first piece has Grave, Vivace, Largo and Grave.

The second has Vivace, Grave, Presto and Grave.

{third}
"""
FIGURES = """\
Figure 1: Boats

Most boats are small (see Figure 1). In some ports they grow smaller (Figure 3). {caption}

Figure 2: Crews

Crews grew, as Figure 2 shows.
"""


def headed(*titles: str) -> str:
    return "".join(f"## {title}\n\nOf this there is much to say.\n\n" for title in titles)


EVENT = """\
# Forum of Harbour Masters

- Date: 7 April 2020
- {label}: Arden

The deadline is 24 January 2020.
"""
ISSUED = """\
The rules were issued on 18 January 2017{until}. Most ports were ready in the spring.
Nets that met the old rules on 18 January 2018 are left alone.
"""
LAMPS = """\
The lamps of the port were counted by their kind.
{line}
Old lamps burn oil that is brought by the boats.
"""
NOTED = """\
| Port | Boats |
|---|---|
| Arden | 9 |

Notes: The boats are counted at the end of the year. A boat that lies in the yard for more than half of it is left \
out, and so is one that was sold.

{table}Notes: The boats are counted at the end of the year. A boat that lies in the yard for more than half of it is \
left out, and so is one that was sold.
"""
ARROWS = """\
The port is a place at which the boats and all of their crews come and go.
masters crews
sellers
{label}
buyers
Figure 2: What goes from whom to whom, as the clerks of the port have drawn it.
"""
ETHNOLOGY = """\
The Museum of Ethnology met. Later the Museum of Ethnology closed. The Society for Ethnology spoke of boats.

They met in the hall of the town, spoke of boats and of nets, and had few guests in all of those years.

The coins went to the Gesellschaft für {} in May.
"""
ANSWERS = """\
When will you sail?

Within a week or two (1)

{second}

Never (3)
"""


ADDRESSES = """\
Ada Brisco<sup>1</sup>, Nick Hatch<sup>2</sup>

<p><sup>1 </sup>Department of Harbours, 707 Third Street, Arden{parted}<sup>2 </sup>Department of Water, 715 P Street, Arden</p>
"""
ASKED = """\
The form has four answers:

- {blank} minutes
- {blank} hours
- {blank} minutes
- {blank} days
"""


def told(text: str, code: str) -> list[str]:
    return [one.message for one in report(text, code).findings]


@pytest.mark.parametrize(
    ("code", "text", "slip"),
    [
        (
            "CNT001",
            "I can bring three guests and must arrive between 10 and 10:30am, show a letter, tickets and a pass.",
            "I can bring three guests: Ada Abel, Nora Brandt, Lena Colmar and Ida Dunn.",
        ),
        (
            "CNT001",
            "She was the author of six novels: The Nets (1965); The Salt (1972); No Tar (1971); The Fog (1971); The Rope (1972) and The Mast (1976).",
            "She was the author of six novels: The Nets (1965); The Salt (1972); No Tar (1971); The Fog (1971); and The Rope (1972).",
        ),
        (
            "SUM006",
            "The rate of use went up from 100 to 104 per cent, a rise of 4 per cent.",
            "The pass rate went up from 68 to 72 per cent, a rise of 4 per cent.",
        ),
        (
            "SUM006",
            "The pass rate went up from 68 to 72 per cent, a rise of 4 percentage points.",
            "The pass rate went up from 68 to 72 per cent, a rise of 4 per cent.",
        ),
        ("LST001", ASKED.format(blank="____"), ASKED.format(blank="Arden")),
        ("GRB009", ADDRESSES.format(parted="<br>"), ADDRESSES.format(parted=" ")),
        (
            "LST001",
            "The book by Beale, N, Beale, G, Dawson, I. and Minkin, L. is new.",
            "The book by Beale, Nunn, Beale, Grey, Dawson and Minkin is new.",
        ),
        (
            "GRB004",
            "The master was present at at least four of the meetings.",
            "The master was present at at the meetings of the board.",
        ),
        ("REF001", LICENCE.format(third="3\\. **Grant.**"), LICENCE.format(third="**Grant.**")),
        (
            "REF001",
            FIGURES.format(caption="Figure 3: Boats by port"),
            FIGURES.format(caption="They are few."),
        ),
        (
            "REF002",
            "## 1. Salt\n\nA.\n\n## 2. Nets\n\nB.\n\n[snip]\n\n## 4. Tar\n\nC.\n\n## 5. Rope\n\nD.",
            "## 1. Salt\n\nA.\n\n## 2. Nets\n\nB.\n\n## 4. Tar\n\nC.\n\n## 5. Rope\n\nD.",
        ),
        (
            "REF002",
            "## (1) Salt\n\nA.\n\n## (2a) Nets\n\nB.\n\n## (2b) Ropes\n\nB.\n\n## (3) Tar\n\nC.\n\n## (4) Oil\n\nD.",
            "## (1) Salt\n\nA.\n\n## (3) Tar\n\nC.\n\n## (4) Oil\n\nD.",
        ),
        (
            "LST001",
            PIECES.format(third="The third has Largo, Grave, Presto and Grave."),
            PIECES.format(third="The third has Largo and Presto."),
        ),
        (
            "LST001",
            "From Georg come Samuel, Jonathan, Timothy, Jonathan, Jakob and Samuel.",
            "From Georg come Samuel, Jonathan, Timothy, Jonathan and Jakob.",
        ),
        (
            "LST001",
            "It is signed by Salt Works, LLC, Michael Kass, Net Works, LLC, and Tar Works.",
            "It is signed by Salt Works, Michael Kass, Net Works, Salt Works, and Tar Works.",
        ),
        (
            "LST001",
            "The boats were counted (Stone, Stone, Gale, & Marsh, 2010; Stone, 2011).",
            "The boats were counted by four (Stone, Stone, Gale, and Marsh).",
        ),
        (
            "DAT001",
            "They spoke of the February 30-year auction of bonds.",
            "They spoke of the February 30 auction of bonds.",
        ),
        (
            "DAT001",
            "A program that is given 1986-08-00 will reject it.",
            "The boat of 1986-08-00 came late.",
        ),
        ("DAT006", EVENT.format(label="Location"), EVENT.format(label="Clerk")),
        ("DAT009", ISSUED.format(until=", a year ahead (until 18 January 2018)"), ISSUED.format(until="")),
        ("CNT004", ANSWERS.format(second="Within a month (2)"), ANSWERS.format(second="Within a month")),
        (
            "ABB001",
            "Science and Maths (SM) are taught. Science and Mathematics (SM) are liked.",
            "Science and Math (SM) are taught. Science and Music (SM) are liked.",
        ),
        (
            "ABB001",
            "A Geographical System (GS) is used. Geographic Systems (GS) are cheap.",
            "A Geographical System (GS) is used. Geological Systems (GS) are cheap.",
        ),
        (
            "VAR006",
            "In 1690 John Garrow was fined. " * 9 + "John Garow paid in 1695.",
            "In 1990 John Garrow was fined. " * 9 + "John Garow paid in 1995.",
        ),
        (
            "REF003",
            headed("J. Buck", "K. Priola", "K. Donovan", "L. Garcia"),
            headed("A. Buck", "B. Priola", "B. Donovan", "C. Garcia"),
        ),
        (
            "REF004",
            "# 1.0 Boats\n\nOld.\n\n## 1.1 Tugs\n\nOld.\n\n## 1.2 Punts\n\nOld.\n\n## 1.3 Skiffs\n\nOld.\n",
            "# 1.1 Boats\n\nOld.\n\n## 1.2 Tugs\n\nOld.\n\n## 1.3 Punts\n\nOld.\n\n## 1.4 Skiffs\n\nOld.\n",
        ),
        (
            "NTE004",
            "| Port | Ships | Source |\n|---|---|---|\n| Arden | nine[^1] | [^1] |\n\n[^1]: Log of May.\n",
            "| Port | Ships | Source |\n|---|---|---|\n| Arden | nine[^1][^1] | log |\n\n[^1]: Log of May.\n",
        ),
        (
            "GRB009",
            "One.[1] Two.[2] Three.[3] Four.[4]\n\n[1] Log of May.\n\n[2] [3] Log of June.\n\n[4] Log of July.\n",
            "One.[1] Two.[2] Three.[3] Four.[4]\n\n[1] Log of May.\n\n[2] Log [3] Log of June.\n\n[4] Log of July.\n",
        ),
        (
            "GRB006",
            "It is 𝐺𝐺𝐺𝐺(𝜃𝜃)�𝐺𝐺𝐺 in May.",
            "It is the sta�on in May.",
        ),
        (
            "GRB001",
            "It was mapped to the Port and Sea Fund of the Isles (Port and Sea Fund of the Isles n.d.) by code.",
            "It was mapped to the Port and Sea Fund of the Isles (Port and Sea Fund of the Isles is it) by code.",
        ),
        (
            "VAR007",
            "Most ports use the internet. Ask on the internet. Ports of today [Internet]. Arden: Board; 2019.",
            "Most ports use the internet. Ask on the internet. Ports have the Internet, as we heard.",
        ),
        (
            "GRB004",
            "We, uh, met in May, and the the um board, uh, rose.",
            "We met in May, and the the board rose.",
        ),
        (
            "GRB004",
            "The board met in May and rose. " * 700 + "The year ended on the the last of May.",
            "The board met in May and rose. " * 70 + "The year ended on the the last of May.",
        ),
        (
            "GRB001",
            "The board met in May and rose. " * 700 + "It tells of the year ended of the year ended of May.",
            "The board met in May and rose. " * 70 + "It tells of the year ended of the year ended of May.",
        ),
        (
            "LST002",
            "It asks for (1) boats, (2) crews, (3) nets, (4 ) ice and (5) salt.",
            "It asks for (1) boats, (2) crews, (3) nets, (4 tons of) ice and (5) salt.",
        ),
        (
            "LST002",
            "(1) The board elects its chair.\n(2)The chair leads it.\n(3) The clerk keeps the minutes.\n",
            "(1) The board elects its chair.\n(3) The clerk keeps the minutes.\n(4) The board signs them.\n",
        ),
        (
            "REF003",
            headed("1. Boats", "2. Crews", "3. Nets", "3. Nets (continued)"),
            headed("1. Boats", "2. Crews", "3. Nets", "3. Nets (repaired)"),
        ),
        (
            "REF002",
            headed("1.01 Boats", "1.02 Crews") + "1.03 Nets\n\n" + headed("1.04 Piers", "1.05 Ice"),
            headed("1.01 Boats", "1.02 Crews") + "Nets\n\n" + headed("1.04 Piers", "1.05 Ice"),
        ),
        (
            "REF002",
            headed("1. Boats") + "1.1 Tugs.\n\n2. Crews\n\n2.1 Cooks.\n\n" + headed("3. Nets", "4. Ice"),
            headed("1. Boats") + "1.1 Tugs.\n\nCrews\n\nCooks.\n\n" + headed("3. Nets", "4. Ice"),
        ),
        (
            "TYP002",
            "Rabbi Arden zt”l was born in “Brack” and died in “Calder”.",
            "Rabbi Arden” was born in “Brack” and died in “Calder”.",
        ),
        (
            "TYP003",
            "The text stands on https://ports.example/a#:~:text=this%20year.. It is long.",
            "The text stands on the page of this year.. It is long.",
        ),
        (
            "ABB001",
            "Each boat has a Universally-Unique Identifier (UUID). A Unique Identifier (UUID) stays.",
            "Each boat has a Universally-Unique Identifier (UUID). An Upright Unit of Island Docks (UUID) stays.",
        ),
        (
            "ABB001",
            "Long-acting boat prevention (LBP) costs. Long-acting boat preventive (LBP) measures are dear.",
            "Long-acting boat prevention (LBP) costs. Long-acting boat protection (LBP) is dear.",
        ),
        (
            "ABB001",
            "The Information Pilot Index (IPI) rose. What informational pilots (IPI) are was asked.",
            "The Information Pilot Index (IPI) rose. What the Inner Pilot Index (IPI) is was asked.",
        ),
        (
            "TYP001",
            "A boat may i) be sold; ii) be lent; and vii ) be left in the port.",
            "A boat may i) be sold; ii) be lent; and boat ) be left in the port.",
        ),
        (
            "TYP001",
            "All boats are new* in May.\n\n_*) but for those that were lent_.",
            "All boats are new* in May.\n\n_*but for those that were lent)_.",
        ),
        (
            "CIT001",
            "The aims are set in the Implementing Regulation (390/2013), Annex I.",
            "The aims are set in the Implementing Regulation (390/2013, Annex I.",
        ),
        (
            "REF002",
            headed("1.1Boats", "1.2 Crews", "1.3 Nets", "1.4 Piers", "1.5Ice", "1.6 Fog"),
            headed("1.1Boats", "1.2 Crews", "1.3 Nets", "1.4 Piers", "Ice", "1.6 Fog"),
        ),
        (
            "VAR006",
            ETHNOLOGY.format("Ethnologie"),
            ETHNOLOGY.format("Ethnolagy"),
        ),
        (
            "VAR009",
            "It took 5,224 tonnes and 1,100 crates. Call the clerk free on 116 123.",
            "It took 5,224 tonnes and 1,100 crates. The clerk paid 116 123.",
        ),
        (
            "VAR009",
            "It took 5,224 tonnes and 1,100 crates. The pot (inv. 48.187.410) is old.",
            "It took 5,224 tonnes and 1,100 crates. The pot (worth 48.187.410) is old.",
        ),
        (
            "VAR009",
            "It took 5,224 tonnes and 1,100 crates. The lamp of Feb 19 109.23 is paid.",
            "It took 5,224 tonnes and 1,100 crates. The lamp of 19 109.23 is paid.",
        ),
        (
            "GRB001",
            LAMPS.format(line="Smart lamps Smart lamps are bells that are lit from the shore."),
            LAMPS.format(line="Each year smart lamps smart lamps are lit on the shore."),
        ),
        (
            "GRB001",
            LAMPS.format(line=" Load Toll Price\n Mean SD Mean SD Mean SD"),
            LAMPS.format(line="It has the mean SD mean SD mean SD of all."),
        ),
        (
            "GRB001",
            "The toll hangs on the net load; the larger the net load, the larger the toll.",
            "The toll hangs on the net load the toll hangs on the net load of each boat.",
        ),
        (
            "GRB001",
            "They looked at the load; the heavier the load, the heavier the crane must be.",
            "They looked at the load; the port the load, the port the crane must be.",
        ),
        (
            "GRB003",
            NOTED.format(table="| Port | Boats |\n|---|---|\n| Brack | 7 |\n\n"),
            NOTED.format(table=""),
        ),
        ("GRB004", "Lunch is the _fishy fishy_ part.", "Lunch is _the fishy fishy part_ of the day."),
        ("GRB004", "They want “the the,” as all do.", "They want “the the part,” as all do."),
        ("GRB004", ARROWS.format(label="nets nets"), ARROWS.format(label="are nets nets of")),
        ("GRB004", "It is a win win situation for all.", "It is a new situation situation for all."),
        ("GRB004", "They met the unknown unknown risks.", "They met the known risks risks of the sea."),
        (
            "GRB004",
            "They saw nine turtles caretta caretta in the bay.",
            "They saw nine turtles turtles of the kind in the bay.",
        ),
        (
            "GRB004",
            "They ask what we are up to to reach the port.",
            "They ask what we are up to to the end of May.",
        ),
        (
            "GRB004",
            "They say what it comes down to to keep a port.",
            "They say that it comes down to to keep a port.",
        ),
        (
            "VAR009",
            "It took 5,224 tonnes and 1,100 crates. <b>92</b> <b>247</b>",
            "It took 5,224 tonnes and 1,100 crates. <b>92 247</b>",
        ),
    ],
)
def test_what_is_no_slip(code: str, text: str, slip: str) -> None:
    assert told(text, code) == []
    assert told(slip, code)
