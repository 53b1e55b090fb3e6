"""Headings, labels, marks and numbers that look wrong and are right, and the slip beside each."""

from __future__ import annotations

import pytest
from beside import slip_alone

LICENCE = """\
# Licence of the Harbour Maps

1\\. **Words.** A map is any drawing of the harbour.

{third} Whoever has the maps may copy them.

4\\. **Limits.** What Section 3 above allows holds for copies on paper.
"""
FIGURES = """\
Figure 1: Boats

Most boats are small (see Figure 1). In some ports they grow smaller (Figure 3). {caption}

Figure 2: Crews

Crews grew, as Figure 2 shows.
"""


def headed(*titles: str) -> str:
    return "".join(f"## {title}\n\nOf this there is much to say.\n\n" for title in titles)


def lettered(letters: str) -> str:
    return "".join(f"{letter}) the report of a port;\n" for letter in letters) + "\n"


def levelled(last: str) -> str:
    first = "".join(f"### ({letter}) Part {letter * 3}\n\nIt is long.\n\n" for letter in "abcdefgh")
    return f"# Boats\n\n{first}# Nets\n\n### (a) Ropes\n\nIt is long.\n\n{last}\n\nIt is long.\n"


ADDRESSES = """\
Ada Brisco<sup>1</sup>, Nick Hatch<sup>2</sup>

<p><sup>1 </sup>Department of Harbours, 707 Third Street, Arden{parted}<sup>2 </sup>Department of Water, 715 P Street, Arden</p>
"""
GRADES = (
    "| Grade | Work |\n|---|---|\n| A | best |\n| {} | good |\n| {} | fair |\n| {} | late |\n| {} | none |\n"
)
CAPTIONS = "Table 1: Nets\n\nIt is long.\n\nTable 2: Boats of the port\n\nIt is long.\n\nTable 2: Boats of {}\n\nIt is long.\n\nTable 3: Crews\n\nIt is long.\n"
PHASES = """\
*Phase 1 –* Crews are asked by post.

*Phase 2 –* Crews are asked at the quay.

What was found: {}

*Phase 2.* Most crews were there.
"""
CONTENTS = "# Contents\n\n- Boats\n- Crews\n- Nets\n- Fares\n- Annex A: Rules of the Harbour\n\n" + (
    "".join(f"## {title}\n\nIt is long.\n\n" for title in ("Boats", "Crews", "Nets", "Fares"))
    + "{}\n\nIt is long.\n"
)
AMENDED = "1. Boats\n\n2. Crews\n\n{}\n\n4. Piers\n\n5. Fares\n"
ITEMS = "1. The chair leads the board.\n\n2. The clerk keeps the seal.{}\n\n4. The crew mends nets.\n\n5. A cook cooks.\n"
DUTIES = "The board shall:\n\n(1) keep the boats;\n\n(2) pay the crews;\n\n{}(4) mend the ports;\n\n(5) set the fares.\n"
PARAGRAPHS = (
    "".join(f"{number}. The board met.\n\n# Part {number}\n\n" for number in (1, 2, 3))
    + "{}\n\n"
    + "".join(f"{number}. The board met.\n\n# Part {number}\n\n" for number in range(5, 12))
)
SERIES = (
    "Six events¹ {} took place.\n\n¹ See the site.\n\n[1] Brandt. Ports. 2013.\n\n[2] Costa. Quays. 2014.\n"
)


