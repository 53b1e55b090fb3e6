"""Where a list can stand from its count: behind another sentence, further on, between text."""

from __future__ import annotations

import pytest

from ties.support import verdicts


@pytest.mark.parametrize(
    "text",
    [
        "The plan has four elements.\n\nThese are:\n\n- buoys\n- piers\n- lights\n- locks\n",
        "The plan has four elements. They are as follows:\n\n- buoys\n- piers\n- lights\n- locks\n",
        "There are three parameters.\n\n1. tide\n2. wind\n3. light\n",
        "The yard has three lounges, one each for pilots, crews and guests.",
        "The grid gets three new stations, at Arden, Brack and Calder.",
        "The office ran two studies with the fund, one dealing with tides and the other with wind.",
        "The rule stands in two paragraphs, the first dealing with fees and the second with fines.",
        "It names the four tasks of ports, namely dredging, lighting, towing and mooring, and was agreed in May.",
        "The three wards that we saw, Ash, Beech and Cedar, were clean.",
        "Two aspects are worth a look. The first is the fee. It is high. The other is the term.",
    ],
)
def test_is_found(text: str) -> None:
    assert next(iter(verdicts(text).values())) == "confirmed"


@pytest.mark.parametrize(
    "text",
    [
        "The plan has four elements.\n\nThese include:\n\n- buoys\n- piers\n",
        "The plan has four elements. It was agreed with 12 ports, which asked that:\n\n- fees fall\n- tides rise\n",
        "There are five parameters.\n\n1. tide\n2. wind\n3. light\n",
        "The yard has five lounges, one of each kind for pilots, crews and guests.",
        "The office ran four studies with the fund, one of which dealt with tides and the other with wind.",
        "The board met four wards where doubts had been raised (see Annex II).",
        "We see three grounds for hope and one for concern:\n\n- tides\n- winds\n- lights\n- debts\n",
        "We see three grounds for hope and one for concern: tides; winds; lights; and debts.",
        "We make three proposals. Two are for the Board.\n\n"
        + "\n\n".join(f"The Board should act on point {at} (Proposal {at})." for at in (1, 2, 3)),
    ],
)
def test_says_nothing(text: str) -> None:
    assert "contradicted" not in verdicts(text).values()


NUMBERED = "<p>5.1 The board met in May and saw two ports.</p><p>5.2 The board asks for {} things:</p>{}<p>5.3 It ends.</p>"
ASKED = "<ol><li>that fees fall;<li>that tides rise;<li>that staff be paid.</ol>"


@pytest.mark.parametrize(("number", "verdict"), [("three", "confirmed"), ("four", "contradicted")])
def test_a_list_inside_a_numbered_paragraph(number: str, verdict: str) -> None:
    assert verdicts(NUMBERED.format(number, ASKED), "draft.html")[f"{number} things"] == verdict
