"""Counts of acts and cases, beside what cites them."""

from __future__ import annotations

import pytest

from ties.test_ledger import verdicts

ACTS = "Ports comply with Regulation (EC) No 852/2004, Regulation (EC) No 853/2004 and Regulation (EC) No 854/2004."


@pytest.mark.parametrize(
    ("between", "verdict"),
    [
        ("", "confirmed"),
        ("Fees follow Regulation (EU) No 1169/2011.", "confirmed"),
        # the last that cites several has two
        ("Nets follow Regulation (EU) No 1169/2011 and Regulation (EU) No 1379/2013.", "unsupported"),
    ],
)
def test_acts_that_were_cited_before(between: str, verdict: str) -> None:
    text = f"{ACTS}\n\n{between}\n\nMasters break the three Regulations now and then.\n"
    assert verdicts(text)["three Regulations"] == verdict


def test_what_the_paragraph_cites_itself_is_one_of_those_that_are_meant() -> None:
    others = "Nets follow Regulation (EU) No 1169/2011 and Regulation (EU) No 1379/2013."
    own = "Masters break the three Regulations (Article 5 of Regulation (EC) No 853/2004)."
    assert verdicts(f"{ACTS}\n\n{others}\n\n{own}\n")["three Regulations"] == "confirmed"


RULINGS = """\
The Court gave {count} main rulings on the duties of masters.

In case C-307/13 (Arden) the Court held that dues are owed.

In case {second} (Brack) the Court held that they are not.

Masters wrote to the Court in May.
"""


@pytest.mark.parametrize(
    ("count", "second", "verdict"),
    [
        ("two", "C-98/14", "confirmed"),
        ("three", "C-98/14", "unsupported"),
        ("two", "C-307/13", "unsupported"),
    ],
)
def test_a_paragraph_for_each_case(count: str, second: str, verdict: str) -> None:
    said = verdicts(RULINGS.format(count=count, second=second))
    assert said[f"{count} main rulings"] == verdict
