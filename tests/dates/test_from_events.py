"""How long a day is from an event, where the day of the event is told elsewhere."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.readers import read
from checker.rulebook import load_default, select

RULES = select(load_default(), ["DAT010"], [])
POLL = "# The election of 13 October 2024\n\nIt was the ninth. "
SENT = "Published on 30 October 2025\n\nThe next one is due in 2027.\n\n"


def found(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    report = examine(read("report.md", text.encode()), RULES)
    assert report.failures == ()
    return [
        (one.place.quote, one.message.partition("; ")[2], tuple(place.quote for place in one.related))
        for one in report.findings
    ]


def test_both_days_are_shown() -> None:
    assert found(POLL + "The mission spoke on 15 October 2024, the day after the poll.") == [
        (
            "the day",
            "from 13 October 2024 to 15 October 2024 it is 2 days",
            ("13 October 2024", "15 October 2024"),
        )
    ]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        (POLL + "Results came on 4 October 2024, eleven days after the vote.", "9 days"),
        (POLL + "On Monday 21 October, two weeks after polling, the lists were shut.", "8 days"),
        (POLL + "Two weeks after the poll, on 3 November 2024, the lists were shut.", "21 days"),
        (POLL + "One week before the vote, on 6 October, the lists were shut.", ""),
        (POLL + "One week before the vote, on 2 October, the lists were shut.", "11 days"),
        (SENT + "An appeal lies within 28 days of publication, which means by 17 November 2025.", "18 days"),
        (SENT + "An appeal lies within 28 days of publication, that is, by 17 November 2025.", "18 days"),
        (SENT + "An appeal lies within 28 days of publication, that is, by 27 November 2025.", ""),
        (SENT + "An appeal lies within 28 days of publication (that is, until 27 November 2025).", ""),
        (SENT + "An appeal lies within 28 days of publication, by 7 December 2025.", "38 days"),
    ],
)
def test_a_day_that_is_not_so_far(text: str, due: str) -> None:
    assert [message.rpartition(" it is ")[2] for _, message, _ in found(text)] == ([due] if due else [])


@pytest.mark.parametrize(
    "text",
    [
        POLL + "The mission spoke on 14 October 2024, the day after the poll.",
        POLL + "Results came on 24 October 2024, eleven days after the poll.",
        POLL + "The next vote is on 4 May 2025. The mission came on 2 May 2025, two days before the vote.",
        POLL + "The court sat on 4 May 2025, ten days after the hearing.",
        SENT + "An appeal lies within 28 days of publication, on 7 November 2025.",
        "The valve broke on 10 October 2023. It was mended on 20 October 2023, two days after the leak in the hall.",
        "It was published on 3 May 2024, and in print on 9 May 2024. On 1 June 2024, three weeks after publication, we met.",
    ],
)
def test_what_is_right_or_of_another_event(text: str) -> None:
    assert found(text) == []
