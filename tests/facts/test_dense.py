"""Stretches with more numbers or paragraphs than prose ever has are left unread, and the ledger says so."""

from __future__ import annotations

from math import ceil

import pytest

from checker.bounds import LINES, MOST, SENTENCE, STRETCH, TANGLE
from checker.facts import complete
from checker.facts.dense import crowded, without
from checker.model import BlockKind, Claim, Verdict
from checker.readers import read
from checker.verdicts import tie

PROSE = "The harbour board met in the old house, heard the pilots, and went home when the lamps were lit.\n\n"
PAGES = PROSE * (2 * ceil(STRETCH / (len(PROSE) - 1)))
"""Two whole stretches."""
COUNTS = "14 quays were closed.\n\n" * (2 * STRETCH // 23)


def _claims(text: str) -> tuple[Claim, ...]:
    return tie(complete.collect(read("report.md", text.encode()))).claims


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (COUNTS, "figures"),
        ("He paid 14 % in 2017. " * (STRETCH // 10), "numbers"),
        ("Brack, Corran, Dunn and Elm met. " * (STRETCH // 10), "commas"),
        ("a quay\n\n" * (STRETCH // 3), "paragraphs"),
        (f"# Quays\n\n{COUNTS}", "figures"),
    ],
)
def test_more_than_prose_holds_is_dense(text: str, what: str) -> None:
    (run,) = crowded(read("report.md", text.encode()))
    assert run.why == f"hold more {what} than prose"


@pytest.mark.parametrize(
    "text",
    [
        "14 quays were closed.\n\n" * (STRETCH // 50),  # much in little
        (PROSE + "14 quays and 3 moles were closed.\n\n") * (STRETCH // 50),  # a count in each other sentence
        "| 14 | 15 |\n|---|---|\n" + "| 14 | 15 |\n" * (STRETCH // 6),  # tables are no prose
        PAGES,
    ],
)
def test_what_prose_holds_is_not(text: str) -> None:
    assert not crowded(read("report.md", text.encode()))


def test_a_stretch_with_as_many_as_may_be_is_read() -> None:
    plain = "The quays were shut.".ljust(STRETCH // MOST["figures"] - 1, ".")
    counted, twice = (f"{words} quays".ljust(len(plain), ".") for words in ("14", "14 moles, 15"))
    most = [counted] * MOST["figures"] + [plain] * (STRETCH // (len(plain) + 1) + 1 - MOST["figures"])
    assert not crowded(read("report.md", "\n\n".join(most).encode()))
    assert crowded(read("report.md", "\n\n".join([twice, twice, *most[2:]]).encode()))


def test_the_ledger_says_once_where_what_is_left_unread_begins() -> None:
    (claim,) = _claims(PAGES + COUNTS)
    assert claim.statement.span.start == len(PAGES.replace("\n\n", "\n"))
    assert claim.verdict is Verdict.UNREAD
    assert claim.explanation.endswith("from here on hold more figures than prose, and are left unread")


def test_what_stands_around_it_is_read() -> None:
    listed = "Two quays (Brack, Corran and Dunn) were sold.\n\n"
    found = [claim.verdict for claim in _claims(listed + PAGES + COUNTS + PAGES + listed)]
    assert found[:2] == [Verdict.CONTRADICTED, Verdict.UNREAD]
    assert found[-1] is Verdict.CONTRADICTED
    assert found.count(Verdict.UNREAD) == 1


def test_none_of_it_is_read_and_nothing_else_is_touched() -> None:
    document = read("report.md", (PAGES + COUNTS + PAGES).encode())
    (run,) = crowded(document)
    left = [block.kind for block in without(document, [run]).blocks]
    assert set(left[run.first : run.end]) == {BlockKind.CODE}
    assert BlockKind.CODE not in left[: run.first] + left[run.end :]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Five quays, namely " + "Brack and " * (SENTENCE // 9), "that have no end"),
        ("The 14 quays lay still; " + "the quiet sea rose; " * (TANGLE // 20 // 9), "that are too long"),
        (
            "Five quays (Brack and Corran) were closed this year.\n\n" * (STRETCH // 20),
            "more counts than prose",
        ),
    ],
)
def test_what_no_prose_has_is_left_unread(text: str, why: str) -> None:
    text = text.replace("the quiet sea", "10 quays were shut", 9)
    (claim,) = _claims(text)
    assert claim.verdict is Verdict.UNREAD
    assert claim.explanation.removesuffix(", and are left unread").endswith(why)


@pytest.mark.parametrize("text", ["b\n" * (LINES + 2), "---\n" * (2 * LINES)])
def test_a_column_of_short_lines_is_one_block(text: str) -> None:
    for name in ("draft.txt", "draft.md"):
        assert len(read(name, text.encode()).blocks) <= 1
    assert len(read("draft.txt", ("b\n" * LINES).encode()).blocks) == LINES
