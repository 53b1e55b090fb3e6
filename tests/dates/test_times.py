"""Times of day, days of the week without a year, ends before beginnings, and ends that were put off."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.readers import read
from checker.rulebook import load_default, select

RULES = select(load_default(), ["DAT002", "DAT003", "DAT010"], [])


def found(text: str) -> list[str]:
    report = examine(read("report.md", text.encode()), RULES)
    assert report.failures == ()
    return [one.message.partition("; ")[2] or one.message for one in report.findings]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "At 02:14 on 19 January a boat called. It was reached at 03:20 and was alongside at 06:40. All this lasted five"
            " hours and 26 minutes.",
            "from 02:14 to 06:40 it is 4 hours and 26 minutes",
        ),
        (
            "The lock was shut from 22:00 on Friday 8 March to 04:00 on Monday 11 March 2024. It lasted 48 hours in all.",
            "from 22:00 to 04:00 it is 54 hours",
        ),
        (
            "It met on Thursday 2 February, Thursday 11 May, Tuesday 14 September and Thursday 30 November 2023.",
            "14 September is a Thursday, not a Tuesday",
        ),
        (
            "It met on Thursday 2 February. It met on Thursday 11 May. It met on Tuesday 14 September. It met on Thursday 30"
            " November. The report is of 4 March 2023.",
            "14 September is a Thursday, not a Tuesday",
        ),
        (
            "The trial began on 3 July 2023 and ended on 14 May 2023.",
            "the range ends before it begins: 3 July 2023 to 14 May 2023",
        ),
        (
            "It was to end on 31 December 2022. It was extended twice, by nine months and then by six, until 30 June 2024.",
            "from 31 December 2022 to 30 June 2024 it is 18 months",
        ),
        (
            "It was to end on 31 December 2022. This was put off by nine months to 30 June 2024.",
            "from 31 December 2022 to 30 June 2024 it is 18 months",
        ),
    ],
)
def test_what_is_wrong(text: str, message: str) -> None:
    assert found(text) == [message]


@pytest.mark.parametrize(
    "text",
    [
        "At 02:14 a boat called. It was reached at 03:20 and alongside at 06:40. All this lasted four hours and 26 minutes.",
        "At 02:14 a boat called. It was alongside at 06:40. The talk of it lasted five hours.",
        "At 02:14 a boat called. It was alongside at 06:40. The repair lasted five hours and 10 minutes.",
        "The lock was shut from 22:00 on Friday 8 March to 04:00 on Monday 11 March 2024. It lasted 54 hours in all.",
        "At 22:10 a boat called. It was alongside at 02:40. All this lasted four hours and 30 minutes.",
        "It met on Thursday 2 February, Thursday 11 May, Thursday 14 September and Thursday 30 November 2023.",
        "It met on Tuesday 14 September. The report is of 4 March 2023.",  # of whatever year
        "The trial began on 3 July 2022 and ended on 14 May 2023.",
        "The first trial, begun on 3 July 2023, had been planned when the last closed: it was on 14 May 2023.",
        "It was to end on 31 December 2022. It was extended twice, by nine months and then by six, until 31 March 2024.",
        "It was to end on 31 December 2022. Another was extended by nine months.",
    ],
)
def test_what_is_right_or_not_told(text: str) -> None:
    assert found(text) == []
