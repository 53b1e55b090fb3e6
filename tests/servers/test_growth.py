"""What an editor asks for, beside thousands of findings: twice as many take twice the work."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

pytest.importorskip("lsprotocol", reason="needs the extra lsp")

from lsprotocol.types import Position, Range, TextDocumentContentChangePartial
from steps import BY_CLOCK, STEEPEST, growth, slowing

from checker.servers.actions import actions
from checker.servers.diagnostics import diagnostics
from checker.servers.settings import Options
from checker.servers.texts import Text

from .opened import opened

NINE = "Two ports (Ä, 🚢B and C)."
DRAFTS = {
    "paragraphs": f"{NINE}\n\n",
    "lines of one paragraph": f"{NINE}\n",
    "one line": f"{NINE} ",
    "items": f"- {NINE}\n",
}
SIZE = 80

drafts = pytest.mark.parametrize("draft", DRAFTS.values(), ids=DRAFTS)


@drafts
def test_marks(draft: str) -> None:
    def work(size: int) -> Callable[[], object]:
        return partial(diagnostics, opened(draft * size, options=Options(select=("CNT",))))

    assert growth(work, SIZE) < STEEPEST


@drafts
def test_actions_for_all_of_them(draft: str) -> None:
    def work(size: int) -> Callable[[], object]:
        checked = opened(draft * size, options=Options(select=("CNT",)))
        whole = Range(Position(0, 0), Position(len(checked.text.lines), 0))
        return lambda: actions(checked, whole, None, versioned=True)

    assert growth(work, SIZE) < STEEPEST


def test_positions_on_one_line() -> None:
    def work(size: int) -> Callable[[], object]:
        text = Text(NINE * size)
        return lambda: [text.position(one) for one in range(size)]

    assert slowing(work, 2000) < BY_CLOCK


def test_a_word_replaced_everywhere() -> None:
    def work(size: int) -> Callable[[], object]:
        text = Text(f"{NINE}\n" * size)
        edits = [
            TextDocumentContentChangePartial(Range(Position(line, 0), Position(line, 4)), "Ten")
            for line in range(size)
        ]
        return lambda: text.changed(edits)

    assert growth(work, SIZE) < STEEPEST
    assert slowing(work, 1000) < BY_CLOCK
