"""What is said twice, garbled or cut and is right, and the damage beside each."""

from __future__ import annotations

import pytest
from beside import slip_alone

LAMPS = """\
The lamps of the port were counted by their kind.
{line}
Old lamps burn oil that is brought by the boats.
"""


@pytest.mark.parametrize(
    ("code", "text", "slip"),
    [
        (
            "GRB001",
            "It was mapped to the Port and Sea Fund of the Isles (Port and Sea Fund of the Isles n.d.) by code.",
            "It was mapped to the Port and Sea Fund of the Isles (Port and Sea Fund of the Isles is it) by code.",
        ),
        (
            "GRB001",
            "The board met in May and rose. " * 700 + "It tells of the year ended of the year ended of May.",
            "The board met in May and rose. " * 70 + "It tells of the year ended of the year ended of May.",
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
            "GRB004",
            "The master was present at at least four of the meetings.",
            "The master was present at at the meetings of the board.",
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
            "GRB004",
            "It is a win win situation for all.",
            "It is a new situation situation for all.",
        ),
        (
            "GRB004",
            "They met the unknown unknown risks.",
            "They met the known risks risks of the sea.",
        ),
        (
            "GRB004",
            "It was found in *Mus musculus musculus* alone.",
            "The crews sent data data in May.",
        ),
        (
            "GRB004",
            "We are fairly sure that all of this may actually *actually* work in the port.",
            "We are fairly sure that all of this may *actually* actually work in the port.",
        ),
        (
            "GRB001",
            "Ask the Arden Safe Harbour Board - Arden Safe Harbour Board (ashb.example) about it.",
            "Ask in Arden, Brack, Calder, Dale, Arden, Brack, Calder, Dale and Esk about it.",
        ),
        (
            "GRB001",
            "He worked in Esk, Old Arden, Brack, Calder, Dale, Arden, Brack, Calder, Dale and Fenn.",
            "He worked in Esk, Arden, Brack, Calder, Dale, Arden, Brack, Calder, Dale and Fenn.",
        ),
    ],
)
def test_what_is_no_slip(code: str, text: str, slip: str) -> None:
    slip_alone(code, text, slip)
