"""What a list's words can hide: where it ends, what stands inside an item, what is no item at all."""

from __future__ import annotations

import pytest

from ties.support import ledger, verdicts


@pytest.mark.parametrize(
    "text",
    [
        # the list is whole before the semicolon
        "The lock has three levels: strict, loose, and none; chosen by the keeper.",
        # numbered in words
        "We do so in three ways: First, by setting fees; second, by training crews and third, by asking.",
        # two persons in one item
        "The couple had four children: Gerda, twins Ole and Per, and Lise.",
        # two words in one item
        "The panel has four buttons: Sort/Filter and Undo/Redo.",
        # the comma stands inside the quotation
        "The screen has three buttons: “Sign On,” “Call Pilot,” and “Where Now?”",
        # a mark that stands twice may be meant for the next
        "The act has four parts: (a) the boats; (b) the crews; (c) the ports; (c) the fees.",
        # a comma on the wrong side of a mark
        "The act has four parts: (1) the boats (2), the crews, (3) the ports, and (4) the fees.",
        # one item stands for two
        "The rule has three inputs (the source and both figures).",
        # a state behind its city
        "The fund held four fairs: Toronto, Gainesville, FL (USA), Davis, CA (USA), and Lima.",
        # a word that is a firm's form elsewhere
        "The gauge has five methods (Set, Inc, Dec, Add, and Sub).",
        # a firm's name has a comma
        "Two firms (Arden, Inc., and Borel, Castor & Co.) took part.",
        # a country behind its city
        "The league has two seats (Selo, Norway, and Brack, Czech Republic).",
        # two of a kind in one item
        "The port kept four logs:\n\n- North: the master’s log\n- Entry: the pilot’s log and the guard’s log\n"
        "- South: the keeper’s log\n",
        "The lock was shut on three occasions:\n\n1. at Arden on 24 August 2021 and 23 July 2021\n2. at Brack on 9 July 2021\n",
        # a line across the page ends a list
        "The gate has two parts:\n\n- hinge\n- leaf\n\n-----\n\n- A hinge lasts ten years.\n- A leaf lasts five.\n",
        # the last label stands within its sentence
        "It has four chapters: Chapter 1 is on boats. Chapter 2 is on crews. Chapter 3 is on nets. The last of them,"
        " chapter 4, is on fees.",
        # a single semicolon ends the list
        "A log has three lines: the year, the day, the hour; and goes to the town.",
        # commas and a semicolon part alike
        "A log measures three things: the height of the tide, the speed of the wind; and the depth of the lock.",
        # the last two stand behind one semicolon
        "They have five boats: Aurora, 1833; Brise, 1835; Circe, 1839; Dorade, 1844, and Esk, 1852.",
        # an item says how many it is
        "The frame has four beams: a rear beam, which holds; two upper beams, which turn; and a front beam.",
        # items that stand for several
        "The crew has four members:\n\n- Captain\n- Mates (3)\n",
        "The board has nine seats:\n\n- North: 4\n- South: 3\n- West: 2\n",
    ],
)
def test_another_way_to_count_confirms(text: str) -> None:
    assert next(iter(verdicts(text).values())) == "confirmed"


