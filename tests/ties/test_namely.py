"""Lists behind a "namely": where they begin, where they end, and what is none."""

from __future__ import annotations

import pytest

from ties.support import ledger


@pytest.mark.parametrize(
    ("behind", "listed"),
    [
        # it ends with its sentence, at a dash or bracket, or where another clause begins
        (", namely Arden, Borel and Castor.", 3),
        (" – namely Arden, Borel and Castor – and a store.", 3),
        (" (namely Arden, Borel and Castor) and a store.", 3),
        (", namely Arden, Borel and Castor, and were glad of it.", 3),
        (", namely Arden, Borel and Castor, which are old.", 3),
        (", namely Arden, Borel and Castor, who had asked.", 3),
        (", namely Arden, Borel and Castor; all are old.", 3),
        (": namely Arden, Borel and Castor.", 3),
        # its items are not names
        (", namely old ports, new ports and a port that is shut.", 3),
        (", namely one that is old; one that is new; and one that is shut.", 3),
        (", namely the old port; the new port; the dry port.", 3),
        (", that is, Arden, Borel and Castor.", 3),
        (", i.e. Arden, Borel and Castor.", 3),
    ],
)
def test_what_stands_behind_it_is_counted(behind: str, listed: int) -> None:
    for number, word in ((2, "two"), (3, "three"), (4, "four")):
        ((_, verdict, said),) = [
            row for row in ledger(f"We went to {word} ports{behind}") if "ports" in row[0]
        ]
        if number == listed:
            assert verdict == "confirmed", (word, behind)
        else:
            assert verdict != "confirmed", (word, behind, said)


@pytest.mark.parametrize(
    "behind",
    [
        " that specifically asked for Arden, Borel and Castor.",
        " and the one that is Arden, Borel and Castor.",
        ", and to two towns, namely Arden, Borel and Castor.",
        ", namely Arden.",
        ".",
    ],
)
def test_what_is_no_list_confirms_nothing(behind: str) -> None:
    rows = [row for row in ledger(f"We went to three ports{behind}") if "ports" in row[0]]
    assert [verdict for _, verdict, _ in rows] in (["unsupported"], ["unread"])
