"""Abbreviations, names, numbers and signs that look wrong and are right, and the slip beside each."""

from __future__ import annotations

import pytest
from beside import slip_alone

LINKED = "The master left.{}1\\]](#_ftn1) This is told twice.\n\n[[1\\]](#_ftnref1) A note of the board.\n"


@pytest.mark.parametrize(
    ("code", "text", "slip"),
    [
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
            "ABB001",
            "Each Port Service Offering (PSO) is told. Most port service offerings (PSOs) are dear.",
            "Each Port Service Offering (PSO) is told. Most port service officers (PSOs) are dear.",
        ),
        (
            "ABB001",
            "The Port Union Representative (PUR) came. Other Port Union Representatives (PUR) wrote.",
            "The Port Union Representative (PUR) came. Other Port Union Recruiters (PUR) wrote.",
        ),
        (
            "ABB001",
            "A vessel auto-regression (VAR) was run. All vessel autoregressive (VAR) models are slow.",
            "A vessel auto-regression (VAR) was run. All vessel autoreactive (VAR) models are slow.",
        ),
        (
            "TYP001",
            "We are seven (now\n\nthere are only 4)\n\nPart 2) is late.",
            "See it there (in May.\n\nIt is late.",
        ),
        (
            "TYP001",
            LINKED.format("[["),
            LINKED.format("[ ["),
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
            "VAR006",
            "In 1690 John Garrow was fined. " * 9 + "John Garow paid in 1695.",
            "In 1990 John Garrow was fined. " * 9 + "John Garow paid in 1995.",
        ),
        (
            "VAR007",
            "Most ports use the internet. Ask on the internet. Ports of today [Internet]. Arden: Board; 2019.",
            "Most ports use the internet. Ask on the internet. Ports have the Internet, as we heard.",
        ),
        (
            "VAR007",
            "The internet is slow there. All crews pay for (C) Internet fees in May.",
            "The internet is slow there. All crews pay for the Internet in May.",
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
            "VAR009",
            "It took 5,224 tonnes and 1,100 crates. <b>92</b> <b>247</b>",
            "It took 5,224 tonnes and 1,100 crates. <b>92 247</b>",
        ),
        (
            "TYP001",
            "The nets were counted at rest (panels a) and b) respectively) and in May (panel c) ).",
            "The nets were counted at rest (panels a) and b) respectively)) and in May (panel c) ).",
        ),
        (
            "TYP001",
            "All boats were counted (note: 1) a tug is one; 2) a raft is none of them).",
            "All boats were counted (note: a tug is one) and a raft is none of them).",
        ),
        (
            "TYP001",
            "It is a large sum. (It pays for: 1) a clerk, 2) two masters, and 3) the pilots of the port.)",
            "It is a large sum. It pays (table 1) for a clerk, (table 2) two masters and the pilots of the port.)",
        ),
        (
            "TYP001",
            "It has new parts: 1) a preface, 2) a table and 3) an index.\n\nAll are short. For 1), a page will do.",
            "It has new parts (table 1) and old ones (table 2).\n\nAll are short. For 1), a page will do.",
        ),
        (
            "TYP001",
            "The crew has to 1) weigh and 2) clean all nets.\n\nAt noon the step is to 3) dry them.",
            "The crew has to 1) weigh and 2) clean all nets.\n\nAt noon the step is to 4) dry them.",
        ),
        (
            "TYP001",
            "The fog is told of in the log of the pilots (Report No.\n\n15). Nobody read it.",
            "The fog is told of in the log of the pilots (Report No.\n\n15) Nobody read it.",
        ),
        (
            "TYP001",
            "Each row ends in <code>]);</code>. The next row begins in a line of its own.",
            "Each row ends in <code>port</code> ]); the next row begins in a line of its own.",
        ),
        (
            "TYP001",
            "All shares are drawn (in the range [0,1) of the table) and kept.",
            "All shares are drawn (in the range 0,1) of the table) and kept.",
        ),
        (
            "VAR007",
            "Ports need the internet. Ask on the internet.\n\n## Minimal Internet\n\nIt is slow.",
            "Ports need the internet. Ask on the internet.\n\n## Fees\n\nThe slow Internet is dear.",
        ),
    ],
)
def test_what_is_no_slip(code: str, text: str, slip: str) -> None:
    slip_alone(code, text, slip)
