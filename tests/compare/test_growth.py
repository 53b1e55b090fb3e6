"""Thousands of differences: twice as many take twice the work."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from steps import STEEPEST, growth

from checker.compare.findings import compared
from checker.facts import complete
from checker.readers import read
from checker.rulebook import comparing, load_default

RULES = comparing(load_default())


def noted(size: int, note: Callable[[int], str]) -> str:
    body = "".join(f"Word{number}[^{number}] here. " for number in range(size))
    return f"{body}\n\n" + "".join(f"[^{number}]: {note(number)}\n\n" for number in range(size))


def words(number: int) -> str:
    return " ".join(f"{word}{number}" for word in "minutes of the board in the isles".split())


TEXTS: dict[str, tuple[Callable[[int], str], Callable[[int], str]]] = {
    "words": (
        lambda size: "".join(f"a{number} b c{number}. " for number in range(size)),
        lambda size: "".join(f"a{number} x c{number}. " for number in range(size)),
    ),
    "notes that changed": (
        lambda size: noted(size, words),
        lambda size: noted(size, lambda number: f"{words(number)} now"),
    ),
    "notes that are lost": (
        lambda size: "".join(f"Word{number} here. " for number in range(size)),
        lambda size: noted(size, words),
    ),
    "notes in the text": (
        lambda size: "".join(f"Word{number} here. {words(number)} " for number in range(size)),
        lambda size: noted(size, words),
    ),
    "equal notes in the text": (
        lambda size: "".join(f"Word{number} here. {words(1)} " for number in range(size)),
        lambda size: noted(size, lambda _number: words(1)),
    ),
}


@pytest.mark.parametrize("texts", TEXTS.values(), ids=TEXTS)
def test_differences(texts: tuple[Callable[[int], str], Callable[[int], str]]) -> None:
    def work(size: int) -> Callable[[], object]:
        draft, reference = (complete.collect(read("draft.md", text(size).encode())) for text in texts)
        return partial(compared, draft, reference, RULES)

    assert growth(work, 100) < STEEPEST
