"""Lists that are plain to see: commas and a last "and", brackets right behind a count, items right above one."""

from __future__ import annotations

import pytest

from ties.test_again import told

SEEN = [
    # clauses that commas and a last ", and" part
    ("Three tests are met: the pier is sound, the berth is free, the crew is paid, and a plan is filed.", 4),
    # an "and" inside one thing
    ("It has help of four kinds: a desk open day and night, a room in each port, and a walk on the quay.", 3),
    # items that a verb opens, too
    (
        "A ship meets four conditions: being sound, having paid the due and keeping a log in the port office.",
        3,
    ),
    # a number that names a section stands before the colon
    ("We report under four headings, treated in sections 4 to 6: speed, cost and care.", 3),
    # a qualifier between number and noun
    ("We heard four outside bodies: the Arden Forum, Brack Council and the Calder Club.", 3),
    # a bracket within an item that names none
    ("There are four broad sectors: farming, mining (with quarries) and trade.", 3),
    # days in a bracket
    ("We sent four reminders (on 20 February, 6 March and 17 March).", 3),
    # a bracket right behind a count, whatever stands before
    ("The first three phases (survey, design, permits and works) took a year.", 4),
    ("Of nine ports, three are open (Arden, Brack and Esk) and two (Lees, Tarn and Vell) are shut.", 3),
]


@pytest.mark.parametrize(("text", "number"), SEEN)
def test_a_list_that_is_plain_to_see(text: str, number: int) -> None:
    assert any(
        verdict.startswith("contradicted") and f" {number}" in verdict for verdict in told(text).values()
    )


DOUBTED = [
    "There are four ports in three states (Arden, Brack, Esk and Tarn).",
    "There are two kinds of sign: a lamp that burns at night, often called a beacon, and a bell on a buoy.",
    "The house led to a split into four: Arden, Brack and Calder.",
    "Four goods are sold: the salt and fish loaves, a rope made by hand in the port, and a lamp.",
    "The panel has four seats: one for the port, two for the crews, and a chair for the town.",
    "We sent four reminders (in March and May).",
]


@pytest.mark.parametrize("text", DOUBTED)
def test_a_list_that_may_be_read_otherwise(text: str) -> None:
    assert "contradicted" not in "".join(told(text).values())


LIST = "{lead}\n\n- a survey;\n- a permit;\n- a plan.\n\n{behind}\n"


@pytest.mark.parametrize(
    ("lead", "behind"),
    [
        ("The rules set requirements:", "All four requirements were met."),
        ("A port must have:", "We asked whether the ports met these four requirements."),
        ("The board set these papers:", "It will take years. These four papers are dear."),
        ("Before that, the following checks are made:", "Crews say that the four checks take too long."),
    ],
)
def test_items_right_above(lead: str, behind: str) -> None:
    found = told(LIST.format(lead=lead, behind=behind))
    assert "contradicted: the list above has 3" in found.values()
    three = told(LIST.format(lead=lead, behind=behind.replace("four", "three")))
    assert "confirmed: the list above has 3" in three.values()


@pytest.mark.parametrize(
    ("lead", "behind"),
    [
        ("A port must have:", "All four ports were closed."),
        ("A port must also have requirements:", "These four requirements are new."),
        ("The rules set requirements:", "All seven requirements were met."),
        ("The rules are:", "The four requirements were met."),
    ],
)
def test_items_above_that_may_be_others(lead: str, behind: str) -> None:
    assert "contradicted" not in "".join(told(LIST.format(lead=lead, behind=behind)).values())


def test_three_things_before_a_verb_or_more_and_a_colon() -> None:
    text = "They regard three risks as the most serious: the loss of trade, {} and a failure of the pumps."
    four = told(text.format("the rise in rents, a lack of staff"))
    assert four["three risks"] == "contradicted: the sentence lists 4"
    assert "contradicted" not in told(text.format("dues and rents and tolls, a lack of staff"))["three risks"]
