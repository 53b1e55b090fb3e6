"""Counts and lists that look wrong and are right, and the slip beside each."""

from __future__ import annotations

import pytest
from beside import slip_alone

PIECES = """\
The first piece has Grave, Vivace, Largo and Grave.

The second has Vivace, Grave, Presto and Grave.

{third}
"""
ASKED = """\
The form has four answers:

- {blank} minutes
- {blank} hours
- {blank} minutes
- {blank} days
"""
QUIZ = "\n\n".join(
    f"{number}. The two kinds of boat that number {number} has are:\n\n"
    + "\n".join(f"    - {word} {number}" for word in ("tugs", "barges", "ferries", "punts", "skiffs"))
    for number in range(1, 10)
)
ITEMS = "\n\n- Read the plans\n- Met the crews\n- Saw the quays\n- Wrote it up\n"
ITEMS = "\n\n- Read the plans\n- Met the crews\n- Saw the quays\n- Wrote it up\n"
ROUND = "We have {} points.\n\nFirst, the quay is old.\n\nSecond, the crane is new.\n\nThird and last, the tug is lost.\n"
STEPS = "It is made in {} steps. The first step is to draw. The second step is to cut. In the third step, it is sewn. Finally, it is sold."
WORKS = "The board saw two lists [1].\n\n[1] {}\n"
SHEETS = "It has {} sheets.\n\n- Sheet A — of boats\n- Sheet B — of nets\n- Sheet C — of crews\n- Sheet {} — of fees\n"
TRAINED = """\
- Crews go to school.

    Each crew is trained in the following four things:

    - boats
    - nets
    - lamps
    - {}

    Each master is trained in the following three things:

    - charts
    - tides
    - winds
"""
KINDS = """\
Boats are of {} main kinds, with three subkinds:

- Boats that carry freight
- Boats that fish
- Boats that tow
    - Tugs of the port
    - Tugs of the coast
    - Tugs at sea
- Boats that rest
"""
BLOCKS = "The form has five blocks. The first block is of boats. The second block is of nets. A third block is of crews. {}Lastly, a block is free.\n"
AREAS = "It helps in {} areas. First, crews rest. Second, nets last. And third, the board sleeps.\n\nIn the next section we tell of boats.\n"


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
            "CNT001",
            "It rose with two kinds of nets (Brandt & Costa, 2014; Olsen, 2000a, 2003; Van Dael et al., 2010). It fell.",
            "It rose with two kinds of nets (Brandt & Costa; Olsen; Van Dael). It fell.",
        ),
        (
            "CNT001",
            "An example in two dimensions. (a) The data are shown. (b) They are turned. (c) They are cut.",
            "The plan has two parts: (a) The quay is longer. (b) The water is deeper. (c) The pier is new.",
        ),
        (
            "CNT001",
            "Three events took place.[^1]\n\n[^1]: Brandt AK, Costa M, Van Dael P, Olsen R. First workshop on ports. Harbour Review 2014.\n",
            "Three ports signed.[^1]\n\n[^1]: Arden, Brack, Calder and Delfin.\n",
        ),
        (
            "CNT001",
            "Split the paper into two parts, one on the 15, one on the other terms.",
            "Split the paper into two parts, one on terms, one on dates and the other on names.",
        ),
        (
            "CNT001",
            "It relates two regions [1].\n\n[1] Brandt, A. K. and Costa, M. 1991. Regions, lines, and points in maps.\n",
            "It relates two regions [1].\n\n[1] Arden, Brack and Calder.\n",
        ),
        (
            "CNT001",
            WORKS.format("*Nets, Boats and the Crisis.* PhD thesis, University of Arden, June 2016."),
            WORKS.format("Arden, Brack and Calder."),
        ),
        (
            "CNT001",
            WORKS.format("Petra Brandt, Ida Costa and Max Ernst. The Dark Side. Arden, 2009."),
            WORKS.format("Petra Brandt, Ida Costa and Max Ernst."),
        ),
        (
            "CNT002",
            TRAINED.format("ropes"),
            TRAINED.format("ropes\n    - bells"),
        ),
        (
            "CNT002",
            KINDS.format("four"),
            KINDS.format("these"),
        ),
        (
            "CNT003",
            AREAS.format("three"),
            AREAS.format("four"),
        ),
        (
            "CNT002",
            QUIZ,
            "The two kinds of boat are:\n\n- tugs\n- barges\n- ferries\n",
        ),
        (
            "CNT002",
            "In May we held three talks in which we:" + ITEMS,
            "In May we took three steps:" + ITEMS,
        ),
        (
            "CNT002",
            "These three ways of doing it are not alike. The board tries them in this order:" + ITEMS,
            "There are three ways of doing it. The board tries them in this order:" + ITEMS,
        ),
        (
            "CNT002",
            "The board has five rules. Four of those rules hold for all boats, as follows:" + ITEMS,
            "The board has five rules. They hold for all boats, as follows:" + ITEMS,
        ),
        (
            "CNT003",
            "We want three things. First, we save. Second, we learn. And, ultimately, we will sail.",
            "We want three things. First, we save. Second, we learn.",
        ),
        (
            "CNT003",
            "Two reasons stand out. We make some remarks. First, it is long. Second, it is deep. Third, it is new.",
            "Two reasons stand out. First, it is long. Second, it is deep. Third, it is new.",
        ),
        (
            "CNT003",
            ROUND.format("three"),
            ROUND.format("four"),
        ),
        (
            "CNT003",
            SHEETS.format("four", "D&E"),
            SHEETS.format("five", "D"),
        ),
        (
            "CNT003",
            STEPS.format("four"),
            STEPS.format("five"),
        ),
        (
            "CNT004",
            "It sold fifty six (56) boats.",
            "It sold six (5) boats.",
        ),
        (
            "CNT004",
            "It heard nine(2) masters.",
            "It heard nine (2) masters.",
        ),
        (
            "CNT004",
            "It has over one billion (1,032,856,261) boats.",
            "It has two (3) million boats.",
        ),
        (
            "LST001",
            ASKED.format(blank="____"),
            ASKED.format(blank="Arden"),
        ),
        (
            "LST001",
            "The book by Beale, N, Beale, G, Dawson, I. and Minkin, L. is new.",
            "The book by Beale, Nunn, Beale, Grey, Dawson and Minkin is new.",
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
        (  # one that says which the thing before it is
            "CNT001",
            "There were three reasons: the closure of the old pool, a leaking one, free parking and a new bus.",
            "There were three reasons: the closure of the old pool, a leaking roof, free parking and a new bus.",
        ),
        (  # a name goes on behind its "and"
            "CNT001",
            "Only two journals (Journal of Applied Ports, Journal of Quays and Sea Statistics) asked for data.",
            "Only two ports (Arden, Brack and Calder) asked for data.",
        ),
        (  # what is last of something else, in another paragraph
            "CNT003",
            "For the quay, two steps were taken. First, one was built. The second step was to fill it.\n\nAll was built. The"
            " final mode was chosen so.",
            "Two steps were taken. The first was a model. The second was to fill it. The third was to print it.",
        ),
        (  # one more of something else
            "CNT003",
            "Each will pick two cards. One will tell the rank, while the second will tell the room. None is drawn late, with one"
            " exception. Another exception is for guests.",
            "Each picks two cards. The first tells the rank. The second tells the room. The third is for guests.",
        ),
        (  # what the title of a work counts
            "CNT001",
            "Brandt, A. K., & Costa, M. (2013). Calls of Three Different Birds: Gulls and Terns. Harbour Review, 3, 4–9.",
            "In 2013 they heard calls of three different birds: gulls and terns.",
        ),
        (  # the number that is nearer to the mark has the note
            "CNT001",
            "In eleven States the task lies with an agency, in six with a port and in two with a town.[^1]\n\n[^1]: Malta"
            " and Cyprus.\n",
            "In three States the task lies with an agency.[^1]\n\n[^1]: Malta and Cyprus.\n",
        ),
        (
            "LST001",
            "The boats were counted (Stone, Stone, Gale, & Marsh, 2010; Stone, 2011).",
            "The boats were counted by four (Stone, Stone, Gale, and Marsh).",
        ),
        (
            "LST001",
            "The waters were tried for TN, TP, TN:TP, and salt in two years. They hold TN, TP and TN:TP now.",
            "The waters were tried for Kenya, Sudan, Kenya: TP. They come from Kenya, Sudan, Kenya and Yemen now.",
        ),
        (  # each of two, what is told without a number or a label, and an end that is told much later
            "CNT001",
            "The picture has five parts: each of the crews, the pilot, the quay and the net.",
            "The picture has five parts: one of the crews, the pilot, the quay and the net.",
        ),
        (
            "CNT003",
            BLOCKS.format("The block of fees is new. "),
            BLOCKS.format("They are new. "),
        ),
        (
            "CNT003",
            "A boat has three states. State A is calm; state B is rough; and the mixed state is both.",
            "A boat has three states. State A is calm; state B is rough; and the crew is both.",
        ),
        (
            "CNT003",
            "It needs two parts. First, a quay is built. Second, a pier is built.\n\nThe port is old.\n\nNext, it was sold.",
            "It needs two parts. First, a quay is built. Second, a pier is built.\n\nThe port is old.\n\nThird, it was sold.",
        ),
    ],
)
def test_what_is_no_slip(code: str, text: str, slip: str) -> None:
    slip_alone(code, text, slip)
