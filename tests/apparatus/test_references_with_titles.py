"""References whose sentence has the words of another title, and those that may be off as they are."""

from __future__ import annotations

import pytest

from apparatus.test_references import told

STEPS = """# Guide for harbour masters

## Step 1: Register the vessel

Fill in the form.

## Step 2: Weigh the winter catch

{}

## Step 3: Report by post

{}

### 1) Send the winter catch by post

Send it.
"""


@pytest.mark.parametrize(
    ("second", "third"),
    [
        ("Weigh it.", "The winter catch as weighed in Step 1 is sent."),
        ("The vessel that was registered in Step 3 is weighed.", "Send it."),
    ],
)
def test_a_sentence_that_has_another_title(second: str, third: str) -> None:
    text = STEPS.format(second, third.replace("winter catch", "winter catches"))
    (one,) = told(text.replace("vessel that was registered", "vessel to register"), "REF010")
    assert one[0] == "advice"
    assert "its words are those of" in one[1]


@pytest.mark.parametrize(
    ("second", "third"),
    [
        ("The winter catch is weighed before the vessel that was registered in Step 1 leaves.", "Send it."),
        ("The winter catch is weighed as in Step 1.", "Send it."),
        ("Weigh it.", "The winter catch was weighed. In Step 1 we saw more."),
        ("The winter catch is sent as in Step 3.", "Send it."),
        ("Weigh it.", "The winter catch as weighed in Steps 1 and 2 is sent."),
        ("Weigh it.", "The catch as weighed is told in Step 1, Register the vessel."),
    ],
)
def test_a_sentence_that_may_mean_what_it_points_at(second: str, third: str) -> None:
    assert told(STEPS.format(second, third), "REF010") == []


@pytest.mark.parametrize(("first", "found"), [("A map. ", 0), ("", 1)])
def test_what_explains_a_caption_is_no_title(first: str, found: int) -> None:
    captions = f"Figure 1: {first}Winter catches weighed by port.\n\nMuch was caught.\n\nFigure 2: Crews.\n"
    text = f"The winter catch is weighed as shown in Figure 2.\n\n{captions}"
    assert len(told(text, "REF010")) == found


SHIFTED = """# Guide

## Step 1: Register the vessel

Fill in the form.

## Step 2: Weigh the winter catch

Weigh the catch.

## Step 3: Report

The winter catch as weighed in Step {0} is posted. {1}

## Step 4: Close

The winter catch as weighed in Step {2} is burned.
"""


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Before the fair, go back to Step 2 and ask.", "Step 2"),
        ("Go on with Steps 2 and 3.", "Steps 2 and 3"),
        ("Go back to Step 2 to look for errors.", "Step 2"),
    ],
)
def test_where_two_are_off_by_one_others_may_be(sentence: str, quote: str) -> None:
    message = "step 2 may be off, too: 2 others say step 3 where step 2 is meant, or the like"
    assert told(SHIFTED.format(3, sentence, 3), "REF011") == [("advice", message, quote, ["Step 3"])]


@pytest.mark.parametrize(
    ("first", "sentence", "second"),
    [
        (3, "Go back to Step 2 and ask.", 2),  # one alone is off
        (3, "Go back to Step 2 and ask.", 1),  # off by one, and by minus one
        (3, "What was weighed and caught in Step 2 is here.", 3),
        (3, "Go back to Step 1 and ask.", 3),  # there is no step 0
        (3, "Go back to Step 2 to the Guide on Ships.", 3),
    ],
)
def test_where_nothing_says_that_others_are_off(first: int, sentence: str, second: int) -> None:
    assert told(SHIFTED.format(first, sentence, second), "REF011") == []


TABLES = """The amounts paid to each skipper are shown in Table {}.

**Table 1: Compensation in May**

| Skipper | Paid (crowns) | Amounts |
|---|---:|---:|
| Voltra | 61 | 3 |
| Helia | 32 | 2 |

**Table 2: Time lost, {}**

| Skipper | Days | Share |
|---|---:|---:|
| Voltra | 17 | 4 |
| Helia | 12 | 5 |
"""


def test_the_head_of_a_table_is_of_its_title() -> None:
    """Each of the two tables has skippers: that says of neither that it is meant."""
    (one,) = told(TABLES.format(2, "in hours"), "REF010")
    assert one[0] == "advice"
    assert "its words are those of" in one[1]
    assert told(TABLES.format(1, "in hours"), "REF010") == []
    assert told(TABLES.format(2, "and what was paid, in amounts"), "REF010") == []
    assert told(TABLES.format(2, "and what was paid"), "REF010") == []
