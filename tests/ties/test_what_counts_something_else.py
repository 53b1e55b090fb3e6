"""Counts whose list is another's, or is told in part: read on published texts, and left alone."""

from __future__ import annotations

import pytest
from damage.support import found

from ties.support import verdicts

PORTS = "Section 1\n\nArden.\n\nSection 2\n\nBrack.\n\nSection 3\n\nCalder.\n"


@pytest.mark.parametrize(
    "text",
    [
        "We are at work on the above two tasks:\n\n- dredge the port\n- light the pier\n- hire a crew\n",
        "Days are told by five letter codes (Mo, Tu, We and Th).",
        "It was held in six ports across seven states – Arden, Brack, Calder, Dane, Esk and Fosse.",
        "Visits were made in Arden and two ports: Arden, Brack and Calder.",
        "It has three sections that specifically address ports and piers, each with a view of its own.",
        "It has three realms: Arden; Brack and Calder, which are at war.",
        "Three reasons stand out. First, it is late. The staff has gone. And lastly, it is dear.",
        "Two drivers matter. First, tides rise. Second, winds turn, combined with a third driver, the fee.",
        "The work has two sections.\n\n"
        + "It is long, and slow, and played at night by a few.\n\n" * 2500
        + PORTS,
    ],
)
def test_says_nothing(text: str) -> None:
    assert "contradicted" not in verdicts(text).values()


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("We are at work on two tasks:\n\n- dredge the port\n- light the pier\n- hire a crew\n", "two tasks"),
        ("Days are told by five codes (Mo, Tu, We and Th).", "five codes"),
        ("It was held in seven states – Arden, Brack, Calder, Dane, Esk and Fosse.", "seven states"),
        ("The work has two sections.\n\n" + PORTS, "two sections"),
    ],
)
def test_still_says_so(text: str, quote: str) -> None:
    assert verdicts(text)[quote] == "contradicted"


@pytest.mark.parametrize(
    "text",
    [
        "The form has four sections, two of which are old. The first section is short. The second section is long."
        " The third section is new. The final section is plain.",
        "The question has two parts. First, who pays? Second, who knows?\n\nThe third stake is skill.",
    ],
)
def test_ordinals_of_a_larger_count_and_of_another_row(text: str) -> None:
    assert found(text, "CNT003") == []
