"""Plain lists beside their count that say at once that one of the two is wrong, and what only looks like them."""

from __future__ import annotations

import pytest

from ties.support import verdicts
from ties.test_again import told

SEEN = [
    # commas and one "and", however long the items are and whatever they begin with
    (
        "There were four causes: the flooding of the lower quay, late pay for crews on long voyages"
        " and the sale of two old tugs in the spring.",
        3,
    ),
    ("The port offers four fuels: oil from the pipeline, shore power and mixed fuels combining the two.", 3),
    ("Five forms will be dropped without replacement: QF 120, QF 121, QF 300 and QF 410.", 4),
    # every item begins with the noun that is counted
    ("Two berths had to be shut because of silt: Berth 3 at Arden, Berth 9 at Brack and Berth 1 at Esk.", 3),
    # bodies with an "and" in their name, and a short name in quotation marks
    (
        'Five parties were heard before me: Arden Tugs Ltd ("the Owner"), the Town Council, the Fire and'
        " Rescue Service and the Crews' Union.",
        4,
    ),
    # people, each told by an article or a number
    ("It has a panel of five members: a chair, two former pilots, a cook, a clerk of works and a doctor.", 6),
    # one from each of several
    ("The three delegates of the crews are elected for one year: one from Arden, one from Brack, one from Esk"
     " and one from the docks.", 4),
    # names behind a comma that a few words part from their count
    (
        "We belong to four networks in our trade, the Arden Alliance, the Brack Compact and the European"
        " Forum for Safe Ports, and we report to each.",
        3,
    ),
    # the noun that is counted stands before its items but once
    ("We could not take part in three surveys, namely the surveys of dry docks and old moorings, because"
     " we had no boat.", 2),
    # what no comma closes tells of nothing before it
    ("It may be refused on three grounds: harm to health, noise at night, a previous fine and debts.", 4),
    # a sentence of their own tells them in infinitives
    ("The plan has five aims. They are to cut waste, to save fuel, to keep the pier and to train crews.", 4),
    # what is left of those is said of names
    ("Three of the five orders, those concerning Arden and Brack, have been challenged.", 2),
    # apostrophes are no signs between items
    (
        "The board met nine partners. The nine are the Arden Women's Union, the Farmers' Fund, Saint Ann's"
        " Mission, Clean Water Brack, the Youth League, the Red Cross branch in Esk, the Fishers' Trust and"
        " the Teachers' Fund.",
        8,
    ),
    # a label with its count
    ("Councillors (5): Abel, Brandt, Colmar, Dunn, Eames, Ferris", 6),
    ("Ayes, 7: Ms Abel, Mr Brandt, Ms Colmar, Mr Dunn, Ms Eames and Mr Ferris", 6),
    ("The conditions are four in number: a survey, a permit and a plan.", 3),
    # what each part begins with stands behind a colon
    ("The 27 ports have chosen different ways: in 16 of them fees are fixed, in six free, and in six both"
     " are known.", 28),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number"), SEEN)
def test_a_list_beside_its_count(text: str, number: int) -> None:
    found = [one for one in told(text).values() if one.startswith("contradicted")]
    assert len(found) == 1
    assert found[0].endswith(f" {number}")


DOUBTED = [
    # a clause may hold more
    "There are four causes: the quay was flooded, pay came late and the sale fell through.",
    # the words behind a comma may only tell of the item before it
    "There were two causes: the flood in May, a rare event, and the sale of two tugs.",
    # a body's name goes on
    "We belong to four networks in our trade, and the Arden Alliance, the Brack Compact and Esk help us.",
    # another thing than people is counted by its kinds
    "A loom has four parts: a frame, two upper beams, a drum and a reed.",
    "Five parties were heard: Arden Tugs Ltd (heard twice), the Town Council, the Union and Esk Ltd.",
    # a name may only say which is meant
    "Two ants were told apart (the dark form, Solenopsis richteri and the red Solenopsis invicta).",
    # what a comma closes may tell of the one before
    "It may be refused on three grounds: harm to health, noise at night, a common fault, and debts.",
    # what is left is told of, or the things that another count has
    "Half of the cost was borne by four partners, the rest by the town, the county and the State.",
    "Three towns in two counties, Arden, Brack and Calder, joined.",
    # the names may be of more
    "Three crews took part, Elm Grove, Northfield, Arden and Westgate among them.",
    # a score, the number of a work, a label that no names follow
    "Reading (15): be present, listen and write.",
    "Order, 7: Abel and Brandt",
    "Points (9): Abel is to read, Brandt to write and Colmar to draw.",
    "Three of the five orders, those concerning Arden and others, have been challenged.",
    "The 27 ports have chosen different ways: in 2016 fees were fixed, in six free, and in six both.",
]


@pytest.mark.parametrize("text", DOUBTED)
def test_a_list_that_may_be_more_or_another(text: str) -> None:
    assert "contradicted" not in "".join(told(text).values())


def test_as_many_as_are_counted() -> None:
    panel = (
        "It has a panel of six members: a chair, two former pilots, a cook, a clerk of works and a doctor."
    )
    assert told(panel)["six members"] == "confirmed: the sentence lists 6"


NOTED = [
    # a mark ends the noun before it
    ("In four of these ports[^1] fees were higher.", "four of these ports", "Arden, Brack, Esk, Lees and Vell.", 5),
    # the mark stands before the verb
    (
        "Of the 30 schools, six[^1] have no books.",
        "six have",
        "Elm Grove, Hill Road, Northfield, Park End and Westgate.",
        5,
    ),
    # a day in a bracket names no other
    (
        "It met in six towns[^1] and had 212 letters.",
        "six towns",
        "Arden (3 March), Brack (10 March), Esk (17 March), Lees (24 March) and Vell (31 March).",
        5,
    ),
    # what is counted was said earlier
    (
        "Seven of the earlier proposals[^1] have been carried out.",
        "Seven of the earlier proposals",
        "Proposals 1, 3 and 4 of 2012 and Proposals 2, 5 and 7 of 2018.",
        6,
    ),
    # a day before the count
    (
        "On 30 September four of the 118 plans were out of date,[^1] and new days are set.",
        "four of the 118 plans",
        "Pilotage; work alone; fires; fuel on board; and ice.",
        5,
    ),
    # the note begins with what is counted
    (
        "All 27 replies came, although four were incomplete on fees.[^1]",
        "four were incomplete",
        "The replies of Arden, Brack and Esk did not say how high they are.",
        3,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "note", "number"), NOTED)
def test_a_note_behind_its_count(text: str, quote: str, note: str, number: int) -> None:
    assert told(f"{text}\n\n[^1]: {note}\n")[quote] == f"contradicted: note 1 lists {number}"


def test_a_note_whose_mark_stands_behind_another_number() -> None:
    text = "In eleven ports a board sets the fees, in six the town and in two with the navy.[^1]"
    assert "contradicted" not in "".join(told(f"{text}\n\n[^1]: Esk and Vell.\n").values())


ITEMS = "- How old is it?\n- Who owns it?\n- Who steers it?\n- Is it insured?\n- Is it sound?\n- Is it lit?\n"


def test_questions_below() -> None:
    text = f"They put the same five questions to the owner and to at least two crews:\n\n{ITEMS}"
    assert told(text)["five questions"] == "contradicted: the list below has 6"
    other = text.replace("questions", "forms")
    assert "contradicted" not in told(other)["five forms"]


def test_items_below_sentences_that_say_which_are_which() -> None:
    items = "".join(f"{n}. Mend the pier.\n" for n in range(1, 9)).replace("pier", "quay", 1)
    text = (
        f"I make nine proposals. The first five are addressed to the port, the others to the town.\n\n{items}"
    )
    assert told(text)["nine proposals"] == "contradicted: the list below has 8"
    other = text.replace("The first five are", "Two letters were")
    assert "contradicted" not in "".join(told(other).values())


HEADS = (
    "### Silence\n\nIt rose.\n\n### Fees\n\nThey fell.\n\n### Crews\n\nThey left.\n\n### Ice\n\nIt came.\n"
)


@pytest.mark.parametrize(
    ("lead", "quote"),
    [
        ("We set out our findings under five headings.", "five headings"),
        ("This chapter discusses the three proposals which, in our view, matter most.", "three proposals"),
        ("In this chapter we compare three ports.", "three ports"),
        ("The plan rests on five pillars, set out in this chapter.", "five pillars"),
    ],
)
def test_headings_that_a_section_speaks_of(lead: str, quote: str) -> None:
    found = told(f"## Findings\n\n{lead}\n\n{HEADS}\n## Costs\n\nThey grew.\n")
    assert found[quote] == "contradicted: the list below has 4"


@pytest.mark.parametrize(
    "lead",
    [
        "We met the crews at five ports.",
        "In this town we compare three ports.",
        "The board discusses the three proposals which matter most.",
    ],
)
def test_headings_of_something_else(lead: str) -> None:
    found = told(f"## Findings\n\n{lead}\n\n{HEADS}\n## Costs\n\nThey grew.\n")
    assert "contradicted" not in "".join(found.values())


def test_the_following_ones_of_the_sentence_before() -> None:
    text = "We have 19 plans. The board should pass the following six and drop the others:\n\n{}"
    items = "".join(f"- the plan for Pier {n}\n" for n in range(2, 7))
    assert " the list below has 5" in told(text.format(items))["six"]


@pytest.mark.parametrize("text", ["Week (4): Arden, Borel, Castor", "Session, 4: Abel, Brandt, Colmar"])
def test_what_has_a_number_of_its_own_labels_no_names(text: str) -> None:
    assert "contradicted" not in verdicts(text).values()


def test_a_digit_in_a_ring_beside_the_mark_of_a_note_is_no_number() -> None:
    assert verdicts("Four ports, ① of old[^1], shut.\n\n[^1]: Arden, Borel and Castor.\n")
