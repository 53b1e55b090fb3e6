"""Lists that a colon announces with one thing more or less, and ordinals that end in words."""

from __future__ import annotations

import pytest

from ties.support import verdicts
from ties.test_again import told

SIX = "\n\n" + "\n".join(
    f"- {word}"
    for word in ("they went up", "they went down", "we stayed", "they left", "it rained", "all slept")
)
OPEN = "The first is to plan. The second has to do with rain: boats alone are not enough."


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("After a talk that drew 97 replies, five measures took effect on 1 May:" + SIX, "five measures"),
        ("We have five wishes for the people who run the port:" + SIX, "five wishes"),
        (
            "The board declared five districts unsafe ports: Harn, Upper Mesk, Lower Mesk, Tarn, Vell and Ost.",
            "five districts",
        ),
        (
            f"We draw five lessons for the port. {OPEN} A further lesson is to pay. Last of all, rest.",
            "five lessons",
        ),
        (f"We draw five lessons for the port. {OPEN} Another is to pay. Lastly, rest.", "five lessons"),
        (
            "Six lessons were drawn for it.\n\nThe first is to plan.\n\nAnother is to pay.\n\nA third concerns rain."
            " Closely related, but apart as the fourth, is wind.\n\nLastly, rest.",
            "Six lessons",
        ),
        (
            "20. Six lessons were drawn for it.\n\n21\\. The first is to plan.\n\n22\\. Another is to pay.\n\n"
            "23\\. A third is to see. Closely related, as the fourth, is wind.\n\n24\\. Lastly, rest.",
            "Six lessons",
        ),
    ],
)
def test_one_more_or_less(text: str, quote: str) -> None:
    assert verdicts(text)[quote] == "contradicted"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        # As many as are counted.
        ("After a talk that drew 97 replies, six measures took effect on 1 May:" + SIX, "six measures"),
        (f"We draw four lessons for the port. {OPEN} Another is to pay. Lastly, rest.", "four lessons"),
    ],
)
def test_as_many(text: str, quote: str) -> None:
    assert verdicts(text)[quote] in ("confirmed", "unsupported")


FOUR = "\n\n- we lend\n- they borrow\n- all sleep\n- it rains\n"


@pytest.mark.parametrize(
    ("lead", "quote"),
    [
        ("It comes in three parts (as told before):", "three parts"),
        ("The storm could test the port through three key channels (see Figure 1):", "three key channels"),
    ],
)
def test_trusted_as_it_stands_on_lines_of_its_own(lead: str, quote: str) -> None:
    assert verdicts(lead + FOUR)[quote] == "contradicted"
    assert verdicts(lead.replace(":", ".") + FOUR)[quote] != "contradicted"
    assert verdicts(lead.replace("(", "in the following ports (") + FOUR)[quote] != "contradicted"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        # Far more, or few of them.
        ("After a talk that drew 97 replies, four measures took effect on 1 May:" + SIX, "four measures"),
        # Something else is listed, or more.
        ("After a talk, five measures took effect in the following ports:" + SIX, "five measures"),
        ("We have five wishes for those who run ports along with one for us:" + SIX, "five wishes"),
        ("Of the port the five wishes for those who run it are told below:" + SIX, "five wishes"),
        # No colon.
        ("After a talk that drew 97 replies, five measures took effect on 1 May." + SIX, "five measures"),
        # Too few are numbered, or none ends them.
        (
            "We draw five lessons for the port. The first is to plan. Another is to pay. Lastly, rest.",
            "five lessons",
        ),
        (f"We draw six lessons for the port. {OPEN} A third is to pay. A fourth is to rest.", "six lessons"),
        (f"We draw five boats from the port. {OPEN} Another is to pay. Lastly, rest.", "five boats"),
        (f"The five lessons for the port remain. {OPEN} Another is to pay. Lastly, rest.", "five lessons"),
    ],
)
def test_not_contradicted(text: str, quote: str) -> None:
    assert verdicts(text).get(quote, "none") != "contradicted"


