"""What looks like a slip in a whole text and is none, kind by kind; and the slip beside it."""

from __future__ import annotations

import pytest
from damage.support import report

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


def told(text: str, code: str) -> list[str]:
    return [one.message for one in report(text, code).findings]


@pytest.mark.parametrize(
    ("code", "text", "slip"),
    [
        (
            "REF001",
            FIGURES.format(caption="Figure 3: Boats by port"),
            FIGURES.format(caption="They are few."),
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
    ],
)
def test_what_is_no_slip(code: str, text: str, slip: str) -> None:
    assert told(text, code) == []
    assert told(slip, code)
