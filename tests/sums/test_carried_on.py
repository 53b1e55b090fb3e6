"""What there was at first, what came and went, and what there was at last."""

from __future__ import annotations

import pytest

from sums.support import messages


@pytest.mark.parametrize(
    ("text", "stated", "right", "due"),
    [
        (
            "At the beginning of the year 912 pleas were pending. With 2,846 received and 2,931 closed, {} were"
            " pending at its end.",
            "837",
            "827",
            "912 + 2,846 − 2,931 = 827",
        ),
        (
            "Moorings: 58 permits were in force on 1 January 2022. Nine were granted and four revoked in the year."
            " On 31 December there were {}.",
            "64",
            "63",
            "58 + 9 − 4 = 63",
        ),
        (
            "The fleet began the season with 40 boats. It bought 12 and sold seven, so that it had {} at the end of"
            " the season.",
            "44",
            "45",
            "40 + 12 − 7 = 45",
        ),
        (
            "On April 1 the list had 803 names. During it 512 were added: 338 here, 101 there and 73 abroad. Then"
            " 470 left it, and a further 71 were taken off it; {} were on it on March 31.",
            "747",
            "774",
            "803 + 512 − 470 − 71 = 774",
        ),
        (
            "At the start of the season 18,400 tonnes of salt were in store. A further 9,600 tonnes were delivered by"
            " March, and 14,750 tonnes were used, which left {} tonnes on 30 April.",
            "13,350",
            "13,250",
            "18,400 tonnes + 9,600 tonnes − 14,750 tonnes = 13,250 tonnes",
        ),
        (
            "At the start of term there were 640 pupils here. During the year 58 joined and 71 left, so that {} were"
            " on the roll at the end of it.",
            "637",
            "627",
            "640 + 58 − 71 = 627",
        ),
    ],
)
def test_what_is_carried_on(text: str, stated: str, right: str, due: str) -> None:
    [message] = messages(text.format(stated), "SUM")
    assert stated in message
    assert message.endswith(due)
    assert not messages(text.format(right), "SUM")


@pytest.mark.parametrize(
    "text",
    [
        # what went is not told
        "At the start of the winter there were 90 sacks; 116 were delivered, and 62 were left at the end of it.",
        # one of the two has its number from the other: of the twelve, seven were sold again
        "We began the year with 40 boats. We bought 12 and sold seven of them. At the end of the year we had 52.",
        # a number says neither that it came nor that it went
        "On 1 May 58 were at sea. Nine were opened, five were blue and four closed. On 31 May there were 62.",
        # too far off to be of the same things
        "At the start of the year 58 were at sea. Nine joined and four left. At the end of it 12 had licences.",
        # tonnes by rail are some of those that came, euros and depots none of them
        "At the start 18,400 tonnes were in store at 14 depots. A further 9,600 tonnes were delivered, 2,100 of them by"
        " rail, at 44 euros, and 14,750 tonnes were used, which left 13,350 tonnes on 30 April.",
        "At the beginning of the year 40 people worked here. Six were hired and four left. At its end 12 had licences.",
        "At the start of the year about 58 were at sea. Nine joined and four left. At the end of it 64 were.",
    ],
)
def test_what_may_be_something_else(text: str) -> None:
    assert not messages(text, "SUM")
