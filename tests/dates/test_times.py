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
            "At 02:14 on 19 January a boat called. It was reached at 03:20 and was alongside at 06:40. All this lasted five"
            " hours and 26 minutes.",
            "from 02:14 to 06:40 it is 4 hours and 26 minutes",
        ),
        (
            "The lock was shut from 22:00 on Friday 8 March to 04:00 on Monday 11 March 2024. It lasted 48 hours in all.",
            "from 22:00 to 04:00 it is 54 hours",
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
    ],
)
def test_what_is_right_or_not_told(text: str) -> None:
    assert found(text) == []
