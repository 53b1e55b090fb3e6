"""How long it was between two times of day."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.readers import read
from checker.rulebook import load_default, select

RULES = select(load_default(), ["DAT010"], [])


def found(text: str) -> list[str]:
    report = examine(read("report.md", text.encode()), RULES)
    assert report.failures == ()
    return [one.message.partition("; ")[2] or one.message for one in report.findings]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "The lock was shut from 22:00 on Friday 8 March to 04:00 on Monday 11 March 2024. It lasted 48 hours in all.",
            "from 22:00 to 04:00 it is 54 hours",
        ),
        (
            "The alarm was given at 07:43 and help came at 07:51, thirteen minutes later. More followed.",
            "from 07:43 to 07:51 it is 8 minutes",
        ),
        (
            "The alarm was given at 7.43 p.m. and, thirteen minutes later, at 7.51 p.m., help came.",
            "from 7.43 p.m. to 7.51 p.m. it is 8 minutes",
        ),
        (
            "The alarm was given at 07.43. Thirteen minutes later, at 07.51, help came.",
            "from 07.43 to 07.51 it is 8 minutes",
        ),
        ("At 07:51, 13 minutes after the call at 07:43, help came.", "from 07:43 to 07:51 it is 8 minutes"),
        (
            "The mill called the crew at 22:40. The first boat left at 01:15, two hours and 25 minutes after the call.",
            "from 22:40 to 01:15 it is 2 hours and 35 minutes",
        ),
        (
            "Talks went on from 10:15 to 11:40 (two hours and five minutes).",
            "from 10:15 to 11:40 it is 1 hour and 25 minutes",
        ),
        (
            "The shift lasted from 22:00 to 06:00, a total of seven hours.",
            "from 22:00 to 06:00 it is 8 hours",
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
        "The alarm was given at 07:43 and help came at 07:51, eight minutes later. More followed.",
        "The alarm was given at 11.50 and help came at 12.05, a quarter late. Prices rose from 7.50 to 8.10 in 30 minutes.",
        "At 07:43 she fell, and at 07:51 she rose, within two minutes. It was 07:43, about ten minutes later 07:51.",
        "It opened at 9:30 and closed at 1:15, three hours and 45 minutes later. It took two hours, from 9:30 to 11:10.",
        "The mill called the crew at 22:40. A boat left at 01:15, two hours and 35 minutes after the call.",
        "The mill rang the crew at 22:40. A boat left at 01:15, two hours and 25 minutes after the alarm.",
        "At 22:10 a boat called. It was alongside at 02:40. All this lasted four hours and 30 minutes.",
    ],
)
def test_what_is_right_or_not_told(text: str) -> None:
    assert found(text) == []
