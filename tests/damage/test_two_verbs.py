"""One clause that has its verb twice: what an edit left over."""

from __future__ import annotations

import pytest

from checker.engine import examine
from checker.readers import read
from damage.support import rules


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The clerk of the port was asked to report back was asked to report on them in May.", True),
        ("The repair of the boat was made possible by a grant was made possible by the Friends.", True),
        ("What was asked of the crews then was asked of the crews in May as well.", False),
        ("The clerk who was asked to report back was asked to report on them in May.", False),
        ("The clerk was asked to report back, was asked to report on them, and left.", False),
        ("The clerk was asked to report back and was asked to report on them in May.", False),
        ("If the clerk was asked to report back was asked to report the whole of May.", False),
    ],
)
def test_a_clause_with_its_verb_twice(text: str, found: bool) -> None:
    told = examine(read("report.md", f"{text}\n".encode()), rules("GRB002")).findings
    assert [one.message.startswith("4 words are said twice") for one in told] == [True] * found