@pytest.mark.parametrize(
    "text",
    [
        # the list is of another noun
        "There are several common elements in the advice of the three boards:\n\n- Ask.\n- Wait.\n- Tell.\n- Pay.\n",
        # an abbreviation of the noun
        "The plan has two harbour programming interfaces (HPIs).",
        # more questions may follow
        "The board asks two questions: Is the pier safe? Who pays for it?",
        # a "Finally" that ends what is told, and not the list
        "There are two reasons. First, it rains. Second, it blows.\n\nFinally, we note that boats are wet.",
        # lists that trail off
        "There are three moods (Dusk, Dawn, ...).",
        "There are five keys (Arden, Borel, Castor…).",
        "There are five firms (Arden, Borel, Castor, et al.).",
        "The clerk asks for four things:\n\n- boats\n- crews\n- etc.\n",
        "The clerk asks for four things:\n\n- boats\n- crews\n- ...\n",
        # a paragraph that a page broke
        "The tax hit five towns, namely Arden, Borel, Castor,\n\n4\n\nDelph and Eston.",
        # what stands beside the count, and is no part of it
        "Six clerks were heard, among them two Harbour Masters, a Clerk of Works, and a Town Crier.",
        # a name that goes on behind the list
        "Aid went to the three western districts of Arden, Borel and the Orrin enclave.",
        # a remark on one word
        "There are two types of seals,[^1] the red and the blue.\n\n[^1]: “Sealing,” as used here, means wax.",
        # advice below a sentence that lists nothing
        "There will be two passes listed with your name on them.\n\n- Bring them.\n- Keep them.\n- Show them.\n",
        # one that stands for several
        "The bow has three lamps, one at each side and another at the top.",
        # "the other" that is no third
        "There are two maps, one is for pilots and shows the piers, another is for crews and shows the nets, and the"
        " other facts.",
        # the name of a body that has commas itself
        "We met at two houses, namely the Norton Hall of Art in Arden and the Borel Library, Archive, and Gardens in Brack.",
        # a list that a page broke
        "The plan rests on three pillars: Better Harbours; Better Crews;\n\nBetter Boats. Of these two were met.",
        # what is between them is listed
        "A few clues tell of the link between two hulls:\n\n- The same saw was used.\n- They weigh as much.\n"
        "- One is a copy.\n",
        # a bracket that tells how they differ
        "The hall has four doors (differing in shape and colour), each of which must open.",
        # what was told is told of again
        "It uses two keys, one to lock a chest and one to open a chest; one key is made from the other key.",
        # a nearer count has the list
        "The wish to hold two areas led to a split of the fleet into three: Arden, Borel and Castor.",
        # "both" looks back
        "Both ports were dredged.[^1]\n\n[^1]: Arden, Borel and Castor.",
        # as many items as the count before
        "We met three keepers from two different guilds:\n\n- Ann (Arden)\n- Bob (Borel)\n- Cy (Arden)\n",
        # of which kind they can be
        "The form takes two rows (text, numbers, dates, or names) and gives one.",
        # what they will do
        "We saw two kinds of change that will:\n\n- save time\n- save money\n- calm the crews\n",
        # the first of sentences
        "There are four causes of these slides: First, rain fills the dam; the gates hold it. Secondly, wind blows.",
        # a nearer count has the list
        "The rule has three steps. The court says no.\n\nI have two remarks. First, it is late. Second, it is long.",
        # a column for each
        "We see three periods:\n\n| Period 1 | Period 2 |\n|---|---|\n| old | new |\n| wet | dry |\n",
        # bullets that say more of a bullet
        "- The crew added two lights:\n  - the pier light\n  - the dock light\n  - more may come\n- The fees stay.\n",
        # the ordinals of a list further out
        "Firstly, the act is old.\n\nSecondly, it cuts fees in two ways. Firstly, by law. Secondly, by use.\n\n"
        "Thirdly, it ends soon.",
    ],
)
def test_a_list_that_may_be_none_or_longer_contradicts_nothing(text: str) -> None:
    assert "contradicted" not in verdicts(text).values()


@pytest.mark.parametrize(
    ("text", "explanation"),
    [
        ("The lock has four levels: strict, loose, and none.", "the sentence lists 3"),
        ("The screen has four buttons: “Sign On,” “Call,” and “Where?”", "the sentence lists 3"),
        (
            "We do so in four ways: first, by fees; second, by training and third, by law.",
            "the sentence lists 3",
        ),
        ("The clerk asks for four things:\n\n- boats\n- crews\n- fees\n", "the list below has 3"),
        ("Most risks fall into three categories:\n\n- tides\n- winds\n", "the list below has 2"),
        (
            "Ports:\n\n- The rule has four parts (fees, tides and fines),\n- crews.\n",
            "the parenthesis lists 3",
        ),
        ("There are three cities (Lyon, Nice, Metz and Brest, etc.).", "the parenthesis lists 4"),
    ],
)
def test_its_neighbour_still_contradicts(text: str, explanation: str) -> None:
    assert ("contradicted", explanation) in [row[1:] for row in ledger(text)]
