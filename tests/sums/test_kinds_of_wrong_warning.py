"""Kinds of warnings that were wrong in published texts, each beside one that still speaks."""

from __future__ import annotations

import pytest

from sums.support import messages

QUIZ = "\n\n".join(
    f"{number}. The two kinds of boat that number {number} has are:\n\n"
    + "\n".join(f"    - {word} {number}" for word in ("tugs", "barges", "ferries", "punts", "skiffs"))
    for number in range(1, 10)
)


@pytest.mark.parametrize(
    ("code", "said", "silent"),
    [
        (
            "SUM006",
            "The service was reduced from 15 boats to 30 boats.",
            "The service was reduced from 15 mins to 30 mins.",
        ),
        ("CNT004", "It sold six (5) boats.", "It sold fifty six (56) boats."),
        (
            "DAT003",
            "The work began on 28 June 2024 and ended on 6 June 2024.",
            "The work began on 28 June 2024, three weeks after it had ended on 6 June 2024.",
        ),
        (
            "SUM001",
            "There are 14 boats. One is a tug, ten are barges and the other two are ferries.",
            "There are 14 boats. Ten are barges, another is a tug and the other two are ferries.",
        ),
        (
            "CNT002",
            "The two kinds of boat are:\n\n- tugs\n- barges\n- ferries\n",
            QUIZ,
        ),
    ],
)
def test_a_kind(code: str, said: str, silent: str) -> None:
    assert messages(said, code)
    assert not messages(silent, code)
