"""Bare numbers whose bracket lists what they count."""

from __future__ import annotations

import pytest
from sums.support import messages

CODES = ("CNT001", "CNT002", "CNT003", "SUM002")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Of the six regions it lies above the mean in two (Harn, Ost and Mesk).",
            ["the text says 2 regions, the parenthesis lists 3"],
        ),
        (
            "Three schools have a contract; seven (five primary schools and three halls) have a kitchen.",
            ["the text says 7 schools; 5 + 3 = 8"],
        ),
        ("The outbreak closed four wards (7, 9 and 12).", ["the text says 4 wards, the parenthesis lists 3"]),
        ("The outbreak closed three wards (7, 9 and 12).", []),
        ("The board has 14 members (6, 7 and 12 of them in three rooms).", []),
        ("Of the six regions it lies above the mean in two (Harn and Ost).", []),
        ("Of the six regions about two (Harn, Ost and Mesk) are rich.", []),
        ("There are six regions. See section two (Harn, Ost and Mesk).", []),
    ],
)
def test_a_bare_number_is_held_against_its_bracket(text: str, said: list[str]) -> None:
    assert messages(text, *CODES) == said
