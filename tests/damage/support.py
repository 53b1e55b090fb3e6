"""Findings of single rules, as a test writes them."""

from __future__ import annotations

from functools import cache

from checker.engine import examine
from checker.fixes import applied, changes
from checker.model import Finding
from checker.readers import read
from checker.results import DocumentReport
from checker.rulebook import Rule, load_default, select

STORY = (
    "The harbour board of Westhaven met in spring to hear the masters of the winter ferries. It asked them how many"
    " ships they had guided through the sound before the storms came, and which of the old lights were still of use"
    " to them. The masters named the light on the northern mole and the two lamps of the fish market. They wished for"
    " a bell on the outer reef, because fog had kept three boats at sea for a night. The board will buy the bell in"
    " autumn, once the town council has voted on the money."
)


@cache
def rules(codes: str) -> tuple[Rule, ...]:
    return select(load_default(), codes.split(), [])


def report(text: str, codes: str = "GRB", form: str = "markdown") -> DocumentReport:
    return examine(read("draft.md", text.encode(), form), rules(codes))


def findings(
    text: str, codes: str = "GRB001 GRB002 GRB003 GRB004 GRB005 GRB006 GRB007"
) -> tuple[Finding, ...]:
    return report(text, codes).findings


def found(
    text: str, codes: str = "GRB001 GRB002 GRB003 GRB004 GRB005 GRB006 GRB007"
) -> list[tuple[str, str, str]]:
    """Code, severity and message of each finding."""
    return [(one.code, one.severity.value, one.message) for one in findings(text, codes)]


def mended(text: str, codes: str = "GRB") -> str:
    """The text with all that is offered."""
    return applied(text, changes(report(text, codes)))
