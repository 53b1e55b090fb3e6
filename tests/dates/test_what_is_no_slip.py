"""Days and dates that look wrong and are right, and the slip beside each."""

from __future__ import annotations

import pytest
from beside import slip_alone

EVENT = """\
# Forum of Harbour Masters

- Date: 7 April 2020
- {label}: Arden

The deadline is 24 January 2020.
"""
MINUTES = """\
# Minutes, 25 January 2024

The board spoke of nets.

# {}

The talk with the crews was held on 3 April 2024.
"""
MET = "It met on Tuesday 13 June, Tuesday 12 September, Tuesday 5 December 2023, {} 30 January and Tuesday 26 March 2024."


@pytest.mark.parametrize(
    ("code", "text", "slip"),
    [
        (
            "DAT001",
            "They spoke of the February 30-year auction of bonds.",
            "They spoke of the February 30 auction of bonds.",
        ),
        (
            "DAT001",
            "A program that is given 1986-08-00 will reject it.",
            "The boat of 1986-08-00 came late.",
        ),
        (
            "DAT002",
            MET.format("Tuesday"),
            MET.format("Friday"),
        ),
        (
            "DAT003",
            "The board sits on Wednesday 15 March 2000 - 1930 hrs, Arden.",
            "The board sits from 15 March 2000 to 1930.",
        ),
        (
            "DAT003",
            "The plan for sites (2406-2295) is over.",
            "The plan (2025-2019) is over.",
        ),
        (
            "DAT003",
            "The work began on 28 June 2024, three weeks after it had ended on 6 June 2024.",
            "The work began on 28 June 2024 and ended on 6 June 2024.",
        ),
        (
            "DAT003",
            "We took the differences in the number of boats between 2017 and 2007.",
            "We took the number of boats between 2017 and 2007.",
        ),
        (
            "DAT006",
            MINUTES.format("Minutes, 12 April 2024"),
            MINUTES.format("Minutes of April"),
        ),
        (
            "DAT006",
            EVENT.format(label="Location"),
            EVENT.format(label="Clerk"),
        ),
        (
            "DAT006",
            "Arden, 4 May 2024\n\nThe master was ordered to return to court on 14 March 2025.",
            "Arden, 4 May 2024\n\nThe master was heard by the board on 14 March 2025.",
        ),
        (
            "DAT010",
            "The lease was extended for five years from January 2024 to 2029.",
            "The lease was extended for five years from January 2024 to January 2031.",
        ),
    ],
)
def test_what_is_no_slip(code: str, text: str, slip: str) -> None:
    slip_alone(code, text, slip)
