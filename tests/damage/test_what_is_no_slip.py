"""What is said twice, garbled or cut and is right, and the damage beside each."""

from __future__ import annotations

import pytest
from beside import slip_alone

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
            "Lunch is the _fishy fishy_ part.",
            "Lunch is _the fishy fishy part_ of the day.",
        ),
        (
            "GRB004",
            "They want “the the,” as all do.",
            "They want “the the part,” as all do.",
        ),
        (
            "GRB004",
            ARROWS.format(label="nets nets"),
            ARROWS.format(label="are nets nets of"),
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
            "GRB004",
            "It was found in *Mus musculus musculus* alone.",
            "The crews sent data data in May.",
        ),
        (
            "GRB006",
            "It is 𝐺𝐺𝐺𝐺(𝜃𝜃)�𝐺𝐺𝐺 in May.",
            "It is the sta�on in May.",
        ),
    ],
)
def test_what_is_no_slip(code: str, text: str, slip: str) -> None:
    slip_alone(code, text, slip)
