"""What an editor would quote of a count, in the ledger and in messages."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.readers import read
from checker.rulebook import load_default


def quotes(text: str) -> list[str]:
    return [one.phrase for one in examine(read("draft.md", text.encode()), ()).claims]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of the 24 ports, 15 are behind schedule and 9 are ahead of it.", ["24 ports", "15 are behind schedule", "9 are ahead of it"]),
        ("We saw 24 ports. Fifteen had a crane, four of them two.", ["24 ports", "Fifteen had a crane", "four of them"]),
        ("Of the 24 courts, six cleared between 90 % and 95 % of their cases.", ["24 courts", "six cleared between 90 % and 95 % of their cases"]),
        ("Nine ports closed. The other seven share the costs; the remaining 3 do not.", ["Nine ports", "The other seven share the costs", "the remaining 3"]),
        ("Of the 24 ports, 15 are (as of May) behind and the other nine ahead.", ["24 ports", "15", "the other nine"]),
        ("There are 19 judges. Six retired, and four joined.", ["19 judges", "Six retired", "four joined"]),
        ("In all, 27 mills (12 closed, 9 open and 6 suspended) were visited.", ["27 mills", "12 closed", "6 suspended"]),
        ("Two of the 24 ports are closed.", ["Two of the 24 ports"]),
        ("The motion was passed by 26 votes to 15.", ["26 votes", "15"]),
    ],
)  # fmt: skip
def test_a_count_without_its_noun_is_quoted_with_what_is_said_of_it(text: str, found: list[str]) -> None:
    assert quotes(text) == found


def test_the_place_stays_what_it_was() -> None:
    """Fingerprints, baselines and allowances hold on to it."""
    report = examine(read("draft.md", b"We saw 24 ports. Fifteen are behind schedule."), ())
    assert [one.place.quote for one in report.claims] == ["24 ports", "Fifteen are"]


def test_messages_quote_it_too() -> None:
    found = examine(
        read(
            "draft.md",
            b"Five ports have filed in full[^1] and three have filed in part.[^2]\n\n"
            b"[^1]: Alden, Bexley, Corran, Dunmore and Esk.\n\n[^2]: Foxton, Hythe and Bexley.\n",
        ),
        load_default(),
    ).findings
    assert [(one.code, one.message) for one in found] == [
        ("LST004", "Bexley is listed for both “Five ports” and “three have filed in part”")
    ]
