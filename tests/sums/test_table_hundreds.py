"""The hundred below a column of percentages that are the shares of one whole."""

from __future__ import annotations

import pytest

from sums.support import messages

TABLE = "| Answer | Boats | Share |\n|---|---|---|\n| Yes | 84 | 60 % |\n| No | 42 | 30 % |\n| Neither | 14 | 10 % |\n"


def table(*shares: str, title: str = "Share (%)", total: str = "100") -> str:
    lines = [f"| Answer | {title} |", "|---|---|"]
    lines += [f"| Answer {at} | {share} |" for at, share in enumerate(shares, start=1)]
    return "\n".join([*lines, f"| Total | {total} |"]) + "\n"


def test_shares_that_make_more() -> None:
    wrong = table("61", "24", "25")
    message = "the table gives 100 as the total of “Share (%)”; 61 + 24 + 25 = 110"
    assert messages(wrong, "SUM") == [message]
    assert messages(wrong.replace("25", "15"), "SUM") == []


def test_shares_beside_their_numbers() -> None:
    right = f"{TABLE}| Total | 140 | 100 % |\n"
    assert messages(right, "SUM") == []
    assert messages(right.replace("30 %", "35 %"), "SUM") == [
        "the table gives 100 as the total of “Share”; 60 + 35 + 10 = 105"
    ]


@pytest.mark.parametrize(
    "text",
    [
        table("61", "24", "16"),
        table("33.3 %", "33.3 %", "33.3 %", title="Share", total="100.0 %"),
        table("61 %", "24 %", "25 %", title="Reply rate", total="37 %"),
        table("61", "54", "45"),
        table("100", "100", "100"),
    ],
)
def test_what_is_rounded_or_no_share_of_one_whole(text: str) -> None:
    assert messages(text, "SUM") == []
