"""References to what a document counts by a name of its own: recommendations in brackets, boxes, rows, annexes."""

from __future__ import annotations

import pytest
from damage.support import rules

from checker.engine import examine
from checker.readers import read


def told(text: str, codes: str = "REF001") -> list[tuple[str, str]]:
    """The message of each finding and the words it stands at."""
    found = examine(read("report.md", text.encode()), rules(codes)).findings
    return [(one.message, one.place.quote) for one in found]


BRACKETS = """# The mole

The mole should be mended (Recommendation 1), the lamp lit (Recommendation 2) and the bell hung up (Recommendation 3).

{}
"""
BOXES = """# The mole

Three boxes follow.

> **Cause of concern 1.** The mole is old.

Boats come at noon.

> **Cause of concern 2.** The lamp is dark.

> **Cause of concern 3.** The bell is gone.

{}
"""
ACTIONS = """# The mole

**Action 1:** Mend the mole.

**Action 2:** Light the lamp.

**Action 3:** Hang up the bell.

{}
"""
TABLE = """# The mole

| No. | Standard | Judgement |
|---|---|---|
| 1 | The mole | Met |
| 2 | The lamp | Met |
| 3 | The bell | Not met |

{}
"""
ANNEXES = """# The mole

The boats stand in Appendix A. {}

## Appendices

A. Boats of the harbour

B. Lamps and bells

C. Crews
"""
ADVICE = """# The mole

{}

## Recommendations

1. Mend the mole.
2. Light the lamp.
3. Hang up the bell.
"""


@pytest.mark.parametrize(
    ("text", "sentence", "what"),
    [
        (BRACKETS, "This is paid by the fund of Recommendation 5.", "recommendation 5, the last recommendation is 3"),
        (BOXES, "This is the subject of cause of concern 4.", "cause of concern 4, the last cause of concern is 3"),
        (BOXES, "See causes of concern 1 and 5.", "cause of concern 5, the last cause of concern is 3"),
        (ACTIONS, "This is left to Action 4.", "action 4, the last action is 3"),
        (ACTIONS.replace("Action", "Condition"), "See conditions 2 and 5.", "condition 5, the last condition is 3"),
        (TABLE, "As regards Standard 5 we were told why.", "standard 5, the last standard is 3"),
        (ANNEXES, "The costs stand in Appendix D.", "appendix D, the last appendix is C"),
        (ANNEXES, "By the data in Appendix D, 36 boats are old.", "appendix D, the last appendix is C"),
        (ADVICE, "The bell is the subject of recommendation 4.", "recommendation 4, the last recommendation is 3"),
        (ADVICE.replace("3. Hang", "Others should:\n\n3. Hang"), "See recommendation 4.", "recommendation 4, the last recommendation is 3"),
    ],
)  # fmt: skip
def test_what_is_beyond_the_last(text: str, sentence: str, what: str) -> None:
    assert [message for message, _ in told(text.format(sentence))] == [f"the text points at {what}"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (BRACKETS, "This is paid by the fund of Recommendation 3."),
        (BRACKETS, "They follow Recommendation 5 of the Council."),
        (BRACKETS, "They follow FATF Recommendation 5 in this."),
        (BRACKETS, "The guards came in May (see Recommendation 25)."),
        (BOXES, "Nobody had cause of concern in 2024."),
        (BOXES, "That was of concern 4 times."),
        (TABLE, "The lamp met its standard 5 times."),
        (ACTIONS, "They took action 5 days later."),
        (ACTIONS, "This is Action 5 of the County Plan."),
        (ACTIONS.replace("Action", "Week"), "In week 7 it rained."),
        (ACTIONS.replace("Action", "Level"), "The bell is seamless (level 5)."),
        (TABLE.replace("Standard", "Level"), "As regards Level 5 we were told why."),
        (TABLE.replace("| 2 |", "| 4 |"), "As regards Standard 5 we were told why."),
        (TABLE.replace("No.", "Year"), "As regards Standard 5 we were told why."),
        (ANNEXES, "By the data in Appendix C, 36 boats are old."),
        (ADVICE.replace("3. Hang", "7. Hang"), "The bell is the subject of recommendation 4."),
        (ADVICE.replace("Recommendations", "What we ask for"), "The bell is the subject of recommendation 4."),
    ],
)  # fmt: skip
def test_what_is_there_or_is_not_ours_to_say(text: str, sentence: str) -> None:
    assert told(text.format(sentence)) == []


def test_two_things_with_a_name_show_no_last_one() -> None:
    text = BOXES.replace("> **Cause of concern 3.** The bell is gone.\n\n", "")
    assert told(text.format("This is the subject of cause of concern 4.")) == []


def test_two_appendices_that_are_listed_are_all() -> None:
    text = ANNEXES.replace("C. Crews", "## Crews\n\nC. Crews are small.")
    assert [message for message, _ in told(text.format("See Appendix C."))] == [
        "the text points at appendix C, the last appendix is B"
    ]
    begun = ANNEXES.replace("A. Boats", "They were made in May.\n\nA. Boats")
    assert told(begun.format("See Appendix D.")) == []


def test_each_table_counts_for_itself() -> None:
    other = "Lamps follow.\n\n| No. | Lamp |\n|---|---|\n| 4 | Green |\n| 5 | Red |\n\nSee Standard 5."
    assert len(told(TABLE.format(other))) == 1


def test_a_table_may_end_the_document() -> None:
    text = (
        TABLE.format("")
        .strip()
        .replace("# The mole", "# The mole\n\nAs regards Standard 5 we were told why.")
    )
    assert [message for message, _ in told(text)] == ["the text points at standard 5, the last standard is 3"]


def test_a_number_in_brackets_that_points_at_a_section_counts_nothing() -> None:
    text = "It rained (section 1), it snowed (section 2) and it blew (section 3). See section 5.\n"
    assert told(text) == []


PARAGRAPHS = """# The year

1. The ferry ran.

2. Fares rose.

## Fares

3. A crew was hired.

4. Two boats were sold.

## Boats

5. The pier was closed.

6. To the towns:

1. Mend the mole.
2. Light the lamp.
3. Hang up the bell.

## Piers

7. {}

8. The slip was mended.

9. The year was calm.
"""


def test_paragraphs_may_have_lists_of_their_own_within_them() -> None:
    assert told(PARAGRAPHS.format("These are set out in paragraph 12.")) == [
        ("the text points at paragraph 12, the last paragraph is 9", "paragraph 12")
    ]
    assert told(PARAGRAPHS.format("These are set out in paragraph 9.")) == []
    assert told(PARAGRAPHS.format("These are set out in paragraph 12 of the Act.")) == []
    assert told(PARAGRAPHS.format("The ferry ran."), "LST002 REF006") == []
    skipped = (
        PARAGRAPHS.format("The ferry ran.")
        .replace("8. The slip", "9. The slip")
        .replace("9. The year", "10. The")
    )
    assert told(skipped, "LST002") == [("8. is missing between 7. and 9.", "9.")]
