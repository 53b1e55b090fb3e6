"""Stretches with more numbers or paragraphs than prose ever has are left unread, and the ledger says so."""

from __future__ import annotations

from math import ceil

import pytest

from checker import claims, facts
from checker.model import BlockKind, Claim, Verdict
from checker.readers import read
from checker.reading.dense import MOST, STRETCH, dense, without

PROSE = "The harbour board met in the old house, heard the pilots, and went home when the lamps were lit.\n\n"
PAGES = PROSE * (2 * ceil(STRETCH / (len(PROSE) - 1)))
"""Two whole stretches."""
COUNTS = "14 quays were closed.\n\n" * (2 * STRETCH // 23)


def _claims(text: str) -> tuple[Claim, ...]:
    return claims.tie(facts.collect(read("report.md", text.encode()))).claims


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (COUNTS, "counts"),
        ("He paid 14 % in 2017. " * (STRETCH // 10), "numbers"),
        ("a quay\n\n" * (STRETCH // 3), "paragraphs"),
        (f"# Quays\n\n{COUNTS}", "counts"),
    ],
)
def test_more_than_prose_holds_is_dense(text: str, what: str) -> None:
    (run,) = dense(read("report.md", text.encode()))
    assert run.what == what


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
    assert not dense(read("report.md", text.encode()))


def test_a_stretch_with_as_many_as_may_be_is_read() -> None:
    plain = "The quays were shut.".ljust(STRETCH // MOST["counts"] - 1, ".")
    counted, twice = (f"{words} quays".ljust(len(plain), ".") for words in ("14", "14 moles, 15"))
    most = [counted] * MOST["counts"] + [plain] * (STRETCH // (len(plain) + 1) + 1 - MOST["counts"])
    assert not dense(read("report.md", "\n\n".join(most).encode()))
    assert dense(read("report.md", "\n\n".join([twice, twice, *most[2:]]).encode()))


def test_the_ledger_says_once_where_what_is_left_unread_begins() -> None:
    (claim,) = _claims(PAGES + COUNTS)
    assert claim.statement.span.start == len(PAGES.replace("\n\n", "\n"))
    assert claim.verdict is Verdict.UNREAD
    assert claim.explanation.endswith("from here on hold more counts than prose, and are left unread")


def test_what_stands_around_it_is_read() -> None:
    listed = "Two quays (Brack, Corran and Dunn) were sold.\n\n"
    found = [claim.verdict for claim in _claims(listed + PAGES + COUNTS + PAGES + listed)]
    assert found[:2] == [Verdict.CONTRADICTED, Verdict.UNREAD]
    assert found[-1] is Verdict.CONTRADICTED
    assert found.count(Verdict.UNREAD) == 1


def test_none_of_it_is_read_and_nothing_else_is_touched() -> None:
    document = read("report.md", (PAGES + COUNTS + PAGES).encode())
    (run,) = dense(document)
    left = [block.kind for block in without(document, [run]).blocks]
    assert set(left[run.first : run.end]) == {BlockKind.CODE}
    assert BlockKind.CODE not in left[: run.first] + left[run.end :]