@pytest.mark.parametrize(
    ("code", "text", "slip"),
    [
        (
            "GRB009",
            ADDRESSES.format(parted="<br>"),
            ADDRESSES.format(parted=" "),
        ),
        (
            "GRB009",
            "One.[1] Two.[2] Three.[3] Four.[4]\n\n[1] Log of May.\n\n[2] [3] Log of June.\n\n[4] Log of July.\n",
            "One.[1] Two.[2] Three.[3] Four.[4]\n\n[1] Log of May.\n\n[2] Log [3] Log of June.\n\n[4] Log of July.\n",
        ),
        (
            "LST002",
            "It asks (a) whether boats are tarred, (b)whether nets are dry and (c) whether crews are paid.",
            "It asks (a) whether boats are tarred, (c) whether nets are dry and (d) whether crews are paid.",
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
            "LST002",
            lettered("abcdefghijkIm"),
            lettered("abcdefghijkOm"),
        ),
        (
            "LST002",
            AMENDED.format("⁴ [3. Nets"),
            AMENDED.format("⁴ [5. Nets"),
        ),
        (
            "LST002",
            PARAGRAPHS.format("4, The clerk keeps the seal."),
            PARAGRAPHS.format("The clerk keeps the seal."),
        ),
        (
            "LST002",
            GRADES.format("B", "C", "D", "F"),
            GRADES.format("B", "C", "E", "F"),
        ),
        (
            "NTE004",
            "| Port | Ships | Source |\n|---|---|---|\n| Arden | nine[^1] | [^1] |\n\n[^1]: Log of May.\n",
            "| Port | Ships | Source |\n|---|---|---|\n| Arden | nine[^1][^1] | log |\n\n[^1]: Log of May.\n",
        ),
        (
            "NTE004",
            SERIES.format("[1, 2]"),
            SERIES.format("[1] [1, 2]"),
        ),
        (
            "REF001",
            LICENCE.format(third="3\\. **Grant.**"),
            LICENCE.format(third="**Grant.**"),
        ),
        (
            "REF001",
            FIGURES.format(caption="Figure 3: Boats by port"),
            FIGURES.format(caption="They are few."),
        ),
        (
            "REF001",
            "".join(f"# Article {n}\n\nFees are due in May.\n\n" for n in range(1, 6))
            + "Article 15 is amended as follows: fees rise.",
            "".join(f"# Article {n}\n\nFees are due in May.\n\n" for n in range(1, 6))
            + "Fees are set out in Article 15.",
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
            "REF002",
            headed("1.1Boats", "1.2 Crews", "1.3 Nets", "1.4 Piers", "1.5Ice", "1.6 Fog"),
            headed("1.1Boats", "1.2 Crews", "1.3 Nets", "1.4 Piers", "Ice", "1.6 Fog"),
        ),
        (
            "REF003",
            headed("J. Buck", "K. Priola", "K. Donovan", "L. Garcia"),
            headed("A. Buck", "B. Priola", "B. Donovan", "C. Garcia"),
        ),
        (
            "REF003",
            headed("1. Boats", "2. Crews", "3. Nets", "3. Nets (continued)"),
            headed("1. Boats", "2. Crews", "3. Nets", "3. Nets (repaired)"),
        ),
        (
            "REF004",
            "# 1.0 Boats\n\nOld.\n\n## 1.1 Tugs\n\nOld.\n\n## 1.2 Punts\n\nOld.\n\n## 1.3 Skiffs\n\nOld.\n",
            "# 1.1 Boats\n\nOld.\n\n## 1.2 Tugs\n\nOld.\n\n## 1.3 Punts\n\nOld.\n\n## 1.4 Skiffs\n\nOld.\n",
        ),
        (
            "REF004",
            levelled("#### (i) Oars"),
            levelled("#### (b) Oars\n\n### (c) Nets\n\n### (d) Sails"),
        ),
        (
            "LST002",
            ITEMS.format("\xa0 3. \xa0Pilots \xa0--\xa0A pilot leads all boats in."),
            ITEMS.format("\xa0 3 pilots lead all boats in."),
        ),
        (
            "LST002",
            DUTIES.format('<b class="led">(3) lead the pilots</b>\nof all ports;\n\n'),
            DUTIES.format(""),
        ),
        (
            "REF001",
            FIGURES.format(caption="\n\n![\n**Figure 3**. Boats by port\n](boats.pdf)"),
            FIGURES.format(caption="\n\n![\n**Boats**. Figure 3\n](boats.pdf)"),
        ),
        (
            "REF002",
            headed("Article VI - Boats", "Article VII - Crews")
            + "Article VIll - Nets\n\n"
            + headed("Article IX - Ice", "Article X - Fog"),
            headed("Article VI - Boats", "Article VII - Crews", "Article IX - Ice", "Article X - Fog"),
        ),
        (
            "REF002",
            headed("Chapter 1 Boats", "Chapter 2 Crews")
            + "All are told. Chapter\n\n3 Nets of Rope\n\n"
            + headed("Chapter 4 Ice", "Chapter 5 Fog"),
            headed("Chapter 1 Boats", "Chapter 2 Crews")
            + "All are told of in Chapter 3 too.\n\n"
            + headed("Chapter 4 Ice", "Chapter 5 Fog"),
        ),
        (
            "REF002",
            headed("III. Boats", "IV. Crews", "IV.-A Cooks")
            + "4 cooks came.\n\nV. Nets and Ropes:\n\n"
            + headed("VI. Ice", "VII. Fog"),
            headed("III. Boats", "IV. Crews", "IV.-A Cooks")
            + "4 cooks came.\n\n"
            + headed("VI. Ice", "VII. Fog"),
        ),
        (
            "REF002",
            headed("1. Boats", "2. Crews") + "They met at noon. 3. Nets\n\n" + headed("4. Ice", "5. Fog"),
            headed("1. Boats", "2. Crews") + "They met 3. Nets are few.\n\n" + headed("4. Ice", "5. Fog"),
        ),
        (
            "REF003",
            CAPTIONS.format("the harbour.(continued)"),
            CAPTIONS.format("the harbour. Long."),
        ),
        (
            "REF003",
            PHASES.format("*Phase 1.* It is told below."),
            PHASES.format("It is told below."),
        ),
        (
            "REF007",
            CONTENTS.format("### Annex A\n\n#### Rules of the Harbour"),
            CONTENTS.format("### Annex A\n\nText.\n\n#### Rules of the Harbour"),
        ),
    ],
)
def test_what_is_no_slip(code: str, text: str, slip: str) -> None:
    slip_alone(code, text, slip)
