"""What is long, equal or odd takes no longer than its length says."""

from __future__ import annotations

from time import process_time

import pytest

from checker.checks import KINDS
from checker.claims import Ledger
from checker.facts import Facts
from checker.readers import read
from garble.support import rules

SLOWEST = 60e-6
"""Seconds a word on a busy machine: three times what is promised."""

ODD = {
    "equal sentences": "The board met in the old house again. " * 10_000,
    "equal words": "board " * 100_000,
    "one line": " ".join(f"word{at % 7919} of the {at % 613}" for at in range(60_000)),
    "brackets": "(" * 1_000_000,
    "equal paragraphs": ("The board met in the old house by the sea, and it heard masters, pilots and cooks, all of"
                         " whom spoke of the winter and the ice. \n\n") * 1_000,
}  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_time_grows_with_the_text_only(name: str) -> None:
    document = read("a.md", ODD[name].encode(), "markdown")
    ledger = Ledger(Facts(document, (), (), (), ()), ())
    start = process_time()
    for rule in rules("GRB"):
        check = KINDS[rule.kind].check
        assert check is not None
        list(check(ledger, rule.options))
    assert process_time() - start < 1.0 + SLOWEST * len(ODD[name].split())