@pytest.mark.parametrize(
    "behind",
    [
        "In the first place, it is old. In the second place, it is small. In the third place, it is dear.",
        "First of all, it is old. Secondly, it is small. Lastly, it is dear.",
        "One is that it is old. Another is that it is small. The last is that it is dear.",
        "One is that it is old, another is that it is small, and the last is that it is dear.",
        "One is its age, one its size and one its price.",
        "The first is its age, the second its size and the third its price.",
        "(1) It is old. (2) It is small. (3) It is dear.",
    ],
)
def test_rounds_that_sentences_tell(behind: str) -> None:
    assert verdicts(f"The pier was sold for four reasons. {behind}\n")["four reasons"] == "contradicted"
    assert verdicts(f"The pier was sold for three reasons. {behind}\n")["three reasons"] != "contradicted"


@pytest.mark.parametrize(
    "behind",
    [
        # what stands between may be another
        "One is that it is old. It rained as well. Another is that it is small. The last is that it is dear.",
        "The first is its age, the second its size and the third its price. The fourth is its look.",
        "One way is to mend it. Another is to sell it. The last is to leave it.",
        "First, it is old. It is damp, too. Second, it is small. It rots. Lastly, it is dear.",
    ],
)
def test_rounds_that_may_leave_some_out(behind: str) -> None:
    assert verdicts(f"The pier was sold for four reasons. {behind}\n")["four reasons"] != "contradicted"


@pytest.mark.parametrize(
    "text",
    [
        "Our {} requests to the Board:",
        "The {} steps that we ask for are the following:",
        "These are the {} steps that the board took:",
        "We list here the {} steps of the board:",
        "The steps that we ask for are {}:",
        "The number of steps taken in May was {}:",
    ],
)
def test_lists_below_that_known_things_lead_to(text: str) -> None:
    items = "\n\n- Mend the pier.\n- Light the quay.\n- Clean the dock.\n- Sell the tug.\n"
    assert "contradicted" in verdicts(text.format("five") + items).values()
    assert "contradicted" not in verdicts(text.format("four") + items).values()


@pytest.mark.parametrize(
    "text",
    [
        "Our {} recommendations stand in the sections to which they belong.",
        "The recommendations of this report are {}.",
        "This report holds recommendations, {} in all, on ports and boats.",
        "The number of recommendations in this report is {}.",
    ],
)
def test_labels_of_what_is_counted_behind_its_noun(text: str) -> None:
    labels = "".join(f"\n\nRecommendation {number}: Mend pier {number}.\n" for number in range(1, 5))
    assert "contradicted" in verdicts(text.format("three") + labels).values()
    assert "contradicted" not in verdicts(text.format("four") + labels).values()


def test_labels_wherever_they_stand() -> None:
    told = "Part I tells of ports, Part II of boats, Part III of crews and Part IV of nets."
    assert verdicts(f"The report has three parts. {told}\n")["three parts"] == "contradicted"
    assert verdicts(f"The report has four parts. {told}\n")["four parts"] == "confirmed"
    others = "Part I tells of ports, Parts II and III of boats, and Part IV of nets."
    assert verdicts(f"The report has three parts. {others}\n")["three parts"] == "unsupported"


def test_items_that_a_colon_announces_are_those_whose_count_is_one_off() -> None:
    text = "Six signs are used to watch the harbour:\n\n- {}\n"
    signs = ["tides by night", "salt", "depth of the quay", "wind", "fog over the pier", "waves", "oil"]
    assert told(text.format("\n- ".join(signs)))["Six signs"] == "contradicted: the list below has 7"
    assert told(text.format("\n- ".join(signs[:6])))["Six signs"] != "contradicted: the list below has 6"
    assert (
        told(text.format("\n- ".join([*signs, "ice"])))["Six signs"] == "unsupported: a list may belong here"
    )
