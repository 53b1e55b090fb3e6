"""Lists that stand right behind a new count, and have as many things, are its own; a pair is told in many ways."""

from __future__ import annotations

import pytest

from ties.support import verdicts

STEPS = "## {} steps\n\nThey are taken in turn.\n\n### Draw\n\nIt is short.\n\n### Cut\n\nIt is long.\n\n### Sew\n\nIt is new.\n"
WAYS = "# Report\n\n## Ways\n\nHere are {} ways to join the crews.\n\n### By post\n\nIt is slow.\n\n### In person\n\nIt is quick.\n"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "The port implements two flavours: paths for the boats embodied in one system, paths for others.",
            "two flavours",
        ),
        (
            "The plan has three drawbacks of note. The first is cost. The second is noise. The third is light.",
            "three drawbacks",
        ),
        (
            "It breaks down into two goals, as Ames has it:\n\n- What is not used is not paid.\n- What is used is.\n",
            "two goals",
        ),
        (STEPS.format("Three"), "Three steps"),
        (WAYS.format("two"), "two ways"),
        ("Two groups of nets, old and new, are kept.", "Two groups"),
        ("The office has two flags, the port flag and the town flag.", "two flags"),
        ("Two tugs were bought for the port; one for salvage, and another for the harbour.", "Two tugs"),
        ("Open the two doors. One on the left has nets, and one on the right has ropes.", "two doors"),
        ("It can be done in two ways. One way is to wait. The other way is to ask.", "two ways"),
        (
            "It has three papers. The first paper is long. In the second paper, we fish. In the third paper, we rest.",
            "three papers",
        ),
    ],
)
def test_a_list_right_there(text: str, quote: str) -> None:
    assert verdicts(text)[quote] == "confirmed"


@pytest.mark.parametrize(
    "text",
    [
        STEPS.format("Four"),
        WAYS.format("three"),
        STEPS.format("Three").replace("### Sew", "## Sew"),
        # of more than these
        WAYS.format("the last two"),
        # what a preposition leads to, and what is done
        "Two boats with the same length, width and age, are sold.",
        "It moves two wheels, raising and lowering the net.",
        # two sets of two; one more; and a sentence of its own
        "There were two sets of two nets. One set is for crews and the other for boys.",
        "It has two doors. One is old, another is new and the other is shut.",
        "It has two doors. One can wait. It is one can of tar.",
    ],
)
def test_another_list(text: str) -> None:
    quotes = {quote: verdict for quote, verdict in verdicts(text).items() if quote != "two sets"}
    assert not {"confirmed", "contradicted"} & set(quotes.values()), quotes
