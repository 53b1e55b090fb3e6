"""The texts that speed is measured on: the same for everyone, and not the same all the way through."""

from __future__ import annotations

import pytest

from benchmarks import make
from checker import readers
from checker.facts import complete
from checker.model import Verdict
from checker.verdicts import tie

DIALECTS: tuple[make.Dialect, ...] = ("markdown", "word")


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_seed_makes_one_text(dialect: make.Dialect) -> None:
    assert make.report(5000, 7, dialect) == make.report(5000, 7, dialect)
    assert make.report(5000, 7, dialect) != make.report(5000, 8, dialect)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_reports_have_the_size_asked_for(dialect: make.Dialect) -> None:
    assert 20_000 <= len(make.report(20_000, 1, dialect)) < 23_000


def test_sentences_seldom_repeat() -> None:
    lines = [line for line in make.report(200_000).splitlines() if line]
    assert len(set(lines)) == len(lines)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_reports_hold_counts_with_and_without_mistakes(dialect: make.Dialect) -> None:
    text = make.report(30_000, 3, dialect)
    document = readers.read(f"made{make.SUFFIXES[dialect]}", text.encode())
    assert len(document.notes) > 10
    assert all(note.body is not None and note.references for note in document.notes)
    verdicts = {claim.verdict for claim in tie(complete.collect(document)).claims}
    assert verdicts >= {Verdict.CONFIRMED, Verdict.CONTRADICTED, Verdict.UNSUPPORTED}
