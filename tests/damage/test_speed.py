"""What is long, equal or odd takes no longer than its length says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from steps import BY_CLOCK, STEEPEST, growth, slowing

from checker.checks import KINDS
from checker.facts.complete import Facts
from checker.readers import read
from checker.verdicts import Ledger
from damage.support import rules

SIZE = 16_000
"""Characters."""

LINE = "The board met in the old house by the sea, and it heard masters, pilots and cooks, all of whom spoke of the winter and the ice. \n\n"
ODD: dict[str, Callable[[int], str]] = {
    "equal sentences": lambda size: "The board met in the old house again. " * (size // 38),
    "equal words": lambda size: "board " * (size // 6),
    "one line": lambda size: " ".join(f"word{at % 7919} of the {at % 613}" for at in range(size // 19)),
    "brackets": lambda size: "(" * size,
    "equal paragraphs": lambda size: LINE * (size // len(LINE)),
}
odd = pytest.mark.parametrize("text", ODD.values(), ids=ODD)


def _looking(text: Callable[[int], str]) -> Callable[[int], Callable[[], object]]:
    checks = [(KINDS[rule.kind].check, rule.options) for rule in rules("GRB")]

    def of_size(size: int) -> Callable[[], object]:
        data = text(size).encode()

        def work() -> list[object]:
            ledger = Ledger(Facts(read("a.md", data, "markdown"), (), (), (), ()), ())
            return [mismatch for check, options in checks if check for mismatch in check(ledger, options)]

        return work

    return of_size


@odd
def test_steps_grow_with_the_text_only(text: Callable[[int], str]) -> None:
    assert growth(_looking(text), SIZE) <= STEEPEST


@odd
def test_time_grows_with_the_text_only(text: Callable[[int], str]) -> None:
    assert slowing(_looking(text), SIZE) <= BY_CLOCK
